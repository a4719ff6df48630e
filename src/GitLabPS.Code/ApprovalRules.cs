using System;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the approval rules of a project, a group or a merge request: how many approvals of whom it takes.</summary>
/// <example>
///   <summary>See who must approve merge requests of a project.</summary>
///   <code>Get-GLApprovalRule platform/api -All</code>
/// </example>
/// <example>
///   <summary>See the rules of a merge request.</summary>
///   <code>Get-GLApprovalRule platform/api -MergeRequest 5</code>
/// </example>
/// <example>
///   <summary>Find projects of a group without any rule that takes an approval.</summary>
///   <code>Get-GLProject -Group platform -All | Where-Object { -not ($_ | Get-GLApprovalRule -All | Where-Object ApprovalsRequired -gt 0) }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLApprovalRule", DefaultParameterSetName = "Project", SupportsPaging = true)]
[OutputType(typeof(ApprovalRule))]
[Documentation("merge_request_approvals/#list-all-approval-rules-for-a-project")]
[Tier("Premium")]
[Get("/projects/:id/approval_rules", Set = "Project", Paged = true)]
[Get("/projects/:id/approval_rules/:approval_rule_id", Set = "Project")]
[Get("/projects/:id/merge_requests/:merge_request_iid/approval_rules", Set = "Project", Paged = true)]
[Get("/projects/:id/merge_requests/:merge_request_iid/approval_rules/:approval_rule_id", Set = "Project")]
[Get("/groups/:id/approval_rules", Set = "Group", Paged = true)]
public sealed class GetApprovalRuleCommand : ScopedGetCmdlet<ApprovalRule>
{
    /// <summary>Gets the rules of this merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>Which rule: its id. All of them otherwise.</summary>
    [Parameter(Position = 1, ParameterSetName = "Project")]
    [ApiName("approval_rule_id")]
    public Ref<ApprovalRule>? ApprovalRule { get; set; }
}

/// <summary>Makes an approval rule for a project, a group or a merge request.</summary>
/// <example>
///   <summary>Have two of a group approve each merge request of a project.</summary>
///   <code>New-GLApprovalRule platform/api Security -ApprovalsRequired 2 -ApproverGroup platform/security</code>
/// </example>
/// <example>
///   <summary>Have a certain user approve one merge request.</summary>
///   <code>Get-GLMergeRequest platform/api 5 | New-GLApprovalRule -Name Owner -ApprovalsRequired 1 -Approver jane.d-oe</code>
/// </example>
/// <example>
///   <summary>Have everybody's changes of all projects of a group approved by someone.</summary>
///   <code>Get-GLProject -Group platform -All | New-GLApprovalRule -Name 'Four eyes' -ApprovalsRequired 1 -RuleType any_approver</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLApprovalRule", DefaultParameterSetName = "Project", SupportsShouldProcess = true)]
[OutputType(typeof(ApprovalRule))]
[Documentation("merge_request_approvals/#create-an-approval-rule-for-a-project")]
[Tier("Premium")]
[Post("/projects/:id/approval_rules", Set = "Project")]
[Post("/projects/:id/merge_requests/:merge_request_iid/approval_rules", Set = "Project")]
[Post("/groups/:id/approval_rules", Set = "Group")]
public sealed class NewApprovalRuleCommand : ScopedCreateCmdlet<ApprovalRule>
{
    /// <summary>Makes the rule for this merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>What the rule is called.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Name { get; set; }

    /// <summary>How many of the approvers must approve; 0 where they may, but need not.</summary>
    [Parameter(Mandatory = true)]
    [ValidateRange(0, 100)]
    public int? ApprovalsRequired { get; set; }

    /// <summary>Who can approve: user names, ids, or users.</summary>
    [Parameter]
    [ApiName("user_ids")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoEmptyItem]
    public UserRef[]? Approver { get; set; }

    /// <summary>The groups whose members can approve: full paths, ids, or groups.</summary>
    [Parameter]
    [ApiName("group_ids")]
    [SendId]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [NoEmptyItem]
    public GroupRef[]? ApproverGroup { get; set; }

    /// <summary><c>regular</c> for a rule with approvers, <c>any_approver</c> for one that anybody can fulfil, <c>report_approver</c> for one that a report calls for.</summary>
    [Parameter]
    [Without(nameof(MergeRequest))]
    [Text]
    public string? RuleType { get; set; }

    /// <summary>The report that calls for approvals, where the rule is for one.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ValidateSet("code_coverage")]
    [Without(nameof(MergeRequest))]
    public string? ReportType { get; set; }

    /// <summary>The protected branches that the rule is for, by their ids. All branches otherwise.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ApiName("protected_branch_ids")]
    [Without(nameof(MergeRequest))]
    [NoEmptyItem]
    public long[]? ProtectedBranchId { get; set; }

    /// <summary>Whether the rule is for all protected branches.</summary>
    [Parameter(ParameterSetName = "Project")]
    [Without(nameof(MergeRequest))]
    public bool? AppliesToAllProtectedBranches { get; set; }

    /// <summary>How many vulnerabilities need no approval.</summary>
    [Parameter(ParameterSetName = "Project")]
    [Without(nameof(MergeRequest))]
    public int? VulnerabilitiesAllowed { get; set; }

    /// <summary>The scanners whose findings call for approvals.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ApiName("scanners")]
    [Without(nameof(MergeRequest))]
    [NoEmptyItem]
    [Text]
    public string[]? Scanner { get; set; }

    /// <summary>The severities of findings that call for approvals.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ApiName("severity_levels")]
    [Without(nameof(MergeRequest))]
    [NoEmptyItem]
    [Text]
    public string[]? SeverityLevel { get; set; }

    /// <summary>The states of findings that call for approvals.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ApiName("vulnerability_states")]
    [Without(nameof(MergeRequest))]
    [NoEmptyItem]
    [Text]
    public string[]? VulnerabilityState { get; set; }

    /// <summary>The rule of the project that this one stands for, by its id: name and approvers come from there.</summary>
    [Parameter(ParameterSetName = "Project")]
    [With(nameof(MergeRequest))]
    public long? ApprovalProjectRuleId { get; set; }
}

/// <summary>Changes an approval rule of a project, a group or a merge request.</summary>
/// <remarks>Users and groups that are not named any more lose their part in the rule, as soon as either is given.</remarks>
/// <example>
///   <summary>Ask for one approval more.</summary>
///   <code>Set-GLApprovalRule platform/api 12 -ApprovalsRequired 3</code>
/// </example>
/// <example>
///   <summary>Let all rules of a merge request be fulfilled by a single approval each.</summary>
///   <code>Get-GLApprovalRule platform/api -MergeRequest 5 | Set-GLApprovalRule -ApprovalsRequired 1</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLApprovalRule", SupportsShouldProcess = true)]
[OutputType(typeof(ApprovalRule))]
[Documentation("merge_request_approvals/#update-an-approval-rule-for-a-project")]
[Tier("Premium")]
[Put("/projects/:id/approval_rules/:approval_rule_id", Set = "Project")]
[Put("/projects/:id/merge_requests/:merge_request_iid/approval_rules/:approval_rule_id", Set = "Project")]
[Put("/groups/:id/approval_rules/:approval_rule_id", Set = "Group")]
public sealed class SetApprovalRuleCommand : ScopedPartUpdateCmdlet<ApprovalRule>
{
    /// <summary>The merge request that the rule is of, where it is of one. Rules from the pipeline say it themselves.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>Which rule: its id, or the rule as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("approval_rule_id")]
    public Ref<ApprovalRule>? ApprovalRule { get; set; }

    /// <summary>What the rule is called.</summary>
    [Parameter]
    [Text]
    public string? Name { get; set; }

    /// <summary>How many of the approvers must approve; 0 where they may, but need not.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    public int? ApprovalsRequired { get; set; }

    /// <summary>Who can approve from now on: user names, ids, or users.</summary>
    [Parameter]
    [ApiName("user_ids")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoEmptyItem]
    public UserRef[]? Approver { get; set; }

    /// <summary>The groups whose members can approve from now on: full paths, ids, or groups.</summary>
    [Parameter]
    [ApiName("group_ids")]
    [SendId]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [NoEmptyItem]
    public GroupRef[]? ApproverGroup { get; set; }

    /// <summary>Whether groups that you may not see lose their part in the rule.</summary>
    [Parameter(ParameterSetName = "Project")]
    public bool? RemoveHiddenGroups { get; set; }

    /// <summary>The kind of rule: <c>regular</c> or <c>any_approver</c>.</summary>
    [Parameter(ParameterSetName = "Group")]
    [Text]
    public string? RuleType { get; set; }

    /// <summary>The protected branches that the rule is for, by their ids. <c>@()</c> for all branches.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ApiName("protected_branch_ids")]
    [Without(nameof(MergeRequest))]
    [NoEmptyItem]
    public long[]? ProtectedBranchId { get; set; }

    /// <summary>Whether the rule is for all protected branches.</summary>
    [Parameter(ParameterSetName = "Project")]
    [Without(nameof(MergeRequest))]
    public bool? AppliesToAllProtectedBranches { get; set; }

    /// <summary>How many vulnerabilities need no approval.</summary>
    [Parameter(ParameterSetName = "Project")]
    [Without(nameof(MergeRequest))]
    public int? VulnerabilitiesAllowed { get; set; }

    /// <summary>The scanners whose findings call for approvals.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ApiName("scanners")]
    [Without(nameof(MergeRequest))]
    [NoEmptyItem]
    [Text]
    public string[]? Scanner { get; set; }

    /// <summary>The severities of findings that call for approvals.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ApiName("severity_levels")]
    [Without(nameof(MergeRequest))]
    [NoEmptyItem]
    [Text]
    public string[]? SeverityLevel { get; set; }

    /// <summary>The states of findings that call for approvals.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ApiName("vulnerability_states")]
    [Without(nameof(MergeRequest))]
    [NoEmptyItem]
    [Text]
    public string[]? VulnerabilityState { get; set; }
}

/// <summary>Removes approval rules of a project or a merge request.</summary>
/// <example>
///   <summary>Remove a rule of a project.</summary>
///   <code>Remove-GLApprovalRule platform/api 12</code>
/// </example>
/// <example>
///   <summary>Remove all rules of a project that take no approval.</summary>
///   <code>Get-GLApprovalRule platform/api -All | Where-Object ApprovalsRequired -eq 0 | Remove-GLApprovalRule</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLApprovalRule", SupportsShouldProcess = true)]
[Documentation("merge_request_approvals/#delete-an-approval-rule-for-a-project")]
[Tier("Premium")]
[Delete("/projects/:id/approval_rules/:approval_rule_id")]
[Delete("/projects/:id/merge_requests/:merge_request_iid/approval_rules/:approval_rule_id")]
public sealed class RemoveApprovalRuleCommand : ProjectPartChangeCmdlet
{
    /// <summary>The merge request that the rule is of, where it is of one. Rules from the pipeline say it themselves.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>Which rule: its id, or the rule as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("approval_rule_id")]
    public Ref<ApprovalRule>? ApprovalRule { get; set; }
}

/// <summary>How many approvals of whom merge requests take.</summary>
[TableView("Id", "Name", "RuleType:15", "ApprovalsRequired", "EligibleApprovers")]
public sealed class ApprovalRule : ScopedObject
{
    /// <summary>The rule's id.</summary>
    public long? Id { get; set; }

    /// <summary>The number of the merge request, where the rule is of one.</summary>
    [NotInJson]
    [FromCall(nameof(GetApprovalRuleCommand.MergeRequest))]
    public long? MergeRequestIid { get; set; }

    /// <summary>What it is called.</summary>
    public string? Name { get; set; }

    /// <summary><c>regular</c>, <c>any_approver</c>, <c>code_owner</c> or <c>report_approver</c>.</summary>
    public string? RuleType { get; set; }

    /// <summary>The report that calls for approvals, where the rule is for one.</summary>
    public string? ReportType { get; set; }

    /// <summary>How many must approve.</summary>
    public int? ApprovalsRequired { get; set; }

    /// <summary>Everybody who can approve, those in the groups among them.</summary>
    public IReadOnlyList<BasicUser>? EligibleApprovers { get; set; }

    /// <summary>The users that it names.</summary>
    public IReadOnlyList<BasicUser>? Users { get; set; }

    /// <summary>The groups that it names.</summary>
    public IReadOnlyList<ApproverGroup>? Groups { get; set; }

    /// <summary>Whether it names groups that you may not see.</summary>
    public bool? ContainsHiddenGroups { get; set; }

    /// <summary>The protected branches that it is for.</summary>
    public IReadOnlyList<ApprovalRuleBranch>? ProtectedBranches { get; set; }

    /// <summary>Whether it is for all protected branches.</summary>
    public bool? AppliesToAllProtectedBranches { get; set; }

    /// <summary>The section of the file of code owners that it comes from.</summary>
    public string? Section { get; set; }

    /// <summary>The rule of the project that it comes from, where it is of a merge request.</summary>
    public ApprovalRuleSource? SourceRule { get; set; }

    /// <summary>Whether it is not as the project's rule any more.</summary>
    public bool? Overridden { get; set; }

    /// <summary>Whether it comes from the file of code owners, where the state was asked for.</summary>
    public bool? CodeOwner { get; set; }

    /// <summary>Who approved it, where the state was asked for.</summary>
    public IReadOnlyList<BasicUser>? ApprovedBy { get; set; }

    /// <summary>Whether it has all approvals that it takes, where the state was asked for.</summary>
    public bool? Approved { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? $"{Id}";
}

/// <summary>A group whose members approve.</summary>
public sealed class ApproverGroup : BasicGroup
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>The last part of the full path.</summary>
    public string? Path { get; set; }

    /// <summary>What the group is about.</summary>
    public string? Description { get; set; }

    /// <summary><c>private</c>, <c>internal</c> (for all who are signed in) or <c>public</c>.</summary>
    public string? Visibility { get; set; }

    /// <summary>The id of the group above; empty for a top-level group.</summary>
    public long? ParentId { get; set; }

    /// <summary>When the group was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Whether the group's projects may keep files in Git LFS.</summary>
    public bool? LfsEnabled { get; set; }

    /// <summary>Whether users may ask to become members.</summary>
    public bool? RequestAccessEnabled { get; set; }

    /// <summary>The LDAP group that members come from.</summary>
    public string? LdapCn { get; set; }

    /// <summary>The role that those members get.</summary>
    public AccessLevel? LdapAccess { get; set; }
}

/// <summary>A protected branch that an approval rule is for.</summary>
[TableView("Id", "Name")]
public sealed class ApprovalRuleBranch : GitLabObject
{
    /// <summary>The protected branch's id.</summary>
    public long? Id { get; set; }

    /// <summary>The branch's name, or the pattern of several.</summary>
    public string? Name { get; set; }

    /// <summary>Who may push.</summary>
    public IReadOnlyList<ProtectionAccess>? PushAccessLevels { get; set; }

    /// <summary>Who may merge.</summary>
    public IReadOnlyList<ProtectionAccess>? MergeAccessLevels { get; set; }

    /// <summary>Who may take the protection away.</summary>
    public IReadOnlyList<ProtectionAccess>? UnprotectAccessLevels { get; set; }

    /// <summary>Whether those who may push may also overwrite.</summary>
    public bool? AllowForcePush { get; set; }

    /// <summary>Whether code owners must approve.</summary>
    public bool? CodeOwnerApprovalRequired { get; set; }

    /// <summary>Whether the protection comes from the group.</summary>
    public bool? Inherited { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? $"{Id}";
}

/// <summary>The rule of the project that one of a merge request comes from.</summary>
public sealed class ApprovalRuleSource : GitLabObject
{
    /// <summary>How many must approve.</summary>
    public int? ApprovalsRequired { get; set; }

    /// <summary>How many must approve.</summary>
    public override string ToString() => $"{ApprovalsRequired}";
}
