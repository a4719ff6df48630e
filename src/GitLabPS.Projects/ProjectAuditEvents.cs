using System;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the audit events of a project: who changed what, and when.</summary>
/// <remarks>Who does not own the project sees their own actions only.</remarks>
/// <example>
///   <summary>See what was done in the last week.</summary>
///   <code>Get-GLProjectAuditEvent platform/docs -CreatedAfter (Get-Date).AddDays(-7) -All</code>
/// </example>
/// <example>
///   <summary>See one event in full.</summary>
///   <code>Get-GLProjectAuditEvent platform/docs 17 | Select-Object -ExpandProperty Details</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLProjectAuditEvent", SupportsPaging = true)]
[OutputType(typeof(AuditEvent))]
[Documentation("audit_events/#project-audit-events")]
[Tier("Premium")]
[Get("/projects/:id/audit_events", Paged = true)]
[Get("/projects/:id/audit_events/:audit_event_id")]
public sealed class GetProjectAuditEventCommand : ProjectGetCmdlet<AuditEvent>
{
    /// <summary>Which event: its id, or the event as the list gave it. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("audit_event_id")]
    public Ref<AuditEvent>? AuditEvent { get; set; }

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

/// <summary>Something that somebody did and that GitLab keeps on record.</summary>
[TableView("Id", "CreatedAt:Time", "AuthorId", "EventName")]
public sealed class AuditEvent : ProjectObject
{
    /// <summary>The event's id.</summary>
    public long? Id { get; set; }

    /// <summary>The id of the user who did it; negative where it was no user.</summary>
    public long? AuthorId { get; set; }

    /// <summary>The id of the project, group or user that it was done to.</summary>
    public long? EntityId { get; set; }

    /// <summary>What it was done to: <c>Project</c>, <c>Group</c>, <c>User</c> …</summary>
    public string? EntityType { get; set; }

    /// <summary>The kind of the event, such as <c>project_archived</c>.</summary>
    public string? EventName { get; set; }

    /// <summary>Names, addresses, old and new values, by GitLab's names. Which there are depends on the kind of the event.</summary>
    public IReadOnlyDictionary<string, object?>? Details { get; set; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset? CreatedAt { get; set; }
}
