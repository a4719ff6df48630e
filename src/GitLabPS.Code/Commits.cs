using System;
using System.Collections;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the commits of a repository, the newest first, or one of them.</summary>
/// <example>
///   <summary>See what was done on a branch in the last week.</summary>
///   <code>Get-GLCommit platform/docs -Ref main -Since (Get-Date).AddDays(-7) -All</code>
/// </example>
/// <example>
///   <summary>See the last commit of each project of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLCommit -First 1</code>
/// </example>
/// <example>
///   <summary>Get the commit that a tag is on.</summary>
///   <code>Get-GLCommit platform/api v1.0</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLCommit", SupportsPaging = true)]
[OutputType(typeof(Commit))]
[Documentation("commits/#list-repository-commits")]
[Get("/projects/:id/repository/commits", Paged = true)]
[Get("/projects/:id/repository/commits/:sha")]
public sealed class GetCommitCommand : ProjectGetCmdlet<Commit>
{
    /// <summary>Which commit: its SHA, or the name of a branch or tag that ends there. A list of commits otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("sha")]
    public Ref<Commit>? Commit { get; set; }

    /// <summary>The branch or tag to list, or a range such as <c>v1.0..v1.1</c>. The default branch otherwise.</summary>
    [Parameter]
    [ApiName("ref_name")]
    [ListOnly]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>Only commits from then on.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? Since { get; set; }

    /// <summary>Only commits up to then.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? Until { get; set; }

    /// <summary>Only commits that touch this file or folder.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? Path { get; set; }

    /// <summary>With -Path of one file: also commits from before it was renamed.</summary>
    [Parameter]
    [ListOnly]
    public SwitchParameter Follow { get; set; }

    /// <summary>Only commits with this text in the author's name or e-mail address.</summary>
    [Parameter]
    [ListOnly]
    [ApiName("author")]
    [Text]
    public string? AuthorName { get; set; }

    /// <summary>Commits of all branches and tags.</summary>
    [Parameter]
    [ApiName("all")]
    [ListOnly]
    public SwitchParameter AllRefs { get; set; }

    /// <summary>Adds to each commit how many lines it changes.</summary>
    [Parameter]
    [ApiName("with_stats")]
    [ListOnly]
    public SwitchParameter WithStats { get; set; }

    /// <summary>Of a merge, follows only the branch that was merged into.</summary>
    [Parameter]
    [ListOnly]
    public SwitchParameter FirstParent { get; set; }

    /// <summary>The order: by date, or <c>topo</c>, in which no commit comes before those that build on it.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("default", "topo")]
    public string? Order { get; set; }

    /// <summary>Adds to each commit the lines at the end of its message such as <c>Changelog: added</c>.</summary>
    [Parameter]
    [ApiName("trailers")]
    [ListOnly]
    public SwitchParameter WithTrailers { get; set; }
}

/// <summary>Makes a commit that changes any number of files at once: all of them or none.</summary>
/// <remarks>
/// Each hashtable of -FileAction is one file: <c>Action</c> is <c>create</c>, <c>update</c>, <c>delete</c>, <c>move</c> or
/// <c>chmod</c>, and <c>FilePath</c> the file. Its content is a text in <c>Content</c>, or a file on this machine in
/// <c>InFile</c>, which may hold anything. <c>PreviousPath</c> is for a move, <c>ExecuteFilemode</c> for chmod, and with
/// <c>LastCommitId</c> GitLab refuses a file that somebody else has changed since that commit.
/// </remarks>
/// <example>
///   <summary>Add a text and a picture, and remove a file.</summary>
///   <code>New-GLCommit platform/docs main -Message 'New logo' -FileAction @{ Action = 'update'; FilePath = 'README.md'; Content = "# Docs" }, @{ Action = 'create'; FilePath = 'img/logo.png'; InFile = './logo.png' }, @{ Action = 'delete'; FilePath = 'img/old.png' }</code>
/// </example>
/// <example>
///   <summary>Give all projects of a group the same licence, on a new branch.</summary>
///   <code>Get-GLProject -Group platform -All | New-GLCommit -Branch add-licence -StartBranch main -Message 'Add the licence' -FileAction @{ Action = 'create'; FilePath = 'LICENSE'; InFile = './LICENSE' }</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLCommit", SupportsShouldProcess = true)]
[OutputType(typeof(Commit))]
[Documentation("commits/#create-a-commit")]
[Post("/projects/:id/repository/commits")]
public sealed class NewCommitCommand : ProjectCreateCmdlet<Commit>
{
    /// <summary>The branch that gets the commit. It is made where -StartBranch or -StartSha says from what.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public Ref<Branch>? Branch { get; set; }

    /// <summary>The message: a line that says what is done, and more below it.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("commit_message")]
    [Content]
    public string? Message { get; set; }

    /// <summary>What happens to the files, a hashtable each, such as <c>@{ Action = 'create'; FilePath = 'a.txt'; Content = 'text' }</c>.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("actions")]
    [FileContent]
    [NoEmptyItem]
    [Keys("action", "file_path", "previous_path", "content", "in_file", "encoding", "last_commit_id", "execute_filemode")]
    public Hashtable[]? FileAction { get; set; }

    /// <summary>The branch from which the new branch begins.</summary>
    [Parameter]
    [Text(typeof(Branch))]
    public string? StartBranch { get; set; }

    /// <summary>The commit from which the new branch begins.</summary>
    [Parameter]
    [Text(typeof(Commit))]
    public string? StartSha { get; set; }

    /// <summary>The project in which -StartBranch or -StartSha is, where that is another one.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? StartProject { get; set; }

    /// <summary>The e-mail address of the author. Yours, unless told otherwise.</summary>
    [Parameter]
    [Text]
    public string? AuthorEmail { get; set; }

    /// <summary>The name of the author. Yours, unless told otherwise.</summary>
    [Parameter]
    [Text]
    public string? AuthorName { get; set; }

    /// <summary>Whether the answer says how many lines change, as it does unless told otherwise.</summary>
    [Parameter]
    public bool? Stats { get; set; }

    /// <summary>Whether a branch that exists is overwritten with what -StartBranch or -StartSha and the commit make.</summary>
    [Parameter]
    public bool? Force { get; set; }

    /// <summary>Whether a commit that changes nothing is made all the same.</summary>
    [Parameter]
    public bool? AllowEmpty { get; set; }
}

/// <summary>Gets what a commit changes, file by file.</summary>
/// <example>
///   <summary>See the files that a commit changes.</summary>
///   <code>Get-GLCommitDiff platform/docs 6104942438c14ec7bd21c6cd5bd995272b3faff6</code>
/// </example>
/// <example>
///   <summary>Find out which files were changed on a branch in the last week.</summary>
///   <code>Get-GLCommit platform/docs -Since (Get-Date).AddDays(-7) -All | Get-GLCommitDiff -All | Select-Object -Unique NewPath</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLCommitDiff", SupportsPaging = true)]
[OutputType(typeof(CommitDiff))]
[Documentation("commits/#retrieve-commit-diff")]
[Get("/projects/:id/repository/commits/:sha/diff", Paged = true)]
public sealed class GetCommitDiffCommand : ProjectPartGetCmdlet<CommitDiff>
{
    /// <summary>Which commit: its SHA, the name of a branch or tag, or the commit as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("sha")]
    public Ref<Commit>? Commit { get; set; }

    /// <summary>The differences with the headers that tools such as <c>patch</c> read.</summary>
    [Parameter]
    public SwitchParameter Unidiff { get; set; }
}

/// <summary>Gets the branches and tags that have a commit.</summary>
/// <example>
///   <summary>See which versions have a correction.</summary>
///   <code>Get-GLCommitRef platform/api 5937ac0a7beb003549fc5fd26fc247adbce4a52e -Type tag</code>
/// </example>
/// <example>
///   <summary>See to which branches the last commit of a tag went.</summary>
///   <code>Get-GLCommit platform/api v1.0 | Get-GLCommitRef -Type branch</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLCommitRef", SupportsPaging = true)]
[OutputType(typeof(CommitRef))]
[Documentation("commits/#list-all-references-a-commit-is-pushed-to")]
[Get("/projects/:id/repository/commits/:sha/refs", Paged = true)]
public sealed class GetCommitRefCommand : ProjectPartGetCmdlet<CommitRef>
{
    /// <summary>Which commit: its SHA, or the commit as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("sha")]
    public Ref<Commit>? Commit { get; set; }

    /// <summary>Only branches, only tags, or both.</summary>
    [Parameter]
    [ValidateSet("branch", "tag", "all")]
    public string? Type { get; set; }
}

/// <summary>Gets how many commits there are up to a commit, itself among them: a number for builds that only grows.</summary>
/// <example>
///   <summary>Number a build.</summary>
///   <code>(Get-GLCommitSequence platform/api main).Count</code>
/// </example>
/// <example>
///   <summary>Count the commits up to a tag, without those of merged branches.</summary>
///   <code>Get-GLCommit platform/api v1.0 | Get-GLCommitSequence -FirstParent</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLCommitSequence")]
[OutputType(typeof(CommitSequence))]
[Documentation("commits/#get-commit-sequence")]
[Get("/projects/:id/repository/commits/:sha/sequence")]
public sealed class GetCommitSequenceCommand : ProjectPartReadCmdlet<CommitSequence>
{
    /// <summary>Which commit: its SHA, or the commit as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("sha")]
    public Ref<Commit>? Commit { get; set; }

    /// <summary>Of a merge, follows only the branch that was merged into.</summary>
    [Parameter]
    public SwitchParameter FirstParent { get; set; }
}

/// <summary>Gets the comments on a commit.</summary>
/// <example>
///   <summary>Read what was said about a commit.</summary>
///   <code>Get-GLCommitComment platform/docs main</code>
/// </example>
/// <example>
///   <summary>Read what was said about all commits of the last week.</summary>
///   <code>Get-GLCommit platform/docs -Since (Get-Date).AddDays(-7) | Get-GLCommitComment</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLCommitComment", SupportsPaging = true)]
[OutputType(typeof(CommitComment))]
[Documentation("commits/#list-all-commit-comments")]
[Get("/projects/:id/repository/commits/:sha/comments", Paged = true)]
public sealed class GetCommitCommentCommand : ProjectPartGetCmdlet<CommitComment>
{
    /// <summary>Which commit: its SHA, the name of a branch or tag, or the commit as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("sha")]
    public Ref<Commit>? Commit { get; set; }
}

/// <summary>Says something about a commit, or about a line in it.</summary>
/// <example>
///   <summary>Comment on a commit.</summary>
///   <code>New-GLCommitComment platform/docs main -Body 'Who has read this?'</code>
/// </example>
/// <example>
///   <summary>Comment on a line that the commit added.</summary>
///   <code>Get-GLCommit platform/docs main | New-GLCommitComment -Body 'A typo.' -Path README.md -Line 3 -LineType new</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLCommitComment", SupportsShouldProcess = true)]
[OutputType(typeof(CommitComment))]
[Documentation("commits/#post-comment-to-commit")]
[Post("/projects/:id/repository/commits/:sha/comments")]
public sealed class NewCommitCommentCommand : ProjectPartCreateCmdlet<CommitComment>
{
    /// <summary>Which commit: its SHA, the name of a branch or tag, or the commit as another command gave it. To comment on a line it must be the whole SHA.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("sha")]
    public Ref<Commit>? Commit { get; set; }

    /// <summary>What there is to say, in Markdown.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("note")]
    [Content]
    public string? Body { get; set; }

    /// <summary>The file that the comment is about. -Line and -LineType go with it.</summary>
    [Parameter]
    [Text]
    public string? Path { get; set; }

    /// <summary>The number of the line.</summary>
    [Parameter]
    public int? Line { get; set; }

    /// <summary>Whether the line is counted in the file as the commit leaves it, or as it was before.</summary>
    [Parameter]
    [ValidateSet("new", "old")]
    public string? LineType { get; set; }
}

/// <summary>Copies the change of a commit to another branch, as a commit of its own (cherry-pick).</summary>
/// <example>
///   <summary>Bring a correction to the branch of a release.</summary>
///   <code>Copy-GLCommit platform/api 5937ac0a7beb003549fc5fd26fc247adbce4a52e -Branch release/1.0</code>
/// </example>
/// <example>
///   <summary>Find out whether the last commits would fit on the branch, and change nothing.</summary>
///   <code>Get-GLCommit platform/api -First 3 | Copy-GLCommit -Branch release/1.0 -DryRun</code>
/// </example>
[Cmdlet(VerbsCommon.Copy, "GLCommit", SupportsShouldProcess = true)]
[OutputType(typeof(Commit))]
[Documentation("commits/#cherry-pick-a-commit")]
[Post("/projects/:id/repository/commits/:sha/cherry_pick")]
public sealed class CopyCommitCommand : ProjectPartCreateCmdlet<Commit>
{
    /// <summary>Which commit: its SHA, the name of a branch or tag, or the commit as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("sha")]
    public Ref<Commit>? Commit { get; set; }

    /// <summary>The branch that gets the change.</summary>
    [Parameter(Mandatory = true)]
    public Ref<Branch>? Branch { get; set; }

    /// <summary>Another message than that of the commit.</summary>
    [Parameter]
    [Content]
    public string? Message { get; set; }

    /// <summary>Only tries whether the change fits. That it does not is an error; nothing is emitted, and nothing is changed.</summary>
    [Parameter]
    public SwitchParameter DryRun { get; set; }
}

/// <summary>Takes the change of a commit back, with a commit that does the opposite (revert).</summary>
/// <example>
///   <summary>Take a change back.</summary>
///   <code>Undo-GLCommit platform/api 5937ac0a7beb003549fc5fd26fc247adbce4a52e -Branch main</code>
/// </example>
/// <example>
///   <summary>Find out whether the last commit of a branch can be taken back, and change nothing.</summary>
///   <code>Get-GLCommit platform/api main | Undo-GLCommit -Branch main -DryRun</code>
/// </example>
[Cmdlet(VerbsCommon.Undo, "GLCommit", SupportsShouldProcess = true)]
[OutputType(typeof(Commit))]
[Documentation("commits/#revert-a-commit")]
[Post("/projects/:id/repository/commits/:sha/revert")]
public sealed class UndoCommitCommand : ProjectPartUpdateCmdlet<Commit>
{
    /// <summary>Which commit: its SHA, or the commit as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("sha")]
    public Ref<Commit>? Commit { get; set; }

    /// <summary>The branch on which the change is taken back.</summary>
    [Parameter(Mandatory = true)]
    public Ref<Branch>? Branch { get; set; }

    /// <summary>Only tries whether the change can be taken back. That it cannot is an error; nothing is emitted, and nothing is changed.</summary>
    [Parameter]
    public SwitchParameter DryRun { get; set; }
}

/// <summary>Gets the signature of a commit, and whether GitLab could verify it.</summary>
/// <remarks>A commit that is not signed is an error: GitLab answers 404.</remarks>
/// <example>
///   <summary>See who signed the last commit of a branch.</summary>
///   <code>Get-GLCommitSignature platform/api main</code>
/// </example>
/// <example>
///   <summary>Check the signatures of the last commits.</summary>
///   <code>Get-GLCommit platform/api -First 20 | Get-GLCommitSignature -ErrorAction SilentlyContinue</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLCommitSignature")]
[OutputType(typeof(GitSignature))]
[Documentation("commits/#retrieve-commit-signature")]
[Get("/projects/:id/repository/commits/:sha/signature")]
public sealed class GetCommitSignatureCommand : ProjectPartReadCmdlet<GitSignature>
{
    /// <summary>Which commit: its SHA, the name of a branch or tag, or the commit as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("sha")]
    public Ref<Commit>? Commit { get; set; }
}

/// <summary>What a commit changes in one file.</summary>
[TableView("NewPath", "NewFile", "RenamedFile", "DeletedFile")]
public sealed class CommitDiff : ProjectObject
{
    /// <summary>The commit that was asked.</summary>
    [FromCall(nameof(GetCommitDiffCommand.Commit))]
    [NotInJson]
    public string? CommitId { get; set; }

    /// <summary>The lines that change, with <c>+</c> and <c>-</c> before them. Empty where there are too many.</summary>
    public string? Diff { get; set; }

    /// <summary>Whether GitLab left the lines out because all files together have too many.</summary>
    public bool? Collapsed { get; set; }

    /// <summary>Whether GitLab left the lines out because the file has too many.</summary>
    public bool? TooLarge { get; set; }

    /// <summary>The file, as it is called from then on.</summary>
    public string? NewPath { get; set; }

    /// <summary>The file, as it was called before.</summary>
    public string? OldPath { get; set; }

    /// <summary>The file's mode before, such as <c>100644</c>.</summary>
    public string? AMode { get; set; }

    /// <summary>The file's mode from then on.</summary>
    public string? BMode { get; set; }

    /// <summary>Whether the file is new.</summary>
    public bool? NewFile { get; set; }

    /// <summary>Whether the file was renamed.</summary>
    public bool? RenamedFile { get; set; }

    /// <summary>Whether the file is gone.</summary>
    public bool? DeletedFile { get; set; }

    /// <summary>Whether the project says of the file that a program makes it.</summary>
    public bool? GeneratedFile { get; set; }

    /// <summary>The file.</summary>
    public override string ToString() => NewPath ?? "";
}

/// <summary>A branch or tag that has a commit.</summary>
[TableView("Type:6", "Name")]
public sealed class CommitRef : ProjectObject
{
    /// <summary>The commit that was asked.</summary>
    [FromCall(nameof(GetCommitRefCommand.Commit))]
    [NotInJson]
    public string? CommitId { get; set; }

    /// <summary><c>branch</c> or <c>tag</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? "";
}

/// <summary>How many commits there are up to a commit.</summary>
[TableView("Count", "CommitId")]
public sealed class CommitSequence : ProjectObject
{
    /// <summary>The commit that was asked.</summary>
    [FromCall(nameof(GetCommitSequenceCommand.Commit))]
    [NotInJson]
    public string? CommitId { get; set; }

    /// <summary>The number.</summary>
    public int? Count { get; set; }

    /// <summary>The number.</summary>
    public override string ToString() => $"{Count}";
}

/// <summary>A comment on a commit, or on a line in it.</summary>
[TableView("CreatedAt:Time", "Author:20", "Path", "Note")]
public sealed class CommitComment : ProjectObject
{
    /// <summary>The commit that was asked.</summary>
    [FromCall(nameof(GetCommitCommentCommand.Commit))]
    [NotInJson]
    public string? CommitId { get; set; }

    /// <summary>The text, in Markdown.</summary>
    public string? Note { get; set; }

    /// <summary>The file that it is about.</summary>
    public string? Path { get; set; }

    /// <summary>The number of the line.</summary>
    public int? Line { get; set; }

    /// <summary><c>new</c> where the line is counted in the file as the commit leaves it, else <c>old</c>.</summary>
    public string? LineType { get; set; }

    /// <summary>Who wrote it.</summary>
    public BasicUser? Author { get; set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The text.</summary>
    public override string ToString() => Note ?? "";
}
