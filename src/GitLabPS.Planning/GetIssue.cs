using System;
using System.Management.Automation;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the issues of a project, of a group's projects, or your own, or one of them.</summary>
/// <remarks>Without a project or a group these are the issues that you wrote; with <c>-Scope all</c>, all that you may see.</remarks>
/// <example>
///   <summary>See what is open and assigned to you, everywhere.</summary>
///   <code>Get-GLIssue -Scope assigned_to_me -State opened</code>
/// </example>
/// <example>
///   <summary>See one issue.</summary>
///   <code>Get-GLIssue platform/api 42</code>
/// </example>
/// <example>
///   <summary>Put everything that is open in the projects of a group into a milestone.</summary>
///   <code>Get-GLGroup platform | Get-GLProject -All | Get-GLIssue -State opened -All | Set-GLIssue -Milestone Q4</code>
/// </example>
/// <example>
///   <summary>Find bugs of a group that nobody works on, but not those that wait for something.</summary>
///   <code>Get-GLIssue -Group platform -State opened -Label bug -NotLabel blocked -Without Assignee -All</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLIssue", DefaultParameterSetName = "Instance", SupportsPaging = true)]
[OutputType(typeof(Issue))]
[Documentation("issues/#list-all-issues")]
[Get("/issues", Set = "Instance", Paged = true)]
[Get("/projects/:id/issues", Set = "Project", Paged = true)]
[Get("/projects/:id/issues/:issue_iid", Set = "Project")]
[Get("/groups/:id/issues", Set = "Group", Paged = true)]
[Get("/issues/:id", Set = "Id")]
public sealed class GetIssueCommand : GetCmdlet<Issue>
{
    /// <summary>The project: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Project", ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    // Groups come through the pipeline by a property that only they have: taken by value, a text could mean a project as well.

    /// <summary>The group, whose projects are meant with those of its subgroups: an id, a full path, a web address, or a group.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Group", ValueFromPipelineByPropertyName = true)]
    [Alias("FullPath")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>Which issue: its number within the project. All of them otherwise.</summary>
    [Parameter(Position = 1, ParameterSetName = "Project")]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>The id of one issue, which no other on the server has.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Id", ValueFromPipelineByPropertyName = true)]
    [ApiName("id")]
    [AdministratorOnly]
    public long? IssueId { get; set; }

    /// <summary>Only <c>opened</c> or <c>closed</c> issues. All otherwise.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("opened", "closed", "all")]
    public string? State { get; set; }

    /// <summary>Only issues of this kind.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("issue", "incident", "test_case", "requirement", "task", "ticket")]
    public string? IssueType { get; set; }

    /// <summary>Only issues that this user closed.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("closed_by_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? ClosedBy { get; set; }

    /// <summary>Only issues of this scope: <c>all</c>, <c>created_by_me</c> or <c>assigned_to_me</c>. Without a project or group GitLab takes <c>created_by_me</c>, otherwise <c>all</c>.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("created_by_me", "assigned_to_me", "all")]
    public string? Scope { get; set; }

    /// <summary>Only issues that carry all of these labels.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("labels")]
    [CommaSeparated]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? Label { get; set; }

    /// <summary>Only issues of this milestone: its title, or the milestone as another command gave it.</summary>
    [Parameter]
    [ListOnly]
    [SendName]
    public Ref<Milestone>? Milestone { get; set; }

    /// <summary>Only issues with a milestone that is still to come (<c>Upcoming</c>), or that has begun; with any at all, or with none.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("milestone_id")]
    [ValidateSet("Any", "None", "Upcoming", "Started")]
    public string? MilestoneTimebox { get; set; }

    /// <summary>Only issues that this user wrote.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("author_id")]
    [NamesAs("author_username")]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? Author { get; set; }

    /// <summary>Only issues that these users are to work on; <c>None</c> for those that nobody is to, <c>Any</c> for the others. More than one takes GitLab Premium.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("assignee_id")]
    [NamesAs("assignee_username")]
    [AnyOrNone]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoEmptyItem]
    public UserRef[]? Assignee { get; set; }

    /// <summary>Only issues with this text in their title or description.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? Search { get; set; }

    /// <summary>Where -Search looks: <c>title</c>, <c>description</c> or both. Both otherwise.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("in")]
    [CommaSeparated]
    [NoEmptyItem]
    [Text]
    public string[]? SearchIn { get; set; }

    /// <summary>Only the issues of these numbers within their project.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("iids")]
    [CommaSeparated]
    [NoEmptyItem]
    public long[]? Iid { get; set; }

    /// <summary>Only issues that were created after this instant.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>Only issues that were created before this instant.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? CreatedBefore { get; set; }

    /// <summary>Only issues that were changed after this instant.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? UpdatedAfter { get; set; }

    /// <summary>Only issues that were changed before this instant.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? UpdatedBefore { get; set; }

    /// <summary>Only issues that members alone see; with <c>-Confidential:$false</c>, only others.</summary>
    [Parameter]
    [ListOnly]
    public SwitchParameter Confidential { get; set; }

    /// <summary>Only issues that you reacted to with this emoji, such as <c>thumbsup</c>.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? MyReactionEmoji { get; set; }

    /// <summary>Only issues of this weight.</summary>
    [Parameter]
    [ListOnly]
    [Tier("Premium")]
    [PresenceOf("Weight")]
    public int? Weight { get; set; }

    /// <summary>Only issues of the epic with this id.</summary>
    [Parameter]
    [ListOnly]
    [Tier("Premium")]
    [PresenceOf("Epic")]
    public long? EpicId { get; set; }

    /// <summary>Only issues of this iteration: its id, or the iteration as another command gave it; <c>None</c> for those of none, <c>Any</c> for the others.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("iteration_id")]
    [Tier("Premium")]
    [AnyOrNone]
    public Ref<Iteration>? Iteration { get; set; }

    /// <summary>Only issues of the iteration with this title.</summary>
    [Parameter]
    [ListOnly]
    [Tier("Premium")]
    [Text(typeof(Iteration), "Title")]
    public string? IterationTitle { get; set; }

    /// <summary>Only issues whose health is reported so, at all (<c>any</c>), or not (<c>none</c>).</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("on_track", "needs_attention", "at_risk", "none", "any")]
    [Tier("Ultimate")]
    public string? HealthStatus { get; set; }

    /// <summary>Only issues that carry none of these labels.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("not[labels]")]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? NotLabel { get; set; }

    /// <summary>Only issues of other milestones than this one, and of none.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("not[milestone]")]
    [SendName]
    public Ref<Milestone>? NotMilestone { get; set; }

    /// <summary>Only issues without a milestone that is still to come (<c>Upcoming</c>), or that has begun; without any, or with one.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("not[milestone_id]")]
    [ValidateSet("Any", "None", "Upcoming", "Started")]
    public string? NotMilestoneTimebox { get; set; }

    /// <summary>Only issues that this user did not write.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("not[author_id]")]
    [NamesAs("not[author_username]")]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? NotAuthor { get; set; }

    /// <summary>Only issues that none of these users is to work on.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("not[assignee_id]")]
    [NamesAs("not[assignee_username]")]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoEmptyItem]
    public UserRef[]? NotAssignee { get; set; }

    /// <summary>Only issues of other numbers within their project than these.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("not[iids]")]
    [NoEmptyItem]
    public long[]? NotIid { get; set; }

    /// <summary>Only issues of another weight.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("not[weight]")]
    [Tier("Premium")]
    public int? NotWeight { get; set; }

    /// <summary>Only issues that are not in this iteration.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("not[iteration_id]")]
    [Tier("Premium")]
    public Ref<Iteration>? NotIteration { get; set; }

    /// <summary>Only issues that are not in the iteration with this title.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("not[iteration_title]")]
    [Tier("Premium")]
    [Text(typeof(Iteration), "Title")]
    public string? NotIterationTitle { get; set; }

    /// <summary>Only issues that are due then, or <c>overdue</c>; on <c>any</c> day, or with <c>0</c> on none.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("due_date")]
    [ValidateSet("0", "any", "today", "tomorrow", "overdue", "week", "month", "next_month_and_previous_two_weeks")]
    public string? Due { get; set; }

    /// <summary>What the list is ordered by. GitLab takes <c>created_at</c> otherwise.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("created_at", "due_date", "label_priority", "milestone_due", "popularity", "priority", "relative_position", "title", "updated_at", "weight")]
    public string? OrderBy { get; set; }

    /// <summary>The direction of the order: ascending, or descending as GitLab does by default.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("asc", "desc")]
    public string? Sort { get; set; }

    /// <summary>Leaves out issues of archived projects, as GitLab does unless told <c>-NonArchived:$false</c>.</summary>
    [Parameter(ParameterSetName = "Instance")]
    [Parameter(ParameterSetName = "Group")]
    [ListOnly]
    public SwitchParameter NonArchived { get; set; }

    /// <summary>Gives labels with their colour and description instead of their names.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("with_labels_details")]
    public SwitchParameter WithLabelDetail { get; set; }

    /// <summary>Only issues that have all of this, whichever it is: <c>-With Label, Milestone</c>. A reaction means your own.</summary>
    [Parameter]
    [NotSent]
    [ListOnly]
    [ValidateSet("Assignee", "DueDate", "Epic", "HealthStatus", "Iteration", "Label", "Milestone", "Reaction", "Weight")]
    public string[] With { get; set; } = [];

    /// <summary>Only issues that have none of this: <c>-Without Assignee</c> for those that nobody is to work on. A reaction means your own.</summary>
    [Parameter]
    [NotSent]
    [ListOnly]
    [ValidateSet("Assignee", "DueDate", "Epic", "HealthStatus", "Iteration", "Label", "Milestone", "Reaction", "Weight")]
    public string[] Without { get; set; } = [];

    /// <inheritdoc/>
    protected override ApiRequest CreateRequest() => Presence.Add(base.CreateRequest(), With, Without);
}
