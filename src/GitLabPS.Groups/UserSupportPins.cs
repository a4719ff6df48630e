using System;
using System.Management.Automation;
using System.Security;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the PIN by which GitLab's support knows that you are you, or that of a user.</summary>
/// <remarks>
/// The PIN is kept as a secret; <c>ConvertFrom-SecureString -AsPlainText</c> shows it. Without one GitLab answers that nothing
/// was found. Those of other users are for administrators.
/// </remarks>
/// <example>
///   <summary>Show your PIN, to read it out on the phone.</summary>
///   <code>Get-GLUserSupportPin | ForEach-Object { ConvertFrom-SecureString $_.Pin -AsPlainText }</code>
/// </example>
/// <example>
///   <summary>See until when the PIN of a user is good.</summary>
///   <code>(Get-GLUserSupportPin jane.d-oe).ExpiresAt</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLUserSupportPin")]
[OutputType(typeof(UserSupportPin))]
[Documentation("users/#get-details-on-a-support-pin")]
[Get("/user/support_pin")]
[Get("/users/:user_id/support_pin")]
public sealed class GetUserSupportPinCommand : ReadCmdlet<UserSupportPin>
{
    /// <summary>Whose PIN: an id, a user name, the address of the user's page, or an object that belongs to one. Your own otherwise.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("UserId")]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [AdministratorOnly]
    public UserRef? User { get; set; }
}

/// <summary>Makes a PIN for you by which GitLab's support knows that you are you. It is good for seven days.</summary>
/// <example>
///   <summary>Make a PIN and show it.</summary>
///   <code>New-GLUserSupportPin | ForEach-Object { ConvertFrom-SecureString $_.Pin -AsPlainText }</code>
/// </example>
/// <example>
///   <summary>Make a PIN and see until when it is good.</summary>
///   <code>(New-GLUserSupportPin).ExpiresAt</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLUserSupportPin", SupportsShouldProcess = true)]
[OutputType(typeof(UserSupportPin))]
[Documentation("users/#create-a-support-pin")]
[Post("/user/support_pin")]
public sealed class NewUserSupportPinCommand : CreateCmdlet<UserSupportPin>
{
}

/// <summary>Makes the support PIN of users worthless at once.</summary>
/// <example>
///   <summary>Revoke the PIN of a user who lost it to somebody.</summary>
///   <code>Revoke-GLUserSupportPin jane.d-oe</code>
/// </example>
/// <example>
///   <summary>Revoke the PINs of all blocked users.</summary>
///   <code>Get-GLUser -Blocked -All | Revoke-GLUserSupportPin</code>
/// </example>
[Cmdlet(VerbsSecurity.Revoke, "GLUserSupportPin", SupportsShouldProcess = true)]
[Documentation("users/#revoke-a-support-pin-for-a-user")]
[AdministratorOnly]
[Post("/users/:id/support_pin/revoke")]
public sealed class RevokeUserSupportPinCommand : UserChangeCmdlet
{
}

/// <summary>A PIN by which GitLab's support knows a user.</summary>
[TableView("UserId", "ExpiresAt:Time")]
public sealed class UserSupportPin : GitLabObject
{
    /// <summary>The PIN.</summary>
    public SecureString? Pin { get; set; }

    /// <summary>Until when it is good.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The id of the user that was asked for; empty for your own PIN.</summary>
    [NotInJson]
    [FromCall(nameof(GetUserSupportPinCommand.User))]
    public long? UserId { get; set; }
}
