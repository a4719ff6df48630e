using System;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the remote mirrors of a project, to which GitLab pushes what the repository gets, or one of them.</summary>
/// <example>
///   <summary>See where a project is pushed to.</summary>
///   <code>Get-GLRemoteMirror platform/api</code>
/// </example>
/// <example>
///   <summary>Find the mirrors of a group's projects that do not work.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLRemoteMirror -All | Where-Object UpdateStatus -EQ failed | Select-Object Project, Url, LastError</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRemoteMirror", SupportsPaging = true)]
[OutputType(typeof(RemoteMirror))]
[Documentation("remote_mirrors/#list-all-remote-mirrors-for-a-project")]
[Get("/projects/:id/remote_mirrors", Paged = true)]
[Get("/projects/:id/remote_mirrors/:mirror_id")]
public sealed class GetRemoteMirrorCommand : ProjectGetCmdlet<RemoteMirror>
{
    /// <summary>Which mirror, by its id. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("mirror_id")]
    public Ref<RemoteMirror>? RemoteMirror { get; set; }
}

/// <summary>Has GitLab push what a project's repository gets to another server.</summary>
/// <example>
///   <summary>Mirror a project with a password.</summary>
///   <code>New-GLRemoteMirror platform/api -TargetUrl "https://bot:$password@git.example.com/api.git" -Enabled $true</code>
/// </example>
/// <example>
///   <summary>Mirror over SSH, and see the key to which the other server must give access.</summary>
///   <code>New-GLRemoteMirror platform/api -TargetUrl ssh://git@git.example.com/api.git -AuthMethod ssh_public_key -Enabled $true | Get-GLRemoteMirrorPublicKey</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLRemoteMirror", SupportsShouldProcess = true)]
[OutputType(typeof(RemoteMirror))]
[Documentation("remote_mirrors/#create-a-push-mirror")]
[Post("/projects/:id/remote_mirrors")]
public sealed class NewRemoteMirrorCommand : ProjectCreateCmdlet<RemoteMirror>
{
    /// <summary>The address of the other repository. User and password in it are sent but never shown.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ApiName("url")]
    [Text]
    public Uri? TargetUrl { get; set; }

    /// <summary>How GitLab signs in there.</summary>
    [Parameter]
    [ValidateSet("ssh_public_key", "password")]
    public string? AuthMethod { get; set; }

    /// <summary>Whether GitLab pushes at all. It does not, unless told to.</summary>
    [Parameter]
    public bool? Enabled { get; set; }

    /// <summary>The keys by which GitLab knows the other server, as <c>ssh-keyscan</c> writes them.</summary>
    [Parameter]
    [ApiName("host_keys")]
    [NoEmptyItem]
    [Text]
    public string[]? HostKey { get; set; }

    /// <summary>Whether branches stay as they are that somebody has changed on the other server.</summary>
    [Parameter]
    public bool? KeepDivergentRefs { get; set; }

    /// <summary>A regular expression: only branches with such names are pushed.</summary>
    [Parameter]
    [Tier("Premium")]
    [Text]
    public string? MirrorBranchRegex { get; set; }

    /// <summary>Whether only protected branches are pushed.</summary>
    [Parameter]
    public bool? OnlyProtectedBranches { get; set; }
}

/// <summary>Changes a remote mirror. What is not given stays as it is.</summary>
/// <example>
///   <summary>Stop pushing for a while.</summary>
///   <code>Set-GLRemoteMirror platform/api 5 -Enabled $false</code>
/// </example>
/// <example>
///   <summary>Push only protected branches from now on, in all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLRemoteMirror -All | Set-GLRemoteMirror -OnlyProtectedBranches $true</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLRemoteMirror", SupportsShouldProcess = true)]
[OutputType(typeof(RemoteMirror))]
[Documentation("remote_mirrors/#update-a-remote-mirror-in-a-project")]
[Put("/projects/:id/remote_mirrors/:mirror_id")]
public sealed class SetRemoteMirrorCommand : ProjectPartUpdateCmdlet<RemoteMirror>
{
    /// <summary>Which mirror: its id, or the mirror as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("mirror_id")]
    public Ref<RemoteMirror>? RemoteMirror { get; set; }

    /// <summary>How GitLab signs in there.</summary>
    [Parameter]
    [ValidateSet("ssh_public_key", "password")]
    public string? AuthMethod { get; set; }

    /// <summary>Whether GitLab pushes at all.</summary>
    [Parameter]
    public bool? Enabled { get; set; }

    /// <summary>The keys by which GitLab knows the other server, as <c>ssh-keyscan</c> writes them.</summary>
    [Parameter]
    [ApiName("host_keys")]
    [NoEmptyItem]
    [Text]
    public string[]? HostKey { get; set; }

    /// <summary>Whether branches stay as they are that somebody has changed on the other server.</summary>
    [Parameter]
    public bool? KeepDivergentRefs { get; set; }

    /// <summary>A regular expression: only branches with such names are pushed.</summary>
    [Parameter]
    [Tier("Premium")]
    [Text]
    public string? MirrorBranchRegex { get; set; }

    /// <summary>Whether only protected branches are pushed.</summary>
    [Parameter]
    public bool? OnlyProtectedBranches { get; set; }
}

/// <summary>Removes a remote mirror. What was pushed to the other server stays there.</summary>
/// <example>
///   <summary>Remove one mirror.</summary>
///   <code>Remove-GLRemoteMirror platform/api 5</code>
/// </example>
/// <example>
///   <summary>Remove the mirrors of a group's projects to a server that is gone.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLRemoteMirror -All | Where-Object { $_.Url.Host -eq 'old.example.com' } | Remove-GLRemoteMirror</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLRemoteMirror", SupportsShouldProcess = true)]
[Documentation("remote_mirrors/#delete-a-remote-mirror-from-a-project")]
[Delete("/projects/:id/remote_mirrors/:mirror_id")]
public sealed class RemoveRemoteMirrorCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which mirror: its id, or the mirror as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("mirror_id")]
    public Ref<RemoteMirror>? RemoteMirror { get; set; }
}

/// <summary>Has GitLab push to a remote mirror at once, not only with the next change.</summary>
/// <remarks>GitLab pushes in the background; a later Get-GLRemoteMirror tells how it went.</remarks>
/// <example>
///   <summary>Push to one mirror.</summary>
///   <code>Sync-GLRemoteMirror platform/api 5</code>
/// </example>
/// <example>
///   <summary>Try again where the last push did not work.</summary>
///   <code>Get-GLRemoteMirror platform/api | Where-Object UpdateStatus -EQ failed | Sync-GLRemoteMirror</code>
/// </example>
[Cmdlet(VerbsData.Sync, "GLRemoteMirror", SupportsShouldProcess = true)]
[Documentation("remote_mirrors/#force-push-mirror-update")]
[Post("/projects/:id/remote_mirrors/:mirror_id/sync")]
public sealed class SyncRemoteMirrorCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which mirror: its id, or the mirror as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("mirror_id")]
    public Ref<RemoteMirror>? RemoteMirror { get; set; }
}

/// <summary>Gets the public key with which GitLab signs in to push to a remote mirror.</summary>
/// <example>
///   <summary>Copy the key, to give it access on the other server.</summary>
///   <code>(Get-GLRemoteMirrorPublicKey platform/api 5).PublicKey | Set-Clipboard</code>
/// </example>
/// <example>
///   <summary>List the keys of all mirrors of a project.</summary>
///   <code>Get-GLRemoteMirror platform/api | Where-Object AuthMethod -EQ ssh_public_key | Get-GLRemoteMirrorPublicKey</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRemoteMirrorPublicKey")]
[OutputType(typeof(RemoteMirrorPublicKey))]
[Documentation("remote_mirrors/#retrieve-a-public-key-for-a-remote-mirror")]
[Get("/projects/:id/remote_mirrors/:mirror_id/public_key")]
public sealed class GetRemoteMirrorPublicKeyCommand : ProjectPartReadCmdlet<RemoteMirrorPublicKey>
{
    /// <summary>Which mirror: its id, or the mirror as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("mirror_id")]
    public Ref<RemoteMirror>? RemoteMirror { get; set; }
}

/// <summary>A repository on another server, to which GitLab pushes what a project gets.</summary>
[TableView("Id", "Project", "Enabled", "UpdateStatus:12", "Url")]
public sealed class RemoteMirror : ProjectObject
{
    /// <summary>The mirror's id.</summary>
    public long? Id { get; set; }

    /// <summary>Whether GitLab pushes at all.</summary>
    public bool? Enabled { get; set; }

    /// <summary>The address, with stars for user and password.</summary>
    public Uri? Url { get; set; }

    /// <summary>How the last push stands: <c>none</c>, <c>to_retry</c>, <c>started</c>, <c>finished</c> or <c>failed</c>.</summary>
    public string? UpdateStatus { get; set; }

    /// <summary>When the last push ended.</summary>
    public DateTimeOffset? LastUpdateAt { get; set; }

    /// <summary>When the last push began.</summary>
    public DateTimeOffset? LastUpdateStartedAt { get; set; }

    /// <summary>When a push last worked.</summary>
    public DateTimeOffset? LastSuccessfulUpdateAt { get; set; }

    /// <summary>Why the last push did not work.</summary>
    public string? LastError { get; set; }

    /// <summary>Whether only protected branches are pushed.</summary>
    public bool? OnlyProtectedBranches { get; set; }

    /// <summary>Whether branches stay as they are that somebody has changed on the other server.</summary>
    public bool? KeepDivergentRefs { get; set; }

    /// <summary>How GitLab signs in there: <c>ssh_public_key</c> or <c>password</c>.</summary>
    public string? AuthMethod { get; set; }

    /// <summary>The keys by which GitLab knows the other server.</summary>
    public IReadOnlyList<MirrorHostKey>? HostKeys { get; set; }

    /// <summary>Only branches whose names are such are pushed.</summary>
    public string? MirrorBranchRegex { get; set; }

    /// <summary>The address.</summary>
    public override string ToString() => Url?.ToString() ?? $"{Id}";
}

/// <summary>A key by which GitLab knows another server.</summary>
public sealed class MirrorHostKey : GitLabObject
{
    /// <summary>The checksum of the key.</summary>
    public string? FingerprintSha256 { get; set; }

    /// <summary>The checksum.</summary>
    public override string ToString() => FingerprintSha256 ?? "";
}

/// <summary>The public key with which GitLab signs in to push to a remote mirror.</summary>
[TableView("Project:24", "RemoteMirrorId", "PublicKey")]
public sealed class RemoteMirrorPublicKey : ProjectObject
{
    /// <summary>The mirror's id.</summary>
    [FromCall(nameof(GetRemoteMirrorPublicKeyCommand.RemoteMirror))]
    [NotInJson]
    public long? RemoteMirrorId { get; set; }

    /// <summary>The key, as <c>authorized_keys</c> has it.</summary>
    public string? PublicKey { get; set; }

    /// <summary>The key.</summary>
    public override string ToString() => PublicKey ?? "";
}
