using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the schedules by which a project's pipelines run, or one of them with its variables and its last pipeline.</summary>
/// <example>
///   <summary>See when pipelines of a project run next.</summary>
///   <code>Get-GLPipelineSchedule platform/api -Scope active</code>
/// </example>
/// <example>
///   <summary>Find the schedules of a group's projects whose owner can no longer sign in.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLPipelineSchedule -All | Where-Object { $_.Owner.State -ne 'active' }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLPipelineSchedule", SupportsPaging = true)]
[OutputType(typeof(PipelineSchedule))]
[Documentation("pipeline_schedules/#list-all-pipeline-schedules")]
[Get("/projects/:id/pipeline_schedules", Paged = true)]
[Get("/projects/:id/pipeline_schedules/:pipeline_schedule_id")]
public sealed class GetPipelineScheduleCommand : ProjectGetCmdlet<PipelineSchedule>
{
    /// <summary>Which schedule, by its id. All of them otherwise, without their variables.</summary>
    [Parameter(Position = 1)]
    [ApiName("pipeline_schedule_id")]
    public Ref<PipelineSchedule>? Schedule { get; set; }

    /// <summary>Only schedules that are on, or only those that are off.</summary>
    [Parameter]
    [ValidateSet("active", "inactive")]
    [ListOnly]
    public string? Scope { get; set; }
}

/// <summary>Makes a schedule: GitLab runs a pipeline at certain times, in your name.</summary>
/// <example>
///   <summary>Run the main branch each night at three o'clock, Swiss time.</summary>
///   <code>New-GLPipelineSchedule platform/api 'Nightly' -Ref main -Cron '0 3 * * *' -CronTimezone Zurich</code>
/// </example>
/// <example>
///   <summary>Give all projects of a group a schedule that is off at first.</summary>
///   <code>Get-GLProject -Group platform -All | New-GLPipelineSchedule -Description 'Weekly' -Ref main -Cron '0 5 * * 1' -Active $false</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLPipelineSchedule", SupportsShouldProcess = true)]
[OutputType(typeof(PipelineSchedule))]
[Documentation("pipeline_schedules/#create-a-pipeline-schedule")]
[Post("/projects/:id/pipeline_schedules")]
public sealed class NewPipelineScheduleCommand : ProjectCreateCmdlet<PipelineSchedule>
{
    /// <summary>What the pipelines are for.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Content]
    public string? Description { get; set; }

    /// <summary>The branch or tag to run.</summary>
    [Parameter(Mandatory = true)]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>When, in the five fields of cron: <c>0 3 * * *</c> is each night at three.</summary>
    [Parameter(Mandatory = true)]
    [Text]
    public string? Cron { get; set; }

    /// <summary>The time zone of these times, by its name in Ruby on Rails such as <c>Zurich</c>, or in the tz database. UTC otherwise.</summary>
    [Parameter]
    [Text]
    public string? CronTimezone { get; set; }

    /// <summary>Whether the schedule is on. It is unless told otherwise.</summary>
    [Parameter]
    public bool? Active { get; set; }

    /// <summary>Inputs of the pipeline, each a hashtable such as <c>@{ name = 'environment'; value = 'staging' }</c>.</summary>
    [Parameter]
    [ApiName("inputs")]
    [NoEmptyItem]
    [Keys("name", "value")]
    public Hashtable[]? PipelineInput { get; set; }
}

/// <summary>Changes a pipeline schedule. What is not given stays as it is.</summary>
/// <example>
///   <summary>Let a schedule run an hour later.</summary>
///   <code>Set-GLPipelineSchedule platform/api 13 -Cron '0 4 * * *'</code>
/// </example>
/// <example>
///   <summary>Turn all schedules of a project off.</summary>
///   <code>Get-GLPipelineSchedule platform/api -All | Set-GLPipelineSchedule -Active $false</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLPipelineSchedule", SupportsShouldProcess = true)]
[OutputType(typeof(PipelineSchedule))]
[Documentation("pipeline_schedules/#update-a-pipeline-schedule")]
[Put("/projects/:id/pipeline_schedules/:pipeline_schedule_id")]
public sealed class SetPipelineScheduleCommand : ScheduleUpdateCmdlet
{
    /// <summary>What the pipelines are for.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>The branch or tag to run.</summary>
    [Parameter]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>When, in the five fields of cron: <c>0 3 * * *</c> is each night at three.</summary>
    [Parameter]
    [Text]
    public string? Cron { get; set; }

    /// <summary>The time zone of these times, by its name in Ruby on Rails such as <c>Zurich</c>, or in the tz database.</summary>
    [Parameter]
    [Text]
    public string? CronTimezone { get; set; }

    /// <summary>Whether the schedule is on.</summary>
    [Parameter]
    public bool? Active { get; set; }

    /// <summary>Inputs of the pipeline, each a hashtable such as <c>@{ name = 'environment'; value = 'staging' }</c>; with <c>destroy = $true</c> one is taken away.</summary>
    [Parameter]
    [ApiName("inputs")]
    [NoEmptyItem]
    [Keys("name", "destroy", "value")]
    public Hashtable[]? PipelineInput { get; set; }
}

/// <summary>Removes a pipeline schedule.</summary>
/// <example>
///   <summary>Remove one schedule.</summary>
///   <code>Remove-GLPipelineSchedule platform/api 13</code>
/// </example>
/// <example>
///   <summary>Remove all schedules of a project that are off.</summary>
///   <code>Get-GLPipelineSchedule platform/api -Scope inactive -All | Remove-GLPipelineSchedule</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLPipelineSchedule", SupportsShouldProcess = true)]
[Documentation("pipeline_schedules/#delete-a-pipeline-schedule")]
[Delete("/projects/:id/pipeline_schedules/:pipeline_schedule_id")]
public sealed class RemovePipelineScheduleCommand : ScheduleChangeCmdlet
{
}

/// <summary>Makes you the owner of a pipeline schedule: from now on its pipelines run in your name.</summary>
/// <example>
///   <summary>Take one schedule over.</summary>
///   <code>Set-GLPipelineScheduleOwner platform/api 13</code>
/// </example>
/// <example>
///   <summary>Take over what somebody who left has scheduled.</summary>
///   <code>Get-GLPipelineSchedule platform/api -All | Where-Object { $_.Owner.Username -eq 'jane.d-oe' } | Set-GLPipelineScheduleOwner</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLPipelineScheduleOwner", SupportsShouldProcess = true)]
[OutputType(typeof(PipelineSchedule))]
[Documentation("pipeline_schedules/#update-ownership-of-a-pipeline-schedule")]
[Post("/projects/:id/pipeline_schedules/:pipeline_schedule_id/take_ownership")]
public sealed class SetPipelineScheduleOwnerCommand : ScheduleUpdateCmdlet
{
}

/// <summary>Runs the pipeline of a schedule now. Its next run by the clock stays as it is.</summary>
/// <remarks>GitLab makes the pipeline in the background; Get-GLPipeline shows it a moment later.</remarks>
/// <example>
///   <summary>Run the nightly pipeline at once.</summary>
///   <code>Start-GLPipelineSchedule platform/api 13</code>
/// </example>
/// <example>
///   <summary>Run all schedules of a project that are on.</summary>
///   <code>Get-GLPipelineSchedule platform/api -Scope active -All | Start-GLPipelineSchedule</code>
/// </example>
[Cmdlet(VerbsLifecycle.Start, "GLPipelineSchedule", SupportsShouldProcess = true)]
[Documentation("pipeline_schedules/#run-a-pipeline-schedule-immediately")]
[Post("/projects/:id/pipeline_schedules/:pipeline_schedule_id/play")]
public sealed class StartPipelineScheduleCommand : ScheduleChangeCmdlet
{
}

/// <summary>Gets one variable of a pipeline schedule. Get-GLPipelineSchedule shows all of them with a single schedule.</summary>
/// <example>
///   <summary>Look at a variable of a schedule.</summary>
///   <code>Get-GLPipelineScheduleVariable platform/api 13 -ScheduleVariable MODE</code>
/// </example>
/// <example>
///   <summary>Look at the same variable of all schedules.</summary>
///   <code>Get-GLPipelineSchedule platform/api -All | Get-GLPipelineScheduleVariable -ScheduleVariable MODE</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLPipelineScheduleVariable")]
[OutputType(typeof(ScheduleVariable))]
[Documentation("pipeline_schedules/#retrieve-a-variable-for-a-pipeline-schedule")]
[Get("/projects/:id/pipeline_schedules/:pipeline_schedule_id/variables/:key")]
public sealed class GetPipelineScheduleVariableCommand : ProjectPartReadCmdlet<ScheduleVariable>
{
    /// <summary>Which schedule: its id, or the schedule as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("pipeline_schedule_id")]
    public Ref<PipelineSchedule>? Schedule { get; set; }

    /// <summary>Which variable, by its name.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("key")]
    public Ref<ScheduleVariable>? ScheduleVariable { get; set; }
}

/// <summary>Gives the pipelines of a schedule a variable.</summary>
/// <example>
///   <summary>Tell the nightly pipeline that it is one.</summary>
///   <code>New-GLPipelineScheduleVariable platform/api 13 -Name MODE -Value nightly</code>
/// </example>
/// <example>
///   <summary>Give all schedules of a project the same variable.</summary>
///   <code>Get-GLPipelineSchedule platform/api -All | New-GLPipelineScheduleVariable -Name SCHEDULED -Value yes</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLPipelineScheduleVariable", SupportsShouldProcess = true)]
[OutputType(typeof(ScheduleVariable))]
[Documentation("pipeline_schedules/#create-a-variable-for-a-pipeline-schedule")]
[Post("/projects/:id/pipeline_schedules/:pipeline_schedule_id/variables")]
public sealed class NewPipelineScheduleVariableCommand : ProjectPartCreateCmdlet<ScheduleVariable>
{
    /// <summary>Which schedule: its id, or the schedule as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("pipeline_schedule_id")]
    public Ref<PipelineSchedule>? Schedule { get; set; }

    /// <summary>The name by which jobs know it.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("key")]
    [Text]
    public string? Name { get; set; }

    /// <summary>What jobs read: a text, or a SecureString for what nobody should see while it is typed.</summary>
    [Parameter(Mandatory = true)]
    [TextOrSecret]
    public SecureString? Value { get; set; }

    /// <summary>Whether jobs get the value itself, or the path of a file that holds it.</summary>
    [Parameter]
    [ValidateSet("env_var", "file")]
    public string? VariableType { get; set; }
}

/// <summary>Changes a variable of a pipeline schedule.</summary>
/// <example>
///   <summary>Change the value.</summary>
///   <code>Set-GLPipelineScheduleVariable platform/api 13 -ScheduleVariable MODE -Value weekly</code>
/// </example>
/// <example>
///   <summary>Change it in all schedules of a project.</summary>
///   <code>Get-GLPipelineSchedule platform/api -All | Get-GLPipelineScheduleVariable -ScheduleVariable MODE | Set-GLPipelineScheduleVariable -Value weekly</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLPipelineScheduleVariable", SupportsShouldProcess = true)]
[OutputType(typeof(ScheduleVariable))]
[Documentation("pipeline_schedules/#update-a-variable-for-a-pipeline-schedule")]
[Put("/projects/:id/pipeline_schedules/:pipeline_schedule_id/variables/:key")]
public sealed class SetPipelineScheduleVariableCommand : ProjectPartUpdateCmdlet<ScheduleVariable>
{
    /// <summary>Which schedule, by its id. Variables from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("pipeline_schedule_id")]
    public Ref<PipelineSchedule>? Schedule { get; set; }

    /// <summary>Which variable: its name, or the variable as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("key")]
    public Ref<ScheduleVariable>? ScheduleVariable { get; set; }

    /// <summary>What jobs read: a text, or a SecureString for what nobody should see while it is typed.</summary>
    [Parameter]
    [TextOrSecret]
    public SecureString? Value { get; set; }

    /// <summary>Whether jobs get the value itself, or the path of a file that holds it.</summary>
    [Parameter]
    [ValidateSet("env_var", "file")]
    public string? VariableType { get; set; }
}

/// <summary>Removes a variable from a pipeline schedule.</summary>
/// <example>
///   <summary>Remove one variable.</summary>
///   <code>Remove-GLPipelineScheduleVariable platform/api 13 -ScheduleVariable MODE</code>
/// </example>
/// <example>
///   <summary>Remove it from all schedules of a project.</summary>
///   <code>Get-GLPipelineSchedule platform/api -All | Get-GLPipelineScheduleVariable -ScheduleVariable MODE | Remove-GLPipelineScheduleVariable</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLPipelineScheduleVariable", SupportsShouldProcess = true)]
[Documentation("pipeline_schedules/#delete-a-variable-for-a-pipeline-schedule")]
[Delete("/projects/:id/pipeline_schedules/:pipeline_schedule_id/variables/:key")]
public sealed class RemovePipelineScheduleVariableCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which schedule, by its id. Variables from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("pipeline_schedule_id")]
    public Ref<PipelineSchedule>? Schedule { get; set; }

    /// <summary>Which variable: its name, or the variable as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("key")]
    public Ref<ScheduleVariable>? ScheduleVariable { get; set; }
}

/// <summary>Does something to a pipeline schedule.</summary>
public abstract class ScheduleChangeCmdlet : ProjectPartChangeCmdlet
{
    /// <summary>Which schedule: its id, or the schedule as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("pipeline_schedule_id")]
    public Ref<PipelineSchedule>? Schedule { get; set; }
}

/// <summary>Changes a pipeline schedule, and emits it when asked to.</summary>
public abstract class ScheduleUpdateCmdlet : ProjectPartUpdateCmdlet<PipelineSchedule>
{
    /// <summary>Which schedule: its id, or the schedule as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("pipeline_schedule_id")]
    public Ref<PipelineSchedule>? Schedule { get; set; }
}

/// <summary>When pipelines of a project run, and in whose name.</summary>
[TableView("Id", "Description", "Ref", "Cron", "NextRunAt:Time")]
public sealed class PipelineSchedule : ProjectObject
{
    /// <summary>The schedule's id.</summary>
    public long? Id { get; set; }

    /// <summary>What the pipelines are for.</summary>
    public string? Description { get; set; }

    /// <summary>The branch or tag that they run.</summary>
    public string? Ref { get; set; }

    /// <summary>The times, in the five fields of cron.</summary>
    public string? Cron { get; set; }

    /// <summary>The time zone of these times.</summary>
    public string? CronTimezone { get; set; }

    /// <summary>When the next pipeline runs.</summary>
    public DateTimeOffset? NextRunAt { get; set; }

    /// <summary>Whether the schedule is on.</summary>
    public bool? Active { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>In whose name the pipelines run.</summary>
    public BasicUser? Owner { get; set; }

    /// <summary>The inputs of the pipelines.</summary>
    public IReadOnlyList<ScheduleInput>? Inputs { get; set; }

    /// <summary>The last pipeline, with a single schedule.</summary>
    public Pipeline? LastPipeline { get; set; }

    /// <summary>The variables of the pipelines, with a single schedule.</summary>
    public IReadOnlyList<ScheduleVariable>? Variables { get; set; }

    /// <summary>The description.</summary>
    public override string ToString() => Description ?? $"{Id}";
}

/// <summary>An input of scheduled pipelines.</summary>
public sealed class ScheduleInput : GitLabObject
{
    /// <summary>The input's name.</summary>
    public string? Name { get; set; }

    /// <summary>Its value.</summary>
    public object? Value { get; set; }

    /// <summary>For example <c>environment=staging</c>.</summary>
    public override string ToString() => $"{Name}={Value}";
}

/// <summary>A variable of scheduled pipelines.</summary>
[Identity("Key")]
[TableView("Key", "VariableType:12", "PipelineScheduleId")]
public sealed class ScheduleVariable : ProjectObject
{
    /// <summary>The schedule that it belongs to.</summary>
    [NotInJson]
    [FromCall("Schedule")]
    public long? PipelineScheduleId { get; set; }

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
