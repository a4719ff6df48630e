using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Changes the settings of projects, renames them, or archives them.</summary>
/// <remarks>
/// Only what is given changes. <c>$null</c> clears a setting that can be empty, and <c>@()</c> empties a list. A project
/// comes out of the archive before its settings change, and goes into it afterwards.
/// </remarks>
/// <example>
///   <summary>Protect the main line of a project.</summary>
///   <code>Set-GLProject platform/api -OnlyAllowMergeIfPipelineSucceeds $true -OnlyAllowMergeIfAllDiscussionsAreResolved $true</code>
/// </example>
/// <example>
///   <summary>Archive all projects of a group that nobody touched this year, after a look at what would happen.</summary>
///   <code>Get-GLProject -Group legacy -All | Where-Object LastActivityAt -lt 2026-01-01 | Set-GLProject -Archived $true -WhatIf</code>
/// </example>
/// <example>
///   <summary>Clear the description, remove all topics, and see the result.</summary>
///   <code>Set-GLProject platform/api -Description '' -Topic @() -PassThru</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLProject", SupportsShouldProcess = true)]
[OutputType(typeof(Project))]
[Documentation("projects/#update-a-project")]
[Put("/projects/:id")]
[Post("/projects/:id/unarchive", Step = "Unarchive")]
[Post("/projects/:id/archive", Step = "Archive")]
public sealed class SetProjectCommand : ProjectSettingsCmdlet
{
    /// <summary>The project: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>A new name.</summary>
    [Parameter]
    [Text]
    public string? Name { get; set; }

    /// <summary>A new last part of the full path. GitLab redirects the old path as long as nobody takes it.</summary>
    [Parameter]
    [Text]
    public string? Path { get; set; }

    /// <summary>Archives the project, so that it is read-only, or brings it back.</summary>
    [Parameter]
    [NotSent]
    public bool? Archived { get; set; }

    /// <summary>The template of a new issue's description.</summary>
    [Parameter]
    [Tier("Premium")]
    [Content]
    public string? IssuesTemplate { get; set; }

    /// <summary>The template of a new merge request's description.</summary>
    [Parameter]
    [Tier("Premium")]
    [Content]
    public string? MergeRequestsTemplate { get; set; }

    /// <summary>How reviewers are chosen.</summary>
    [Parameter]
    [ValidateSet("disabled", "code_owners", "dap_powered")]
    public string? ReviewerAssignmentStrategy { get; set; }

    /// <summary>How many must approve a merge request that no approval rule fits.</summary>
    [Parameter]
    public int? FallbackApprovalsRequired { get; set; }

    /// <summary>Lets a merge request be merged only when all pipelines of security policies succeeded.</summary>
    [Parameter]
    public bool? SecurityPolicyPipelineMustSucceed { get; set; }

    /// <summary>Who may merge without the train.</summary>
    [Parameter]
    [ValidateSet("allow_bypass", "enforce_for_all_users", "enforce_with_owner_override")]
    public string? MergeTrainEnforcement { get; set; }

    /// <summary>How many commits a job clones; 0 for all.</summary>
    [Parameter]
    public int? CiDefaultGitDepth { get; set; }

    /// <summary>After how many seconds pipelines are deleted; <c>$null</c> for never.</summary>
    [Parameter]
    public int? CiDeletePipelinesInSeconds { get; set; }

    /// <summary>Prevents deployments that are older than the latest one.</summary>
    [Parameter]
    public bool? CiForwardDeploymentEnabled { get; set; }

    /// <summary>Lets a job run again to roll a deployment back.</summary>
    [Parameter]
    public bool? CiForwardDeploymentRollbackAllowed { get; set; }

    /// <summary>Lets who triggers a pipeline approve its deployments.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? AllowPipelineTriggerApproveDeployment { get; set; }

    /// <summary>Runs the pipelines of merge requests from forks in this project.</summary>
    [Parameter]
    public bool? CiAllowForkPipelinesToRunInParentProject { get; set; }

    /// <summary>What the subject of ID tokens is made of. It begins with <c>project_path</c>; <c>ref_type</c> and <c>ref</c> can follow.</summary>
    [Parameter]
    [ApiName("ci_id_token_sub_claim_components")]
    [NoEmptyItem]
    [Text]
    public string[]? CiIdTokenSubClaimComponent { get; set; }

    /// <summary>Gives protected branches caches of their own.</summary>
    [Parameter]
    public bool? CiSeparatedCaches { get; set; }

    /// <summary>The role that may cancel pipelines and jobs.</summary>
    [Parameter]
    [ValidateSet("developer", "maintainer", "no_one")]
    [Tier("Premium")]
    public string? CiRestrictPipelineCancellationRole { get; set; }

    /// <summary>The role that may set variables when it starts a pipeline.</summary>
    [Parameter]
    [ValidateSet("owner", "maintainer", "developer", "no_one_allowed")]
    public string? CiPipelineVariablesMinimumOverrideRole { get; set; }

    /// <summary>Lets job tokens push to the repository.</summary>
    [Parameter]
    public bool? CiPushRepositoryForJobTokenAllowed { get; set; }

    /// <summary>Shows on a pipeline's page the variables that it was started with.</summary>
    [Parameter]
    public bool? CiDisplayPipelineVariables { get; set; }

    /// <summary>Lets pipelines of merge requests use protected variables and runners.</summary>
    [Parameter]
    public bool? ProtectMergeRequestPipelines { get; set; }

    /// <summary>Keeps the artifacts of the latest pipeline of a branch.</summary>
    [Parameter]
    public bool? KeepLatestArtifact { get; set; }

    /// <summary>How many megabytes the artifacts of a job may have.</summary>
    [Parameter]
    public int? MaxArtifactsSize { get; set; }

    /// <summary>Signs commits that are made in the browser. On GitLab.com only.</summary>
    [Parameter]
    public bool? WebBasedCommitSigningEnabled { get; set; }

    // Deprecated. PowerShell warns with the text of the attribute.

    /// <summary>The user who counts as the author of what the mirror brings.</summary>
    [Parameter]
    [Obsolete("GitLab moved it to PUT /projects/:id/mirror/pull, which Invoke-GLRestMethod reaches.")]
    [ApiName("mirror_user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [Tier("Premium")]
    [AdministratorOnly]
    public UserRef? MirrorUser { get; set; }

    /// <summary>The pattern of the branches that are mirrored.</summary>
    [Parameter]
    [Obsolete("GitLab moved it to PUT /projects/:id/mirror/pull, which Invoke-GLRestMethod reaches.")]
    [Tier("Premium")]
    [Text]
    public string? MirrorBranchRegex { get; set; }

    /// <summary>Lets the mirror overwrite branches that went another way here.</summary>
    [Parameter]
    [Obsolete("GitLab moved it to PUT /projects/:id/mirror/pull, which Invoke-GLRestMethod reaches.")]
    [Tier("Premium")]
    public bool? MirrorOverwritesDivergedBranches { get; set; }

    /// <summary>Mirrors protected branches only.</summary>
    [Parameter]
    [Obsolete("GitLab moved it to PUT /projects/:id/mirror/pull, which Invoke-GLRestMethod reaches.")]
    [Tier("Premium")]
    public bool? OnlyMirrorProtectedBranches { get; set; }

    /// <summary>Lets only maintainers set variables when they start a pipeline.</summary>
    [Parameter]
    [Obsolete("Use -CiPipelineVariablesMinimumOverrideRole instead.")]
    public bool? RestrictUserDefinedVariables { get; set; }

    /// <summary>Emits the project as it is after the change. Without it nothing is emitted.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override bool Emits => PassThru;

    /// <inheritdoc/>
    protected override IEnumerable<RouteAttribute> Plan(ApiCall call)
    {
        bool hasSettings = Descriptor.Parameters.Any(p => p.IsSent && p.Name != nameof(Project) && call.Has(p.Name));
        if (!hasSettings && Archived is null) throw new ArgumentException("Give at least one setting to change.");
        if (Archived == false) yield return call.Step("Unarchive");
        if (hasSettings) yield return call.Route;
        if (Archived == true) yield return call.Step("Archive");
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<Project>> CreateAsync(ApiCall call)
    {
        IReadOnlyList<Project> result = [];
        foreach (RouteAttribute route in Plan(call))
        {
            result = await CreateAsync(call.Bind(route)).ConfigureAwait(false);

            // The settings may hold a new path, and GitLab redirects reads only.
            if (result.Count > 0) call = call.With(nameof(Project), ProjectRef.From(result[0])!);
        }

        return result;
    }
}
