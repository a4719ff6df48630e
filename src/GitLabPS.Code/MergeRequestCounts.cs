using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Counts the merge requests that were opened in a group within the last 90 days.</summary>
/// <remarks>GitLab stops counting at 1000.</remarks>
/// <example>
///   <summary>See how busy a group is.</summary>
///   <code>Get-GLMergeRequestCount platform</code>
/// </example>
/// <example>
///   <summary>See which groups are the busiest.</summary>
///   <code>Get-GLGroup -All | Get-GLMergeRequestCount | Sort-Object MergeRequestsCount -Descending</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMergeRequestCount")]
[OutputType(typeof(MergeRequestCount))]
[Documentation("group_activity_analytics/")]
[Tier("Premium")]
[Get("/analytics/group_activity/merge_requests_count")]
public sealed class GetMergeRequestCountCommand : ReadCmdlet<MergeRequestCount>
{
    /// <summary>The group: its full path, or a group.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ApiName("group_path")]
    [SendName]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }
}

/// <summary>How many merge requests were opened in a group lately.</summary>
[TableView("MergeRequestsCount", "Group")]
public sealed class MergeRequestCount : GroupObject
{
    /// <summary>How many, up to 1000.</summary>
    public int? MergeRequestsCount { get; set; }

    /// <summary>The number.</summary>
    public override string ToString() => $"{MergeRequestsCount}";
}
