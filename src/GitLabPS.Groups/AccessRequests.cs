using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the users who ask to become members of a project or a group.</summary>
/// <example>
///   <summary>See who asks for access to a project.</summary>
///   <code>Get-GLAccessRequest platform/api</code>
/// </example>
/// <example>
///   <summary>Make all of them reporters in each project of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLAccessRequest | Approve-GLAccessRequest -AccessLevel Reporter</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLAccessRequest", DefaultParameterSetName = "Project", SupportsPaging = true)]
[OutputType(typeof(AccessRequest))]
[Documentation("access_requests/#list-all-access-requests-for-a-group-or-project")]
[Get("/projects/:id/access_requests", Set = "Project", Paged = true)]
[Get("/groups/:id/access_requests", Set = "Group", Paged = true)]
public sealed class GetAccessRequestCommand : ScopedGetCmdlet<AccessRequest>
{
}

/// <summary>Asks for membership of a project or a group, for yourself.</summary>
/// <example>
///   <summary>Ask for access to a project.</summary>
///   <code>New-GLAccessRequest platform/api</code>
/// </example>
/// <example>
///   <summary>Ask for access to all groups that lie right below one.</summary>
///   <code>Get-GLGroup -ParentGroup platform -All | New-GLAccessRequest</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLAccessRequest", DefaultParameterSetName = "Project", SupportsShouldProcess = true)]
[OutputType(typeof(AccessRequest))]
[Documentation("access_requests/#request-access-to-a-group-or-project")]
[Post("/projects/:id/access_requests", Set = "Project")]
[Post("/groups/:id/access_requests", Set = "Group")]
public sealed class NewAccessRequestCommand : ScopedCreateCmdlet<AccessRequest>
{
}

/// <summary>Lets users in who ask for it.</summary>
/// <example>
///   <summary>Let a user in as a developer.</summary>
///   <code>Approve-GLAccessRequest platform/api jane</code>
/// </example>
/// <example>
///   <summary>Let everybody in who asked for a group, as guests.</summary>
///   <code>Get-GLAccessRequest -Group platform -All | Approve-GLAccessRequest -AccessLevel Guest</code>
/// </example>
[Cmdlet(VerbsLifecycle.Approve, "GLAccessRequest", SupportsShouldProcess = true)]
[OutputType(typeof(AccessRequest))]
[Documentation("access_requests/#approve-an-access-request")]
[Put("/projects/:id/access_requests/:user_id/approve", Set = "Project")]
[Put("/groups/:id/access_requests/:user_id/approve", Set = "Group")]
public sealed class ApproveAccessRequestCommand : ScopedPartUpdateCmdlet<AccessRequest>
{
    /// <summary>Who asked: an id, a user name, or the request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>The role to give; developer otherwise.</summary>
    [Parameter]
    public AccessLevel? AccessLevel { get; set; }
}

/// <summary>Turns down users who ask for access, or takes your own request back.</summary>
/// <example>
///   <summary>Turn a user down.</summary>
///   <code>Deny-GLAccessRequest platform/api jane</code>
/// </example>
/// <example>
///   <summary>Turn down all requests for a group that are older than a month.</summary>
///   <code>Get-GLAccessRequest -Group platform -All | Where-Object RequestedAt -lt (Get-Date).AddMonths(-1) | Deny-GLAccessRequest</code>
/// </example>
[Cmdlet(VerbsLifecycle.Deny, "GLAccessRequest", SupportsShouldProcess = true)]
[Documentation("access_requests/#deny-an-access-request")]
[Delete("/projects/:id/access_requests/:user_id", Set = "Project")]
[Delete("/groups/:id/access_requests/:user_id", Set = "Group")]
public sealed class DenyAccessRequestCommand : ScopedPartChangeCmdlet
{
    /// <summary>Who asked: an id, a user name, or the request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }
}

/// <summary>A user who asks to become a member. Once approved, what they are then.</summary>
[TableView("Id", "Username", "Name", "RequestedAt:Time")]
public sealed class AccessRequest : Member, IProjectOwned, IGroupOwned
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <inheritdoc/>
    [NotInJson]
    public ProjectRef? Project { get; set; }

    /// <inheritdoc/>
    [NotInJson]
    public long? ProjectId { get; set; }

    /// <inheritdoc/>
    [NotInJson]
    public GroupRef? Group { get; set; }

    /// <inheritdoc/>
    [NotInJson]
    public long? GroupId { get; set; }

    /// <summary>Since when the user asks.</summary>
    public DateTimeOffset? RequestedAt { get; set; }
}
