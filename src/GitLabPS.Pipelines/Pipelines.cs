using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using System.Threading.Tasks;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the pipelines of a project, of a merge request or of a schedule, one of them, or the latest of a branch.</summary>
/// <remarks>A list tells less of each pipeline than a single one has, such as who started it and how long it took.</remarks>
/// <example>
///   <summary>See the pipelines of the main branch that failed within the last day.</summary>
///   <code>Get-GLPipeline platform/api -Ref main -Status failed -UpdatedAfter (Get-Date).AddDays(-1)</code>
/// </example>
/// <example>
///   <summary>See how the main branches of a group's projects stand.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLPipeline -Latest</code>
/// </example>
/// <example>
///   <summary>Run the failed jobs of a merge request again, and wait until they are over.</summary>
///   <code>Get-GLMergeRequest platform/api 5 | Get-GLPipeline | Get-GLJob -Scope failed | Restart-GLJob -Wait</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLPipeline", SupportsPaging = true)]
[OutputType(typeof(Pipeline))]
[Documentation("pipelines/#list-project-pipelines")]
[Get("/projects/:id/pipelines", Set = "Project", Paged = true)]
[Get("/projects/:id/pipelines/:pipeline_id", Set = "Project")]
[Get("/projects/:id/pipelines/latest", Set = "Latest")]
[Get("/projects/:id/merge_requests/:merge_request_iid/pipelines", Set = "MergeRequest", Paged = true)]
[Get("/projects/:id/pipeline_schedules/:pipeline_schedule_id/pipelines", Set = "Schedule", Paged = true)]
public sealed class GetPipelineCommand : ProjectGetCmdlet<Pipeline>
{
    /// <summary>Which pipeline: its id, or an object that has one, such as a job. All of them otherwise.</summary>
    [Parameter(Position = 1, ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("pipeline_id")]
    [NotFrom(typeof(MergeRequest))]
    public Ref<Pipeline>? Pipeline { get; set; }

    /// <summary>The merge request whose pipelines to get: its number within the project, or the merge request itself.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "MergeRequest", ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>The schedule whose pipelines to get: its id, or the schedule itself.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Schedule", ValueFromPipeline = true)]
    [ApiName("pipeline_schedule_id")]
    public Ref<PipelineSchedule>? Schedule { get; set; }

    /// <summary>The pipeline of the newest commit of the branch or tag that -Ref names, or of the default branch.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Latest")]
    [NotSent]
    public SwitchParameter Latest { get; set; }

    /// <summary>Only pipelines of this branch or tag.</summary>
    [Parameter(ParameterSetName = "Project")]
    [Parameter(ParameterSetName = "Latest")]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>Only pipelines that are under way, wait or are over; or of each branch, or of each tag, the last one.</summary>
    [Parameter(ParameterSetName = "Project")]
    [Parameter(ParameterSetName = "Schedule")]
    [ValidateSet("running", "pending", "finished", "branches", "tags")]
    [ListOnly]
    public string? Scope { get; set; }

    /// <summary>Only pipelines that stand so.</summary>
    [Parameter(ParameterSetName = "Project")]
    [Parameter(ParameterSetName = "Schedule")]
    [ValidateSet("created", "waiting_for_resource", "preparing", "waiting_for_callback", "pending", "running", "success", "failed", "canceling", "canceled", "skipped", "manual", "scheduled")]
    [ListOnly]
    public string? Status { get; set; }

    /// <summary>Only pipelines of this commit, by its whole SHA.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ListOnly]
    [Text(typeof(Commit))]
    public string? Sha { get; set; }

    /// <summary>Only pipelines whose configuration is broken; with <c>-YamlError:$false</c>, only others.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ApiName("yaml_errors")]
    [ListOnly]
    public SwitchParameter YamlError { get; set; }

    /// <summary>Only pipelines that the user of this name started.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ListOnly]
    [Text(typeof(BasicUser), nameof(BasicUser.Username))]
    public string? Username { get; set; }

    /// <summary>Only pipelines of this name.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ListOnly]
    [Text]
    public string? Name { get; set; }

    /// <summary>Only pipelines that were started so. GitLab shows those that another pipeline started only when told <c>parent_pipeline</c>.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ValidateSet("unknown", "push", "web", "trigger", "schedule", "api", "external", "pipeline", "chat", "webide", "merge_request_event", "external_pull_request_event", "parent_pipeline", "ondemand_dast_scan", "ondemand_dast_validation", "security_orchestration_policy", "container_registry_push", "duo_workflow", "pipeline_execution_policy_schedule", "dependency_management_security_update")]
    [ListOnly]
    public string? Source { get; set; }

    /// <summary>Only pipelines in which something changed after this instant.</summary>
    [Parameter(ParameterSetName = "Project")]
    [Parameter(ParameterSetName = "Schedule")]
    [ListOnly]
    [Instant]
    public DateTimeOffset? UpdatedAfter { get; set; }

    /// <summary>Only pipelines in which nothing changed from this instant on.</summary>
    [Parameter(ParameterSetName = "Project")]
    [Parameter(ParameterSetName = "Schedule")]
    [ListOnly]
    [Instant]
    public DateTimeOffset? UpdatedBefore { get; set; }

    /// <summary>Only pipelines that were created after this instant.</summary>
    [Parameter(ParameterSetName = "Project")]
    [Parameter(ParameterSetName = "Schedule")]
    [ListOnly]
    [Instant]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>Only pipelines that were created before this instant.</summary>
    [Parameter(ParameterSetName = "Project")]
    [Parameter(ParameterSetName = "Schedule")]
    [ListOnly]
    [Instant]
    public DateTimeOffset? CreatedBefore { get; set; }

    /// <summary>By what the pipelines are in order. By id otherwise.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ValidateSet("id", "status", "ref", "updated_at", "user_id")]
    [ListOnly]
    public string? OrderBy { get; set; }

    /// <summary>Whether the list goes up or down. Down otherwise: the newest comes first.</summary>
    [Parameter(ParameterSetName = "Project")]
    [Parameter(ParameterSetName = "Schedule")]
    [ValidateSet("asc", "desc")]
    [ListOnly]
    public string? Sort { get; set; }
}

/// <summary>Starts a pipeline for a branch or tag.</summary>
/// <remarks>
/// The pipeline is emitted as it is when the command ends: with -Wait when it is over, else at once. A pipeline that failed
/// is no error of the command: look at its Status.
/// </remarks>
/// <example>
///   <summary>Start a pipeline with variables, and wait until it is over.</summary>
///   <code>New-GLPipeline platform/api main -Variable @{ MODE = 'nightly' } -Wait -TimeoutSec 3600</code>
/// </example>
/// <example>
///   <summary>Start one in each project of a group, without waiting.</summary>
///   <code>Get-GLProject -Group platform -All | New-GLPipeline -Ref main</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLPipeline", SupportsShouldProcess = true)]
[OutputType(typeof(Pipeline))]
[Documentation("pipelines/#create-a-new-pipeline")]
[Post("/projects/:id/pipeline")]
public sealed class NewPipelineCommand : ProjectCreateCmdlet<Pipeline>
{
    /// <summary>The branch or tag to run.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>
    /// Variables of the pipeline, such as <c>@{ MODE = 'nightly' }</c>, texts or secure strings; for one that is a file,
    /// <c>@{ CONFIG = @{ value = 'text'; variable_type = 'file' } }</c>. The project may allow them to some roles only.
    /// </summary>
    [Parameter]
    [ApiName("variables")]
    [SecretPairs("variable_type")]
    [Keys(KeysAttribute.Any)]
    public Hashtable? Variable { get; set; }

    /// <summary>Inputs that the configuration asks for, such as <c>@{ environment = 'staging' }</c>.</summary>
    [Parameter]
    [ApiName("inputs")]
    [Keys(KeysAttribute.Any)]
    public Hashtable? PipelineInput { get; set; }

    /// <summary>Waits until the pipeline is over, or can go on only by hand.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter Wait { get; set; }

    /// <summary>How many seconds -Wait waits at most.</summary>
    [Parameter]
    [NotSent]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = 3600;

    /// <inheritdoc/>
    protected override Task<Pipeline> FinishAsync(ApiCall call, Pipeline made) => Wait && !Running.IsOver(made.Status)
        ? ReadUntilAsync(Running.Again(call.Complete(made)), Running.Title(made), new Patience(TimeoutSec), each => Running.IsOver(each.Status))
        : Task.FromResult(made);
}

/// <summary>Starts a pipeline with a trigger token, in the name of the one who made the token.</summary>
/// <remarks>Nothing but the token says that one may: the session's own token may belong to somebody without a role in the project.</remarks>
/// <example>
///   <summary>Start the main branch with a token from a vault.</summary>
///   <code>Start-GLPipelineTrigger platform/api -Ref main -Token (Get-Secret trigger-api)</code>
/// </example>
/// <example>
///   <summary>Make a token, and try it.</summary>
///   <code>New-GLPipelineTrigger platform/api 'Build server' | Start-GLPipelineTrigger -Ref main -Variable @{ FROM = 'build server' }</code>
/// </example>
[Cmdlet(VerbsLifecycle.Start, "GLPipelineTrigger", SupportsShouldProcess = true)]
[OutputType(typeof(Pipeline))]
[Documentation("pipeline_triggers/#trigger-a-pipeline-with-a-token")]
[Post("/projects/:id/trigger/pipeline")]
public sealed class StartPipelineTriggerCommand : ProjectPartCreateCmdlet<Pipeline>
{
    /// <summary>The branch or tag to run.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>The trigger token, or the token of a CI/CD job. Trigger tokens from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public SecureString? Token { get; set; }

    /// <summary>Variables of the pipeline, such as <c>@{ MODE = 'nightly' }</c>, texts or secure strings.</summary>
    [Parameter]
    [ApiName("variables")]
    [SecretValues]
    [Keys(KeysAttribute.Any)]
    public Hashtable? Variable { get; set; }

    /// <summary>Inputs that the configuration asks for, such as <c>@{ environment = 'staging' }</c>.</summary>
    [Parameter]
    [ApiName("inputs")]
    [Keys(KeysAttribute.Any)]
    public Hashtable? PipelineInput { get; set; }
}

/// <summary>Waits until pipelines are over, and emits them as they are then.</summary>
/// <remarks>A pipeline that failed is no error of the command: look at its Status. One that can go on only by hand is not waited for.</remarks>
/// <example>
///   <summary>Wait for the latest pipeline of a branch.</summary>
///   <code>Get-GLPipeline platform/api -Latest -Ref main | Wait-GLPipeline</code>
/// </example>
/// <example>
///   <summary>Start pipelines in several projects, then wait for all of them.</summary>
///   <code>$started = Get-GLProject -Group platform -All | New-GLPipeline -Ref main; $started | Wait-GLPipeline -TimeoutSec 7200 | Where-Object Status -ne success</code>
/// </example>
[Cmdlet(VerbsLifecycle.Wait, "GLPipeline")]
[OutputType(typeof(Pipeline))]
[Documentation("pipelines/#retrieve-a-single-pipeline")]
[Get("/projects/:id/pipelines/:pipeline_id")]
public sealed class WaitPipelineCommand : ProjectPartReadCmdlet<Pipeline>
{
    /// <summary>Which pipeline: its id, or an object that has one.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("pipeline_id")]
    public Ref<Pipeline>? Pipeline { get; set; }

    /// <summary>How many seconds to wait for each at most.</summary>
    [Parameter]
    [NotSent]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = 3600;

    /// <inheritdoc/>
    protected override IEnumerable<Pipeline> Read(ApiRequest request) => [Await(ReadAsync(request))];

    private async Task<Pipeline> ReadAsync(ApiRequest request)
    {
        Pipeline pipeline = null!;
        await WaitUntilAsync($"Pipeline {Pipeline} of {Project}", new Patience(TimeoutSec), async () =>
        {
            pipeline = await ReadOneAsync<Pipeline>(request).ConfigureAwait(false);
            return Running.IsOver(pipeline.Status);
        }).ConfigureAwait(false);
        return pipeline;
    }
}

/// <summary>Gives a pipeline another name.</summary>
/// <example>
///   <summary>Name a pipeline.</summary>
///   <code>Set-GLPipeline platform/api 4711 -Name 'Release 1.0'</code>
/// </example>
/// <example>
///   <summary>Name the latest pipeline of a tag.</summary>
///   <code>Get-GLPipeline platform/api -Latest -Ref v1.0 | Set-GLPipeline -Name 'Release 1.0'</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLPipeline", SupportsShouldProcess = true)]
[OutputType(typeof(Pipeline))]
[Documentation("pipelines/#update-pipeline-metadata")]
[Put("/projects/:id/pipelines/:pipeline_id/metadata")]
public sealed class SetPipelineCommand : PipelineUpdateCmdlet
{
    /// <summary>The name.</summary>
    [Parameter(Mandatory = true)]
    [Text]
    public string? Name { get; set; }
}

/// <summary>Cancels the jobs of a pipeline that are not over.</summary>
/// <example>
///   <summary>Cancel one pipeline.</summary>
///   <code>Stop-GLPipeline platform/api 4711</code>
/// </example>
/// <example>
///   <summary>Cancel all that run in a project.</summary>
///   <code>Get-GLPipeline platform/api -Scope running -All | Stop-GLPipeline</code>
/// </example>
[Cmdlet(VerbsLifecycle.Stop, "GLPipeline", SupportsShouldProcess = true)]
[OutputType(typeof(Pipeline))]
[Documentation("pipelines/#cancel-all-jobs-for-a-pipeline")]
[Post("/projects/:id/pipelines/:pipeline_id/cancel")]
public sealed class StopPipelineCommand : PipelineUpdateCmdlet
{
}

/// <summary>Runs the jobs of a pipeline again that failed or were cancelled.</summary>
/// <remarks>Where there are none, nothing happens.</remarks>
/// <example>
///   <summary>Run the failed jobs of a pipeline again.</summary>
///   <code>Restart-GLPipeline platform/api 4711</code>
/// </example>
/// <example>
///   <summary>Do it with all that failed since yesterday, and see how they end.</summary>
///   <code>Get-GLPipeline platform/api -Status failed -UpdatedAfter (Get-Date).AddDays(-1) | Restart-GLPipeline -Wait -PassThru</code>
/// </example>
[Cmdlet(VerbsLifecycle.Restart, "GLPipeline", SupportsShouldProcess = true)]
[OutputType(typeof(Pipeline))]
[Documentation("pipelines/#retry-jobs-in-a-pipeline")]
[Post("/projects/:id/pipelines/:pipeline_id/retry")]
public sealed class RestartPipelineCommand : PipelineUpdateCmdlet
{
    /// <summary>Waits until the pipeline is over, or can go on only by hand.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter Wait { get; set; }

    /// <summary>How many seconds -Wait waits at most.</summary>
    [Parameter]
    [NotSent]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = 3600;

    /// <inheritdoc/>
    protected override Task<Pipeline> FinishAsync(ApiCall call, Pipeline made) => Wait && !Running.IsOver(made.Status)
        ? ReadUntilAsync(Running.Again(call.Complete(made)), Running.Title(made), new Patience(TimeoutSec), each => Running.IsOver(each.Status))
        : Task.FromResult(made);
}

/// <summary>Removes a pipeline with its jobs, their logs and artifacts. The pipelines that it started go as well.</summary>
/// <example>
///   <summary>Remove one pipeline.</summary>
///   <code>Remove-GLPipeline platform/api 4711</code>
/// </example>
/// <example>
///   <summary>Remove the pipelines of a project that are older than a year.</summary>
///   <code>Get-GLPipeline platform/api -UpdatedBefore (Get-Date).AddYears(-1) -All | Remove-GLPipeline -WhatIf</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLPipeline", SupportsShouldProcess = true)]
[Documentation("pipelines/#delete-a-pipeline")]
[Delete("/projects/:id/pipelines/:pipeline_id")]
public sealed class RemovePipelineCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which pipeline: its id, or an object that has one.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("pipeline_id")]
    public Ref<Pipeline>? Pipeline { get; set; }
}

/// <summary>Gets the variables with which somebody started a pipeline.</summary>
/// <remarks>Values may be secrets, so they come as SecureString; see Get-GLVariable for how to read one.</remarks>
/// <example>
///   <summary>See the variables of a pipeline.</summary>
///   <code>Get-GLPipelineVariable platform/api 4711</code>
/// </example>
/// <example>
///   <summary>Find the pipelines of a project that ran in a certain mode.</summary>
///   <code>Get-GLPipeline platform/api -Source api | Get-GLPipelineVariable | Where-Object { $_.Key -eq 'MODE' -and ($_.Value | ConvertFrom-SecureString -AsPlainText) -eq 'nightly' }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLPipelineVariable", SupportsPaging = true)]
[OutputType(typeof(StartedVariable))]
[Documentation("pipelines/#retrieve-pipeline-variables")]
[Get("/projects/:id/pipelines/:pipeline_id/variables", Paged = true)]
public sealed class GetPipelineVariableCommand : ProjectPartGetCmdlet<StartedVariable>
{
    /// <summary>Which pipeline: its id, or an object that has one.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("pipeline_id")]
    public Ref<Pipeline>? Pipeline { get; set; }
}

/// <summary>Changes a pipeline, and emits it when asked to.</summary>
public abstract class PipelineUpdateCmdlet : ProjectPartUpdateCmdlet<Pipeline>
{
    /// <summary>Which pipeline: its id, or an object that has one.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("pipeline_id")]
    public Ref<Pipeline>? Pipeline { get; set; }
}

/// <summary>A variable with which somebody started a pipeline.</summary>
[TableView("Key", "VariableType:12", "PipelineId")]
public sealed class StartedVariable : ProjectObject
{
    /// <summary>The pipeline that it belongs to.</summary>
    [NotInJson]
    [FromCall("Pipeline")]
    public long? PipelineId { get; set; }

    /// <summary>The name by which jobs know it.</summary>
    public string? Key { get; set; }

    /// <summary>What jobs read.</summary>
    public SecureString? Value { get; set; }

    /// <summary><c>env_var</c>, or <c>file</c> for the path of a file that holds the value.</summary>
    public string? VariableType { get; set; }

    /// <summary>Whether only jobs on protected branches and tags get it.</summary>
    public bool? Protected { get; set; }

    /// <summary>Whether logs of jobs show stars instead of the value.</summary>
    public bool? Masked { get; set; }

    /// <summary>Whether GitLab never shows the value again.</summary>
    public bool? Hidden { get; set; }

    /// <summary>Whether a <c>$</c> in the value is just that.</summary>
    public bool? Raw { get; set; }

    /// <summary>The environments whose jobs get it.</summary>
    public string? EnvironmentScope { get; set; }

    /// <summary>What the variable is for.</summary>
    public string? Description { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Key ?? "";
}
