using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the members of a project, or one of them.</summary>
/// <remarks>Without -IncludeInherited only those are there whom somebody added to the project itself.</remarks>
/// <example>
///   <summary>See who was added to a project.</summary>
///   <code>Get-GLProjectMember platform/api -All</code>
/// </example>
/// <example>
///   <summary>See everybody who may change its settings, also by a group.</summary>
///   <code>Get-GLProjectMember platform/api -IncludeInherited -All | Where-Object AccessLevel -ge Maintainer</code>
/// </example>
/// <example>
///   <summary>Find out which role a user has.</summary>
///   <code>Get-GLProjectMember platform/api jane -IncludeInherited</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLProjectMember", DefaultParameterSetName = "Direct", SupportsPaging = true)]
[OutputType(typeof(ProjectMember))]
[Documentation("project_members/#list-all-direct-members-of-a-project")]
[Get("/projects/:id/members", Set = "Direct", Paged = true)]
[Get("/projects/:id/members/:user_id", Set = "Direct")]
[Get("/projects/:id/members/all", Set = "Inherited", Paged = true)]
[Get("/projects/:id/members/all/:user_id", Set = "Inherited")]
public sealed class GetProjectMemberCommand : MemberGetCmdlet<ProjectMember>
{
    /// <summary>The project: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }
}

/// <summary>Makes users members of a project.</summary>
/// <example>
///   <summary>Let a user push to a project until the end of the year.</summary>
///   <code>Add-GLProjectMember platform/api jane -AccessLevel Developer -ExpiresAt 2026-12-31</code>
/// </example>
/// <example>
///   <summary>Add a user to all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Add-GLProjectMember -User jane -AccessLevel Reporter</code>
/// </example>
/// <example>
///   <summary>Give the members of one project the same roles in another.</summary>
///   <code>Get-GLProjectMember platform/api -All | Add-GLProjectMember -Project platform/worker</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLProjectMember", SupportsShouldProcess = true)]
[OutputType(typeof(ProjectMember))]
[Documentation("project_members/#add-a-member-to-a-project")]
[Post("/projects/:id/members")]
public sealed class AddProjectMemberCommand : MemberAddCmdlet<ProjectMember>
{
    /// <summary>The project: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }
}

/// <summary>Gives members of a project another role, or lets their membership end on another day.</summary>
/// <example>
///   <summary>Make a member a maintainer.</summary>
///   <code>Set-GLProjectMember platform/api jane -AccessLevel Maintainer</code>
/// </example>
/// <example>
///   <summary>Let the membership of all external users end with the year.</summary>
///   <code>Get-GLProjectMember platform/api -Search example.com -All | Set-GLProjectMember -ExpiresAt 2026-12-31</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLProjectMember", SupportsShouldProcess = true)]
[OutputType(typeof(ProjectMember))]
[Documentation("project_members/#update-a-member-of-a-project")]
[Put("/projects/:id/members/:user_id")]
[Get("/projects/:id/members/:user_id", Step = "Read")]
public sealed class SetProjectMemberCommand : MemberSetCmdlet<ProjectMember>
{
    /// <summary>The project: an id, a full path, a web address, or <c>.</c> for the git checkout one stands in. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }
}

/// <summary>Removes members from a project. What they get by a group stays.</summary>
/// <example>
///   <summary>Remove a member, also from what is assigned to them.</summary>
///   <code>Remove-GLProjectMember platform/api jane -UnassignIssuable</code>
/// </example>
/// <example>
///   <summary>Remove all members of the archived projects of a group.</summary>
///   <code>Get-GLProject -Group platform -Archived -All | Get-GLProjectMember -All | Remove-GLProjectMember</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLProjectMember", SupportsShouldProcess = true)]
[Documentation("project_members/#remove-a-member-from-a-project")]
[Delete("/projects/:id/members/:user_id")]
public sealed class RemoveProjectMemberCommand : MemberRemoveCmdlet
{
    /// <summary>The project: an id, a full path, a web address, or <c>.</c> for the git checkout one stands in. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }
}

/// <summary>A member of a project.</summary>
[TableView("Id", "Username", "Name", "AccessLevel:15", "ExpiresAt")]
public sealed class ProjectMember : Member, IProjectOwned
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <inheritdoc/>
    [NotInJson]
    public ProjectRef? Project { get; set; }

    /// <inheritdoc/>
    [NotInJson]
    public long? ProjectId { get; set; }
}
