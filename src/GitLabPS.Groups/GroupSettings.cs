using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Creates groups, at the top or in another group.</summary>
/// <remarks>On GitLab.com a group at the top is made in the browser only.</remarks>
/// <example>
///   <summary>Create a subgroup.</summary>
///   <code>New-GLGroup Backend backend -ParentGroup platform -Visibility private</code>
/// </example>
/// <example>
///   <summary>Create the groups of a table with the columns Name, Path and ParentGroup.</summary>
///   <code>Import-Csv groups.csv | New-GLGroup -Visibility internal</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLGroup", SupportsShouldProcess = true)]
[OutputType(typeof(Group))]
[Documentation("groups/#create-a-group")]
[Post("/groups")]
public sealed class NewGroupCommand : GroupSettingsCmdlet
{
    /// <summary>The name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Text]
    public string? Name { get; set; }

    /// <summary>The last part of the full path.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Text]
    public string? Path { get; set; }

    /// <summary>The group to create it in: an id, a full path, or a group. It lies at the top otherwise.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ApiName("parent_id")]
    [SendId]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? ParentGroup { get; set; }

    /// <summary>The id of the organization that the group belongs to.</summary>
    [Parameter]
    public long? OrganizationId { get; set; }

    /// <inheritdoc/>
    protected override string TargetName => $"group '{Path}' on {CurrentSession.Server}";
}

/// <summary>Changes the settings of groups, renames them, or archives them.</summary>
/// <remarks>
/// Only what is given changes. <c>$null</c> clears a setting that can be empty, and <c>@()</c> empties a list. A group
/// comes out of the archive before its settings change, and goes into it afterwards.
/// </remarks>
/// <example>
///   <summary>Let only maintainers create projects in a group.</summary>
///   <code>Set-GLGroup platform -ProjectCreationLevel maintainer</code>
/// </example>
/// <example>
///   <summary>Make all members of all one's groups use a second factor.</summary>
///   <code>Get-GLGroup -Owned -TopLevelOnly -All | Set-GLGroup -RequireTwoFactorAuthentication $true -TwoFactorGracePeriod 48</code>
/// </example>
/// <example>
///   <summary>Archive a group with everything in it.</summary>
///   <code>Set-GLGroup legacy -Archived $true</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLGroup", SupportsShouldProcess = true)]
[OutputType(typeof(Group))]
[Documentation("groups/#update-group-attributes")]
[Put("/groups/:id")]
[Post("/groups/:id/unarchive", Step = "Unarchive")]
[Post("/groups/:id/archive", Step = "Archive")]
public sealed class SetGroupCommand : GroupSettingsCmdlet
{
    /// <summary>The group: an id, a full path, a web address, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>A new name.</summary>
    [Parameter]
    [Text]
    public string? Name { get; set; }

    /// <summary>A new last part of the full path. The paths of everything in the group change with it.</summary>
    [Parameter]
    [Text]
    public string? Path { get; set; }

    /// <summary>Archives the group, so that everything in it is read-only, or brings it back.</summary>
    [Parameter]
    [NotSent]
    public bool? Archived { get; set; }

    /// <summary>Whether instance runners are there, and whether subgroups and projects may turn them on.</summary>
    [Parameter]
    [ValidateSet("disabled_and_unoverridable", "disabled_and_overridable", "enabled")]
    public string? SharedRunnersSetting { get; set; }

    /// <summary>Prevents that the group, or one below it, is shared with groups outside. For groups at the top.</summary>
    [Parameter]
    public bool? PreventSharingGroupsOutsideHierarchy { get; set; }

    /// <summary>The identity provider that asks for a further proof before one gets in. An empty text asks for none.</summary>
    [Parameter]
    [Text]
    public string? StepUpAuthRequiredOauthProvider { get; set; }

    /// <summary>Prevents that subgroups change the limit on formulas.</summary>
    [Parameter]
    public bool? LockMathRenderingLimitsEnabled { get; set; }

    /// <summary>Limits formulas, so that pages stay fast.</summary>
    [Parameter]
    public bool? MathRenderingLimitsEnabled { get; set; }

    /// <summary>How many megabytes the artifacts of a job may have.</summary>
    [Parameter]
    [AdministratorOnly]
    public int? MaxArtifactsSize { get; set; }

    /// <summary>The project that holds templates for files.</summary>
    [Parameter]
    [ApiName("file_template_project_id")]
    [SendId]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    [Tier("Premium")]
    public ProjectRef? FileTemplateProject { get; set; }

    /// <summary>Prevents that projects are forked to outside the group.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? PreventForkingOutsideGroup { get; set; }

    /// <summary>How many projects a user may download before GitLab counts it as abuse; 0 for any number.</summary>
    [Parameter]
    [Tier("Ultimate")]
    public int? UniqueProjectDownloadLimit { get; set; }

    /// <summary>In how many seconds.</summary>
    [Parameter]
    [ApiName("unique_project_download_limit_interval_in_seconds")]
    [Tier("Ultimate")]
    public int? UniqueProjectDownloadLimitInterval { get; set; }

    /// <summary>Users for whom the limit does not hold.</summary>
    [Parameter]
    [SendName]
    [Tier("Ultimate")]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoEmptyItem]
    public UserRef[]? UniqueProjectDownloadLimitAllowlist { get; set; }

    /// <summary>Users who are told when somebody goes beyond it.</summary>
    [Parameter]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [Tier("Ultimate")]
    [NoEmptyItem]
    public UserRef[]? UniqueProjectDownloadLimitAlertlist { get; set; }

    /// <summary>Bans who goes beyond it from the group.</summary>
    [Parameter]
    [Tier("Ultimate")]
    public bool? AutoBanUserOnExcessiveProjectsDownload { get; set; }

    /// <summary>The IP addresses from which the group can be reached, in CIDR notation; <c>@()</c> for all.</summary>
    [Parameter]
    [ApiName("ip_restriction_ranges")]
    [CommaSeparated]
    [Tier("Premium")]
    [NoEmptyItem]
    [Text]
    public string[]? IpRestrictionRange { get; set; }

    /// <summary>The domains of the e-mail addresses that members may have; <c>@()</c> for all.</summary>
    [Parameter]
    [ApiName("allowed_email_domains_list")]
    [CommaSeparated]
    [Tier("Premium")]
    [NoEmptyItem]
    [Text]
    public string[]? AllowedEmailDomain { get; set; }

    /// <summary>Makes tokens of service accounts have an end.</summary>
    [Parameter]
    [Tier("Ultimate")]
    public bool? ServiceAccessTokensExpirationEnforced { get; set; }

    /// <summary>Turns GitLab Duo Core on. An experiment.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? DuoCoreFeaturesEnabled { get; set; }

    /// <summary>Turns GitLab Duo on.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? DuoFeaturesEnabled { get; set; }

    /// <summary>Prevents that subgroups change that.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? LockDuoFeaturesEnabled { get; set; }

    /// <summary>Lets GitLab Duo review merge requests by itself.</summary>
    [Parameter]
    [Tier("Ultimate")]
    public bool? AutoDuoCodeReviewEnabled { get; set; }

    /// <summary>Signs commits that are made in the browser. On GitLab.com only.</summary>
    [Parameter]
    public bool? WebBasedCommitSigningEnabled { get; set; }

    /// <summary>Lets a merge request be merged only when its pipeline succeeded.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? OnlyAllowMergeIfPipelineSucceeds { get; set; }

    /// <summary>Counts a skipped pipeline as one that succeeded.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? AllowMergeOnSkippedPipeline { get; set; }

    /// <summary>Lets a merge request be merged only when all threads are resolved.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? OnlyAllowMergeIfAllDiscussionsAreResolved { get; set; }

    /// <summary>Which of GitLab's own flows can be used, by GitLab's names.</summary>
    [Parameter]
    [ApiName("enabled_foundational_flows")]
    [Tier("Premium")]
    [NoEmptyItem]
    [Text]
    public string[]? EnabledFoundationalFlow { get; set; }

    /// <summary>The project that holds instructions for reviews by GitLab Duo.</summary>
    [Parameter]
    [ApiName("duo_template_project_id")]
    [SendId]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    [Tier("Premium")]
    public ProjectRef? DuoTemplateProject { get; set; }

    /// <summary>Lets enterprise users have snippets of their own.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? AllowPersonalSnippets { get; set; }

    /// <summary>Who may use which part of GitLab Duo, each such as <c>@{ through_namespace = @{ id = 42 }; features = @('duo_classic') }</c>.</summary>
    [Parameter]
    [ApiName("duo_namespace_access_rules")]
    [Tier("Premium")]
    [NoEmptyItem]
    [Keys("through_namespace.id", "through_namespace.name", "through_namespace.full_path", "features")]
    public Hashtable[]? DuoNamespaceAccessRule { get; set; }

    /// <summary>Offers GitLab's own project templates.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? BuiltInProjectTemplatesEnabled { get; set; }

    /// <summary>Prevents that subgroups change that.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? LockBuiltInProjectTemplatesEnabled { get; set; }

    /// <summary>Emits the group as it is after the change. Without it nothing is emitted.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override bool Emits => PassThru;

    /// <inheritdoc/>
    protected override IEnumerable<RouteAttribute> Plan(ApiCall call)
    {
        bool hasSettings = Descriptor.Parameters.Any(p => p.IsSent && p.Name != nameof(Group) && call.Has(p.Name));
        if (!hasSettings && Archived is null) throw new ArgumentException("Give at least one setting to change.");
        if (Archived == false) yield return call.Step("Unarchive");
        if (hasSettings) yield return call.Route;
        if (Archived == true) yield return call.Step("Archive");
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<Group>> CreateAsync(ApiCall call)
    {
        IReadOnlyList<Group> result = [];
        foreach (RouteAttribute route in Plan(call))
        {
            result = await CreateAsync(call.Bind(route)).ConfigureAwait(false);

            // The settings may hold a new path.
            if (result.Count > 0) call = call.With(nameof(Group), GroupRef.From(result[0])!);
        }

        return result;
    }
}

/// <summary>The settings that a new group and an existing one both take. What is not given stays as it is, or as the server has it by default.</summary>
public abstract class GroupSettingsCmdlet : CreateCmdlet<Group>
{
    /// <summary>What the group is for.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>Who sees the group: its members, all who are signed in, or everybody.</summary>
    [Parameter]
    [ValidateSet("private", "internal", "public")]
    public string? Visibility { get; set; }

    /// <summary>The path of an image file that becomes the picture of the group. An empty text removes the picture.</summary>
    [Parameter]
    [Upload]
    [LocalPath]
    public string? Avatar { get; set; }

    /// <summary>Prevents that projects in the group are shared with other groups.</summary>
    [Parameter]
    public bool? ShareWithGroupLock { get; set; }

    /// <summary>Makes all members set up a second factor.</summary>
    [Parameter]
    public bool? RequireTwoFactorAuthentication { get; set; }

    /// <summary>How many hours they have for that.</summary>
    [Parameter]
    public int? TwoFactorGracePeriod { get; set; }

    /// <summary>Who may create projects in the group.</summary>
    [Parameter]
    [ValidateSet("noone", "owner", "maintainer", "developer", "administrator")]
    public string? ProjectCreationLevel { get; set; }

    /// <summary>Lets projects use Auto DevOps unless they say otherwise.</summary>
    [Parameter]
    public bool? AutoDevopsEnabled { get; set; }

    /// <summary>Who may create subgroups.</summary>
    [Parameter]
    [ValidateSet("owner", "maintainer")]
    public string? SubgroupCreationLevel { get; set; }

    /// <summary>Sends no notifications by e-mail.</summary>
    [Parameter]
    [Obsolete("Use -EmailsEnabled instead.")]
    public bool? EmailsDisabled { get; set; }

    /// <summary>Sends notifications by e-mail.</summary>
    [Parameter]
    public bool? EmailsEnabled { get; set; }

    /// <summary>Shows the changes in e-mails about merge requests.</summary>
    [Parameter]
    public bool? ShowDiffPreviewInEmail { get; set; }

    /// <summary>Prevents that the whole group is mentioned.</summary>
    [Parameter]
    public bool? MentionsDisabled { get; set; }

    /// <summary>Lets projects store large files by Git LFS.</summary>
    [Parameter]
    public bool? LfsEnabled { get; set; }

    /// <summary>Lets users ask to become members.</summary>
    [Parameter]
    public bool? RequestAccessEnabled { get; set; }

    /// <summary>The default branch of new projects.</summary>
    [Parameter]
    [Text(typeof(Branch))]
    public string? DefaultBranch { get; set; }

    /// <summary>How default branches of new projects are protected, by GitLab's names, such as <c>@{ allow_force_push = $false; allowed_to_push = @(@{ access_level = 40 }) }</c>.</summary>
    [Parameter]
    [ApiName("default_branch_protection_defaults")]
    [Keys("allowed_to_push.access_level", "allow_force_push", "allowed_to_merge.access_level", "code_owner_approval_required",
        "developer_can_initial_push")]
    public Hashtable? DefaultBranchProtectionDefault { get; set; }

    /// <summary>The protocols that git may use.</summary>
    [Parameter]
    [ValidateSet("ssh", "http", "all")]
    public string? EnabledGitAccessProtocol { get; set; }

    /// <summary>Keeps customer relations.</summary>
    [Parameter]
    public bool? CrmEnabled { get; set; }

    /// <summary>Tells inherited members as well when access tokens are about to expire.</summary>
    [Parameter]
    public bool? ResourceAccessTokenNotifyInherited { get; set; }

    /// <summary>Prevents that subgroups change that.</summary>
    [Parameter]
    public bool? LockResourceAccessTokenNotifyInherited { get; set; }

    /// <summary>Prevents that projects get members of their own.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? MembershipLock { get; set; }

    /// <summary>The name of the LDAP group whose members become members.</summary>
    [Parameter]
    [Tier("Premium")]
    [Text]
    public string? LdapCn { get; set; }

    /// <summary>The role that they get.</summary>
    [Parameter]
    [Tier("Premium")]
    public AccessLevel? LdapAccess { get; set; }

    /// <summary>How many CI/CD minutes the group has each month; 0 for any number, <c>$null</c> for what the server has set.</summary>
    [Parameter]
    [AdministratorOnly]
    [Tier("Premium")]
    public int? SharedRunnersMinutesLimit { get; set; }

    /// <summary>How many minutes it has in addition, which do not come again.</summary>
    [Parameter]
    [AdministratorOnly]
    [Tier("Premium")]
    public int? ExtraSharedRunnersMinutesLimit { get; set; }

    /// <summary>Who can use the wiki.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled")]
    [Tier("Premium")]
    public string? WikiAccessLevel { get; set; }

    /// <summary>Whether GitLab Duo is on, and whether subgroups may change that.</summary>
    [Parameter]
    [ValidateSet("default_on", "default_off", "never_on", "always_on")]
    [Tier("Premium")]
    public string? DuoAvailability { get; set; }

    /// <summary>Lets flows of GitLab Duo run on runners.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? DuoRemoteFlowsAvailability { get; set; }

    /// <summary>Lets GitLab's own flows be used.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? DuoFoundationalFlowsAvailability { get; set; }

    /// <summary>Lets custom agents be used.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? DuoCustomAgentsAvailability { get; set; }

    /// <summary>Lets custom flows be used.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? DuoCustomFlowsAvailability { get; set; }

    /// <summary>Lets agents of others be used.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? DuoExternalAgentsAvailability { get; set; }

    /// <summary>Whether a user can approve the tools of an agent for a whole session.</summary>
    [Parameter]
    [ValidateSet("default_on", "default_off", "never_on")]
    [Tier("Premium")]
    public string? ToolApprovalForSessionAvailability { get; set; }

    /// <summary>Lets Amazon Q review merge requests by itself.</summary>
    [Parameter]
    [Tier("Ultimate")]
    public bool? AmazonQAutoReviewEnabled { get; set; }

    /// <summary>Turns experiments of GitLab Duo on.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? ExperimentFeaturesEnabled { get; set; }

    /// <summary>Lets models keep prompts for a while, which makes them quicker.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? ModelPromptCacheEnabled { get; set; }

    /// <summary>Which of GitLab's own agents are on, each such as <c>@{ reference = 'security_analyst_agent'; enabled = $true }</c>.</summary>
    [Parameter]
    [ApiName("foundational_agents_statuses")]
    [Tier("Premium")]
    [NoEmptyItem]
    [Keys("reference", "enabled")]
    public Hashtable[]? FoundationalAgentStatus { get; set; }

    /// <summary>What agents may do, by GitLab's names, such as <c>@{ duo_agent_platform_enabled = $true }</c>.</summary>
    [Parameter]
    [ApiName("ai_settings_attributes")]
    [Tier("Premium")]
    [Keys("duo_agent_platform_enabled", "duo_workflow_mcp_enabled", "ai_usage_data_collection_enabled",
        "ai_catalog_restricted_to_group_hierarchy", "foundational_agents_default_enabled", "prompt_injection_protection_level",
        "include_recommended_allowed", "allow_all_unix_sockets", "allow_project_extension", "minimum_access_level_execute",
        "minimum_access_level_execute_async", "minimum_access_level_manage", "minimum_access_level_enable_on_projects")]
    public Hashtable? AiSetting { get; set; }
}
