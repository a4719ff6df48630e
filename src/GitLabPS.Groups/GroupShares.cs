using System;
using System.Collections;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Shares a group with another group: the other's members get access to it, and to everything in it.</summary>
/// <example>
///   <summary>Let the members of a group work in another until the end of the year.</summary>
///   <code>Add-GLGroupShare platform partners/writers -GroupAccess Developer -ExpiresAt 2026-12-31</code>
/// </example>
/// <example>
///   <summary>Share all groups at the top that one owns with auditors.</summary>
///   <code>Get-GLGroup -TopLevelOnly -Owned -All | Add-GLGroupShare -InvitedGroup auditors -GroupAccess Reporter</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLGroupShare", SupportsShouldProcess = true)]
[OutputType(typeof(Group))]
[Documentation("groups/#create-a-group-invitation")]
[Post("/groups/:id/share")]
public sealed class AddGroupShareCommand : GroupUpdateCmdlet<Group>
{
    /// <summary>The group to share it with.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ApiName("group_id")]
    [SendId]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? InvitedGroup { get; set; }

    /// <summary>The highest role that the other group's members have.</summary>
    [Parameter(Mandatory = true)]
    public AccessLevel? GroupAccess { get; set; }

    /// <summary>The day on which the access ends.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The id of a custom role to give instead.</summary>
    [Parameter]
    [Tier("Ultimate")]
    public long? MemberRoleId { get; set; }
}

/// <summary>Ends the sharing of a group with another group.</summary>
/// <example>
///   <summary>Take a group's access away.</summary>
///   <code>Remove-GLGroupShare platform partners/writers</code>
/// </example>
/// <example>
///   <summary>Take the access of all groups away that a group was shared with.</summary>
///   <code>Get-GLGroupInvitedGroup platform -Relation direct -All | Remove-GLGroupShare</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLGroupShare", SupportsShouldProcess = true)]
[Documentation("groups/#delete-a-group-invitation")]
[Delete("/groups/:id/share/:group_id")]
public sealed class RemoveGroupShareCommand : GroupChangeCmdlet
{
    /// <summary>The group that it is shared with, or one as Get-GLGroupInvitedGroup gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("group_id")]
    [SendId]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? InvitedGroup { get; set; }
}

/// <summary>Gets the groups that a group is shared with, itself or through a group above it.</summary>
/// <remarks>GitLab answers sixty such requests a minute.</remarks>
/// <example>
///   <summary>See all groups that got access by sharing.</summary>
///   <code>Get-GLGroupInvitedGroup platform</code>
/// </example>
/// <example>
///   <summary>End the sharing with each group that the group itself was shared with.</summary>
///   <code>Get-GLGroupInvitedGroup platform -Relation direct | Remove-GLGroupShare -WhatIf</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLGroupInvitedGroup", SupportsPaging = true)]
[OutputType(typeof(GroupInvitedGroup))]
[Documentation("groups/#list-invited-groups")]
[Get("/groups/:id/invited_groups", Paged = true)]
public sealed class GetGroupInvitedGroupCommand : GroupGetCmdlet<GroupInvitedGroup>
{
    /// <summary>A part of the name or the path.</summary>
    [Parameter]
    [Text]
    public string? Search { get; set; }

    /// <summary>Only groups that the group itself was shared with, or only those that came from a group above it.</summary>
    [Parameter]
    [CommaSeparated]
    [ValidateSet("direct", "inherited")]
    [NoEmptyItem]
    public string[]? Relation { get; set; }

    /// <summary>Only groups in which one has at least this role.</summary>
    [Parameter]
    public AccessLevel? MinAccessLevel { get; set; }

    /// <summary>Only groups that carry all of these custom attributes, such as <c>@{ department = 'sales' }</c>.</summary>
    [Parameter]
    [ApiName("custom_attributes")]
    [AdministratorOnly]
    [Keys(KeysAttribute.Any)]
    public Hashtable? CustomAttribute { get; set; }

    /// <summary>Adds the custom attributes to each group.</summary>
    [Parameter]
    [ApiName("with_custom_attributes")]
    [AdministratorOnly]
    public SwitchParameter WithCustomAttribute { get; set; }
}

/// <summary>A group that another group is shared with.</summary>
[TableView("Id", "FullPath", "Name")]
public sealed class GroupInvitedGroup : Group, IGroupOwned
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>The group that is shared.</summary>
    [NotInJson]
    public GroupRef? Group { get; set; }

    /// <summary>The id of the group that is shared; null when it was asked by path.</summary>
    [NotInJson]
    public long? GroupId { get; set; }
}
