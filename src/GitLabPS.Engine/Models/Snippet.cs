using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>A snippet: one or more files to show or keep, of a user or of a project.</summary>
[TableView("Id", "Project", "Visibility:10", "Title")]
public sealed class Snippet : ProjectObject
{
    /// <summary>The snippet's id.</summary>
    public long Id { get; set; }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>Who sees it: <c>private</c>, <c>internal</c> or <c>public</c>.</summary>
    public string? Visibility { get; set; }

    /// <summary>The title.</summary>
    public override string ToString() => Title ?? $"{Id}";
}
