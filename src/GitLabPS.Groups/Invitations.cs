using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using System.Threading.Tasks;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the invitations to a project or a group that nobody has accepted yet.</summary>
/// <example>
///   <summary>See who is invited to a project.</summary>
///   <code>Get-GLInvitation platform/api -All</code>
/// </example>
/// <example>
///   <summary>Take back all invitations to a group that go to one domain.</summary>
///   <code>Get-GLInvitation -Group platform -All | Where-Object InviteEmail -like '*@example.com' | Remove-GLInvitation</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLInvitation", DefaultParameterSetName = "Project", SupportsPaging = true)]
[OutputType(typeof(Invitation))]
[Documentation("invitations/#list-all-pending-invitations-for-a-group-or-project")]
[Get("/projects/:id/invitations", Set = "Project", Paged = true)]
[Get("/groups/:id/invitations", Set = "Group", Paged = true)]
public sealed class GetInvitationCommand : ScopedGetCmdlet<Invitation>
{
    /// <summary>A part of the e-mail address.</summary>
    [Parameter]
    [ApiName("query")]
    [Text]
    public string? Search { get; set; }
}

/// <summary>Invites somebody to a project or a group by e-mail.</summary>
/// <remarks>
/// Who already has an account with the address becomes a member at once, and then no invitation is emitted. To users
/// whom one knows by name, Add-GLProjectMember and Add-GLGroupMember are the direct way.
/// </remarks>
/// <example>
///   <summary>Invite a developer.</summary>
///   <code>New-GLInvitation platform/api jane@example.com -AccessLevel Developer</code>
/// </example>
/// <example>
///   <summary>Invite everybody in a CSV file with the column Email to a group, until the end of the year.</summary>
///   <code>Import-Csv people.csv | ForEach-Object { New-GLInvitation -Group platform -Email $_.Email -AccessLevel Reporter -ExpiresAt 2026-12-31 }</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLInvitation", DefaultParameterSetName = "Project", SupportsShouldProcess = true)]
[OutputType(typeof(Invitation))]
[Documentation("invitations/#add-a-member-to-a-group-or-project")]
[Post("/projects/:id/invitations", Set = "Project")]
[Post("/groups/:id/invitations", Set = "Group")]
[Get("/projects/:id/invitations", Set = "Project", Step = "Read", Paged = true)]
[Get("/groups/:id/invitations", Set = "Group", Step = "Read", Paged = true)]
public sealed class NewInvitationCommand : ScopedCreateCmdlet<Invitation>
{
    /// <summary>The e-mail address.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    [Text]
    public string? Email { get; set; }

    /// <summary>The role that they will have.</summary>
    [Parameter(Mandatory = true)]
    public AccessLevel? AccessLevel { get; set; }

    /// <summary>The last day of the membership. It has no end otherwise.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The id of a custom role that is built upon the role.</summary>
    [Parameter]
    [Tier("Ultimate")]
    public long? MemberRoleId { get; set; }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<Invitation>> CreateAsync(ApiCall call)
    {
        // GitLab answers a refusal as if all was well, with a reason for each address.
        ApiRequest invitation = call.Bind(call.Route);
        object? answer = await SendAsync<object>(invitation).ConfigureAwait(false);
        if (answer is IDictionary<string, object?> report && report.TryGetValue("status", out object? status) && status is "error")
        {
            throw new GitLabOperationException($"GitLab did not send the invitation. {ErrorText.Says(report)}".TrimEnd());
        }

        if (ErrorText.Says(answer) is { } said) WarnOf(invitation, said);
        Answer found = await ReadAsync(call.Bind(call.Step("Read")).WithDefaults([new("query", Email), new("per_page", 100)]), typeof(Invitation)).ConfigureAwait(false);
        return found.Items.OfType<Invitation>().Where(i => string.Equals(i.InviteEmail, Email, StringComparison.OrdinalIgnoreCase)).Take(1).ToList();
    }
}

/// <summary>Changes the role that an invitation gives, or how long it is for.</summary>
/// <example>
///   <summary>Invite as a maintainer instead.</summary>
///   <code>Set-GLInvitation platform/api jane@example.com -AccessLevel Maintainer</code>
/// </example>
/// <example>
///   <summary>Let what all invitations to a group lead to end with the year.</summary>
///   <code>Get-GLInvitation -Group platform -All | Set-GLInvitation -ExpiresAt 2026-12-31</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLInvitation", SupportsShouldProcess = true)]
[OutputType(typeof(Invitation))]
[Documentation("invitations/#update-an-invitation-to-a-group-or-project")]
[Put("/projects/:id/invitations/:email", Set = "Project")]
[Put("/groups/:id/invitations/:email", Set = "Group")]
public sealed class SetInvitationCommand : ScopedPartUpdateCmdlet<Invitation>
{
    /// <summary>Which invitation: the e-mail address, or the invitation as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("email")]
    public Ref<Invitation>? Invitation { get; set; }

    /// <summary>The role that they will have.</summary>
    [Parameter]
    [Kept]
    public AccessLevel? AccessLevel { get; set; }

    /// <summary>When the membership ends.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The id of a custom role that is built upon the role.</summary>
    [Parameter]
    [Tier("Ultimate")]
    public long? MemberRoleId { get; set; }
}

/// <summary>Takes invitations back.</summary>
/// <example>
///   <summary>Take one back.</summary>
///   <code>Remove-GLInvitation platform/api jane@example.com</code>
/// </example>
/// <example>
///   <summary>Take back all invitations to a group that nobody accepted in a month.</summary>
///   <code>Get-GLInvitation -Group platform -All | Where-Object CreatedAt -lt (Get-Date).AddMonths(-1) | Remove-GLInvitation</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLInvitation", SupportsShouldProcess = true)]
[Documentation("invitations/#delete-an-invitation-to-a-group-or-project")]
[Delete("/projects/:id/invitations/:email", Set = "Project")]
[Delete("/groups/:id/invitations/:email", Set = "Group")]
public sealed class RemoveInvitationCommand : ScopedPartChangeCmdlet
{
    /// <summary>Which invitation: the e-mail address, or the invitation as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("email")]
    public Ref<Invitation>? Invitation { get; set; }
}

/// <summary>An invitation to a project or a group that nobody has accepted yet.</summary>
[Identity("InviteEmail")]
[TableView("InviteEmail", "UserName", "AccessLevel:15", "CreatedAt", "ExpiresAt")]
public sealed class Invitation : ScopedObject
{
    /// <summary>The invitation's id.</summary>
    public long? Id { get; set; }

    /// <summary>The e-mail address that it went to.</summary>
    public string? InviteEmail { get; set; }

    /// <summary>What the link in the e-mail carries.</summary>
    public SecureString? InviteToken { get; set; }

    /// <summary>The role that it gives.</summary>
    public AccessLevel? AccessLevel { get; set; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The last day of the membership; empty when it has none.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>The name of the user, where one has the address already.</summary>
    public string? UserName { get; set; }

    /// <summary>Who invited them.</summary>
    public string? CreatedByName { get; set; }

    /// <summary>The e-mail address.</summary>
    public override string ToString() => InviteEmail ?? "";
}
