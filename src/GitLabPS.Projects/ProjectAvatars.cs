using System.IO;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Downloads the picture of a project.</summary>
/// <remarks>The picture of a public project can be had without signing in.</remarks>
/// <example>
///   <summary>Save the picture in the current folder, under the name that it was uploaded with.</summary>
///   <code>Save-GLProjectAvatar platform/docs</code>
/// </example>
/// <example>
///   <summary>Save it under another name, and see how large the file is.</summary>
///   <code>Save-GLProjectAvatar platform/docs docs.png -Force -PassThru | Select-Object Name, Length</code>
/// </example>
[Cmdlet(VerbsData.Save, "GLProjectAvatar", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
[Documentation("projects/#download-a-project-avatar")]
[Get("/projects/:id/avatar")]
public sealed class SaveProjectAvatarCommand : ProjectSaveCmdlet
{
    /// <inheritdoc/>
    protected override string FallbackName => "avatar";
}

/// <summary>Gives a project a picture.</summary>
/// <example>
///   <summary>Upload a picture.</summary>
///   <code>Set-GLProjectAvatar platform/docs ./docs.png</code>
/// </example>
/// <example>
///   <summary>Give all projects of a group the same picture.</summary>
///   <code>Get-GLProject -Group platform -All | Set-GLProjectAvatar -Path ./logo.png</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLProjectAvatar", SupportsShouldProcess = true)]
[OutputType(typeof(Project))]
[Documentation("projects/#upload-a-project-avatar")]
[Put("/projects/:id")]
public sealed class SetProjectAvatarCommand : ProjectUpdateCmdlet<Project>
{
    /// <summary>The picture's file. GitLab takes png, jpg, gif, bmp, tiff, ico and webp, up to 200 kB.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ApiName("avatar")]
    [Upload]
    [ValidateNotNullOrEmpty]
    [LocalPath]
    public string Path { get; set; } = "";
}

/// <summary>Takes the picture of a project away.</summary>
/// <example>
///   <summary>Remove the picture of one project.</summary>
///   <code>Remove-GLProjectAvatar platform/docs</code>
/// </example>
/// <example>
///   <summary>See what would be sent for all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Remove-GLProjectAvatar -WhatIf</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLProjectAvatar", SupportsShouldProcess = true)]
[Documentation("projects/#remove-a-project-avatar")]
[Put("/projects/:id", Constant = "avatar=")]
public sealed class RemoveProjectAvatarCommand : ProjectChangeCmdlet
{
}
