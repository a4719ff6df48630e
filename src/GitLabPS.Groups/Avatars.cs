using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the address of the picture that belongs to an e-mail address.</summary>
/// <remarks>It is the picture of the user whose public e-mail address it is, or else what Gravatar has.</remarks>
/// <example>
///   <summary>Get the address of somebody's picture.</summary>
///   <code>Get-GLAvatar jane@example.com</code>
/// </example>
/// <example>
///   <summary>See the pictures of all members of a project, in small.</summary>
///   <code>Get-GLProjectUser platform/api -All | Where-Object PublicEmail | ForEach-Object { Get-GLAvatar $_.PublicEmail -Size 32 }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLAvatar")]
[OutputType(typeof(EmailAvatar))]
[Documentation("avatar/")]
[Get("/avatar")]
public sealed class GetAvatarCommand : ReadCmdlet<EmailAvatar>
{
    /// <summary>The e-mail address.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [Text]
    public string? Email { get; set; }

    /// <summary>How wide and high it should be, in pixels. For pictures of Gravatar only.</summary>
    [Parameter]
    public int? Size { get; set; }
}

/// <summary>Where the picture of an e-mail address is.</summary>
[TableView("Email", "AvatarUrl")]
public sealed class EmailAvatar : GitLabObject
{
    /// <summary>The e-mail address that was asked for.</summary>
    [FromCall(nameof(GetAvatarCommand.Email))]
    [NotInJson]
    public string? Email { get; set; }

    /// <summary>The address of the picture.</summary>
    public Uri? AvatarUrl { get; set; }

    /// <summary>The address of the picture.</summary>
    public override string ToString() => $"{AvatarUrl}";
}
