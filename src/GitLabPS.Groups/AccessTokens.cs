using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the access tokens of a project or a group, or one of them.</summary>
/// <remarks>
/// They act in the name of a bot that is a member of the project or group. GitLab never shows the secret of a token again.
/// </remarks>
/// <example>
///   <summary>See the tokens of a project.</summary>
///   <code>Get-GLAccessToken platform/api</code>
/// </example>
/// <example>
///   <summary>List the tokens of all projects of a group that end within a month.</summary>
///   <code>Get-GLProject -Group platform -IncludeSubgroup -All | Get-GLAccessToken -State active -ExpiresBefore (Get-Date).AddDays(30) -All</code>
/// </example>
/// <example>
///   <summary>See the tokens of a group itself.</summary>
///   <code>Get-GLAccessToken -Group platform -All</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLAccessToken", DefaultParameterSetName = "Project", SupportsPaging = true)]
[OutputType(typeof(AccessToken))]
[Documentation("project_access_tokens/")]
[Get("/projects/:id/access_tokens", Set = "Project", Paged = true)]
[Get("/projects/:id/access_tokens/:token_id", Set = "Project")]
[Get("/groups/:id/access_tokens", Set = "Group", Paged = true)]
[Get("/groups/:id/access_tokens/:token_id", Set = "Group")]
public sealed class GetAccessTokenCommand : ScopedGetCmdlet<AccessToken>
{
    /// <summary>Which token: its id. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("token_id")]
    public Ref<AccessToken>? AccessToken { get; set; }

    /// <summary>Only tokens whose name has this text in it.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? Search { get; set; }

    /// <summary>Only tokens that can be used, or only those that cannot: expired or revoked.</summary>
    [Parameter]
    [ValidateSet("active", "inactive")]
    [ListOnly]
    public string? State { get; set; }

    /// <summary>Only tokens that were revoked; with <c>-Revoked:$false</c>, only others.</summary>
    [Parameter]
    [ListOnly]
    public SwitchParameter Revoked { get; set; }

    /// <summary>Only tokens that expire before this day.</summary>
    [Parameter]
    [DateOnly]
    [ListOnly]
    public DateTimeOffset? ExpiresBefore { get; set; }

    /// <summary>Only tokens that expire after this day.</summary>
    [Parameter]
    [DateOnly]
    [ListOnly]
    public DateTimeOffset? ExpiresAfter { get; set; }

    /// <summary>Only tokens last used before this instant.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? LastUsedBefore { get; set; }

    /// <summary>Only tokens last used after this instant.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? LastUsedAfter { get; set; }

    /// <summary>Only tokens made before this instant.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? CreatedBefore { get; set; }

    /// <summary>Only tokens made after this instant.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>The order: a field and a direction, such as <c>expires_asc</c>, <c>created_desc</c>, <c>last_used_asc</c> or <c>name_asc</c>.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? Sort { get; set; }
}

/// <summary>Makes an access token for a project or a group, and the bot in whose name it acts.</summary>
/// <remarks>
/// What is emitted holds the secret in its property Token, the only time that GitLab tells it. PowerShell 7 reads it with
/// <c>$t.Token | ConvertFrom-SecureString -AsPlainText</c>, Windows PowerShell with
/// <c>[Net.NetworkCredential]::new('', $t.Token).Password</c>; Connect-GLServer and Set-Secret take it as it is.
/// </remarks>
/// <example>
///   <summary>Make a token that may read a project, for half a year.</summary>
///   <code>$t = New-GLAccessToken platform/api dashboard -Scope read_api -AccessLevel Reporter -ExpiresAt (Get-Date).AddMonths(6)
/// Set-Secret -Name gitlab-dashboard -SecureStringSecret $t.Token</code>
/// </example>
/// <example>
///   <summary>Make a token that may push to all projects of a group.</summary>
///   <code>New-GLAccessToken -Group platform -Name mirror -Scope read_repository, write_repository -AccessLevel Developer -ExpiresAt 2027-01-31</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLAccessToken", DefaultParameterSetName = "Project", SupportsShouldProcess = true)]
[OutputType(typeof(AccessToken))]
[Documentation("project_access_tokens/#create-a-project-access-token")]
[Post("/projects/:id/access_tokens", Set = "Project")]
[Post("/groups/:id/access_tokens", Set = "Group")]
public sealed class NewAccessTokenCommand : ScopedCreateCmdlet<AccessToken>
{
    /// <summary>What people are to know the token by; its bot gets the same name.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Name { get; set; }

    /// <summary>What the token may do, such as <c>api</c>, <c>read_api</c>, <c>read_registry</c> or <c>write_repository</c>.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("scopes")]
    [NoEmptyItem]
    [Text]
    public string[]? Scope { get; set; }

    /// <summary>The bot's role, not above your own. GitLab takes Maintainer otherwise.</summary>
    [Parameter]
    public AccessLevel? AccessLevel { get; set; }

    /// <summary>What the token is for.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>The day from which the token no longer works. The longest time that the server allows otherwise.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? ExpiresAt { get; set; }
}

/// <summary>Revokes an access token of a project or a group. It stops working at once, and for good.</summary>
/// <example>
///   <summary>Revoke one token.</summary>
///   <code>Remove-GLAccessToken platform/api 42</code>
/// </example>
/// <example>
///   <summary>Revoke the tokens of a group's projects that nobody has used for a year.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLAccessToken -State active -LastUsedBefore (Get-Date).AddYears(-1) -All | Remove-GLAccessToken</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLAccessToken", SupportsShouldProcess = true)]
[Documentation("project_access_tokens/#revoke-a-project-access-token")]
[Delete("/projects/:id/access_tokens/:token_id", Set = "Project")]
[Delete("/groups/:id/access_tokens/:token_id", Set = "Group")]
public sealed class RemoveAccessTokenCommand : ScopedPartChangeCmdlet
{
    /// <summary>Which token: its id, or the token as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("token_id")]
    public Ref<AccessToken>? AccessToken { get; set; }
}

/// <summary>Rotates an access token of a project or a group: makes one of the same name, role and scopes in its place, and revokes the old one at once.</summary>
/// <remarks>
/// <para>What is emitted is the new token, with a new id. Its property Token holds the secret, the only time that GitLab tells it:
/// whoever used the old one needs it, and nobody can get it later. PowerShell 7 reads it with
/// <c>$t.Token | ConvertFrom-SecureString -AsPlainText</c>, Windows PowerShell with
/// <c>[Net.NetworkCredential]::new('', $t.Token).Password</c>; Connect-GLServer and Set-Secret take it as it is.</para>
/// <para>With -Current it is the session's own token, which must be one of that project or group: the session ends with it. Keep
/// what is emitted, and run Connect-GLServer with it.</para>
/// </remarks>
/// <example>
///   <summary>Rotate a token, and put the new secret into a vault.</summary>
///   <code>$t = Reset-GLAccessToken platform/api 42 -ExpiresAt (Get-Date).AddDays(90)
/// Set-Secret -Name gitlab-api -SecureStringSecret $t.Token</code>
/// </example>
/// <example>
///   <summary>Rotate what ends within two weeks in all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLAccessToken -State active -ExpiresBefore (Get-Date).AddDays(14) -All | Reset-GLAccessToken -ExpiresAt (Get-Date).AddMonths(3)</code>
/// </example>
/// <example>
///   <summary>In a script that runs with a token of a group: rotate that very token, and go on with the new one.</summary>
///   <code>$t = Reset-GLAccessToken -Group platform -Current
/// Connect-GLServer https://gitlab.example.com -Token $t.Token</code>
/// </example>
[Cmdlet(VerbsCommon.Reset, "GLAccessToken", SupportsShouldProcess = true)]
[OutputType(typeof(AccessToken))]
[Documentation("project_access_tokens/#rotate-a-project-access-token")]
[Post("/projects/:id/access_tokens/:token_id/rotate", Set = "Project")]
[Post("/groups/:id/access_tokens/:token_id/rotate", Set = "Group")]
[Post("/projects/:id/access_tokens/self/rotate", Set = "ProjectCurrent")]
[Post("/groups/:id/access_tokens/self/rotate", Set = "GroupCurrent")]
public sealed class ResetAccessTokenCommand : CreateCmdlet<AccessToken>
{
    /// <summary>The project: an id, a full path, a web address, or <c>.</c> for the git checkout one stands in. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Project", ValueFromPipeline = true)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "ProjectCurrent")]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>The group: an id, a full path or a web address. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Group", ValueFromPipeline = true)]
    [Parameter(Mandatory = true, ParameterSetName = "GroupCurrent")]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>Which token: its id, or the token as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Project", ValueFromPipeline = true)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Group", ValueFromPipeline = true)]
    [ApiName("token_id")]
    public Ref<AccessToken>? AccessToken { get; set; }

    /// <summary>Rotates the token that the session uses: the session ends with it, and only what is emitted lets you in again. The scope <c>self_rotate</c> is enough for that.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ProjectCurrent")]
    [Parameter(Mandatory = true, ParameterSetName = "GroupCurrent")]
    [NotSent]
    public SwitchParameter Current { get; set; }

    /// <summary>The day from which the new token no longer works. A week from now otherwise.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? ExpiresAt { get; set; }
}

/// <summary>An access token of a project or a group.</summary>
[TableView("Id", "Name", "AccessLevel:11", "Active", "ExpiresAt")]
public sealed class AccessToken : AccessTokenObject, IProjectOwned, IGroupOwned
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

    /// <summary>The bot's role.</summary>
    public AccessLevel? AccessLevel { get; set; }

    /// <summary>What it belongs to: <c>project</c> or <c>group</c>.</summary>
    public string? ResourceType { get; set; }

    /// <summary>The id of the project or group.</summary>
    public long? ResourceId { get; set; }
}
