using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets when the weight of an issue was changed, and by whom.</summary>
/// <example>
///   <summary>See how the weight of an issue grew.</summary>
///   <code>Get-GLWeightEvent platform/api 5 -All</code>
/// </example>
/// <example>
///   <summary>Find the issues whose weight was changed more than once.</summary>
///   <code>Get-GLIssue platform/api -All | Get-GLWeightEvent -All | Group-Object IssueIid | Where-Object Count -gt 1</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLWeightEvent", SupportsPaging = true)]
[OutputType(typeof(WeightEvent))]
[Documentation("resource_weight_events/")]
[Tier("Premium")]
[Get("/projects/:id/issues/:issue_iid/resource_weight_events", Paged = true)]
[Get("/projects/:id/issues/:issue_iid/resource_weight_events/:event_id")]
public sealed class GetWeightEventCommand : ProjectPartGetCmdlet<WeightEvent>
{
    /// <summary>The issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>The id of one event. All of them otherwise.</summary>
    [Parameter]
    public long? EventId { get; set; }
}

/// <summary>A weight that an issue got.</summary>
[TableView("Id", "CreatedAt:Time", "User", "Weight")]
public sealed class WeightEvent : ResourceEvent
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>The id of the issue.</summary>
    public long? IssueId { get; set; }

    /// <summary>The weight from then on; nothing where it was taken away.</summary>
    public int? Weight { get; set; }

    /// <summary>The weight.</summary>
    public override string ToString() => $"{Weight}";
}
