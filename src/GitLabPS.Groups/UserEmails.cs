using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets e-mail addresses besides the primary one: your own, or those of a user.</summary>
/// <remarks>The addresses of other users are for administrators. The primary address is the user's Email in Get-GLUser.</remarks>
/// <example>
///   <summary>See your own addresses.</summary>
///   <code>Get-GLUserEmail</code>
/// </example>
/// <example>
///   <summary>Find users with an address of a domain that you no longer own.</summary>
///   <code>Get-GLUser -Human -All | Get-GLUserEmail -All | Where-Object Email -Like '*@old.example.com'</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLUserEmail", DefaultParameterSetName = "Own", SupportsPaging = true)]
[OutputType(typeof(UserEmail))]
[Documentation("user_email_addresses/#list-all-email-addresses")]
[Get("/user/emails", Set = "Own", Paged = true)]
[Get("/user/emails/:email_id", Set = "Own")]
[Get("/users/:user_id/emails", Set = "User", Paged = true)]
public sealed class GetUserEmailCommand : GetCmdlet<UserEmail>
{
    /// <summary>Whose addresses: an id, a user name, the address of the user's page, or an object that belongs to one. Your own otherwise.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "User", ValueFromPipeline = true)]
    [Alias("UserId")]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [AdministratorOnly]
    public UserRef? User { get; set; }

    /// <summary>Which one of your own: its id. All of them otherwise.</summary>
    [Parameter(ParameterSetName = "Own")]
    [ApiName("email_id")]
    public Ref<UserEmail>? UserEmail { get; set; }
}

/// <summary>Adds an e-mail address: to your own account, or to that of a user.</summary>
/// <remarks>GitLab sends a link to the address, by which it is confirmed. The addresses of other users are for administrators.</remarks>
/// <example>
///   <summary>Add an address to your account.</summary>
///   <code>New-GLUserEmail -Email jane@example.org</code>
/// </example>
/// <example>
///   <summary>Add an address to a user, and take it for confirmed.</summary>
///   <code>New-GLUserEmail jane.d-oe jane@example.org -SkipConfirmation $true</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLUserEmail", DefaultParameterSetName = "Own", SupportsShouldProcess = true)]
[OutputType(typeof(UserEmail))]
[Documentation("user_email_addresses/#add-an-email-address")]
[Post("/user/emails", Set = "Own")]
[Post("/users/:user_id/emails", Set = "User")]
public sealed class NewUserEmailCommand : CreateCmdlet<UserEmail>
{
    /// <summary>Whose address: an id, a user name, the address of the user's page, or an object that belongs to one. Your own otherwise.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "User", ValueFromPipeline = true)]
    [Alias("UserId")]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [AdministratorOnly]
    public UserRef? User { get; set; }

    /// <summary>The address.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Own")]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "User")]
    [Text]
    public string? Email { get; set; }

    /// <summary>Takes the address for confirmed.</summary>
    [Parameter(ParameterSetName = "User")]
    public bool? SkipConfirmation { get; set; }
}

/// <summary>Removes an e-mail address: one of your own, or of a user.</summary>
/// <remarks>The primary address cannot be removed. The addresses of other users are for administrators.</remarks>
/// <example>
///   <summary>Remove one of your own addresses.</summary>
///   <code>Remove-GLUserEmail -UserEmail 5</code>
/// </example>
/// <example>
///   <summary>Remove all addresses of a user that are of another company.</summary>
///   <code>Get-GLUserEmail jane.d-oe -All | Where-Object Email -NotLike '*@example.com' | Remove-GLUserEmail</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLUserEmail", SupportsShouldProcess = true)]
[Documentation("user_email_addresses/#delete-an-email-address")]
[Delete("/user/emails/:email_id")]
[Delete("/users/:user_id/emails/:email_id")]
public sealed class RemoveUserEmailCommand : ChangeCmdlet
{
    /// <summary>Whose address: an id, a user name or the address of the user's page. Addresses from the pipeline say it themselves. Your own otherwise.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("UserId")]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [AdministratorOnly]
    public UserRef? User { get; set; }

    /// <summary>Which address: its id, or the address as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("email_id")]
    public Ref<UserEmail>? UserEmail { get; set; }
}

/// <summary>An e-mail address of a user.</summary>
[TableView("Id", "UserId", "Email", "ConfirmedAt:Time")]
public sealed class UserEmail : GitLabObject
{
    /// <summary>The id by which the address is removed.</summary>
    public long? Id { get; set; }

    /// <summary>The address.</summary>
    public string? Email { get; set; }

    /// <summary>When the user confirmed it; empty before.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>The id of the user that was asked for; empty for your own addresses.</summary>
    [NotInJson]
    [FromCall(nameof(GetUserEmailCommand.User))]
    public long? UserId { get; set; }

    /// <summary>The address.</summary>
    public override string ToString() => Email ?? $"{Id}";
}
