using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets when labels were put on an issue, a merge request or an epic, and taken off again.</summary>
/// <example>
///   <summary>See the history of an issue's labels.</summary>
///   <code>Get-GLLabelEvent platform/api 5 -All</code>
/// </example>
/// <example>
///   <summary>Find out when the issues of a project were first looked at.</summary>
///   <code>Get-GLIssue platform/api -All | Get-GLLabelEvent -All | Where-Object { $_.Action -eq 'add' -and $_.Label.Name -eq 'workflow::ready' }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLLabelEvent", SupportsPaging = true)]
[OutputType(typeof(LabelEvent))]
[Documentation("resource_label_events/")]
[Get("/projects/:id/issues/:issue_iid/resource_label_events", Set = "Project", Paged = true)]
[Get("/projects/:id/issues/:issue_iid/resource_label_events/:event_id", Set = "Project")]
[Get("/projects/:id/merge_requests/:merge_request_iid/resource_label_events", Set = "Project", Paged = true)]
[Get("/projects/:id/merge_requests/:merge_request_iid/resource_label_events/:event_id", Set = "Project")]
[Get("/groups/:id/epics/:epic_id/resource_label_events", Set = "Group", Paged = true)]
[Get("/groups/:id/epics/:epic_id/resource_label_events/:event_id", Set = "Group")]
public sealed class GetLabelEventCommand : NoteableGetCmdlet<LabelEvent>
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

/// <summary>A label that an issue, a merge request or an epic got or lost.</summary>
[TableView("Id", "CreatedAt:Time", "User", "Action:6", "Label")]
public sealed class LabelEvent : ResourceEvent
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>The label; nothing where it was deleted since.</summary>
    public Label? Label { get; set; }

    /// <summary><c>add</c> or <c>remove</c>.</summary>
    public string? Action { get; set; }

    /// <summary>What happened.</summary>
    public override string ToString() => $"{Action} {Label}";
}
