using System;
using System.IO;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the files and folders of a repository, or of one of its folders.</summary>
/// <example>
///   <summary>See what is in a folder.</summary>
///   <code>Get-GLRepositoryTree platform/docs -Path src</code>
/// </example>
/// <example>
///   <summary>Read all text files of a branch.</summary>
///   <code>Get-GLRepositoryTree platform/docs -Ref main -Recurse -All | Where-Object Path -Like *.md | Get-GLRepositoryFile</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRepositoryTree", SupportsPaging = true)]
[OutputType(typeof(TreeEntry))]
[Documentation("repositories/#list-all-repository-trees-in-a-project")]
[Get("/projects/:id/repository/tree", Paged = true, Constant = "pagination=keyset")]
public sealed class GetRepositoryTreeCommand : ProjectGetCmdlet<TreeEntry>
{
    /// <summary>The folder. The whole repository's top otherwise.</summary>
    [Parameter(Position = 1)]
    [Text]
    public string? Path { get; set; }

    /// <summary>The branch, the tag or the SHA of a commit. The default branch otherwise.</summary>
    [Parameter]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>Also what is in the folders of the folder.</summary>
    [Parameter]
    [ApiName("recursive")]
    public SwitchParameter Recurse { get; set; }

    /// <inheritdoc/>
    protected override object Transform(TreeEntry item)
    {
        // What the next command asks for must be of the same branch.
        item.Ref ??= "HEAD";
        return item;
    }
}

/// <summary>Gets a piece of content as git keeps it, by its SHA.</summary>
/// <example>
///   <summary>Get a piece of content.</summary>
///   <code>Get-GLRepositoryBlob platform/docs 79f7bbd25901e8334750839545a9bd021f0e4c83</code>
/// </example>
/// <example>
///   <summary>See the size of each file of a folder.</summary>
///   <code>Get-GLRepositoryTree platform/docs -Path img | Where-Object Type -EQ blob | Get-GLRepositoryBlob | Select-Object Sha, Size</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRepositoryBlob")]
[OutputType(typeof(RepositoryBlob))]
[Documentation("repositories/#retrieve-a-blob-from-a-repository")]
[Get("/projects/:id/repository/blobs/:sha")]
public sealed class GetRepositoryBlobCommand : ProjectReadCmdlet<RepositoryBlob>
{
    /// <summary>The SHA of the content. Entries of a tree from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("BlobId")]
    [ValidateNotNullOrEmpty]
    [Text(typeof(Commit))]
    public string Sha { get; set; } = "";
}

/// <summary>Gets a piece of content as git keeps it, by its SHA, as a text or as bytes.</summary>
/// <example>
///   <summary>Read a text.</summary>
///   <code>Get-GLRepositoryBlobContent platform/docs 79f7bbd25901e8334750839545a9bd021f0e4c83</code>
/// </example>
/// <example>
///   <summary>Read the texts of a folder.</summary>
///   <code>Get-GLRepositoryTree platform/docs -Path src | Where-Object Type -EQ blob | Get-GLRepositoryBlobContent</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRepositoryBlobContent")]
[OutputType(typeof(string), typeof(byte[]))]
[Documentation("repositories/#retrieve-raw-blob-content")]
[Get("/projects/:id/repository/blobs/:sha/raw")]
public sealed class GetRepositoryBlobContentCommand : ProjectReadTextCmdlet
{
    /// <summary>The SHA of the content. Entries of a tree from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("BlobId")]
    [ValidateNotNullOrEmpty]
    [Text(typeof(Commit))]
    public string Sha { get; set; } = "";
}

/// <summary>Downloads a piece of content as git keeps it, by its SHA.</summary>
/// <example>
///   <summary>Save a piece of content.</summary>
///   <code>Save-GLRepositoryBlob platform/docs -Sha 79f7bbd25901e8334750839545a9bd021f0e4c83 -OutFile ./logo.png</code>
/// </example>
/// <example>
///   <summary>Save an earlier content of a file.</summary>
///   <code>Get-GLRepositoryFile platform/docs img/logo.png -Ref v1.0 -NoContent | Save-GLRepositoryBlob -OutFile ./logo-1.0.png</code>
/// </example>
[Cmdlet(VerbsData.Save, "GLRepositoryBlob", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
[Documentation("repositories/#retrieve-raw-blob-content")]
[Get("/projects/:id/repository/blobs/:sha/raw")]
public sealed class SaveRepositoryBlobCommand : ProjectSaveCmdlet
{
    /// <summary>The SHA of the content. Entries of a tree from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("BlobId")]
    [ValidateNotNullOrEmpty]
    [Text(typeof(Commit))]
    public string Sha { get; set; } = "";

    /// <inheritdoc/>
    protected override string FallbackName => Sha;
}

/// <summary>Downloads a repository as an archive, without its history.</summary>
/// <example>
///   <summary>Save a version as a zip file.</summary>
///   <code>Save-GLRepositoryArchive platform/api -Ref v1.0 -Format zip</code>
/// </example>
/// <example>
///   <summary>Save all projects of a group in a folder.</summary>
///   <code>Get-GLProject -Group platform -All | Save-GLRepositoryArchive -OutFile ./archives -Force</code>
/// </example>
[Cmdlet(VerbsData.Save, "GLRepositoryArchive", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
[Documentation("repositories/#retrieve-file-archive-from-a-repository")]
[Get("/projects/:id/repository/archive")]
[Get("/projects/:id/repository/archive.:format")]
public sealed class SaveRepositoryArchiveCommand : ProjectSaveCmdlet
{
    /// <summary>The branch, the tag or the SHA of a commit. The default branch otherwise.</summary>
    [Parameter]
    [ApiName("sha")]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>The kind of archive: <c>tar.gz</c>, unless told otherwise, <c>tar.bz2</c>, <c>tbz</c>, <c>tbz2</c>, <c>tb2</c>, <c>bz2</c>, <c>tar</c> or <c>zip</c>.</summary>
    [Parameter]
    [Text]
    public string? Format { get; set; }

    /// <summary>Only this folder.</summary>
    [Parameter]
    [Text]
    public string? Path { get; set; }

    /// <summary>The files that are kept in Git LFS as well, as GitLab does unless told <c>-IncludeLfsBlob:$false</c>.</summary>
    [Parameter]
    [ApiName("include_lfs_blobs")]
    public SwitchParameter IncludeLfsBlob { get; set; }

    /// <summary>Files and folders to leave out.</summary>
    [Parameter]
    [ApiName("exclude_paths")]
    [CommaSeparated]
    [NoEmptyItem]
    [Text]
    public string[]? ExcludePath { get; set; }

    /// <inheritdoc/>
    protected override string FallbackName => "archive." + (Format ?? "tar.gz");
}

/// <summary>Gets the people who made the commits of a repository, and how many each made.</summary>
/// <example>
///   <summary>See who made the most commits.</summary>
///   <code>Get-GLRepositoryContributor platform/docs -OrderBy commits -Sort desc -First 10</code>
/// </example>
/// <example>
///   <summary>Count the people who work on a group's projects.</summary>
///   <code>(Get-GLProject -Group platform -All | Get-GLRepositoryContributor -All | Select-Object -Unique Email).Count</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRepositoryContributor", SupportsPaging = true)]
[OutputType(typeof(Contributor))]
[Documentation("repositories/#get-contributor-list")]
[Get("/projects/:id/repository/contributors", Paged = true)]
public sealed class GetRepositoryContributorCommand : ProjectGetCmdlet<Contributor>
{
    /// <summary>The branch or tag. The default branch otherwise.</summary>
    [Parameter]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>What the order goes by. The number of commits, unless told otherwise.</summary>
    [Parameter]
    [ValidateSet("email", "name", "commits")]
    public string? OrderBy { get; set; }

    /// <summary>Which end comes first. The first one, unless told otherwise.</summary>
    [Parameter]
    [ValidateSet("asc", "desc")]
    public string? Sort { get; set; }
}

/// <summary>Gets the commit at which branches, tags or commits parted.</summary>
/// <example>
///   <summary>Find where a branch began.</summary>
///   <code>Get-GLMergeBase platform/docs main, feature/search</code>
/// </example>
/// <example>
///   <summary>See how old the beginnings of all branches of a project are.</summary>
///   <code>Get-GLBranch platform/docs -All | ForEach-Object { Get-GLMergeBase $_.Project main, $_.Name }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMergeBase")]
[OutputType(typeof(Commit))]
[Documentation("repositories/#get-merge-base")]
[Get("/projects/:id/repository/merge_base")]
public sealed class GetMergeBaseCommand : ProjectReadCmdlet<Commit>
{
    /// <summary>The branches, tags or commits, two at least.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ApiName("refs")]
    [CommaSeparated]
    [NoEmptyItem]
    [GitRef]
    public string[]? Revision { get; set; }
}

/// <summary>A file or a folder of a repository.</summary>
[TableView("Mode:6", "Type:6", "Path", "Id:40")]
public sealed class TreeEntry : ProjectObject
{
    /// <summary>The SHA of the content as git keeps it, or of the folder.</summary>
    public string? Id { get; set; }

    /// <summary>The last part of the path.</summary>
    public string? Name { get; set; }

    /// <summary><c>blob</c> for a file, <c>tree</c> for a folder, <c>commit</c> for a submodule.</summary>
    public string? Type { get; set; }

    /// <summary>The path in the repository.</summary>
    public string? Path { get; set; }

    /// <summary>The mode, such as <c>100644</c>.</summary>
    public string? Mode { get; set; }

    /// <summary>The same as Path, by which other commands know the file.</summary>
    [NotInJson]
    public string? FilePath => Path;

    /// <summary>The same as Id, by which other commands know the content.</summary>
    [NotInJson]
    public string? BlobId => Id;

    /// <summary>The branch, tag or commit that was asked.</summary>
    [FromCall(nameof(GetRepositoryTreeCommand.Ref))]
    [NotInJson]
    public string? Ref { get; set; }

    /// <summary>The path.</summary>
    public override string ToString() => Path ?? "";
}

/// <summary>A piece of content as git keeps it.</summary>
[TableView("Sha:40", "Size", "Encoding:8")]
public sealed class RepositoryBlob : ProjectObject
{
    /// <summary>The SHA of the content.</summary>
    public string? Sha { get; set; }

    /// <summary>The size in bytes.</summary>
    public long? Size { get; set; }

    /// <summary>How Content is written: <c>base64</c>.</summary>
    public string? Encoding { get; set; }

    /// <summary>The content, in base64.</summary>
    public string? Content { get; set; }

    /// <summary>The content as a text, where it is one in UTF-8.</summary>
    [NotInJson]
    public string? Text => Content is null ? null : Encoding == "base64" ? System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(Content)) : Content;

    /// <summary>The SHA.</summary>
    public override string ToString() => Sha ?? "";
}

/// <summary>Somebody who made commits of a repository.</summary>
[TableView("Name", "Email", "Commits")]
public sealed class Contributor : ProjectObject
{
    /// <summary>The name, as the commits have it.</summary>
    public string? Name { get; set; }

    /// <summary>The e-mail address, as the commits have it.</summary>
    public string? Email { get; set; }

    /// <summary>How many commits.</summary>
    public int? Commits { get; set; }

    /// <summary>How many lines are new. GitLab no longer counts them.</summary>
    public int? Additions { get; set; }

    /// <summary>How many lines are gone. GitLab no longer counts them.</summary>
    public int? Deletions { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? "";
}
