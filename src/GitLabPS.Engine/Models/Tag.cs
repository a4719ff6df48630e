using System;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>A tag: a name for a commit that stays.</summary>
[Identity("Name")]
[TableView("Name", "Project", "Protected", "CreatedAt", "Message")]
public sealed class Tag : ProjectObject
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The message of an annotated tag.</summary>
    public string? Message { get; set; }

    /// <summary>The SHA of what it is put on: the commit, or the tag object of an annotated tag.</summary>
    public string? Target { get; set; }

    /// <summary>The commit.</summary>
    public Commit? Commit { get; set; }

    /// <summary>The release that goes with it.</summary>
    public TagRelease? Release { get; set; }

    /// <summary>Whether it is protected, by its name or by a wildcard.</summary>
    public bool? Protected { get; set; }

    /// <summary>When an annotated tag was made.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? "";
}

/// <summary>The release of a tag, as the tag mentions it.</summary>
public sealed class TagRelease : GitLabObject
{
    /// <summary>The tag.</summary>
    public string? TagName { get; set; }

    /// <summary>What is new, in Markdown.</summary>
    public string? Description { get; set; }

    /// <summary>The tag.</summary>
    public override string ToString() => TagName ?? "";
}
