using System;
using System.Collections;
using System.Management.Automation;
using System.Security;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets runners: those that you may use, those of a project, a group or the whole instance, or one of them with its tags and settings.</summary>
/// <remarks>Lists tell less of a runner than GitLab knows; a runner from the pipeline is got once more, with all of it.</remarks>
/// <example>
///   <summary>See the runners that a project can use.</summary>
///   <code>Get-GLRunner platform/api -All</code>
/// </example>
/// <example>
///   <summary>See the tags of a group's runners.</summary>
///   <code>Get-GLRunner -Group platform -Type group_type -All | Get-GLRunner | Select-Object Id, Description, TagList</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRunner", DefaultParameterSetName = "Own", SupportsPaging = true)]
[OutputType(typeof(Runner))]
[Documentation("runners/#list-all-available-runners")]
[Get("/runners", Set = "Own", Paged = true)]
[Get("/runners/:id", Set = "Own")]
[Get("/projects/:id/runners", Set = "Project", Paged = true)]
[Get("/groups/:id/runners", Set = "Group", Paged = true)]
[Get("/runners/all", Set = "Instance", Paged = true)]
public sealed class GetRunnerCommand : ScopedGetCmdlet<Runner>
{
    /// <summary>Which runner: its id, or the runner as another command gave it. All that you may use otherwise.</summary>
    [Parameter(ParameterSetName = "Own", ValueFromPipeline = true)]
    [ApiName("id")]
    public Ref<Runner>? Runner { get; set; }

    /// <summary>With <c>-IncludeProject:$false</c> the projects of a single runner are left out, which is faster where there are many.</summary>
    [Parameter(ParameterSetName = "Own")]
    [ApiName("include_projects")]
    public SwitchParameter IncludeProject { get; set; }

    /// <summary>All runners of the instance.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Instance")]
    [NotSent]
    [AdministratorOnly]
    public SwitchParameter Instance { get; set; }

    /// <summary>Only runners of the instance, of groups, or of projects. <c>project_type</c> of a group is deprecated: take those of its projects.</summary>
    [Parameter]
    [ValidateSet("instance_type", "group_type", "project_type")]
    [ListOnly]
    public string? Type { get; set; }

    /// <summary>Only runners that take no jobs for now; with <c>-Paused:$false</c>, only others.</summary>
    [Parameter]
    [ListOnly]
    public SwitchParameter Paused { get; set; }

    /// <summary>Only runners that stand like this. <c>active</c> and <c>paused</c> are deprecated: use -Paused.</summary>
    [Parameter]
    [ValidateSet("active", "paused", "online", "offline", "never_contacted", "stale")]
    [ListOnly]
    public string? Status { get; set; }

    /// <summary>Only runners with all these tags.</summary>
    [Parameter]
    [CommaSeparated]
    [ListOnly]
    [NoEmptyItem]
    [Text]
    public string[]? TagList { get; set; }

    /// <summary>Only runners whose version begins like this, such as <c>17.</c>.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? VersionPrefix { get; set; }
}

/// <summary>Makes a runner for a project, a group or the whole instance, and emits the token by which the program signs in.</summary>
/// <remarks>
/// GitLab tells the token this once. Give it to <c>gitlab-runner register</c>: PowerShell 7 shows it with
/// <c>ConvertFrom-SecureString -AsPlainText</c>.
/// </remarks>
/// <example>
///   <summary>Make a runner for a project.</summary>
///   <code>New-GLRunner platform/api -Description 'Build server' -TagList linux, docker</code>
/// </example>
/// <example>
///   <summary>Make a runner for a group, and register it on this machine.</summary>
///   <code>$r = New-GLRunner -Group platform -RunUntagged $true
/// gitlab-runner register --non-interactive --url https://gitlab.example.com --token ($r.Token | ConvertFrom-SecureString -AsPlainText) --executor shell</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLRunner", DefaultParameterSetName = "Project", SupportsShouldProcess = true)]
[OutputType(typeof(RunnerToken))]
[Documentation("users/#create-a-runner-linked-to-a-user")]
[Post("/user/runners", Set = "Project", Constant = "runner_type=project_type")]
[Post("/user/runners", Set = "Group", Constant = "runner_type=group_type")]
[Post("/user/runners", Set = "Instance", Constant = "runner_type=instance_type")]
public sealed class NewRunnerCommand : CreateCmdlet<RunnerToken>
{
    /// <summary>The project whose jobs it runs.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Project", ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("project_id")]
    [SendId]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>The group whose jobs it runs.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Group", ValueFromPipeline = true)]
    [Alias("GroupId")]
    [ApiName("group_id")]
    [SendId]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>Makes a runner for all projects of the instance.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Instance")]
    [NotSent]
    [AdministratorOnly]
    public SwitchParameter Instance { get; set; }

    /// <summary>What it is for.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>Notes for those who keep it, up to 1024 characters.</summary>
    [Parameter]
    [Content]
    public string? MaintenanceNote { get; set; }

    /// <summary>Whether it takes no jobs for now.</summary>
    [Parameter]
    public bool? Paused { get; set; }

    /// <summary>Whether it stays with its projects, and cannot be given to others.</summary>
    [Parameter]
    public bool? Locked { get; set; }

    /// <summary>Whether it takes all jobs, or those of protected branches and tags only.</summary>
    [Parameter]
    [ApiName("access_level")]
    [ValidateSet("not_protected", "ref_protected")]
    public string? RefAccess { get; set; }

    /// <summary>Whether it takes jobs without tags.</summary>
    [Parameter]
    public bool? RunUntagged { get; set; }

    /// <summary>The tags of the jobs that it takes.</summary>
    [Parameter]
    [NoEmptyItem]
    [Text]
    public string[]? TagList { get; set; }

    /// <summary>How many seconds a job may run at most.</summary>
    [Parameter]
    public int? MaximumTimeout { get; set; }

    /// <summary>When the token ends: in five minutes to 15 days.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? TokenExpiresAt { get; set; }

    /// <summary>Until when the program must have changed the token: not later than it ends.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? TokenRotationDeadline { get; set; }
}

/// <summary>Registers a runner the old way, with a registration token of the project, group or instance. Deprecated by GitLab: use New-GLRunner.</summary>
/// <example>
///   <summary>Register a runner.</summary>
///   <code>Register-GLRunner -Token (Read-Host -AsSecureString) -Description 'Build server' -PassThru</code>
/// </example>
/// <example>
///   <summary>Register one for jobs with certain tags only.</summary>
///   <code>Register-GLRunner -Token (Read-Host -AsSecureString) -TagList linux, docker -RunUntagged $false -PassThru</code>
/// </example>
[Cmdlet(VerbsLifecycle.Register, "GLRunner", SupportsShouldProcess = true)]
[OutputType(typeof(RunnerToken))]
[Documentation("runners/#create-a-runner")]
[Post("/runners")]
public sealed class RegisterRunnerCommand : UpdateCmdlet<RunnerToken>
{
    /// <summary>The registration token.</summary>
    [Parameter(Mandatory = true)]
    public SecureString? Token { get; set; }

    /// <summary>What the program says of itself: a hashtable with <c>name</c>, <c>version</c>, <c>revision</c>, <c>platform</c> and <c>architecture</c>.</summary>
    [Parameter]
    [Keys("name", "version", "revision", "platform", "architecture")]
    public Hashtable? Info { get; set; }

    /// <summary>What it is for.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>Notes for those who keep it, up to 1024 characters.</summary>
    [Parameter]
    [Content]
    public string? MaintenanceNote { get; set; }

    /// <summary>Whether it takes no jobs for now.</summary>
    [Parameter]
    public bool? Paused { get; set; }

    /// <summary>Whether it stays with its projects, and cannot be given to others.</summary>
    [Parameter]
    public bool? Locked { get; set; }

    /// <summary>Whether it takes all jobs, or those of protected branches and tags only.</summary>
    [Parameter]
    [ApiName("access_level")]
    [ValidateSet("not_protected", "ref_protected")]
    public string? RefAccess { get; set; }

    /// <summary>Whether it takes jobs without tags.</summary>
    [Parameter]
    public bool? RunUntagged { get; set; }

    /// <summary>The tags of the jobs that it takes.</summary>
    [Parameter]
    [NoEmptyItem]
    [Text]
    public string[]? TagList { get; set; }

    /// <summary>How many seconds a job may run at most.</summary>
    [Parameter]
    public int? MaximumTimeout { get; set; }
}

/// <summary>Changes a runner. What is not given stays as it is.</summary>
/// <example>
///   <summary>Give a runner other tags.</summary>
///   <code>Set-GLRunner 6 -TagList linux, docker, arm64</code>
/// </example>
/// <example>
///   <summary>Let all runners of a group rest.</summary>
///   <code>Get-GLRunner -Group platform -Type group_type -All | Set-GLRunner -Paused $true</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLRunner", SupportsShouldProcess = true)]
[OutputType(typeof(Runner))]
[Documentation("runners/#update-runners-details")]
[Put("/runners/:id")]
public sealed class SetRunnerCommand : UpdateCmdlet<Runner>
{
    /// <summary>Which runner: its id, or the runner as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ApiName("id")]
    public Ref<Runner>? Runner { get; set; }

    /// <summary>What it is for.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>Notes for those who keep it, up to 1024 characters.</summary>
    [Parameter]
    [Content]
    public string? MaintenanceNote { get; set; }

    /// <summary>Whether it takes no jobs for now.</summary>
    [Parameter]
    public bool? Paused { get; set; }

    /// <summary>Whether it stays with its projects, and cannot be given to others.</summary>
    [Parameter]
    public bool? Locked { get; set; }

    /// <summary>Whether it takes all jobs, or those of protected branches and tags only.</summary>
    [Parameter]
    [ApiName("access_level")]
    [ValidateSet("not_protected", "ref_protected")]
    public string? RefAccess { get; set; }

    /// <summary>Whether it takes jobs without tags.</summary>
    [Parameter]
    public bool? RunUntagged { get; set; }

    /// <summary>The tags of the jobs that it takes.</summary>
    [Parameter]
    [NoEmptyItem]
    [Text]
    public string[]? TagList { get; set; }

    /// <summary>How many seconds a job may run at most.</summary>
    [Parameter]
    public int? MaximumTimeout { get; set; }
}

/// <summary>Removes a runner. The program can no longer sign in.</summary>
/// <example>
///   <summary>Remove one runner.</summary>
///   <code>Remove-GLRunner 6</code>
/// </example>
/// <example>
///   <summary>Remove the runners of a group that GitLab has not heard of for long.</summary>
///   <code>Get-GLRunner -Group platform -Type group_type -Status stale -All | Remove-GLRunner</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLRunner", DefaultParameterSetName = "Runner", SupportsShouldProcess = true)]
[Documentation("runners/#delete-a-runner")]
[Delete("/runners/:id", Set = "Runner")]
[Delete("/runners", Set = "Token")]
public sealed class RemoveRunnerCommand : ChangeCmdlet
{
    /// <summary>Which runner: its id, or the runner as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Runner", ValueFromPipeline = true)]
    [ApiName("id")]
    public Ref<Runner>? Runner { get; set; }

    /// <summary>The runner's own token, which says which one it is. Nobody needs to be signed in then.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Token")]
    public SecureString? Token { get; set; }
}

/// <summary>Gets the jobs that a runner runs or has run, in projects that you see.</summary>
/// <example>
///   <summary>See what a runner does now.</summary>
///   <code>Get-GLRunnerJob 6 -Status running</code>
/// </example>
/// <example>
///   <summary>See the last job of each runner of a group.</summary>
///   <code>Get-GLRunner -Group platform -All | Get-GLRunnerJob -OrderBy id -Sort desc -First 1</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRunnerJob", SupportsPaging = true)]
[OutputType(typeof(RunnerJob))]
[Documentation("runners/#list-all-jobs-processed-by-a-runner")]
[Get("/runners/:id/jobs", Paged = true, Keyset = "id")]
public sealed class GetRunnerJobCommand : GetCmdlet<RunnerJob>
{
    /// <summary>Which runner: its id, or the runner as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ApiName("id")]
    public Ref<Runner>? Runner { get; set; }

    /// <summary>Only jobs that this machine of the runner has run.</summary>
    [Parameter]
    [ApiName("system_id")]
    [Text]
    public string? SystemName { get; set; }

    /// <summary>Only jobs that stand like this.</summary>
    [Parameter]
    [ValidateSet("created", "waiting_for_resource", "preparing", "waiting_for_callback", "pending", "running", "success", "failed", "canceling", "canceled", "skipped", "manual", "scheduled")]
    public string? Status { get; set; }

    /// <summary>What the list is ordered by.</summary>
    [Parameter]
    [ValidateSet("id")]
    public string? OrderBy { get; set; }

    /// <summary>The direction.</summary>
    [Parameter]
    [ValidateSet("asc", "desc")]
    public string? Sort { get; set; }
}

/// <summary>Gets the machines on which a runner works: several can share one token.</summary>
/// <example>
///   <summary>See the machines of one runner.</summary>
///   <code>Get-GLRunnerManager 6</code>
/// </example>
/// <example>
///   <summary>Find old versions among the machines of a group's runners.</summary>
///   <code>Get-GLRunner -Group platform -All | Get-GLRunnerManager | Where-Object Version -Like '15.*'</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRunnerManager")]
[OutputType(typeof(RunnerManager))]
[Documentation("runners/#list-all-runners-managers")]
[Get("/runners/:id/managers")]
public sealed class GetRunnerManagerCommand : ReadCmdlet<RunnerManager>
{
    /// <summary>Which runner: its id, or the runner as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ApiName("id")]
    public Ref<Runner>? Runner { get; set; }
}

/// <summary>Removes a machine from a runner, with the runner's own token.</summary>
/// <example>
///   <summary>Remove a machine that is no more.</summary>
///   <code>Remove-GLRunnerManager -Token (Read-Host -AsSecureString) -SystemName s_89e5e9956577</code>
/// </example>
/// <example>
///   <summary>Remove the machines that GitLab has not heard of for long.</summary>
///   <code>$token = Read-Host -AsSecureString
/// Get-GLRunnerManager 6 | Where-Object Status -EQ stale | Remove-GLRunnerManager -Token $token</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLRunnerManager", SupportsShouldProcess = true)]
[Documentation("runners/")]
[Delete("/runners/managers")]
public sealed class RemoveRunnerManagerCommand : ChangeCmdlet
{
    /// <summary>The runner's own token.</summary>
    [Parameter(Mandatory = true)]
    public SecureString? Token { get; set; }

    /// <summary>The machine, by the name that it gave itself. Machines from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("SystemId")]
    [ApiName("system_id")]
    [Text]
    public string? SystemName { get; set; }
}

/// <summary>Gets the projects that a runner of projects serves.</summary>
/// <example>
///   <summary>See whose jobs a runner runs.</summary>
///   <code>Get-GLRunnerProject 6 -All</code>
/// </example>
/// <example>
///   <summary>Give all projects of one runner to another.</summary>
///   <code>Get-GLRunnerProject 6 -All | Add-GLProjectRunner -Runner 7</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRunnerProject", SupportsPaging = true)]
[OutputType(typeof(BasicProject))]
[Documentation("runners/")]
[Get("/runners/:id/projects", Paged = true)]
public sealed class GetRunnerProjectCommand : GetCmdlet<BasicProject>
{
    /// <summary>Which runner: its id, or the runner as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ApiName("id")]
    public Ref<Runner>? Runner { get; set; }
}

/// <summary>Lets a runner of other projects run the jobs of a project as well.</summary>
/// <example>
///   <summary>Let a runner serve one more project.</summary>
///   <code>Add-GLProjectRunner platform/api 6</code>
/// </example>
/// <example>
///   <summary>Let it serve all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Add-GLProjectRunner -Runner 6</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLProjectRunner", SupportsShouldProcess = true)]
[OutputType(typeof(Runner))]
[Documentation("runners/#assign-a-runner-to-project")]
[Post("/projects/:id/runners")]
public sealed class AddProjectRunnerCommand : ProjectUpdateCmdlet<Runner>
{
    /// <summary>Which runner, by its id.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ApiName("runner_id")]
    [SendId]
    public Ref<Runner>? Runner { get; set; }
}

/// <summary>Ends that a runner runs the jobs of a project. The project that it was made for keeps it.</summary>
/// <example>
///   <summary>Take one runner from a project.</summary>
///   <code>Remove-GLProjectRunner platform/api 6</code>
/// </example>
/// <example>
///   <summary>Take all runners of other projects from a project.</summary>
///   <code>Get-GLRunner platform/api -Type project_type -All | Remove-GLProjectRunner</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLProjectRunner", SupportsShouldProcess = true)]
[Documentation("runners/#unassign-a-runner-from-project")]
[Delete("/projects/:id/runners/:runner_id")]
public sealed class RemoveProjectRunnerCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which runner: its id, or the runner as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("runner_id")]
    public Ref<Runner>? Runner { get; set; }
}

/// <summary>Checks that the token of a runner is good. It is an error if it is not.</summary>
/// <example>
///   <summary>Check a token.</summary>
///   <code>Test-GLRunnerToken -Token (Read-Host -AsSecureString)</code>
/// </example>
/// <example>
///   <summary>See when the token of a machine ends.</summary>
///   <code>(Test-GLRunnerToken -Token (Read-Host -AsSecureString) -SystemName s_89e5e9956577).TokenExpiresAt</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "GLRunnerToken")]
[OutputType(typeof(RunnerToken))]
[Documentation("runners/#verify-authentication-for-a-registered-runner")]
[Post("/runners/verify")]
public sealed class TestRunnerTokenCommand : ReadCmdlet<RunnerToken>
{
    /// <summary>The runner's own token.</summary>
    [Parameter(Mandatory = true)]
    public SecureString? Token { get; set; }

    /// <summary>The machine, by the name that it gave itself.</summary>
    [Parameter]
    [ApiName("system_id")]
    [Text]
    public string? SystemName { get; set; }
}

/// <summary>Gives a runner a new token and emits it. The old one is no longer good.</summary>
/// <example>
///   <summary>Change the token of a runner.</summary>
///   <code>(Reset-GLRunnerToken 6).Token | ConvertFrom-SecureString -AsPlainText</code>
/// </example>
/// <example>
///   <summary>Change it with the old one alone.</summary>
///   <code>Reset-GLRunnerToken -Token (Read-Host -AsSecureString)</code>
/// </example>
[Cmdlet(VerbsCommon.Reset, "GLRunnerToken", DefaultParameterSetName = "Runner", SupportsShouldProcess = true)]
[OutputType(typeof(RunnerToken))]
[Documentation("runners/#reset-runners-authentication-token-by-using-the-runner-id")]
[Post("/runners/:id/reset_authentication_token", Set = "Runner")]
[Post("/runners/reset_authentication_token", Set = "Token")]
public sealed class ResetRunnerTokenCommand : CreateCmdlet<RunnerToken>
{
    /// <summary>Which runner: its id, or the runner as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Runner", ValueFromPipeline = true)]
    [ApiName("id")]
    public Ref<Runner>? Runner { get; set; }

    /// <summary>The token that the runner has now, which says which one it is.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Token")]
    public SecureString? Token { get; set; }
}

/// <summary>Makes a new registration token for a project, a group or the instance, and emits it. Deprecated by GitLab: New-GLRunner needs none.</summary>
/// <example>
///   <summary>Make the old registration token of a project useless.</summary>
///   <code>$null = Reset-GLRunnerRegistrationToken platform/api</code>
/// </example>
/// <example>
///   <summary>Do so for all projects of a group.</summary>
///   <code>$null = Get-GLProject -Group platform -All | Reset-GLRunnerRegistrationToken</code>
/// </example>
[Cmdlet(VerbsCommon.Reset, "GLRunnerRegistrationToken", DefaultParameterSetName = "Project", SupportsShouldProcess = true)]
[OutputType(typeof(RunnerToken))]
[Documentation("runners/#reset-projects-runner-registration-token")]
[Post("/projects/:id/runners/reset_registration_token", Set = "Project")]
[Post("/groups/:id/runners/reset_registration_token", Set = "Group")]
[Post("/runners/reset_registration_token", Set = "Instance")]
public sealed class ResetRunnerRegistrationTokenCommand : ScopedCreateCmdlet<RunnerToken>
{
    /// <summary>Makes a new registration token for the instance.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Instance")]
    [NotSent]
    [AdministratorOnly]
    public SwitchParameter Instance { get; set; }
}

/// <summary>A job that a runner runs or has run.</summary>
public sealed class RunnerJob : Job
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>The project, as GitLab tells of it here.</summary>
    [ApiName("project")]
    public BasicProject? JobProject { get; set; }

    /// <inheritdoc/>
    [NotInJson]
    public override ProjectRef? Project
    {
        get => JobProject is null ? base.Project : ProjectRef.From(JobProject);
        set => base.Project = value;
    }
}

/// <summary>A token of a runner, or one to register runners with.</summary>
[TableView("RunnerId", "TokenExpiresAt:Time")]
public sealed class RunnerToken : GitLabObject
{
    /// <summary>The runner; empty for a registration token.</summary>
    [ApiName("id")]
    [FromCall("Runner")]
    public long? RunnerId { get; set; }

    /// <summary>The token itself.</summary>
    public SecureString? Token { get; set; }

    /// <summary>When it ends; empty for never.</summary>
    public DateTimeOffset? TokenExpiresAt { get; set; }

    /// <summary>The id of the runner.</summary>
    public override string ToString() => $"{RunnerId}";
}
