using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets how a project handles approvals, in the older form that also knows the number of approvals.</summary>
/// <example>
///   <summary>See the configuration of a project.</summary>
///   <code>Get-GLApprovalConfiguration platform/api</code>
/// </example>
/// <example>
///   <summary>Find projects of a group that keep approvals after a push.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLApprovalConfiguration | Where-Object ResetApprovalsOnPush -eq $false</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLApprovalConfiguration")]
[OutputType(typeof(ApprovalConfiguration))]
[Documentation("merge_request_approvals/#retrieve-approval-configuration-for-a-project")]
[Tier("Premium")]
[Get("/projects/:id/approvals")]
public sealed class GetApprovalConfigurationCommand : ProjectReadCmdlet<ApprovalConfiguration>
{
}

/// <summary>Changes how a project handles approvals, in the older form.</summary>
/// <remarks>Set-GLApprovalSetting changes the same, also for groups.</remarks>
/// <example>
///   <summary>Let pushes take approvals away.</summary>
///   <code>Set-GLApprovalConfiguration platform/api -ResetApprovalsOnPush $true</code>
/// </example>
/// <example>
///   <summary>Keep merge requests from having rules of their own in all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Set-GLApprovalConfiguration -DisableOverridingApproversPerMergeRequest $true</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLApprovalConfiguration", SupportsShouldProcess = true)]
[OutputType(typeof(ApprovalConfiguration))]
[Documentation("merge_request_approvals/#update-approval-configuration-for-a-project")]
[Tier("Premium")]
[Post("/projects/:id/approvals")]
public sealed class SetApprovalConfigurationCommand : ProjectUpdateCmdlet<ApprovalConfiguration>
{
    /// <summary>How many approvals a merge request takes.</summary>
    [Parameter]
    [System.Obsolete("Use New-GLApprovalRule instead.")]
    public int? ApprovalsBeforeMerge { get; set; }

    /// <summary>Whether approvals are lost when commits are added.</summary>
    [Parameter]
    public bool? ResetApprovalsOnPush { get; set; }

    /// <summary>Whether code owners lose their approval when commits change their files, and others keep theirs.</summary>
    [Parameter]
    public bool? SelectiveCodeOwnerRemovals { get; set; }

    /// <summary>Whether merge requests may not have rules of their own.</summary>
    [Parameter]
    public bool? DisableOverridingApproversPerMergeRequest { get; set; }

    /// <summary>Whether authors may approve their own merge requests.</summary>
    [Parameter]
    public bool? MergeRequestsAuthorApproval { get; set; }

    /// <summary>Whether those who added commits may not approve.</summary>
    [Parameter]
    public bool? MergeRequestsDisableCommittersApproval { get; set; }

    /// <summary>Whether approvers must give their password. RequireReauthenticationToApprove has taken its place.</summary>
    [Parameter]
    public bool? RequirePasswordToApprove { get; set; }

    /// <summary>Whether approvers must sign in again.</summary>
    [Parameter]
    public bool? RequireReauthenticationToApprove { get; set; }
}

/// <summary>How a project handles approvals.</summary>
[TableView("Project", "ApprovalsBeforeMerge", "ResetApprovalsOnPush")]
public sealed class ApprovalConfiguration : ProjectObject
{
    /// <summary>Who can approve. Deprecated: Get-GLApprovalRule tells.</summary>
    public IReadOnlyList<MergeRequestApprover>? Approvers { get; set; }

    /// <summary>Groups whose members can approve. Deprecated: Get-GLApprovalRule tells.</summary>
    public IReadOnlyList<MergeRequestApproverGroup>? ApproverGroups { get; set; }

    /// <summary>How many approvals a merge request takes. Deprecated: Get-GLApprovalRule tells.</summary>
    public int? ApprovalsBeforeMerge { get; set; }

    /// <summary>Whether approvals are lost when commits are added.</summary>
    public bool? ResetApprovalsOnPush { get; set; }

    /// <summary>Whether code owners lose their approval when commits change their files, and others keep theirs.</summary>
    public bool? SelectiveCodeOwnerRemovals { get; set; }

    /// <summary>Whether merge requests may not have rules of their own.</summary>
    public bool? DisableOverridingApproversPerMergeRequest { get; set; }

    /// <summary>Whether authors may approve their own merge requests.</summary>
    public bool? MergeRequestsAuthorApproval { get; set; }

    /// <summary>Whether those who added commits may not approve.</summary>
    public bool? MergeRequestsDisableCommittersApproval { get; set; }

    /// <summary>Whether approvers must give their password.</summary>
    public bool? RequirePasswordToApprove { get; set; }

    /// <summary>Whether approvers must sign in again.</summary>
    public bool? RequireReauthenticationToApprove { get; set; }
}
