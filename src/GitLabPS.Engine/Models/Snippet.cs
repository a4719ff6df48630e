using System;
using System.Collections.Generic;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>A snippet: one or more files to show or keep, of a user or of a project.</summary>
[TableView("Id", "Project", "Visibility:10", "Title")]
public sealed class Snippet : ProjectObject
{
    /// <summary>The snippet's id.</summary>
    public long? Id { get; set; }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>What it is for.</summary>
    public string? Description { get; set; }

    /// <summary>Who sees it: <c>private</c>, <c>internal</c> or <c>public</c>.</summary>
    public string? Visibility { get; set; }

    /// <summary>Who made it.</summary>
    public BasicUser? Author { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When something last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The address of its page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>The address of the first file's content.</summary>
    public Uri? RawUrl { get; set; }

    /// <summary>Where git clones it from, over SSH.</summary>
    public string? SshUrlToRepo { get; set; }

    /// <summary>Where git clones it from, over HTTPS.</summary>
    public Uri? HttpUrlToRepo { get; set; }

    /// <summary>The name of the first file.</summary>
    public string? FileName { get; set; }

    /// <summary>All files.</summary>
    public IReadOnlyList<SnippetFile>? Files { get; set; }

    /// <summary>Whether it came with an import.</summary>
    public bool? Imported { get; set; }

    /// <summary>Where it was imported from; <c>none</c> where it was not.</summary>
    public string? ImportedFrom { get; set; }

    /// <summary>Where its repository is stored. Administrators only.</summary>
    public string? RepositoryStorage { get; set; }

    /// <summary>The title.</summary>
    public override string ToString() => Title ?? $"{Id}";
}

/// <summary>A file of a snippet.</summary>
public sealed class SnippetFile : GitLabObject
{
    /// <summary>The path in the snippet.</summary>
    public string? Path { get; set; }

    /// <summary>The address of the content.</summary>
    public Uri? RawUrl { get; set; }

    /// <summary>The path.</summary>
    public override string ToString() => Path ?? "";
}
