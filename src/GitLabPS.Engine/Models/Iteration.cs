using System;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>A stretch of time in which a group does some of its work, often called a sprint.</summary>
[TableView("Id", "StartDate", "DueDate", "Title")]
public sealed class Iteration : GroupObject
{
    /// <summary>The iteration's id.</summary>
    public long? Id { get; set; }

    /// <summary>The number within the group.</summary>
    public long? Iid { get; set; }

    /// <summary>The number within its cadence.</summary>
    public int? Sequence { get; set; }

    /// <summary>The title; iterations that a cadence makes by itself have none.</summary>
    public string? Title { get; set; }

    /// <summary>What it is about.</summary>
    public string? Description { get; set; }

    /// <summary>1 before it begins, 2 while it runs, 3 when it is over.</summary>
    public int? State { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When something of it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The first day.</summary>
    public DateTime? StartDate { get; set; }

    /// <summary>The last day.</summary>
    public DateTime? DueDate { get; set; }

    /// <summary>The address of its page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>The title, or else the days.</summary>
    public override string ToString() => Title ?? (StartDate is null ? $"{Id}" : $"{StartDate:yyyy-MM-dd} to {DueDate:yyyy-MM-dd}");
}
