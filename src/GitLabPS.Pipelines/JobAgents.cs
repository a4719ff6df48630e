using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets which agents for Kubernetes the job that one is in may use, and what the agents will know of the job.</summary>
/// <remarks>Only in a job: the session must be made with the job's token.</remarks>
/// <example>
///   <summary>List the agents, and the projects that configure them.</summary>
///   <code>(Get-GLJobAgentAccess).AllowedAgents | Select-Object Id, ConfigProject</code>
/// </example>
/// <example>
///   <summary>See which roles the job's user has in the project, by which agents may decide.</summary>
///   <code>(Get-GLJobAgentAccess).User.RolesInProject</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLJobAgentAccess")]
[OutputType(typeof(JobAgentAccess))]
[Documentation("jobs/#retrieve-gitlab-agent-for-kubernetes-by-ci_job_token")]
[Get("/job/allowed_agents")]
public sealed class GetJobAgentAccessCommand : ReadCmdlet<JobAgentAccess>
{
}

/// <summary>Which agents for Kubernetes a job may use, and as whom.</summary>
[TableView("Job", "User:24", "AllowedAgents")]
public sealed class JobAgentAccess : GitLabObject
{
    /// <summary>The agents that the job may use.</summary>
    public IReadOnlyList<AllowedAgent>? AllowedAgents { get; set; }

    /// <summary>The job; only its id is filled.</summary>
    public Job? Job { get; set; }

    /// <summary>The pipeline that the job is a part of; only its id is filled.</summary>
    public Pipeline? Pipeline { get; set; }

    /// <summary>The project that the job is in.</summary>
    public JobAgentProject? Project { get; set; }

    /// <summary>Who started the job.</summary>
    public JobAgentUser? User { get; set; }

    /// <summary>The environment that the job deploys to, where it does.</summary>
    public JobAgentEnvironment? Environment { get; set; }

    /// <summary>The agents.</summary>
    public override string ToString() => string.Join(", ", AllowedAgents ?? []);
}

/// <summary>An agent for Kubernetes that a job may use.</summary>
public sealed class AllowedAgent : GitLabObject
{
    /// <summary>The agent's id.</summary>
    public long? Id { get; set; }

    /// <summary>The project that configures the agent.</summary>
    public BasicProject? ConfigProject { get; set; }

    /// <summary>How the agent's configuration grants the access.</summary>
    public IReadOnlyDictionary<string, object?>? Configuration { get; set; }

    /// <summary>The id.</summary>
    public override string ToString() => $"{Id}";
}

/// <summary>The project of a job, as an agent for Kubernetes knows it.</summary>
public sealed class JobAgentProject : GitLabObject
{
    /// <summary>The project's id.</summary>
    public long? Id { get; set; }

    /// <summary>The group that the project is in and all groups above; only their ids are filled.</summary>
    public IReadOnlyList<BasicGroup>? Groups { get; set; }

    /// <summary>The id.</summary>
    public override string ToString() => $"{Id}";
}

/// <summary>The user of a job, as an agent for Kubernetes knows them.</summary>
public sealed class JobAgentUser : BasicUser
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>The roles that the user has in the project, such as <c>developer</c>, each with all roles below it.</summary>
    public IReadOnlyList<string>? RolesInProject { get; set; }
}

/// <summary>The environment of a job, as an agent for Kubernetes knows it.</summary>
public sealed class JobAgentEnvironment : GitLabObject
{
    /// <summary>The name in a form that fits into addresses.</summary>
    public string? Slug { get; set; }

    /// <summary>The kind of environment, such as <c>production</c>.</summary>
    public string? Tier { get; set; }

    /// <summary>The slug.</summary>
    public override string ToString() => Slug ?? "";
}
