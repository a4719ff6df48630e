using System;
using System.Collections.Generic;
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
[Documentation("repositories/#list-repository-tree")]
[Get("/projects/:id/repository/tree", Paged = true, Constant = "pagination=keyset")]
public sealed class GetRepositoryTreeCommand : ProjectGetCmdlet<TreeEntry>
{
    /// <summary>The folder. The whole repository's top otherwise.</summary>
    [Parameter(Position = 1)]
    public string? Path { get; set; }

    /// <summary>The branch, the tag or the SHA of a commit. The default branch otherwise.</summary>
    [Parameter]
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
[Documentation("repositories/#get-a-blob-from-repository")]
[Get("/projects/:id/repository/blobs/:sha")]
public sealed class GetRepositoryBlobCommand : ProjectReadCmdlet<RepositoryBlob>
{
    /// <summary>The SHA of the content. Entries of a tree from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("BlobId")]
    [ValidateNotNullOrEmpty]
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
[Documentation("repositories/#raw-blob-content")]
[Get("/projects/:id/repository/blobs/:sha/raw")]
public sealed class GetRepositoryBlobContentCommand : ProjectReadTextCmdlet
{
    /// <summary>The SHA of the content. Entries of a tree from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("BlobId")]
    [ValidateNotNullOrEmpty]
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
[Documentation("repositories/#raw-blob-content")]
[Get("/projects/:id/repository/blobs/:sha/raw")]
public sealed class SaveRepositoryBlobCommand : ProjectSaveCmdlet
{
    /// <summary>The SHA of the content. Entries of a tree from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("BlobId")]
    [ValidateNotNullOrEmpty]
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
[Documentation("repositories/#get-file-archive")]
[Get("/projects/:id/repository/archive")]
public sealed class SaveRepositoryArchiveCommand : ProjectSaveCmdlet
{
    /// <summary>The branch, the tag or the SHA of a commit. The default branch otherwise.</summary>
    [Parameter]
    [ApiName("sha")]
    public string? Ref { get; set; }

    /// <summary>The kind of archive: <c>tar.gz</c>, unless told otherwise, <c>tar.bz2</c>, <c>tbz</c>, <c>tbz2</c>, <c>tb2</c>, <c>bz2</c>, <c>tar</c> or <c>zip</c>.</summary>
    [Parameter]
    public string? Format { get; set; }

    /// <summary>Only this folder.</summary>
    [Parameter]
    public string? Path { get; set; }

    /// <summary>The files that are kept in Git LFS as well, as GitLab does unless told <c>-IncludeLfsBlob:$false</c>.</summary>
    [Parameter]
    [ApiName("include_lfs_blobs")]
    public SwitchParameter IncludeLfsBlob { get; set; }

    /// <summary>Files and folders to leave out.</summary>
    [Parameter]
    [ApiName("exclude_paths")]
    [CommaSeparated]
    public string[]? ExcludePath { get; set; }

    /// <inheritdoc/>
    protected override string FallbackName => "archive." + (Format ?? "tar.gz");
}

/// <summary>Compares two branches, tags or commits: the commits that one has and the other lacks, and what they change.</summary>
/// <example>
///   <summary>See what is new since a version.</summary>
///   <code>(Compare-GLRepository platform/api -From v1.0 -To main).Commits</code>
/// </example>
/// <example>
///   <summary>Find the projects of a group whose main branch is ahead of the one that is in use.</summary>
///   <code>Get-GLProject -Group platform -All | Compare-GLRepository -From production -To main | Where-Object { $_.Commits.Count -gt 0 }</code>
/// </example>
[Cmdlet(VerbsData.Compare, "GLRepository")]
[OutputType(typeof(RepositoryComparison))]
[Documentation("repositories/#compare-branches-tags-or-commits")]
[Get("/projects/:id/repository/compare")]
public sealed class CompareRepositoryCommand : ProjectReadCmdlet<RepositoryComparison>
{
    /// <summary>What is compared with: a branch, a tag or a commit.</summary>
    [Parameter(Mandatory = true)]
    public string? From { get; set; }

    /// <summary>What may have more: a branch, a tag or a commit.</summary>
    [Parameter(Mandatory = true)]
    public string? To { get; set; }

    /// <summary>The project in which -From is, where that is another one, such as a fork.</summary>
    [Parameter]
    [ApiName("from_project_id")]
    [SendId]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? FromProject { get; set; }

    /// <summary>Compares the two ends themselves, not -To with where the two parted.</summary>
    [Parameter]
    public SwitchParameter Straight { get; set; }

    /// <summary>The differences with the headers that tools such as <c>patch</c> read.</summary>
    [Parameter]
    public SwitchParameter Unidiff { get; set; }
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
[Documentation("repositories/#contributors")]
[Get("/projects/:id/repository/contributors", Paged = true)]
public sealed class GetRepositoryContributorCommand : ProjectGetCmdlet<Contributor>
{
    /// <summary>The branch or tag. The default branch otherwise.</summary>
    [Parameter]
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
[Documentation("repositories/#merge-base")]
[Get("/projects/:id/repository/merge_base")]
public sealed class GetMergeBaseCommand : ProjectReadCmdlet<Commit>
{
    /// <summary>The branches, tags or commits, two at least.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ApiName("refs")]
    [CommaSeparated]
    public string[]? Revision { get; set; }
}

/// <summary>Gets the part of a changelog that is for one version, made of the messages of its commits. Nothing is changed.</summary>
/// <remarks>What counts are commits with a line such as <c>Changelog: added</c> at the end of their message.</remarks>
/// <example>
///   <summary>See what would be written for the next version.</summary>
///   <code>(Get-GLChangelog platform/api 1.1.0).Notes</code>
/// </example>
/// <example>
///   <summary>Save the notes of the next version of several projects.</summary>
///   <code>Get-GLProject -Group platform/backend -All | Get-GLChangelog -Version 2.0.0 | ForEach-Object { Set-Content "notes-$($_.ProjectId).md" $_.Notes }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLChangelog")]
[OutputType(typeof(Changelog))]
[Documentation("repositories/#generate-changelog-data")]
[Get("/projects/:id/repository/changelog")]
public sealed class GetChangelogCommand : ProjectReadCmdlet<Changelog>
{
    /// <summary>The version, such as <c>1.1.0</c>.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public string? Version { get; set; }

    /// <summary>The commit behind which it begins: its SHA. The commit of the last version's tag otherwise.</summary>
    [Parameter]
    public string? From { get; set; }

    /// <summary>The commit with which it ends. The end of the default branch otherwise.</summary>
    [Parameter]
    public string? To { get; set; }

    /// <summary>The date of the version. Now, unless told otherwise.</summary>
    [Parameter]
    public DateTimeOffset? Date { get; set; }

    /// <summary>The name of the line in a commit's message that counts. <c>Changelog</c>, unless told otherwise.</summary>
    [Parameter]
    public string? Trailer { get; set; }

    /// <summary>The file of the repository with the settings. <c>.gitlab/changelog_config.yml</c>, unless told otherwise.</summary>
    [Parameter]
    public string? ConfigFile { get; set; }

    /// <summary>The branch or tag that has this file. The default branch otherwise.</summary>
    [Parameter]
    public string? ConfigFileRef { get; set; }
}

/// <summary>Writes the part for one version into the changelog of a repository, with a commit of its own.</summary>
/// <example>
///   <summary>Write the next version's part.</summary>
///   <code>Add-GLChangelog platform/api 1.1.0</code>
/// </example>
/// <example>
///   <summary>Write the same version's part of several projects, on a branch that is reviewed later.</summary>
///   <code>Get-GLProject -Group platform/backend -All | Add-GLChangelog -Version 2.0.0 -Branch release-2.0 -Message 'Changelog of 2.0'</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLChangelog", SupportsShouldProcess = true)]
[Documentation("repositories/#add-changelog-data-to-a-changelog-file")]
[Post("/projects/:id/repository/changelog")]
public sealed class AddChangelogCommand : ProjectChangeCmdlet
{
    /// <summary>The version, such as <c>1.1.0</c>.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public string? Version { get; set; }

    /// <summary>The branch that gets the commit. The default branch otherwise.</summary>
    [Parameter]
    public Ref<Branch>? Branch { get; set; }

    /// <summary>The changelog. <c>CHANGELOG.md</c>, unless told otherwise.</summary>
    [Parameter]
    [ApiName("file")]
    public string? FilePath { get; set; }

    /// <summary>The message of the commit.</summary>
    [Parameter]
    public string? Message { get; set; }

    /// <summary>The commit behind which it begins: its SHA. The commit of the last version's tag otherwise.</summary>
    [Parameter]
    public string? From { get; set; }

    /// <summary>The commit with which it ends. The end of -Branch otherwise.</summary>
    [Parameter]
    public string? To { get; set; }

    /// <summary>The date of the version. Now, unless told otherwise.</summary>
    [Parameter]
    public DateTimeOffset? Date { get; set; }

    /// <summary>The name of the line in a commit's message that counts. <c>Changelog</c>, unless told otherwise.</summary>
    [Parameter]
    public string? Trailer { get; set; }

    /// <summary>The file of the repository with the settings. <c>.gitlab/changelog_config.yml</c>, unless told otherwise.</summary>
    [Parameter]
    public string? ConfigFile { get; set; }

    /// <summary>The branch or tag that has this file. The default branch otherwise.</summary>
    [Parameter]
    public string? ConfigFileRef { get; set; }
}

/// <summary>Gets how a repository is kept on the server: its size, and what housekeeping could tidy up.</summary>
/// <remarks>GitLab answers with the last report that it has; -Generate has it make a new one. Maintainers only.</remarks>
/// <example>
///   <summary>Look at one repository.</summary>
///   <code>Get-GLRepositoryHealth platform/docs -Generate</code>
/// </example>
/// <example>
///   <summary>Find the repositories of a group with many packfiles.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLRepositoryHealth -Generate | Where-Object { $_.Objects.PackfileCount -gt 50 }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRepositoryHealth")]
[OutputType(typeof(RepositoryHealth))]
[Documentation("repositories/#get-repository-health")]
[Get("/projects/:id/repository/health")]
public sealed class GetRepositoryHealthCommand : ProjectReadCmdlet<RepositoryHealth>
{
    /// <summary>Makes a new report.</summary>
    [Parameter]
    public SwitchParameter Generate { get; set; }
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
[TableView("Sha:40", "Size:10", "Encoding:8")]
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

/// <summary>What one branch, tag or commit has and another lacks.</summary>
[TableView("Project", "Commit", "CompareSameRef:14", "CompareTimeout:14")]
public sealed class RepositoryComparison : ProjectObject
{
    /// <summary>The last of the commits; null when there is none.</summary>
    public Commit? Commit { get; set; }

    /// <summary>The commits.</summary>
    public IReadOnlyList<Commit>? Commits { get; set; }

    /// <summary>What they change, file by file.</summary>
    public IReadOnlyList<CommitDiff>? Diffs { get; set; }

    /// <summary>Whether it was too much, so that something is missing.</summary>
    public bool? CompareTimeout { get; set; }

    /// <summary>Whether both are the same commit.</summary>
    public bool? CompareSameRef { get; set; }

    /// <summary>The address of the page that shows it.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>How many commits and files it is about.</summary>
    public override string ToString() => $"{Commits?.Count ?? 0} commits, {Diffs?.Count ?? 0} files";
}

/// <summary>Somebody who made commits of a repository.</summary>
[TableView("Name", "Email", "Commits:9")]
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

/// <summary>The part of a changelog that is for one version.</summary>
[TableView("Project", "Notes")]
public sealed class Changelog : ProjectObject
{
    /// <summary>The text, in Markdown.</summary>
    public string? Notes { get; set; }

    /// <summary>The text.</summary>
    public override string ToString() => Notes ?? "";
}

/// <summary>How a repository is kept on the server.</summary>
[TableView("Project", "Size:12", "UpdatedAt:16", "Objects", "References")]
public sealed class RepositoryHealth : ProjectObject
{
    /// <summary>The size in bytes.</summary>
    public long? Size { get; set; }

    /// <summary>How branches and tags are kept.</summary>
    public RepositoryReferencesHealth? References { get; set; }

    /// <summary>How commits, folders and files are kept.</summary>
    public RepositoryObjectsHealth? Objects { get; set; }

    /// <summary>The file that makes walks through the history quick.</summary>
    public RepositoryCommitGraph? CommitGraph { get; set; }

    /// <summary>The file that makes counting objects quick.</summary>
    public RepositoryBitmap? Bitmap { get; set; }

    /// <summary>The index over several packfiles.</summary>
    public RepositoryPackIndex? MultiPackIndex { get; set; }

    /// <summary>The bitmap over several packfiles.</summary>
    public RepositoryBitmap? MultiPackIndexBitmap { get; set; }

    /// <summary>The repositories whose objects it shares.</summary>
    public object? Alternates { get; set; }

    /// <summary>Whether it is a pool that others share.</summary>
    public bool? IsObjectPool { get; set; }

    /// <summary>When all objects were last packed anew.</summary>
    public RepositoryRepackTime? LastFullRepack { get; set; }

    /// <summary>When the report was made.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The size.</summary>
    public override string ToString() => $"{Size} bytes";
}

/// <summary>How the branches and tags of a repository are kept.</summary>
public sealed class RepositoryReferencesHealth : GitLabObject
{
    /// <summary>How many have a file of their own.</summary>
    public int? LooseCount { get; set; }

    /// <summary>The size of the others' common file, in bytes.</summary>
    public long? PackedSize { get; set; }

    /// <summary>The way that git keeps them, such as <c>REFERENCE_BACKEND_FILES</c>.</summary>
    public string? ReferenceBackend { get; set; }

    /// <summary>How many are loose.</summary>
    public override string ToString() => $"{LooseCount} loose";
}

/// <summary>How the commits, folders and files of a repository are kept.</summary>
public sealed class RepositoryObjectsHealth : GitLabObject
{
    /// <summary>The size in bytes.</summary>
    public long? Size { get; set; }

    /// <summary>The size of what was used lately, in bytes.</summary>
    public long? RecentSize { get; set; }

    /// <summary>The size of what nothing needs, in bytes.</summary>
    public long? StaleSize { get; set; }

    /// <summary>The size of what is kept by order, in bytes.</summary>
    public long? KeepSize { get; set; }

    /// <summary>How many packfiles there are.</summary>
    public int? PackfileCount { get; set; }

    /// <summary>How many of them have a reverse index.</summary>
    public int? ReverseIndexCount { get; set; }

    /// <summary>How many packfiles hold what nothing needs.</summary>
    public int? CruftCount { get; set; }

    /// <summary>How many packfiles are kept by order.</summary>
    public int? KeepCount { get; set; }

    /// <summary>How many objects have a file of their own.</summary>
    public int? LooseObjectsCount { get; set; }

    /// <summary>How many of them nothing needs.</summary>
    public int? StaleLooseObjectsCount { get; set; }

    /// <summary>How many files are none of git's.</summary>
    public int? LooseObjectsGarbageCount { get; set; }

    /// <summary>How many packfiles and loose objects there are.</summary>
    public override string ToString() => $"{PackfileCount} packfiles, {LooseObjectsCount} loose";
}

/// <summary>The file that makes walks through the history of a repository quick.</summary>
public sealed class RepositoryCommitGraph : GitLabObject
{
    /// <summary>Of how many files it consists.</summary>
    public int? CommitGraphChainLength { get; set; }

    /// <summary>Whether it tells which commits touch a file.</summary>
    public bool? HasBloomFilters { get; set; }

    /// <summary>Whether it tells the order of the commits.</summary>
    public bool? HasGenerationData { get; set; }

    /// <summary>Whether some dates did not fit into that.</summary>
    public bool? HasGenerationDataOverflow { get; set; }

    /// <summary>Of how many files it consists.</summary>
    public override string ToString() => $"{CommitGraphChainLength}";
}

/// <summary>The file that makes counting the objects of a repository quick.</summary>
public sealed class RepositoryBitmap : GitLabObject
{
    /// <summary>Whether it has a cache of the names' hashes.</summary>
    public bool? HasHashCache { get; set; }

    /// <summary>Whether it has a table of its commits.</summary>
    public bool? HasLookupTable { get; set; }

    /// <summary>The version of its format.</summary>
    public int? Version { get; set; }

    /// <summary>The version.</summary>
    public override string ToString() => $"{Version}";
}

/// <summary>An index over several packfiles of a repository.</summary>
public sealed class RepositoryPackIndex : GitLabObject
{
    /// <summary>Over how many packfiles it goes.</summary>
    public int? PackfileCount { get; set; }

    /// <summary>The version of its format.</summary>
    public int? Version { get; set; }

    /// <summary>Over how many packfiles it goes.</summary>
    public override string ToString() => $"{PackfileCount}";
}

/// <summary>An instant, in seconds since 1970.</summary>
public sealed class RepositoryRepackTime : GitLabObject
{
    /// <summary>The whole seconds.</summary>
    public long? Seconds { get; set; }

    /// <summary>The billionths of a second beside them.</summary>
    public long? Nanos { get; set; }

    /// <summary>The instant as a date.</summary>
    public override string ToString() => Seconds is { } seconds ? $"{DateTimeOffset.FromUnixTimeSeconds(seconds):u}" : "";
}
