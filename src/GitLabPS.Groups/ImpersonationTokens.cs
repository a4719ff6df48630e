using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the impersonation tokens of a user, or one of them.</summary>
/// <remarks>
/// With an impersonation token an administrator acts as the user, who does not see it.
/// </remarks>
/// <example>
///   <summary>See the tokens with which one can act as a user.</summary>
///   <code>Get-GLImpersonationToken jane -State active</code>
/// </example>
/// <example>
///   <summary>Find all users whom somebody can impersonate.</summary>
///   <code>Get-GLUser -Human -All | Get-GLImpersonationToken -State active -All</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLImpersonationToken", SupportsPaging = true)]
[OutputType(typeof(ImpersonationToken))]
[Documentation("user_tokens/#list-all-impersonation-tokens-for-a-user")]
[AdministratorOnly]
[Get("/users/:user_id/impersonation_tokens", Paged = true)]
[Get("/users/:user_id/impersonation_tokens/:impersonation_token_id")]
public sealed class GetImpersonationTokenCommand : GetCmdlet<ImpersonationToken>
{
    /// <summary>The user to act as.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("UserId")]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>Which token: its id. All of the user otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("impersonation_token_id")]
    public Ref<ImpersonationToken>? ImpersonationToken { get; set; }

    /// <summary>Only tokens that can be used, or only those that cannot. All otherwise.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("all", "active", "inactive")]
    public string? State { get; set; }
}

/// <summary>Makes a token with which one can act as a user.</summary>
/// <remarks>
/// What is emitted holds the secret in its property Token, the only time that GitLab tells it. PowerShell 7 reads it with
/// <c>$t.Token | ConvertFrom-SecureString -AsPlainText</c>, Windows PowerShell with
/// <c>[Net.NetworkCredential]::new('', $t.Token).Password</c>; Connect-GLServer and Set-Secret take it as it is.
/// </remarks>
/// <example>
///   <summary>Act as a user for a day.</summary>
///   <code>$t = New-GLImpersonationToken jane support-case-4711 -Scope api -ExpiresAt (Get-Date).AddDays(1)
/// $asJane = Connect-GLServer https://gitlab.example.com -Token $t.Token -NoDefault</code>
/// </example>
/// <example>
///   <summary>Make a token for each member of a list that a migration tool works through.</summary>
///   <code>Get-Content users.txt | Get-GLUser | New-GLImpersonationToken -Name migration -Scope read_api -ExpiresAt 2027-01-31</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLImpersonationToken", SupportsShouldProcess = true)]
[OutputType(typeof(ImpersonationToken))]
[Documentation("user_tokens/#create-an-impersonation-token")]
[AdministratorOnly]
[Post("/users/:user_id/impersonation_tokens")]
public sealed class NewImpersonationTokenCommand : CreateCmdlet<ImpersonationToken>
{
    /// <summary>The user to act as.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("UserId")]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>What administrators are to know the token by.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Name { get; set; }

    /// <summary>What the token may do, such as <c>api</c> or <c>read_user</c>.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("scopes")]
    [NoEmptyItem]
    [Text]
    public string[]? Scope { get; set; }

    /// <summary>What the token is for.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>The day from which the token no longer works. Without it the token has no end, unless the server sets one.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? ExpiresAt { get; set; }
}

/// <summary>Revokes an impersonation token. It stops working at once, and for good.</summary>
/// <example>
///   <summary>Revoke one token.</summary>
///   <code>Remove-GLImpersonationToken jane 42</code>
/// </example>
/// <example>
///   <summary>Revoke all tokens with which one can act as a user.</summary>
///   <code>Get-GLUser jane | Get-GLImpersonationToken -State active -All | Remove-GLImpersonationToken</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLImpersonationToken", SupportsShouldProcess = true)]
[Documentation("user_tokens/#revoke-an-impersonation-token")]
[AdministratorOnly]
[Delete("/users/:user_id/impersonation_tokens/:impersonation_token_id")]
public sealed class RemoveImpersonationTokenCommand : ChangeCmdlet
{
    /// <summary>The user it is for. Tokens from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("UserId")]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>Which token: its id, or the token as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("impersonation_token_id")]
    public Ref<ImpersonationToken>? ImpersonationToken { get; set; }
}

/// <summary>A token with which one acts as a user.</summary>
[TableView("Id", "UserId", "Name", "Active", "ExpiresAt")]
public sealed class ImpersonationToken : AccessTokenObject
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>Whether it impersonates, as all of these do.</summary>
    public bool? Impersonation { get; set; }
}
