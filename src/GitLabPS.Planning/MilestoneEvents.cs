using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets when an issue or a merge request got a milestone, and lost it again.</summary>
/// <example>
///   <summary>See to which milestones an issue belonged.</summary>
///   <code>Get-GLMilestoneEvent platform/api 5 -All</code>
/// </example>
/// <example>
///   <summary>Count how often the open merge requests of a project were put off.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -All | Get-GLMilestoneEvent -All | Where-Object Action -eq remove | Group-Object MergeRequestIid</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMilestoneEvent", SupportsPaging = true)]
[OutputType(typeof(MilestoneEvent))]
[Documentation("resource_milestone_events/")]
[Get("/projects/:id/issues/:issue_iid/resource_milestone_events", Paged = true)]
[Get("/projects/:id/issues/:issue_iid/resource_milestone_events/:event_id")]
[Get("/projects/:id/merge_requests/:merge_request_iid/resource_milestone_events", Paged = true)]
[Get("/projects/:id/merge_requests/:merge_request_iid/resource_milestone_events/:event_id")]
public sealed class GetMilestoneEventCommand : ProjectPartGetCmdlet<MilestoneEvent>
{
    /// <summary>The issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>The merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    [Without(nameof(Issue))]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>The id of one event. All of them otherwise.</summary>
    [Parameter]
    public long? EventId { get; set; }
}

/// <summary>A milestone that an issue or a merge request got or lost.</summary>
[TableView("Id", "CreatedAt:Time", "User", "Action:6", "Milestone")]
public sealed class MilestoneEvent : ResourceEvent
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>The milestone; nothing where it was deleted since.</summary>
    public Milestone? Milestone { get; set; }

    /// <summary><c>add</c> or <c>remove</c>.</summary>
    public string? Action { get; set; }

    /// <summary>The state of the issue or merge request then.</summary>
    public string? State { get; set; }

    /// <summary>What happened.</summary>
    public override string ToString() => $"{Action} {Milestone}";
}
