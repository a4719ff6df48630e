using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the personal access tokens of a service account of a group or a project.</summary>
/// <remarks>
/// The owners of the group or project need no administrator for these. Tokens of the whole server's service accounts are got,
/// rotated and revoked by administrators with Get-, Reset- and Remove-GLPersonalAccessToken.
/// </remarks>
/// <example>
///   <summary>See the tokens of a service account.</summary>
///   <code>Get-GLServiceAccountToken -Group platform -User svc-deploy -State active</code>
/// </example>
/// <example>
///   <summary>List those of several service accounts that end within a month.</summary>
///   <code>'svc-deploy', 'svc-backup' | Get-GLUser | Get-GLServiceAccountToken -Group platform -State active -ExpiresBefore (Get-Date).AddDays(30) -All</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLServiceAccountToken", SupportsPaging = true)]
[OutputType(typeof(ServiceAccountToken))]
[Documentation("service_accounts/#list-all-personal-access-tokens-for-a-group-service-account")]
[Tier("Premium")]
[Get("/projects/:id/service_accounts/:user_id/personal_access_tokens", Set = "Project", Paged = true)]
[Get("/groups/:id/service_accounts/:user_id/personal_access_tokens", Set = "Group", Paged = true)]
public sealed class GetServiceAccountTokenCommand : ScopedPartGetCmdlet<ServiceAccountToken>
{
    /// <summary>The service account: its id or user name, or the account as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>Only tokens whose name has this text in it.</summary>
    [Parameter]
    [Text]
    public string? Search { get; set; }

    /// <summary>Only tokens that can be used, or only those that cannot: expired or revoked.</summary>
    [Parameter]
    [ValidateSet("active", "inactive")]
    public string? State { get; set; }

    /// <summary>Only tokens that were revoked; with <c>-Revoked:$false</c>, only others.</summary>
    [Parameter]
    public SwitchParameter Revoked { get; set; }

    /// <summary>Only tokens that expire before this day.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? ExpiresBefore { get; set; }

    /// <summary>Only tokens that expire after this day.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? ExpiresAfter { get; set; }

    /// <summary>Only tokens last used before this instant.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? LastUsedBefore { get; set; }

    /// <summary>Only tokens last used after this instant.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? LastUsedAfter { get; set; }

    /// <summary>Only tokens made before this instant.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? CreatedBefore { get; set; }

    /// <summary>Only tokens made after this instant.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>The order: a field and a direction, such as <c>expires_asc</c>, <c>created_desc</c>, <c>last_used_asc</c> or <c>name_asc</c>.</summary>
    [Parameter]
    [Text]
    public string? Sort { get; set; }
}

/// <summary>Makes a personal access token for a service account of a group or a project.</summary>
/// <remarks>
/// What is emitted holds the secret in its property Token, the only time that GitLab tells it. PowerShell 7 reads it with
/// <c>$t.Token | ConvertFrom-SecureString -AsPlainText</c>, Windows PowerShell with
/// <c>[Net.NetworkCredential]::new('', $t.Token).Password</c>; Connect-GLServer and Set-Secret take it as it is.
/// </remarks>
/// <example>
///   <summary>Make a token that can rotate itself, and put it into a vault.</summary>
///   <code>$t = New-GLServiceAccountToken -Group platform -User svc-deploy -Name deploy -Scope api, self_rotate -ExpiresAt (Get-Date).AddDays(90)
/// Set-Secret -Name gitlab-deploy -SecureStringSecret $t.Token</code>
/// </example>
/// <example>
///   <summary>Make a token for the service account of a project.</summary>
///   <code>New-GLServiceAccountToken platform/api svc-docs -Name docs -Scope read_repository</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLServiceAccountToken", SupportsShouldProcess = true)]
[OutputType(typeof(ServiceAccountToken))]
[Documentation("service_accounts/#create-a-personal-access-token-for-a-group-service-account")]
[Tier("Premium")]
[Post("/projects/:id/service_accounts/:user_id/personal_access_tokens", Set = "Project")]
[Post("/groups/:id/service_accounts/:user_id/personal_access_tokens", Set = "Group")]
public sealed class NewServiceAccountTokenCommand : ScopedPartCreateCmdlet<ServiceAccountToken>
{
    /// <summary>The service account: its id or user name, or the account as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>What people are to know the token by.</summary>
    [Parameter(Mandatory = true)]
    [Text]
    public string? Name { get; set; }

    /// <summary>What the token may do, such as <c>api</c>, <c>read_repository</c> or <c>self_rotate</c>.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("scopes")]
    [NoEmptyItem]
    [Text]
    public string[]? Scope { get; set; }

    /// <summary>What the token is for.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>The day from which the token no longer works. The longest time that the server allows otherwise.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? ExpiresAt { get; set; }
}

/// <summary>Revokes a personal access token of a service account. It stops working at once, and for good.</summary>
/// <example>
///   <summary>Revoke all tokens of a service account.</summary>
///   <code>Get-GLServiceAccountToken -Group platform -User svc-deploy -State active -All | Remove-GLServiceAccountToken</code>
/// </example>
/// <example>
///   <summary>Revoke one token.</summary>
///   <code>Remove-GLServiceAccountToken -Group platform -User svc-deploy -ServiceAccountToken 42</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLServiceAccountToken", SupportsShouldProcess = true)]
[Documentation("service_accounts/#revoke-a-personal-access-token-for-a-group-service-account")]
[Tier("Premium")]
[Delete("/projects/:id/service_accounts/:user_id/personal_access_tokens/:token_id", Set = "Project")]
[Delete("/groups/:id/service_accounts/:user_id/personal_access_tokens/:token_id", Set = "Group")]
public sealed class RemoveServiceAccountTokenCommand : ScopedPartChangeCmdlet
{
    /// <summary>The service account: its id or user name. Tokens from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>Which token: its id, or the token as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("token_id")]
    public Ref<ServiceAccountToken>? ServiceAccountToken { get; set; }
}

/// <summary>Rotates a personal access token of a service account: makes one of the same name and scopes in its place, and revokes the old one at once.</summary>
/// <remarks>
/// <para>What is emitted is the new token, with a new id. Its property Token holds the secret, the only time that GitLab tells it:
/// whoever used the old one needs it, and nobody can get it later. PowerShell 7 reads it with
/// <c>$t.Token | ConvertFrom-SecureString -AsPlainText</c>, Windows PowerShell with
/// <c>[Net.NetworkCredential]::new('', $t.Token).Password</c>; Connect-GLServer and Set-Secret take it as it is.</para>
/// <para>A service account that is to rotate the token it signs in with runs <c>Reset-GLPersonalAccessToken -Current</c>.</para>
/// </remarks>
/// <example>
///   <summary>Rotate the tokens of a service account that end within two weeks, for three months each.</summary>
///   <code>Get-GLServiceAccountToken -Group platform -User svc-deploy -State active -ExpiresBefore (Get-Date).AddDays(14) -All | Reset-GLServiceAccountToken -ExpiresAt (Get-Date).AddMonths(3)</code>
/// </example>
/// <example>
///   <summary>Rotate one token, and put the new secret into a vault.</summary>
///   <code>$t = Reset-GLServiceAccountToken -Group platform -User svc-deploy -ServiceAccountToken 42
/// Set-Secret -Name gitlab-deploy -SecureStringSecret $t.Token</code>
/// </example>
[Cmdlet(VerbsCommon.Reset, "GLServiceAccountToken", SupportsShouldProcess = true)]
[OutputType(typeof(ServiceAccountToken))]
[Documentation("service_accounts/#rotate-a-personal-access-token-for-a-group-service-account")]
[Tier("Premium")]
[Post("/projects/:id/service_accounts/:user_id/personal_access_tokens/:token_id/rotate", Set = "Project")]
[Post("/groups/:id/service_accounts/:user_id/personal_access_tokens/:token_id/rotate", Set = "Group")]
public sealed class ResetServiceAccountTokenCommand : ScopedPartCreateCmdlet<ServiceAccountToken>
{
    /// <summary>The service account: its id or user name. Tokens from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>Which token: its id, or the token as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("token_id")]
    public Ref<ServiceAccountToken>? ServiceAccountToken { get; set; }

    /// <summary>The day from which the new token no longer works. A week from now otherwise.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? ExpiresAt { get; set; }
}

/// <summary>A personal access token of a service account of a group or a project.</summary>
[TableView("Id", "UserId", "Name", "Active", "ExpiresAt")]
public sealed class ServiceAccountToken : AccessTokenObject, IProjectOwned, IGroupOwned
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <inheritdoc/>
    [NotInJson]
    public ProjectRef? Project { get; set; }

    /// <inheritdoc/>
    public long? ProjectId { get; set; }

    /// <inheritdoc/>
    [NotInJson]
    public GroupRef? Group { get; set; }

    /// <inheritdoc/>
    public long? GroupId { get; set; }
}
