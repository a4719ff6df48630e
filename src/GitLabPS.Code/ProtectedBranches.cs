using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the protected branches and wildcards of a project or a group, or one of them: who may push, merge and unprotect.</summary>
/// <example>
///   <summary>See how the branches of a project are protected.</summary>
///   <code>Get-GLProtectedBranch platform/docs -All</code>
/// </example>
/// <example>
///   <summary>Find the protected branches of a group's projects that can be overwritten by a forced push.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLProtectedBranch -All | Where-Object AllowForcePush</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLProtectedBranch", DefaultParameterSetName = "Project", SupportsPaging = true)]
[OutputType(typeof(ProtectedBranch))]
[Documentation("protected_branches/#list-protected-branches")]
[Tier("Premium", Set = "Group")]
[Get("/projects/:id/protected_branches", Set = "Project", Paged = true)]
[Get("/projects/:id/protected_branches/:name", Set = "Project")]
[Get("/groups/:id/protected_branches", Set = "Group", Paged = true)]
[Get("/groups/:id/protected_branches/:name", Set = "Group")]
public sealed class GetProtectedBranchCommand : ScopedGetCmdlet<ProtectedBranch>
{
    /// <summary>Which one: the name or the wildcard that is protected. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("name")]
    public Ref<Branch>? Branch { get; set; }

    /// <summary>Only those with this text in their name.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? Search { get; set; }
}

/// <summary>
/// Protects a branch, or all branches that fit a wildcard: only certain people may push to it and merge into it, and nobody
/// removes it.
/// </summary>
/// <remarks>
/// The hashtables of the parameters -AllowedToPush, -AllowedToMerge and -AllowedToUnprotect have one key each:
/// <c>user_id</c>, <c>group_id</c>, <c>access_level</c>, or <c>deploy_key_id</c> for pushing. A group protects branches of
/// all its projects; only top-level groups can.
/// </remarks>
/// <example>
///   <summary>Let nobody push, and maintainers merge.</summary>
///   <code>Protect-GLBranch platform/docs main -PushAccessLevel NoAccess -MergeAccessLevel Maintainer</code>
/// </example>
/// <example>
///   <summary>Protect all branches of a project that begin with release/.</summary>
///   <code>Get-GLBranch platform/docs -Search '^release/' -All | Protect-GLBranch</code>
/// </example>
/// <example>
///   <summary>Protect release branches of all projects of a group, and let one more user push.</summary>
///   <code>Protect-GLBranch -Group platform -Branch 'release/*' -AllowedToPush @{ user_id = 5 }</code>
/// </example>
[Cmdlet(VerbsSecurity.Protect, "GLBranch", SupportsShouldProcess = true)]
[OutputType(typeof(ProtectedBranch))]
[Documentation("protected_branches/#protect-repository-branches")]
[Tier("Premium", Set = "Group")]
[Post("/projects/:id/protected_branches", Set = "Project")]
[Post("/groups/:id/protected_branches", Set = "Group")]
public sealed class ProtectBranchCommand : ScopedPartUpdateCmdlet<ProtectedBranch>
{
    /// <summary>The branch, or a wildcard such as <c>release/*</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("name")]
    public Ref<Branch>? Branch { get; set; }

    /// <summary>Who may push: this role and those above it. Maintainers, unless told otherwise.</summary>
    [Parameter]
    public AccessLevel? PushAccessLevel { get; set; }

    /// <summary>Who may merge: this role and those above it. Maintainers, unless told otherwise.</summary>
    [Parameter]
    public AccessLevel? MergeAccessLevel { get; set; }

    /// <summary>Who may unprotect it again: this role and those above it. Maintainers, unless told otherwise.</summary>
    [Parameter]
    public AccessLevel? UnprotectAccessLevel { get; set; }

    /// <summary>Whether those who may push may also overwrite what is there.</summary>
    [Parameter]
    public bool? AllowForcePush { get; set; }

    /// <summary>Whether changes of files with code owners need their approval, also when they are pushed.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? CodeOwnerApprovalRequired { get; set; }

    /// <summary>Users, groups, deploy keys and roles that may push: a hashtable each, such as <c>@{ user_id = 5 }</c>.</summary>
    [Parameter]
    [Tier("Premium")]
    [NoEmptyItem]
    [Keys("user_id", "group_id", "deploy_key_id", "access_level")]
    public Hashtable[]? AllowedToPush { get; set; }

    /// <summary>Users, groups and roles that may merge.</summary>
    [Parameter]
    [Tier("Premium")]
    [NoEmptyItem]
    [Keys("user_id", "group_id", "access_level")]
    public Hashtable[]? AllowedToMerge { get; set; }

    /// <summary>Users, groups and roles that may unprotect it.</summary>
    [Parameter]
    [Tier("Premium")]
    [NoEmptyItem]
    [Keys("user_id", "group_id", "access_level")]
    public Hashtable[]? AllowedToUnprotect { get; set; }
}

/// <summary>Changes how a branch or a wildcard is protected.</summary>
/// <remarks>
/// What the hashtables of -AllowedToPush, -AllowedToMerge and -AllowedToUnprotect name is added. With the <c>id</c> of an
/// entry that is there, which PushAccessLevels and its like tell, a hashtable changes that entry, and with
/// <c>_destroy = $true</c> besides it is taken out.
/// </remarks>
/// <example>
///   <summary>Let one more group push.</summary>
///   <code>Set-GLProtectedBranch platform/docs main -AllowedToPush @{ group_id = 12 }</code>
/// </example>
/// <example>
///   <summary>Forbid forced pushes to all protected branches of a group's projects.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLProtectedBranch -All | Where-Object AllowForcePush | Set-GLProtectedBranch -AllowForcePush $false</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLProtectedBranch", SupportsShouldProcess = true)]
[OutputType(typeof(ProtectedBranch))]
[Documentation("protected_branches/#update-a-protected-branch")]
[Tier("Premium", Set = "Group")]
[Patch("/projects/:id/protected_branches/:name", Set = "Project")]
[Patch("/groups/:id/protected_branches/:name", Set = "Group")]
public sealed class SetProtectedBranchCommand : ScopedPartUpdateCmdlet<ProtectedBranch>
{
    /// <summary>Which one: the name or the wildcard that is protected, or the protected branch as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("name")]
    public Ref<Branch>? Branch { get; set; }

    /// <summary>Who may unprotect it: this role and those above it.</summary>
    [Parameter]
    public AccessLevel? UnprotectAccessLevel { get; set; }

    /// <summary>Whether those who may push may also overwrite what is there.</summary>
    [Parameter]
    public bool? AllowForcePush { get; set; }

    /// <summary>Whether changes of files with code owners need their approval, also when they are pushed.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? CodeOwnerApprovalRequired { get; set; }

    /// <summary>Users, groups, deploy keys and roles that may push: a hashtable each, such as <c>@{ user_id = 5 }</c>.</summary>
    [Parameter]
    [Tier("Premium")]
    [NoEmptyItem]
    [Keys("user_id", "group_id", "deploy_key_id", "access_level", "id", "_destroy")]
    public Hashtable[]? AllowedToPush { get; set; }

    /// <summary>Users, groups and roles that may merge.</summary>
    [Parameter]
    [Tier("Premium")]
    [NoEmptyItem]
    [Keys("user_id", "group_id", "access_level", "id", "_destroy")]
    public Hashtable[]? AllowedToMerge { get; set; }

    /// <summary>Users, groups and roles that may unprotect it.</summary>
    [Parameter]
    [Tier("Premium")]
    [NoEmptyItem]
    [Keys("user_id", "group_id", "access_level", "id", "_destroy")]
    public Hashtable[]? AllowedToUnprotect { get; set; }
}

/// <summary>Ends the protection of a branch or a wildcard. The branch itself stays.</summary>
/// <example>
///   <summary>Unprotect one branch.</summary>
///   <code>Unprotect-GLBranch platform/docs release/1.0</code>
/// </example>
/// <example>
///   <summary>End every protection of a project but that of main.</summary>
///   <code>Get-GLProtectedBranch platform/docs -All | Where-Object Name -NE main | Unprotect-GLBranch</code>
/// </example>
[Cmdlet(VerbsSecurity.Unprotect, "GLBranch", SupportsShouldProcess = true)]
[Documentation("protected_branches/#unprotect-repository-branches")]
[Tier("Premium", Set = "Group")]
[Delete("/projects/:id/protected_branches/:name", Set = "Project")]
[Delete("/groups/:id/protected_branches/:name", Set = "Group")]
public sealed class UnprotectBranchCommand : ScopedPartChangeCmdlet
{
    /// <summary>Which one: the name or the wildcard that is protected, or a branch as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("name")]
    public Ref<Branch>? Branch { get; set; }
}

/// <summary>How a branch, or all that fit a wildcard, is protected.</summary>
[Identity("Name")]
[TableView("Name", "Project", "PushAccessLevels", "MergeAccessLevels", "AllowForcePush")]
public sealed class ProtectedBranch : ScopedObject
{
    /// <summary>The id of the protection.</summary>
    public long? Id { get; set; }

    /// <summary>The branch, or the wildcard.</summary>
    public string? Name { get; set; }

    /// <summary>The same, by which other commands know the branch.</summary>
    [NotInJson]
    public string? BranchName => Name;

    /// <summary>Who may push.</summary>
    public IReadOnlyList<ProtectionAccess>? PushAccessLevels { get; set; }

    /// <summary>Who may merge.</summary>
    public IReadOnlyList<ProtectionAccess>? MergeAccessLevels { get; set; }

    /// <summary>Who may unprotect it.</summary>
    public IReadOnlyList<ProtectionAccess>? UnprotectAccessLevels { get; set; }

    /// <summary>Whether those who may push may also overwrite what is there.</summary>
    public bool? AllowForcePush { get; set; }

    /// <summary>Whether changes of files with code owners need their approval.</summary>
    public bool? CodeOwnerApprovalRequired { get; set; }

    /// <summary>Whether a group above protects it.</summary>
    public bool? Inherited { get; set; }

    /// <summary>The branch, or the wildcard.</summary>
    public override string ToString() => Name ?? "";
}

/// <summary>A role, user, group or deploy key that a protection lets through.</summary>
public sealed class ProtectionAccess : GitLabObject
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

    /// <summary>Who it is, in words.</summary>
    public override string ToString() => AccessLevelDescription ?? $"{AccessLevel}";
}
