using System;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>A merge request: changes on one branch that somebody wants on another.</summary>
[Identity("Iid")]
[TableView("Iid", "Project", "State:7", "Title", "UpdatedAt")]
public class MergeRequest : ProjectObject
{
    /// <summary>The id, which no other merge request on the server has.</summary>
    public long Id { get; set; }

    /// <summary>The number within the project, as in <c>!5</c>.</summary>
    public long Iid { get; set; }

    /// <summary>What the merge request is about, in one line.</summary>
    public string? Title { get; set; }

    /// <summary><c>opened</c>, <c>closed</c>, <c>locked</c> or <c>merged</c>.</summary>
    public string? State { get; set; }

    /// <summary>When something last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The number and the title.</summary>
    public override string ToString() => $"!{Iid} {Title}";
}
