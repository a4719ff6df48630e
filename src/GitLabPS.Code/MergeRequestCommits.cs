using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the commits of merge requests.</summary>
/// <example>
///   <summary>See what a merge request consists of.</summary>
///   <code>Get-GLMergeRequestCommit platform/api 5 -All</code>
/// </example>
/// <example>
///   <summary>See who wrote the commits of all open merge requests.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -All | Get-GLMergeRequestCommit -All | Group-Object AuthorName -NoElement</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMergeRequestCommit", SupportsPaging = true)]
[OutputType(typeof(Commit))]
[Documentation("merge_requests/#retrieve-merge-request-commits")]
[Get("/projects/:id/merge_requests/:merge_request_iid/commits", Paged = true)]
public sealed class GetMergeRequestCommitCommand : ProjectPartGetCmdlet<Commit>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }
}

/// <summary>Gets the merge requests that brought a commit, or that hold it.</summary>
/// <example>
///   <summary>See why a commit is there.</summary>
///   <code>Get-GLCommitMergeRequest platform/api 8888888888888888888888888888888888888888</code>
/// </example>
/// <example>
///   <summary>See to which merged merge requests the commits of another one belong as well.</summary>
///   <code>Get-GLMergeRequestCommit platform/api 5 -All | Get-GLCommitMergeRequest -State merged</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLCommitMergeRequest", SupportsPaging = true)]
[OutputType(typeof(MergeRequest))]
[Documentation("commits/#list-merge-requests-associated-with-a-commit")]
[Get("/projects/:id/repository/commits/:sha/merge_requests", Paged = true)]
public sealed class GetCommitMergeRequestCommand : ProjectPartGetCmdlet<MergeRequest>
{
    /// <summary>Which commit: its SHA, a branch or a tag, or the commit as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("sha")]
    public Ref<Commit>? Commit { get; set; }

    /// <summary>Only merge requests in this state: <c>opened</c>, <c>closed</c>, <c>locked</c> or <c>merged</c>.</summary>
    [Parameter]
    [Text]
    public string? State { get; set; }
}
