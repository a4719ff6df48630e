using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the earlier commits that merge requests show beside their own, so that reviewers understand them.</summary>
/// <example>
///   <summary>See the earlier commits of a merge request.</summary>
///   <code>Get-GLMergeRequestContextCommit platform/api 5</code>
/// </example>
/// <example>
///   <summary>Take all of them away again.</summary>
///   <code>Remove-GLMergeRequestContextCommit platform/api 5 -ContextCommit (Get-GLMergeRequestContextCommit platform/api 5)</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMergeRequestContextCommit", SupportsPaging = true)]
[OutputType(typeof(Commit))]
[Documentation("merge_request_context_commits/#list-context-commits-for-a-merge-request")]
[Get("/projects/:id/merge_requests/:merge_request_iid/context_commits", Paged = true)]
public sealed class GetMergeRequestContextCommitCommand : ProjectPartGetCmdlet<Commit>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }
}

/// <summary>Shows earlier commits of the project in merge requests, beside their own.</summary>
/// <example>
///   <summary>Show the commit that a fix refers to.</summary>
///   <code>Add-GLMergeRequestContextCommit platform/api 5 -ContextCommit 51856a574ac3302a95f82483d6c7396b1e0783cb</code>
/// </example>
/// <example>
///   <summary>Show the commits of one merge request in another one.</summary>
///   <code>Add-GLMergeRequestContextCommit platform/api 5 -ContextCommit (Get-GLMergeRequestCommit platform/api 4 -All)</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLMergeRequestContextCommit", SupportsShouldProcess = true)]
[Documentation("merge_request_context_commits/#create-context-commits-for-a-merge-request")]
[Post("/projects/:id/merge_requests/:merge_request_iid/context_commits")]
public sealed class AddMergeRequestContextCommitCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>The commits to show: their SHAs, or commits as another command gave them.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("commits")]
    [NoEmptyItem]
    public Ref<Commit>[]? ContextCommit { get; set; }
}

/// <summary>Shows earlier commits no longer in merge requests. The commits themselves stay.</summary>
/// <example>
///   <summary>Take one away.</summary>
///   <code>Remove-GLMergeRequestContextCommit platform/api 5 -ContextCommit 51856a574ac3302a95f82483d6c7396b1e0783cb</code>
/// </example>
/// <example>
///   <summary>Take one away from all open merge requests.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened | Remove-GLMergeRequestContextCommit -ContextCommit 51856a574ac3302a95f82483d6c7396b1e0783cb</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLMergeRequestContextCommit", SupportsShouldProcess = true)]
[Documentation("merge_request_context_commits/#delete-context-commits-from-a-merge-request")]
[Delete("/projects/:id/merge_requests/:merge_request_iid/context_commits")]
public sealed class RemoveMergeRequestContextCommitCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>The commits: their SHAs, or commits as another command gave them.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("commits")]
    [CommaSeparated]
    [NoEmptyItem]
    public Ref<Commit>[]? ContextCommit { get; set; }
}
