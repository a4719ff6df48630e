using System.Collections.Generic;

namespace GitLabPS;

/// <summary>What DetailedMergeStatus of a merge request says, in words.</summary>
internal static class MergeStatus
{
    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["approvals_syncing"] = "its approvals are still being counted; -Wait waits for that",
        ["checking"] = "GitLab still checks whether it can be; -Wait waits for that",
        ["ci_must_pass"] = "its pipeline must succeed first",
        ["ci_still_running"] = "its pipeline is still running; -AutoMerge merges it after that",
        ["commits_status"] = "its source branch is gone, or has no commits",
        ["conflict"] = "its branches are in conflict",
        ["discussions_not_resolved"] = "some of its threads are not resolved",
        ["draft_status"] = "it is a draft; Set-GLMergeRequest -Draft $false makes it ready",
        ["jira_association_missing"] = "its title or description names no Jira issue",
        ["locked_lfs_files"] = "it changes LFS files that another user has locked",
        ["locked_paths"] = "it changes paths that another user has locked",
        ["merge_request_blocked"] = "another merge request must be merged first",
        ["merge_time"] = "it may be merged only later; MergeAfter says when",
        ["need_rebase"] = "it must be rebased first; Invoke-GLMergeRequestRebase does that",
        ["not_approved"] = "it lacks approvals",
        ["not_open"] = "it is not open",
        ["preparing"] = "GitLab still prepares it; -Wait waits for that",
        ["requested_changes"] = "a reviewer has requested changes",
        ["security_policy_pipeline_check"] = "a security policy wants all pipelines of its last commit to succeed first",
        ["security_policy_violations"] = "it violates a security policy",
        ["status_checks_must_pass"] = "its status checks must pass first",
        ["title_regex"] = "its title is not as the project wants it",
        ["unchecked"] = "GitLab has not yet checked whether it can be; -Wait waits for that",
    };

    /// <summary>Whether GitLab does not know yet whether the merge request can be merged.</summary>
    public static bool IsUnchecked(MergeRequest mergeRequest) =>
        mergeRequest.DetailedMergeStatus is "unchecked" or "checking" or "preparing" or "approvals_syncing";

    /// <summary>Why a merge request cannot be merged, in a sentence; null where its state is no reason.</summary>
    public static string? Explain(MergeRequest mergeRequest) => mergeRequest switch
    {
        { State: "merged" } => "It is merged already.",
        { State: "closed" } => "It is closed.",
        { DetailedMergeStatus: null or "mergeable" } => null,
        { DetailedMergeStatus: { } status } => $"The merge request is '{status}'" + (Reasons.TryGetValue(status, out string? reason) ? $": {reason}." : "."),
    };
}
