using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the projects and groups that a user is a direct member of, with the roles there.</summary>
/// <example>
///   <summary>See where a user has access.</summary>
///   <code>Get-GLUserMembership jane.d-oe -All</code>
/// </example>
/// <example>
///   <summary>Find the projects of all external users.</summary>
///   <code>Get-GLUser -External -All | Get-GLUserMembership -Type Project -All | Sort-Object SourceName</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLUserMembership", SupportsPaging = true)]
[OutputType(typeof(UserMembership))]
[Documentation("users/#list-projects-and-groups-that-a-user-is-a-member-of")]
[AdministratorOnly]
[Get("/users/:id/memberships", Paged = true)]
public sealed class GetUserMembershipCommand : UserGetCmdlet<UserMembership>
{
    /// <summary>Only memberships in projects, or only those in groups.</summary>
    [Parameter]
    [ValidateSet("Project", "Namespace")]
    public string? Type { get; set; }
}

/// <summary>A user's membership in a project or a group. Commands that take members from the pipeline learn both from it.</summary>
[TableView("UserId", "SourceType:10", "SourceId", "SourceName", "AccessLevel:15")]
public sealed class UserMembership : GitLabObject
{
    /// <summary>The id of the user.</summary>
    [NotInJson]
    [FromCall(nameof(GetUserMembershipCommand.User))]
    public long? UserId { get; set; }

    /// <summary><c>Project</c>, or <c>Namespace</c> for a group.</summary>
    public string? SourceType { get; set; }

    /// <summary>The id of the project or group.</summary>
    public long? SourceId { get; set; }

    /// <summary>The name of the project or group.</summary>
    public string? SourceName { get; set; }

    /// <summary>The role.</summary>
    public AccessLevel? AccessLevel { get; set; }

    /// <summary>The id of the project, where it is one.</summary>
    [NotInJson]
    public long? ProjectId => SourceType == "Project" ? SourceId : null;

    /// <summary>The id of the group, where it is one.</summary>
    [NotInJson]
    public long? GroupId => SourceType == "Namespace" ? SourceId : null;
}
