using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets when an issue, a merge request or an epic was closed, merged or opened again, and by whom.</summary>
/// <example>
///   <summary>See when a merge request was merged.</summary>
///   <code>Get-GLStateEvent platform/api -MergeRequest 12 -All</code>
/// </example>
/// <example>
///   <summary>Find the issues that were opened again.</summary>
///   <code>Get-GLIssue platform/api -All | Get-GLStateEvent -All | Where-Object State -eq reopened | ForEach-Object IssueIid</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLStateEvent", SupportsPaging = true)]
[OutputType(typeof(StateEvent))]
[Documentation("resource_state_events/")]
[Get("/projects/:id/issues/:issue_iid/resource_state_events", Set = "Project", Paged = true)]
[Get("/projects/:id/issues/:issue_iid/resource_state_events/:event_id", Set = "Project")]
[Get("/projects/:id/merge_requests/:merge_request_iid/resource_state_events", Set = "Project", Paged = true)]
[Get("/projects/:id/merge_requests/:merge_request_iid/resource_state_events/:event_id", Set = "Project")]
[Get("/groups/:id/epics/:epic_id/resource_state_events", Set = "Group", Paged = true)]
[Get("/groups/:id/epics/:epic_id/resource_state_events/:event_id", Set = "Group")]
public sealed class GetStateEventCommand : NoteableGetCmdlet<StateEvent>
{
    /// <summary>The epic: its number within the group, or the epic as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Group", ValueFromPipeline = true)]
    [ApiName("epic_id")]
    [Tier("Premium")]
    public Ref<Epic>? Epic { get; set; }

    /// <summary>The id of one event. All of them otherwise.</summary>
    [Parameter]
    public long? EventId { get; set; }
}

/// <summary>The closing, merging or opening again of an issue, a merge request or an epic.</summary>
[TableView("Id", "CreatedAt:Time", "User", "ResourceType:13", "State:9")]
public sealed class StateEvent : ResourceEvent
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>What it became: <c>opened</c>, <c>closed</c>, <c>merged</c> or <c>reopened</c>.</summary>
    public string? State { get; set; }

    /// <summary>The SHA of the commit whose message closed it.</summary>
    public string? SourceCommit { get; set; }

    /// <summary>The id of the merge request that closed it.</summary>
    public long? SourceMergeRequestId { get; set; }

    /// <summary>What it became.</summary>
    public override string ToString() => State ?? $"{Id}";
}
