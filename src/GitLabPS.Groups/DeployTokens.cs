using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets deploy tokens: of a project or a group, one of them, or all of the server.</summary>
/// <remarks>
/// With a deploy token a machine clones a repository, or pulls and pushes images and packages, without a user. GitLab never shows
/// the secret of a token again. All of the server's tokens are for administrators.
/// </remarks>
/// <example>
///   <summary>See the deploy tokens of a project that can be used.</summary>
///   <code>Get-GLDeployToken platform/api -Active</code>
/// </example>
/// <example>
///   <summary>Find those of a group's projects that have no end.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLDeployToken -Active -All | Where-Object { -not $_.ExpiresAt }</code>
/// </example>
/// <example>
///   <summary>Count those of the whole server.</summary>
///   <code>(Get-GLDeployToken -Active -All).Count</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLDeployToken", DefaultParameterSetName = "Instance", SupportsPaging = true)]
[OutputType(typeof(DeployToken))]
[Documentation("deploy_tokens/")]
[Get("/deploy_tokens", Set = "Instance", Paged = true)]
[Get("/projects/:id/deploy_tokens", Set = "Project", Paged = true)]
[Get("/projects/:id/deploy_tokens/:token_id", Set = "Project")]
[Get("/groups/:id/deploy_tokens", Set = "Group", Paged = true)]
[Get("/groups/:id/deploy_tokens/:token_id", Set = "Group")]
public sealed class GetDeployTokenCommand : GetCmdlet<DeployToken>
{
    /// <summary>The project: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Project", ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    // Groups come through the pipeline by a property that only they have: taken by value, a text could mean a project as well.

    /// <summary>The group: an id, a full path, a web address, or a group.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Group", ValueFromPipelineByPropertyName = true)]
    [Alias("FullPath")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>Which token: its id. All of the project or group otherwise.</summary>
    [Parameter(Position = 1, ParameterSetName = "Project")]
    [Parameter(Position = 1, ParameterSetName = "Group")]
    [ApiName("token_id")]
    public Ref<DeployToken>? DeployToken { get; set; }

    /// <summary>Only tokens that can be used: neither revoked nor expired. With <c>-Active:$false</c>, only others.</summary>
    [Parameter]
    [ListOnly]
    public SwitchParameter Active { get; set; }
}

/// <summary>Makes a deploy token for a project or a group.</summary>
/// <remarks>
/// What is emitted holds the secret in its property Token, the only time that GitLab tells it. PowerShell 7 reads it with
/// <c>$t.Token | ConvertFrom-SecureString -AsPlainText</c>, Windows PowerShell with
/// <c>[Net.NetworkCredential]::new('', $t.Token).Password</c>; Set-Secret takes it as it is.
/// </remarks>
/// <example>
///   <summary>Let a cluster pull images of a project, and keep name and secret together.</summary>
///   <code>$t = New-GLDeployToken platform/api cluster-1 -Scope read_registry
/// $pull = [pscredential]::new($t.Username, $t.Token)</code>
/// </example>
/// <example>
///   <summary>Let a build machine publish packages to all projects of a group until a day.</summary>
///   <code>New-GLDeployToken -Group platform -Name packages -Scope read_package_registry, write_package_registry -ExpiresAt 2027-01-31</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLDeployToken", DefaultParameterSetName = "Project", SupportsShouldProcess = true)]
[OutputType(typeof(DeployToken))]
[Documentation("deploy_tokens/#create-a-project-deploy-token")]
[Post("/projects/:id/deploy_tokens", Set = "Project")]
[Post("/groups/:id/deploy_tokens", Set = "Group")]
public sealed class NewDeployTokenCommand : ScopedCreateCmdlet<DeployToken>
{
    /// <summary>What people are to know the token by.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Name { get; set; }

    /// <summary>What the token may do, such as <c>read_repository</c>, <c>read_registry</c>, <c>write_registry</c> or <c>read_package_registry</c>.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("scopes")]
    [NoEmptyItem]
    [Text]
    public string[]? Scope { get; set; }

    /// <summary>When the token ends. It has no end otherwise.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The user name that goes with the secret. GitLab makes one up otherwise.</summary>
    [Parameter]
    [Text(typeof(BasicUser), nameof(BasicUser.Username))]
    public string? Username { get; set; }
}

/// <summary>Revokes a deploy token of a project or a group. It stops working at once, and for good.</summary>
/// <example>
///   <summary>Revoke one token.</summary>
///   <code>Remove-GLDeployToken platform/api 42</code>
/// </example>
/// <example>
///   <summary>Revoke all deploy tokens of a group that have no end.</summary>
///   <code>Get-GLDeployToken -Group platform -Active -All | Where-Object { -not $_.ExpiresAt } | Remove-GLDeployToken</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLDeployToken", SupportsShouldProcess = true)]
[Documentation("deploy_tokens/#delete-a-project-deploy-token")]
[Delete("/projects/:id/deploy_tokens/:token_id", Set = "Project")]
[Delete("/groups/:id/deploy_tokens/:token_id", Set = "Group")]
public sealed class RemoveDeployTokenCommand : ScopedPartChangeCmdlet
{
    /// <summary>Which token: its id, or the token as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("token_id")]
    public Ref<DeployToken>? DeployToken { get; set; }
}

/// <summary>A deploy token of a project or a group.</summary>
[TableView("Id", "Name", "Username", "Revoked", "ExpiresAt")]
public sealed class DeployToken : ScopedObject
{
    /// <summary>The token's id.</summary>
    public long? Id { get; set; }

    /// <summary>What people know the token by.</summary>
    public string? Name { get; set; }

    /// <summary>The user name that goes with the secret.</summary>
    public string? Username { get; set; }

    /// <summary>What the token may do.</summary>
    public IReadOnlyList<string>? Scopes { get; set; }

    /// <summary>When it ends; empty for a token without end.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Whether it was revoked.</summary>
    public bool? Revoked { get; set; }

    /// <summary>Whether it has ended.</summary>
    public bool? Expired { get; set; }

    /// <summary>The secret itself. Only a token that was just made has it.</summary>
    public SecureString? Token { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? $"{Id}";
}
