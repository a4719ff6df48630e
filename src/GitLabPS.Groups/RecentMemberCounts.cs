using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Counts the members that were added to a group within the last 90 days.</summary>
/// <remarks>GitLab counts to 1000 and no further.</remarks>
/// <example>
///   <summary>See how fast a group grows.</summary>
///   <code>Get-GLRecentMemberCount platform</code>
/// </example>
/// <example>
///   <summary>Find the top groups that grow most.</summary>
///   <code>Get-GLGroup -TopLevelOnly -All | Get-GLRecentMemberCount | Sort-Object NewMembersCount -Descending</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRecentMemberCount")]
[OutputType(typeof(RecentMemberCount))]
[Documentation("group_activity_analytics/")]
[Get("/analytics/group_activity/new_members_count")]
[Tier("Premium")]
public sealed class GetRecentMemberCountCommand : ReadCmdlet<RecentMemberCount>
{
    /// <summary>The group: its full path, or an object that belongs to it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ApiName("group_path")]
    [SendName]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }
}

/// <summary>How many members were added to a group lately.</summary>
[TableView("Group", "NewMembersCount")]
public sealed class RecentMemberCount : GroupObject
{
    /// <summary>The number, at most 1000.</summary>
    public int? NewMembersCount { get; set; }
}
