using System;
using System.Collections.Generic;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>A commit of a repository.</summary>
[Identity("Id")]
[TableView("ShortId:11", "CommittedDate:Time", "AuthorName", "Title")]
public class Commit : ProjectObject
{
    /// <summary>The whole SHA.</summary>
    public string? Id { get; set; }

    /// <summary>The first characters of the SHA.</summary>
    public string? ShortId { get; set; }

    /// <summary>The SHAs of the commits that it builds on: one, or several for a merge.</summary>
    public IReadOnlyList<string>? ParentIds { get; set; }

    /// <summary>The first line of the message.</summary>
    public string? Title { get; set; }

    /// <summary>The whole message.</summary>
    public string? Message { get; set; }

    /// <summary>Who wrote the change.</summary>
    public string? AuthorName { get; set; }

    /// <summary>The author's e-mail address.</summary>
    public string? AuthorEmail { get; set; }

    /// <summary>When the change was written.</summary>
    public DateTimeOffset? AuthoredDate { get; set; }

    /// <summary>Who made the commit.</summary>
    public string? CommitterName { get; set; }

    /// <summary>That person's e-mail address.</summary>
    public string? CommitterEmail { get; set; }

    /// <summary>When the commit was made.</summary>
    public DateTimeOffset? CommittedDate { get; set; }

    /// <summary>The same instant as CommittedDate.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The lines at the end of the message such as <c>Changelog: added</c>, where they were asked for.</summary>
    public IReadOnlyDictionary<string, string>? Trailers { get; set; }

    /// <summary>The same lines, with all values of a name that occurs more than once.</summary>
    public IReadOnlyDictionary<string, object?>? ExtendedTrailers { get; set; }

    /// <summary>How many lines it changes, where that was asked for.</summary>
    public CommitStats? Stats { get; set; }

    /// <summary>How its last pipeline stands; null when there is none.</summary>
    public string? Status { get; set; }

    /// <summary>Its last pipeline.</summary>
    public Pipeline? LastPipeline { get; set; }

    /// <summary>The address of its page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>The short SHA and the title.</summary>
    public override string ToString() => $"{ShortId} {Title}";
}

/// <summary>How many lines a commit changes.</summary>
public sealed class CommitStats : GitLabObject
{
    /// <summary>Lines that are new.</summary>
    public int? Additions { get; set; }

    /// <summary>Lines that are gone.</summary>
    public int? Deletions { get; set; }

    /// <summary>Both together.</summary>
    public int? Total { get; set; }

    /// <summary>Both numbers.</summary>
    public override string ToString() => $"+{Additions} -{Deletions}";
}
