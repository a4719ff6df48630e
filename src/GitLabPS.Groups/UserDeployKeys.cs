using System;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the deploy keys of the projects that a user may see.</summary>
/// <example>
///   <summary>See them.</summary>
///   <code>Get-GLUserDeployKey jane.d-oe -All</code>
/// </example>
/// <example>
///   <summary>Find keys that may push.</summary>
///   <code>Get-GLUser -Current | Get-GLUserDeployKey -All | Where-Object ProjectsWithWriteAccess</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLUserDeployKey", SupportsPaging = true)]
[OutputType(typeof(UserDeployKey))]
[Documentation("deploy_keys/#list-all-project-deploy-keys-for-a-user")]
[Get("/users/:id/project_deploy_keys", Paged = true)]
public sealed class GetUserDeployKeyCommand : UserGetCmdlet<UserDeployKey>
{
}

/// <summary>A deploy key among those of a user's projects.</summary>
[TableView("Id", "Title", "Fingerprint:47", "CreatedAt", "ExpiresAt")]
public sealed class UserDeployKey : GitLabObject
{
    /// <summary>The key's id.</summary>
    public long Id { get; set; }

    /// <summary>What people know it by.</summary>
    public string? Title { get; set; }

    /// <summary>The public key.</summary>
    public string? Key { get; set; }

    /// <summary>The MD5 fingerprint.</summary>
    public string? Fingerprint { get; set; }

    /// <summary>The SHA-256 fingerprint.</summary>
    public string? FingerprintSha256 { get; set; }

    /// <summary>What it is good for.</summary>
    public string? UsageType { get; set; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it stops working; empty where it never does.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>When it was last used.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>The projects that it may push to.</summary>
    public IReadOnlyList<BasicProject>? ProjectsWithWriteAccess { get; set; }

    /// <summary>The projects that it may only read.</summary>
    public IReadOnlyList<BasicProject>? ProjectsWithReadonlyAccess { get; set; }

    /// <summary>The id of the user that was asked for.</summary>
    [NotInJson]
    [FromCall(nameof(GetUserDeployKeyCommand.User))]
    public long? UserId { get; set; }

    /// <summary>The title.</summary>
    public override string ToString() => Title ?? $"{Id}";
}
