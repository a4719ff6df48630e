using System;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Counts the issues of a project, of a group's projects, or your own: how many there are, and how many are open.</summary>
/// <remarks>Without a project or a group these are the issues that you wrote; with <c>-Scope all</c>, all that you may see.</remarks>
/// <example>
///   <summary>See how many bugs of a group are open.</summary>
///   <code>(Get-GLIssueStatistic -Group platform -Label bug).Opened</code>
/// </example>
/// <example>
///   <summary>Compare the projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLIssueStatistic | Sort-Object Opened -Descending</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLIssueStatistic", DefaultParameterSetName = "Instance")]
[OutputType(typeof(IssueStatistic))]
[Documentation("issues_statistics/")]
[Get("/issues_statistics", Set = "Instance")]
[Get("/projects/:id/issues_statistics", Set = "Project")]
[Get("/groups/:id/issues_statistics", Set = "Group")]
public sealed class GetIssueStatisticCommand : ReadCmdlet<IssueStatistic>
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

    /// <summary>Only issues of this scope: <c>all</c>, <c>created_by_me</c> or <c>assigned_to_me</c>. Without a project or group GitLab takes <c>created_by_me</c>, otherwise <c>all</c>.</summary>
    [Parameter]
    [ValidateSet("created_by_me", "assigned_to_me", "all")]
    public string? Scope { get; set; }

    /// <summary>Only issues that carry all of these labels.</summary>
    [Parameter]
    [ApiName("labels")]
    [CommaSeparated]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? Label { get; set; }

    /// <summary>Only issues of this milestone: its title, or the milestone as another command gave it.</summary>
    [Parameter]
    [SendName]
    public Ref<Milestone>? Milestone { get; set; }

    /// <summary>Only issues with a milestone that is still to come (<c>Upcoming</c>), or that has begun; with any at all, or with none.</summary>
    [Parameter]
    [ApiName("milestone_id")]
    [ValidateSet("Any", "None", "Upcoming", "Started")]
    public string? MilestoneTimebox { get; set; }

    /// <summary>Only issues that this user wrote.</summary>
    [Parameter]
    [ApiName("author_id")]
    [NamesAs("author_username")]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? Author { get; set; }

    /// <summary>Only issues that these users are to work on; <c>None</c> for those that nobody is to, <c>Any</c> for the others. More than one takes GitLab Premium.</summary>
    [Parameter]
    [ApiName("assignee_id")]
    [NamesAs("assignee_username")]
    [AnyOrNone]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoEmptyItem]
    public UserRef[]? Assignee { get; set; }

    /// <summary>Only issues with this text in their title or description.</summary>
    [Parameter]
    [Text]
    public string? Search { get; set; }

    /// <summary>Where -Search looks: <c>title</c>, <c>description</c> or both. Both otherwise.</summary>
    [Parameter]
    [ApiName("in")]
    [CommaSeparated]
    [NoEmptyItem]
    [Text]
    public string[]? SearchIn { get; set; }

    /// <summary>Only the issues of these numbers within their project.</summary>
    [Parameter]
    [ApiName("iids")]
    [CommaSeparated]
    [NoEmptyItem]
    public long[]? Iid { get; set; }

    /// <summary>Only issues that were created after this instant.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>Only issues that were created before this instant.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? CreatedBefore { get; set; }

    /// <summary>Only issues that were changed after this instant.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? UpdatedAfter { get; set; }

    /// <summary>Only issues that were changed before this instant.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? UpdatedBefore { get; set; }

    /// <summary>Only issues that members alone see; with <c>-Confidential:$false</c>, only others.</summary>
    [Parameter]
    public SwitchParameter Confidential { get; set; }

    /// <summary>Only issues that you reacted to with this emoji, such as <c>thumbsup</c>.</summary>
    [Parameter]
    [Text]
    public string? MyReactionEmoji { get; set; }

    /// <summary>Only issues of this weight.</summary>
    [Parameter]
    [Tier("Premium")]
    [PresenceOf("Weight")]
    public int? Weight { get; set; }

    /// <summary>Only issues of the epic with this id.</summary>
    [Parameter]
    [Tier("Premium")]
    [PresenceOf("Epic")]
    public long? EpicId { get; set; }

    /// <summary>Only issues of this iteration: its id, or the iteration as another command gave it; <c>None</c> for those of none, <c>Any</c> for the others.</summary>
    [Parameter]
    [ApiName("iteration_id")]
    [Tier("Premium")]
    [AnyOrNone]
    public Ref<Iteration>? Iteration { get; set; }

    /// <summary>Only issues of the iteration with this title.</summary>
    [Parameter]
    [Tier("Premium")]
    [Text(typeof(Iteration), "Title")]
    public string? IterationTitle { get; set; }

    /// <summary>Only issues whose health is reported so, at all (<c>any</c>), or not (<c>none</c>).</summary>
    [Parameter]
    [ValidateSet("on_track", "needs_attention", "at_risk", "none", "any")]
    [Tier("Ultimate")]
    public string? HealthStatus { get; set; }

    /// <summary>Only issues that carry none of these labels.</summary>
    [Parameter]
    [ApiName("not[labels]")]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? NotLabel { get; set; }

    /// <summary>Only issues of other milestones than this one, and of none.</summary>
    [Parameter]
    [ApiName("not[milestone]")]
    [SendName]
    public Ref<Milestone>? NotMilestone { get; set; }

    /// <summary>Only issues without a milestone that is still to come (<c>Upcoming</c>), or that has begun; without any, or with one.</summary>
    [Parameter]
    [ApiName("not[milestone_id]")]
    [ValidateSet("Any", "None", "Upcoming", "Started")]
    public string? NotMilestoneTimebox { get; set; }

    /// <summary>Only issues that this user did not write.</summary>
    [Parameter]
    [ApiName("not[author_id]")]
    [NamesAs("not[author_username]")]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? NotAuthor { get; set; }

    /// <summary>Only issues that none of these users is to work on.</summary>
    [Parameter]
    [ApiName("not[assignee_id]")]
    [NamesAs("not[assignee_username]")]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoEmptyItem]
    public UserRef[]? NotAssignee { get; set; }

    /// <summary>Only issues of other numbers within their project than these.</summary>
    [Parameter]
    [ApiName("not[iids]")]
    [NoEmptyItem]
    public long[]? NotIid { get; set; }

    /// <summary>Only issues of another weight.</summary>
    [Parameter]
    [ApiName("not[weight]")]
    [Tier("Premium")]
    public int? NotWeight { get; set; }

    /// <summary>Only issues that are not in this iteration.</summary>
    [Parameter]
    [ApiName("not[iteration_id]")]
    [Tier("Premium")]
    public Ref<Iteration>? NotIteration { get; set; }

    /// <summary>Only issues that are not in the iteration with this title.</summary>
    [Parameter]
    [ApiName("not[iteration_title]")]
    [Tier("Premium")]
    [Text(typeof(Iteration), "Title")]
    public string? NotIterationTitle { get; set; }

    /// <summary>Only issues that have all of this, whichever it is: <c>-With Label, Milestone</c>. A reaction means your own.</summary>
    [Parameter]
    [NotSent]
    [ValidateSet("Assignee", "Epic", "HealthStatus", "Iteration", "Label", "Milestone", "Reaction", "Weight")]
    public string[] With { get; set; } = [];

    /// <summary>Only issues that have none of this: <c>-Without Assignee</c> for those that nobody is to work on. A reaction means your own.</summary>
    [Parameter]
    [NotSent]
    [ValidateSet("Assignee", "Epic", "HealthStatus", "Iteration", "Label", "Milestone", "Reaction", "Weight")]
    public string[] Without { get; set; } = [];

    /// <inheritdoc/>
    protected override IEnumerable<IssueStatistic> Read(ApiRequest request) => base.Read(Presence.Add(request, With, Without));
}

/// <summary>How many issues there are.</summary>
[TableView("Project", "Group", "Opened", "Closed")]
public sealed class IssueStatistic : ScopedObject
{
    /// <summary>The figures as GitLab gives them.</summary>
    public IssueStatisticDetail? Statistics { get; set; }

    /// <summary>All of them.</summary>
    [NotInJson]
    public long? All => Statistics?.Counts?.All;

    /// <summary>Those that are open.</summary>
    [NotInJson]
    public long? Opened => Statistics?.Counts?.Opened;

    /// <summary>Those that are closed.</summary>
    [NotInJson]
    public long? Closed => Statistics?.Counts?.Closed;
}

/// <summary>The figures about issues.</summary>
public sealed class IssueStatisticDetail : GitLabObject
{
    /// <summary>How many there are, by state.</summary>
    public IssueCounts? Counts { get; set; }
}

/// <summary>How many issues there are, by state.</summary>
public sealed class IssueCounts : GitLabObject
{
    /// <summary>All of them.</summary>
    public long? All { get; set; }

    /// <summary>Those that are open.</summary>
    public long? Opened { get; set; }

    /// <summary>Those that are closed.</summary>
    public long? Closed { get; set; }

    /// <summary>The numbers of open and of closed ones.</summary>
    public override string ToString() => $"{Opened} opened, {Closed} closed";
}
