using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets what approvals mean in a project or a group: who may approve, and when approvals are lost.</summary>
/// <example>
///   <summary>See the settings of a project.</summary>
///   <code>Get-GLApprovalSetting platform/api</code>
/// </example>
/// <example>
///   <summary>Find projects of a group whose authors may approve their own merge requests.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLApprovalSetting | Where-Object { $_.AllowAuthorApproval.Value }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLApprovalSetting", DefaultParameterSetName = "Project")]
[OutputType(typeof(ApprovalSetting))]
[Documentation("merge_request_approval_settings/#retrieve-mr-approval-settings-for-a-project")]
[Tier("Premium")]
[Get("/projects/:id/merge_request_approval_setting", Set = "Project")]
[Get("/groups/:id/merge_request_approval_setting", Set = "Group")]
public sealed class GetApprovalSettingCommand : ScopedReadCmdlet<ApprovalSetting>
{
}

/// <summary>Changes what approvals mean in a project or a group: who may approve, and when approvals are lost.</summary>
/// <remarks>What a group or the server forbids, its projects cannot allow.</remarks>
/// <example>
///   <summary>Keep authors from approving their own merge requests in a whole group.</summary>
///   <code>Set-GLApprovalSetting -Group platform -AllowAuthorApproval $false -AllowCommitterApproval $false</code>
/// </example>
/// <example>
///   <summary>Let pushes take approvals away in all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Set-GLApprovalSetting -RetainApprovalsOnPush $false</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLApprovalSetting", DefaultParameterSetName = "Project", SupportsShouldProcess = true)]
[OutputType(typeof(ApprovalSetting))]
[Documentation("merge_request_approval_settings/#update-mr-approval-settings-for-a-project")]
[Tier("Premium")]
[Put("/projects/:id/merge_request_approval_setting", Set = "Project")]
[Put("/groups/:id/merge_request_approval_setting", Set = "Group")]
public sealed class SetApprovalSettingCommand : ScopedUpdateCmdlet<ApprovalSetting>
{
    /// <summary>Whether authors may approve their own merge requests.</summary>
    [Parameter]
    public bool? AllowAuthorApproval { get; set; }

    /// <summary>Whether those who added commits may approve.</summary>
    [Parameter]
    public bool? AllowCommitterApproval { get; set; }

    /// <summary>Whether a merge request may have rules of its own.</summary>
    [Parameter]
    public bool? AllowOverridesToApproverListPerMergeRequest { get; set; }

    /// <summary>Whether approvals stay when commits are added.</summary>
    [Parameter]
    public bool? RetainApprovalsOnPush { get; set; }

    /// <summary>Whether code owners lose their approval when commits change their files, and others keep theirs.</summary>
    [Parameter]
    public bool? SelectiveCodeOwnerRemovals { get; set; }

    /// <summary>Whether approvers must give their password. RequireReauthenticationToApprove has taken its place.</summary>
    [Parameter]
    public bool? RequirePasswordToApprove { get; set; }

    /// <summary>Whether approvers must sign in again.</summary>
    [Parameter]
    public bool? RequireReauthenticationToApprove { get; set; }
}

/// <summary>What approvals mean in a project or a group.</summary>
[TableView("Project", "Group", "AllowAuthorApproval:19", "AllowCommitterApproval:22")]
public sealed class ApprovalSetting : ScopedObject
{
    /// <summary>Whether authors may approve their own merge requests.</summary>
    public ApprovalSettingValue? AllowAuthorApproval { get; set; }

    /// <summary>Whether those who added commits may approve.</summary>
    public ApprovalSettingValue? AllowCommitterApproval { get; set; }

    /// <summary>Whether a merge request may have rules of its own.</summary>
    public ApprovalSettingValue? AllowOverridesToApproverListPerMergeRequest { get; set; }

    /// <summary>Whether approvals stay when commits are added.</summary>
    public ApprovalSettingValue? RetainApprovalsOnPush { get; set; }

    /// <summary>Whether code owners lose their approval when commits change their files, and others keep theirs.</summary>
    public ApprovalSettingValue? SelectiveCodeOwnerRemovals { get; set; }

    /// <summary>Whether approvers must give their password.</summary>
    public ApprovalSettingValue? RequirePasswordToApprove { get; set; }

    /// <summary>Whether approvers must sign in again.</summary>
    public ApprovalSettingValue? RequireReauthenticationToApprove { get; set; }
}

/// <summary>A setting, and whether it can be changed here.</summary>
public sealed class ApprovalSettingValue : GitLabObject
{
    /// <summary>Whether it is on.</summary>
    public bool? Value { get; set; }

    /// <summary>Whether it cannot be changed here.</summary>
    public bool? Locked { get; set; }

    /// <summary>What decides it instead: a group, or <c>instance</c> for the server.</summary>
    public string? InheritedFrom { get; set; }

    /// <summary>Whether it is on.</summary>
    public override string ToString() => $"{Value}";
}
