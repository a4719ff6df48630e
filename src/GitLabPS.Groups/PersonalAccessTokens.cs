using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets personal access tokens: your own, as an administrator those of others, one of them, or the one that the session uses.</summary>
/// <remarks>
/// GitLab never shows the secret of a token again. An administrator sees the tokens of all users, those behind access tokens of
/// projects and groups among them. Group and project owners get the tokens of their service accounts with Get-GLServiceAccountToken.
/// </remarks>
/// <example>
///   <summary>See what the session's token may do, and when it ends.</summary>
///   <code>Get-GLPersonalAccessToken -Current | Format-List</code>
/// </example>
/// <example>
///   <summary>Find your tokens that end within a month.</summary>
///   <code>Get-GLPersonalAccessToken -State active -ExpiresBefore (Get-Date).AddDays(30) -All</code>
/// </example>
/// <example>
///   <summary>List the tokens of everybody who is blocked.</summary>
///   <code>Get-GLUser -Blocked -All | Get-GLPersonalAccessToken -State active -All</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLPersonalAccessToken", DefaultParameterSetName = "Token", SupportsPaging = true)]
[OutputType(typeof(PersonalAccessToken))]
[Documentation("personal_access_tokens/")]
[Get("/personal_access_tokens", Set = "Token", Paged = true)]
[Get("/personal_access_tokens/:id", Set = "Token")]
[Get("/personal_access_tokens/self", Set = "Current")]
public sealed class GetPersonalAccessTokenCommand : GetCmdlet<PersonalAccessToken>
{
    private bool namesToken;
    private bool namesUser;

    /// <summary>Which token: its id. All that one may see otherwise.</summary>
    [Parameter(Position = 0, ParameterSetName = "Token", ValueFromPipeline = true)]
    [ApiName("id")]
    public Ref<PersonalAccessToken>? PersonalAccessToken { get; set; }

    /// <summary>Gets the token that the session uses, whatever its scopes.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    [NotSent]
    public SwitchParameter Current { get; set; }

    /// <summary>Only tokens of this user. Only administrators may name another than themselves.</summary>
    [Parameter(ParameterSetName = "Token", ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    [ListOnly]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>Only tokens whose name has this text in it.</summary>
    [Parameter(ParameterSetName = "Token")]
    [ListOnly]
    [Text]
    public string? Search { get; set; }

    /// <summary>Only tokens that can be used, or only those that cannot: expired or revoked.</summary>
    [Parameter(ParameterSetName = "Token")]
    [ValidateSet("active", "inactive")]
    [ListOnly]
    public string? State { get; set; }

    /// <summary>Only tokens that were revoked; with <c>-Revoked:$false</c>, only others.</summary>
    [Parameter(ParameterSetName = "Token")]
    [ListOnly]
    public SwitchParameter Revoked { get; set; }

    /// <summary>Only tokens that expire before this day.</summary>
    [Parameter(ParameterSetName = "Token")]
    [DateOnly]
    [ListOnly]
    public DateTimeOffset? ExpiresBefore { get; set; }

    /// <summary>Only tokens that expire after this day.</summary>
    [Parameter(ParameterSetName = "Token")]
    [DateOnly]
    [ListOnly]
    public DateTimeOffset? ExpiresAfter { get; set; }

    /// <summary>Only tokens last used before this instant.</summary>
    [Parameter(ParameterSetName = "Token")]
    [ListOnly]
    [Instant]
    public DateTimeOffset? LastUsedBefore { get; set; }

    /// <summary>Only tokens last used after this instant.</summary>
    [Parameter(ParameterSetName = "Token")]
    [ListOnly]
    [Instant]
    public DateTimeOffset? LastUsedAfter { get; set; }

    /// <summary>Only tokens made before this instant.</summary>
    [Parameter(ParameterSetName = "Token")]
    [ListOnly]
    [Instant]
    public DateTimeOffset? CreatedBefore { get; set; }

    /// <summary>Only tokens made after this instant.</summary>
    [Parameter(ParameterSetName = "Token")]
    [ListOnly]
    [Instant]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>The order: a field and a direction, such as <c>expires_asc</c>, <c>created_desc</c>, <c>last_used_asc</c> or <c>name_asc</c>.</summary>
    [Parameter(ParameterSetName = "Token")]
    [ListOnly]
    [Text]
    public string? Sort { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        namesToken = MyInvocation.BoundParameters.ContainsKey(nameof(PersonalAccessToken));
        namesUser = MyInvocation.BoundParameters.ContainsKey(nameof(User));
        base.BeginProcessing();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // A token from the pipeline also says whose it is, but the token itself is meant. The token before it counts no more.
        if (PersonalAccessToken is not null && !namesUser) MyInvocation.BoundParameters.Remove(nameof(User));
        if (PersonalAccessToken is null && !namesToken) MyInvocation.BoundParameters.Remove(nameof(PersonalAccessToken));
        base.ProcessRecord();
    }
}

/// <summary>Makes a personal access token: as an administrator for any user, else a narrow one for yourself.</summary>
/// <remarks>
/// <para>What is emitted holds the secret in its property Token, the only time that GitLab tells it. PowerShell 7 reads it with
/// <c>$t.Token | ConvertFrom-SecureString -AsPlainText</c>, Windows PowerShell with
/// <c>[Net.NetworkCredential]::new('', $t.Token).Password</c>; Connect-GLServer and Set-Secret take it as it is.</para>
/// <para>Without -User the token is your own, and GitLab allows it the scopes <c>k8s_proxy</c> and <c>self_rotate</c> only.</para>
/// </remarks>
/// <example>
///   <summary>Give a user of a script a token for half a year, and put it into a vault.</summary>
///   <code>$t = New-GLPersonalAccessToken backup -User svc-backup -Scope read_api, read_repository -ExpiresAt (Get-Date).AddMonths(6)
/// Set-Secret -Name gitlab-backup -SecureStringSecret $t.Token</code>
/// </example>
/// <example>
///   <summary>Make a token for yourself that reaches clusters through GitLab.</summary>
///   <code>New-GLPersonalAccessToken kubectl -Scope k8s_proxy -ExpiresAt (Get-Date).AddDays(1)</code>
/// </example>
/// <example>
///   <summary>Make a token for each of a list of users.</summary>
///   <code>Get-Content users.txt | Get-GLUser | New-GLPersonalAccessToken onboarding -Scope api -ExpiresAt 2027-01-31</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLPersonalAccessToken", SupportsShouldProcess = true)]
[OutputType(typeof(PersonalAccessToken))]
[Documentation("user_tokens/#create-a-personal-access-token-for-a-user")]
[Post("/users/:user_id/personal_access_tokens")]
[Post("/user/personal_access_tokens")]
public sealed class NewPersonalAccessTokenCommand : CreateCmdlet<PersonalAccessToken>
{
    /// <summary>What people are to know the token by.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Text]
    public string? Name { get; set; }

    /// <summary>What the token may do, such as <c>api</c>, <c>read_api</c>, <c>read_repository</c> or <c>self_rotate</c>.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("scopes")]
    [NoEmptyItem]
    [Text]
    public string[]? Scope { get; set; }

    /// <summary>The user who is to have it. Yourself otherwise.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    [AdministratorOnly]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>What the token is for.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>The day from which the token no longer works. The longest time that the server allows otherwise.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? ExpiresAt { get; set; }
}

/// <summary>Revokes a personal access token. It stops working at once, and for good.</summary>
/// <remarks>
/// With -Current it is the session's own token that is revoked: the session can do nothing more after that.
/// </remarks>
/// <example>
///   <summary>Revoke all tokens of a user.</summary>
///   <code>Get-GLUser jane | Get-GLPersonalAccessToken -State active -All | Remove-GLPersonalAccessToken</code>
/// </example>
/// <example>
///   <summary>Revoke your tokens that nobody has used for a year.</summary>
///   <code>Get-GLPersonalAccessToken -State active -LastUsedBefore (Get-Date).AddYears(-1) -All | Remove-GLPersonalAccessToken</code>
/// </example>
/// <example>
///   <summary>At the end of a script, revoke the token that it was given for this run.</summary>
///   <code>Remove-GLPersonalAccessToken -Current</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLPersonalAccessToken", DefaultParameterSetName = "Token", SupportsShouldProcess = true)]
[Documentation("personal_access_tokens/#revoke-a-personal-access-token")]
[Delete("/personal_access_tokens/:id", Set = "Token")]
[Delete("/personal_access_tokens/self", Set = "Current")]
public sealed class RemovePersonalAccessTokenCommand : ChangeCmdlet
{
    /// <summary>Which token: its id, or the token as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Token", ValueFromPipeline = true)]
    [ApiName("id")]
    public Ref<PersonalAccessToken>? PersonalAccessToken { get; set; }

    /// <summary>Revokes the token that the session uses. The session is of no use after that.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    [NotSent]
    public SwitchParameter Current { get; set; }
}

/// <summary>Rotates a personal access token: makes one of the same name and scopes in its place, and revokes the old one at once.</summary>
/// <remarks>
/// <para>What is emitted is the new token, with a new id. Its property Token holds the secret, the only time that GitLab tells it:
/// whoever used the old one needs it, and nobody can get it later. PowerShell 7 reads it with
/// <c>$t.Token | ConvertFrom-SecureString -AsPlainText</c>, Windows PowerShell with
/// <c>[Net.NetworkCredential]::new('', $t.Token).Password</c>; Connect-GLServer and Set-Secret take it as it is.</para>
/// <para>Rotating the session's own token, with -Current or by its id, ends the session: its token is no longer good. Keep what
/// is emitted, and run Connect-GLServer with it. A token that was revoked already cannot be rotated, and GitLab takes an
/// attempt to do so with -Current as a theft: it revokes the new one too.</para>
/// </remarks>
/// <example>
///   <summary>Rotate the session's own token, keep it, and go on with it.</summary>
///   <code>$t = Reset-GLPersonalAccessToken -Current -ExpiresAt (Get-Date).AddDays(90)
/// Set-Secret -Name gitlab -SecureStringSecret $t.Token
/// Connect-GLServer https://gitlab.example.com -Token $t.Token</code>
/// </example>
/// <example>
///   <summary>Rotate the tokens of a user that end within two weeks, for three months each.</summary>
///   <code>Get-GLUser svc-backup | Get-GLPersonalAccessToken -State active -ExpiresBefore (Get-Date).AddDays(14) -All | Reset-GLPersonalAccessToken -ExpiresAt (Get-Date).AddMonths(3)</code>
/// </example>
[Cmdlet(VerbsCommon.Reset, "GLPersonalAccessToken", DefaultParameterSetName = "Token", SupportsShouldProcess = true)]
[OutputType(typeof(PersonalAccessToken))]
[Documentation("personal_access_tokens/#rotate-a-personal-access-token")]
[Post("/personal_access_tokens/:id/rotate", Set = "Token")]
[Post("/personal_access_tokens/self/rotate", Set = "Current")]
public sealed class ResetPersonalAccessTokenCommand : CreateCmdlet<PersonalAccessToken>
{
    /// <summary>Which token: its id, or the token as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Token", ValueFromPipeline = true)]
    [ApiName("id")]
    public Ref<PersonalAccessToken>? PersonalAccessToken { get; set; }

    /// <summary>Rotates the token that the session uses: the session ends with it, and only what is emitted lets you in again. The scope <c>self_rotate</c> is enough for that.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    [NotSent]
    public SwitchParameter Current { get; set; }

    /// <summary>The day from which the new token no longer works. A week from now otherwise.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? ExpiresAt { get; set; }
}

/// <summary>Gets the groups and projects that the session's token reaches.</summary>
/// <remarks>
/// What is emitted holds lists of groups and of projects, up to -PerPage of each; with -All there is an object for each page.
/// </remarks>
/// <example>
///   <summary>See the projects that the token reaches.</summary>
///   <code>Get-GLPersonalAccessTokenAssociation -All | ForEach-Object Projects</code>
/// </example>
/// <example>
///   <summary>See the groups in which the token may change settings.</summary>
///   <code>Get-GLPersonalAccessTokenAssociation -MinAccessLevel Maintainer -All | ForEach-Object Groups</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLPersonalAccessTokenAssociation", SupportsPaging = true)]
[OutputType(typeof(PersonalAccessTokenAssociation))]
[Documentation("personal_access_tokens/#list-all-token-associations")]
[Get("/personal_access_tokens/self/associations", Paged = true)]
public sealed class GetPersonalAccessTokenAssociationCommand : GetCmdlet<PersonalAccessTokenAssociation>
{
    /// <summary>Only groups and projects in which one has at least this role.</summary>
    [Parameter]
    public AccessLevel? MinAccessLevel { get; set; }
}

/// <summary>What all kinds of access tokens have in common.</summary>
public abstract class AccessTokenObject : GitLabObject
{
    /// <summary>The token's id. A rotated token has a new one.</summary>
    public virtual long? Id { get; set; }

    /// <summary>What people know the token by.</summary>
    public string? Name { get; set; }

    /// <summary>What the token is for.</summary>
    public string? Description { get; set; }

    /// <summary>What the token may do.</summary>
    public IReadOnlyList<string>? Scopes { get; set; }

    /// <summary>The user in whose name it acts; of a project's or group's token, a bot.</summary>
    public long? UserId { get; set; }

    /// <summary>Whether it works: neither revoked nor expired.</summary>
    public bool? Active { get; set; }

    /// <summary>Whether it was revoked.</summary>
    public bool? Revoked { get; set; }

    /// <summary>Whether it has fine-grained permissions instead of scopes.</summary>
    public bool? Granular { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it was last used; GitLab notes that every ten minutes at most.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>The day from which it no longer works; empty for a token without end.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>The secret itself. Only a token that was just made or rotated has it.</summary>
    public SecureString? Token { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? $"{Id}";
}

/// <summary>A personal access token: it acts in the name of a user.</summary>
[TableView("Id", "UserId", "Name", "Active", "ExpiresAt")]
public sealed class PersonalAccessToken : AccessTokenObject
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>The addresses from which it was used of late.</summary>
    public IReadOnlyList<string>? LastUsedIps { get; set; }
}

/// <summary>The groups and projects that a token reaches.</summary>
[TableView("Groups", "Projects")]
public sealed class PersonalAccessTokenAssociation : GitLabObject
{
    /// <summary>The groups.</summary>
    public IReadOnlyList<AssociatedGroup>? Groups { get; set; }

    /// <summary>The projects.</summary>
    public IReadOnlyList<AssociatedProject>? Projects { get; set; }
}

/// <summary>A group that a token reaches.</summary>
[TableView("Id", "Name", "Visibility:10", "AccessLevels:15", "WebUrl")]
public sealed class AssociatedGroup : BasicGroup
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>The id of the group that this one lies in; empty at the top.</summary>
    public long? ParentId { get; set; }

    /// <summary>The id of the organization.</summary>
    public long? OrganizationId { get; set; }

    /// <summary>Who can see the group: <c>private</c>, <c>internal</c> or <c>public</c>.</summary>
    public string? Visibility { get; set; }

    /// <summary>The role that the token has there.</summary>
    public AccessLevel? AccessLevels { get; set; }
}

/// <summary>A project that a token reaches.</summary>
public sealed class AssociatedProject : BasicProject
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>The roles that the token has there.</summary>
    public AssociatedAccessLevels? AccessLevels { get; set; }
}

/// <summary>The roles that a token has in a project.</summary>
public sealed class AssociatedAccessLevels : GitLabObject
{
    /// <summary>The role from a membership of the project itself.</summary>
    public AccessLevel? ProjectAccessLevel { get; set; }

    /// <summary>The role from a membership of its group.</summary>
    public AccessLevel? GroupAccessLevel { get; set; }

    /// <summary>The higher one.</summary>
    public override string ToString() => $"{(ProjectAccessLevel > GroupAccessLevel || GroupAccessLevel is null ? ProjectAccessLevel : GroupAccessLevel)}";
}
