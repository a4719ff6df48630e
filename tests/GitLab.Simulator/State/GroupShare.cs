using System;

namespace GitLab.Simulator;

/// <summary>A group that a project is shared with.</summary>
public sealed class GroupShare
{
    /// <summary>The id of the link.</summary>
    public required long Id { get; init; }

    /// <summary>The invited group.</summary>
    public required Namespace Group { get; init; }

    /// <summary>The highest role that the group's members get in the project.</summary>
    public required int AccessLevel { get; init; }

    /// <summary>The last day of the share.</summary>
    public DateOnly? ExpiresAt { get; init; }
}
