using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the issues of an epic, in their order.</summary>
/// <remarks>GitLab has made work items of epics, and deprecated this part of its API in version 17: the work items of its GraphQL API replace it. It still works.</remarks>
/// <example>
///   <summary>See what of an epic is still open.</summary>
///   <code>Get-GLEpicIssue platform 5 -All | Where-Object State -eq opened</code>
/// </example>
/// <example>
///   <summary>Comment on all issues of an epic.</summary>
///   <code>Get-GLEpic platform 5 | Get-GLEpicIssue -All | New-GLNote -Body 'We begin on Monday.'</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLEpicIssue", SupportsPaging = true)]
[OutputType(typeof(EpicIssue))]
[Documentation("epic_issues/#list-all-issues-for-an-epic")]
[Tier("Premium")]
[Get("/groups/:id/epics/:epic_iid/issues", Paged = true)]
public sealed class GetEpicIssueCommand : EpicGetCmdlet<EpicIssue>
{
}

/// <summary>Puts an issue into an epic. It leaves the epic that it was in before.</summary>
/// <remarks>GitLab has made work items of epics, and deprecated this part of its API in version 17: the work items of its GraphQL API replace it. It still works.</remarks>
/// <example>
///   <summary>Put one issue into an epic.</summary>
///   <code>Get-GLIssue platform/api 7 | Add-GLEpicIssue -Group platform -ParentEpic 5</code>
/// </example>
/// <example>
///   <summary>Put all issues with a label into an epic.</summary>
///   <code>Get-GLIssue -Group platform -Label alarm -All | Add-GLEpicIssue -Group platform -ParentEpic 5</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLEpicIssue", SupportsShouldProcess = true)]
[Documentation("epic_issues/#assign-an-issue-to-an-epic")]
[Tier("Premium")]
[Post("/groups/:id/epics/:epic_iid/issues/:issue_id")]
public sealed class AddEpicIssueCommand : EpicPartChangeCmdlet
{
    /// <summary>The issue: its id, not its number, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [IdOf(typeof(Issue))]
    public long? IssueId { get; set; }
}

/// <summary>Gives an issue another place among the issues of an epic.</summary>
/// <remarks>GitLab has made work items of epics, and deprecated this part of its API in version 17: the work items of its GraphQL API replace it. It still works.</remarks>
/// <example>
///   <summary>Put the last issue of an epic first.</summary>
///   <code>$issues = @(Get-GLEpicIssue platform 5 -All)
/// $issues[-1] | Set-GLEpicIssue -PlaceBefore $issues[0]</code>
/// </example>
/// <example>
///   <summary>Put one issue behind another, by the numbers of their places in the epic.</summary>
///   <code>Set-GLEpicIssue platform 5 -EpicIssue 76 -PlaceAfter 11</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLEpicIssue", SupportsShouldProcess = true)]
[Documentation("epic_issues/#update-an-epic-issue-association")]
[Tier("Premium")]
[Put("/groups/:id/epics/:epic_iid/issues/:epic_issue_id")]
public sealed class SetEpicIssueCommand : EpicPartChangeCmdlet
{
    /// <summary>Which issue: as Get-GLEpicIssue gave it, or its EpicIssueId.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("epic_issue_id")]
    public Ref<EpicIssue>? EpicIssue { get; set; }

    /// <summary>The issue of the epic behind which it goes: as Get-GLEpicIssue gave it, or its EpicIssueId.</summary>
    [Parameter]
    [ApiName("move_before_id")]
    [IdOf(typeof(EpicIssue), nameof(GitLabPS.EpicIssue.EpicIssueId))]
    public long? PlaceAfter { get; set; }

    /// <summary>The issue of the epic in front of which it goes: as Get-GLEpicIssue gave it, or its EpicIssueId.</summary>
    [Parameter]
    [ApiName("move_after_id")]
    [IdOf(typeof(EpicIssue), nameof(GitLabPS.EpicIssue.EpicIssueId))]
    public long? PlaceBefore { get; set; }
}

/// <summary>Takes an issue out of an epic. The issue itself stays.</summary>
/// <remarks>GitLab has made work items of epics, and deprecated this part of its API in version 17: the work items of its GraphQL API replace it. It still works.</remarks>
/// <example>
///   <summary>Take the closed issues out of an epic.</summary>
///   <code>Get-GLEpicIssue platform 5 -All | Where-Object State -eq closed | Remove-GLEpicIssue</code>
/// </example>
/// <example>
///   <summary>Take one issue out, by its EpicIssueId.</summary>
///   <code>Remove-GLEpicIssue platform 5 -EpicIssue 76</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLEpicIssue", SupportsShouldProcess = true)]
[Documentation("epic_issues/#remove-an-issue-from-an-epic")]
[Tier("Premium")]
[Delete("/groups/:id/epics/:epic_iid/issues/:epic_issue_id")]
public sealed class RemoveEpicIssueCommand : EpicPartChangeCmdlet
{
    /// <summary>Which issue: as Get-GLEpicIssue gave it, or its EpicIssueId.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("epic_issue_id")]
    public Ref<EpicIssue>? EpicIssue { get; set; }
}

/// <summary>An issue in an epic.</summary>
[Identity("EpicIssueId")]
public sealed class EpicIssue : Issue
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    // Under the names Group and EpicIid the notes of the epic would be taken for those of the issue.

    /// <summary>The id of the issue's place in the epic.</summary>
    public long? EpicIssueId { get; set; }

    /// <summary>Where that place is: issues with a lower number come first.</summary>
    public long? RelativePosition { get; set; }

    /// <summary>The group of the epic, as it was asked.</summary>
    [NotInJson]
    [FromCall("Group")]
    public string? ParentGroup { get; set; }

    /// <summary>The number of the epic.</summary>
    [ApiName("epic_iid")]
    [FromCall("Epic")]
    public long? ParentEpicIid { get; set; }
}
