using System;
using System.Collections.Generic;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>A version of a project that was brought to an environment.</summary>
[TableView("Id", "Environment", "Status:8", "Ref", "CreatedAt:16")]
public sealed class Deployment : ProjectObject
{
    /// <summary>The deployment's id.</summary>
    public long Id { get; set; }

    /// <summary>The number within the project.</summary>
    public long? Iid { get; set; }

    /// <summary><c>created</c>, <c>running</c>, <c>success</c>, <c>failed</c>, <c>canceled</c>, <c>skipped</c> or <c>blocked</c>.</summary>
    public string? Status { get; set; }

    /// <summary>Where it was brought to.</summary>
    public BasicEnvironment? Environment { get; set; }

    /// <summary>The environment's id, by which other commands know it.</summary>
    [NotInJson]
    public long? ProjectEnvironmentId => Environment?.Id;

    /// <summary>The branch or tag.</summary>
    public string? Ref { get; set; }

    /// <summary>The commit.</summary>
    public string? Sha { get; set; }

    /// <summary>Who deployed.</summary>
    public BasicUser? User { get; set; }

    /// <summary>The job that deployed, if it was one.</summary>
    public DeploymentJob? Deployable { get; set; }

    /// <summary>How many approvals it still waits for, with a single deployment.</summary>
    public int? PendingApprovalCount { get; set; }

    /// <summary>Who approved or rejected it, with a single deployment.</summary>
    public IReadOnlyList<DeploymentApproval>? Approvals { get; set; }

    /// <summary>The rules of approval and what each has got, with a single deployment.</summary>
    public DeploymentApprovalSummary? ApprovalSummary { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The id.</summary>
    public override string ToString() => $"{Id}";
}

/// <summary>An environment, as its deployments tell of it.</summary>
public sealed class BasicEnvironment : GitLabObject
{
    /// <summary>The environment's id.</summary>
    public long Id { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The name in a form that fits into addresses.</summary>
    public string? Slug { get; set; }

    /// <summary>Where one can look at what is deployed.</summary>
    public Uri? ExternalUrl { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? $"{Id}";
}

/// <summary>The word of one person on a deployment.</summary>
[TableView("DeploymentId:12", "User", "Status:10", "Comment", "CreatedAt:16")]
public sealed class DeploymentApproval : ProjectObject
{
    /// <summary>The deployment.</summary>
    [NotInJson]
    [FromCall("Deployment")]
    public long? DeploymentId { get; set; }

    /// <summary>Whose word it is.</summary>
    public BasicUser? User { get; set; }

    /// <summary><c>approved</c> or <c>rejected</c>.</summary>
    public string? Status { get; set; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>What goes with it.</summary>
    public string? Comment { get; set; }

    /// <summary>For example <c>jane: approved</c>.</summary>
    public override string ToString() => $"{User}: {Status}";
}

/// <summary>The rules of approval of a deployment.</summary>
public sealed class DeploymentApprovalSummary : GitLabObject
{
    /// <summary>The rules.</summary>
    public IReadOnlyList<DeploymentApprovalState>? Rules { get; set; }
}

/// <summary>A rule of approval, and who has approved by it.</summary>
public sealed class DeploymentApprovalState : GitLabObject
{
    /// <summary>The rule's id.</summary>
    public long? Id { get; set; }

    /// <summary>The user who may approve.</summary>
    public long? UserId { get; set; }

    /// <summary>The group whose members may approve.</summary>
    public long? GroupId { get; set; }

    /// <summary>The role that may approve, with all above it.</summary>
    public AccessLevel? AccessLevel { get; set; }

    /// <summary>Who it is, in words.</summary>
    public string? AccessLevelDescription { get; set; }

    /// <summary>How many approvals it takes.</summary>
    public int? RequiredApprovals { get; set; }

    /// <summary>0 for direct members of the group only, 1 for inherited ones as well.</summary>
    public int? GroupInheritanceType { get; set; }

    /// <summary>The approvals that there are.</summary>
    public IReadOnlyList<DeploymentApproval>? DeploymentApprovals { get; set; }

    /// <summary>Who may approve.</summary>
    public override string ToString() => AccessLevelDescription ?? $"{Id}";
}

/// <summary>A job of a pipeline, as other objects tell of it.</summary>
[TableView("Id", "Status:12", "Stage", "Name", "Duration:9")]
public class BasicJob : ProjectObject
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

    /// <summary>Who started it.</summary>
    public BasicJobUser? User { get; set; }

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

    /// <summary>The address of its page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>The same id, by which other commands know the job.</summary>
    [NotInJson]
    public long JobId => Id;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? $"{Id}";
}

/// <summary>Who started a job, with what the profile tells everybody.</summary>
public sealed class BasicJobUser : BasicUser
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

/// <summary>The job that deployed.</summary>
public sealed class DeploymentJob : BasicJob
{
    /// <summary>What GitLab says of the project: settings that matter to the job.</summary>
    [ApiName("project")]
    public object? ProjectSettings { get; set; }

    /// <summary>The archive of its artifacts, where it has one.</summary>
    public DeploymentFile? ArtifactsFile { get; set; }

    /// <summary>All files that GitLab keeps of it, such as archive, reports and log.</summary>
    public IReadOnlyList<DeploymentFile>? Artifacts { get; set; }

    /// <summary>When GitLab removes the artifacts; empty for never.</summary>
    public DateTimeOffset? ArtifactsExpireAt { get; set; }

    /// <summary>Whether it is so old that it can no longer be run again.</summary>
    public bool? Archived { get; set; }

    /// <summary>The tags that a runner must have to take it.</summary>
    public IReadOnlyList<string>? TagList { get; set; }

    /// <summary>The runner that took it.</summary>
    public Runner? Runner { get; set; }

    /// <summary>The machine of that runner.</summary>
    public RunnerManager? RunnerManager { get; set; }
}

/// <summary>A file that GitLab keeps of a job.</summary>
public sealed class DeploymentFile : GitLabObject
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
