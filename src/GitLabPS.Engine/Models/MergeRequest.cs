using System;
using System.Collections.Generic;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>A merge request: changes on one branch that somebody wants on another.</summary>
[Identity("Iid")]
[TableView("Iid", "Project", "State:7", "Title", "UpdatedAt")]
public class MergeRequest : ProjectObject
{
    /// <summary>The id, which no other merge request on the server has.</summary>
    public virtual long? Id { get; set; }

    /// <summary>The project that the merge request lives in: it need not be the one that was asked, and only there the number is right.</summary>
    [NotInJson]
    public override ProjectRef? Project
    {
        get => References?.OwnerPath is { } path ? ProjectRef.From(path, ProjectId) : base.Project;
        set => base.Project = value;
    }

    /// <summary>The number within the project, as in <c>!5</c>.</summary>
    public long? Iid { get; set; }

    /// <summary>What the merge request is about, in one line.</summary>
    public string? Title { get; set; }

    /// <summary>The text, in Markdown.</summary>
    public string? Description { get; set; }

    /// <summary><c>opened</c>, <c>closed</c>, <c>locked</c> or <c>merged</c>.</summary>
    public string? State { get; set; }

    /// <summary>Whether it is not ready to be merged.</summary>
    public bool? Draft { get; set; }

    /// <summary>The branch with the changes.</summary>
    public string? SourceBranch { get; set; }

    /// <summary>The branch that is to get them.</summary>
    public string? TargetBranch { get; set; }

    /// <summary>The id of the project with the changes: another one where they come from a fork.</summary>
    public long? SourceProjectId { get; set; }

    /// <summary>The id of the project that is to get them.</summary>
    public long? TargetProjectId { get; set; }

    /// <summary>Who opened it.</summary>
    public BasicUser? Author { get; set; }

    /// <summary>Who is to work on it.</summary>
    public IReadOnlyList<BasicUser>? Assignees { get; set; }

    /// <summary>The first of those who are to work on it.</summary>
    public BasicUser? Assignee { get; set; }

    /// <summary>Who is asked to review it.</summary>
    public IReadOnlyList<BasicUser>? Reviewers { get; set; }

    /// <summary>The names of its labels; with -WithLabelDetail the labels themselves, with colour and description.</summary>
    [Detail(typeof(Label))]
    public IReadOnlyList<object>? Labels { get; set; }

    /// <summary>The milestone that it belongs to.</summary>
    public Milestone? Milestone { get; set; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When something last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>When it was merged.</summary>
    public DateTimeOffset? MergedAt { get; set; }

    /// <summary>Who merged it. Deprecated: MergeUser holds the same.</summary>
    public BasicUser? MergedBy { get; set; }

    /// <summary>Who merged it, or set it to merge by itself.</summary>
    public BasicUser? MergeUser { get; set; }

    /// <summary>When it was closed without being merged.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Who closed it.</summary>
    public BasicUser? ClosedBy { get; set; }

    /// <summary>When GitLab had looked at everything that it needs to show it.</summary>
    public DateTimeOffset? PreparedAt { get; set; }

    /// <summary>Whether it can be merged, and if not, why: such as <c>mergeable</c>, <c>checking</c>, <c>not_approved</c> or <c>conflict</c>.</summary>
    public string? DetailedMergeStatus { get; set; }

    /// <summary>Whether git can merge it. Deprecated: DetailedMergeStatus says more.</summary>
    public string? MergeStatus { get; set; }

    /// <summary>Whether it changes lines that have changed on the other branch as well.</summary>
    public bool? HasConflicts { get; set; }

    /// <summary>Whether nobody waits for an answer that must come before it is merged.</summary>
    public bool? BlockingDiscussionsResolved { get; set; }

    /// <summary>Whether GitLab merges it as soon as all is well.</summary>
    public bool? MergeWhenPipelineSucceeds { get; set; }

    /// <summary>Before this moment it cannot be merged.</summary>
    public DateTimeOffset? MergeAfter { get; set; }

    /// <summary>Why it could not be merged the last time.</summary>
    public string? MergeError { get; set; }

    /// <summary>The last commit of the source branch.</summary>
    public string? Sha { get; set; }

    /// <summary>The commit that merged it.</summary>
    public string? MergeCommitSha { get; set; }

    /// <summary>The commit that all others were squashed into.</summary>
    public string? SquashCommitSha { get; set; }

    /// <summary>Whether its commits are to become one.</summary>
    public bool? Squash { get; set; }

    /// <summary>Whether they will, by the project's rules as well.</summary>
    public bool? SquashOnMerge { get; set; }

    /// <summary>Whether the source branch goes when it is merged, as whoever merges wants it.</summary>
    public bool? ShouldRemoveSourceBranch { get; set; }

    /// <summary>Whether the source branch goes when it is merged, as the author wants it.</summary>
    public bool? ForceRemoveSourceBranch { get; set; }

    /// <summary>Whether those who may merge it may also push to its branch in a fork.</summary>
    public bool? AllowCollaboration { get; set; }

    /// <summary>The former name of AllowCollaboration.</summary>
    public bool? AllowMaintainerToPush { get; set; }

    /// <summary>Whether only members of the project may comment.</summary>
    public bool? DiscussionLocked { get; set; }

    /// <summary>How many approvals it takes. Deprecated: Get-GLApprovalRule tells.</summary>
    public int? ApprovalsBeforeMerge { get; set; }

    /// <summary>How many comments there are.</summary>
    public int? UserNotesCount { get; set; }

    /// <summary>How many thumbs are up.</summary>
    public int? Upvotes { get; set; }

    /// <summary>How many thumbs are down.</summary>
    public int? Downvotes { get; set; }

    /// <summary>How many check boxes in the description are ticked.</summary>
    public TaskCompletionStatus? TaskCompletionStatus { get; set; }

    /// <summary>The estimate, and the time spent.</summary>
    public TimeStats? TimeStats { get; set; }

    /// <summary>How to mention it in a text of the same project. Deprecated: References says more.</summary>
    public string? Reference { get; set; }

    /// <summary>How to mention it in a text.</summary>
    public IssuableReferences? References { get; set; }

    /// <summary>The address of its page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>The title as GitLab shows it, where -RenderHtml asked for it.</summary>
    public string? TitleHtml { get; set; }

    /// <summary>The text as GitLab shows it, where -RenderHtml asked for it.</summary>
    public string? DescriptionHtml { get; set; }

    /// <summary>Whether it came from another server or service.</summary>
    public bool? Imported { get; set; }

    /// <summary>Where it came from; <c>none</c> for here.</summary>
    public string? ImportedFrom { get; set; }

    /// <summary>The former name of Draft.</summary>
    public bool? WorkInProgress { get; set; }

    /// <summary>Whether you hear of changes; only where one merge request was asked for.</summary>
    public bool? Subscribed { get; set; }

    /// <summary>How many files it changes; a plus behind the number where GitLab stopped counting. Only where one merge request was asked for.</summary>
    public string? ChangesCount { get; set; }

    /// <summary>When its newest pipeline began.</summary>
    public DateTimeOffset? LatestBuildStartedAt { get; set; }

    /// <summary>When its newest pipeline ended.</summary>
    public DateTimeOffset? LatestBuildFinishedAt { get; set; }

    /// <summary>When its changes first came to production.</summary>
    public DateTimeOffset? FirstDeployedToProductionAt { get; set; }

    /// <summary>The newest pipeline of the branch. Deprecated: HeadPipeline says more.</summary>
    public Pipeline? Pipeline { get; set; }

    /// <summary>The pipeline of the last commit.</summary>
    public Pipeline? HeadPipeline { get; set; }

    /// <summary>The commits that its differences are between.</summary>
    public DiffRefs? DiffRefs { get; set; }

    /// <summary>Whether it is being rebased, where -IncludeRebaseInProgress asked for it.</summary>
    public bool? RebaseInProgress { get; set; }

    /// <summary>How many commits of the target branch it lacks, where -IncludeDivergedCommitCount asked for it.</summary>
    public int? DivergedCommitsCount { get; set; }

    /// <summary>Whether it is its author's first in the project.</summary>
    public bool? FirstContribution { get; set; }

    /// <summary>What you may do with it.</summary>
    public MergeRequestPermission? User { get; set; }

    /// <summary>The number and the title.</summary>
    public override string ToString() => $"!{Iid} {Title}";
}

/// <summary>The commits that the differences of a merge request are between: what a position in them is told by.</summary>
public sealed class DiffRefs : GitLabObject
{
    /// <summary>The commit at which the branches parted.</summary>
    public string? BaseSha { get; set; }

    /// <summary>The last commit of the source branch.</summary>
    public string? HeadSha { get; set; }

    /// <summary>The commit of the target branch.</summary>
    public string? StartSha { get; set; }

    /// <summary>From where to where.</summary>
    public override string ToString() => $"{BaseSha}..{HeadSha}";
}

/// <summary>What you may do with a merge request.</summary>
public sealed class MergeRequestPermission : GitLabObject
{
    /// <summary>Whether you may merge it.</summary>
    public bool? CanMerge { get; set; }

    /// <summary>Whether you may merge it.</summary>
    public override string ToString() => CanMerge == true ? "can merge" : "cannot merge";
}
