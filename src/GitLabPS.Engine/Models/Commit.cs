using System;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>A commit of a repository.</summary>
[Identity("Id")]
[TableView("ShortId:11", "CommittedDate:16", "AuthorName", "Title")]
public class Commit : ProjectObject
{
    /// <summary>The whole SHA.</summary>
    public string? Id { get; set; }

    /// <summary>The first characters of the SHA.</summary>
    public string? ShortId { get; set; }

    /// <summary>The first line of the message.</summary>
    public string? Title { get; set; }

    /// <summary>Who wrote the change.</summary>
    public string? AuthorName { get; set; }

    /// <summary>When the commit was made.</summary>
    public DateTimeOffset? CommittedDate { get; set; }

    /// <summary>The short SHA and the title.</summary>
    public override string ToString() => $"{ShortId} {Title}";
}
