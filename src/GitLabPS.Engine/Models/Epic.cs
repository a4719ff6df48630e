using System;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>An epic of a group: a goal that takes several issues.</summary>
[Identity("Iid")]
[TableView("Iid", "Group", "State:7", "Title", "UpdatedAt")]
public sealed class Epic : GroupObject
{
    /// <summary>The id, which no other epic on the server has.</summary>
    public long Id { get; set; }

    /// <summary>The number within the group, as in <c>&amp;5</c>.</summary>
    public long Iid { get; set; }

    /// <summary>What the epic is about, in one line.</summary>
    public string? Title { get; set; }

    /// <summary><c>opened</c> or <c>closed</c>.</summary>
    public string? State { get; set; }

    /// <summary>When something last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The number and the title.</summary>
    public override string ToString() => $"&{Iid} {Title}";
}
