using System;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>An issue of a project.</summary>
[Identity("Iid")]
[TableView("Iid", "Project", "State:7", "Title", "UpdatedAt")]
public class Issue : ProjectObject
{
    /// <summary>The id, which no other issue on the server has.</summary>
    public long Id { get; set; }

    /// <summary>The number within the project, as in <c>#5</c>.</summary>
    public long Iid { get; set; }

    /// <summary>What the issue is about, in one line.</summary>
    public string? Title { get; set; }

    /// <summary><c>opened</c> or <c>closed</c>.</summary>
    public string? State { get; set; }

    /// <summary>When something last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The number and the title.</summary>
    public override string ToString() => $"#{Iid} {Title}";
}
