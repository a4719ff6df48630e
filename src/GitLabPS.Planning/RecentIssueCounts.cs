using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Counts how many issues of a group were created in the last 90 days.</summary>
/// <remarks>GitLab counts to 1000 and no further.</remarks>
/// <example>
///   <summary>See the number.</summary>
///   <code>Get-GLRecentIssueCount platform</code>
/// </example>
/// <example>
///   <summary>Compare the top groups.</summary>
///   <code>Get-GLGroup -TopLevelOnly -All | Get-GLRecentIssueCount | Sort-Object IssuesCount</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRecentIssueCount")]
[OutputType(typeof(RecentIssueCount))]
[Documentation("group_activity_analytics/#retrieve-count-of-recently-created-issues-for-a-group")]
[Get("/analytics/group_activity/issues_count")]
[Tier("Premium")]
public sealed class GetRecentIssueCountCommand : ReadCmdlet<RecentIssueCount>
{
    /// <summary>The group: its full path, or an object that belongs to it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ApiName("group_path")]
    [SendName]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }
}

/// <summary>How many issues of a group were created lately.</summary>
[TableView("Group", "IssuesCount")]
public sealed class RecentIssueCount : GroupObject
{
    /// <summary>The number, at most 1000.</summary>
    public int? IssuesCount { get; set; }
}
