using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets groups: all that one may see, those below a group, those that are shared with a group, or one of them.</summary>
/// <remarks>
/// With a single group GitLab sends its projects as well, up to a hundred, unless told <c>-WithProject:$false</c>. They
/// are in AdditionalProperties; Get-GLProject -Group is the better way to them.
/// </remarks>
/// <example>
///   <summary>Get a group by its path.</summary>
///   <code>Get-GLGroup platform/backend</code>
/// </example>
/// <example>
///   <summary>Get the top-level groups that one owns.</summary>
///   <code>Get-GLGroup -TopLevelOnly -Owned -All</code>
/// </example>
/// <example>
///   <summary>Get the groups right below a group.</summary>
///   <code>Get-GLGroup -ParentGroup platform</code>
/// </example>
/// <example>
///   <summary>Find archived groups anywhere below a group.</summary>
///   <code>Get-GLGroup -AncestorGroup platform -Archived -All</code>
/// </example>
/// <example>
///   <summary>See into which groups a group was invited.</summary>
///   <code>Get-GLGroup -SharedWith auditors -All</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLGroup", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Group))]
[Documentation("groups/#list-all-groups")]
[Get("/groups", Set = "List", Paged = true)]
[Get("/groups/:id/subgroups", Set = "ParentGroup", Paged = true)]
[Get("/groups/:id/descendant_groups", Set = "AncestorGroup", Paged = true)]
[Get("/groups/:id/groups/shared", Set = "SharedWith", Paged = true)]
[Get("/groups/:id", Set = "One")]
public sealed class GetGroupCommand : GetCmdlet<Group>
{
    /// <summary>Which group: an id, a full path, the address of its page, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "One", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>Gets the groups right below this one.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ParentGroup")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? ParentGroup { get; set; }

    /// <summary>Gets the groups anywhere below this one.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "AncestorGroup")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? AncestorGroup { get; set; }

    /// <summary>Gets the groups that are shared with this one, so that its members have access to them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "SharedWith")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? SharedWith { get; set; }

    /// <summary>A part of the name or the path.</summary>
    [Parameter(ParameterSetName = "List"), Parameter(ParameterSetName = "ParentGroup"), Parameter(ParameterSetName = "AncestorGroup"), Parameter(ParameterSetName = "SharedWith")]
    [Text]
    public string? Search { get; set; }

    /// <summary>All groups that one may see; with <c>-AllAvailable:$false</c>, only those that one is a member of. GitLab chooses by who asks.</summary>
    [Parameter(ParameterSetName = "List"), Parameter(ParameterSetName = "ParentGroup"), Parameter(ParameterSetName = "AncestorGroup")]
    public SwitchParameter AllAvailable { get; set; }

    /// <summary>Only groups that one owns.</summary>
    [Parameter(ParameterSetName = "List"), Parameter(ParameterSetName = "ParentGroup"), Parameter(ParameterSetName = "AncestorGroup")]
    public SwitchParameter Owned { get; set; }

    /// <summary>Only groups in which one has at least this role.</summary>
    [Parameter(ParameterSetName = "List"), Parameter(ParameterSetName = "ParentGroup"), Parameter(ParameterSetName = "AncestorGroup"), Parameter(ParameterSetName = "SharedWith")]
    public AccessLevel? MinAccessLevel { get; set; }

    /// <summary>Only groups that lie in no other.</summary>
    [Parameter(ParameterSetName = "List"), Parameter(ParameterSetName = "ParentGroup"), Parameter(ParameterSetName = "AncestorGroup")]
    public SwitchParameter TopLevelOnly { get; set; }

    /// <summary>Only groups with this visibility.</summary>
    [Parameter(ParameterSetName = "List"), Parameter(ParameterSetName = "ParentGroup"), Parameter(ParameterSetName = "AncestorGroup"), Parameter(ParameterSetName = "SharedWith")]
    [ValidateSet("private", "internal", "public")]
    public string? Visibility { get; set; }

    /// <summary>Only groups that are neither archived nor marked for deletion; with <c>-Active:$false</c>, only others.</summary>
    [Parameter(ParameterSetName = "List"), Parameter(ParameterSetName = "ParentGroup"), Parameter(ParameterSetName = "AncestorGroup")]
    public SwitchParameter Active { get; set; }

    /// <summary>Only archived groups; with <c>-Archived:$false</c>, only others.</summary>
    [Parameter(ParameterSetName = "List"), Parameter(ParameterSetName = "ParentGroup"), Parameter(ParameterSetName = "AncestorGroup")]
    public SwitchParameter Archived { get; set; }

    /// <summary>Only groups that were marked for deletion on this day.</summary>
    [Parameter(ParameterSetName = "List"), Parameter(ParameterSetName = "ParentGroup"), Parameter(ParameterSetName = "AncestorGroup")]
    [DateOnly]
    [Tier("Premium")]
    public DateTimeOffset? MarkedForDeletionOn { get; set; }

    /// <summary>Groups to leave out.</summary>
    [Parameter(ParameterSetName = "List"), Parameter(ParameterSetName = "ParentGroup"), Parameter(ParameterSetName = "AncestorGroup"), Parameter(ParameterSetName = "SharedWith")]
    [ApiName("skip_groups")]
    [SendId]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [CommaSeparated]
    [NoEmptyItem]
    public GroupRef[]? SkipGroup { get; set; }

    /// <summary>Only groups whose repositories lie on this storage.</summary>
    [Parameter(ParameterSetName = "List"), Parameter(ParameterSetName = "ParentGroup"), Parameter(ParameterSetName = "AncestorGroup")]
    [AdministratorOnly]
    [Tier("Premium")]
    [Text]
    public string? RepositoryStorage { get; set; }

    /// <summary>Adds the sizes of what the group holds.</summary>
    [Parameter(ParameterSetName = "List"), Parameter(ParameterSetName = "ParentGroup"), Parameter(ParameterSetName = "AncestorGroup")]
    [AdministratorOnly]
    public SwitchParameter Statistics { get; set; }

    /// <summary>Only groups that carry all of these custom attributes, such as <c>@{ department = 'sales' }</c>.</summary>
    [Parameter(ParameterSetName = "List"), Parameter(ParameterSetName = "ParentGroup"), Parameter(ParameterSetName = "AncestorGroup"), Parameter(ParameterSetName = "SharedWith")]
    [ApiName("custom_attributes")]
    [AdministratorOnly]
    [Keys(KeysAttribute.Any)]
    public Hashtable? CustomAttribute { get; set; }

    /// <summary>Adds the custom attributes to each group.</summary>
    [Parameter]
    [ApiName("with_custom_attributes")]
    [AdministratorOnly]
    public SwitchParameter WithCustomAttribute { get; set; }

    /// <summary>Adds the group's projects.</summary>
    [Parameter(ParameterSetName = "One")]
    [ApiName("with_projects")]
    [Obsolete("Use Get-GLProject -Group to get the projects of a group.")]
    public SwitchParameter WithProject { get; set; }

    /// <summary>What the list is ordered by. <c>similarity</c> is for searches.</summary>
    [Parameter(ParameterSetName = "List"), Parameter(ParameterSetName = "ParentGroup"), Parameter(ParameterSetName = "AncestorGroup"), Parameter(ParameterSetName = "SharedWith")]
    [ValidateSet("name", "path", "id", "similarity")]
    public string? OrderBy { get; set; }

    /// <summary>The direction of the order.</summary>
    [Parameter(ParameterSetName = "List"), Parameter(ParameterSetName = "ParentGroup"), Parameter(ParameterSetName = "AncestorGroup"), Parameter(ParameterSetName = "SharedWith")]
    [ValidateSet("asc", "desc")]
    public string? Sort { get; set; }
}

/// <summary>Marks groups for deletion, or deletes them at once, with all groups and projects in them.</summary>
/// <remarks>
/// GitLab keeps a marked group for as long as its administrators have set, and Restore-GLGroup brings it back. With
/// -Permanent it is marked, if it is not yet, and deleted at once. GitLab.com does not allow that.
/// </remarks>
/// <example>
///   <summary>Mark a group for deletion.</summary>
///   <code>Remove-GLGroup platform/old</code>
/// </example>
/// <example>
///   <summary>Delete all groups right below a group for good, and wait until each is gone.</summary>
///   <code>Get-GLGroup -ParentGroup sandbox -All | Remove-GLGroup -Permanent -Wait -Confirm:$false</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLGroup", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Documentation("groups/#schedule-a-group-for-deletion")]
[Delete("/groups/:id")]
[Delete("/groups/:id", Step = "Permanent", Constant = "permanently_remove=true")]
[Get("/groups/:id", Step = "Read", Constant = "with_projects=false")]
public sealed class RemoveGroupCommand : MarkAndRemoveCmdlet<Group>
{
    /// <summary>The group: an id, a full path, a web address, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <inheritdoc/>
    protected override ApiCall CallFor(ApiCall call, Group found) => call.With(nameof(Group), GroupRef.From(found)!);

    /// <inheritdoc/>
    protected override string? PathOf(Group item) => item.FullPath;

    /// <inheritdoc/>
    protected override bool IsMarked(Group item) => item.MarkedForDeletionOn is not null;
}

/// <summary>Brings back groups that are marked for deletion, with everything in them.</summary>
/// <remarks>A marked group has another path, which Get-GLGroup shows; its id stayed as it was.</remarks>
/// <example>
///   <summary>Bring a group back by its id.</summary>
///   <code>Restore-GLGroup 4711</code>
/// </example>
/// <example>
///   <summary>Bring back all groups below a group that are marked, and see them.</summary>
///   <code>Get-GLGroup -AncestorGroup platform -Active:$false -All | Where-Object MarkedForDeletionOn | Restore-GLGroup -PassThru</code>
/// </example>
[Cmdlet(VerbsData.Restore, "GLGroup", SupportsShouldProcess = true)]
[OutputType(typeof(Group))]
[Documentation("groups/#restore-a-group-marked-for-deletion")]
[Post("/groups/:id/restore")]
public sealed class RestoreGroupCommand : GroupUpdateCmdlet<Group>
{
}

/// <summary>Moves groups into another group, or to the top, with everything in them.</summary>
/// <remarks>The paths of all groups and projects in them change. GitLab redirects the old ones as long as nobody takes them.</remarks>
/// <example>
///   <summary>See what would be sent to move a group.</summary>
///   <code>Move-GLGroup legacy platform -WhatIf</code>
/// </example>
/// <example>
///   <summary>Make all groups of a group groups at the top, and see them there.</summary>
///   <code>Get-GLGroup -ParentGroup incubator -All | Move-GLGroup -TopLevel -PassThru</code>
/// </example>
[Cmdlet(VerbsCommon.Move, "GLGroup", DefaultParameterSetName = "ParentGroup", SupportsShouldProcess = true)]
[OutputType(typeof(Group))]
[Documentation("groups/#transfer-a-group")]
[Post("/groups/:id/transfer")]
public sealed class MoveGroupCommand : GroupUpdateCmdlet<Group>
{
    /// <summary>The group that it goes to: an id, a full path, or a group.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "ParentGroup")]
    [ApiName("group_id")]
    [SendId]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? ParentGroup { get; set; }

    /// <summary>Takes it out of all groups.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "TopLevel")]
    [NotSent]
    public SwitchParameter TopLevel { get; set; }
}

/// <summary>Moves groups at the top to another organization.</summary>
/// <remarks>An experiment of GitLab.</remarks>
/// <example>
///   <summary>Move a group.</summary>
///   <code>Move-GLGroupToOrganization platform 2</code>
/// </example>
/// <example>
///   <summary>Move all groups at the top that one owns, and see them.</summary>
///   <code>Get-GLGroup -TopLevelOnly -Owned -All | Move-GLGroupToOrganization -OrganizationId 2 -PassThru</code>
/// </example>
[Cmdlet(VerbsCommon.Move, "GLGroupToOrganization", SupportsShouldProcess = true)]
[OutputType(typeof(Group))]
[Documentation("groups/")]
[AdministratorOnly]
[Post("/groups/:id/transfer_to_organization")]
public sealed class MoveGroupToOrganizationCommand : GroupUpdateCmdlet<Group>
{
    /// <summary>The organization's id.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public long? OrganizationId { get; set; }
}

/// <summary>Gets the groups that a group can be moved to.</summary>
/// <example>
///   <summary>See where a group can go.</summary>
///   <code>Get-GLGroupTransferLocation platform/backend</code>
/// </example>
/// <example>
///   <summary>Find a group by a part of its name.</summary>
///   <code>Get-GLGroupTransferLocation platform/backend -Search archive</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLGroupTransferLocation", SupportsPaging = true)]
[OutputType(typeof(BasicGroup))]
[Documentation("groups/#list-all-locations-available-for-group-transfer")]
[Get("/groups/:id/transfer_locations", Paged = true)]
public sealed class GetGroupTransferLocationCommand : GroupGetCmdlet<BasicGroup>
{
    /// <summary>A part of the name or the path.</summary>
    [Parameter]
    [Text]
    public string? Search { get; set; }
}

/// <summary>A group. Which fields are filled depends on who asks: owners and administrators see more.</summary>
[TableView("Id", "FullPath", "Name", "Visibility:10", "CreatedAt")]
public class Group : BasicGroup
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>The last part of the full path.</summary>
    public string? Path { get; set; }

    /// <summary>What the group is for.</summary>
    public string? Description { get; set; }

    /// <summary>Who can see the group: <c>private</c>, <c>internal</c> or <c>public</c>.</summary>
    public string? Visibility { get; set; }

    /// <summary>The id of the group that this one lies in; empty at the top.</summary>
    public long? ParentId { get; set; }

    /// <summary>The id of the organization.</summary>
    public long? OrganizationId { get; set; }

    /// <summary>When the group was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Whether the group is archived.</summary>
    public bool? Archived { get; set; }

    /// <summary>The day on which the group was marked for deletion.</summary>
    public DateTime? MarkedForDeletionOn { get; set; }

    /// <summary>Whether projects in the group cannot be shared with other groups.</summary>
    public bool? ShareWithGroupLock { get; set; }

    /// <summary>Whether the group cannot be shared with groups outside its top-level group.</summary>
    public bool? PreventSharingGroupsOutsideHierarchy { get; set; }

    /// <summary>The groups that this one is shared with.</summary>
    public IReadOnlyList<SharedGroup>? SharedWithGroups { get; set; }

    /// <summary>Whether projects cannot get members of their own.</summary>
    public bool? MembershipLock { get; set; }

    /// <summary>Whether one can ask to become a member.</summary>
    public bool? RequestAccessEnabled { get; set; }

    /// <summary>Whether all members need a second factor.</summary>
    public bool? RequireTwoFactorAuthentication { get; set; }

    /// <summary>How many hours members have to set up the second factor.</summary>
    public int? TwoFactorGracePeriod { get; set; }

    /// <summary>The identity provider that asks for a further proof before one gets in.</summary>
    public string? StepUpAuthRequiredOauthProvider { get; set; }

    /// <summary>Who may create projects: <c>noone</c>, <c>owner</c>, <c>maintainer</c>, <c>developer</c> or <c>administrator</c>.</summary>
    public string? ProjectCreationLevel { get; set; }

    /// <summary>Who may create subgroups: <c>owner</c> or <c>maintainer</c>.</summary>
    public string? SubgroupCreationLevel { get; set; }

    /// <summary>Whether projects use Auto DevOps unless they say otherwise.</summary>
    public bool? AutoDevopsEnabled { get; set; }

    /// <summary>Whether GitLab sends no e-mails.</summary>
    public bool? EmailsDisabled { get; set; }

    /// <summary>Whether GitLab sends e-mails.</summary>
    public bool? EmailsEnabled { get; set; }

    /// <summary>Whether e-mails about merge requests show the changes.</summary>
    public bool? ShowDiffPreviewInEmail { get; set; }

    /// <summary>Whether the group cannot be mentioned.</summary>
    public bool? MentionsDisabled { get; set; }

    /// <summary>Whether projects can use Git LFS.</summary>
    public bool? LfsEnabled { get; set; }

    /// <summary>Whether there is a limit on formulas, so that pages stay fast.</summary>
    public bool? MathRenderingLimitsEnabled { get; set; }

    /// <summary>Whether subgroups cannot change that limit.</summary>
    public bool? LockMathRenderingLimitsEnabled { get; set; }

    /// <summary>Whether customer relations are kept.</summary>
    public bool? CrmEnabled { get; set; }

    /// <summary>Whether all inherited members hear of access tokens that are about to expire.</summary>
    public bool? ResourceAccessTokenNotifyInherited { get; set; }

    /// <summary>Whether subgroups cannot change who hears of it.</summary>
    public bool? LockResourceAccessTokenNotifyInherited { get; set; }

    /// <summary>Whether tokens of service accounts must have an end.</summary>
    public bool? ServiceAccessTokensExpirationEnforced { get; set; }

    /// <summary>The default branch of new projects.</summary>
    public string? DefaultBranch { get; set; }

    /// <summary>How much the default branch is protected, from 0 for not at all to 4 for all but the first push.</summary>
    public int? DefaultBranchProtection { get; set; }

    /// <summary>How the default branch is protected.</summary>
    public BranchProtectionDefaults? DefaultBranchProtectionDefaults { get; set; }

    /// <summary>The protocols for git: <c>ssh</c>, <c>http</c> or <c>all</c>.</summary>
    public string? EnabledGitAccessProtocol { get; set; }

    /// <summary>Whether instance runners are there: <c>enabled</c>, <c>disabled_and_overridable</c> or <c>disabled_and_unoverridable</c>.</summary>
    public string? SharedRunnersSetting { get; set; }

    /// <summary>The CI/CD minutes that the group has each month.</summary>
    public int? SharedRunnersMinutesLimit { get; set; }

    /// <summary>The minutes bought in addition.</summary>
    public int? ExtraSharedRunnersMinutesLimit { get; set; }

    /// <summary>The token that registers runners for the group.</summary>
    public SecureString? RunnersToken { get; set; }

    /// <summary>The largest size of the artifacts of a job, in megabytes.</summary>
    public int? MaxArtifactsSize { get; set; }

    /// <summary>The sizes of what the group holds, where they were asked for.</summary>
    public GroupStatistics? Statistics { get; set; }

    /// <summary>The sizes of what a top-level group and all below it holds.</summary>
    public RootStorageStatistics? RootStorageStatistics { get; set; }

    /// <summary>The name of the LDAP group whose members are members here.</summary>
    public string? LdapCn { get; set; }

    /// <summary>The role that they get.</summary>
    public AccessLevel? LdapAccess { get; set; }

    /// <summary>The LDAP groups whose members are members here.</summary>
    public IReadOnlyList<LdapGroupLink>? LdapGroupLinks { get; set; }

    /// <summary>The SAML groups whose members are members here.</summary>
    public IReadOnlyList<SamlGroupLink>? SamlGroupLinks { get; set; }

    /// <summary>The id of the project that holds templates for files.</summary>
    public long? FileTemplateProjectId { get; set; }

    /// <summary>Whether GitLab's own project templates are offered.</summary>
    public bool? BuiltInProjectTemplatesEnabled { get; set; }

    /// <summary>Whether subgroups cannot change that.</summary>
    public bool? LockBuiltInProjectTemplatesEnabled { get; set; }

    /// <summary>Who can use the wiki: <c>disabled</c>, <c>private</c> or <c>enabled</c>.</summary>
    public string? WikiAccessLevel { get; set; }

    /// <summary>The storage on which the group's wiki lies. For administrators.</summary>
    public string? RepositoryStorage { get; set; }

    /// <summary>Whether commits made in the browser are signed.</summary>
    public bool? WebBasedCommitSigningEnabled { get; set; }

    /// <summary>Whether enterprise users may have snippets of their own.</summary>
    public bool? AllowPersonalSnippets { get; set; }

    /// <summary>Whether GitLab Duo Core can be used.</summary>
    public bool? DuoCoreFeaturesEnabled { get; set; }

    /// <summary>Whether GitLab Duo can be used.</summary>
    public bool? DuoFeaturesEnabled { get; set; }

    /// <summary>Whether GitLab Duo is on: <c>default_on</c>, <c>default_off</c> or <c>never_on</c>.</summary>
    public string? DuoAvailability { get; set; }

    /// <summary>Whether subgroups cannot change that.</summary>
    public bool? LockDuoFeaturesEnabled { get; set; }

    /// <summary>Whether GitLab Duo reviews merge requests by itself.</summary>
    public bool? AutoDuoCodeReviewEnabled { get; set; }

    /// <summary>Who may use which part of GitLab Duo, as GitLab answers it.</summary>
    public object? DuoNamespaceAccessRules { get; set; }

    /// <summary>Whether experiments of GitLab Duo can be used.</summary>
    public bool? ExperimentFeaturesEnabled { get; set; }

    /// <summary>The settings of the GitLab Duo Agent Platform.</summary>
    public GroupAiSettings? AiSettings { get; set; }

    /// <summary>Whether projects cannot be forked to outside the group.</summary>
    public bool? PreventForkingOutsideGroup { get; set; }

    /// <summary>The IP addresses from which the group can be reached, in CIDR notation with commas; empty for all.</summary>
    public string? IpRestrictionRanges { get; set; }

    /// <summary>The domains of the e-mail addresses that members may have, with commas; empty for all.</summary>
    public string? AllowedEmailDomainsList { get; set; }

    /// <summary>Whether merge requests need a pipeline that succeeded.</summary>
    public bool? OnlyAllowMergeIfPipelineSucceeds { get; set; }

    /// <summary>Whether a skipped pipeline counts as one that succeeded.</summary>
    public bool? AllowMergeOnSkippedPipeline { get; set; }

    /// <summary>Whether merge requests need all threads resolved.</summary>
    public bool? OnlyAllowMergeIfAllDiscussionsAreResolved { get; set; }

    /// <summary>How many projects a user may download before GitLab counts it as abuse; 0 for any number.</summary>
    public int? UniqueProjectDownloadLimit { get; set; }

    /// <summary>In how many seconds.</summary>
    public int? UniqueProjectDownloadLimitIntervalInSeconds { get; set; }

    /// <summary>The names of users for whom the limit does not hold.</summary>
    public IReadOnlyList<string>? UniqueProjectDownloadLimitAllowlist { get; set; }

    /// <summary>The ids of users who are told when somebody goes beyond it.</summary>
    public IReadOnlyList<long>? UniqueProjectDownloadLimitAlertlist { get; set; }

    /// <summary>Whether who goes beyond it is banned from the group.</summary>
    public bool? AutoBanUserOnExcessiveProjectsDownload { get; set; }
}

/// <summary>The sizes of what a group holds, in bytes.</summary>
public sealed class GroupStatistics : GitLabObject
{
    /// <summary>All of it together.</summary>
    public long? StorageSize { get; set; }

    /// <summary>Git repositories.</summary>
    public long? RepositorySize { get; set; }

    /// <summary>Wikis.</summary>
    public long? WikiSize { get; set; }

    /// <summary>Files in Git LFS.</summary>
    public long? LfsObjectsSize { get; set; }

    /// <summary>Artifacts of jobs.</summary>
    public long? JobArtifactsSize { get; set; }

    /// <summary>Artifacts of pipelines.</summary>
    public long? PipelineArtifactsSize { get; set; }

    /// <summary>Packages.</summary>
    public long? PackagesSize { get; set; }

    /// <summary>Snippets.</summary>
    public long? SnippetsSize { get; set; }

    /// <summary>Uploads.</summary>
    public long? UploadsSize { get; set; }
}

/// <summary>The sizes of what a top-level group and all below it holds, in bytes.</summary>
public sealed class RootStorageStatistics : GitLabObject
{
    /// <summary>All of it together.</summary>
    public long? StorageSize { get; set; }

    /// <summary>Git repositories.</summary>
    public long? RepositorySize { get; set; }

    /// <summary>Wikis.</summary>
    public long? WikiSize { get; set; }

    /// <summary>Files in Git LFS.</summary>
    public long? LfsObjectsSize { get; set; }

    /// <summary>Artifacts of jobs.</summary>
    public long? BuildArtifactsSize { get; set; }

    /// <summary>Artifacts of pipelines.</summary>
    public long? PipelineArtifactsSize { get; set; }

    /// <summary>Packages.</summary>
    public long? PackagesSize { get; set; }

    /// <summary>Images in the dependency proxy.</summary>
    public long? DependencyProxySize { get; set; }

    /// <summary>Images in the container registry.</summary>
    public long? ContainerRegistrySize { get; set; }

    /// <summary>Whether the size of the container registry is an estimate.</summary>
    public bool? ContainerRegistrySizeIsEstimated { get; set; }

    /// <summary>Snippets.</summary>
    public long? SnippetsSize { get; set; }

    /// <summary>Uploads.</summary>
    public long? UploadsSize { get; set; }
}

/// <summary>How default branches are protected.</summary>
public sealed class BranchProtectionDefaults : GitLabObject
{
    /// <summary>Who may push.</summary>
    public IReadOnlyList<BranchProtectionRole>? AllowedToPush { get; set; }

    /// <summary>Who may merge.</summary>
    public IReadOnlyList<BranchProtectionRole>? AllowedToMerge { get; set; }

    /// <summary>Whether a push may rewrite history.</summary>
    public bool? AllowForcePush { get; set; }

    /// <summary>Whether code owners must approve.</summary>
    public bool? CodeOwnerApprovalRequired { get; set; }

    /// <summary>Whether developers may make the first push.</summary>
    public bool? DeveloperCanInitialPush { get; set; }
}

/// <summary>A role that may do something to a protected branch.</summary>
public sealed class BranchProtectionRole : GitLabObject
{
    /// <summary>The role.</summary>
    public AccessLevel? AccessLevel { get; set; }

    /// <summary>The role's name.</summary>
    public override string ToString() => $"{AccessLevel}";
}

/// <summary>What agents of GitLab Duo may do in a group.</summary>
public sealed class GroupAiSettings : GitLabObject
{
    /// <summary>Whether agents can be used.</summary>
    public bool? DuoAgentPlatformEnabled { get; set; }

    /// <summary>Whether they may use the Model Context Protocol.</summary>
    public bool? DuoWorkflowMcpEnabled { get; set; }

    /// <summary>Whether GitLab's own agents are on unless turned off.</summary>
    public bool? FoundationalAgentsDefaultEnabled { get; set; }

    /// <summary>Whether the catalog shows only what the group's own hierarchy offers.</summary>
    public bool? AiCatalogRestrictedToGroupHierarchy { get; set; }

    /// <summary>Whether GitLab collects how they are used.</summary>
    public bool? AiUsageDataCollectionEnabled { get; set; }

    /// <summary>What GitLab does about injected prompts, such as <c>no_checks</c>.</summary>
    public string? PromptInjectionProtectionLevel { get; set; }

    /// <summary>Whether the network addresses that GitLab recommends can be reached.</summary>
    public bool? IncludeRecommendedAllowed { get; set; }

    /// <summary>Whether all Unix sockets can be reached.</summary>
    public bool? AllowAllUnixSockets { get; set; }

    /// <summary>Whether projects may allow more.</summary>
    public bool? AllowProjectExtension { get; set; }

    /// <summary>The lowest role that may run agents.</summary>
    public AccessLevel? MinimumAccessLevelExecute { get; set; }

    /// <summary>The lowest role that may run them in the background.</summary>
    public AccessLevel? MinimumAccessLevelExecuteAsync { get; set; }

    /// <summary>The lowest role that may manage them.</summary>
    public AccessLevel? MinimumAccessLevelManage { get; set; }

    /// <summary>The lowest role that may turn them on for projects.</summary>
    public AccessLevel? MinimumAccessLevelEnableOnProjects { get; set; }
}
