using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets whether merge requests are approved, and by whom.</summary>
/// <example>
///   <summary>See who approved a merge request.</summary>
///   <code>(Get-GLMergeRequestApproval platform/api 5).ApprovedBy</code>
/// </example>
/// <example>
///   <summary>See which open merge requests of a project lack approvals.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -All | Get-GLMergeRequestApproval | Where-Object Approved -eq $false</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMergeRequestApproval")]
[OutputType(typeof(MergeRequestApproval))]
[Documentation("merge_request_approvals/#retrieve-approval-state-for-a-merge-request")]
[Get("/projects/:id/merge_requests/:merge_request_iid/approvals")]
public sealed class GetMergeRequestApprovalCommand : ProjectPartReadCmdlet<MergeRequestApproval>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }
}

/// <summary>Gets how far merge requests fulfil each of their approval rules.</summary>
/// <example>
///   <summary>See which rules of a merge request still lack approvals.</summary>
///   <code>(Get-GLMergeRequestApprovalState platform/api 5).Rules | Where-Object Approved -eq $false</code>
/// </example>
/// <example>
///   <summary>Find open merge requests whose rules are not those of the project.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -All | Get-GLMergeRequestApprovalState | Where-Object ApprovalRulesOverwritten</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMergeRequestApprovalState")]
[OutputType(typeof(MergeRequestApprovalState))]
[Documentation("merge_request_approvals/#retrieve-approval-details-for-a-merge-request")]
[Tier("Premium")]
[Get("/projects/:id/merge_requests/:merge_request_iid/approval_state")]
public sealed class GetMergeRequestApprovalStateCommand : ProjectPartReadCmdlet<MergeRequestApprovalState>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }
}

/// <summary>Approves merge requests in your name.</summary>
/// <example>
///   <summary>Approve what you have reviewed, and only that.</summary>
///   <code>Approve-GLMergeRequest platform/api 5 -Sha 8888888888888888888888888888888888888888</code>
/// </example>
/// <example>
///   <summary>Approve everything open that a bot asks you to review.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -Author project_4_bot -All | Approve-GLMergeRequest</code>
/// </example>
[Cmdlet(VerbsLifecycle.Approve, "GLMergeRequest", SupportsShouldProcess = true)]
[OutputType(typeof(MergeRequestApproval))]
[Documentation("merge_request_approvals/#approve-merge-request")]
[Post("/projects/:id/merge_requests/:merge_request_iid/approve")]
public sealed class ApproveMergeRequestCommand : ProjectPartUpdateCmdlet<MergeRequestApproval>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>The last commit that you have seen. When the source branch has another one by now, GitLab refuses.</summary>
    [Parameter]
    [Text(typeof(Commit))]
    public string? Sha { get; set; }

    /// <summary>Publishes your draft notes as well.</summary>
    [Parameter]
    public SwitchParameter PublishReview { get; set; }

    /// <summary>Your password, where the project asks for it.</summary>
    [Parameter]
    [Tier("Premium")]
    public SecureString? ApprovalPassword { get; set; }
}

/// <summary>Takes your approval of merge requests back.</summary>
/// <example>
///   <summary>Take an approval back.</summary>
///   <code>Revoke-GLMergeRequestApproval platform/api 5</code>
/// </example>
/// <example>
///   <summary>Take back what you approved in a project and what is still open.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -ApprovedBy jane.d-oe -All | Revoke-GLMergeRequestApproval</code>
/// </example>
[Cmdlet(VerbsSecurity.Revoke, "GLMergeRequestApproval", SupportsShouldProcess = true)]
[OutputType(typeof(MergeRequestApproval))]
[Documentation("merge_request_approvals/#unapprove-a-merge-request")]
[Post("/projects/:id/merge_requests/:merge_request_iid/unapprove")]
public sealed class RevokeMergeRequestApprovalCommand : ProjectPartUpdateCmdlet<MergeRequestApproval>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }
}

/// <summary>Takes everybody's approvals of merge requests away.</summary>
/// <remarks>Only bots with a token of the project or of a group may do that.</remarks>
/// <example>
///   <summary>Have a merge request reviewed anew.</summary>
///   <code>Reset-GLMergeRequestApproval platform/api 5</code>
/// </example>
/// <example>
///   <summary>Have all open merge requests into a branch reviewed anew.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -TargetBranch stable -All | Reset-GLMergeRequestApproval</code>
/// </example>
[Cmdlet(VerbsCommon.Reset, "GLMergeRequestApproval", SupportsShouldProcess = true)]
[Documentation("merge_request_approvals/#reset-approvals-for-a-merge-request")]
[Tier("Premium")]
[Put("/projects/:id/merge_requests/:merge_request_iid/reset_approvals")]
public sealed class ResetMergeRequestApprovalCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }
}

/// <summary>Whether a merge request is approved.</summary>
[TableView("MergeRequestIid", "Approved", "ApprovalsLeft", "ApprovedBy")]
public sealed class MergeRequestApproval : ProjectObject
{
    /// <summary>The id of the merge request.</summary>
    public long? Id { get; set; }

    /// <summary>The number of the merge request.</summary>
    [ApiName("iid")]
    [FromCall(nameof(GetMergeRequestApprovalCommand.MergeRequest))]
    public long? MergeRequestIid { get; set; }

    /// <summary>The title of the merge request.</summary>
    public string? Title { get; set; }

    /// <summary>The description of the merge request, in Markdown.</summary>
    public string? Description { get; set; }

    /// <summary>How the merge request stands, such as <c>opened</c> or <c>merged</c>.</summary>
    public string? State { get; set; }

    /// <summary>When the merge request was opened.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When the merge request last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>Whether the merge request can be merged, such as <c>can_be_merged</c>.</summary>
    public string? MergeStatus { get; set; }

    /// <summary>Whether it has all approvals that it takes.</summary>
    public bool? Approved { get; set; }

    /// <summary>Who approved it.</summary>
    public IReadOnlyList<MergeRequestApprover>? ApprovedBy { get; set; }

    /// <summary>Whether you approved it.</summary>
    public bool? UserHasApproved { get; set; }

    /// <summary>Whether you may approve it.</summary>
    public bool? UserCanApprove { get; set; }

    /// <summary>How many approvals it takes, with a licence.</summary>
    public int? ApprovalsRequired { get; set; }

    /// <summary>How many of them it lacks, with a licence.</summary>
    public int? ApprovalsLeft { get; set; }

    /// <summary>The rules whose approvals it lacks, with a licence.</summary>
    public IReadOnlyList<ApprovalRule>? ApprovalRulesLeft { get; set; }

    /// <summary>The rules that nobody can fulfil, with a licence.</summary>
    public IReadOnlyList<ApprovalRule>? InvalidApproversRules { get; set; }

    /// <summary>Whether approvers must give their password.</summary>
    public bool? RequirePasswordToApprove { get; set; }

    /// <summary>Who might approve it, with a licence.</summary>
    public IReadOnlyList<BasicUser>? SuggestedApprovers { get; set; }

    /// <summary>Who can approve. Deprecated: Get-GLApprovalRule tells.</summary>
    public IReadOnlyList<MergeRequestApprover>? Approvers { get; set; }

    /// <summary>Groups whose members can approve. Deprecated: Get-GLApprovalRule tells.</summary>
    public IReadOnlyList<MergeRequestApproverGroup>? ApproverGroups { get; set; }

    /// <summary>Whether approval rules apply to it.</summary>
    public bool? HasApprovalRules { get; set; }

    /// <summary>Whether the licence has approval rules.</summary>
    public bool? MergeRequestApproversAvailable { get; set; }

    /// <summary>Whether the licence has several approval rules.</summary>
    public bool? MultipleApprovalRulesAvailable { get; set; }

    /// <summary>Who approved it.</summary>
    public override string ToString() => string.Join(", ", ApprovedBy ?? []);
}

/// <summary>Somebody who approved a merge request.</summary>
[TableView("User", "ApprovedAt:Time")]
public sealed class MergeRequestApprover : GitLabObject
{
    /// <summary>The user.</summary>
    public BasicUser? User { get; set; }

    /// <summary>When they approved it.</summary>
    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>The user name.</summary>
    public override string ToString() => User?.ToString() ?? "";
}

/// <summary>A group whose members can approve merge requests.</summary>
[TableView("Group")]
public sealed class MergeRequestApproverGroup : GitLabObject
{
    /// <summary>The group.</summary>
    public ApproverGroup? Group { get; set; }

    /// <summary>The full path of the group.</summary>
    public override string ToString() => Group?.ToString() ?? "";
}

/// <summary>How far a merge request fulfils its approval rules.</summary>
[TableView("MergeRequestIid", "Project", "ApprovalRulesOverwritten", "Rules")]
public sealed class MergeRequestApprovalState : ProjectObject
{
    /// <summary>The number of the merge request.</summary>
    [NotInJson]
    [FromCall(nameof(GetMergeRequestApprovalStateCommand.MergeRequest))]
    public long? MergeRequestIid { get; set; }

    /// <summary>Whether its rules are its own, not those of the project.</summary>
    public bool? ApprovalRulesOverwritten { get; set; }

    /// <summary>The rules, each with who approved it.</summary>
    public IReadOnlyList<ApprovalRule>? Rules { get; set; }
}
