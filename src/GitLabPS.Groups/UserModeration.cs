using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Blocks users: they can no longer sign in, push or use the API, and keep what they have.</summary>
/// <remarks>
/// A blocked user takes no seat of the licence. Projects, issues and memberships stay, and Unblock-GLUser gives everything back.
/// </remarks>
/// <example>
///   <summary>Keep somebody out who left the company.</summary>
///   <code>Block-GLUser jane.d-oe</code>
/// </example>
/// <example>
///   <summary>Block all external users who did nothing this year.</summary>
///   <code>Get-GLUser -External -All | Where-Object LastActivityOn -LT 2026-01-01 | Block-GLUser</code>
/// </example>
[Cmdlet(VerbsSecurity.Block, "GLUser", SupportsShouldProcess = true)]
[Documentation("user_moderation/#block-access-to-a-user")]
[AdministratorOnly]
[Post("/users/:id/block")]
public sealed class BlockUserCommand : UserChangeCmdlet
{
}

/// <summary>Lets blocked users in again, with all that they had.</summary>
/// <remarks>Who is blocked by LDAP is let in by LDAP only.</remarks>
/// <example>
///   <summary>Let a user in again.</summary>
///   <code>Unblock-GLUser jane.d-oe</code>
/// </example>
/// <example>
///   <summary>Let all of a list in again.</summary>
///   <code>Get-Content returning.txt | Unblock-GLUser</code>
/// </example>
[Cmdlet(VerbsSecurity.Unblock, "GLUser", SupportsShouldProcess = true)]
[Documentation("user_moderation/#unblock-access-to-a-user")]
[AdministratorOnly]
[Post("/users/:id/unblock")]
public sealed class UnblockUserCommand : UserChangeCmdlet
{
}

/// <summary>Bans users: they are blocked, and what they wrote is hidden from everybody but administrators.</summary>
/// <remarks>Made for spammers. For somebody who left, Block-GLUser is enough, and hides nothing.</remarks>
/// <example>
///   <summary>Ban a spammer.</summary>
///   <code>Add-GLUserBan cheap-pills</code>
/// </example>
/// <example>
///   <summary>Ban all users whose name gives them away.</summary>
///   <code>Get-GLUser -Search pills -All | Add-GLUserBan -WhatIf</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLUserBan", SupportsShouldProcess = true)]
[Documentation("user_moderation/#ban-a-user")]
[AdministratorOnly]
[Post("/users/:id/ban")]
public sealed class AddUserBanCommand : UserChangeCmdlet
{
}

/// <summary>Ends the ban of users: they can sign in again, and what they wrote is shown again.</summary>
/// <example>
///   <summary>Correct a mistake.</summary>
///   <code>Remove-GLUserBan jane.d-oe</code>
/// </example>
/// <example>
///   <summary>End all bans.</summary>
///   <code>Get-GLUser -ExcludeActive -All | Where-Object State -EQ banned | Remove-GLUserBan</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLUserBan", SupportsShouldProcess = true)]
[Documentation("user_moderation/#unban-a-user")]
[AdministratorOnly]
[Post("/users/:id/unban")]
public sealed class RemoveUserBanCommand : UserChangeCmdlet
{
}

/// <summary>Deactivates users who have not used GitLab for long, to free their seats of the licence.</summary>
/// <remarks>A deactivated user comes back by signing in. Who was active lately cannot be deactivated; use Block-GLUser then.</remarks>
/// <example>
///   <summary>Deactivate a user who is on leave.</summary>
///   <code>Disable-GLUser jane.d-oe</code>
/// </example>
/// <example>
///   <summary>Deactivate everybody who did nothing for half a year.</summary>
///   <code>Get-GLUser -Active -Human -All | Where-Object LastActivityOn -LT (Get-Date).AddMonths(-6) | Disable-GLUser</code>
/// </example>
[Cmdlet(VerbsLifecycle.Disable, "GLUser", SupportsShouldProcess = true)]
[Documentation("user_moderation/#deactivate-a-user")]
[AdministratorOnly]
[Post("/users/:id/deactivate")]
public sealed class DisableUserCommand : UserChangeCmdlet
{
}

/// <summary>Activates users who were deactivated. They would come back by signing in as well.</summary>
/// <example>
///   <summary>Activate a user.</summary>
///   <code>Enable-GLUser jane.d-oe</code>
/// </example>
/// <example>
///   <summary>Activate all who were deactivated.</summary>
///   <code>Get-GLUser -ExcludeActive -All | Where-Object State -EQ deactivated | Enable-GLUser</code>
/// </example>
[Cmdlet(VerbsLifecycle.Enable, "GLUser", SupportsShouldProcess = true)]
[Documentation("user_moderation/#reactivate-a-user")]
[AdministratorOnly]
[Post("/users/:id/activate")]
public sealed class EnableUserCommand : UserChangeCmdlet
{
}

/// <summary>Lets users in who signed up and wait for an administrator.</summary>
/// <example>
///   <summary>Let somebody in.</summary>
///   <code>Approve-GLUser jane.d-oe</code>
/// </example>
/// <example>
///   <summary>Let all in who signed up with an address of the company.</summary>
///   <code>Get-GLUser -ExcludeActive -All | Where-Object { $_.State -eq 'blocked_pending_approval' -and $_.Email -like '*@example.com' } | Approve-GLUser</code>
/// </example>
[Cmdlet(VerbsLifecycle.Approve, "GLUser", SupportsShouldProcess = true)]
[Documentation("user_moderation/#approve-access-to-a-user")]
[AdministratorOnly]
[Post("/users/:id/approve")]
public sealed class ApproveUserCommand : UserChangeCmdlet
{
}

/// <summary>Turns users down who signed up and wait for an administrator. GitLab deletes them, and tells them so.</summary>
/// <example>
///   <summary>Turn somebody down.</summary>
///   <code>Deny-GLUser jane.d-oe</code>
/// </example>
/// <example>
///   <summary>See who would be turned down.</summary>
///   <code>Get-GLUser -ExcludeActive -All | Where-Object State -EQ blocked_pending_approval | Deny-GLUser -WhatIf</code>
/// </example>
[Cmdlet(VerbsLifecycle.Deny, "GLUser", SupportsShouldProcess = true)]
[Documentation("user_moderation/#reject-access-to-a-user")]
[AdministratorOnly]
[Post("/users/:id/reject")]
public sealed class DenyUserCommand : UserChangeCmdlet
{
}
