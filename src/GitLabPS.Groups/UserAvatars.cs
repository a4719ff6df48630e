using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gives you a picture. Administrators set that of another user with <c>Set-GLUser -Avatar</c>.</summary>
/// <example>
///   <summary>Upload a picture.</summary>
///   <code>Set-GLUserAvatar ./me.png</code>
/// </example>
/// <example>
///   <summary>Upload a picture, and see its address.</summary>
///   <code>(Set-GLUserAvatar ./me.png -PassThru).AvatarUrl</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLUserAvatar", SupportsShouldProcess = true)]
[OutputType(typeof(UserAvatar))]
[Documentation("users/#upload-an-avatar-for-yourself")]
[Put("/user/avatar")]
public sealed class SetUserAvatarCommand : UpdateCmdlet<UserAvatar>
{
    /// <summary>The picture's file. GitLab takes png, jpg, gif, bmp, tiff, ico and webp, up to 200 kB.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ApiName("avatar")]
    [Upload]
    [ValidateNotNullOrEmpty]
    [LocalPath]
    public string Path { get; set; } = "";
}

/// <summary>Where the picture of a user is.</summary>
[TableView("AvatarUrl")]
public sealed class UserAvatar : GitLabObject
{
    /// <summary>The picture's address.</summary>
    public Uri? AvatarUrl { get; set; }

    /// <summary>The picture's address.</summary>
    public override string ToString() => $"{AvatarUrl}";
}
