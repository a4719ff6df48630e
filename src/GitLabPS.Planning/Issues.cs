using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Opens an issue in a project.</summary>
/// <example>
///   <summary>Report a bug.</summary>
///   <code>New-GLIssue platform/api 'Export fails for empty projects' -Label bug, 'type::defect' -Assignee jane</code>
/// </example>
/// <example>
///   <summary>Open the same issue in all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | New-GLIssue -Title 'Add a SECURITY.md' -Milestone Q4 -DueDate 2027-03-31</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLIssue", SupportsShouldProcess = true)]
[OutputType(typeof(Issue))]
[Documentation("issues/#create-an-issue")]
[Post("/projects/:id/issues")]
public sealed class NewIssueCommand : ProjectCreateCmdlet<Issue>
{
    /// <summary>What it is about, in one line.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Title { get; set; }

    /// <summary>The text, in Markdown.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>Who is to work on it. More than one takes GitLab Premium.</summary>
    [Parameter]
    [ApiName("assignee_ids")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoEmptyItem]
    public UserRef[]? Assignee { get; set; }

    /// <summary>The milestone of the project or of a group above it: its title, or the milestone as another command gave it.</summary>
    [Parameter]
    [ApiName("milestone_id")]
    [SendId]
    public Ref<Milestone>? Milestone { get; set; }

    /// <summary>The labels. Those that do not exist yet are created.</summary>
    [Parameter]
    [ApiName("labels")]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? Label { get; set; }

    /// <summary>The day on which it is due.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? DueDate { get; set; }

    /// <summary>The day on which work begins.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? StartDate { get; set; }

    /// <summary>Whether only members of the project see it.</summary>
    [Parameter]
    public bool? Confidential { get; set; }

    /// <summary>Whether only members of the project may comment.</summary>
    [Parameter]
    public bool? DiscussionLocked { get; set; }

    /// <summary>The kind of issue.</summary>
    [Parameter]
    [ValidateSet("issue", "incident", "test_case", "requirement", "task", "ticket")]
    public string? IssueType { get; set; }

    /// <summary>How bad an incident is.</summary>
    [Parameter]
    [ValidateSet("unknown", "low", "medium", "high", "critical")]
    public string? Severity { get; set; }

    /// <summary>How much work it is, in points.</summary>
    [Parameter]
    [Tier("Premium")]
    public int? Weight { get; set; }

    /// <summary>The id of the epic that it belongs to.</summary>
    [Parameter]
    [Tier("Premium")]
    public long? EpicId { get; set; }

    /// <summary>When it was created, for issues that come from elsewhere. Only administrators and owners may say so.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The number within the project, for issues that come from elsewhere. Only administrators and owners may say so.</summary>
    [Parameter]
    [ApiName("iid")]
    public long? Number { get; set; }

    /// <summary>The merge request whose open discussions the issue takes up; they are resolved then.</summary>
    [Parameter]
    [ApiName("merge_request_to_resolve_discussions_of")]
    [SendId]
    public Ref<MergeRequest>? DiscussionMergeRequest { get; set; }

    /// <summary>The one discussion of that merge request to take up.</summary>
    [Parameter]
    [ApiName("discussion_to_resolve")]
    [Text]
    public string? DiscussionId { get; set; }
}

/// <summary>Changes an issue, closes it or opens it again.</summary>
/// <example>
///   <summary>Close an issue.</summary>
///   <code>Set-GLIssue platform/api 42 -State close</code>
/// </example>
/// <example>
///   <summary>Take everything out of a milestone, label it, and see it.</summary>
///   <code>Get-GLIssue -Group platform -Milestone Q3 -State opened -All | Set-GLIssue -Milestone $null -AddLabel postponed -PassThru</code>
/// </example>
/// <example>
///   <summary>Hand on the work of somebody who leaves.</summary>
///   <code>Get-GLIssue -Scope all -State opened -Assignee jack -All | Set-GLIssue -Assignee jane</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLIssue", SupportsShouldProcess = true)]
[OutputType(typeof(Issue))]
[Documentation("issues/#update-an-issue")]
[Put("/projects/:id/issues/:issue_iid")]
public sealed class SetIssueCommand : ProjectPartUpdateCmdlet<Issue>
{
    /// <summary>Which issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>What it is about, in one line.</summary>
    [Parameter]
    [Text]
    public string? Title { get; set; }

    /// <summary>Closes or reopens it.</summary>
    [Parameter]
    [ApiName("state_event")]
    [ValidateSet("close", "reopen")]
    public string? State { get; set; }

    /// <summary>The text, in Markdown. <c>$null</c> removes it.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>Who is to work on it. <c>@()</c> for nobody. More than one takes GitLab Premium.</summary>
    [Parameter]
    [ApiName("assignee_ids")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoEmptyItem]
    public UserRef[]? Assignee { get; set; }

    /// <summary>The milestone of the project or of a group above it: its title, or the milestone as another command gave it. <c>$null</c> removes it.</summary>
    [Parameter]
    [ApiName("milestone_id")]
    [SendId]
    public Ref<Milestone>? Milestone { get; set; }

    /// <summary>The labels from now on, instead of those that it has; <c>@()</c> for none. Those that do not exist yet are created.</summary>
    [Parameter]
    [ApiName("labels")]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? Label { get; set; }

    /// <summary>Labels that it gets besides those that it has. Those that do not exist yet are created.</summary>
    [Parameter]
    [ApiName("add_labels")]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? AddLabel { get; set; }

    /// <summary>Labels that it loses.</summary>
    [Parameter]
    [ApiName("remove_labels")]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? RemoveLabel { get; set; }

    /// <summary>The day on which it is due. <c>$null</c> removes it.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? DueDate { get; set; }

    /// <summary>The day on which work begins. <c>$null</c> removes it.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? StartDate { get; set; }

    /// <summary>Whether only members of the project see it.</summary>
    [Parameter]
    public bool? Confidential { get; set; }

    /// <summary>Whether only members of the project may comment.</summary>
    [Parameter]
    public bool? DiscussionLocked { get; set; }

    /// <summary>The kind of issue.</summary>
    [Parameter]
    [ValidateSet("issue", "incident", "test_case", "requirement", "task", "ticket")]
    public string? IssueType { get; set; }

    /// <summary>How bad an incident is.</summary>
    [Parameter]
    [ValidateSet("unknown", "low", "medium", "high", "critical")]
    public string? Severity { get; set; }

    /// <summary>How much work it is, in points. <c>$null</c> removes it.</summary>
    [Parameter]
    [Tier("Premium")]
    public int? Weight { get; set; }

    /// <summary>The id of the epic that it belongs to. <c>$null</c> removes it.</summary>
    [Parameter]
    [Tier("Premium")]
    public long? EpicId { get; set; }

    /// <summary>When it was created. Only administrators and owners may say so.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it was changed, instead of now. Only administrators and owners may say so.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? UpdatedAt { get; set; }
}

/// <summary>Deletes an issue for good. Often it is better to close it.</summary>
/// <example>
///   <summary>Delete one issue.</summary>
///   <code>Remove-GLIssue platform/api 42</code>
/// </example>
/// <example>
///   <summary>Delete what a spammer wrote.</summary>
///   <code>Get-GLIssue -Scope all -Author spammer -All | Remove-GLIssue</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLIssue", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Documentation("issues/#delete-an-issue")]
[Delete("/projects/:id/issues/:issue_iid")]
public sealed class RemoveIssueCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }
}

/// <summary>Moves an issue to another project, where it gets a new number. The old one is closed and refers to it.</summary>
/// <example>
///   <summary>Move one issue, and see what it has become.</summary>
///   <code>Move-GLIssue platform/api 42 -ToProject platform/docs -PassThru</code>
/// </example>
/// <example>
///   <summary>Empty a project before it is archived.</summary>
///   <code>Get-GLIssue platform/legacy -State opened -All | Move-GLIssue -ToProject platform/api</code>
/// </example>
[Cmdlet(VerbsCommon.Move, "GLIssue", SupportsShouldProcess = true)]
[OutputType(typeof(Issue))]
[Documentation("issues/#move-an-issue")]
[Post("/projects/:id/issues/:issue_iid/move")]
public sealed class MoveIssueCommand : ProjectPartUpdateCmdlet<Issue>
{
    /// <summary>Which issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>The project to move it to: an id, a full path, the address of its page, or a project.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("to_project_id")]
    [SendId]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? ToProject { get; set; }
}

/// <summary>Copies an issue, into the same project or another one. Without more, title, description, labels and the like are copied, comments are not.</summary>
/// <example>
///   <summary>Copy an issue with its comments.</summary>
///   <code>Copy-GLIssue platform/api 42 -ToProject platform/docs -WithNote $true</code>
/// </example>
/// <example>
///   <summary>Use the issues of a project as templates.</summary>
///   <code>Get-GLIssue platform/templates -Label onboarding -All | Copy-GLIssue -ToProject platform/team</code>
/// </example>
[Cmdlet(VerbsCommon.Copy, "GLIssue", SupportsShouldProcess = true)]
[OutputType(typeof(Issue))]
[Documentation("issues/#clone-an-issue")]
[Post("/projects/:id/issues/:issue_iid/clone")]
public sealed class CopyIssueCommand : ProjectPartCreateCmdlet<Issue>
{
    /// <summary>Which issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>The project that gets the copy: an id, a full path, the address of its page, or a project.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("to_project_id")]
    [SendId]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? ToProject { get; set; }

    /// <summary>Whether comments are copied as well.</summary>
    [Parameter]
    [ApiName("with_notes")]
    public bool? WithNote { get; set; }
}

/// <summary>Gives an issue its place in lists that people order by hand, such as those of boards.</summary>
/// <example>
///   <summary>Put an issue behind another one.</summary>
///   <code>Set-GLIssuePosition platform/api 42 -AfterId (Get-GLIssue platform/api 17).Id</code>
/// </example>
/// <example>
///   <summary>Put all urgent issues in front of another one.</summary>
///   <code>Get-GLIssue platform/api -Label urgent -State opened | Set-GLIssuePosition -BeforeId 101</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLIssuePosition", SupportsShouldProcess = true)]
[OutputType(typeof(Issue))]
[Documentation("issues/#reorder-an-issue")]
[Put("/projects/:id/issues/:issue_iid/reorder")]
public sealed class SetIssuePositionCommand : ProjectPartUpdateCmdlet<Issue>
{
    /// <summary>Which issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>The id (not the number) of the issue that comes just before it.</summary>
    [Parameter]
    [ApiName("move_after_id")]
    public long? AfterId { get; set; }

    /// <summary>The id (not the number) of the issue that comes just behind it.</summary>
    [Parameter]
    [ApiName("move_before_id")]
    public long? BeforeId { get; set; }
}

/// <summary>Gets with which program and from where an issue was created, to find spammers.</summary>
/// <example>
///   <summary>See it for one issue.</summary>
///   <code>Get-GLIssueUserAgentDetail platform/api 42</code>
/// </example>
/// <example>
///   <summary>See from which addresses issues were opened today.</summary>
///   <code>Get-GLIssue platform/api -CreatedAfter (Get-Date).Date -All | Get-GLIssueUserAgentDetail | Group-Object IpAddress</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLIssueUserAgentDetail")]
[OutputType(typeof(UserAgentDetail))]
[Documentation("issues/#retrieve-user-agent-details-for-an-issue")]
[Get("/projects/:id/issues/:issue_iid/user_agent_detail")]
[AdministratorOnly]
public sealed class GetIssueUserAgentDetailCommand : ProjectPartReadCmdlet<UserAgentDetail>
{
    /// <summary>Which issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }
}

/// <summary>Gets the merge requests that mention an issue, or those that close it.</summary>
/// <example>
///   <summary>See where work on an issue goes on.</summary>
///   <code>Get-GLIssueMergeRequest platform/api 42</code>
/// </example>
/// <example>
///   <summary>Find open issues that a merge request will close.</summary>
///   <code>Get-GLIssue platform/api -State opened -All | Where-Object { Get-GLIssueMergeRequest $_.Project $_ -Closing }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLIssueMergeRequest", DefaultParameterSetName = "Related", SupportsPaging = true)]
[OutputType(typeof(MergeRequest))]
[Documentation("issues/#list-all-merge-requests-related-to-an-issue")]
[Get("/projects/:id/issues/:issue_iid/related_merge_requests", Set = "Related", Paged = true)]
[Get("/projects/:id/issues/:issue_iid/closed_by", Set = "Closing", Paged = true)]
public sealed class GetIssueMergeRequestCommand : ProjectPartGetCmdlet<MergeRequest>
{
    /// <summary>Which issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>Only those that close the issue when they are merged.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Closing")]
    [NotSent]
    public SwitchParameter Closing { get; set; }
}
