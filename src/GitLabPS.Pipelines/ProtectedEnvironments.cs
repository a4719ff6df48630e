using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the protected environments of a project or a group, or one of them: who may deploy, and who must approve.</summary>
/// <example>
///   <summary>See how the environments of a project are protected.</summary>
///   <code>Get-GLProtectedEnvironment platform/api</code>
/// </example>
/// <example>
///   <summary>Find the projects of a group that protect no environment.</summary>
///   <code>Get-GLProject -Group platform -All | Where-Object { -not ($_ | Get-GLProtectedEnvironment) }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLProtectedEnvironment", DefaultParameterSetName = "Project", SupportsPaging = true)]
[OutputType(typeof(ProtectedEnvironment))]
[Documentation("protected_environments/#list-protected-environments")]
[Tier("Premium")]
[Get("/projects/:id/protected_environments", Set = "Project", Paged = true)]
[Get("/projects/:id/protected_environments/:name", Set = "Project")]
[Get("/groups/:id/protected_environments", Set = "Group", Paged = true)]
[Get("/groups/:id/protected_environments/:name", Set = "Group")]
public sealed class GetProtectedEnvironmentCommand : ScopedGetCmdlet<ProtectedEnvironment>
{
    /// <summary>Which one: the name of the environment, for a group the tier. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("name")]
    public Ref<ProtectedEnvironment>? ProtectedEnvironment { get; set; }
}

/// <summary>Protects an environment: only certain people may deploy to it, and others may have to approve.</summary>
/// <remarks>
/// A hashtable of -DeployAccessLevel or -DeploymentApprovalRule has one of the keys <c>user_id</c>, <c>group_id</c> and
/// <c>access_level</c>: 30 for developers, 40 for maintainers, 60 for administrators. A rule says besides how many approvals
/// it takes, with <c>required_approvals</c>. A group protects a tier in all its projects.
/// </remarks>
/// <example>
///   <summary>Let only maintainers deploy to production.</summary>
///   <code>Protect-GLEnvironment platform/api production -DeployAccessLevel @{ access_level = 40 }</code>
/// </example>
/// <example>
///   <summary>Let two people of a group approve each deployment to what is in production.</summary>
///   <code>Get-GLEnvironment platform/api -All | Where-Object Tier -EQ production | Protect-GLEnvironment -DeployAccessLevel @{ access_level = 30 } -DeploymentApprovalRule @{ group_id = 12; required_approvals = 2 }</code>
/// </example>
[Cmdlet(VerbsSecurity.Protect, "GLEnvironment", SupportsShouldProcess = true)]
[OutputType(typeof(ProtectedEnvironment))]
[Documentation("protected_environments/#protect-a-single-environment")]
[Tier("Premium")]
[Post("/projects/:id/protected_environments", Set = "Project")]
[Post("/groups/:id/protected_environments", Set = "Group")]
public sealed class ProtectEnvironmentCommand : ScopedPartUpdateCmdlet<ProtectedEnvironment>
{
    /// <summary>The name of the environment, or the environment as another command gave it; for a group the tier, such as <c>production</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("name")]
    public Ref<ProtectedEnvironment>? ProtectedEnvironment { get; set; }

    /// <summary>Users, groups and roles that may deploy: a hashtable each, such as <c>@{ access_level = 40 }</c>.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("deploy_access_levels")]
    [NoEmptyItem]
    [Keys("user_id", "group_id", "group_inheritance_type", "access_level")]
    public Hashtable[]? DeployAccessLevel { get; set; }

    /// <summary>Users, groups and roles that must approve: a hashtable each, such as <c>@{ group_id = 12; required_approvals = 2 }</c>.</summary>
    [Parameter]
    [ApiName("approval_rules")]
    [NoEmptyItem]
    [Keys("user_id", "group_id", "group_inheritance_type", "id", "_destroy", "access_level", "required_approvals")]
    public Hashtable[]? DeploymentApprovalRule { get; set; }
}

/// <summary>Changes who may deploy to a protected environment, and who must approve.</summary>
/// <remarks>
/// What the hashtables name is added. With the <c>id</c> of an entry that is there, which the properties DeployAccessLevels
/// and ApprovalRules tell, a hashtable changes that entry, and with <c>_destroy = $true</c> besides it is taken out.
/// </remarks>
/// <example>
///   <summary>Let one more group deploy.</summary>
///   <code>Set-GLProtectedEnvironment platform/api production -DeployAccessLevel @{ group_id = 12 }</code>
/// </example>
/// <example>
///   <summary>Want an approval by a maintainer for all protected environments.</summary>
///   <code>Get-GLProtectedEnvironment platform/api -All | Set-GLProtectedEnvironment -DeploymentApprovalRule @{ access_level = 40; required_approvals = 1 }</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLProtectedEnvironment", SupportsShouldProcess = true)]
[OutputType(typeof(ProtectedEnvironment))]
[Documentation("protected_environments/#update-a-protected-environment")]
[Tier("Premium")]
[Put("/projects/:id/protected_environments/:name", Set = "Project")]
[Put("/groups/:id/protected_environments/:name", Set = "Group")]
public sealed class SetProtectedEnvironmentCommand : ScopedPartUpdateCmdlet<ProtectedEnvironment>
{
    /// <summary>Which one: the name of the environment, for a group the tier, or the protected environment as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("name")]
    public Ref<ProtectedEnvironment>? ProtectedEnvironment { get; set; }

    /// <summary>Users, groups and roles that may deploy: a hashtable each, such as <c>@{ user_id = 5 }</c>.</summary>
    [Parameter]
    [ApiName("deploy_access_levels")]
    [NoEmptyItem]
    [Keys("user_id", "group_id", "group_inheritance_type", "id", "_destroy", "access_level")]
    public Hashtable[]? DeployAccessLevel { get; set; }

    /// <summary>Users, groups and roles that must approve: a hashtable each, such as <c>@{ group_id = 12; required_approvals = 2 }</c>.</summary>
    [Parameter]
    [ApiName("approval_rules")]
    [NoEmptyItem]
    [Keys("user_id", "group_id", "group_inheritance_type", "id", "_destroy", "access_level", "required_approvals")]
    public Hashtable[]? DeploymentApprovalRule { get; set; }
}

/// <summary>Ends the protection of an environment. The environment itself stays.</summary>
/// <example>
///   <summary>Unprotect one environment.</summary>
///   <code>Unprotect-GLEnvironment platform/api staging</code>
/// </example>
/// <example>
///   <summary>End every protection of a project but that of production.</summary>
///   <code>Get-GLProtectedEnvironment platform/api -All | Where-Object Name -NE production | Unprotect-GLEnvironment</code>
/// </example>
[Cmdlet(VerbsSecurity.Unprotect, "GLEnvironment", SupportsShouldProcess = true)]
[Documentation("protected_environments/#unprotect-a-single-environment")]
[Tier("Premium")]
[Delete("/projects/:id/protected_environments/:name", Set = "Project")]
[Delete("/groups/:id/protected_environments/:name", Set = "Group")]
public sealed class UnprotectEnvironmentCommand : ScopedPartChangeCmdlet
{
    /// <summary>Which one: the name of the environment, for a group the tier, or the environment as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("name")]
    public Ref<ProtectedEnvironment>? ProtectedEnvironment { get; set; }
}

/// <summary>How an environment, or a tier of all projects of a group, is protected.</summary>
[Identity("Name")]
[TableView("Name", "Project", "DeployAccessLevels", "ApprovalRules")]
public sealed class ProtectedEnvironment : ScopedObject
{
    /// <summary>The environment, or the tier.</summary>
    public string? Name { get; set; }

    /// <summary>Who may deploy.</summary>
    public IReadOnlyList<EnvironmentAccess>? DeployAccessLevels { get; set; }

    /// <summary>How many approvals a deployment takes. Deprecated by GitLab: ApprovalRules say it.</summary>
    public int? RequiredApprovalCount { get; set; }

    /// <summary>Who must approve.</summary>
    public IReadOnlyList<EnvironmentApprovalRule>? ApprovalRules { get; set; }

    /// <summary>The environment, or the tier.</summary>
    public override string ToString() => Name ?? "";
}

/// <summary>A role, user or group that may deploy.</summary>
public sealed class EnvironmentAccess : GitLabObject
{
    /// <summary>The id of the entry.</summary>
    public long? Id { get; set; }

    /// <summary>The role, with all above it.</summary>
    public AccessLevel? AccessLevel { get; set; }

    /// <summary>Who it is, in words.</summary>
    public string? AccessLevelDescription { get; set; }

    /// <summary>The deploy key's id.</summary>
    public long? DeployKeyId { get; set; }

    /// <summary>The user's id.</summary>
    public long? UserId { get; set; }

    /// <summary>The group's id.</summary>
    public long? GroupId { get; set; }

    /// <summary>0 for direct members of the group only, 1 for inherited ones as well.</summary>
    public int? GroupInheritanceType { get; set; }

    /// <summary>Who it is.</summary>
    public override string ToString() => AccessLevelDescription ?? $"{AccessLevel}";
}

/// <summary>A role, user or group that must approve deployments.</summary>
public sealed class EnvironmentApprovalRule : GitLabObject
{
    /// <summary>The id of the rule.</summary>
    public long? Id { get; set; }

    /// <summary>The user's id.</summary>
    public long? UserId { get; set; }

    /// <summary>The group's id.</summary>
    public long? GroupId { get; set; }

    /// <summary>The role, with all above it.</summary>
    public AccessLevel? AccessLevel { get; set; }

    /// <summary>Who it is, in words.</summary>
    public string? AccessLevelDescription { get; set; }

    /// <summary>How many approvals it takes.</summary>
    public int? RequiredApprovals { get; set; }

    /// <summary>0 for direct members of the group only, 1 for inherited ones as well.</summary>
    public int? GroupInheritanceType { get; set; }

    /// <summary>Who it is.</summary>
    public override string ToString() => AccessLevelDescription ?? $"{AccessLevel}";
}
