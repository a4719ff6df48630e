using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets what jobs and other systems say of a commit: whether it builds, passes its tests and so on.</summary>
/// <example>
///   <summary>See how the last commit of a branch stands.</summary>
///   <code>Get-GLCommit platform/api main | Get-GLCommitStatus -All</code>
/// </example>
/// <example>
///   <summary>See what failed, in earlier attempts as well.</summary>
///   <code>Get-GLCommitStatus platform/api 5937ac0a7beb003549fc5fd26fc247adbce4a52e -IncludeEarlier -All | Where-Object Status -EQ failed</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLCommitStatus", SupportsPaging = true)]
[OutputType(typeof(CommitStatus))]
[Documentation("commits/#list-commit-statuses")]
[Get("/projects/:id/repository/commits/:sha/statuses", Paged = true)]
public sealed class GetCommitStatusCommand : ProjectPartGetCmdlet<CommitStatus>
{
    /// <summary>Which commit: its SHA, or the commit as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("sha")]
    public Ref<Commit>? Commit { get; set; }

    /// <summary>The branch or tag that the statuses are for. The default branch otherwise.</summary>
    [Parameter]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>Only those of jobs of this stage.</summary>
    [Parameter]
    [Text]
    public string? Stage { get; set; }

    /// <summary>Only those of this name, which is that of a job or of another system.</summary>
    [Parameter]
    [Text]
    public string? Name { get; set; }

    /// <summary>Only those of this pipeline.</summary>
    [Parameter]
    [ApiName("pipeline_id")]
    [SendId]
    public Ref<Pipeline>? Pipeline { get; set; }

    /// <summary>Also those that a later attempt of the same name has replaced.</summary>
    [Parameter]
    [ApiName("all")]
    public SwitchParameter IncludeEarlier { get; set; }

    /// <summary>What the order goes by: the id of the status, unless told otherwise.</summary>
    [Parameter]
    [ValidateSet("id", "pipeline_id")]
    public string? OrderBy { get; set; }

    /// <summary>Which end comes first. The first one, unless told otherwise.</summary>
    [Parameter]
    [ValidateSet("asc", "desc")]
    public string? Sort { get; set; }
}

/// <summary>Says for another system how a commit stands: GitLab shows it with the commit, and can hold merge requests back by it.</summary>
/// <example>
///   <summary>Report a test that a system outside of GitLab has run.</summary>
///   <code>Set-GLCommitStatus platform/api 5937ac0a7beb003549fc5fd26fc247adbce4a52e -State success -Name load-test -TargetUrl https://tests.example.com/42</code>
/// </example>
/// <example>
///   <summary>Say of the last commit of a branch that it is being looked at, and see the answer.</summary>
///   <code>Get-GLCommit platform/api main | Set-GLCommitStatus -State running -Name audit -PassThru</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLCommitStatus", SupportsShouldProcess = true)]
[OutputType(typeof(CommitStatus))]
[Documentation("commits/#set-commit-pipeline-status")]
[Post("/projects/:id/statuses/:sha")]
public sealed class SetCommitStatusCommand : ProjectPartUpdateCmdlet<CommitStatus>
{
    /// <summary>Which commit: its SHA, or the commit as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("sha")]
    public Ref<Commit>? Commit { get; set; }

    /// <summary>How it stands.</summary>
    [Parameter(Mandatory = true)]
    [ValidateSet("pending", "running", "success", "failed", "canceled", "skipped")]
    public string? State { get; set; }

    /// <summary>The branch or tag that it is for.</summary>
    [Parameter]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>A name that tells this status from those of other systems; <c>default</c>, unless told otherwise.</summary>
    [Parameter]
    [Text]
    public string? Name { get; set; }

    /// <summary>A page that says more.</summary>
    [Parameter]
    [Text]
    public Uri? TargetUrl { get; set; }

    /// <summary>A few words that say more.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>How much of the code the tests reach, in per cent.</summary>
    [Parameter]
    public double? Coverage { get; set; }

    /// <summary>The pipeline that it belongs to, where the commit has several.</summary>
    [Parameter]
    [ApiName("pipeline_id")]
    [SendId]
    public Ref<Pipeline>? Pipeline { get; set; }
}

/// <summary>What a job or another system says of a commit.</summary>
[TableView("Id", "Status:9", "Name", "Ref", "FinishedAt:Time")]
public sealed class CommitStatus : ProjectObject
{
    /// <summary>The id of the status.</summary>
    public long? Id { get; set; }

    /// <summary>The commit.</summary>
    public string? Sha { get; set; }

    /// <summary>The same, by which other commands know the commit.</summary>
    [NotInJson]
    public string? CommitId => Sha;

    /// <summary>The branch or tag.</summary>
    public string? Ref { get; set; }

    /// <summary>How it stands: <c>pending</c>, <c>running</c>, <c>success</c>, <c>failed</c>, <c>canceled</c>, <c>skipped</c> …</summary>
    public string? Status { get; set; }

    /// <summary>The name of the job or system.</summary>
    public string? Name { get; set; }

    /// <summary>A page that says more.</summary>
    public Uri? TargetUrl { get; set; }

    /// <summary>A few words that say more.</summary>
    public string? Description { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When the work began.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When the work ended.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Whether its failure leaves the pipeline as it is.</summary>
    public bool? AllowFailure { get; set; }

    /// <summary>How much of the code the tests reach, in per cent.</summary>
    public double? Coverage { get; set; }

    /// <summary>The id of its pipeline.</summary>
    public long? PipelineId { get; set; }

    /// <summary>Who set it.</summary>
    public BasicUser? Author { get; set; }

    /// <summary>The name and how it stands.</summary>
    public override string ToString() => $"{Name} {Status}";
}
