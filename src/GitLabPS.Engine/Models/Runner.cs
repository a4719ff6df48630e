using System;
using System.Collections.Generic;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>A program that runs jobs.</summary>
[TableView("Id", "Description", "RunnerType:14", "Status:15", "Paused")]
public sealed class Runner : ScopedObject
{
    /// <summary>The runner's id.</summary>
    public long? Id { get; set; }

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

    /// <summary>The tags of the jobs that it takes, with a single runner.</summary>
    public IReadOnlyList<string>? TagList { get; set; }

    /// <summary>Whether it takes jobs without tags, with a single runner.</summary>
    public bool? RunUntagged { get; set; }

    /// <summary>Whether it stays with its projects, with a single runner.</summary>
    public bool? Locked { get; set; }

    /// <summary>How many seconds a job may run at most, with a single runner.</summary>
    public int? MaximumTimeout { get; set; }

    /// <summary><c>not_protected</c>, or <c>ref_protected</c> for jobs of protected branches and tags only, with a single runner.</summary>
    public string? AccessLevel { get; set; }

    /// <summary>The version of the program, with a single runner.</summary>
    public string? Version { get; set; }

    /// <summary>The commit that this version was made of, with a single runner.</summary>
    public string? Revision { get; set; }

    /// <summary>The operating system, with a single runner.</summary>
    public string? Platform { get; set; }

    /// <summary>The kind of processor, with a single runner.</summary>
    public string? Architecture { get; set; }

    /// <summary>When it was last heard of, with a single runner.</summary>
    public DateTimeOffset? ContactedAt { get; set; }

    /// <summary>Notes for those who keep it, with a single runner.</summary>
    public string? MaintenanceNote { get; set; }

    /// <summary>The projects that it runs jobs of, with a single runner of projects.</summary>
    public IReadOnlyList<BasicProject>? Projects { get; set; }

    /// <summary>The groups that it runs jobs of, with a single runner of groups.</summary>
    public IReadOnlyList<BasicGroup>? Groups { get; set; }

    /// <summary>What it is for.</summary>
    public override string ToString() => string.IsNullOrEmpty(Description) ? $"{Id}" : Description!;
}

/// <summary>A machine on which a runner works.</summary>
[TableView("Id", "SystemId", "Version", "Status:15", "ContactedAt:Time")]
public sealed class RunnerManager : GitLabObject
{
    /// <summary>The id.</summary>
    public long? Id { get; set; }

    /// <summary>The runner.</summary>
    [NotInJson]
    [FromCall("Runner")]
    public long? RunnerId { get; set; }

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
