using System;
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
[Documentation("jobs/#list-project-jobs")]
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
    public string[]? Scope { get; set; }

    /// <summary>Only jobs of this branch or tag.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ListOnly]
    public string? Ref { get; set; }

    /// <summary>Also jobs that were run again since: GitLab keeps each attempt.</summary>
    [Parameter(ParameterSetName = "Pipeline")]
    [ListOnly]
    public SwitchParameter IncludeRetried { get; set; }

    // Where nobody asked for a project, the pipeline says which one the job is in.
    /// <inheritdoc/>
    protected override object Transform(Job item)
    {
        item.ProjectId ??= item.Pipeline?.ProjectId;
        return item;
    }
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
[Documentation("jobs/#list-pipeline-trigger-jobs")]
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
    public Hashtable? JobVariable { get; set; }

    /// <summary>Inputs that the job asks for, such as <c>@{ environment = 'staging' }</c>.</summary>
    [Parameter]
    [ApiName("job_inputs")]
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

    /// <inheritdoc/>
    protected override async Task<Job?> CreateAsync(ApiCall call)
    {
        Job job = (await base.CreateAsync(call).ConfigureAwait(false))!;
        if (!Wait) return job;
        await WaitUntilAsync(Running.Title(job), TimeSpan.FromSeconds(TimeoutSec), async () =>
        {
            // GitLab's first answer may still have the job as it was.
            job = call.Complete((await SendAsync<Job>(Running.Again(job)).ConfigureAwait(false))!);
            return Running.IsOver(job.Status);
        }).ConfigureAwait(false);
        return job;
    }
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
    protected override async Task<Job?> CreateAsync(ApiCall call)
    {
        Job job = (await base.CreateAsync(call).ConfigureAwait(false))!;
        if (!Wait) return job;
        await WaitUntilAsync(Running.Title(job), TimeSpan.FromSeconds(TimeoutSec), async () =>
        {
            if (Running.IsOver(job.Status)) return true;
            job = call.Complete((await SendAsync<Job>(Running.Again(job)).ConfigureAwait(false))!);
            return Running.IsOver(job.Status);
        }).ConfigureAwait(false);
        return job;
    }
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
[Documentation("jobs/#get-a-single-job")]
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
        Job? job = null;
        await WaitUntilAsync($"Job {Job} of {Project}", TimeSpan.FromSeconds(TimeoutSec), async () =>
        {
            job = await SendAsync<Job>(request).ConfigureAwait(false);
            return Running.IsOver(job!.Status);
        }).ConfigureAwait(false);
        return job!;
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

/// <summary>A job of a pipeline.</summary>
[TableView("Id", "Status:12", "Stage", "Name", "Duration:9")]
public sealed class Job : ProjectObject
{
    /// <summary>The job's id.</summary>
    public long Id { get; set; }

    /// <summary>The name that the configuration gives it.</summary>
    public string? Name { get; set; }

    /// <summary>The stage that it runs in.</summary>
    public string? Stage { get; set; }

    /// <summary>How it stands, such as <c>running</c>, <c>success</c> or <c>failed</c>.</summary>
    public string? Status { get; set; }

    /// <summary>Why it failed, in a word such as <c>script_failure</c>.</summary>
    public string? FailureReason { get; set; }

    /// <summary>Whether the pipeline goes on when it fails.</summary>
    public bool? AllowFailure { get; set; }

    /// <summary>The branch or tag.</summary>
    public string? Ref { get; set; }

    /// <summary>Whether that is a tag.</summary>
    public bool? Tag { get; set; }

    /// <summary>The commit.</summary>
    public Commit? Commit { get; set; }

    /// <summary>The pipeline that it is a part of.</summary>
    public Pipeline? Pipeline { get; set; }

    /// <summary>The pipeline that it started, where it starts one elsewhere.</summary>
    public Pipeline? DownstreamPipeline { get; set; }

    /// <summary>Who started it.</summary>
    public JobUser? User { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>When its log and artifacts were removed.</summary>
    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>How many seconds it ran.</summary>
    public double? Duration { get; set; }

    /// <summary>How many seconds it waited for a runner.</summary>
    public double? QueuedDuration { get; set; }

    /// <summary>How much of the code its tests reach, in per cent.</summary>
    public double? Coverage { get; set; }

    /// <summary>The archive of its artifacts, where it has one.</summary>
    public JobFile? ArtifactsFile { get; set; }

    /// <summary>All files that GitLab keeps of it, such as archive, reports and log.</summary>
    public IReadOnlyList<JobFile>? Artifacts { get; set; }

    /// <summary>When GitLab removes the artifacts; empty for never.</summary>
    public DateTimeOffset? ArtifactsExpireAt { get; set; }

    /// <summary>Whether it is so old that it can no longer be run again.</summary>
    public bool? Archived { get; set; }

    /// <summary>The tags that a runner must have to take it.</summary>
    public IReadOnlyList<string>? TagList { get; set; }

    /// <summary>The runner that took it.</summary>
    public JobRunner? Runner { get; set; }

    /// <summary>The machine of that runner.</summary>
    public JobRunnerManager? RunnerManager { get; set; }

    /// <summary>The address of its page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? $"{Id}";
}

/// <summary>Who started a job, with what the profile tells everybody.</summary>
public sealed class JobUser : BasicUser
{
    /// <summary>What the user says of themselves.</summary>
    public string? Bio { get; set; }

    /// <summary>Where the user lives.</summary>
    public string? Location { get; set; }

    /// <summary>The user's LinkedIn name.</summary>
    public string? Linkedin { get; set; }

    /// <summary>The user's X name.</summary>
    public string? Twitter { get; set; }

    /// <summary>The user's Discord id.</summary>
    public string? Discord { get; set; }

    /// <summary>The user's GitHub name.</summary>
    public string? Github { get; set; }

    /// <summary>The user's own web site.</summary>
    public Uri? WebsiteUrl { get; set; }

    /// <summary>The user's job.</summary>
    public string? JobTitle { get; set; }

    /// <summary>The user's pronouns.</summary>
    public string? Pronouns { get; set; }

    /// <summary>Where the user works.</summary>
    public string? Organization { get; set; }

    /// <summary>Whether it is a bot.</summary>
    public bool? Bot { get; set; }

    /// <summary>Job and organization in one line.</summary>
    public string? WorkInformation { get; set; }

    /// <summary>How many follow the user.</summary>
    public int? Followers { get; set; }

    /// <summary>How many the user follows.</summary>
    public int? Following { get; set; }

    /// <summary>Whether the asking user follows this one.</summary>
    public bool? IsFollowed { get; set; }

    /// <summary>The time of day where the user is.</summary>
    public string? LocalTime { get; set; }
}

/// <summary>A file that GitLab keeps of a job.</summary>
public sealed class JobFile : GitLabObject
{
    /// <summary>What it is: <c>archive</c>, <c>metadata</c>, <c>trace</c>, <c>junit</c> …</summary>
    public string? FileType { get; set; }

    /// <summary>Its name.</summary>
    public string? Filename { get; set; }

    /// <summary>Its size in bytes.</summary>
    public long? Size { get; set; }

    /// <summary>How it is packed: <c>zip</c>, <c>gzip</c> or <c>raw</c>.</summary>
    public string? FileFormat { get; set; }

    /// <summary>Its name.</summary>
    public override string ToString() => Filename ?? "";
}

/// <summary>The runner that took a job.</summary>
public sealed class JobRunner : GitLabObject
{
    /// <summary>The runner's id.</summary>
    public long Id { get; set; }

    /// <summary>What it is for.</summary>
    public string? Description { get; set; }

    /// <summary>The address of its machine.</summary>
    public string? IpAddress { get; set; }

    /// <summary>Whether it takes jobs. Deprecated by GitLab: Paused says it.</summary>
    public bool? Active { get; set; }

    /// <summary>Whether it takes no jobs at the moment.</summary>
    public bool? Paused { get; set; }

    /// <summary>Whether all projects of the server share it. Deprecated by GitLab: RunnerType says it.</summary>
    public bool? IsShared { get; set; }

    /// <summary><c>instance_type</c>, <c>group_type</c> or <c>project_type</c>.</summary>
    public string? RunnerType { get; set; }

    /// <summary>The name of the program.</summary>
    public string? Name { get; set; }

    /// <summary>Whether GitLab has heard of it lately.</summary>
    public bool? Online { get; set; }

    /// <summary>Who made it.</summary>
    public BasicUser? CreatedBy { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>How it stands: <c>online</c>, <c>offline</c>, <c>stale</c> or <c>never_contacted</c>.</summary>
    public string? Status { get; set; }

    /// <summary>Whether it runs jobs now: <c>active</c> or <c>idle</c>.</summary>
    public string? JobExecutionStatus { get; set; }

    /// <summary>What it is for.</summary>
    public override string ToString() => Description ?? $"{Id}";
}

/// <summary>The machine of a runner.</summary>
public sealed class JobRunnerManager : GitLabObject
{
    /// <summary>The id.</summary>
    public long Id { get; set; }

    /// <summary>The name that the machine gave itself.</summary>
    public string? SystemId { get; set; }

    /// <summary>The version of the runner.</summary>
    public string? Version { get; set; }

    /// <summary>The commit that this version was made of.</summary>
    public string? Revision { get; set; }

    /// <summary>The operating system.</summary>
    public string? Platform { get; set; }

    /// <summary>The kind of processor.</summary>
    public string? Architecture { get; set; }

    /// <summary>When it was first heard of.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it was last heard of.</summary>
    public DateTimeOffset? ContactedAt { get; set; }

    /// <summary>Its address.</summary>
    public string? IpAddress { get; set; }

    /// <summary>How it stands: <c>online</c>, <c>offline</c>, <c>stale</c> or <c>never_contacted</c>.</summary>
    public string? Status { get; set; }

    /// <summary>Whether it runs jobs now: <c>active</c> or <c>idle</c>.</summary>
    public string? JobExecutionStatus { get; set; }

    /// <summary>The name that the machine gave itself.</summary>
    public override string ToString() => SystemId ?? $"{Id}";
}
