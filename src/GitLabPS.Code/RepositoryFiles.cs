using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using System.Net.Http;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets a file of a repository: its size, its last commit, and its content.</summary>
/// <remarks>Get-GLRepositoryFileContent gets the content alone, and Save-GLRepositoryFile puts it on disk, however large it is.</remarks>
/// <example>
///   <summary>Read a text.</summary>
///   <code>(Get-GLRepositoryFile platform/docs README.md).Text</code>
/// </example>
/// <example>
///   <summary>See the size of each file of a folder, without their contents.</summary>
///   <code>Get-GLRepositoryTree platform/docs -Path img -All | Where-Object Type -EQ blob | Get-GLRepositoryFile -NoContent | Select-Object FilePath, Size</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRepositoryFile", DefaultParameterSetName = "Content")]
[OutputType(typeof(RepositoryFile))]
[Documentation("repository_files/#retrieve-a-file-from-a-repository")]
[Get("/projects/:id/repository/files/:file_path", Set = "Content")]
[Head("/projects/:id/repository/files/:file_path", Set = "NoContent")]
[Head("/projects/:id/repository/files/:file_path/raw", Set = "Raw")]
public sealed class GetRepositoryFileCommand : ProjectReadCmdlet<RepositoryFile>
{
    /// <summary>The path of the file in the repository.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Text]
    public string FilePath { get; set; } = "";

    /// <summary>The branch, the tag or the SHA of a commit. The default branch otherwise.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>Leaves the content out, which is quicker.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "NoContent")]
    [NotSent]
    public SwitchParameter NoContent { get; set; }

    /// <summary>Leaves the content out, and asks where Get-GLRepositoryFileContent and Save-GLRepositoryFile read it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Raw")]
    [NotSent]
    public SwitchParameter Raw { get; set; }

    /// <inheritdoc/>
    protected override IEnumerable<RepositoryFile> Read(ApiRequest request)
    {
        request = request.WithDefaults(RepositoryFile.DefaultRef);
        return request.Method == HttpMethod.Head ? [ReadHeaders(request)] : base.Read(request);
    }

    private RepositoryFile ReadHeaders(ApiRequest request)
    {
        using ApiResponse answer = Await(CurrentSession.SendAsync(request, this, Cancellation));
        return new RepositoryFile
        {
            FileName = Path.GetFileName(FilePath),
            FilePath = FilePath,
            Size = long.TryParse(answer.Header("X-Gitlab-Size"), NumberStyles.None, CultureInfo.InvariantCulture, out long size) ? size : null,
            Encoding = answer.Header("X-Gitlab-Encoding"),
            ContentSha256 = answer.Header("X-Gitlab-Content-Sha256"),
            Ref = answer.Header("X-Gitlab-Ref"),
            BlobId = answer.Header("X-Gitlab-Blob-Id"),
            CommitId = answer.Header("X-Gitlab-Commit-Id"),
            LastCommitId = answer.Header("X-Gitlab-Last-Commit-Id"),
            ExecuteFilemode = bool.TryParse(answer.Header("X-Gitlab-Execute-Filemode"), out bool executable) ? executable : null,
        };
    }
}

/// <summary>Says whether there is a file in a repository.</summary>
/// <remarks>False also where there is no such project or branch, or one may not see it.</remarks>
/// <example>
///   <summary>Ask for one file.</summary>
///   <code>Test-GLRepositoryFile platform/docs CODEOWNERS</code>
/// </example>
/// <example>
///   <summary>Find the projects of a group without a pipeline of their own.</summary>
///   <code>Get-GLProject -Group platform -All | Where-Object { -not ($_ | Test-GLRepositoryFile -FilePath .gitlab-ci.yml) }</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "GLRepositoryFile", DefaultParameterSetName = "File")]
[OutputType(typeof(bool))]
[Documentation("repository_files/#get-file-metadata-only")]
[Head("/projects/:id/repository/files/:file_path", Set = "File")]
[Head("/projects/:id/repository/files/:file_path/blame", Set = "Blame")]
public sealed class TestRepositoryFileCommand : ProjectTestCmdlet
{
    /// <summary>The path of the file in the repository.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Text]
    public string FilePath { get; set; } = "";

    /// <summary>The branch, the tag or the SHA of a commit. The default branch otherwise.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>Asks whether GitLab can say of each line who wrote it, which Get-GLRepositoryFileBlame then tells.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Blame")]
    [NotSent]
    public SwitchParameter Blame { get; set; }

    /// <inheritdoc/>
    protected override IEnumerable<bool> Read(ApiRequest request) => base.Read(request.WithDefaults(RepositoryFile.DefaultRef));
}

/// <summary>Gets the content of a file of a repository: a text, or bytes.</summary>
/// <example>
///   <summary>Read a text.</summary>
///   <code>Get-GLRepositoryFileContent platform/docs README.md -Ref main</code>
/// </example>
/// <example>
///   <summary>Look for a word in all files of a folder.</summary>
///   <code>Get-GLRepositoryTree platform/docs -Path src -Recurse -All | Where-Object Type -EQ blob | Get-GLRepositoryFileContent | Select-String password</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRepositoryFileContent")]
[OutputType(typeof(string), typeof(byte[]))]
[Documentation("repository_files/#retrieve-a-raw-file-from-a-repository")]
[Get("/projects/:id/repository/files/:file_path/raw")]
public sealed class GetRepositoryFileContentCommand : ProjectReadTextCmdlet
{
    /// <summary>The path of the file in the repository.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Text]
    public string FilePath { get; set; } = "";

    /// <summary>The branch, the tag or the SHA of a commit. The default branch otherwise.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>Of a file that is kept in Git LFS, the file itself, not the note that stands for it in the repository.</summary>
    [Parameter]
    public SwitchParameter Lfs { get; set; }
}

/// <summary>Downloads a file of a repository.</summary>
/// <example>
///   <summary>Save a file in the current folder.</summary>
///   <code>Save-GLRepositoryFile platform/docs -FilePath img/logo.png</code>
/// </example>
/// <example>
///   <summary>Save all files of a folder.</summary>
///   <code>Get-GLRepositoryTree platform/docs -Path img -All | Where-Object Type -EQ blob | Save-GLRepositoryFile -OutFile ./img -Force</code>
/// </example>
[Cmdlet(VerbsData.Save, "GLRepositoryFile", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
[Documentation("repository_files/#retrieve-a-raw-file-from-a-repository")]
[Get("/projects/:id/repository/files/:file_path/raw")]
public sealed class SaveRepositoryFileCommand : ProjectSaveCmdlet
{
    /// <summary>The path of the file in the repository.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Text]
    public string FilePath { get; set; } = "";

    /// <summary>The branch, the tag or the SHA of a commit. The default branch otherwise.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>Of a file that is kept in Git LFS, the file itself, not the note that stands for it in the repository.</summary>
    [Parameter]
    public SwitchParameter Lfs { get; set; }

    /// <inheritdoc/>
    protected override string FallbackName => Path.GetFileName(FilePath);
}

/// <summary>Gets who wrote the lines of a file: ranges of lines, each with the commit that changed them last.</summary>
/// <example>
///   <summary>See who wrote a file.</summary>
///   <code>Get-GLRepositoryFileBlame platform/docs README.md</code>
/// </example>
/// <example>
///   <summary>Find out when the first ten lines were changed last.</summary>
///   <code>(Get-GLRepositoryFileBlame platform/docs README.md -FirstLine 1 -LastLine 10).Commit.CommittedDate | Sort-Object | Select-Object -Last 1</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRepositoryFileBlame")]
[OutputType(typeof(BlameRange))]
[Documentation("repository_files/#retrieve-file-blame-history-from-a-repository")]
[Get("/projects/:id/repository/files/:file_path/blame")]
public sealed class GetRepositoryFileBlameCommand : ProjectReadCmdlet<BlameRange>
{
    /// <summary>The path of the file in the repository.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Text]
    public string FilePath { get; set; } = "";

    /// <summary>The branch, the tag or the SHA of a commit. The default branch otherwise.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>The first line of interest. -LastLine goes with it.</summary>
    [Parameter]
    [ApiName("range[start]")]
    public int? FirstLine { get; set; }

    /// <summary>The last line of interest. -FirstLine goes with it.</summary>
    [Parameter]
    [ApiName("range[end]")]
    public int? LastLine { get; set; }

    /// <inheritdoc/>
    protected override IEnumerable<BlameRange> Read(ApiRequest request) => base.Read(request.WithDefaults(RepositoryFile.DefaultRef));
}

/// <summary>Makes a file in a repository, with a commit of its own. It must not be there yet.</summary>
/// <remarks>New-GLCommit changes several files at once.</remarks>
/// <example>
///   <summary>Add a text.</summary>
///   <code>New-GLRepositoryFile platform/docs CODEOWNERS -Branch main -Content '* @jane.d-oe' -Message 'Name the code owners'</code>
/// </example>
/// <example>
///   <summary>Add a file of this machine to all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | New-GLRepositoryFile -FilePath LICENSE -Branch main -InFile ./LICENSE -Message 'Add the licence'</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLRepositoryFile", DefaultParameterSetName = "Content", SupportsShouldProcess = true)]
[OutputType(typeof(RepositoryFile))]
[Documentation("repository_files/#create-a-file-in-a-repository")]
[Post("/projects/:id/repository/files/:file_path", Set = "Content")]
[Post("/projects/:id/repository/files/:file_path", Set = "InFile", Constant = "encoding=base64")]
public sealed class NewRepositoryFileCommand : ProjectCreateCmdlet<RepositoryFile>
{
    /// <summary>The path of the file in the repository.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Text]
    public string FilePath { get; set; } = "";

    /// <summary>The whole content, as a text. It may be empty.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Content")]
    [AllowEmptyString]
    [Content]
    public string? Content { get; set; }

    /// <summary>A file on this machine that holds the content, be it text or not. It is sent piece by piece.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "InFile")]
    [ApiName("content")]
    [FileContent]
    [ValidateNotNullOrEmpty]
    [LocalPath]
    public string InFile { get; set; } = "";

    /// <summary>The branch that gets the commit. It is made where -StartBranch says from what.</summary>
    [Parameter(Mandatory = true)]
    public Ref<Branch>? Branch { get; set; }

    /// <summary>The message of the commit: a line that says what is done, and more below it.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("commit_message")]
    [Content]
    public string? Message { get; set; }

    /// <summary>The branch from which the new branch begins.</summary>
    [Parameter]
    [Text(typeof(Branch))]
    public string? StartBranch { get; set; }

    /// <summary>The e-mail address of the author. Yours, unless told otherwise.</summary>
    [Parameter]
    [Text]
    public string? AuthorEmail { get; set; }

    /// <summary>The name of the author. Yours, unless told otherwise.</summary>
    [Parameter]
    [Text]
    public string? AuthorName { get; set; }

    /// <summary>Whether the file can be run as a program.</summary>
    [Parameter]
    [ApiName("execute_filemode")]
    public bool? Executable { get; set; }
}

/// <summary>Gives a file of a repository other content, with a commit of its own.</summary>
/// <remarks>New-GLCommit changes several files at once.</remarks>
/// <example>
///   <summary>Replace a text.</summary>
///   <code>Set-GLRepositoryFile platform/docs README.md -Branch main -Content "# Docs`n" -Message 'Shorten it'</code>
/// </example>
/// <example>
///   <summary>Replace a word, unless somebody else changes the file meanwhile.</summary>
///   <code>$file = Get-GLRepositoryFile platform/docs README.md -Ref main; $file | Set-GLRepositoryFile -Branch main -Content $file.Text.Replace('master', 'main') -LastCommitId $file.LastCommitId -Message 'master is main'</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLRepositoryFile", DefaultParameterSetName = "Content", SupportsShouldProcess = true)]
[OutputType(typeof(RepositoryFile))]
[Documentation("repository_files/#update-a-file-in-a-repository")]
[Put("/projects/:id/repository/files/:file_path", Set = "Content")]
[Put("/projects/:id/repository/files/:file_path", Set = "InFile", Constant = "encoding=base64")]
public sealed class SetRepositoryFileCommand : ProjectUpdateCmdlet<RepositoryFile>
{
    /// <summary>The path of the file in the repository.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Text]
    public string FilePath { get; set; } = "";

    /// <summary>The whole content, as a text. It may be empty.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Content")]
    [AllowEmptyString]
    [Content]
    public string? Content { get; set; }

    /// <summary>A file on this machine that holds the content, be it text or not. It is sent piece by piece.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "InFile")]
    [ApiName("content")]
    [FileContent]
    [ValidateNotNullOrEmpty]
    [LocalPath]
    public string InFile { get; set; } = "";

    /// <summary>The branch that gets the commit. It is made where -StartBranch says from what.</summary>
    [Parameter(Mandatory = true)]
    public Ref<Branch>? Branch { get; set; }

    /// <summary>The message of the commit: a line that says what is done, and more below it.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("commit_message")]
    [Content]
    public string? Message { get; set; }

    /// <summary>The branch from which the new branch begins.</summary>
    [Parameter]
    [Text(typeof(Branch))]
    public string? StartBranch { get; set; }

    /// <summary>The e-mail address of the author. Yours, unless told otherwise.</summary>
    [Parameter]
    [Text]
    public string? AuthorEmail { get; set; }

    /// <summary>The name of the author. Yours, unless told otherwise.</summary>
    [Parameter]
    [Text]
    public string? AuthorName { get; set; }

    /// <summary>Whether the file can be run as a program.</summary>
    [Parameter]
    [ApiName("execute_filemode")]
    public bool? Executable { get; set; }

    /// <summary>The last commit of the file that you know of: when somebody else has changed it since, GitLab refuses.</summary>
    [Parameter]
    [Text(typeof(Commit))]
    public string? LastCommitId { get; set; }
}

/// <summary>Removes a file from a branch, with a commit of its own.</summary>
/// <remarks>New-GLCommit changes several files at once.</remarks>
/// <example>
///   <summary>Remove one file.</summary>
///   <code>Remove-GLRepositoryFile platform/docs img/old.png -Branch main -Message 'Remove the old logo'</code>
/// </example>
/// <example>
///   <summary>Remove all files of a folder, each with a commit.</summary>
///   <code>Get-GLRepositoryTree platform/docs -Path old -Ref main -All | Where-Object Type -EQ blob | Remove-GLRepositoryFile -Branch main -Message 'Clean up'</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLRepositoryFile", SupportsShouldProcess = true)]
[Documentation("repository_files/#delete-a-file-in-a-repository")]
[Delete("/projects/:id/repository/files/:file_path")]
public sealed class RemoveRepositoryFileCommand : ProjectChangeCmdlet
{
    /// <summary>The path of the file in the repository.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Text]
    public string FilePath { get; set; } = "";

    /// <summary>The branch that gets the commit. It is made where -StartBranch says from what.</summary>
    [Parameter(Mandatory = true)]
    public Ref<Branch>? Branch { get; set; }

    /// <summary>The message of the commit: a line that says what is done, and more below it.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("commit_message")]
    [Content]
    public string? Message { get; set; }

    /// <summary>The branch from which the new branch begins.</summary>
    [Parameter]
    [Text(typeof(Branch))]
    public string? StartBranch { get; set; }

    /// <summary>The e-mail address of the author. Yours, unless told otherwise.</summary>
    [Parameter]
    [Text]
    public string? AuthorEmail { get; set; }

    /// <summary>The name of the author. Yours, unless told otherwise.</summary>
    [Parameter]
    [Text]
    public string? AuthorName { get; set; }

    /// <summary>The last commit of the file that you know of: when somebody else has changed it since, GitLab refuses.</summary>
    [Parameter]
    [Text(typeof(Commit))]
    public string? LastCommitId { get; set; }
}

/// <summary>A file of a repository, as it is on a branch, a tag or in a commit.</summary>
[TableView("FilePath", "Size", "Ref:20", "LastCommitId")]
public sealed class RepositoryFile : ProjectObject
{
    /// <summary>What is asked for unless the user says otherwise: the end of the default branch.</summary>
    internal static KeyValuePair<string, object?>[] DefaultRef => [new("ref", "HEAD")];

    /// <summary>The last part of the path.</summary>
    public string? FileName { get; set; }

    /// <summary>The path in the repository.</summary>
    [FromCall(nameof(GetRepositoryFileCommand.FilePath))]
    public string? FilePath { get; set; }

    /// <summary>The size in bytes.</summary>
    public long? Size { get; set; }

    /// <summary>How Content is written: <c>base64</c>.</summary>
    public string? Encoding { get; set; }

    /// <summary>The content, in base64.</summary>
    public string? Content { get; set; }

    /// <summary>The content as a text, where it is one in UTF-8.</summary>
    [NotInJson]
    public string? Text => Content is null ? null : Encoding == "base64" ? System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(Content)) : Content;

    /// <summary>The checksum of the content.</summary>
    public string? ContentSha256 { get; set; }

    /// <summary>The branch, tag or commit that was asked.</summary>
    public string? Ref { get; set; }

    /// <summary>The branch that got the change, where there was one.</summary>
    [FromCall(nameof(NewRepositoryFileCommand.Branch))]
    public string? Branch { get; set; }

    /// <summary>The SHA of the content as git keeps it.</summary>
    public string? BlobId { get; set; }

    /// <summary>The last commit of the branch, tag or commit that was asked.</summary>
    public string? CommitId { get; set; }

    /// <summary>The last commit that changed the file.</summary>
    public string? LastCommitId { get; set; }

    /// <summary>Whether the file can be run as a program.</summary>
    public bool? ExecuteFilemode { get; set; }

    /// <summary>The path.</summary>
    public override string ToString() => FilePath ?? "";
}

/// <summary>Lines of a file, one after the other, that the same commit changed last.</summary>
[TableView("CommittedDate:Time", "AuthorName:24", "Text")]
public sealed class BlameRange : ProjectObject
{
    /// <summary>The file.</summary>
    [FromCall(nameof(GetRepositoryFileBlameCommand.FilePath))]
    [NotInJson]
    public string? FilePath { get; set; }

    /// <summary>The commit.</summary>
    public Commit? Commit { get; set; }

    /// <summary>When it was made.</summary>
    [NotInJson]
    public DateTimeOffset? CommittedDate => Commit?.CommittedDate;

    /// <summary>Who wrote it.</summary>
    [NotInJson]
    public string? AuthorName => Commit?.AuthorName;

    /// <summary>The lines.</summary>
    public IReadOnlyList<string>? Lines { get; set; }

    /// <summary>The lines as one text.</summary>
    [NotInJson]
    public string? Text => Lines is null ? null : string.Join(Environment.NewLine, Lines);

    /// <summary>The lines as one text.</summary>
    public override string ToString() => Text ?? "";
}
