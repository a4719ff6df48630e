using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the pipelines that ran for merge requests, the newest first.</summary>
/// <example>
///   <summary>See how the pipelines of a merge request ended.</summary>
///   <code>Get-GLMergeRequestPipeline platform/api 5</code>
/// </example>
/// <example>
///   <summary>Find open merge requests of a group whose newest pipeline failed.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLMergeRequest -State opened -All | Where-Object { ($_ | Get-GLMergeRequestPipeline -First 1).Status -eq 'failed' }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMergeRequestPipeline", SupportsPaging = true)]
[OutputType(typeof(Pipeline))]
[Documentation("merge_requests/#list-merge-request-pipelines")]
[Get("/projects/:id/merge_requests/:merge_request_iid/pipelines", Paged = true)]
public sealed class GetMergeRequestPipelineCommand : ProjectPartGetCmdlet<Pipeline>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }
}

/// <summary>Starts pipelines for merge requests: of the jobs that the project runs for these.</summary>
/// <example>
///   <summary>Test a merge request again.</summary>
///   <code>New-GLMergeRequestPipeline platform/api 5</code>
/// </example>
/// <example>
///   <summary>Test all open merge requests of a project again, without waiting for each pipeline to be made.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -All | New-GLMergeRequestPipeline -Async $true</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLMergeRequestPipeline", SupportsShouldProcess = true)]
[OutputType(typeof(Pipeline))]
[Documentation("merge_requests/#create-merge-request-pipeline")]
[Post("/projects/:id/merge_requests/:merge_request_iid/pipelines")]
public sealed class NewMergeRequestPipelineCommand : ProjectPartCreateCmdlet<Pipeline>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>Whether GitLab makes the pipeline in the background. Then nothing is emitted.</summary>
    [Parameter]
    public bool? Async { get; set; }
}

/// <summary>Gets who is asked to review merge requests, and how far they are.</summary>
/// <example>
///   <summary>See who has not begun yet.</summary>
///   <code>Get-GLMergeRequestReviewer platform/api 5 | Where-Object State -eq unreviewed</code>
/// </example>
/// <example>
///   <summary>Count the reviews that each user still owes in a project.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -All | Get-GLMergeRequestReviewer | Where-Object State -eq unreviewed | Group-Object User -NoElement</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMergeRequestReviewer", SupportsPaging = true)]
[OutputType(typeof(MergeRequestReviewer))]
[Documentation("merge_requests/#retrieve-merge-request-reviewers")]
[Get("/projects/:id/merge_requests/:merge_request_iid/reviewers", Paged = true)]
public sealed class GetMergeRequestReviewerCommand : ProjectPartGetCmdlet<MergeRequestReviewer>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }
}

/// <summary>Gets the issues that merging a merge request closes, or all that it speaks of.</summary>
/// <example>
///   <summary>See what a merge request will close.</summary>
///   <code>Get-GLMergeRequestIssue platform/api 5</code>
/// </example>
/// <example>
///   <summary>See all issues that the open merge requests of a project speak of.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -All | Get-GLMergeRequestIssue -Related -All</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMergeRequestIssue", DefaultParameterSetName = "Closing", SupportsPaging = true)]
[OutputType(typeof(Issue))]
[Documentation("merge_requests/#list-issues-that-close-on-merge")]
[Get("/projects/:id/merge_requests/:merge_request_iid/closes_issues", Set = "Closing", Paged = true)]
[Get("/projects/:id/merge_requests/:merge_request_iid/related_issues", Set = "Related", Paged = true)]
public sealed class GetMergeRequestIssueCommand : ProjectPartGetCmdlet<Issue>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>All issues that title, description, commits and comments speak of, not only those that it closes.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Related")]
    [NotSent]
    public SwitchParameter Related { get; set; }
}

/// <summary>Gets the merge requests that must be merged before another one, or those that wait for it.</summary>
/// <example>
///   <summary>See what a merge request waits for.</summary>
///   <code>Get-GLMergeRequestDependency platform/api 5</code>
/// </example>
/// <example>
///   <summary>See what waits for a merge request.</summary>
///   <code>Get-GLMergeRequestDependency platform/api 5 -Blocked | ForEach-Object BlockedMergeRequest</code>
/// </example>
/// <example>
///   <summary>Let a merge request wait for nothing any more.</summary>
///   <code>Get-GLMergeRequestDependency platform/api 5 -All | Remove-GLMergeRequestDependency</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMergeRequestDependency", DefaultParameterSetName = "Blocking", SupportsPaging = true)]
[OutputType(typeof(MergeRequestDependency))]
[Documentation("merge_requests/#retrieve-merge-request-dependencies")]
[Tier("Premium")]
[Get("/projects/:id/merge_requests/:merge_request_iid/blocks", Set = "Blocking", Paged = true)]
[Get("/projects/:id/merge_requests/:merge_request_iid/blocks/:block_id", Set = "Blocking")]
[Get("/projects/:id/merge_requests/:merge_request_iid/blockees", Set = "Blocked", Paged = true)]
public sealed class GetMergeRequestDependencyCommand : ProjectPartGetCmdlet<MergeRequestDependency>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>Which dependency: its id. All of them otherwise.</summary>
    [Parameter(ParameterSetName = "Blocking")]
    [ApiName("block_id")]
    public Ref<MergeRequestDependency>? Dependency { get; set; }

    /// <summary>The merge requests that wait for this one, not those that it waits for.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Blocked")]
    [NotSent]
    public SwitchParameter Blocked { get; set; }

    // A dependency belongs to the one that waits, also where the other one was asked.
    /// <inheritdoc/>
    protected override object Transform(MergeRequestDependency item)
    {
        if (Blocked && item.BlockedMergeRequest is { ProjectId: { } project } waiting)
        {
            item.Project = ProjectRef.From(project);
            item.ProjectId = project;
            item.MergeRequestIid = waiting.Iid;
        }

        return item;
    }
}

/// <summary>Makes merge requests wait until another one is merged.</summary>
/// <example>
///   <summary>Let one merge request wait for another of the same project.</summary>
///   <code>Add-GLMergeRequestDependency platform/api 5 -BlockingMergeRequest 4</code>
/// </example>
/// <example>
///   <summary>Let all open merge requests of a project wait for one of another project.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -All | Add-GLMergeRequestDependency -BlockingMergeRequest 12 -BlockingProject platform/schema</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLMergeRequestDependency", DefaultParameterSetName = "Number", SupportsShouldProcess = true)]
[OutputType(typeof(MergeRequestDependency))]
[Documentation("merge_requests/#create-a-merge-request-dependency")]
[Tier("Premium")]
[Post("/projects/:id/merge_requests/:merge_request_iid/blocks")]
public sealed class AddMergeRequestDependencyCommand : ProjectPartUpdateCmdlet<MergeRequestDependency>
{
    /// <summary>Which merge request is to wait: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>The merge request to wait for: its number within its project.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Number")]
    [ApiName("blocking_merge_request_iid")]
    [SendId]
    public Ref<MergeRequest>? BlockingMergeRequest { get; set; }

    /// <summary>The project of the merge request to wait for. The same project otherwise.</summary>
    [Parameter(ParameterSetName = "Number")]
    [ApiName("blocking_project_id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? BlockingProject { get; set; }

    /// <summary>The merge request to wait for by its id, which says the project as well.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Id")]
    public long? BlockingMergeRequestId { get; set; }
}

/// <summary>Makes merge requests wait for another one no more.</summary>
/// <example>
///   <summary>Remove one dependency.</summary>
///   <code>Remove-GLMergeRequestDependency platform/api 7 -MergeRequest 5</code>
/// </example>
/// <example>
///   <summary>Let nothing wait for a merge request any more.</summary>
///   <code>Get-GLMergeRequestDependency platform/api 5 -Blocked -All | Remove-GLMergeRequestDependency</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLMergeRequestDependency", SupportsShouldProcess = true)]
[Documentation("merge_requests/#delete-a-merge-request-dependency")]
[Tier("Premium")]
[Delete("/projects/:id/merge_requests/:merge_request_iid/blocks/:block_id")]
public sealed class RemoveMergeRequestDependencyCommand : ProjectPartChangeCmdlet
{
    /// <summary>The merge request that waits: its number within the project. Dependencies from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>Which dependency: its id, or the dependency as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("block_id")]
    public Ref<MergeRequestDependency>? Dependency { get; set; }
}

/// <summary>Somebody who is asked to review a merge request.</summary>
[TableView("MergeRequestIid", "User", "State:18", "CreatedAt")]
public sealed class MergeRequestReviewer : ProjectObject
{
    /// <summary>The number of the merge request.</summary>
    [NotInJson]
    [FromCall(nameof(GetMergeRequestReviewerCommand.MergeRequest))]
    public long? MergeRequestIid { get; set; }

    /// <summary>The reviewer.</summary>
    public BasicUser? User { get; set; }

    /// <summary><c>unreviewed</c>, <c>review_started</c>, <c>reviewed</c>, <c>requested_changes</c>, <c>approved</c> or <c>unapproved</c>.</summary>
    public string? State { get; set; }

    /// <summary>When they were asked.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The user name.</summary>
    public override string ToString() => User?.ToString() ?? "";
}

/// <summary>That one merge request waits for another.</summary>
[TableView("Id", "Project", "BlockedMergeRequest", "BlockingMergeRequest")]
public sealed class MergeRequestDependency : ProjectObject
{
    /// <summary>The dependency's id.</summary>
    public long? Id { get; set; }

    /// <summary>The number of the merge request that waits.</summary>
    [NotInJson]
    [FromCall(nameof(RemoveMergeRequestDependencyCommand.MergeRequest))]
    public long? MergeRequestIid { get; set; }

    /// <summary>The merge request to wait for.</summary>
    public MergeRequest? BlockingMergeRequest { get; set; }

    /// <summary>The merge request that waits.</summary>
    public MergeRequest? BlockedMergeRequest { get; set; }

    /// <summary>Which one waits for which.</summary>
    public override string ToString() => $"!{BlockedMergeRequest?.Iid} waits for !{BlockingMergeRequest?.Iid}";
}
