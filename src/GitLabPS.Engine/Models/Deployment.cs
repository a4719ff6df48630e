using System;
using System.Collections.Generic;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>A version of a project that was brought to an environment.</summary>
[TableView("Id", "Environment", "Status:8", "Ref", "CreatedAt:Time")]
public sealed class Deployment : ProjectObject
{
    /// <summary>The deployment's id.</summary>
    public long? Id { get; set; }

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
    public Job? Deployable { get; set; }

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
[Identity("Id", Name = "Name")]
public sealed class BasicEnvironment : GitLabObject
{
    /// <summary>The environment's id.</summary>
    public long? Id { get; set; }

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
[TableView("DeploymentId", "User", "Status:10", "Comment", "CreatedAt:Time")]
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
