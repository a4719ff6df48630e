using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the merge requests in the merge trains of a project, those in one train, or where one merge request stands.</summary>
/// <example>
///   <summary>See what is about to be merged into a branch, in order.</summary>
///   <code>Get-GLMergeTrain platform/api main -Scope active -Sort asc -All</code>
/// </example>
/// <example>
///   <summary>See whether a merge request is in a train.</summary>
///   <code>Get-GLMergeTrain platform/api -MergeRequest 5</code>
/// </example>
/// <example>
///   <summary>See all trains of all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLMergeTrain -Scope active -All</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMergeTrain", SupportsPaging = true)]
[OutputType(typeof(MergeTrainCar))]
[Documentation("merge_trains/#list-all-merge-trains-for-a-project")]
[Tier("Premium")]
[Get("/projects/:id/merge_trains", Paged = true)]
[Get("/projects/:id/merge_trains/:target_branch", Paged = true)]
[Get("/projects/:id/merge_trains/merge_requests/:merge_request_iid")]
public sealed class GetMergeTrainCommand : ProjectGetCmdlet<MergeTrainCar>
{
    /// <summary>The branch that the train goes to. All trains otherwise.</summary>
    [Parameter(Position = 1)]
    [Text(typeof(Branch))]
    public string? TargetBranch { get; set; }

    /// <summary>Gets where this merge request stands: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>Only merge requests that are still in a train, or only those that have been merged.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("active", "complete")]
    public string? Scope { get; set; }

    /// <summary>The first of a train first, or last.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("asc", "desc")]
    public string? Sort { get; set; }
}

/// <summary>Adds merge requests to the merge train of their target branch: they are merged in turn, each tested with those before it.</summary>
/// <example>
///   <summary>Add a merge request at once.</summary>
///   <code>Add-GLMergeTrain platform/api 5</code>
/// </example>
/// <example>
///   <summary>Add all approved merge requests of a project as soon as their pipelines succeed.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -ApprovedBy Any -All | Add-GLMergeTrain -AutoMerge</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLMergeTrain", SupportsShouldProcess = true)]
[OutputType(typeof(MergeTrainCar))]
[Documentation("merge_trains/#add-a-merge-request-to-a-merge-train")]
[Tier("Premium")]
[Post("/projects/:id/merge_trains/merge_requests/:merge_request_iid")]
public sealed class AddMergeTrainCommand : ProjectPartUpdateCmdlet<MergeTrainCar>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>Adds it as soon as all is well, such as when its pipeline has succeeded.</summary>
    [Parameter]
    public SwitchParameter AutoMerge { get; set; }

    /// <summary>The last commit that you want merged. When the source branch has another one by now, GitLab refuses.</summary>
    [Parameter]
    [Text(typeof(Commit))]
    public string? Sha { get; set; }

    /// <summary>Whether its commits become one.</summary>
    [Parameter]
    public bool? Squash { get; set; }
}

/// <summary>A merge request in a merge train.</summary>
[TableView("Id", "TargetBranch", "Status:10", "MergeRequest", "CreatedAt:Time")]
public sealed class MergeTrainCar : ProjectObject
{
    /// <summary>The id of its place in the train.</summary>
    public long? Id { get; set; }

    /// <summary>The merge request.</summary>
    public MergeRequest? MergeRequest { get; set; }

    /// <summary>Who added it.</summary>
    public BasicUser? User { get; set; }

    /// <summary>The pipeline that tests it with those before it.</summary>
    public Pipeline? Pipeline { get; set; }

    /// <summary>The branch that the train goes to.</summary>
    public string? TargetBranch { get; set; }

    /// <summary><c>idle</c>, <c>stale</c>, <c>fresh</c>, <c>merging</c>, <c>merged</c> or <c>skip_merged</c>.</summary>
    public string? Status { get; set; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When something last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>When it was merged.</summary>
    public DateTimeOffset? MergedAt { get; set; }

    /// <summary>How long it took, in seconds.</summary>
    public int? Duration { get; set; }

    /// <summary>The merge request, and how it stands.</summary>
    public override string ToString() => $"{MergeRequest} ({Status})";
}
