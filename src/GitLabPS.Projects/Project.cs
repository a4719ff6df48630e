using System;
using System.Collections.Generic;
using System.Security;

namespace GitLabPS;

/// <summary>A project with its settings. Which fields are filled depends on the role of the user who asks, and on the server's licence.</summary>
[TableView("Id", "PathWithNamespace", "Visibility:10", "Archived", "LastActivityAt")]
public sealed class Project : BasicProject
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>The description as HTML.</summary>
    public string? DescriptionHtml { get; set; }

    /// <summary>The user or group that owns a personal project.</summary>
    public BasicUser? Owner { get; set; }

    /// <summary>The id of the user who created the project.</summary>
    public long? CreatorId { get; set; }

    /// <summary>When a setting of the project last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>Whether the project is archived, that is, read-only.</summary>
    public bool? Archived { get; set; }

    /// <summary>Whether the repository has no commit yet.</summary>
    public bool? EmptyRepo { get; set; }

    /// <summary>The day on which the project was marked for deletion; empty when it was not.</summary>
    public DateTime? MarkedForDeletionOn { get; set; }

    /// <summary>The former name of the day of the mark. Deprecated: MarkedForDeletionOn holds the same.</summary>
    public DateTime? MarkedForDeletionAt { get; set; }

    /// <summary>How many issues are open.</summary>
    public int? OpenIssuesCount { get; set; }

    /// <summary>The project that this one is a fork of, where the asking user may see it.</summary>
    public BasicProject? ForkedFromProject { get; set; }

    /// <summary>Whether merge requests of a fork aim at the fork itself rather than at the original.</summary>
    public bool? MrDefaultTargetSelf { get; set; }

    /// <summary>The roles that the asking user has, directly and through a group.</summary>
    public ProjectPermissions? Permissions { get; set; }

    /// <summary>The groups that the project is shared with.</summary>
    public IReadOnlyList<SharedGroup>? SharedWithGroups { get; set; }

    /// <summary>The sizes of what the project stores, where -Statistics asked for them.</summary>
    public ProjectStatistics? Statistics { get; set; }

    /// <summary>Addresses of the API for what belongs to the project.</summary>
    [ApiName("_links")]
    public ProjectLinks? Links { get; set; }

    /// <summary>Where the project was imported from.</summary>
    public Uri? ImportUrl { get; set; }

    /// <summary>The kind of the import's source, such as <c>git</c> or <c>github</c>.</summary>
    public string? ImportType { get; set; }

    /// <summary>How the import or fork is doing: <c>none</c>, <c>scheduled</c>, <c>started</c>, <c>finished</c>, <c>failed</c> …</summary>
    public string? ImportStatus { get; set; }

    /// <summary>Why the import failed.</summary>
    public string? ImportError { get; set; }

    /// <summary>The hash of the repository's objects: <c>sha1</c> or <c>sha256</c>.</summary>
    public string? RepositoryObjectFormat { get; set; }

    /// <summary>The classification that an outside authorization service decides by.</summary>
    public string? ExternalAuthorizationClassificationLabel { get; set; }

    /// <summary>The compliance frameworks that the project is under.</summary>
    public IReadOnlyList<string>? ComplianceFrameworks { get; set; }

    // Features and who sees them: disabled, private (members), enabled (all who see the project), public (everybody).

    /// <summary>Who sees the issues.</summary>
    public string? IssuesAccessLevel { get; set; }

    /// <summary>Who sees the repository.</summary>
    public string? RepositoryAccessLevel { get; set; }

    /// <summary>Who sees the merge requests.</summary>
    public string? MergeRequestsAccessLevel { get; set; }

    /// <summary>Who may fork the project.</summary>
    public string? ForkingAccessLevel { get; set; }

    /// <summary>Who sees the wiki.</summary>
    public string? WikiAccessLevel { get; set; }

    /// <summary>Who sees the pipelines.</summary>
    public string? BuildsAccessLevel { get; set; }

    /// <summary>Who sees the snippets.</summary>
    public string? SnippetsAccessLevel { get; set; }

    /// <summary>Who sees the web site that GitLab Pages serves.</summary>
    public string? PagesAccessLevel { get; set; }

    /// <summary>Who sees the analytics.</summary>
    public string? AnalyticsAccessLevel { get; set; }

    /// <summary>Who sees the container registry.</summary>
    public string? ContainerRegistryAccessLevel { get; set; }

    /// <summary>Who sees the package registry.</summary>
    public string? PackageRegistryAccessLevel { get; set; }

    /// <summary>Who sees the pages on security and compliance.</summary>
    public string? SecurityAndComplianceAccessLevel { get; set; }

    /// <summary>Who sees the releases.</summary>
    public string? ReleasesAccessLevel { get; set; }

    /// <summary>Who sees the environments.</summary>
    public string? EnvironmentsAccessLevel { get; set; }

    /// <summary>Who sees the feature flags.</summary>
    public string? FeatureFlagsAccessLevel { get; set; }

    /// <summary>Who sees the pages on infrastructure.</summary>
    public string? InfrastructureAccessLevel { get; set; }

    /// <summary>Who sees the monitoring.</summary>
    public string? MonitorAccessLevel { get; set; }

    /// <summary>Who sees the experiments with machine-learning models.</summary>
    public string? ModelExperimentsAccessLevel { get; set; }

    /// <summary>Who sees the registry of machine-learning models.</summary>
    public string? ModelRegistryAccessLevel { get; set; }

    /// <summary>Who sees the requirements.</summary>
    public string? RequirementsAccessLevel { get; set; }

    /// <summary>Whether there are issues. Deprecated: IssuesAccessLevel says more.</summary>
    public bool? IssuesEnabled { get; set; }

    /// <summary>Whether there are merge requests. Deprecated: MergeRequestsAccessLevel says more.</summary>
    public bool? MergeRequestsEnabled { get; set; }

    /// <summary>Whether there is a wiki. Deprecated: WikiAccessLevel says more.</summary>
    public bool? WikiEnabled { get; set; }

    /// <summary>Whether there are pipelines. Deprecated: BuildsAccessLevel says more.</summary>
    public bool? JobsEnabled { get; set; }

    /// <summary>Whether there are snippets. Deprecated: SnippetsAccessLevel says more.</summary>
    public bool? SnippetsEnabled { get; set; }

    /// <summary>Whether there is a container registry. Deprecated: ContainerRegistryAccessLevel says more.</summary>
    public bool? ContainerRegistryEnabled { get; set; }

    /// <summary>Whether there is a package registry. Deprecated: PackageRegistryAccessLevel says more.</summary>
    public bool? PackagesEnabled { get; set; }

    /// <summary>Whether there are requirements. RequirementsAccessLevel says more.</summary>
    public bool? RequirementsEnabled { get; set; }

    /// <summary>Whether there are pages on security and compliance. SecurityAndComplianceAccessLevel says more.</summary>
    public bool? SecurityAndComplianceEnabled { get; set; }

    /// <summary>Whether the service desk takes e-mails.</summary>
    public bool? ServiceDeskEnabled { get; set; }

    /// <summary>The address that the service desk takes e-mails at.</summary>
    public string? ServiceDeskAddress { get; set; }

    /// <summary>Whether large files can be stored by Git LFS.</summary>
    public bool? LfsEnabled { get; set; }

    /// <summary>Whether users may ask to become members.</summary>
    public bool? RequestAccessEnabled { get; set; }

    /// <summary>Whether notifications are sent by e-mail.</summary>
    public bool? EmailsEnabled { get; set; }

    /// <summary>Whether no notifications are sent by e-mail. Deprecated: EmailsEnabled says the opposite.</summary>
    public bool? EmailsDisabled { get; set; }

    /// <summary>Whether e-mails about merge requests show the changes.</summary>
    public bool? ShowDiffPreviewInEmail { get; set; }

    /// <summary>Whether files that were uploaded to the project need the right to see it.</summary>
    public bool? EnforceAuthChecksOnUploads { get; set; }

    /// <summary>Whether GitLab warns about invisible or misleading characters in files.</summary>
    public bool? WarnAboutPotentiallyUnwantedCharacters { get; set; }

    // Issues and merge requests.

    /// <summary>Whether a merge closes the issues that it mentions.</summary>
    public bool? AutocloseReferencedIssues { get; set; }

    /// <summary>The template of a new issue's description.</summary>
    public string? IssuesTemplate { get; set; }

    /// <summary>The template of the names of branches that are created from issues.</summary>
    public string? IssueBranchTemplate { get; set; }

    /// <summary>Whether the asking user may open merge requests in the project.</summary>
    public bool? CanCreateMergeRequestIn { get; set; }

    /// <summary>How branches are merged: <c>merge</c>, <c>rebase_merge</c> or <c>ff</c>.</summary>
    public string? MergeMethod { get; set; }

    /// <summary>Whether commits are squashed: <c>never</c>, <c>always</c>, <c>default_on</c> or <c>default_off</c>.</summary>
    public string? SquashOption { get; set; }

    /// <summary>The template of a new merge request's description.</summary>
    public string? MergeRequestsTemplate { get; set; }

    /// <summary>The template of a new merge request's title.</summary>
    public string? MrDefaultTitleTemplate { get; set; }

    /// <summary>The pattern that titles of merge requests must match.</summary>
    public string? MergeRequestTitleRegex { get; set; }

    /// <summary>What people are told about that pattern.</summary>
    public string? MergeRequestTitleRegexDescription { get; set; }

    /// <summary>The template of the message of merge commits.</summary>
    public string? MergeCommitTemplate { get; set; }

    /// <summary>The template of the message of squash commits.</summary>
    public string? SquashCommitTemplate { get; set; }

    /// <summary>The message of commits that apply suggestions.</summary>
    public string? SuggestionCommitMessage { get; set; }

    /// <summary>How many must approve a merge request. Deprecated: approval rules say it.</summary>
    public int? ApprovalsBeforeMerge { get; set; }

    /// <summary>Whether only merge requests with a successful pipeline can be merged.</summary>
    public bool? OnlyAllowMergeIfPipelineSucceeds { get; set; }

    /// <summary>Whether a skipped pipeline counts as successful.</summary>
    public bool? AllowMergeOnSkippedPipeline { get; set; }

    /// <summary>Whether all threads must be resolved before a merge.</summary>
    public bool? OnlyAllowMergeIfAllDiscussionsAreResolved { get; set; }

    /// <summary>Whether all status checks must have passed before a merge.</summary>
    public bool? OnlyAllowMergeIfAllStatusChecksPassed { get; set; }

    /// <summary>Whether a merge request must name an issue in Jira.</summary>
    public bool? PreventMergeWithoutJiraIssue { get; set; }

    /// <summary>Whether all pipelines of security policies must succeed before a merge.</summary>
    public bool? SecurityPolicyPipelineMustSucceed { get; set; }

    /// <summary>Whether threads on lines that a push changed are resolved.</summary>
    public bool? ResolveOutdatedDiffDiscussions { get; set; }

    /// <summary>Whether a merge deletes its branch unless told otherwise.</summary>
    public bool? RemoveSourceBranchAfterMerge { get; set; }

    /// <summary>Whether git shows a link for a merge request after a push.</summary>
    public bool? PrintingMergeRequestLinkEnabled { get; set; }

    /// <summary>Whether pipelines run on the result of a merge.</summary>
    public bool? MergePipelinesEnabled { get; set; }

    /// <summary>Whether merges wait in a train.</summary>
    public bool? MergeTrainsEnabled { get; set; }

    /// <summary>Whether a merge request may pass the train by.</summary>
    public bool? MergeTrainsSkipTrainAllowed { get; set; }

    /// <summary>Who may merge without the train: <c>allow_bypass</c>, <c>enforce_with_owner_override</c>, <c>enforce_for_all_users</c>.</summary>
    public string? MergeTrainEnforcement { get; set; }

    /// <summary>How many pipelines of a train run at once.</summary>
    public int? MaxPipelinesPerMergeTrain { get; set; }

    /// <summary>How reviewers are chosen: <c>disabled</c>, <c>code_owners</c> or <c>dap_powered</c>.</summary>
    public string? ReviewerAssignmentStrategy { get; set; }

    // CI/CD.

    /// <summary>The path of the pipeline's configuration, where it is not .gitlab-ci.yml.</summary>
    public string? CiConfigPath { get; set; }

    /// <summary>How jobs get the repository: <c>fetch</c> or <c>clone</c>.</summary>
    public string? BuildGitStrategy { get; set; }

    /// <summary>How many seconds a job may take.</summary>
    public int? BuildTimeout { get; set; }

    /// <summary>How many commits a job clones; 0 for all.</summary>
    public int? CiDefaultGitDepth { get; set; }

    /// <summary>After how many seconds pipelines are deleted.</summary>
    public int? CiDeletePipelinesInSeconds { get; set; }

    /// <summary>Whether everybody who sees the project sees the jobs.</summary>
    public bool? PublicJobs { get; set; }

    /// <summary>Whether a new pipeline cancels older ones of its branch: <c>enabled</c> or <c>disabled</c>.</summary>
    public string? AutoCancelPendingPipelines { get; set; }

    /// <summary>Whether deployments that are older than the latest one are prevented.</summary>
    public bool? CiForwardDeploymentEnabled { get; set; }

    /// <summary>Whether a job may be run again to roll a deployment back.</summary>
    public bool? CiForwardDeploymentRollbackAllowed { get; set; }

    /// <summary>Whether who triggers a pipeline may approve its deployments.</summary>
    public bool? AllowPipelineTriggerApproveDeployment { get; set; }

    /// <summary>Whether merge requests of forks run pipelines in this project.</summary>
    public bool? CiAllowForkPipelinesToRunInParentProject { get; set; }

    /// <summary>What the subject of ID tokens is made of.</summary>
    public IReadOnlyList<string>? CiIdTokenSubClaimComponents { get; set; }

    /// <summary>Whether job tokens of other projects are limited.</summary>
    public bool? CiJobTokenScopeEnabled { get; set; }

    /// <summary>Whether job tokens may push to the repository.</summary>
    public bool? CiPushRepositoryForJobTokenAllowed { get; set; }

    /// <summary>The role that may set variables when it starts a pipeline: <c>owner</c>, <c>maintainer</c>, <c>developer</c>, <c>no_one_allowed</c>.</summary>
    public string? CiPipelineVariablesMinimumOverrideRole { get; set; }

    /// <summary>Whether setting variables at the start of a pipeline is limited. Deprecated: CiPipelineVariablesMinimumOverrideRole says more.</summary>
    public bool? RestrictUserDefinedVariables { get; set; }

    /// <summary>The role that may cancel pipelines and jobs: <c>developer</c>, <c>maintainer</c>, <c>no_one</c>.</summary>
    public string? CiRestrictPipelineCancellationRole { get; set; }

    /// <summary>Whether a pipeline's page shows the variables that it was started with.</summary>
    public bool? CiDisplayPipelineVariables { get; set; }

    /// <summary>Whether protected branches have caches of their own.</summary>
    public bool? CiSeparatedCaches { get; set; }

    /// <summary>Whether pipelines of merge requests may use protected variables and runners.</summary>
    public bool? ProtectMergeRequestPipelines { get; set; }

    /// <summary>Whether the artifacts of a branch's latest pipeline are kept.</summary>
    public bool? KeepLatestArtifact { get; set; }

    /// <summary>How many megabytes the artifacts of a job may have.</summary>
    public int? MaxArtifactsSize { get; set; }

    /// <summary>In which order jobs of a new resource group run, such as <c>oldest_first</c>.</summary>
    public string? ResourceGroupDefaultProcessMode { get; set; }

    /// <summary>Whether the instance's runners serve the project.</summary>
    public bool? SharedRunnersEnabled { get; set; }

    /// <summary>Whether the group's runners serve the project.</summary>
    public bool? GroupRunnersEnabled { get; set; }

    /// <summary>The token that registers runners. Deprecated in GitLab, and a secret.</summary>
    public SecureString? RunnersToken { get; set; }

    /// <summary>How many seconds the tokens of runners live.</summary>
    public int? RunnerTokenExpirationInterval { get; set; }

    /// <summary>Whether Auto DevOps builds, tests and deploys what has no pipeline of its own.</summary>
    public bool? AutoDevopsEnabled { get; set; }

    /// <summary>How Auto DevOps deploys: <c>continuous</c>, <c>manual</c> or <c>timed_incremental</c>.</summary>
    public string? AutoDevopsDeployStrategy { get; set; }

    // Container registry.

    /// <summary>What the names of the project's images begin with.</summary>
    public string? ContainerRegistryImagePrefix { get; set; }

    /// <summary>When old images are removed.</summary>
    public ContainerExpirationPolicy? ContainerExpirationPolicy { get; set; }

    // Pull mirroring.

    /// <summary>Whether the project mirrors another repository.</summary>
    public bool? Mirror { get; set; }

    /// <summary>The user who counts as the author of what the mirror brings.</summary>
    public long? MirrorUserId { get; set; }

    /// <summary>Whether the mirror starts pipelines.</summary>
    public bool? MirrorTriggerBuilds { get; set; }

    /// <summary>Whether only protected branches are mirrored.</summary>
    public bool? OnlyMirrorProtectedBranches { get; set; }

    /// <summary>Whether the mirror overwrites branches that went another way here.</summary>
    public bool? MirrorOverwritesDivergedBranches { get; set; }

    // Security and GitLab Duo.

    /// <summary>Whether pushes that hold secrets are refused. For developers and above.</summary>
    public bool? SecretPushProtectionEnabled { get; set; }

    /// <summary>The former name of push protection. SecretPushProtectionEnabled holds the same.</summary>
    public bool? PreReceiveSecretDetectionEnabled { get; set; }

    /// <summary>Whether projects under this security policy project may read its configuration.</summary>
    public bool? SppRepositoryPipelineAccess { get; set; }

    /// <summary>Whether commits that are made in the browser are signed. On GitLab.com.</summary>
    public bool? WebBasedCommitSigningEnabled { get; set; }

    /// <summary>Whether GitLab Duo reviews every merge request.</summary>
    public bool? AutoDuoCodeReviewEnabled { get; set; }

    /// <summary>Whether flows of GitLab Duo may run in the project.</summary>
    public bool? DuoRemoteFlowsEnabled { get; set; }

    /// <summary>Whether the flows that GitLab brings along may run in the project.</summary>
    public bool? DuoFoundationalFlowsEnabled { get; set; }

    /// <summary>Whether GitLab Duo looks for false positives among the findings of static analysis.</summary>
    public bool? DuoSastFpDetectionEnabled { get; set; }

    /// <summary>Whether GitLab Duo looks for false positives among the secrets found.</summary>
    public bool? DuoSecretDetectionFpEnabled { get; set; }

    /// <summary>Whether GitLab Duo proposes how to resolve what static analysis found.</summary>
    public bool? DuoSastVrWorkflowEnabled { get; set; }
}

/// <summary>The asking user's roles in a project.</summary>
public sealed class ProjectPermissions : GitLabObject
{
    /// <summary>The role as a member of the project; empty for others.</summary>
    public ProjectAccess? ProjectAccess { get; set; }

    /// <summary>The role as a member of a group above the project; empty for others.</summary>
    public ProjectAccess? GroupAccess { get; set; }
}

/// <summary>A role in a project, and how much its holder wants to hear of it.</summary>
public sealed class ProjectAccess : GitLabObject
{
    /// <summary>The role.</summary>
    public AccessLevel? AccessLevel { get; set; }

    /// <summary>GitLab's number for the level of notifications.</summary>
    public int? NotificationLevel { get; set; }

    /// <summary>The role.</summary>
    public override string ToString() => AccessLevel?.ToString() ?? "";
}

/// <summary>What a project stores, in bytes.</summary>
public sealed class ProjectStatistics : GitLabObject
{
    /// <summary>How many commits the default branch has.</summary>
    public long? CommitCount { get; set; }

    /// <summary>The sum of all sizes.</summary>
    public long? StorageSize { get; set; }

    /// <summary>The repository.</summary>
    public long? RepositorySize { get; set; }

    /// <summary>The wiki.</summary>
    public long? WikiSize { get; set; }

    /// <summary>Large files in Git LFS.</summary>
    public long? LfsObjectsSize { get; set; }

    /// <summary>Artifacts of jobs.</summary>
    public long? JobArtifactsSize { get; set; }

    /// <summary>Artifacts of pipelines.</summary>
    public long? PipelineArtifactsSize { get; set; }

    /// <summary>Packages.</summary>
    public long? PackagesSize { get; set; }

    /// <summary>Snippets.</summary>
    public long? SnippetsSize { get; set; }

    /// <summary>Files attached to issues, comments and the like.</summary>
    public long? UploadsSize { get; set; }

    /// <summary>Container images.</summary>
    public long? ContainerRegistrySize { get; set; }
}

/// <summary>Addresses of the API for what belongs to a project.</summary>
public sealed class ProjectLinks : GitLabObject
{
    /// <summary>The project.</summary>
    public Uri? Self { get; set; }

    /// <summary>Its issues.</summary>
    public Uri? Issues { get; set; }

    /// <summary>Its merge requests.</summary>
    public Uri? MergeRequests { get; set; }

    /// <summary>Its branches.</summary>
    public Uri? RepoBranches { get; set; }

    /// <summary>Its labels.</summary>
    public Uri? Labels { get; set; }

    /// <summary>Its events.</summary>
    public Uri? Events { get; set; }

    /// <summary>Its members.</summary>
    public Uri? Members { get; set; }

    /// <summary>Its agents in Kubernetes clusters.</summary>
    public Uri? ClusterAgents { get; set; }
}

/// <summary>When a container registry removes old images.</summary>
public sealed class ContainerExpirationPolicy : GitLabObject
{
    /// <summary>Whether the policy is in force.</summary>
    public bool? Enabled { get; set; }

    /// <summary>How often it runs, such as <c>7d</c>.</summary>
    public string? Cadence { get; set; }

    /// <summary>How many tags of each image stay.</summary>
    public int? KeepN { get; set; }

    /// <summary>From which age on tags are removed, such as <c>90d</c>.</summary>
    public string? OlderThan { get; set; }

    /// <summary>The older name of NameRegexDelete.</summary>
    public string? NameRegex { get; set; }

    /// <summary>The pattern of the tags that are removed.</summary>
    public string? NameRegexDelete { get; set; }

    /// <summary>The pattern of the tags that stay.</summary>
    public string? NameRegexKeep { get; set; }

    /// <summary>When it runs next.</summary>
    public DateTimeOffset? NextRunAt { get; set; }
}
