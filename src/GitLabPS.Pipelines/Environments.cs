using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the environments of a project, or one of them with its last deployment.</summary>
/// <example>
///   <summary>See the environments that are in use.</summary>
///   <code>Get-GLEnvironment platform/api -State available -All</code>
/// </example>
/// <example>
///   <summary>See what runs in production, in all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLEnvironment -Name production | Get-GLDeployment -Status success -OrderBy id -Sort desc -First 1</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLEnvironment", SupportsPaging = true)]
[OutputType(typeof(ProjectEnvironment))]
[Documentation("environments/#list-all-environments")]
[Get("/projects/:id/environments", Paged = true)]
[Get("/projects/:id/environments/:environment_id")]
public sealed class GetEnvironmentCommand : ProjectGetCmdlet<ProjectEnvironment>
{
    /// <summary>Which environment: its id, or its name, which is looked up. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("environment_id")]
    [SendId]
    public Ref<ProjectEnvironment>? Environment { get; set; }

    /// <summary>Only the environment with exactly this name, and nothing if there is none.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? Name { get; set; }

    /// <summary>Only environments with this text in their name: three characters at least.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? Search { get; set; }

    /// <summary>Only environments that stand like this.</summary>
    [Parameter]
    [ApiName("states")]
    [ValidateSet("available", "stopping", "stopped")]
    [ListOnly]
    public string? State { get; set; }
}

/// <summary>Makes an environment. Jobs that name one which does not exist make it as well.</summary>
/// <example>
///   <summary>Make an environment for tests.</summary>
///   <code>New-GLEnvironment platform/api staging -ExternalUrl https://staging.example.com -Tier staging</code>
/// </example>
/// <example>
///   <summary>Make one in all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | New-GLEnvironment -Name production -Tier production</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLEnvironment", SupportsShouldProcess = true)]
[OutputType(typeof(ProjectEnvironment))]
[Documentation("environments/#create-an-environment")]
[Post("/projects/:id/environments")]
public sealed class NewEnvironmentCommand : ProjectCreateCmdlet<ProjectEnvironment>
{
    /// <summary>The name, such as <c>production</c>, or <c>review/feature-x</c> for one of a folder.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Name { get; set; }

    /// <summary>What the environment is for.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>Where one can look at what is deployed.</summary>
    [Parameter]
    [Text]
    public Uri? ExternalUrl { get; set; }

    /// <summary>The name in a form that fits into addresses. GitLab makes one of the name otherwise.</summary>
    [Parameter]
    [Text]
    public string? Slug { get; set; }

    /// <summary>How close it is to the users. GitLab guesses it from the name otherwise.</summary>
    [Parameter]
    [ValidateSet("production", "staging", "testing", "development", "other")]
    public string? Tier { get; set; }

    /// <summary>When its time is over: stop it always, or only where a job says how.</summary>
    [Parameter]
    [ValidateSet("always", "with_action")]
    public string? AutoStopSetting { get; set; }

    /// <summary>The id of the agent for Kubernetes by which GitLab sees the cluster.</summary>
    [Parameter]
    public long? ClusterAgentId { get; set; }

    /// <summary>The namespace in the cluster.</summary>
    [Parameter]
    [Text]
    public string? KubernetesNamespace { get; set; }

    /// <summary>The Flux resource that deploys, such as <c>helm.toolkit.fluxcd.io/v2/namespaces/web/helmreleases/web</c>.</summary>
    [Parameter]
    [Text]
    public string? FluxResourcePath { get; set; }
}

/// <summary>Changes an environment. What is not given stays as it is; the name cannot be changed.</summary>
/// <example>
///   <summary>Change the address.</summary>
///   <code>Set-GLEnvironment platform/api staging -ExternalUrl https://staging.example.org</code>
/// </example>
/// <example>
///   <summary>Say of all review apps that they are for development.</summary>
///   <code>Get-GLEnvironment platform/api -Search review/ -All | Set-GLEnvironment -Tier development</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLEnvironment", SupportsShouldProcess = true)]
[OutputType(typeof(ProjectEnvironment))]
[Documentation("environments/#update-an-existing-environment")]
[Put("/projects/:id/environments/:environment_id")]
public sealed class SetEnvironmentCommand : ProjectPartUpdateCmdlet<ProjectEnvironment>
{
    /// <summary>Which environment: its id, its name, which is looked up, or the environment as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("environment_id")]
    [SendId]
    public Ref<ProjectEnvironment>? Environment { get; set; }

    /// <summary>What the environment is for.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>Where one can look at what is deployed.</summary>
    [Parameter]
    [Text]
    public Uri? ExternalUrl { get; set; }

    /// <summary>The name in a form that fits into addresses.</summary>
    [Parameter]
    [Text]
    public string? Slug { get; set; }

    /// <summary>How close it is to the users.</summary>
    [Parameter]
    [ValidateSet("production", "staging", "testing", "development", "other")]
    public string? Tier { get; set; }

    /// <summary>When its time is over: stop it always, or only where a job says how.</summary>
    [Parameter]
    [ValidateSet("always", "with_action")]
    public string? AutoStopSetting { get; set; }

    /// <summary>The id of the agent for Kubernetes by which GitLab sees the cluster. <c>$null</c> takes it away.</summary>
    [Parameter]
    public long? ClusterAgentId { get; set; }

    /// <summary>The namespace in the cluster.</summary>
    [Parameter]
    [Text]
    public string? KubernetesNamespace { get; set; }

    /// <summary>The Flux resource that deploys.</summary>
    [Parameter]
    [Text]
    public string? FluxResourcePath { get; set; }
}

/// <summary>Removes an environment that was stopped. Its deployments are gone with it.</summary>
/// <example>
///   <summary>Stop an environment and remove it.</summary>
///   <code>Stop-GLEnvironment platform/api review/feature-x -PassThru | Remove-GLEnvironment</code>
/// </example>
/// <example>
///   <summary>Remove all environments that were stopped.</summary>
///   <code>Get-GLEnvironment platform/api -State stopped -All | Remove-GLEnvironment</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLEnvironment", SupportsShouldProcess = true)]
[Documentation("environments/#delete-an-environment")]
[Delete("/projects/:id/environments/:environment_id")]
public sealed class RemoveEnvironmentCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which environment: its id, its name, which is looked up, or the environment as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("environment_id")]
    [SendId]
    public Ref<ProjectEnvironment>? Environment { get; set; }
}

/// <summary>Stops an environment: the job that takes down what was deployed runs, where there is one.</summary>
/// <example>
///   <summary>Stop one environment.</summary>
///   <code>Stop-GLEnvironment platform/api review/feature-x</code>
/// </example>
/// <example>
///   <summary>Stop all review apps, without their jobs, and see how they stand.</summary>
///   <code>Get-GLEnvironment platform/api -Search review/ -State available -All | Stop-GLEnvironment -Force -PassThru</code>
/// </example>
[Cmdlet(VerbsLifecycle.Stop, "GLEnvironment", SupportsShouldProcess = true)]
[OutputType(typeof(ProjectEnvironment))]
[Documentation("environments/#stop-an-environment")]
[Post("/projects/:id/environments/:environment_id/stop")]
public sealed class StopEnvironmentCommand : ProjectPartUpdateCmdlet<ProjectEnvironment>
{
    /// <summary>Which environment: its id, its name, which is looked up, or the environment as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("environment_id")]
    [SendId]
    public Ref<ProjectEnvironment>? Environment { get; set; }

    /// <summary>Stops it without the job that takes down what was deployed.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }
}

/// <summary>Stops all environments that nothing was deployed to for long. Protected ones stay.</summary>
/// <example>
///   <summary>Stop what was last used three months ago.</summary>
///   <code>Stop-GLStaleEnvironment platform/api -Before (Get-Date).AddMonths(-3)</code>
/// </example>
/// <example>
///   <summary>Do so in all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Stop-GLStaleEnvironment -Before (Get-Date).AddMonths(-3)</code>
/// </example>
[Cmdlet(VerbsLifecycle.Stop, "GLStaleEnvironment", SupportsShouldProcess = true)]
[Documentation("environments/#stop-stale-environments")]
[Post("/projects/:id/environments/stop_stale")]
public sealed class StopStaleEnvironmentCommand : ProjectChangeCmdlet
{
    /// <summary>Environments are stopped that last changed or got a deployment before this: between a week and ten years ago.</summary>
    [Parameter(Mandatory = true)]
    [Instant]
    public DateTimeOffset? Before { get; set; }
}

/// <summary>Removes stopped review apps that are old enough. GitLab keeps them for another week.</summary>
/// <remarks>A review app is an environment of a branch, such as <c>review/feature-x</c>. -WhatIf sends nothing at all.</remarks>
/// <example>
///   <summary>Remove stopped review apps that are older than a month.</summary>
///   <code>Remove-GLReviewApp platform/api</code>
/// </example>
/// <example>
///   <summary>Remove what is a week old, in all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Remove-GLReviewApp -Before (Get-Date).AddDays(-7) -Limit 1000</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLReviewApp", SupportsShouldProcess = true)]
[Documentation("environments/#delete-multiple-stopped-review-apps")]
[Delete("/projects/:id/environments/review_apps", Constant = "dry_run=false")]
public sealed class RemoveReviewAppCommand : ProjectChangeCmdlet
{
    /// <summary>Only those older than this. Thirty days ago, unless told otherwise.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? Before { get; set; }

    /// <summary>How many at most. A hundred, unless told otherwise.</summary>
    [Parameter]
    public int? Limit { get; set; }
}
