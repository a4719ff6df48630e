using System;
using System.IO;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the secure files of a project, such as keys and certificates for its jobs, or one of them.</summary>
/// <example>
///   <summary>See the secure files of a project.</summary>
///   <code>Get-GLSecureFile platform/app</code>
/// </example>
/// <example>
///   <summary>Find certificates of a group's projects that end within a month.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLSecureFile -All | Where-Object { $_.ExpiresAt -and $_.ExpiresAt -lt (Get-Date).AddMonths(1) }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLSecureFile", SupportsPaging = true)]
[OutputType(typeof(SecureFile))]
[Documentation("secure_files/#list-all-secure-files-for-a-project")]
[Get("/projects/:id/secure_files", Paged = true)]
[Get("/projects/:id/secure_files/:secure_file_id")]
public sealed class GetSecureFileCommand : ProjectGetCmdlet<SecureFile>
{
    /// <summary>Which file, by its id. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("secure_file_id")]
    public Ref<SecureFile>? SecureFile { get; set; }
}

/// <summary>Uploads a file for the jobs of a project. It is kept encrypted, outside the repository.</summary>
/// <example>
///   <summary>Upload a key store.</summary>
///   <code>New-GLSecureFile platform/app release.jks -InFile ./release.jks</code>
/// </example>
/// <example>
///   <summary>Upload all certificates of a folder.</summary>
///   <code>Get-ChildItem ./certificates | ForEach-Object { New-GLSecureFile platform/app $_.Name -InFile $_.FullName }</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLSecureFile", SupportsShouldProcess = true)]
[OutputType(typeof(SecureFile))]
[Documentation("secure_files/#create-a-secure-file")]
[Post("/projects/:id/secure_files")]
public sealed class NewSecureFileCommand : ProjectCreateCmdlet<SecureFile>
{
    /// <summary>The name by which jobs find it. No two files of a project share one.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Name { get; set; }

    /// <summary>The file to upload, up to 5 MB.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("file")]
    [Upload]
    [ValidateNotNullOrEmpty]
    [LocalPath]
    public string InFile { get; set; } = "";
}

/// <summary>Downloads a secure file of a project.</summary>
/// <example>
///   <summary>Save a file under its own name.</summary>
///   <code>Save-GLSecureFile platform/app -SecureFile 3</code>
/// </example>
/// <example>
///   <summary>Save all files in a folder.</summary>
///   <code>Get-GLSecureFile platform/app -All | Save-GLSecureFile -OutFile ./certificates</code>
/// </example>
[Cmdlet(VerbsData.Save, "GLSecureFile", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
[Documentation("secure_files/#download-a-secure-file")]
[Get("/projects/:id/secure_files/:secure_file_id/download")]
public sealed class SaveSecureFileCommand : ProjectPartSaveCmdlet
{
    /// <summary>Which file: its id, or the file as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("secure_file_id")]
    public Ref<SecureFile>? SecureFile { get; set; }

    /// <inheritdoc/>
    protected override string FallbackName => "secure-file";

    /// <inheritdoc/>
    protected override bool IsPrivate => true;
}

/// <summary>Removes a secure file. Jobs find it no more.</summary>
/// <example>
///   <summary>Remove one file.</summary>
///   <code>Remove-GLSecureFile platform/app 3</code>
/// </example>
/// <example>
///   <summary>Remove the certificates that have ended.</summary>
///   <code>Get-GLSecureFile platform/app -All | Where-Object { $_.ExpiresAt -and $_.ExpiresAt -lt (Get-Date) } | Remove-GLSecureFile</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLSecureFile", SupportsShouldProcess = true)]
[Documentation("secure_files/#delete-a-secure-file")]
[Delete("/projects/:id/secure_files/:secure_file_id")]
public sealed class RemoveSecureFileCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which file: its id, or the file as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("secure_file_id")]
    public Ref<SecureFile>? SecureFile { get; set; }
}

/// <summary>A file that a project keeps for its jobs, outside the repository.</summary>
[TableView("Id", "Project", "Name", "CreatedAt", "ExpiresAt")]
public sealed class SecureFile : ProjectObject
{
    /// <summary>The file's id.</summary>
    public long? Id { get; set; }

    /// <summary>The name by which jobs find it.</summary>
    public string? Name { get; set; }

    /// <summary>The checksum of what is in it.</summary>
    public string? Checksum { get; set; }

    /// <summary>How the checksum is made, such as <c>sha256</c>.</summary>
    public string? ChecksumAlgorithm { get; set; }

    /// <summary>When it was uploaded.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When the certificate or profile in it ends.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>What GitLab has read of a certificate or profile: issuer, subject and the like.</summary>
    public object? Metadata { get; set; }

    /// <summary>The end of the name, such as <c>cer</c>.</summary>
    public string? FileExtension { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? $"{Id}";
}
