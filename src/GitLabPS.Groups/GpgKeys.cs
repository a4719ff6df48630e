using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets GPG keys, or one of them: your own, or those of a user.</summary>
/// <example>
///   <summary>See your own GPG keys.</summary>
///   <code>Get-GLGpgKey</code>
/// </example>
/// <example>
///   <summary>Save the keys of a user to a file, to check signatures elsewhere.</summary>
///   <code>Get-GLGpgKey jane.d-oe -All | ForEach-Object Key | Set-Content jane.asc</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLGpgKey", SupportsPaging = true)]
[OutputType(typeof(GpgKey))]
[Documentation("user_keys/#list-all-gpg-keys")]
[Get("/user/gpg_keys", Paged = true)]
[Get("/user/gpg_keys/:key_id")]
[Get("/users/:user_id/gpg_keys", Paged = true)]
[Get("/users/:user_id/gpg_keys/:key_id")]
public sealed class GetGpgKeyCommand : GetCmdlet<GpgKey>
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
    public Ref<GpgKey>? GpgKey { get; set; }
}

/// <summary>Adds a GPG key, with which commits are signed: to your own account, or to that of a user.</summary>
/// <remarks>The keys of other users are for administrators.</remarks>
/// <example>
///   <summary>Add a key to your account.</summary>
///   <code>New-GLGpgKey -Key (gpg --armor --export jane@example.com | Out-String)</code>
/// </example>
/// <example>
///   <summary>Add a key from a file to a user.</summary>
///   <code>New-GLGpgKey jane.d-oe -Key (Get-Content jane.asc -Raw)</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLGpgKey", SupportsShouldProcess = true)]
[OutputType(typeof(GpgKey))]
[Documentation("user_keys/#add-a-gpg-key")]
[Post("/user/gpg_keys")]
[Post("/users/:user_id/gpg_keys")]
public sealed class NewGpgKeyCommand : CreateCmdlet<GpgKey>
{
    /// <summary>Whose key: an id, a user name, the address of the user's page, or an object that belongs to one. Your own otherwise.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("UserId")]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [AdministratorOnly]
    public UserRef? User { get; set; }

    /// <summary>The public key in its armour of text, in one piece.</summary>
    [Parameter(Mandatory = true)]
    [Content]
    public string? Key { get; set; }
}

/// <summary>Removes a GPG key: one of your own, or of a user. Commits that it signed stay verified.</summary>
/// <remarks>To have them unverified, use Revoke-GLGpgKey. The keys of other users are for administrators.</remarks>
/// <example>
///   <summary>Remove one of your own keys.</summary>
///   <code>Remove-GLGpgKey -GpgKey 5</code>
/// </example>
/// <example>
///   <summary>Remove all keys of a user.</summary>
///   <code>Get-GLGpgKey jane.d-oe -All | Remove-GLGpgKey</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLGpgKey", SupportsShouldProcess = true)]
[Documentation("user_keys/#delete-a-gpg-key")]
[Delete("/user/gpg_keys/:key_id")]
[Delete("/users/:user_id/gpg_keys/:key_id")]
public sealed class RemoveGpgKeyCommand : ChangeCmdlet
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
    public Ref<GpgKey>? GpgKey { get; set; }
}

/// <summary>Revokes a GPG key, one of your own or of a user: it is removed, and commits that it signed count as unverified.</summary>
/// <remarks>For keys that others got hold of. The keys of other users are for administrators.</remarks>
/// <example>
///   <summary>Revoke one of your own keys.</summary>
///   <code>Revoke-GLGpgKey -GpgKey 5</code>
/// </example>
/// <example>
///   <summary>Revoke all keys of a user whose computer was stolen.</summary>
///   <code>Get-GLGpgKey jane.d-oe -All | Revoke-GLGpgKey</code>
/// </example>
[Cmdlet(VerbsSecurity.Revoke, "GLGpgKey", SupportsShouldProcess = true)]
[Documentation("user_keys/")]
[Post("/user/gpg_keys/:key_id/revoke")]
[Post("/users/:user_id/gpg_keys/:key_id/revoke")]
public sealed class RevokeGpgKeyCommand : ChangeCmdlet
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
    public Ref<GpgKey>? GpgKey { get; set; }
}

/// <summary>A public GPG key of a user.</summary>
[TableView("Id", "UserId", "CreatedAt", "Key")]
public sealed class GpgKey : GitLabObject
{
    /// <summary>The key's id.</summary>
    public long? Id { get; set; }

    /// <summary>The public key in its armour of text.</summary>
    public string? Key { get; set; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The id of the user that was asked for; empty for your own keys.</summary>
    [NotInJson]
    [FromCall(nameof(GetGpgKeyCommand.User))]
    public long? UserId { get; set; }

    /// <summary>The id.</summary>
    public override string ToString() => $"{Id}";
}
