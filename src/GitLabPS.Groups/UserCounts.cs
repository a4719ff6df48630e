using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets how much work waits for you: to-do items, issues and merge requests that are assigned to you.</summary>
/// <example>
///   <summary>See what waits.</summary>
///   <code>Get-GLUserCount</code>
/// </example>
/// <example>
///   <summary>Show the number of reviews that others wait for.</summary>
///   <code>"$((Get-GLUserCount).ReviewRequestedMergeRequests) reviews to do"</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLUserCount")]
[OutputType(typeof(UserCount))]
[Documentation("users/#retrieve-a-count-of-your-assigned-issues-merge-requests-and-reviews")]
[Get("/user_counts")]
public sealed class GetUserCountCommand : ReadCmdlet<UserCount>
{
}

/// <summary>Gets how many groups, projects, issues and merge requests have to do with users.</summary>
/// <remarks>Of other users only administrators learn it.</remarks>
/// <example>
///   <summary>See what is left of a user who goes.</summary>
///   <code>Get-GLUserAssociationCount jane.d-oe</code>
/// </example>
/// <example>
///   <summary>Find blocked users who left nothing behind.</summary>
///   <code>Get-GLUser -Blocked -All | Where-Object { ($_ | Get-GLUserAssociationCount).ProjectsCount -eq 0 }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLUserAssociationCount")]
[OutputType(typeof(UserAssociationCount))]
[Documentation("users/#retrieve-a-count-of-a-users-projects-groups-issues-and-merge-requests")]
[Get("/users/:id/associations_count")]
public sealed class GetUserAssociationCountCommand : UserReadCmdlet<UserAssociationCount>
{
}

/// <summary>How much work waits for a user.</summary>
[TableView("Todos", "AssignedIssues", "AssignedMergeRequests", "ReviewRequestedMergeRequests")]
public sealed class UserCount : GitLabObject
{
    /// <summary>The pending to-do items.</summary>
    public int? Todos { get; set; }

    /// <summary>The open issues that are assigned.</summary>
    public int? AssignedIssues { get; set; }

    /// <summary>The open merge requests that are assigned.</summary>
    public int? AssignedMergeRequests { get; set; }

    /// <summary>The open merge requests that wait for a review.</summary>
    public int? ReviewRequestedMergeRequests { get; set; }

    /// <summary>The same as AssignedMergeRequests, under its former name. Deprecated.</summary>
    public int? MergeRequests { get; set; }
}

/// <summary>How much has to do with a user.</summary>
[TableView("UserId", "GroupsCount", "ProjectsCount", "IssuesCount", "MergeRequestsCount")]
public sealed class UserAssociationCount : GitLabObject
{
    /// <summary>The id of the user.</summary>
    [NotInJson]
    [FromCall(nameof(GetUserAssociationCountCommand.User))]
    public long? UserId { get; set; }

    /// <summary>The groups that the user is a member of.</summary>
    public int? GroupsCount { get; set; }

    /// <summary>The projects that the user is a member of.</summary>
    public int? ProjectsCount { get; set; }

    /// <summary>The issues that the user wrote.</summary>
    public int? IssuesCount { get; set; }

    /// <summary>The merge requests that the user wrote.</summary>
    public int? MergeRequestsCount { get; set; }
}
