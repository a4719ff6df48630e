using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets when an issue was put into an iteration, and taken out again.</summary>
/// <example>
///   <summary>See in which iterations an issue was.</summary>
///   <code>Get-GLIterationEvent platform/api 5 -All</code>
/// </example>
/// <example>
///   <summary>Find the issues that were put off most often.</summary>
///   <code>Get-GLIssue platform/api -All | Get-GLIterationEvent -All | Where-Object Action -eq remove | Group-Object IssueIid | Sort-Object Count -Descending</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLIterationEvent", SupportsPaging = true)]
[OutputType(typeof(IterationEvent))]
[Documentation("resource_iteration_events/")]
[Tier("Premium")]
[Get("/projects/:id/issues/:issue_iid/resource_iteration_events", Paged = true)]
[Get("/projects/:id/issues/:issue_iid/resource_iteration_events/:event_id")]
public sealed class GetIterationEventCommand : ProjectPartGetCmdlet<IterationEvent>
{
    /// <summary>The issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>The id of one event. All of them otherwise.</summary>
    [Parameter]
    public long? EventId { get; set; }
}

/// <summary>An iteration that an issue got or lost.</summary>
[TableView("Id", "CreatedAt:Time", "User", "Action:6", "Iteration")]
public sealed class IterationEvent : ResourceEvent
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>The iteration; nothing where it was deleted since.</summary>
    public Iteration? Iteration { get; set; }

    /// <summary><c>add</c> or <c>remove</c>.</summary>
    public string? Action { get; set; }

    /// <summary>What happened.</summary>
    public override string ToString() => $"{Action} {Iteration}";
}
