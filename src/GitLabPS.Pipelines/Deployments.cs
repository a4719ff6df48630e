using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the deployments of a project, or one of them with its approvals.</summary>
/// <example>
///   <summary>See what was last deployed to production.</summary>
///   <code>Get-GLDeployment platform/api -EnvironmentName production -Status success -OrderBy id -Sort desc -First 1</code>
/// </example>
/// <example>
///   <summary>See the deployments that wait for an approval, in all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLDeployment -Status blocked -All</code>
/// </example>
/// <example>
///   <summary>Run the job of the last failed deployment again.</summary>
///   <code>(Get-GLDeployment platform/api -Status failed -OrderBy id -Sort desc -First 1).Deployable | Restart-GLJob</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLDeployment", SupportsPaging = true)]
[OutputType(typeof(Deployment))]
[Documentation("deployments/#list-all-project-deployments")]
[Get("/projects/:id/deployments", Paged = true)]
[Get("/projects/:id/deployments/:deployment_id")]
public sealed class GetDeploymentCommand : ProjectGetCmdlet<Deployment>
{
    /// <summary>Which deployment, by its id. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("deployment_id")]
    public Ref<Deployment>? Deployment { get; set; }

    /// <summary>Only deployments to this environment. Environments from the pipeline say it themselves.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ApiName("environment")]
    [ListOnly]
    [Text(typeof(ProjectEnvironment), typeof(BasicEnvironment))]
    public string? EnvironmentName { get; set; }

    /// <summary>Only deployments that stand like this.</summary>
    [Parameter]
    [ValidateSet("created", "running", "success", "failed", "canceled", "skipped", "blocked")]
    [ListOnly]
    public string? Status { get; set; }

    /// <summary>Only those that changed after this.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? UpdatedAfter { get; set; }

    /// <summary>Only those that changed before this.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? UpdatedBefore { get; set; }

    /// <summary>Only those that ended after this. GitLab wants <c>-Status success</c> and <c>-OrderBy finished_at</c> with it.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? FinishedAfter { get; set; }

    /// <summary>Only those that ended before this. GitLab wants <c>-Status success</c> and <c>-OrderBy finished_at</c> with it.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? FinishedBefore { get; set; }

    /// <summary>What the list is ordered by: the id, unless told otherwise.</summary>
    [Parameter]
    [ValidateSet("id", "iid", "created_at", "updated_at", "finished_at", "ref")]
    [ListOnly]
    public string? OrderBy { get; set; }

    /// <summary>The direction: ascending, unless told otherwise.</summary>
    [Parameter]
    [ValidateSet("asc", "desc")]
    [ListOnly]
    public string? Sort { get; set; }
}

/// <summary>Tells GitLab of a deployment that something else than a job has done, or is about to do.</summary>
/// <example>
///   <summary>Say that a version is live.</summary>
///   <code>New-GLDeployment platform/api production -Ref v1.0 -IsTag $true -Sha 5a2c8e1f0b3d4c6e7f8091a2b3c4d5e6f7a8b9c0 -Status success</code>
/// </example>
/// <example>
///   <summary>Say that a deployment begins, deploy, and say that it went well.</summary>
///   <code>$d = New-GLDeployment platform/api staging -Ref main -IsTag $false -Sha (git rev-parse HEAD) -Status running
/// ./deploy.ps1
/// $d | Set-GLDeployment -Status success</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLDeployment", SupportsShouldProcess = true)]
[OutputType(typeof(Deployment))]
[Documentation("deployments/#create-a-deployment")]
[Post("/projects/:id/deployments")]
public sealed class NewDeploymentCommand : ProjectCreateCmdlet<Deployment>
{
    /// <summary>Where it goes. GitLab makes the environment if there is none of this name.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ApiName("environment")]
    [Text(typeof(ProjectEnvironment), typeof(BasicEnvironment))]
    public string? EnvironmentName { get; set; }

    /// <summary>The branch or tag.</summary>
    [Parameter(Mandatory = true)]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>Whether that is a tag, not a branch.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("tag")]
    public bool? IsTag { get; set; }

    /// <summary>The whole SHA of the commit.</summary>
    [Parameter(Mandatory = true)]
    [Text(typeof(Commit))]
    public string? Sha { get; set; }

    /// <summary>How it stands.</summary>
    [Parameter(Mandatory = true)]
    [ValidateSet("running", "success", "failed", "canceled")]
    public string? Status { get; set; }
}

/// <summary>Says how a deployment stands now that something else than a job does.</summary>
/// <example>
///   <summary>Say that a deployment has failed.</summary>
///   <code>Set-GLDeployment platform/api 42 -Status failed</code>
/// </example>
/// <example>
///   <summary>Give up deployments that have been running for a day.</summary>
///   <code>Get-GLDeployment platform/api -Status running -UpdatedBefore (Get-Date).AddDays(-1) -All | Set-GLDeployment -Status canceled</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLDeployment", SupportsShouldProcess = true)]
[OutputType(typeof(Deployment))]
[Documentation("deployments/#update-a-deployment")]
[Put("/projects/:id/deployments/:deployment_id")]
public sealed class SetDeploymentCommand : ProjectPartUpdateCmdlet<Deployment>
{
    /// <summary>Which deployment: its id, or the deployment as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("deployment_id")]
    public Ref<Deployment>? Deployment { get; set; }

    /// <summary>How it stands.</summary>
    [Parameter(Mandatory = true)]
    [ValidateSet("running", "success", "failed", "canceled")]
    public string? Status { get; set; }
}

/// <summary>Removes a deployment from the list. GitLab keeps the last one of an environment, and what is running.</summary>
/// <example>
///   <summary>Remove one deployment.</summary>
///   <code>Remove-GLDeployment platform/api 42</code>
/// </example>
/// <example>
///   <summary>Remove the deployments that have failed.</summary>
///   <code>Get-GLDeployment platform/api -Status failed -All | Remove-GLDeployment</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLDeployment", SupportsShouldProcess = true)]
[Documentation("deployments/#delete-a-deployment")]
[Delete("/projects/:id/deployments/:deployment_id")]
public sealed class RemoveDeploymentCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which deployment: its id, or the deployment as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("deployment_id")]
    public Ref<Deployment>? Deployment { get; set; }
}

/// <summary>Approves a deployment to a protected environment. With the last approval it can go on.</summary>
/// <example>
///   <summary>Approve one deployment.</summary>
///   <code>Approve-GLDeployment platform/api 42 -Comment 'Looks good'</code>
/// </example>
/// <example>
///   <summary>Approve all that waits for production.</summary>
///   <code>Get-GLDeployment platform/api -EnvironmentName production -Status blocked -All | Approve-GLDeployment</code>
/// </example>
[Cmdlet(VerbsLifecycle.Approve, "GLDeployment", SupportsShouldProcess = true)]
[OutputType(typeof(DeploymentApproval))]
[Documentation("deployments/#approve-or-reject-a-deployment")]
[Tier("Premium")]
[Post("/projects/:id/deployments/:deployment_id/approval", Constant = "status=approved")]
public sealed class ApproveDeploymentCommand : DeploymentVoteCmdlet
{
}

/// <summary>Rejects a deployment to a protected environment: it does not take place.</summary>
/// <example>
///   <summary>Reject one deployment.</summary>
///   <code>Deny-GLDeployment platform/api 42 -Comment 'Not on a Friday'</code>
/// </example>
/// <example>
///   <summary>Reject all that waits for production.</summary>
///   <code>Get-GLDeployment platform/api -EnvironmentName production -Status blocked -All | Deny-GLDeployment</code>
/// </example>
[Cmdlet(VerbsLifecycle.Deny, "GLDeployment", SupportsShouldProcess = true)]
[OutputType(typeof(DeploymentApproval))]
[Documentation("deployments/#approve-or-reject-a-deployment")]
[Tier("Premium")]
[Post("/projects/:id/deployments/:deployment_id/approval", Constant = "status=rejected")]
public sealed class DenyDeploymentCommand : DeploymentVoteCmdlet
{
}

/// <summary>Approves or rejects a deployment.</summary>
public abstract class DeploymentVoteCmdlet : ProjectPartUpdateCmdlet<DeploymentApproval>
{
    /// <summary>Which deployment: its id, or the deployment as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("deployment_id")]
    public Ref<Deployment>? Deployment { get; set; }

    /// <summary>What goes with it.</summary>
    [Parameter]
    [Content]
    public string? Comment { get; set; }

    /// <summary>The name of the user, group or role that you speak for, where several rules fit you.</summary>
    [Parameter]
    [ApiName("represented_as")]
    [Text]
    public string? OnBehalfOf { get; set; }
}
