using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Merges merge requests, now or as soon as all is well.</summary>
/// <remarks>
/// GitLab refuses what cannot be merged, also while it still checks whether it can. With -Wait that check is waited for
/// first, and then the merge itself, with -AutoMerge until the pipeline has succeeded and the merge is done.
/// </remarks>
/// <example>
///   <summary>Merge at once what you have reviewed, and only that.</summary>
///   <code>Merge-GLMergeRequest platform/api 5 -Sha 8888888888888888888888888888888888888888 -Squash $true</code>
/// </example>
/// <example>
///   <summary>Have everything merged that a bot opened, as soon as its pipelines succeed.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -Author project_4_bot -All | Merge-GLMergeRequest -AutoMerge -RemoveSourceBranch $true</code>
/// </example>
/// <example>
///   <summary>Open a merge request, merge it, and go on when it is merged.</summary>
///   <code>New-GLMergeRequest platform/api 'Release' -SourceBranch release -TargetBranch stable | Merge-GLMergeRequest -Wait -PassThru</code>
/// </example>
[Cmdlet(VerbsData.Merge, "GLMergeRequest", SupportsShouldProcess = true)]
[OutputType(typeof(MergeRequest))]
[Documentation("merge_requests/#merge-a-merge-request")]
[Put("/projects/:id/merge_requests/:merge_request_iid/merge")]
[Get("/projects/:id/merge_requests/:merge_request_iid", Step = "Read")]
public sealed class MergeMergeRequestCommand : MergingCmdlet
{
    /// <summary>Has GitLab merge it as soon as all is well, such as when its pipeline has succeeded.</summary>
    [Parameter]
    public SwitchParameter AutoMerge { get; set; }

    /// <summary>The last commit that you want merged. When the source branch has another one by now, GitLab refuses.</summary>
    [Parameter]
    [Text(typeof(Commit))]
    public string? Sha { get; set; }

    /// <summary>Whether its commits become one. As the merge request says otherwise.</summary>
    [Parameter]
    public bool? Squash { get; set; }

    /// <summary>Whether the source branch goes. As the merge request says otherwise.</summary>
    [Parameter]
    [ApiName("should_remove_source_branch")]
    public bool? RemoveSourceBranch { get; set; }

    /// <summary>The message of the commit that merges it.</summary>
    [Parameter]
    [Content]
    public string? MergeCommitMessage { get; set; }

    /// <summary>The message of the commit that all others become, when they become one.</summary>
    [Parameter]
    [Content]
    public string? SquashCommitMessage { get; set; }

    /// <summary>Merges at once where the project has merge trains, without starting the train's pipelines again.</summary>
    [Parameter]
    [Tier("Premium")]
    public SwitchParameter SkipMergeTrain { get; set; }

    /// <summary>Waits until GitLab knows whether it can be merged, and then until it is.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter Wait { get; set; }

    /// <summary>How many seconds -Wait waits at most.</summary>
    [Parameter]
    [NotSent]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = 600;

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<MergeRequest>> CreateAsync(ApiCall call)
    {
        if (!Wait) return await base.CreateAsync(call).ConfigureAwait(false);

        ApiRequest read = call.Bind(call.Step("Read"));
        var patience = new Patience(TimeoutSec);
        await WaitUntilAsync($"Checking whether merge request {call.Subject} can be merged", patience, async () =>
            !MergeStatus.IsUnchecked(await ReadOneAsync<MergeRequest>(read).ConfigureAwait(false))).ConfigureAwait(false);

        IReadOnlyList<MergeRequest> merging = await base.CreateAsync(call).ConfigureAwait(false);
        MergeRequest? now = merging.Count > 0 ? merging[0] : null;
        await WaitUntilAsync($"Merging merge request {call.Subject}", patience, async () =>
        {
            if (now?.State == "merged") return true;
            if (now?.State == "closed") throw new GitLabOperationException($"Merge request {call.Subject} was closed, not merged.");
            if (now?.MergeError is { Length: > 0 } reason) throw new GitLabOperationException($"GitLab could not merge merge request {call.Subject}: {reason}");
            now = await ReadOneAsync<MergeRequest>(read).ConfigureAwait(false);
            return false;
        }).ConfigureAwait(false);
        return [now!];
    }
}

/// <summary>Calls off that merge requests are merged by themselves.</summary>
/// <example>
///   <summary>Keep a merge request from being merged when its pipeline succeeds.</summary>
///   <code>Disable-GLMergeRequestAutoMerge platform/api 5</code>
/// </example>
/// <example>
///   <summary>Stop all automatic merges of a project before a release.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -All | Where-Object MergeWhenPipelineSucceeds | Disable-GLMergeRequestAutoMerge</code>
/// </example>
[Cmdlet(VerbsLifecycle.Disable, "GLMergeRequestAutoMerge", SupportsShouldProcess = true)]
[OutputType(typeof(MergeRequest))]
[Documentation("merge_requests/#cancel-merge-when-pipeline-succeeds")]
[Post("/projects/:id/merge_requests/:merge_request_iid/cancel_merge_when_pipeline_succeeds")]
public sealed class DisableMergeRequestAutoMergeCommand : ProjectPartUpdateCmdlet<MergeRequest>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }
}

/// <summary>Rebases the branches of merge requests onto their target branches.</summary>
/// <remarks>GitLab does it in the background. With -Wait the command ends when it is over, and says if it failed.</remarks>
/// <example>
///   <summary>Rebase a merge request and merge it.</summary>
///   <code>Invoke-GLMergeRequestRebase platform/api 5 -Wait -PassThru | Merge-GLMergeRequest -AutoMerge</code>
/// </example>
/// <example>
///   <summary>Rebase all open merge requests of a project without starting pipelines.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -All | Invoke-GLMergeRequestRebase -SkipCi</code>
/// </example>
[Cmdlet(VerbsLifecycle.Invoke, "GLMergeRequestRebase", SupportsShouldProcess = true)]
[OutputType(typeof(MergeRequest))]
[Documentation("merge_requests/#rebase-a-merge-request")]
[Put("/projects/:id/merge_requests/:merge_request_iid/rebase")]
[Get("/projects/:id/merge_requests/:merge_request_iid", Step = "Read", Constant = "include_rebase_in_progress=true")]
public sealed class InvokeMergeRequestRebaseCommand : MergingCmdlet
{
    /// <summary>Starts no pipeline for the rebased branch.</summary>
    [Parameter]
    public SwitchParameter SkipCi { get; set; }

    /// <summary>Waits until the rebase is over.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter Wait { get; set; }

    /// <summary>How many seconds -Wait waits at most.</summary>
    [Parameter]
    [NotSent]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = 600;

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<MergeRequest>> CreateAsync(ApiCall call)
    {
        await base.CreateAsync(call).ConfigureAwait(false);
        if (!Wait && !PassThru) return [];

        ApiRequest read = call.Bind(call.Step("Read"));
        var now = await ReadOneAsync<MergeRequest>(read).ConfigureAwait(false);
        if (Wait)
        {
            await WaitUntilAsync($"Rebasing merge request {call.Subject}", new Patience(TimeoutSec), async () =>
            {
                if (now.RebaseInProgress != true) return true;
                now = await ReadOneAsync<MergeRequest>(read).ConfigureAwait(false);
                return false;
            }).ConfigureAwait(false);
            if (now.MergeError is { Length: > 0 } reason) throw new GitLabOperationException($"GitLab could not rebase merge request {call.Subject}: {reason}");
        }

        return [now];
    }
}

/// <summary>Gets the commit that a merge request would leave on its target branch, which GitLab makes to test it.</summary>
/// <example>
///   <summary>See the commit of one merge request.</summary>
///   <code>Get-GLMergeRequestMergeRef platform/api 5</code>
/// </example>
/// <example>
///   <summary>See the commits of all open merge requests of a project.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -All | Get-GLMergeRequestMergeRef</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMergeRequestMergeRef")]
[OutputType(typeof(MergeRequestMergeRef))]
[Documentation("merge_requests/#merge-to-default-merge-ref-path")]
[Get("/projects/:id/merge_requests/:merge_request_iid/merge_ref")]
public sealed class GetMergeRequestMergeRefCommand : ProjectPartReadCmdlet<MergeRequestMergeRef>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }
}

/// <summary>The commit that a merge request would leave on its target branch.</summary>
[TableView("MergeRequestIid", "Project", "CommitId:40")]
public sealed class MergeRequestMergeRef : ProjectObject
{
    /// <summary>The number of the merge request.</summary>
    [NotInJson]
    [FromCall(nameof(GetMergeRequestMergeRefCommand.MergeRequest))]
    public long? MergeRequestIid { get; set; }

    /// <summary>The commit.</summary>
    public string? CommitId { get; set; }

    /// <summary>The commit.</summary>
    public override string ToString() => CommitId ?? "";
}
