using System.IO;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Downloads the picture of a group.</summary>
/// <remarks>The picture of a public group can be had without signing in.</remarks>
/// <example>
///   <summary>Save the picture in the current folder, under the name that it was uploaded with.</summary>
///   <code>Save-GLGroupAvatar platform</code>
/// </example>
/// <example>
///   <summary>Save it under another name, and see how large the file is.</summary>
///   <code>Save-GLGroupAvatar platform platform.png -Force -PassThru | Select-Object Name, Length</code>
/// </example>
[Cmdlet(VerbsData.Save, "GLGroupAvatar", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
[Documentation("groups/#download-a-group-avatar")]
[Get("/groups/:id/avatar")]
public sealed class SaveGroupAvatarCommand : GroupSaveCmdlet
{
    /// <inheritdoc/>
    protected override string FallbackName => "avatar";
}

/// <summary>Gives a group a picture.</summary>
/// <example>
///   <summary>Upload a picture.</summary>
///   <code>Set-GLGroupAvatar platform ./platform.png</code>
/// </example>
/// <example>
///   <summary>Give all groups right below a group the same picture.</summary>
///   <code>Get-GLGroup -ParentGroup platform -All | Set-GLGroupAvatar -Path ./logo.png</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLGroupAvatar", SupportsShouldProcess = true)]
[OutputType(typeof(Group))]
[Documentation("groups/#upload-a-group-avatar")]
[Put("/groups/:id")]
public sealed class SetGroupAvatarCommand : GroupUpdateCmdlet<Group>
{
    /// <summary>The picture's file. GitLab takes png, jpg, gif, bmp, tiff, ico and webp, up to 200 kB.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ApiName("avatar")]
    [Upload]
    [ValidateNotNullOrEmpty]
    [LocalPath]
    public string Path { get; set; } = "";
}

/// <summary>Takes the picture of a group away.</summary>
/// <example>
///   <summary>Remove the picture of one group.</summary>
///   <code>Remove-GLGroupAvatar platform</code>
/// </example>
/// <example>
///   <summary>See what would be sent for all groups that one owns.</summary>
///   <code>Get-GLGroup -Owned -All | Remove-GLGroupAvatar -WhatIf</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLGroupAvatar", SupportsShouldProcess = true)]
[Documentation("groups/#remove-a-group-avatar")]
[Put("/groups/:id", Constant = "avatar=")]
public sealed class RemoveGroupAvatarCommand : GroupChangeCmdlet
{
}
