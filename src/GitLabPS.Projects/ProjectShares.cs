using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Shares a project with a group: the group's members get access to it.</summary>
/// <example>
///   <summary>Let the members of a group work on a project until the end of the year.</summary>
///   <code>Add-GLProjectShare platform/docs partners/writers -GroupAccess Developer -ExpiresAt 2026-12-31</code>
/// </example>
/// <example>
///   <summary>Share all projects of a group with auditors.</summary>
///   <code>Get-GLProject -Group platform -All | Add-GLProjectShare -Group auditors -GroupAccess Reporter</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLProjectShare", SupportsShouldProcess = true)]
[OutputType(typeof(ProjectShare))]
[Documentation("projects/#share-a-project-with-a-group")]
[Post("/projects/:id/share")]
public sealed class AddProjectShareCommand : ProjectUpdateCmdlet<ProjectShare>
{
    /// <summary>The group to share it with.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId")]
    [ApiName("group_id")]
    [SendId]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>The highest role that the group's members have in the project.</summary>
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

/// <summary>Ends the sharing of a project with a group.</summary>
/// <example>
///   <summary>Take a group's access away.</summary>
///   <code>Remove-GLProjectShare platform/docs partners/writers</code>
/// </example>
/// <example>
///   <summary>Take the access of all groups away that a project was shared with.</summary>
///   <code>Get-GLProjectInvitedGroup platform/docs -Relation direct -All | Remove-GLProjectShare</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLProjectShare", SupportsShouldProcess = true)]
[Documentation("projects/#delete-a-shared-project-link-in-a-group")]
[Delete("/projects/:id/share/:group_id")]
public sealed class RemoveProjectShareCommand : ProjectChangeCmdlet
{
    /// <summary>The group that it is shared with.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId")]
    [ApiName("group_id")]
    [SendId]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }
}

/// <summary>The sharing of a project with a group.</summary>
[TableView("Project", "GroupId", "GroupAccess:15", "ExpiresAt")]
public sealed class ProjectShare : ProjectObject
{
    /// <summary>The id of the sharing itself.</summary>
    public long? Id { get; set; }

    /// <summary>The id of the group.</summary>
    public long? GroupId { get; set; }

    /// <summary>The highest role that the group's members have in the project.</summary>
    public AccessLevel? GroupAccess { get; set; }

    /// <summary>The day on which the access ends; null for never.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>The id of the custom role, where there is one.</summary>
    public long? MemberRoleId { get; set; }
}
