using System;

namespace GitLabPS;

/// <summary>A group that a project or another group is shared with.</summary>
[TableView("GroupId", "GroupFullPath", "GroupAccessLevel:16", "ExpiresAt")]
public sealed class SharedGroup : GitLabObject
{
    /// <summary>The group's id.</summary>
    public long? GroupId { get; set; }

    /// <summary>The group's name.</summary>
    public string? GroupName { get; set; }

    /// <summary>The group's full path.</summary>
    public string? GroupFullPath { get; set; }

    /// <summary>The role that members of the group get at most.</summary>
    public AccessLevel? GroupAccessLevel { get; set; }

    /// <summary>The day on which the share ends; empty when it does not.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>The id of the custom role that they get, where there is one.</summary>
    public long? MemberRoleId { get; set; }

    /// <summary>The group's full path.</summary>
    public override string ToString() => GroupFullPath ?? GroupName ?? $"{GroupId}";
}
