using System;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets deploy keys: of a project, one of them, those of all projects that a user can reach, or all of the server.</summary>
/// <remarks>
/// A deploy key is an SSH key that reads a project's repository, or pushes to it, without a user. All of the server's keys are for
/// administrators.
/// </remarks>
/// <example>
///   <summary>See the deploy keys of a project.</summary>
///   <code>Get-GLDeployKey platform/api</code>
/// </example>
/// <example>
///   <summary>Find the keys that can push to a group's projects.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLDeployKey -All | Where-Object CanPush</code>
/// </example>
/// <example>
///   <summary>Find the keys that can push to projects that you can reach.</summary>
///   <code>Get-GLUser -Current | Get-GLDeployKey -All | Where-Object ProjectsWithWriteAccess</code>
/// </example>
/// <example>
///   <summary>List all keys of the server, and the projects that use them.</summary>
///   <code>Get-GLDeployKey -All | Select-Object Title, FingerprintSha256, ProjectsWithWriteAccess, ProjectsWithReadonlyAccess</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLDeployKey", DefaultParameterSetName = "Instance", SupportsPaging = true)]
[OutputType(typeof(DeployKey))]
[Documentation("deploy_keys/#list-all-deploy-keys")]
[Get("/deploy_keys", Set = "Instance", Paged = true)]
[Get("/projects/:id/deploy_keys", Set = "Project", Paged = true)]
[Get("/projects/:id/deploy_keys/:key_id", Set = "Project")]
[Get("/users/:user_id/project_deploy_keys", Set = "User", Paged = true)]
public sealed class GetDeployKeyCommand : GetCmdlet<DeployKey>
{
    /// <summary>The project: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Project", ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>Which key: its id. All of the project otherwise.</summary>
    [Parameter(Position = 1, ParameterSetName = "Project")]
    [ApiName("key_id")]
    public Ref<DeployKey>? DeployKey { get; set; }

    // Users come through the pipeline by a property that only they have: taken by value, a text could mean a project as well.

    /// <summary>The user whose projects' keys are wanted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "User", ValueFromPipelineByPropertyName = true)]
    [Alias("Username")]
    [ApiName("user_id")]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>Only keys that any project may use; with <c>-Public:$false</c>, only others.</summary>
    [Parameter(ParameterSetName = "Instance")]
    [AdministratorOnly]
    public SwitchParameter Public { get; set; }
}

/// <summary>Adds a deploy key to a project, or as an administrator makes one that any project may use.</summary>
/// <remarks>
/// A key that another project has already is added to this one as it is. To let a project use a key of the server, see Enable-GLDeployKey.
/// </remarks>
/// <example>
///   <summary>Let a machine read a project.</summary>
///   <code>New-GLDeployKey platform/api web-1 -Key (Get-Content ~/.ssh/id_ed25519.pub -Raw)</code>
/// </example>
/// <example>
///   <summary>Let it push to all projects of a group, for a year.</summary>
///   <code>Get-GLProject -Group platform -All | New-GLDeployKey -Title mirror -Key $key -CanPush $true -ExpiresAt (Get-Date).AddYears(1)</code>
/// </example>
/// <example>
///   <summary>Make a key that all projects of the server may use.</summary>
///   <code>New-GLDeployKey -Instance -Title 'build farm' -Key $key</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLDeployKey", DefaultParameterSetName = "Project", SupportsShouldProcess = true)]
[OutputType(typeof(DeployKey))]
[Documentation("deploy_keys/#add-a-deploy-key-for-a-project")]
[Post("/projects/:id/deploy_keys", Set = "Project")]
[Post("/deploy_keys", Set = "Instance")]
public sealed class NewDeployKeyCommand : CreateCmdlet<DeployKey>
{
    /// <summary>The project: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Project", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>Makes a key of the whole server.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Instance")]
    [NotSent]
    [AdministratorOnly]
    public SwitchParameter Instance { get; set; }

    /// <summary>What people are to know the key by.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Title { get; set; }

    /// <summary>The public half of the key, such as <c>ssh-ed25519 AAAA…</c>.</summary>
    [Parameter(Mandatory = true)]
    [Content]
    public string? Key { get; set; }

    /// <summary>Whether the key may push to the project as well.</summary>
    [Parameter(ParameterSetName = "Project")]
    public bool? CanPush { get; set; }

    /// <summary>When the key ends. It has no end otherwise.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? ExpiresAt { get; set; }
}

/// <summary>Changes a deploy key of a project.</summary>
/// <example>
///   <summary>Let a key push to a project.</summary>
///   <code>Set-GLDeployKey platform/api 12 -CanPush $true</code>
/// </example>
/// <example>
///   <summary>Let no key push to a group's projects any more.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLDeployKey -All | Where-Object CanPush | Set-GLDeployKey -CanPush $false</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLDeployKey", SupportsShouldProcess = true)]
[OutputType(typeof(DeployKey))]
[Documentation("deploy_keys/#update-a-deploy-key")]
[Put("/projects/:id/deploy_keys/:key_id")]
public sealed class SetDeployKeyCommand : ProjectPartUpdateCmdlet<DeployKey>
{
    /// <summary>Which key: its id, or the key as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("key_id")]
    public Ref<DeployKey>? DeployKey { get; set; }

    /// <summary>What people know the key by. Only administrators can change it where other projects use the key as well.</summary>
    [Parameter]
    [Text]
    public string? Title { get; set; }

    /// <summary>Whether the key may push to this project.</summary>
    [Parameter]
    public bool? CanPush { get; set; }
}

/// <summary>Takes a deploy key from a project. A key that no other project uses is gone with that.</summary>
/// <example>
///   <summary>Take one key from a project.</summary>
///   <code>Remove-GLDeployKey platform/api 12</code>
/// </example>
/// <example>
///   <summary>Take a key from all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLDeployKey -All | Where-Object Title -EQ 'web-1' | Remove-GLDeployKey</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLDeployKey", SupportsShouldProcess = true)]
[Documentation("deploy_keys/#delete-a-deploy-key")]
[Delete("/projects/:id/deploy_keys/:key_id")]
public sealed class RemoveDeployKeyCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which key: its id, or the key as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("key_id")]
    public Ref<DeployKey>? DeployKey { get; set; }
}

/// <summary>Lets a project use a deploy key that exists: one of another project, or of the server.</summary>
/// <example>
///   <summary>Let all projects of a group use one key.</summary>
///   <code>Get-GLProject -Group platform -All | Enable-GLDeployKey -DeployKey 12</code>
/// </example>
/// <example>
///   <summary>Let a project use all keys of another one.</summary>
///   <code>Get-GLDeployKey platform/api -All | Enable-GLDeployKey platform/docs</code>
/// </example>
[Cmdlet(VerbsLifecycle.Enable, "GLDeployKey", SupportsShouldProcess = true)]
[OutputType(typeof(DeployKey))]
[Documentation("deploy_keys/#enable-a-deploy-key")]
[Post("/projects/:id/deploy_keys/:key_id/enable")]
public sealed class EnableDeployKeyCommand : ProjectUpdateCmdlet<DeployKey>
{
    /// <summary>Which key: its id, or the key as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [OfAnyParent]
    [ApiName("key_id")]
    public Ref<DeployKey>? DeployKey { get; set; }
}

/// <summary>A deploy key: an SSH key for projects.</summary>
[TableView("Id", "Project", "Title", "CanPush", "ExpiresAt")]
public sealed class DeployKey : ProjectObject
{
    /// <summary>The key's id.</summary>
    public long? Id { get; set; }

    /// <summary>What people know the key by.</summary>
    public string? Title { get; set; }

    /// <summary>The public half of the key.</summary>
    public string? Key { get; set; }

    /// <summary>The fingerprint as MD5, as older tools show it.</summary>
    public string? Fingerprint { get; set; }

    /// <summary>The fingerprint as SHA256, as <c>ssh-keygen -l</c> shows it.</summary>
    public string? FingerprintSha256 { get; set; }

    /// <summary>What the key is for: <c>auth</c>, <c>signing</c> or <c>auth_and_signing</c>.</summary>
    public string? UsageType { get; set; }

    /// <summary>Whether the key may push to the project.</summary>
    public bool? CanPush { get; set; }

    /// <summary>The projects to which the key may push, in lists of the server or a user.</summary>
    public IReadOnlyList<BasicProject>? ProjectsWithWriteAccess { get; set; }

    /// <summary>The projects that the key may only read, in lists of the server or a user.</summary>
    public IReadOnlyList<BasicProject>? ProjectsWithReadonlyAccess { get; set; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it was last used.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>When it ends; empty for a key without end.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The title.</summary>
    public override string ToString() => Title ?? $"{Id}";
}
