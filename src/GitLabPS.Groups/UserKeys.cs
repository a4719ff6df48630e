using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets SSH keys, or one of them: your own, or those of a user.</summary>
/// <example>
///   <summary>See your own SSH keys.</summary>
///   <code>Get-GLSshKey</code>
/// </example>
/// <example>
///   <summary>Find the keys of anybody that stop working within two weeks.</summary>
///   <code>Get-GLUser -Human -All | Get-GLSshKey -All | Where-Object { $_.ExpiresAt -and $_.ExpiresAt -lt (Get-Date).AddDays(14) }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLSshKey", SupportsPaging = true)]
[OutputType(typeof(SshKey))]
[Documentation("user_keys/#list-all-ssh-keys")]
[Get("/user/keys", Paged = true)]
[Get("/user/keys/:key_id")]
[Get("/users/:user_id/keys", Paged = true)]
[Get("/users/:user_id/keys/:key_id")]
public sealed class GetSshKeyCommand : GetCmdlet<SshKey>
{
    /// <summary>Whose keys: an id, a user name, the address of the user's page, or an object that belongs to one. Your own otherwise.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("UserId")]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>Which key: its id. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("key_id")]
    public Ref<SshKey>? SshKey { get; set; }
}

/// <summary>Adds an SSH key: to your own account, or to that of a user.</summary>
/// <remarks>The keys of other users are for administrators.</remarks>
/// <example>
///   <summary>Add the key of this computer to your account.</summary>
///   <code>New-GLSshKey -Title laptop -Key (Get-Content ~/.ssh/id_ed25519.pub)</code>
/// </example>
/// <example>
///   <summary>Add a key to a user, for a year, and only to sign commits.</summary>
///   <code>New-GLSshKey jane.d-oe -Title signing -Key (Get-Content jane.pub) -UsageType signing -ExpiresAt (Get-Date).AddYears(1)</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLSshKey", SupportsShouldProcess = true)]
[OutputType(typeof(SshKey))]
[Documentation("user_keys/#add-an-ssh-key")]
[Post("/user/keys")]
[Post("/users/:user_id/keys")]
public sealed class NewSshKeyCommand : CreateCmdlet<SshKey>
{
    /// <summary>Whose key: an id, a user name, the address of the user's page, or an object that belongs to one. Your own otherwise.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("UserId")]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [AdministratorOnly]
    public UserRef? User { get; set; }

    /// <summary>What people know the key by.</summary>
    [Parameter(Mandatory = true)]
    [Text]
    public string? Title { get; set; }

    /// <summary>The public key, as in a file <c>.pub</c>.</summary>
    [Parameter(Mandatory = true)]
    [Content]
    public string? Key { get; set; }

    /// <summary>When the key stops working. Never otherwise.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>What the key is good for: to push and pull, to sign commits, or both, as it is without this.</summary>
    [Parameter]
    [ValidateSet("auth_and_signing", "auth", "signing")]
    public string? UsageType { get; set; }
}

/// <summary>Removes an SSH key: one of your own, or of a user.</summary>
/// <remarks>
/// Who used it can push and pull with it no longer. Commits that it signed count as unverified from then on. The keys of other
/// users are for administrators.
/// </remarks>
/// <example>
///   <summary>Remove one of your own keys.</summary>
///   <code>Remove-GLSshKey -SshKey 5</code>
/// </example>
/// <example>
///   <summary>Remove all keys of a user.</summary>
///   <code>Get-GLSshKey jane.d-oe -All | Remove-GLSshKey</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLSshKey", SupportsShouldProcess = true)]
[Documentation("user_keys/#delete-an-ssh-key")]
[Delete("/user/keys/:key_id")]
[Delete("/users/:user_id/keys/:key_id")]
public sealed class RemoveSshKeyCommand : ChangeCmdlet
{
    /// <summary>Whose key: an id, a user name or the address of the user's page. Keys from the pipeline say it themselves. Your own otherwise.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("UserId")]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [AdministratorOnly]
    public UserRef? User { get; set; }

    /// <summary>Which key: its id, or the key as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("key_id")]
    public Ref<SshKey>? SshKey { get; set; }
}

/// <summary>A public SSH key of a user.</summary>
[TableView("Id", "Title", "UsageType:16", "CreatedAt", "ExpiresAt")]
public sealed class SshKey : GitLabObject
{
    /// <summary>The key's id.</summary>
    public long? Id { get; set; }

    /// <summary>What people know it by.</summary>
    public string? Title { get; set; }

    /// <summary>The public key.</summary>
    public string? Key { get; set; }

    /// <summary>What it is good for: <c>auth</c>, <c>signing</c> or <c>auth_and_signing</c>.</summary>
    public string? UsageType { get; set; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it stops working; empty where it never does.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>When it was last used.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>The id of the user that was asked for; empty for your own keys.</summary>
    [NotInJson]
    [FromCall(nameof(GetSshKeyCommand.User))]
    public long? UserId { get; set; }

    /// <summary>Whose it is, where Find-GLSshKey found it.</summary>
    public User? User { get; set; }

    /// <summary>The title.</summary>
    public override string ToString() => Title ?? $"{Id}";
}
