using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the jobs of a project or of a pipeline, or one of them.</summary>
/// <example>
///   <summary>See the jobs of a pipeline.</summary>
///   <code>Get-GLJob platform/api -Pipeline 4711</code>
/// </example>
/// <example>
///   <summary>Run all failed jobs of a project's open merge requests again, and wait until they are over.</summary>
///   <code>Get-GLProject platform/api | Get-GLMergeRequest -State opened | Get-GLPipeline | Get-GLJob -Scope failed | Restart-GLJob -Wait</code>
/// </example>
/// <example>
///   <summary>In a job: see which job one is in.</summary>
///   <code>Get-GLJob -Current</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLJob", SupportsPaging = true)]
[OutputType(typeof(Job))]
[Documentation("jobs/#list-all-jobs-for-a-project")]
[Get("/projects/:id/jobs", Set = "Project", Paged = true)]
[Get("/projects/:id/jobs/:job_id", Set = "Project")]
[Get("/projects/:id/pipelines/:pipeline_id/jobs", Set = "Pipeline", Paged = true)]
[Get("/job", Set = "Current")]
public sealed class GetJobCommand : GetCmdlet<Job>
{
    /// <summary>The project: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Project", ValueFromPipeline = true)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Pipeline", ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>Which job, by its id. All of them otherwise.</summary>
    [Parameter(Position = 1, ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("job_id")]
    public Ref<Job>? Job { get; set; }

    /// <summary>The pipeline whose jobs to get: its id, or the pipeline as another command gave it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Pipeline", ValueFromPipeline = true)]
    [ApiName("pipeline_id")]
    [NotFrom(typeof(Job))]
    public Ref<Pipeline>? Pipeline { get; set; }

    /// <summary>The job whose token the session has.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    [NotSent]
    public SwitchParameter Current { get; set; }

    /// <summary>Only jobs that stand so, one way or another of several.</summary>
    [Parameter(ParameterSetName = "Project")]
    [Parameter(ParameterSetName = "Pipeline")]
    [ValidateSet("created", "waiting_for_resource", "preparing", "waiting_for_callback", "pending", "running", "success", "failed", "canceling", "canceled", "skipped", "manual", "scheduled")]
    [ListOnly]
    [NoEmptyItem]
    public string[]? Scope { get; set; }

    /// <summary>Only jobs of this branch or tag.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ListOnly]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>Also jobs that were run again since: GitLab keeps each attempt.</summary>
    [Parameter(ParameterSetName = "Pipeline")]
    [ListOnly]
    public SwitchParameter IncludeRetried { get; set; }
}

/// <summary>Gets the jobs of a pipeline that start pipelines elsewhere.</summary>
/// <example>
///   <summary>See which pipelines a pipeline has started, and how they stand.</summary>
///   <code>(Get-GLPipelineBridge platform/api 4711).DownstreamPipeline</code>
/// </example>
/// <example>
///   <summary>See the failed jobs of the pipelines that the latest pipeline has started.</summary>
///   <code>Get-GLPipeline platform/api -Latest | Get-GLPipelineBridge | ForEach-Object DownstreamPipeline | Get-GLJob -Scope failed</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLPipelineBridge", SupportsPaging = true)]
[OutputType(typeof(Job))]
[Documentation("jobs/#list-all-trigger-jobs-by-pipeline")]
[Get("/projects/:id/pipelines/:pipeline_id/bridges", Paged = true)]
public sealed class GetPipelineBridgeCommand : ProjectPartGetCmdlet<Job>
{
    /// <summary>Which pipeline: its id, or an object that has one.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("pipeline_id")]
    public Ref<Pipeline>? Pipeline { get; set; }

    /// <summary>Only jobs that stand so, one way or another of several.</summary>
    [Parameter]
    [ValidateSet("created", "waiting_for_resource", "preparing", "waiting_for_callback", "pending", "running", "success", "failed", "canceling", "canceled", "skipped", "manual", "scheduled")]
    [ListOnly]
    [NoEmptyItem]
    public string[]? Scope { get; set; }
}

/// <summary>Starts a job that waits for somebody to start it, or one that GitLab would start later.</summary>
/// <remarks>
/// The job is emitted as it is when the command ends: with -Wait when it is over, else at once. A job that failed is no error
/// of the command: look at its Status.
/// </remarks>
/// <example>
///   <summary>Start the deployment, and wait until it is done.</summary>
///   <code>Get-GLPipeline platform/api -Latest | Get-GLJob -Scope manual | Where-Object Name -eq deploy | Start-GLJob -Wait</code>
/// </example>
/// <example>
///   <summary>Start a job with a variable.</summary>
///   <code>Start-GLJob platform/api 8 -JobVariable @{ TARGET = 'staging' }</code>
/// </example>
[Cmdlet(VerbsLifecycle.Start, "GLJob", SupportsShouldProcess = true)]
[OutputType(typeof(Job))]
[Documentation("jobs/#run-a-job")]
[Post("/projects/:id/jobs/:job_id/play")]
public sealed class StartJobCommand : ProjectPartCreateCmdlet<Job>
{
    /// <summary>Which job: its id, or the job as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("job_id")]
    public Ref<Job>? Job { get; set; }

    /// <summary>Variables of the job, such as <c>@{ TARGET = 'staging' }</c>, texts or secure strings.</summary>
    [Parameter]
    [ApiName("job_variables_attributes")]
    [SecretPairs]
    [Keys(KeysAttribute.Any)]
    public Hashtable? JobVariable { get; set; }

    /// <summary>Inputs that the job asks for, such as <c>@{ environment = 'staging' }</c>.</summary>
    [Parameter]
    [ApiName("job_inputs")]
    [Keys(KeysAttribute.Any)]
    public Hashtable? JobInput { get; set; }

    /// <summary>Waits until the job is over.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter Wait { get; set; }

    /// <summary>How many seconds -Wait waits at most.</summary>
    [Parameter]
    [NotSent]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = 3600;

    // GitLab's first answer may still have the job as it was.
    /// <inheritdoc/>
    protected override Task<Job> FinishAsync(ApiCall call, Job made) => Wait
        ? ReadUntilAsync(Running.Again(call.Complete(made)), Running.Title(made), new Patience(TimeoutSec), each => Running.IsOver(each.Status))
        : Task.FromResult(made);
}

/// <summary>Runs a job again. GitLab makes a new job of the same name for it, and keeps the old one.</summary>
/// <example>
///   <summary>Run a job again, and see how it ends.</summary>
///   <code>Restart-GLJob platform/api 8 -Wait -PassThru</code>
/// </example>
/// <example>
///   <summary>Run the failed jobs of a branch's latest pipeline again.</summary>
///   <code>Get-GLPipeline platform/api -Latest -Ref main | Get-GLJob -Scope failed, canceled | Restart-GLJob</code>
/// </example>
[Cmdlet(VerbsLifecycle.Restart, "GLJob", SupportsShouldProcess = true)]
[OutputType(typeof(Job))]
[Documentation("jobs/#retry-a-job")]
[Post("/projects/:id/jobs/:job_id/retry")]
public sealed class RestartJobCommand : JobUpdateCmdlet
{
    /// <summary>Inputs that the job asks for, such as <c>@{ environment = 'staging' }</c>.</summary>
    [Parameter]
    [ApiName("inputs")]
    [Keys(KeysAttribute.Any)]
    public Hashtable? JobInput { get; set; }

    /// <summary>Waits until the new job is over.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter Wait { get; set; }

    /// <summary>How many seconds -Wait waits at most.</summary>
    [Parameter]
    [NotSent]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = 3600;

    /// <inheritdoc/>
    protected override Task<Job> FinishAsync(ApiCall call, Job made) => Wait && !Running.IsOver(made.Status)
        ? ReadUntilAsync(Running.Again(call.Complete(made)), Running.Title(made), new Patience(TimeoutSec), each => Running.IsOver(each.Status))
        : Task.FromResult(made);
}

/// <summary>Cancels a job.</summary>
/// <example>
///   <summary>Cancel one job.</summary>
///   <code>Stop-GLJob platform/api 8</code>
/// </example>
/// <example>
///   <summary>Cancel all jobs of a project that wait for a runner.</summary>
///   <code>Get-GLJob platform/api -Scope pending -All | Stop-GLJob</code>
/// </example>
[Cmdlet(VerbsLifecycle.Stop, "GLJob", SupportsShouldProcess = true)]
[OutputType(typeof(Job))]
[Documentation("jobs/#cancel-a-job")]
[Post("/projects/:id/jobs/:job_id/cancel")]
public sealed class StopJobCommand : JobUpdateCmdlet
{
    /// <summary>Cancels it at once, without the time to clean up, when it is <c>canceling</c> and does not come to an end.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }
}

/// <summary>Removes the log and the artifacts of a job. The job itself stays.</summary>
/// <example>
///   <summary>Erase a log that shows a password.</summary>
///   <code>Clear-GLJob platform/api 8</code>
/// </example>
/// <example>
///   <summary>Erase all jobs of a pipeline.</summary>
///   <code>Get-GLJob platform/api -Pipeline 4711 -All | Clear-GLJob</code>
/// </example>
[Cmdlet(VerbsCommon.Clear, "GLJob", SupportsShouldProcess = true)]
[OutputType(typeof(Job))]
[Documentation("jobs/#erase-a-job")]
[Post("/projects/:id/jobs/:job_id/erase")]
public sealed class ClearJobCommand : JobUpdateCmdlet
{
}

/// <summary>Waits until jobs are over, and emits them as they are then.</summary>
/// <remarks>A job that failed is no error of the command: look at its Status. One that waits for somebody to start it is not waited for.</remarks>
/// <example>
///   <summary>Wait for one job.</summary>
///   <code>Wait-GLJob platform/api 8</code>
/// </example>
/// <example>
///   <summary>Wait for the tests of a pipeline, whatever else it does.</summary>
///   <code>Get-GLPipeline platform/api -Latest | Get-GLJob | Where-Object Stage -eq test | Wait-GLJob | Format-Table Name, Status, Duration</code>
/// </example>
[Cmdlet(VerbsLifecycle.Wait, "GLJob")]
[OutputType(typeof(Job))]
[Documentation("jobs/#retrieve-a-job-by-job-id")]
[Get("/projects/:id/jobs/:job_id")]
public sealed class WaitJobCommand : ProjectPartReadCmdlet<Job>
{
    /// <summary>Which job: its id, or the job as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("job_id")]
    public Ref<Job>? Job { get; set; }

    /// <summary>How many seconds to wait for each at most.</summary>
    [Parameter]
    [NotSent]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = 3600;

    /// <inheritdoc/>
    protected override IEnumerable<Job> Read(ApiRequest request) => [Await(ReadAsync(request))];

    private async Task<Job> ReadAsync(ApiRequest request)
    {
        Job job = null!;
        await WaitUntilAsync($"Job {Job} of {Project}", new Patience(TimeoutSec), async () =>
        {
            job = await ReadOneAsync<Job>(request).ConfigureAwait(false);
            return Running.IsOver(job.Status);
        }).ConfigureAwait(false);
        return job;
    }
}

/// <summary>Changes a job, and emits it when asked to.</summary>
public abstract class JobUpdateCmdlet : ProjectPartUpdateCmdlet<Job>
{
    /// <summary>Which job: its id, or the job as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("job_id")]
    public Ref<Job>? Job { get; set; }
}
