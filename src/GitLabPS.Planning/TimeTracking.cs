using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the estimate of an issue or a merge request, and the time spent on it.</summary>
/// <example>
///   <summary>See them for an issue.</summary>
///   <code>Get-GLTimeTracking platform/api 42</code>
/// </example>
/// <example>
///   <summary>Add up what a milestone took, in hours.</summary>
///   <code>Get-GLIssue platform/api -Milestone Q4 -All | Get-GLTimeTracking | Measure-Object TotalTimeSpent -Sum | ForEach-Object { $_.Sum / 3600 }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLTimeTracking")]
[OutputType(typeof(TimeTracking))]
[Documentation("issues/#retrieve-time-tracking-stats-for-an-issue")]
[Get("/projects/:id/issues/:issue_iid/time_stats", Set = "Issue")]
[Get("/projects/:id/merge_requests/:merge_request_iid/time_stats", Set = "MergeRequest")]
public sealed class GetTimeTrackingCommand : ReadCmdlet<TimeTracking>
{
    /// <summary>The project: an id, a full path, a web address, or <c>.</c> for the git checkout one stands in. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>Which issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Issue", ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "MergeRequest", ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }
}

/// <summary>Says how long an issue or a merge request will take, instead of what was said before.</summary>
/// <example>
///   <summary>Estimate an issue.</summary>
///   <code>Set-GLTimeEstimate platform/api 42 -Duration 3h30m</code>
/// </example>
/// <example>
///   <summary>Estimate everything that has no estimate yet.</summary>
///   <code>Get-GLIssue platform/api -State opened -All | Where-Object { -not $_.TimeStats.TimeEstimate } | Set-GLTimeEstimate -Duration 1d</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLTimeEstimate", SupportsShouldProcess = true)]
[OutputType(typeof(TimeTracking))]
[Documentation("issues/#set-a-time-estimate-for-an-issue")]
[Post("/projects/:id/issues/:issue_iid/time_estimate", Set = "Issue")]
[Post("/projects/:id/merge_requests/:merge_request_iid/time_estimate", Set = "MergeRequest")]
public sealed class SetTimeEstimateCommand : IssuableUpdateCmdlet<TimeTracking>
{
    /// <summary>How long, as GitLab writes it, such as <c>30m</c>, <c>3h30m</c> or <c>2d</c>; a day has eight hours, a week five days.</summary>
    [Parameter(Mandatory = true)]
    [Text]
    public string? Duration { get; set; }
}

/// <summary>Takes away the estimate of an issue or a merge request.</summary>
/// <example>
///   <summary>Take away the estimate of a merge request.</summary>
///   <code>Clear-GLTimeEstimate platform/api -MergeRequest 7</code>
/// </example>
/// <example>
///   <summary>Take away all estimates of a milestone.</summary>
///   <code>Get-GLIssue platform/api -Milestone Q4 -All | Clear-GLTimeEstimate</code>
/// </example>
[Cmdlet(VerbsCommon.Clear, "GLTimeEstimate", SupportsShouldProcess = true)]
[OutputType(typeof(TimeTracking))]
[Documentation("issues/#reset-the-time-estimate-for-an-issue")]
[Post("/projects/:id/issues/:issue_iid/reset_time_estimate", Set = "Issue")]
[Post("/projects/:id/merge_requests/:merge_request_iid/reset_time_estimate", Set = "MergeRequest")]
public sealed class ClearTimeEstimateCommand : IssuableUpdateCmdlet<TimeTracking>;

/// <summary>Adds time that you spent on an issue or a merge request.</summary>
/// <example>
///   <summary>Report an hour and a half.</summary>
///   <code>Add-GLTimeSpent platform/api 42 -Duration 1h30m -Summary 'Found the cause'</code>
/// </example>
/// <example>
///   <summary>Take back an hour that was reported by mistake.</summary>
///   <code>Get-GLIssue platform/api 42 | Add-GLTimeSpent -Duration -1h -PassThru</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLTimeSpent", SupportsShouldProcess = true)]
[OutputType(typeof(TimeTracking))]
[Documentation("issues/#add-spent-time-for-an-issue")]
[Post("/projects/:id/issues/:issue_iid/add_spent_time", Set = "Issue")]
[Post("/projects/:id/merge_requests/:merge_request_iid/add_spent_time", Set = "MergeRequest")]
public sealed class AddTimeSpentCommand : IssuableUpdateCmdlet<TimeTracking>
{
    /// <summary>How long, as GitLab writes it, such as <c>30m</c>, <c>3h30m</c> or <c>2d</c>; a day has eight hours, a week five days. A minus in front takes time back.</summary>
    [Parameter(Mandatory = true)]
    [Text]
    public string? Duration { get; set; }

    /// <summary>How the time was spent, in a few words.</summary>
    [Parameter]
    [Text]
    public string? Summary { get; set; }
}

/// <summary>Takes away all time that was spent on an issue or a merge request.</summary>
/// <example>
///   <summary>Begin to count again.</summary>
///   <code>Clear-GLTimeSpent platform/api 42</code>
/// </example>
/// <example>
///   <summary>Begin to count again for all issues of a milestone.</summary>
///   <code>Get-GLIssue platform/api -Milestone Q4 -All | Clear-GLTimeSpent</code>
/// </example>
[Cmdlet(VerbsCommon.Clear, "GLTimeSpent", SupportsShouldProcess = true)]
[OutputType(typeof(TimeTracking))]
[Documentation("issues/#reset-spent-time-for-an-issue")]
[Post("/projects/:id/issues/:issue_iid/reset_spent_time", Set = "Issue")]
[Post("/projects/:id/merge_requests/:merge_request_iid/reset_spent_time", Set = "MergeRequest")]
public sealed class ClearTimeSpentCommand : IssuableUpdateCmdlet<TimeTracking>;

/// <summary>The estimate of an issue or a merge request, and the time spent on it.</summary>
[TableView("Project", "IssueIid", "MergeRequestIid", "HumanTimeEstimate", "HumanTotalTimeSpent")]
public sealed class TimeTracking : TimeStats, IProjectOwned
{
    /// <inheritdoc/>
    [NotInJson]
    public ProjectRef? Project { get; set; }

    /// <inheritdoc/>
    [NotInJson]
    public long? ProjectId { get; set; }

    /// <summary>The number of the issue within the project.</summary>
    [NotInJson]
    [FromCall(nameof(GetTimeTrackingCommand.Issue))]
    public long? IssueIid { get; set; }

    /// <summary>The number of the merge request within the project.</summary>
    [NotInJson]
    [FromCall(nameof(GetTimeTrackingCommand.MergeRequest))]
    public long? MergeRequestIid { get; set; }
}
