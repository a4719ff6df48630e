using System;

namespace GitLabPS;

/// <summary>A change to an issue, a merge request or an epic that GitLab keeps.</summary>
public abstract class ResourceEvent : NoteableObject
{
    /// <summary>The event's id.</summary>
    public virtual long? Id { get; set; }

    /// <summary>Who made the change.</summary>
    public BasicUser? User { get; set; }

    /// <summary>When that was.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>What was changed: <c>Issue</c>, <c>MergeRequest</c> or <c>Epic</c>.</summary>
    public string? ResourceType { get; set; }

    /// <summary>The id of what was changed.</summary>
    public long? ResourceId { get; set; }
}
