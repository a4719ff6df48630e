using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets custom roles: those of the whole server, of a top-level group, or for parts of the Admin area.</summary>
/// <example>
///   <summary>See the custom roles of the server.</summary>
///   <code>Get-GLMemberRole</code>
/// </example>
/// <example>
///   <summary>Find the custom roles of a group by which one may delete a project.</summary>
///   <code>Get-GLGroup platform | Get-GLMemberRole | Where-Object RemoveProject</code>
/// </example>
/// <example>
///   <summary>See who may look into which part of the Admin area.</summary>
///   <code>Get-GLMemberRole -Admin | Select-Object Name, ReadAdmin*</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMemberRole", DefaultParameterSetName = "Instance", SupportsPaging = true)]
[OutputType(typeof(MemberRole), typeof(AdminMemberRole))]
[Documentation("member_roles/")]
[Tier("Ultimate")]
[Get("/member_roles", Set = "Instance")]
[Get("/groups/:id/member_roles", Set = "Group")]
[Get("/admin_member_roles", Set = "Admin")]
public sealed class GetMemberRoleCommand : GetCmdlet<MemberRole>
{
    /// <summary>The top-level group: an id, a path, a web address, or a group. For GitLab.com.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Group", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>Gets the roles that open parts of the Admin area.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Admin")]
    [NotSent]
    [AdministratorOnly]
    public SwitchParameter Admin { get; set; }

    /// <inheritdoc/>
    protected override Type ItemType => Admin ? typeof(AdminMemberRole) : typeof(MemberRole);
}

/// <summary>Makes a custom role: one of the usual roles, and some rights more.</summary>
/// <remarks>Each parameter that is <c>$true</c> gives one right.</remarks>
/// <example>
///   <summary>Make a role for guests who may read the code.</summary>
///   <code>New-GLMemberRole 'Guest with code' -BaseAccessLevel Guest -ReadCode $true</code>
/// </example>
/// <example>
///   <summary>Make a role of a group on GitLab.com.</summary>
///   <code>New-GLMemberRole 'Release manager' -Group platform -BaseAccessLevel Developer -AdminProtectedBranch $true -AdminCicdVariable $true</code>
/// </example>
/// <example>
///   <summary>Make a role that sees the users in the Admin area.</summary>
///   <code>New-GLMemberRole 'User support' -Admin -ReadAdminUser $true</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLMemberRole", DefaultParameterSetName = "Instance", SupportsShouldProcess = true)]
[OutputType(typeof(MemberRole))]
[Documentation("member_roles/")]
[Tier("Ultimate")]
[Post("/member_roles", Set = "Instance")]
[Post("/groups/:id/member_roles", Set = "Group")]
[Post("/admin_member_roles", Set = "Admin")]
public sealed class NewMemberRoleCommand : CreateCmdlet<MemberRole>
{
    /// <summary>The name. GitLab finds one otherwise.</summary>
    [Parameter(Position = 0)]
    [Text]
    public string? Name { get; set; }

    /// <summary>The top-level group: an id, a path, a web address, or a group. For GitLab.com.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Group", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>Makes a role that opens parts of the Admin area.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Admin")]
    [NotSent]
    [AdministratorOnly]
    public SwitchParameter Admin { get; set; }

    /// <summary>The role that the new one is built upon.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Instance"), Parameter(Mandatory = true, ParameterSetName = "Group")]
    public AccessLevel? BaseAccessLevel { get; set; }

    /// <summary>What the role is for.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>Apply profiles of security scans.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    [ApiName("apply_security_scan_profiles")]
    public bool? ApplySecurityScanProfile { get; set; }

    /// <summary>Approve merge requests.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? AdminMergeRequest { get; set; }

    /// <summary>Archive projects.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? ArchiveProject { get; set; }

    /// <summary>Turn agents and flows of the AI catalog on and off in a project, and set them up.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? AdminAiCatalogItemConsumer { get; set; }

    /// <summary>Delete packages and their files.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? DestroyPackage { get; set; }

    /// <summary>Delete projects.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? RemoveProject { get; set; }

    /// <summary>Delete subgroups, and restore them. Not groups at the top.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? RemoveGroup { get; set; }

    /// <summary>Link projects that hold security policies.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? ManageSecurityPolicyLink { get; set; }

    /// <summary>Make, change and delete agents and flows of the AI catalog.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? AdminAiCatalogItem { get; set; }

    /// <summary>Manage compliance frameworks, and set the default one of a group.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? AdminComplianceFramework { get; set; }

    /// <summary>Manage CI/CD variables.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    [ApiName("admin_cicd_variables")]
    public bool? AdminCicdVariable { get; set; }

    /// <summary>Manage deploy tokens.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    [ApiName("manage_deploy_tokens")]
    public bool? ManageDeployToken { get; set; }

    /// <summary>Manage access tokens of groups, up to the own role.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    [ApiName("manage_group_access_tokens")]
    public bool? ManageGroupAccessToken { get; set; }

    /// <summary>Add members to a group, remove them, and give them roles up to the own one.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? AdminGroupMember { get; set; }

    /// <summary>Manage integrations.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    [ApiName("admin_integrations")]
    public bool? AdminIntegration { get; set; }

    /// <summary>Change the settings of merge requests, approvals among them.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    [ApiName("manage_merge_request_settings")]
    public bool? ManageMergeRequestSetting { get; set; }

    /// <summary>Manage access tokens of projects, up to the own role.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    [ApiName("manage_project_access_tokens")]
    public bool? ManageProjectAccessToken { get; set; }

    /// <summary>Manage protected branches.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? AdminProtectedBranch { get; set; }

    /// <summary>Manage protected environments.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    [ApiName("admin_protected_environments")]
    public bool? AdminProtectedEnvironment { get; set; }

    /// <summary>Manage push rules.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    [ApiName("admin_push_rules")]
    public bool? AdminPushRule { get; set; }

    /// <summary>Manage runners and their settings.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    [ApiName("admin_runners")]
    public bool? AdminRunner { get; set; }

    /// <summary>Manage the security categories and attributes of a top-level group. Needs ReadSecurityAttribute as well.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    [ApiName("admin_security_attributes")]
    public bool? AdminSecurityAttribute { get; set; }

    /// <summary>Use, lock and unlock Terraform states, and delete their versions.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? AdminTerraformState { get; set; }

    /// <summary>Change state, severity and linked issues of vulnerabilities. Needs ReadVulnerability as well.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? AdminVulnerability { get; set; }

    /// <summary>Manage webhooks.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? AdminWebHook { get; set; }

    /// <summary>See what agents of GitLab Duo left behind: their sessions and audit events.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    [ApiName("read_agent_artifacts")]
    public bool? ReadAgentArtifact { get; set; }

    /// <summary>See compliance: adherence, violations and frameworks.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? ReadComplianceDashboard { get; set; }

    /// <summary>See profiles of security scans.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    [ApiName("read_security_scan_profiles")]
    public bool? ReadSecurityScanProfile { get; set; }

    /// <summary>Get packages by the virtual registries of a group.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? ReadVirtualRegistry { get; set; }

    /// <summary>Change how AI helps with vulnerabilities. Needs ReadVulnerability as well.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    [ApiName("update_sec_ai_workflow_settings")]
    public bool? UpdateSecAiWorkflowSetting { get; set; }

    /// <summary>See runners and jobs in the Admin area.</summary>
    [Parameter]
    public bool? ReadAdminCicd { get; set; }

    /// <summary>See contacts of customer relations.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? ReadCrmContact { get; set; }

    /// <summary>See dependencies and their licences.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? ReadDependency { get; set; }

    /// <summary>See groups in the Admin area.</summary>
    [Parameter]
    [ApiName("read_admin_groups")]
    public bool? ReadAdminGroup { get; set; }

    /// <summary>See projects in the Admin area.</summary>
    [Parameter]
    [ApiName("read_admin_projects")]
    public bool? ReadAdminProject { get; set; }

    /// <summary>Read source code in the browser.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? ReadCode { get; set; }

    /// <summary>See runners of groups and projects.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    [ApiName("read_runners")]
    public bool? ReadRunner { get; set; }

    /// <summary>See the security categories and attributes of a top-level group.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? ReadSecurityAttribute { get; set; }

    /// <summary>See the subscription in the Admin area.</summary>
    [Parameter]
    public bool? ReadAdminSubscription { get; set; }

    /// <summary>See background migrations, health checks and Gitaly in the Admin area.</summary>
    [Parameter]
    public bool? ReadAdminMonitoring { get; set; }

    /// <summary>See users in the Admin area.</summary>
    [Parameter]
    [ApiName("read_admin_users")]
    public bool? ReadAdminUser { get; set; }

    /// <summary>See vulnerability reports and security dashboards.</summary>
    [Parameter(ParameterSetName = "Instance"), Parameter(ParameterSetName = "Group")]
    public bool? ReadVulnerability { get; set; }

    /// <inheritdoc/>
    protected override string TargetName => $"custom role '{Name}' on {CurrentSession.Server}";
}

/// <summary>Removes custom roles. Members who have one keep the role that it was built upon.</summary>
/// <example>
///   <summary>Remove a custom role of the server.</summary>
///   <code>Remove-GLMemberRole 12</code>
/// </example>
/// <example>
///   <summary>Remove all custom roles of a group that are built upon guests.</summary>
///   <code>Get-GLMemberRole platform | Where-Object BaseAccessLevel -eq Guest | Remove-GLMemberRole</code>
/// </example>
/// <example>
///   <summary>Remove a role for the Admin area.</summary>
///   <code>Get-GLMemberRole -Admin | Where-Object Name -eq 'User support' | Remove-GLMemberRole -Admin</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLMemberRole", DefaultParameterSetName = "Member", SupportsShouldProcess = true)]
[Documentation("member_roles/")]
[Tier("Ultimate")]
[Delete("/member_roles/:member_role_id", Set = "Member")]
[Delete("/groups/:id/member_roles/:member_role_id", Set = "Member")]
[Delete("/admin_member_roles/:member_role_id", Set = "Admin")]
public sealed class RemoveMemberRoleCommand : ChangeCmdlet
{
    /// <summary>Which role: its id, or the role as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ApiName("member_role_id")]
    public Ref<MemberRole>? MemberRole { get; set; }

    /// <summary>The top-level group that the role belongs to, for GitLab.com. Roles from the pipeline say it themselves.</summary>
    [Parameter(ParameterSetName = "Member", ValueFromPipeline = true)]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>The role is one of those that open parts of the Admin area. Roles from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Admin", ValueFromPipelineByPropertyName = true)]
    [NotSent]
    [AdministratorOnly]
    public SwitchParameter Admin { get; set; }
}

/// <summary>A custom role: one of the usual roles, and some rights more.</summary>
[TableView("Id", "Name", "BaseAccessLevel:15", "Group", "Description")]
public class MemberRole : GroupObject
{
    /// <summary>The role's id.</summary>
    public virtual long? Id { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>What the role is for.</summary>
    public string? Description { get; set; }

    /// <summary>The role that it is built upon; empty for roles of the Admin area.</summary>
    public AccessLevel? BaseAccessLevel { get; set; }

    /// <summary>Apply profiles of security scans.</summary>
    public bool? ApplySecurityScanProfiles { get; set; }

    /// <summary>Approve merge requests.</summary>
    public bool? AdminMergeRequest { get; set; }

    /// <summary>Archive projects.</summary>
    public bool? ArchiveProject { get; set; }

    /// <summary>Turn agents and flows of the AI catalog on and off in a project, and set them up.</summary>
    public bool? AdminAiCatalogItemConsumer { get; set; }

    /// <summary>Delete packages and their files.</summary>
    public bool? DestroyPackage { get; set; }

    /// <summary>Delete projects.</summary>
    public bool? RemoveProject { get; set; }

    /// <summary>Delete subgroups, and restore them. Not groups at the top.</summary>
    public bool? RemoveGroup { get; set; }

    /// <summary>Link projects that hold security policies.</summary>
    public bool? ManageSecurityPolicyLink { get; set; }

    /// <summary>Make, change and delete agents and flows of the AI catalog.</summary>
    public bool? AdminAiCatalogItem { get; set; }

    /// <summary>Manage compliance frameworks, and set the default one of a group.</summary>
    public bool? AdminComplianceFramework { get; set; }

    /// <summary>Manage CI/CD variables.</summary>
    public bool? AdminCicdVariables { get; set; }

    /// <summary>Manage deploy tokens.</summary>
    public bool? ManageDeployTokens { get; set; }

    /// <summary>Manage access tokens of groups, up to the own role.</summary>
    public bool? ManageGroupAccessTokens { get; set; }

    /// <summary>Add members to a group, remove them, and give them roles up to the own one.</summary>
    public bool? AdminGroupMember { get; set; }

    /// <summary>Manage integrations.</summary>
    public bool? AdminIntegrations { get; set; }

    /// <summary>Change the settings of merge requests, approvals among them.</summary>
    public bool? ManageMergeRequestSettings { get; set; }

    /// <summary>Manage access tokens of projects, up to the own role.</summary>
    public bool? ManageProjectAccessTokens { get; set; }

    /// <summary>Manage protected branches.</summary>
    public bool? AdminProtectedBranch { get; set; }

    /// <summary>Manage protected environments.</summary>
    public bool? AdminProtectedEnvironments { get; set; }

    /// <summary>Manage push rules.</summary>
    public bool? AdminPushRules { get; set; }

    /// <summary>Manage runners and their settings.</summary>
    public bool? AdminRunners { get; set; }

    /// <summary>Manage the security categories and attributes of a top-level group. Needs ReadSecurityAttribute as well.</summary>
    public bool? AdminSecurityAttributes { get; set; }

    /// <summary>Use, lock and unlock Terraform states, and delete their versions.</summary>
    public bool? AdminTerraformState { get; set; }

    /// <summary>Change state, severity and linked issues of vulnerabilities. Needs ReadVulnerability as well.</summary>
    public bool? AdminVulnerability { get; set; }

    /// <summary>Manage webhooks.</summary>
    public bool? AdminWebHook { get; set; }

    /// <summary>See what agents of GitLab Duo left behind: their sessions and audit events.</summary>
    public bool? ReadAgentArtifacts { get; set; }

    /// <summary>See compliance: adherence, violations and frameworks.</summary>
    public bool? ReadComplianceDashboard { get; set; }

    /// <summary>See profiles of security scans.</summary>
    public bool? ReadSecurityScanProfiles { get; set; }

    /// <summary>Get packages by the virtual registries of a group.</summary>
    public bool? ReadVirtualRegistry { get; set; }

    /// <summary>Change how AI helps with vulnerabilities. Needs ReadVulnerability as well.</summary>
    public bool? UpdateSecAiWorkflowSettings { get; set; }

    /// <summary>See runners and jobs in the Admin area.</summary>
    public bool? ReadAdminCicd { get; set; }

    /// <summary>See contacts of customer relations.</summary>
    public bool? ReadCrmContact { get; set; }

    /// <summary>See dependencies and their licences.</summary>
    public bool? ReadDependency { get; set; }

    /// <summary>See groups in the Admin area.</summary>
    public bool? ReadAdminGroups { get; set; }

    /// <summary>See projects in the Admin area.</summary>
    public bool? ReadAdminProjects { get; set; }

    /// <summary>Read source code in the browser.</summary>
    public bool? ReadCode { get; set; }

    /// <summary>See runners of groups and projects.</summary>
    public bool? ReadRunners { get; set; }

    /// <summary>See the security categories and attributes of a top-level group.</summary>
    public bool? ReadSecurityAttribute { get; set; }

    /// <summary>See the subscription in the Admin area.</summary>
    public bool? ReadAdminSubscription { get; set; }

    /// <summary>See background migrations, health checks and Gitaly in the Admin area.</summary>
    public bool? ReadAdminMonitoring { get; set; }

    /// <summary>See users in the Admin area.</summary>
    public bool? ReadAdminUsers { get; set; }

    /// <summary>See vulnerability reports and security dashboards.</summary>
    public bool? ReadVulnerability { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? $"{Id}";
}

/// <summary>A custom role that opens parts of the Admin area.</summary>
public sealed class AdminMemberRole : MemberRole
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    // Commands take it for their -Admin: roles of this kind are found below another path.

    /// <summary>Always true: it is a role for the Admin area.</summary>
    [NotInJson]
    public bool Admin { get; } = true;
}
