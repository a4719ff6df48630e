using System.Collections;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the groups above a project, and on request those that it is shared with.</summary>
/// <example>
///   <summary>See the groups that a project lies in.</summary>
///   <code>Get-GLProjectGroup platform/backend/api</code>
/// </example>
/// <example>
///   <summary>Add the groups whose members may at least push.</summary>
///   <code>Get-GLProjectGroup platform/backend/api -WithShared -SharedMinAccessLevel Developer</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLProjectGroup", SupportsPaging = true)]
[OutputType(typeof(BasicGroup))]
[Documentation("projects/#list-all-ancestor-groups")]
[Get("/projects/:id/groups", Paged = true)]
public sealed class GetProjectGroupCommand : GroupsOfProjectCmdlet<BasicGroup>
{
    /// <summary>Groups to leave out.</summary>
    [Parameter]
    [ApiName("skip_groups")]
    [SendId]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [CommaSeparated]
    [NoEmptyItem]
    public GroupRef[]? SkipGroup { get; set; }

    /// <summary>Adds the groups that the project is shared with.</summary>
    [Parameter]
    public SwitchParameter WithShared { get; set; }

    /// <summary>Of the groups that the project is shared with, only those with at least this role.</summary>
    [Parameter]
    public AccessLevel? SharedMinAccessLevel { get; set; }

    /// <summary>Of the groups that the project is shared with, only those that one may see.</summary>
    [Parameter]
    public SwitchParameter SharedVisibleOnly { get; set; }
}

/// <summary>Gets the groups that a project is shared with, itself or through a group above it.</summary>
/// <remarks>GitLab answers sixty such requests a minute.</remarks>
/// <example>
///   <summary>See all groups that got access by sharing.</summary>
///   <code>Get-GLProjectInvitedGroup platform/docs</code>
/// </example>
/// <example>
///   <summary>End the sharing with each group that the project itself was shared with.</summary>
///   <code>Get-GLProjectInvitedGroup platform/docs -Relation direct | Remove-GLProjectShare -WhatIf</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLProjectInvitedGroup", SupportsPaging = true)]
[OutputType(typeof(InvitedGroup))]
[Documentation("projects/#list-all-invited-groups-in-a-project")]
[Get("/projects/:id/invited_groups", Paged = true)]
public sealed class GetProjectInvitedGroupCommand : GroupsOfProjectCmdlet<InvitedGroup>
{
    /// <summary>Only groups that the project itself was shared with, or only those that came from a group above it.</summary>
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

/// <summary>Gets the groups that a project can be shared with.</summary>
/// <example>
///   <summary>See the candidates.</summary>
///   <code>Get-GLProjectShareLocation platform/docs</code>
/// </example>
/// <example>
///   <summary>Find a group by a part of its name.</summary>
///   <code>Get-GLProjectShareLocation platform/docs -Search audit</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLProjectShareLocation", SupportsPaging = true)]
[OutputType(typeof(BasicGroup))]
[Documentation("projects/#list-all-groups-available-to-invite-to-a-project")]
[Get("/projects/:id/share_locations", Paged = true)]
public sealed class GetProjectShareLocationCommand : GroupsOfProjectCmdlet<BasicGroup>
{
}

/// <summary>Gets the groups that a project can be moved to.</summary>
/// <example>
///   <summary>See where a project can go.</summary>
///   <code>Get-GLProjectTransferLocation platform/docs</code>
/// </example>
/// <example>
///   <summary>Find a group by a part of its name.</summary>
///   <code>Get-GLProjectTransferLocation platform/docs -Search archive</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLProjectTransferLocation", SupportsPaging = true)]
[OutputType(typeof(BasicGroup))]
[Documentation("projects/#list-groups-available-for-project-transfer")]
[Get("/projects/:id/transfer_locations", Paged = true)]
public sealed class GetProjectTransferLocationCommand : GroupsOfProjectCmdlet<BasicGroup>
{
}

/// <summary>Reads groups that have to do with a project.</summary>
/// <typeparam name="T">The model of a group.</typeparam>
public abstract class GroupsOfProjectCmdlet<T> : ProjectGetCmdlet<T>
    where T : BasicGroup
{
    /// <summary>A part of the group's name or path.</summary>
    [Parameter]
    [Text]
    public string? Search { get; set; }
}

/// <summary>A group that a project is shared with.</summary>
public sealed class InvitedGroup : BasicGroup, IProjectOwned
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>The group's id, by the name that <c>Remove-GLProjectShare</c> takes it from.</summary>
    public long? GroupId => Id;

    /// <inheritdoc/>
    [NotInJson]
    public ProjectRef? Project { get; set; }

    /// <inheritdoc/>
    [NotInJson]
    public long? ProjectId { get; set; }
}
