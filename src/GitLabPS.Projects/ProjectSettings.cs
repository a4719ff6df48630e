using System;
using System.Collections;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>The settings that a new project and an existing one both take. What is not given stays as it is, or as the server has it by default.</summary>
public abstract class ProjectSettingsCmdlet : CreateCmdlet<Project>
{
    /// <summary>What the project is about.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>The branch that a clone checks out. For a new project it needs -InitializeWithReadme.</summary>
    [Parameter]
    [Text(typeof(Branch))]
    public string? DefaultBranch { get; set; }

    /// <summary>Who sees the project: its members, all who are signed in, or everybody.</summary>
    [Parameter]
    [ValidateSet("private", "internal", "public")]
    public string? Visibility { get; set; }

    /// <summary>The topics of the project, all of them: the ones it had before are replaced, and <c>@()</c> removes them.</summary>
    [Parameter]
    [ApiName("topics")]
    [NoEmptyItem]
    [Text(typeof(Topic))]
    public string[]? Topic { get; set; }

    /// <summary>The path of an image file that becomes the picture of the project. An empty text removes the picture.</summary>
    [Parameter]
    [Upload]
    [LocalPath]
    public string? Avatar { get; set; }

    /// <summary>Where to import the repository from. User and password in the address are sent but never shown.</summary>
    [Parameter]
    [Text]
    public Uri? ImportUrl { get; set; }

    /// <summary>The classification that an outside authorization service decides by.</summary>
    [Parameter]
    [Tier("Premium")]
    [Text]
    public string? ExternalAuthorizationClassificationLabel { get; set; }

    /// <summary>The storage that holds the repository.</summary>
    [Parameter]
    [AdministratorOnly]
    [Text]
    public string? RepositoryStorage { get; set; }

    /// <summary>Stores large files by Git LFS.</summary>
    [Parameter]
    public bool? LfsEnabled { get; set; }

    /// <summary>Lets users ask to become members.</summary>
    [Parameter]
    public bool? RequestAccessEnabled { get; set; }

    /// <summary>Sends notifications by e-mail.</summary>
    [Parameter]
    public bool? EmailsEnabled { get; set; }

    /// <summary>Shows the changes in e-mails about merge requests.</summary>
    [Parameter]
    public bool? ShowDiffPreviewInEmail { get; set; }

    /// <summary>Shows the usual emoji reactions.</summary>
    [Parameter]
    public bool? ShowDefaultAwardEmojis { get; set; }

    /// <summary>Warns about invisible or misleading characters in files.</summary>
    [Parameter]
    public bool? WarnAboutPotentiallyUnwantedCharacters { get; set; }

    /// <summary>Shows uploaded files only to those who may see the project.</summary>
    [Parameter]
    public bool? EnforceAuthChecksOnUploads { get; set; }

    /// <summary>Lets people open issues by e-mail to the service desk.</summary>
    [Parameter]
    public bool? ServiceDeskEnabled { get; set; }

    // Features: off, for members, for all who see the project, or for everybody.

    /// <summary>Who sees the issues.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled")]
    public string? IssuesAccessLevel { get; set; }

    /// <summary>Who sees the repository.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled")]
    public string? RepositoryAccessLevel { get; set; }

    /// <summary>Who sees the merge requests.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled")]
    public string? MergeRequestsAccessLevel { get; set; }

    /// <summary>Who may fork the project.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled")]
    public string? ForkingAccessLevel { get; set; }

    /// <summary>Who sees the wiki.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled")]
    public string? WikiAccessLevel { get; set; }

    /// <summary>Who sees the pipelines.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled")]
    public string? BuildsAccessLevel { get; set; }

    /// <summary>Who sees the snippets.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled")]
    public string? SnippetsAccessLevel { get; set; }

    /// <summary>Who sees the web site that GitLab Pages serves.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled", "public")]
    public string? PagesAccessLevel { get; set; }

    /// <summary>Who sees the analytics.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled")]
    public string? AnalyticsAccessLevel { get; set; }

    /// <summary>Who sees the container registry.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled")]
    public string? ContainerRegistryAccessLevel { get; set; }

    /// <summary>Who sees the package registry.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled", "public")]
    public string? PackageRegistryAccessLevel { get; set; }

    /// <summary>Who sees the pages on security and compliance.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled")]
    public string? SecurityAndComplianceAccessLevel { get; set; }

    /// <summary>Who sees the releases.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled")]
    public string? ReleasesAccessLevel { get; set; }

    /// <summary>Who sees the environments.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled")]
    public string? EnvironmentsAccessLevel { get; set; }

    /// <summary>Who sees the feature flags.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled")]
    public string? FeatureFlagsAccessLevel { get; set; }

    /// <summary>Who sees the pages on infrastructure.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled")]
    public string? InfrastructureAccessLevel { get; set; }

    /// <summary>Who sees the monitoring.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled")]
    public string? MonitorAccessLevel { get; set; }

    /// <summary>Who sees the experiments with machine-learning models.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled")]
    public string? ModelExperimentsAccessLevel { get; set; }

    /// <summary>Who sees the registry of machine-learning models.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled")]
    public string? ModelRegistryAccessLevel { get; set; }

    /// <summary>Who sees the requirements.</summary>
    [Parameter]
    [ValidateSet("disabled", "private", "enabled")]
    public string? RequirementsAccessLevel { get; set; }

    // Issues and merge requests.

    /// <summary>Closes the issues that a merge to the default branch mentions.</summary>
    [Parameter]
    public bool? AutocloseReferencedIssues { get; set; }

    /// <summary>The template of the names of branches that are created from issues.</summary>
    [Parameter]
    [Text]
    public string? IssueBranchTemplate { get; set; }

    /// <summary>How branches are merged: with a merge commit, with one after a rebase, or by fast-forward only.</summary>
    [Parameter]
    [ValidateSet("merge", "rebase_merge", "ff")]
    public string? MergeMethod { get; set; }

    /// <summary>Whether a merge squashes the commits, and who decides.</summary>
    [Parameter]
    [ValidateSet("never", "always", "default_on", "default_off")]
    public string? SquashOption { get; set; }

    /// <summary>Aims merge requests of a fork at the fork itself rather than at the original.</summary>
    [Parameter]
    public bool? MrDefaultTargetSelf { get; set; }

    /// <summary>The template of a new merge request's title, of 100 characters at most.</summary>
    [Parameter]
    [Text]
    public string? MrDefaultTitleTemplate { get; set; }

    /// <summary>The pattern that titles of merge requests must match.</summary>
    [Parameter]
    [Text]
    public string? MergeRequestTitleRegex { get; set; }

    /// <summary>What people are told about that pattern.</summary>
    [Parameter]
    [Text]
    public string? MergeRequestTitleRegexDescription { get; set; }

    /// <summary>The template of the message of merge commits.</summary>
    [Parameter]
    [Content]
    public string? MergeCommitTemplate { get; set; }

    /// <summary>The template of the message of squash commits.</summary>
    [Parameter]
    [Content]
    public string? SquashCommitTemplate { get; set; }

    /// <summary>The message of commits that apply suggestions.</summary>
    [Parameter]
    [Content]
    public string? SuggestionCommitMessage { get; set; }

    /// <summary>Lets only merge requests with a successful pipeline be merged.</summary>
    [Parameter]
    public bool? OnlyAllowMergeIfPipelineSucceeds { get; set; }

    /// <summary>Counts a skipped pipeline as successful.</summary>
    [Parameter]
    public bool? AllowMergeOnSkippedPipeline { get; set; }

    /// <summary>Lets a merge request be merged only when all threads are resolved.</summary>
    [Parameter]
    public bool? OnlyAllowMergeIfAllDiscussionsAreResolved { get; set; }

    /// <summary>Lets a merge request be merged only when all status checks have passed.</summary>
    [Parameter]
    [Tier("Ultimate")]
    public bool? OnlyAllowMergeIfAllStatusChecksPassed { get; set; }

    /// <summary>Lets a merge request be merged only when it names an issue in Jira.</summary>
    [Parameter]
    [Tier("Ultimate")]
    public bool? PreventMergeWithoutJiraIssue { get; set; }

    /// <summary>Resolves threads on lines that a push changed.</summary>
    [Parameter]
    public bool? ResolveOutdatedDiffDiscussions { get; set; }

    /// <summary>Deletes the branch after a merge unless told otherwise.</summary>
    [Parameter]
    public bool? RemoveSourceBranchAfterMerge { get; set; }

    /// <summary>Shows a link for a merge request in the terminal after a push.</summary>
    [Parameter]
    public bool? PrintingMergeRequestLinkEnabled { get; set; }

    /// <summary>Runs pipelines on the result of a merge.</summary>
    [Parameter]
    public bool? MergePipelinesEnabled { get; set; }

    /// <summary>Lets merges wait in a train.</summary>
    [Parameter]
    public bool? MergeTrainsEnabled { get; set; }

    /// <summary>Lets a merge request of a train be merged without waiting for its pipeline.</summary>
    [Parameter]
    public bool? MergeTrainsSkipTrainAllowed { get; set; }

    /// <summary>How many pipelines of a merge train run at once.</summary>
    [Parameter]
    public int? MaxPipelinesPerMergeTrain { get; set; }

    // CI/CD.

    /// <summary>The path of the pipeline's configuration, where it is not .gitlab-ci.yml.</summary>
    [Parameter]
    [Text]
    public string? CiConfigPath { get; set; }

    /// <summary>How jobs get the repository.</summary>
    [Parameter]
    [ValidateSet("fetch", "clone")]
    public string? BuildGitStrategy { get; set; }

    /// <summary>How many seconds a job may take.</summary>
    [Parameter]
    public int? BuildTimeout { get; set; }

    /// <summary>Shows the jobs to everybody who sees the project.</summary>
    [Parameter]
    public bool? PublicJobs { get; set; }

    /// <summary>Whether a new pipeline cancels the older ones of its branch.</summary>
    [Parameter]
    [ValidateSet("enabled", "disabled")]
    public string? AutoCancelPendingPipelines { get; set; }

    /// <summary>Lets the runners of the instance serve the project.</summary>
    [Parameter]
    public bool? SharedRunnersEnabled { get; set; }

    /// <summary>Lets the runners of the group serve the project.</summary>
    [Parameter]
    public bool? GroupRunnersEnabled { get; set; }

    /// <summary>In which order the jobs of a new resource group run.</summary>
    [Parameter]
    [ValidateSet("unordered", "oldest_first", "newest_first", "newest_ready_first")]
    public string? ResourceGroupDefaultProcessMode { get; set; }

    /// <summary>Lets Auto DevOps build, test and deploy what has no pipeline of its own.</summary>
    [Parameter]
    public bool? AutoDevopsEnabled { get; set; }

    /// <summary>How Auto DevOps deploys.</summary>
    [Parameter]
    [ValidateSet("continuous", "manual", "timed_incremental")]
    public string? AutoDevopsDeployStrategy { get; set; }

    /// <summary>When the container registry removes old images: a hashtable of <c>enabled</c>, <c>cadence</c>, <c>keep_n</c>, <c>older_than</c>, <c>name_regex_delete</c> and <c>name_regex_keep</c>.</summary>
    [Parameter]
    [ApiName("container_expiration_policy_attributes")]
    [Keys("cadence", "keep_n", "older_than", "name_regex", "name_regex_delete", "name_regex_keep", "enabled")]
    public Hashtable? ContainerExpirationPolicy { get; set; }

    // Security and GitLab Duo.

    /// <summary>Lets the projects under this security policy project read its configuration.</summary>
    [Parameter]
    [Tier("Ultimate")]
    public bool? SppRepositoryPipelineAccess { get; set; }

    /// <summary>Lets GitLab Duo review every merge request.</summary>
    [Parameter]
    [Tier("Ultimate")]
    public bool? AutoDuoCodeReviewEnabled { get; set; }

    /// <summary>Lets flows of GitLab Duo run in the project.</summary>
    [Parameter]
    public bool? DuoRemoteFlowsEnabled { get; set; }

    /// <summary>Lets GitLab Duo look for false positives among the findings of static analysis.</summary>
    [Parameter]
    public bool? DuoSastFpDetectionEnabled { get; set; }

    /// <summary>Lets GitLab Duo propose how to resolve what static analysis found.</summary>
    [Parameter]
    public bool? DuoSastVrWorkflowEnabled { get; set; }

    /// <summary>Lets GitLab Duo look for false positives among the secrets found.</summary>
    [Parameter]
    public bool? DuoSecretDetectionFpEnabled { get; set; }

    // Deprecated. PowerShell warns with the text of the attribute.

    /// <summary>How many must approve a merge request.</summary>
    [Parameter]
    [Obsolete("Use approval rules instead.")]
    [Tier("Premium")]
    public int? ApprovalsBeforeMerge { get; set; }

    /// <summary>Turns the container registry on or off.</summary>
    [Parameter]
    [Obsolete("Use -ContainerRegistryAccessLevel instead.")]
    public bool? ContainerRegistryEnabled { get; set; }

    /// <summary>Sends no notifications by e-mail.</summary>
    [Parameter]
    [Obsolete("Use -EmailsEnabled instead.")]
    public bool? EmailsDisabled { get; set; }

    /// <summary>Turns issues on or off.</summary>
    [Parameter]
    [Obsolete("Use -IssuesAccessLevel instead.")]
    public bool? IssuesEnabled { get; set; }

    /// <summary>Turns pipelines on or off.</summary>
    [Parameter]
    [Obsolete("Use -BuildsAccessLevel instead.")]
    public bool? JobsEnabled { get; set; }

    /// <summary>Turns merge requests on or off.</summary>
    [Parameter]
    [Obsolete("Use -MergeRequestsAccessLevel instead.")]
    public bool? MergeRequestsEnabled { get; set; }

    /// <summary>Mirrors another repository into the project.</summary>
    [Parameter]
    [Obsolete("GitLab moved it to PUT /projects/:id/mirror/pull, which Invoke-GLRestMethod reaches.")]
    [Tier("Premium")]
    public bool? Mirror { get; set; }

    /// <summary>Lets the mirror start pipelines.</summary>
    [Parameter]
    [Obsolete("GitLab moved it to PUT /projects/:id/mirror/pull, which Invoke-GLRestMethod reaches.")]
    [Tier("Premium")]
    public bool? MirrorTriggerBuilds { get; set; }

    /// <summary>Turns the package registry on or off.</summary>
    [Parameter]
    [Obsolete("Use -PackageRegistryAccessLevel instead.")]
    public bool? PackagesEnabled { get; set; }

    /// <summary>Shows the jobs to everybody who sees the project.</summary>
    [Parameter]
    [Obsolete("Use -PublicJobs instead.")]
    public bool? PublicBuilds { get; set; }

    /// <summary>Turns snippets on or off.</summary>
    [Parameter]
    [Obsolete("Use -SnippetsAccessLevel instead.")]
    public bool? SnippetsEnabled { get; set; }

    /// <summary>The topics of the project.</summary>
    [Parameter]
    [Obsolete("Use -Topic instead.")]
    [NoEmptyItem]
    [Text]
    public string[]? TagList { get; set; }

    /// <summary>Turns the wiki on or off.</summary>
    [Parameter]
    [Obsolete("Use -WikiAccessLevel instead.")]
    public bool? WikiEnabled { get; set; }
}
