using System;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>A branch of a repository.</summary>
[Identity("Name")]
[TableView("Name", "Project", "Merged", "Protected", "CommittedDate:Time")]
public sealed class Branch : ProjectObject
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The last commit.</summary>
    public Commit? Commit { get; set; }

    /// <summary>When the last commit was made.</summary>
    [NotInJson]
    public DateTimeOffset? CommittedDate => Commit?.CommittedDate;

    /// <summary>Whether everything on it is in the default branch.</summary>
    public bool? Merged { get; set; }

    /// <summary>Whether it is protected, by its name or by a wildcard.</summary>
    public bool? Protected { get; set; }

    /// <summary>Whether it is the project's default branch.</summary>
    public bool? Default { get; set; }

    /// <summary>Whether developers may push to it.</summary>
    public bool? DevelopersCanPush { get; set; }

    /// <summary>Whether developers may merge into it.</summary>
    public bool? DevelopersCanMerge { get; set; }

    /// <summary>Whether you may push to it.</summary>
    public bool? CanPush { get; set; }

    /// <summary>The address of its page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? "";
}
