using System;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the audit events of a group: who changed what, and when. Those of its projects are with the projects.</summary>
/// <example>
///   <summary>See what was done in the last week.</summary>
///   <code>Get-GLGroupAuditEvent platform -CreatedAfter (Get-Date).AddDays(-7) -All</code>
/// </example>
/// <example>
///   <summary>See one event in full.</summary>
///   <code>Get-GLGroupAuditEvent platform 17 | Select-Object -ExpandProperty Details</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLGroupAuditEvent", SupportsPaging = true)]
[OutputType(typeof(GroupAuditEvent))]
[Documentation("audit_events/#group-audit-events")]
[Tier("Premium")]
[Get("/groups/:id/audit_events", Paged = true)]
[Get("/groups/:id/audit_events/:audit_event_id")]
public sealed class GetGroupAuditEventCommand : GroupGetCmdlet<GroupAuditEvent>
{
    /// <summary>Which event: its id, or the event as the list gave it. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("audit_event_id")]
    public Ref<GroupAuditEvent>? GroupAuditEvent { get; set; }

    /// <summary>Only events after this instant.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>Only events before this instant.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? CreatedBefore { get; set; }
}

/// <summary>Something that somebody did to a group, and that GitLab keeps on record.</summary>
[TableView("Id", "CreatedAt:Time", "AuthorId", "EventName")]
public sealed class GroupAuditEvent : GroupObject
{
    /// <summary>The event's id.</summary>
    public long? Id { get; set; }

    /// <summary>The id of the user who did it; negative where it was no user.</summary>
    public long? AuthorId { get; set; }

    /// <summary>The id of what it was done to.</summary>
    public long? EntityId { get; set; }

    /// <summary>What it was done to: <c>Group</c>.</summary>
    public string? EntityType { get; set; }

    /// <summary>The kind of the event, such as <c>group_created</c>.</summary>
    public string? EventName { get; set; }

    /// <summary>Names, addresses, old and new values, by GitLab's names. Which there are depends on the kind of the event.</summary>
    public IReadOnlyDictionary<string, object?>? Details { get; set; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset? CreatedAt { get; set; }
}
