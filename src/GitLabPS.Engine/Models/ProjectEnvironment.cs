using System;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Where versions of a project are deployed to, such as <c>production</c>.</summary>
[Identity("Id", Name = "Name", Lookup = "environments?name=")]
[TableView("Id", "Name", "State:9", "Tier:11", "ExternalUrl")]
public sealed class ProjectEnvironment : ProjectObject
{
    /// <summary>The environment's id.</summary>
    public long? Id { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The same name, by which other commands know the environment.</summary>
    [NotInJson]
    public string? EnvironmentName => Name;

    /// <summary>The same name, by which the commands that protect environments know it.</summary>
    [NotInJson]
    public string? ProtectedEnvironmentName => Name;

    /// <summary>The name in a form that fits into addresses.</summary>
    public string? Slug { get; set; }

    /// <summary>What the environment is for.</summary>
    public string? Description { get; set; }

    /// <summary><c>available</c>, <c>stopping</c> or <c>stopped</c>.</summary>
    public string? State { get; set; }

    /// <summary>How close it is to the users: <c>production</c>, <c>staging</c>, <c>testing</c>, <c>development</c> or <c>other</c>.</summary>
    public string? Tier { get; set; }

    /// <summary>Where one can look at what is deployed.</summary>
    public Uri? ExternalUrl { get; set; }

    /// <summary>The last deployment, with a single environment.</summary>
    public Deployment? LastDeployment { get; set; }

    /// <summary>When GitLab stops it; empty for never.</summary>
    public DateTimeOffset? AutoStopAt { get; set; }

    /// <summary><c>always</c>, or <c>with_action</c> for only where a job says how it is stopped.</summary>
    public string? AutoStopSetting { get; set; }

    /// <summary>The agent for Kubernetes by which GitLab sees the cluster.</summary>
    public EnvironmentAgent? ClusterAgent { get; set; }

    /// <summary>The namespace in the cluster.</summary>
    public string? KubernetesNamespace { get; set; }

    /// <summary>The Flux resource that deploys.</summary>
    public string? FluxResourcePath { get; set; }

    /// <summary>The project, as GitLab tells of it with a single environment.</summary>
    [ApiName("project")]
    public BasicProject? EnvironmentProject { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? $"{Id}";
}

/// <summary>The agent for Kubernetes of an environment.</summary>
public sealed class EnvironmentAgent : GitLabObject
{
    /// <summary>The agent's id.</summary>
    public long? Id { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The project that holds its configuration.</summary>
    public BasicProject? ConfigProject { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The id of the user who made it.</summary>
    public long? CreatedByUserId { get; set; }

    /// <summary>Whether GitLab calls the agent, not the agent GitLab.</summary>
    public bool? IsReceptive { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? $"{Id}";
}
