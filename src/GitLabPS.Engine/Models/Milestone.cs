using System;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>A milestone of a project or a group: issues and merge requests that belong to one date.</summary>
[Identity("Id", Name = "Title", Lookup = "milestones?title=", Inherited = "include_ancestors=true")]
[TableView("Id", "Title", "State:7", "StartDate", "DueDate")]
public sealed class Milestone : ScopedObject
{
    /// <summary>The milestone's id.</summary>
    public long? Id { get; set; }

    /// <summary>The number within the project or group.</summary>
    public long? Iid { get; set; }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>What it is about.</summary>
    public string? Description { get; set; }

    /// <summary><c>active</c> or <c>closed</c>.</summary>
    public string? State { get; set; }

    /// <summary>The day on which it begins.</summary>
    public DateTime? StartDate { get; set; }

    /// <summary>The day on which it is due.</summary>
    public DateTime? DueDate { get; set; }

    /// <summary>Whether that day has passed.</summary>
    public bool? Expired { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When something of it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The address of its page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>The title.</summary>
    public override string ToString() => Title ?? $"{Id}";
}
