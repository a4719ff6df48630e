using System;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets your to-do items: what others want you to look at, and what you put there yourself.</summary>
/// <example>
///   <summary>See what is to do.</summary>
///   <code>Get-GLTodo -All</code>
/// </example>
/// <example>
///   <summary>See which reviews of a group's projects wait for you.</summary>
///   <code>Get-GLTodo -Action review_requested -Type MergeRequest -Group platform -All | Select-Object TargetUrl, Body</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLTodo", SupportsPaging = true)]
[OutputType(typeof(Todo))]
[Documentation("todos/#list-all-to-do-items")]
[Get("/todos", Paged = true)]
public sealed class GetTodoCommand : GetCmdlet<Todo>
{
    /// <summary>Only items that came about this way.</summary>
    [Parameter]
    [ValidateSet("assigned", "review_requested", "mentioned", "build_failed", "marked", "approval_required", "unmergeable", "directly_addressed", "member_access_requested", "review_submitted", "ssh_key_expired", "ssh_key_expiring_soon", "merge_train_removed", "okr_checkin_requested", "added_approver", "duo_pro_access_granted", "duo_enterprise_access_granted", "duo_core_access_granted", "duo_workflow_input_required")]
    public string? Action { get; set; }

    /// <summary>Only items that this user caused.</summary>
    [Parameter]
    [ApiName("author_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? Author { get; set; }

    /// <summary>Only items of this project.</summary>
    [Parameter]
    [ApiName("project_id")]
    [SendId]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>Only items of this group's projects.</summary>
    [Parameter]
    [ApiName("group_id")]
    [SendId]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>Pending items, as it is without this, or those that are done.</summary>
    [Parameter]
    [ValidateSet("pending", "done")]
    public string? State { get; set; }

    /// <summary>Only items about this kind of object.</summary>
    [Parameter]
    [ValidateSet("Commit", "Issue", "WorkItem", "MergeRequest", "DesignManagement::Design", "AlertManagement::Alert", "Namespace", "Project", "Key", "WikiPage::Meta", "Epic", "Vulnerability", "User", "ComplianceManagement::Projects::ComplianceViolation", "Ai::DuoWorkflows::Workflow")]
    public string? Type { get; set; }
}

/// <summary>Puts an issue, a merge request or an epic among your to-do items.</summary>
/// <remarks>Where it is there already, nothing happens and nothing is emitted.</remarks>
/// <example>
///   <summary>Remember an issue.</summary>
///   <code>New-GLTodo platform/api -Issue 5</code>
/// </example>
/// <example>
///   <summary>Remember a merge request that another command found.</summary>
///   <code>New-GLTodo -Project platform/api -MergeRequest 17</code>
/// </example>
/// <example>
///   <summary>Remember an epic.</summary>
///   <code>New-GLTodo -Group platform -Epic 3</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLTodo", SupportsShouldProcess = true)]
[OutputType(typeof(Todo))]
[Documentation("issues/#create-a-to-do-item-for-an-issue")]
[Post("/projects/:id/issues/:issue_iid/todo", Set = "Issue")]
[Post("/projects/:id/merge_requests/:merge_request_iid/todo", Set = "MergeRequest")]
[Post("/groups/:id/epics/:epic_iid/todo", Set = "Epic")]
public sealed class NewTodoCommand : CreateCmdlet<Todo>
{
    /// <summary>The project: an id, a full path, a web address, or <c>.</c> for the git checkout one stands in. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Issue", ValueFromPipeline = true)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "MergeRequest", ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>The group: an id, a full path or a web address. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Epic", ValueFromPipeline = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>The issue: its number, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Issue", ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>The merge request: its number, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "MergeRequest", ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>The epic: its number, or the epic as another command gave it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Epic", ValueFromPipeline = true)]
    [ApiName("epic_iid")]
    [Tier("Premium")]
    public Ref<Epic>? Epic { get; set; }
}

/// <summary>Marks to-do items as done: one, or all of them.</summary>
/// <example>
///   <summary>Be done with all that a bot wanted.</summary>
///   <code>Get-GLTodo -Author release-bot -All | Complete-GLTodo</code>
/// </example>
/// <example>
///   <summary>Begin anew.</summary>
///   <code>Complete-GLTodo -All</code>
/// </example>
[Cmdlet(VerbsLifecycle.Complete, "GLTodo", DefaultParameterSetName = "One", SupportsShouldProcess = true)]
[OutputType(typeof(Todo))]
[Documentation("todos/#mark-a-to-do-item-as-done")]
[Post("/todos/:id/mark_as_done", Set = "One")]
[Post("/todos/mark_as_done", Set = "All")]
public sealed class CompleteTodoCommand : UpdateCmdlet<Todo>
{
    /// <summary>Which item: its id, or the item as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "One", ValueFromPipeline = true)]
    [ApiName("id")]
    public Ref<Todo>? Todo { get; set; }

    /// <summary>Marks all of your pending items. Nothing is emitted then.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "All")]
    [NotSent]
    public SwitchParameter All { get; set; }
}

/// <summary>Something that waits for you, or that you are done with.</summary>
[TableView("Id", "ActionName:16", "TargetType:12", "Project", "Body")]
public sealed class Todo : GitLabObject
{
    /// <summary>The item's id.</summary>
    public long? Id { get; set; }

    /// <summary>The project that it is about.</summary>
    public BasicProject? Project { get; set; }

    /// <summary>The group that it is about, where it is about no project.</summary>
    public BasicNamespace? Group { get; set; }

    /// <summary>Who caused it.</summary>
    public BasicUser? Author { get; set; }

    /// <summary>How it came about, such as <c>assigned</c> or <c>review_requested</c>.</summary>
    public string? ActionName { get; set; }

    /// <summary>What kind of object it is about, such as <c>Issue</c>.</summary>
    public string? TargetType { get; set; }

    /// <summary>The object that it is about, by GitLab's names. What it has depends on its kind.</summary>
    public IReadOnlyDictionary<string, object?>? Target { get; set; }

    /// <summary>The address of the object's page.</summary>
    public Uri? TargetUrl { get; set; }

    /// <summary>The title of the object, or the comment that mentions you.</summary>
    public string? Body { get; set; }

    /// <summary><c>pending</c> or <c>done</c>.</summary>
    public string? State { get; set; }

    /// <summary>When it came about.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The title of the object, or the comment.</summary>
    public override string ToString() => Body ?? $"{Id}";
}
