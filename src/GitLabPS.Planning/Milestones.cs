using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the milestones of a project or a group, or one of them.</summary>
/// <example>
///   <summary>See what is still ahead of a project, milestones of the groups above it among them.</summary>
///   <code>Get-GLMilestone platform/api -State active -IncludeAncestor</code>
/// </example>
/// <example>
///   <summary>See one milestone of a group.</summary>
///   <code>Get-GLMilestone -Group platform -Milestone Q4</code>
/// </example>
/// <example>
///   <summary>Find out where a milestone is overdue.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLMilestone -State active -All | Where-Object Expired</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMilestone", DefaultParameterSetName = "Project", SupportsPaging = true)]
[OutputType(typeof(Milestone))]
[Documentation("milestones/#list-all-project-milestones")]
[Get("/projects/:id/milestones", Set = "Project", Paged = true)]
[Get("/projects/:id/milestones/:milestone_id", Set = "Project")]
[Get("/groups/:id/milestones", Set = "Group", Paged = true)]
[Get("/groups/:id/milestones/:milestone_id", Set = "Group")]
public sealed class GetMilestoneCommand : ScopedGetCmdlet<Milestone>
{
    /// <summary>Which milestone: its title, or its id. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("milestone_id")]
    [SendId]
    public Ref<Milestone>? Milestone { get; set; }

    /// <summary>Only <c>active</c> or <c>closed</c> milestones. All otherwise.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("active", "closed", "all")]
    public string? State { get; set; }

    /// <summary>Only the milestones of these numbers within the project or group.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("iids")]
    [CommaSeparated]
    [NoEmptyItem]
    public long[]? Iid { get; set; }

    /// <summary>Only milestones with exactly this title. Unlike -Milestone, it is no error when there is none.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? Title { get; set; }

    /// <summary>Only milestones with this text in their title or description.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? Search { get; set; }

    /// <summary>Only milestones with all of these words in their title, in any order, such as <c>'17.4 17.5'</c>.</summary>
    [Parameter(ParameterSetName = "Group")]
    [ListOnly]
    [Text]
    public string? SearchTitle { get; set; }

    /// <summary>Only milestones that run on this day: begun by then, and due no earlier.</summary>
    [Parameter(ParameterSetName = "Group")]
    [ListOnly]
    [DateOnly]
    public DateTimeOffset? ContainingDate { get; set; }

    /// <summary>Only milestones that are due on this day or later. -EndDate goes with it: the two are a span that milestones run in.</summary>
    [Parameter(ParameterSetName = "Group")]
    [ListOnly]
    [DateOnly]
    [With(nameof(EndDate))]
    public DateTimeOffset? StartDate { get; set; }

    /// <summary>Only milestones that begin on this day or earlier. -StartDate goes with it.</summary>
    [Parameter(ParameterSetName = "Group")]
    [ListOnly]
    [DateOnly]
    [With(nameof(StartDate))]
    public DateTimeOffset? EndDate { get; set; }

    /// <summary>Milestones of the groups above as well.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("include_ancestors")]
    public SwitchParameter IncludeAncestor { get; set; }

    /// <summary>Milestones of the groups and projects below as well.</summary>
    [Parameter(ParameterSetName = "Group")]
    [ListOnly]
    [ApiName("include_descendants")]
    public SwitchParameter IncludeDescendant { get; set; }

    /// <summary>Only milestones that were changed before this instant.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? UpdatedBefore { get; set; }

    /// <summary>Only milestones that were changed after this instant.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? UpdatedAfter { get; set; }

    // A list may hold those of groups above and of projects below: GitLab says of each which it belongs to.
    /// <inheritdoc/>
    protected override object Transform(Milestone item)
    {
        if (ParameterSetName == "Group" && item.ProjectId is not null)
        {
            item.Group = null;
            item.GroupId = null;
        }
        else if (ParameterSetName == "Project" && item.GroupId is not null)
        {
            item.Project = null;
            item.ProjectId = null;
        }

        return item;
    }
}

/// <summary>Creates a milestone for a project, or for all projects of a group.</summary>
/// <example>
///   <summary>Create a milestone for a group.</summary>
///   <code>New-GLMilestone -Group platform -Title Q4 -StartDate 2026-10-01 -DueDate 2026-12-31</code>
/// </example>
/// <example>
///   <summary>Create the milestones that a CSV file names in its columns Title and DueDate.</summary>
///   <code>Import-Csv milestones.csv | ForEach-Object { New-GLMilestone platform/api $_.Title -DueDate $_.DueDate }</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLMilestone", DefaultParameterSetName = "Project", SupportsShouldProcess = true)]
[OutputType(typeof(Milestone))]
[Documentation("milestones/#create-a-milestone")]
[Post("/projects/:id/milestones", Set = "Project")]
[Post("/groups/:id/milestones", Set = "Group")]
public sealed class NewMilestoneCommand : ScopedCreateCmdlet<Milestone>
{
    /// <summary>The title.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Title { get; set; }

    /// <summary>What it is about, in Markdown.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>The day on which it begins.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? StartDate { get; set; }

    /// <summary>The day on which it is due.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? DueDate { get; set; }
}

/// <summary>Changes a milestone, closes it or opens it again.</summary>
/// <example>
///   <summary>Give a milestone another week.</summary>
///   <code>Set-GLMilestone platform/api Q4 -DueDate 2027-01-07</code>
/// </example>
/// <example>
///   <summary>Close all milestones of a group that are over.</summary>
///   <code>Get-GLMilestone -Group platform -State active -All | Where-Object Expired | Set-GLMilestone -State close</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLMilestone", SupportsShouldProcess = true)]
[OutputType(typeof(Milestone))]
[Documentation("milestones/#update-a-milestone")]
[Put("/projects/:id/milestones/:milestone_id", Set = "Project")]
[Put("/groups/:id/milestones/:milestone_id", Set = "Group")]
public sealed class SetMilestoneCommand : ScopedPartUpdateCmdlet<Milestone>
{
    /// <summary>Which milestone: its title or its id, or the milestone as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("milestone_id")]
    [SendId]
    public Ref<Milestone>? Milestone { get; set; }

    /// <summary>The title from now on.</summary>
    [Parameter]
    [Text]
    public string? Title { get; set; }

    /// <summary>Closes it, or opens it again.</summary>
    [Parameter]
    [ApiName("state_event")]
    [ValidateSet("close", "activate")]
    public string? State { get; set; }

    /// <summary>What it is about, in Markdown. <c>$null</c> removes it.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>The day on which it begins. <c>$null</c> removes it.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? StartDate { get; set; }

    /// <summary>The day on which it is due. <c>$null</c> removes it.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? DueDate { get; set; }
}

/// <summary>Removes a milestone. Its issues and merge requests stay, and belong to none.</summary>
/// <example>
///   <summary>Remove a milestone.</summary>
///   <code>Remove-GLMilestone platform/api Q4</code>
/// </example>
/// <example>
///   <summary>Remove what a group closed long ago.</summary>
///   <code>Get-GLMilestone -Group platform -State closed -UpdatedBefore 2024-01-01 -All | Remove-GLMilestone</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLMilestone", SupportsShouldProcess = true)]
[Documentation("milestones/#delete-a-milestone")]
[Delete("/projects/:id/milestones/:milestone_id", Set = "Project")]
[Delete("/groups/:id/milestones/:milestone_id", Set = "Group")]
public sealed class RemoveMilestoneCommand : ScopedPartChangeCmdlet
{
    /// <summary>Which milestone: its title or its id, or the milestone as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("milestone_id")]
    [SendId]
    public Ref<Milestone>? Milestone { get; set; }
}

/// <summary>Makes a milestone of a project one of the project's group, together with those of the same title in the group's other projects.</summary>
/// <example>
///   <summary>Share a milestone with the whole group.</summary>
///   <code>Move-GLMilestoneToGroup platform/api Q4</code>
/// </example>
/// <example>
///   <summary>Share all open milestones of a project.</summary>
///   <code>Get-GLMilestone platform/api -State active -All | Move-GLMilestoneToGroup</code>
/// </example>
[Cmdlet(VerbsCommon.Move, "GLMilestoneToGroup", SupportsShouldProcess = true)]
[Documentation("milestones/#promote-a-milestone-to-group-milestone")]
[Post("/projects/:id/milestones/:milestone_id/promote")]
public sealed class MoveMilestoneToGroupCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which milestone: its title or its id, or the milestone as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("milestone_id")]
    [SendId]
    public Ref<Milestone>? Milestone { get; set; }
}

/// <summary>Gets the issues of a milestone.</summary>
/// <remarks>Get-GLIssue -Milestone does the same with filters.</remarks>
/// <example>
///   <summary>See what belongs to a milestone.</summary>
///   <code>Get-GLMilestoneIssue platform/api Q4 -All</code>
/// </example>
/// <example>
///   <summary>Move what is left of overdue milestones to the next one.</summary>
///   <code>Get-GLMilestone -Group platform -State active -All | Where-Object Expired | Get-GLMilestoneIssue -All | Where-Object State -EQ opened | Set-GLIssue -Milestone Q1</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMilestoneIssue", SupportsPaging = true)]
[OutputType(typeof(Issue))]
[Documentation("milestones/#list-all-issues-for-a-milestone")]
[Get("/projects/:id/milestones/:milestone_id/issues", Set = "Project", Paged = true)]
[Get("/groups/:id/milestones/:milestone_id/issues", Set = "Group", Paged = true)]
public sealed class GetMilestoneIssueCommand : ScopedPartGetCmdlet<Issue>
{
    /// <summary>Which milestone: its title or its id, or the milestone as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("milestone_id")]
    [SendId]
    public Ref<Milestone>? Milestone { get; set; }
}

/// <summary>Gets the merge requests of a milestone.</summary>
/// <example>
///   <summary>See what is to be merged for a milestone.</summary>
///   <code>Get-GLMilestoneMergeRequest platform/api Q4 -All | Where-Object State -EQ opened</code>
/// </example>
/// <example>
///   <summary>Count the merge requests of all open milestones of a group by their state.</summary>
///   <code>Get-GLMilestone -Group platform -State active -All | Get-GLMilestoneMergeRequest -All | Group-Object State</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMilestoneMergeRequest", SupportsPaging = true)]
[OutputType(typeof(MergeRequest))]
[Documentation("milestones/#list-all-merge-requests-for-a-milestone")]
[Get("/projects/:id/milestones/:milestone_id/merge_requests", Set = "Project", Paged = true)]
[Get("/groups/:id/milestones/:milestone_id/merge_requests", Set = "Group", Paged = true)]
public sealed class GetMilestoneMergeRequestCommand : ScopedPartGetCmdlet<MergeRequest>
{
    /// <summary>Which milestone: its title or its id, or the milestone as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("milestone_id")]
    [SendId]
    public Ref<Milestone>? Milestone { get; set; }
}

/// <summary>Gets what happened to the issues of a milestone, for a burndown chart: which were added, closed and opened again, and when.</summary>
/// <example>
///   <summary>See the events.</summary>
///   <code>Get-GLMilestoneBurndownEvent platform/api Q4</code>
/// </example>
/// <example>
///   <summary>Count what was closed on each day.</summary>
///   <code>Get-GLMilestone -Group platform -Milestone Q4 | Get-GLMilestoneBurndownEvent | Where-Object Action -EQ closed | Group-Object { $_.CreatedAt.Date }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMilestoneBurndownEvent")]
[OutputType(typeof(MilestoneBurndownEvent))]
[Documentation("milestones/#list-all-burndown-chart-events-for-a-milestone")]
[Get("/projects/:id/milestones/:milestone_id/burndown_events", Set = "Project")]
[Get("/groups/:id/milestones/:milestone_id/burndown_events", Set = "Group")]
[Tier("Premium")]
public sealed class GetMilestoneBurndownEventCommand : ScopedPartReadCmdlet<MilestoneBurndownEvent>
{
    /// <summary>Which milestone: its title or its id, or the milestone as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("milestone_id")]
    [SendId]
    public Ref<Milestone>? Milestone { get; set; }
}

/// <summary>Something that happened to an issue of a milestone.</summary>
[TableView("CreatedAt:Time", "Action:10", "Weight")]
public sealed class MilestoneBurndownEvent : ScopedObject
{
    /// <summary>The milestone's id.</summary>
    [NotInJson]
    [FromCall(nameof(GetMilestoneBurndownEventCommand.Milestone))]
    public long? MilestoneId { get; set; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>How much work the issue is, in points.</summary>
    public int? Weight { get; set; }

    /// <summary>What happened, such as <c>created</c>, <c>closed</c> or <c>reopened</c>.</summary>
    public string? Action { get; set; }
}
