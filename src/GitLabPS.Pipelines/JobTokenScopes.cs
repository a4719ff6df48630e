using System;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets whether a project lets jobs of other projects in, with their job tokens.</summary>
/// <example>
///   <summary>Look at one project.</summary>
///   <code>Get-GLJobTokenScope platform/api</code>
/// </example>
/// <example>
///   <summary>Find the projects of a group that let jobs of all projects in.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLJobTokenScope | Where-Object { -not $_.InboundEnabled }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLJobTokenScope")]
[OutputType(typeof(JobTokenScope))]
[Documentation("project_job_token_scopes/#retrieve-the-cicd-job-token-access-settings-for-a-project")]
[Get("/projects/:id/job_token_scope")]
public sealed class GetJobTokenScopeCommand : ProjectReadCmdlet<JobTokenScope>
{
}

/// <summary>Says whether a project lets jobs in of the projects and groups on its allowlist only, or of all projects.</summary>
/// <example>
///   <summary>Let in only what is on the allowlist.</summary>
///   <code>Set-GLJobTokenScope platform/api -Enabled $true</code>
/// </example>
/// <example>
///   <summary>Do so for all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Set-GLJobTokenScope -Enabled $true</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLJobTokenScope", SupportsShouldProcess = true)]
[Documentation("project_job_token_scopes/#update-the-cicd-job-token-access-settings-for-a-project")]
[Patch("/projects/:id/job_token_scope")]
public sealed class SetJobTokenScopeCommand : ProjectChangeCmdlet
{
    /// <summary>Whether only jobs of what is on the allowlist come in.</summary>
    [Parameter(Mandatory = true)]
    public bool? Enabled { get; set; }
}

/// <summary>Gets the projects whose jobs may use their job tokens in a project.</summary>
/// <example>
///   <summary>See whose jobs a project lets in.</summary>
///   <code>Get-GLJobTokenProject platform/api -All</code>
/// </example>
/// <example>
///   <summary>Find the projects of a group that let jobs of a certain project in.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLJobTokenProject -All | Where-Object PathWithNamespace -EQ platform/web</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLJobTokenProject", SupportsPaging = true)]
[OutputType(typeof(JobTokenProject))]
[Documentation("project_job_token_scopes/#list-all-projects-in-a-cicd-job-token-allowlist")]
[Get("/projects/:id/job_token_scope/allowlist", Paged = true)]
public sealed class GetJobTokenProjectCommand : ProjectGetCmdlet<JobTokenProject>
{
}

/// <summary>Lets the jobs of another project use their job tokens in a project.</summary>
/// <example>
///   <summary>Let the jobs of the web project in.</summary>
///   <code>Add-GLJobTokenProject platform/api platform/web</code>
/// </example>
/// <example>
///   <summary>Let them in to all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Add-GLJobTokenProject -TargetProject platform/web</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLJobTokenProject", SupportsShouldProcess = true)]
[OutputType(typeof(JobTokenProject))]
[Documentation("project_job_token_scopes/#add-a-project-to-a-cicd-job-token-allowlist")]
[Post("/projects/:id/job_token_scope/allowlist")]
public sealed class AddJobTokenProjectCommand : UpdateCmdlet<JobTokenProject>
{
    /// <summary>The project whose allowlist it is: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [SendId]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>The project whose jobs come in.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ApiName("target_project_id")]
    [SendId]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? TargetProject { get; set; }
}

/// <summary>Takes a project from the allowlist: its jobs can no longer use their job tokens here.</summary>
/// <example>
///   <summary>Take one project off.</summary>
///   <code>Remove-GLJobTokenProject platform/api platform/web</code>
/// </example>
/// <example>
///   <summary>Take all projects off.</summary>
///   <code>Get-GLJobTokenProject platform/api -All | Remove-GLJobTokenProject</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLJobTokenProject", SupportsShouldProcess = true)]
[Documentation("project_job_token_scopes/#delete-a-project-from-a-cicd-job-token-allowlist")]
[Delete("/projects/:id/job_token_scope/allowlist/:target_project_id")]
public sealed class RemoveJobTokenProjectCommand : ChangeCmdlet
{
    /// <summary>The project whose allowlist it is: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [SendId]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>The project whose jobs no longer come in.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("TargetProjectId")]
    [ApiName("target_project_id")]
    [SendId]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? TargetProject { get; set; }
}

/// <summary>Gets the groups the jobs of whose projects may use their job tokens in a project.</summary>
/// <example>
///   <summary>See which groups' jobs a project lets in.</summary>
///   <code>Get-GLJobTokenGroup platform/api -All</code>
/// </example>
/// <example>
///   <summary>Find the projects of a group that let jobs of a certain group in.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLJobTokenGroup -All | Where-Object Name -EQ partners</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLJobTokenGroup", SupportsPaging = true)]
[OutputType(typeof(JobTokenGroup))]
[Documentation("project_job_token_scopes/#list-all-groups-in-a-cicd-job-token-allowlist")]
[Get("/projects/:id/job_token_scope/groups_allowlist", Paged = true)]
public sealed class GetJobTokenGroupCommand : ProjectGetCmdlet<JobTokenGroup>
{
}

/// <summary>Lets the jobs of all projects of a group use their job tokens in a project.</summary>
/// <example>
///   <summary>Let the jobs of the whole group in.</summary>
///   <code>Add-GLJobTokenGroup platform/api platform</code>
/// </example>
/// <example>
///   <summary>Let the jobs of partners in to all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Add-GLJobTokenGroup -TargetGroup partners</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLJobTokenGroup", SupportsShouldProcess = true)]
[OutputType(typeof(JobTokenGroup))]
[Documentation("project_job_token_scopes/#add-a-group-to-a-cicd-job-token-allowlist")]
[Post("/projects/:id/job_token_scope/groups_allowlist")]
public sealed class AddJobTokenGroupCommand : UpdateCmdlet<JobTokenGroup>
{
    /// <summary>The project whose allowlist it is: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [SendId]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>The group the jobs of whose projects come in.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ApiName("target_group_id")]
    [SendId]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? TargetGroup { get; set; }
}

/// <summary>Takes a group from the allowlist: the jobs of its projects can no longer use their job tokens here.</summary>
/// <example>
///   <summary>Take one group off.</summary>
///   <code>Remove-GLJobTokenGroup platform/api partners</code>
/// </example>
/// <example>
///   <summary>Take all groups off.</summary>
///   <code>Get-GLJobTokenGroup platform/api -All | Remove-GLJobTokenGroup</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLJobTokenGroup", SupportsShouldProcess = true)]
[Documentation("project_job_token_scopes/#delete-a-group-from-a-cicd-job-token-allowlist")]
[Delete("/projects/:id/job_token_scope/groups_allowlist/:target_group_id")]
public sealed class RemoveJobTokenGroupCommand : ChangeCmdlet
{
    /// <summary>The project whose allowlist it is: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [SendId]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>The group the jobs of whose projects no longer come in.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("TargetGroupId")]
    [ApiName("target_group_id")]
    [SendId]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? TargetGroup { get; set; }
}

/// <summary>Whether a project lets jobs of other projects in.</summary>
[TableView("Project", "InboundEnabled", "OutboundEnabled")]
public sealed class JobTokenScope : ProjectObject
{
    /// <summary>Whether only jobs of what is on the allowlist come in.</summary>
    public bool? InboundEnabled { get; set; }

    /// <summary>Whether the project's own jobs reach only certain projects. Deprecated by GitLab.</summary>
    public bool? OutboundEnabled { get; set; }
}

/// <summary>A project whose jobs may use their job tokens in another project, which Project names.</summary>
[TableView("Id", "Project", "PathWithNamespace")]
public sealed class JobTokenProject : ProjectObject
{
    private long? id;

    /// <summary>The id of the project whose jobs come in.</summary>
    public long? Id
    {
        get => id;
        set => id = value ?? id;
    }

    /// <summary>The same id, by which other commands know it. Of what was just added GitLab tells no more than this.</summary>
    public long? TargetProjectId
    {
        get => id;
        set => id = value ?? id;
    }

    /// <summary>The project's name.</summary>
    public string? Name { get; set; }

    /// <summary>The project's name, behind the names of all namespaces above it.</summary>
    public string? NameWithNamespace { get; set; }

    /// <summary>The last part of the full path.</summary>
    public string? Path { get; set; }

    /// <summary>The full path.</summary>
    public string? PathWithNamespace { get; set; }

    /// <summary>What the project is about.</summary>
    public string? Description { get; set; }

    /// <summary><c>private</c>, <c>internal</c> (for all who are signed in) or <c>public</c>.</summary>
    public string? Visibility { get; set; }

    /// <summary>The group or the user that the project lies in.</summary>
    public BasicNamespace? Namespace { get; set; }

    /// <summary>The branch that a clone checks out; empty while the repository is.</summary>
    public string? DefaultBranch { get; set; }

    /// <summary>The topics by which the project is found.</summary>
    public IReadOnlyList<string>? Topics { get; set; }

    /// <summary>The former name of the topics. Deprecated: Topics holds the same.</summary>
    public IReadOnlyList<string>? TagList { get; set; }

    /// <summary>The address of the project's page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>Where to clone from over SSH, mostly in the short form <c>git@host:path</c>.</summary>
    public string? SshUrlToRepo { get; set; }

    /// <summary>Where to clone from over HTTP.</summary>
    public Uri? HttpUrlToRepo { get; set; }

    /// <summary>The address of the README.</summary>
    public Uri? ReadmeUrl { get; set; }

    /// <summary>The address of the picture.</summary>
    public Uri? AvatarUrl { get; set; }

    /// <summary>How many forks there are.</summary>
    public int? ForksCount { get; set; }

    /// <summary>How many users starred the project.</summary>
    public int? StarCount { get; set; }

    /// <summary>When the project was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When something last happened in the project.</summary>
    public DateTimeOffset? LastActivityAt { get; set; }

    /// <summary>The address of the file with the licence, where -License asked for it.</summary>
    public Uri? LicenseUrl { get; set; }

    /// <summary>The licence, where -License asked for it.</summary>
    public BasicLicense? License { get; set; }

    /// <summary>The custom attributes, where they were asked for. For administrators.</summary>
    public IReadOnlyList<CustomAttribute>? CustomAttributes { get; set; }

    /// <summary>The storage that holds the repository. For administrators.</summary>
    public string? RepositoryStorage { get; set; }

    /// <summary>The full path.</summary>
    public override string ToString() => PathWithNamespace ?? $"{Id}";
}

/// <summary>A group the jobs of whose projects may use their job tokens in a project.</summary>
[TableView("Id", "Project", "Name", "WebUrl")]
public sealed class JobTokenGroup : ProjectObject
{
    private long? id;

    /// <summary>The group's id.</summary>
    public long? Id
    {
        get => id;
        set => id = value ?? id;
    }

    /// <summary>The same id, by which other commands know it. Of what was just added GitLab tells no more than this.</summary>
    public long? TargetGroupId
    {
        get => id;
        set => id = value ?? id;
    }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The address of its page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? $"{Id}";
}
