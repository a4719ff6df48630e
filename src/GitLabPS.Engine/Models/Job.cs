using System;
using System.Collections.Generic;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>A job of a pipeline.</summary>
[TableView("Id", "Status:12", "Stage", "Name", "Duration")]
public class Job : ProjectObject
{
    /// <summary>The job's id.</summary>
    public virtual long? Id { get; set; }

    // Where nobody asked for a project, as with the job of a deployment, the pipeline says which one it is.

    /// <summary>The id of the project that the job is in.</summary>
    public override long? ProjectId
    {
        get => base.ProjectId ?? Pipeline?.ProjectId;
        set => base.ProjectId = value;
    }

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
    /// <inheritdoc/>
    public override long? Id { get; set; }

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

    /// <summary>What it is for.</summary>
    public override string ToString() => Description ?? $"{Id}";
}

/// <summary>The machine of a runner.</summary>
public sealed class JobRunnerManager : GitLabObject
{
    /// <summary>The id.</summary>
    public long? Id { get; set; }

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
