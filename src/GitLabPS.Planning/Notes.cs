using System;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the notes of an issue, a merge request, a snippet, an epic, a wiki page or a vulnerability, or one of them.</summary>
/// <remarks>
/// Notes are what people write, and the lines in which GitLab itself tells what was changed: these have System set. With
/// -Discussion only the notes of that discussion.
/// </remarks>
/// <example>
///   <summary>Read what people wrote about an issue, oldest first.</summary>
///   <code>Get-GLNote platform/api 5 -Activity only_comments -Sort asc -All</code>
/// </example>
/// <example>
///   <summary>Count who commented on the merge requests that are open.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened | Get-GLNote -All | Group-Object Author</code>
/// </example>
/// <example>
///   <summary>Read one note of an epic.</summary>
///   <code>Get-GLNote -Group platform -Epic 3 -Note 1042</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLNote", SupportsPaging = true)]
[OutputType(typeof(Note))]
[Documentation("notes/")]
[Get("/projects/:id/issues/:issue_iid/notes", Set = "Project", Paged = true)]
[Get("/projects/:id/issues/:issue_iid/notes/:note_id", Set = "Project")]
[Get("/projects/:id/issues/:issue_iid/discussions/:discussion_id/notes", Set = "Project")]
[Get("/projects/:id/issues/:issue_iid/discussions/:discussion_id/notes/:note_id", Set = "Project")]
[Get("/projects/:id/merge_requests/:merge_request_iid/notes", Set = "Project", Paged = true)]
[Get("/projects/:id/merge_requests/:merge_request_iid/notes/:note_id", Set = "Project")]
[Get("/projects/:id/merge_requests/:merge_request_iid/discussions/:discussion_id/notes", Set = "Project")]
[Get("/projects/:id/merge_requests/:merge_request_iid/discussions/:discussion_id/notes/:note_id", Set = "Project")]
[Get("/projects/:id/snippets/:snippet_id/notes", Set = "Project", Paged = true)]
[Get("/projects/:id/snippets/:snippet_id/notes/:note_id", Set = "Project")]
[Get("/projects/:id/snippets/:snippet_id/discussions/:discussion_id/notes", Set = "Project")]
[Get("/projects/:id/snippets/:snippet_id/discussions/:discussion_id/notes/:note_id", Set = "Project")]
[Get("/projects/:id/repository/commits/:commit_id/discussions/:discussion_id/notes", Set = "Project")]
[Get("/projects/:id/repository/commits/:commit_id/discussions/:discussion_id/notes/:note_id", Set = "Project")]
[Get("/projects/:id/wiki_pages/:wiki_page_meta_id/notes", Set = "Project", Paged = true)]
[Get("/projects/:id/wiki_pages/:wiki_page_meta_id/notes/:note_id", Set = "Project")]
[Get("/projects/:id/vulnerabilities/:vulnerability_id/notes", Set = "Project", Paged = true)]
[Get("/projects/:id/vulnerabilities/:vulnerability_id/notes/:note_id", Set = "Project")]
[Get("/groups/:id/epics/:epic_id/notes", Set = "Group", Paged = true)]
[Get("/groups/:id/epics/:epic_id/notes/:note_id", Set = "Group")]
[Get("/groups/:id/epics/:epic_id/discussions/:discussion_id/notes", Set = "Group")]
[Get("/groups/:id/epics/:epic_id/discussions/:discussion_id/notes/:note_id", Set = "Group")]
[Get("/groups/:id/wiki_pages/:wiki_page_meta_id/notes", Set = "Group", Paged = true)]
[Get("/groups/:id/wiki_pages/:wiki_page_meta_id/notes/:note_id", Set = "Group")]
public sealed class GetNoteCommand : NoteableGetCmdlet<Note>
{
    /// <summary>The snippet of the project: its id, or the snippet as another command gave it.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("snippet_id")]
    [Without(nameof(Issue), nameof(MergeRequest))]
    public Ref<Snippet>? Snippet { get; set; }

    /// <summary>The commit: its SHA, or the commit as another command gave it. Its notes are all in discussions: -Discussion says in which.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("commit_id")]
    [With(nameof(Discussion))]
    [Without(nameof(Issue), nameof(MergeRequest), nameof(Snippet))]
    public Ref<Commit>? Commit { get; set; }

    /// <summary>The vulnerability: its id.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("vulnerability_id")]
    [Without(nameof(Issue), nameof(MergeRequest), nameof(Snippet), nameof(Commit), nameof(Discussion))]
    [Tier("Ultimate")]
    public Ref<Vulnerability>? Vulnerability { get; set; }

    /// <summary>The epic: its number within the group, or the epic as another command gave it.</summary>
    [Parameter(Position = 1, ParameterSetName = "Group", ValueFromPipeline = true)]
    [ApiName("epic_id")]
    [Tier("Premium")]
    public Ref<Epic>? Epic { get; set; }

    /// <summary>The wiki page: the page as another command gave it, or its WikiPageMetaId, which is not the name in its address.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [Parameter(ParameterSetName = "Group", ValueFromPipeline = true)]
    [ApiName("wiki_page_meta_id")]
    [Without(nameof(Issue), nameof(MergeRequest), nameof(Snippet), nameof(Commit), nameof(Vulnerability), nameof(Epic), nameof(Discussion))]
    [Tier("Premium", Set = "Group")]
    public Ref<WikiPageMeta>? WikiPage { get; set; }

    /// <summary>The discussion whose notes are wanted: its id, or the discussion as another command gave it.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ApiName("discussion_id")]
    public Ref<Discussion>? Discussion { get; set; }

    /// <summary>Which note: its id. All of them otherwise.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ApiName("note_id")]
    public Ref<Note>? Note { get; set; }

    /// <summary>People's comments, or GitLab's lines about changes; both otherwise.</summary>
    [Parameter]
    [ApiName("activity_filter")]
    [ValidateSet("all_notes", "only_comments", "only_activity")]
    [ListOnly]
    [Without(nameof(Discussion))]
    public string? Activity { get; set; }

    /// <summary>By what the list is ordered: when a note was written, as GitLab does unless told otherwise, or when it was last changed.</summary>
    [Parameter]
    [ValidateSet("created_at", "updated_at")]
    [ListOnly]
    [Without(nameof(Discussion))]
    public string? OrderBy { get; set; }

    /// <summary>Oldest first or newest first, which is the default.</summary>
    [Parameter]
    [ValidateSet("asc", "desc")]
    [ListOnly]
    [Without(nameof(Discussion))]
    public string? Sort { get; set; }
}

/// <summary>Writes a note about an issue, a merge request, a snippet, an epic, a wiki page or a vulnerability, or answers in a discussion.</summary>
/// <remarks>
/// Lines that begin with a slash are quick actions, such as <c>/close</c>. If there is nothing else in the text, no note is
/// made, and the object that comes back says what was done. A note on a commit needs -Discussion; New-GLDiscussion begins one.
/// </remarks>
/// <example>
///   <summary>Comment on an issue.</summary>
///   <code>New-GLNote platform/api 5 -Body 'Seen on 17.4 as well.'</code>
/// </example>
/// <example>
///   <summary>Remind the authors of merge requests that nobody has touched for a month.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -All | Where-Object UpdatedAt -lt (Get-Date).AddDays(-30) | New-GLNote -Body 'Is this still wanted?'</code>
/// </example>
/// <example>
///   <summary>Answer in every discussion of a merge request that is still open.</summary>
///   <code>Get-GLDiscussion platform/api -MergeRequest 12 -All | Where-Object { $_.Resolvable -and -not $_.Resolved } | New-GLNote -Body 'Will do.'</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLNote", SupportsShouldProcess = true)]
[OutputType(typeof(Note))]
[Documentation("notes/")]
[Post("/projects/:id/issues/:issue_iid/notes", Set = "Project")]
[Post("/projects/:id/issues/:issue_iid/discussions/:discussion_id/notes", Set = "Project")]
[Post("/projects/:id/merge_requests/:merge_request_iid/notes", Set = "Project")]
[Post("/projects/:id/merge_requests/:merge_request_iid/discussions/:discussion_id/notes", Set = "Project")]
[Post("/projects/:id/snippets/:snippet_id/notes", Set = "Project")]
[Post("/projects/:id/snippets/:snippet_id/discussions/:discussion_id/notes", Set = "Project")]
[Post("/projects/:id/repository/commits/:commit_id/discussions/:discussion_id/notes", Set = "Project")]
[Post("/projects/:id/wiki_pages/:wiki_page_meta_id/notes", Set = "Project")]
[Post("/projects/:id/vulnerabilities/:vulnerability_id/notes", Set = "Project")]
[Post("/groups/:id/epics/:epic_id/notes", Set = "Group")]
[Post("/groups/:id/epics/:epic_id/discussions/:discussion_id/notes", Set = "Group")]
[Post("/groups/:id/wiki_pages/:wiki_page_meta_id/notes", Set = "Group")]
public sealed class NewNoteCommand : NoteableCreateCmdlet<Note>
{
    /// <summary>The snippet of the project: its id, or the snippet as another command gave it.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("snippet_id")]
    [Without(nameof(Issue), nameof(MergeRequest))]
    public Ref<Snippet>? Snippet { get; set; }

    /// <summary>The commit: its SHA, or the commit as another command gave it. Its notes are all in discussions: -Discussion says in which.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("commit_id")]
    [With(nameof(Discussion))]
    [Without(nameof(Issue), nameof(MergeRequest), nameof(Snippet))]
    public Ref<Commit>? Commit { get; set; }

    /// <summary>The vulnerability: its id.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("vulnerability_id")]
    [Without(nameof(Issue), nameof(MergeRequest), nameof(Snippet), nameof(Commit), nameof(Discussion))]
    [Tier("Ultimate")]
    public Ref<Vulnerability>? Vulnerability { get; set; }

    /// <summary>The epic: its number within the group, or the epic as another command gave it.</summary>
    [Parameter(Position = 1, ParameterSetName = "Group", ValueFromPipeline = true)]
    [ApiName("epic_id")]
    [Tier("Premium")]
    public Ref<Epic>? Epic { get; set; }

    /// <summary>The wiki page: the page as another command gave it, or its WikiPageMetaId, which is not the name in its address.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [Parameter(ParameterSetName = "Group", ValueFromPipeline = true)]
    [ApiName("wiki_page_meta_id")]
    [Without(nameof(Issue), nameof(MergeRequest), nameof(Snippet), nameof(Commit), nameof(Vulnerability), nameof(Epic), nameof(Discussion))]
    [Tier("Premium", Set = "Group")]
    public Ref<WikiPageMeta>? WikiPage { get; set; }

    /// <summary>The discussion to answer in: its id, or the discussion as another command gave it.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ApiName("discussion_id")]
    public Ref<Discussion>? Discussion { get; set; }

    /// <summary>The text, in Markdown.</summary>
    [Parameter(Mandatory = true)]
    [Content]
    public string? Body { get; set; }

    /// <summary>The old name of -Internal.</summary>
    [Parameter]
    [Without(nameof(Discussion))]
    [Obsolete("Use -Internal.")]
    public bool? Confidential { get; set; }

    /// <summary>When the note shall seem to be written, for what comes from elsewhere. Only administrators and owners may say.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Whether only members from the role of a reporter on can read the note.</summary>
    [Parameter]
    [Without(nameof(Discussion))]
    public bool? Internal { get; set; }

    /// <summary>The last commit that the quick action <c>/merge</c> was written for, so that nothing newer is merged.</summary>
    [Parameter]
    [Without(nameof(Discussion))]
    [Text(typeof(Commit))]
    public string? MergeRequestDiffHeadSha { get; set; }
}

/// <summary>Changes the text of a note, or settles what it asks for.</summary>
/// <example>
///   <summary>Correct a note of an issue.</summary>
///   <code>Set-GLNote platform/api 5 -Note 1042 -Body 'Seen on 17.5 as well.'</code>
/// </example>
/// <example>
///   <summary>Replace a host name in all notes of a merge request that you wrote.</summary>
///   <code>Get-GLNote platform/api -MergeRequest 12 -All | Where-Object { $_.Author.Username -eq 'john_smith' } | ForEach-Object { $_ | Set-GLNote -Body ($_.Body -replace 'old.example.com', 'new.example.com') }</code>
/// </example>
/// <example>
///   <summary>Settle one note of a discussion.</summary>
///   <code>Set-GLNote platform/api -MergeRequest 12 -Discussion 6a9c1750b37d513a43987b574953fceb50b03ce7 -Note 1128 -Resolved $true</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLNote", SupportsShouldProcess = true)]
[OutputType(typeof(Note))]
[Documentation("notes/")]
[Put("/projects/:id/issues/:issue_iid/notes/:note_id", Set = "Project")]
[Put("/projects/:id/issues/:issue_iid/discussions/:discussion_id/notes/:note_id", Set = "Project")]
[Put("/projects/:id/merge_requests/:merge_request_iid/notes/:note_id", Set = "Project")]
[Put("/projects/:id/merge_requests/:merge_request_iid/discussions/:discussion_id/notes/:note_id", Set = "Project")]
[Put("/projects/:id/snippets/:snippet_id/notes/:note_id", Set = "Project")]
[Put("/projects/:id/snippets/:snippet_id/discussions/:discussion_id/notes/:note_id", Set = "Project")]
[Put("/projects/:id/repository/commits/:commit_id/discussions/:discussion_id/notes/:note_id", Set = "Project")]
[Put("/projects/:id/wiki_pages/:wiki_page_meta_id/notes/:note_id", Set = "Project")]
[Put("/projects/:id/vulnerabilities/:vulnerability_id/notes/:note_id", Set = "Project")]
[Put("/groups/:id/epics/:epic_id/notes/:note_id", Set = "Group")]
[Put("/groups/:id/epics/:epic_id/discussions/:discussion_id/notes/:note_id", Set = "Group")]
[Put("/groups/:id/wiki_pages/:wiki_page_meta_id/notes/:note_id", Set = "Group")]
public sealed class SetNoteCommand : NoteableUpdateCmdlet<Note>
{
    /// <summary>The snippet of the project: its id, or the snippet as another command gave it.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("snippet_id")]
    [Without(nameof(Issue), nameof(MergeRequest))]
    public Ref<Snippet>? Snippet { get; set; }

    /// <summary>The commit: its SHA, or the commit as another command gave it. Its notes are all in discussions: -Discussion says in which.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("commit_id")]
    [With(nameof(Discussion))]
    [Without(nameof(Issue), nameof(MergeRequest), nameof(Snippet))]
    public Ref<Commit>? Commit { get; set; }

    /// <summary>The vulnerability: its id.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("vulnerability_id")]
    [Without(nameof(Issue), nameof(MergeRequest), nameof(Snippet), nameof(Commit), nameof(Discussion))]
    [Tier("Ultimate")]
    public Ref<Vulnerability>? Vulnerability { get; set; }

    /// <summary>The epic: its number within the group, or the epic as another command gave it.</summary>
    [Parameter(Position = 1, ParameterSetName = "Group", ValueFromPipeline = true)]
    [ApiName("epic_id")]
    [Tier("Premium")]
    public Ref<Epic>? Epic { get; set; }

    /// <summary>The wiki page: the page as another command gave it, or its WikiPageMetaId, which is not the name in its address.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [Parameter(ParameterSetName = "Group", ValueFromPipeline = true)]
    [ApiName("wiki_page_meta_id")]
    [Without(nameof(Issue), nameof(MergeRequest), nameof(Snippet), nameof(Commit), nameof(Vulnerability), nameof(Epic), nameof(Discussion))]
    [Tier("Premium", Set = "Group")]
    public Ref<WikiPageMeta>? WikiPage { get; set; }

    /// <summary>The discussion that the note is in. Only -Resolved and commits need it.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ApiName("discussion_id")]
    public Ref<Discussion>? Discussion { get; set; }

    /// <summary>Which note: its id, or the note as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("note_id")]
    public Ref<Note>? Note { get; set; }

    /// <summary>The text from now on, in Markdown.</summary>
    [Parameter]
    [Content]
    public string? Body { get; set; }

    /// <summary>GitLab no longer changes who can read a note.</summary>
    [Parameter]
    [Without(nameof(Discussion))]
    [Obsolete("GitLab no longer changes this.")]
    public bool? Confidential { get; set; }

    /// <summary>Whether what the note asks for is settled. Alone, without -Body, and with -Discussion.</summary>
    [Parameter]
    [With(nameof(Discussion))]
    public bool? Resolved { get; set; }
}

/// <summary>Removes a note.</summary>
/// <example>
///   <summary>Remove one note of an issue.</summary>
///   <code>Remove-GLNote platform/api 5 -Note 1042</code>
/// </example>
/// <example>
///   <summary>Remove what a bot wrote about all open issues.</summary>
///   <code>Get-GLIssue platform/api -State opened -All | Get-GLNote -All | Where-Object { $_.Author.Username -eq 'project_4_bot' } | Remove-GLNote</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLNote", SupportsShouldProcess = true)]
[Documentation("notes/")]
[Delete("/projects/:id/issues/:issue_iid/notes/:note_id", Set = "Project")]
[Delete("/projects/:id/issues/:issue_iid/discussions/:discussion_id/notes/:note_id", Set = "Project")]
[Delete("/projects/:id/merge_requests/:merge_request_iid/notes/:note_id", Set = "Project")]
[Delete("/projects/:id/merge_requests/:merge_request_iid/discussions/:discussion_id/notes/:note_id", Set = "Project")]
[Delete("/projects/:id/snippets/:snippet_id/notes/:note_id", Set = "Project")]
[Delete("/projects/:id/snippets/:snippet_id/discussions/:discussion_id/notes/:note_id", Set = "Project")]
[Delete("/projects/:id/repository/commits/:commit_id/discussions/:discussion_id/notes/:note_id", Set = "Project")]
[Delete("/projects/:id/wiki_pages/:wiki_page_meta_id/notes/:note_id", Set = "Project")]
[Delete("/projects/:id/vulnerabilities/:vulnerability_id/notes/:note_id", Set = "Project")]
[Delete("/groups/:id/epics/:epic_id/notes/:note_id", Set = "Group")]
[Delete("/groups/:id/epics/:epic_id/discussions/:discussion_id/notes/:note_id", Set = "Group")]
[Delete("/groups/:id/wiki_pages/:wiki_page_meta_id/notes/:note_id", Set = "Group")]
public sealed class RemoveNoteCommand : NoteableChangeCmdlet
{
    /// <summary>The snippet of the project: its id, or the snippet as another command gave it.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("snippet_id")]
    [Without(nameof(Issue), nameof(MergeRequest))]
    public Ref<Snippet>? Snippet { get; set; }

    /// <summary>The commit: its SHA, or the commit as another command gave it. Its notes are all in discussions: -Discussion says in which.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("commit_id")]
    [With(nameof(Discussion))]
    [Without(nameof(Issue), nameof(MergeRequest), nameof(Snippet))]
    public Ref<Commit>? Commit { get; set; }

    /// <summary>The vulnerability: its id.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("vulnerability_id")]
    [Without(nameof(Issue), nameof(MergeRequest), nameof(Snippet), nameof(Commit), nameof(Discussion))]
    [Tier("Ultimate")]
    public Ref<Vulnerability>? Vulnerability { get; set; }

    /// <summary>The epic: its number within the group, or the epic as another command gave it.</summary>
    [Parameter(Position = 1, ParameterSetName = "Group", ValueFromPipeline = true)]
    [ApiName("epic_id")]
    [Tier("Premium")]
    public Ref<Epic>? Epic { get; set; }

    /// <summary>The wiki page: the page as another command gave it, or its WikiPageMetaId, which is not the name in its address.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [Parameter(ParameterSetName = "Group", ValueFromPipeline = true)]
    [ApiName("wiki_page_meta_id")]
    [Without(nameof(Issue), nameof(MergeRequest), nameof(Snippet), nameof(Commit), nameof(Vulnerability), nameof(Epic), nameof(Discussion))]
    [Tier("Premium", Set = "Group")]
    public Ref<WikiPageMeta>? WikiPage { get; set; }

    /// <summary>The discussion that the note is in. Only commits need it.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ApiName("discussion_id")]
    public Ref<Discussion>? Discussion { get; set; }

    /// <summary>Which note: its id, or the note as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("note_id")]
    public Ref<Note>? Note { get; set; }
}

/// <summary>What somebody, or GitLab itself, wrote about an issue, a merge request or something else.</summary>
[TableView("Id", "Author", "CreatedAt:Time", "System", "Body")]
public sealed class Note : NoteableObject
{
    /// <summary>The note's id.</summary>
    public long? Id { get; set; }

    /// <summary>What kind of note it is: <c>DiscussionNote</c>, <c>DiffNote</c>, or nothing for a plain one.</summary>
    public string? Type { get; set; }

    /// <summary>The text, in Markdown.</summary>
    public string? Body { get; set; }

    /// <summary>The name of the file that is attached to it; a relic of early versions of GitLab.</summary>
    public string? Attachment { get; set; }

    /// <summary>Who wrote it.</summary>
    public BasicUser? Author { get; set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>Whether GitLab wrote it, to tell of a change.</summary>
    public bool? System { get; set; }

    /// <summary>The id of what the note is about.</summary>
    public long? NoteableId { get; set; }

    /// <summary>The number of what the note is about, where it has one.</summary>
    public long? NoteableIid { get; set; }

    /// <summary>What the note is about: <c>Issue</c>, <c>MergeRequest</c>, <c>Snippet</c>, <c>Commit</c>, <c>Epic</c> …</summary>
    public string? NoteableType { get; set; }

    // Under the name CommitId it would be taken for the commit that the note is to be found below.

    /// <summary>The SHA of the commit that the note was written to, also where it is shown with a merge request.</summary>
    [ApiName("commit_id")]
    public string? CommitSha { get; set; }

    /// <summary>The place in a diff that the note is about, with GitLab's own names.</summary>
    public IReadOnlyDictionary<string, object>? Position { get; set; }

    /// <summary>Whether the note asks for something that can be settled.</summary>
    public bool? Resolvable { get; set; }

    /// <summary>Whether it is settled.</summary>
    public bool? Resolved { get; set; }

    /// <summary>Who settled it.</summary>
    public BasicUser? ResolvedBy { get; set; }

    /// <summary>When it was settled.</summary>
    public DateTimeOffset? ResolvedAt { get; set; }

    /// <summary>The changes to lines of a file that the note offers.</summary>
    public IReadOnlyList<Suggestion>? Suggestions { get; set; }

    /// <summary>The old name of <see cref="Internal"/>.</summary>
    public bool? Confidential { get; set; }

    /// <summary>Whether only members from the role of a reporter on can read it.</summary>
    public bool? Internal { get; set; }

    /// <summary>Whether it came from another server or program.</summary>
    public bool? Imported { get; set; }

    /// <summary>Where it came from.</summary>
    public string? ImportedFrom { get; set; }

    /// <summary>What the quick actions in the text have changed.</summary>
    public IReadOnlyDictionary<string, object>? CommandsChanges { get; set; }

    /// <summary>The id of the snippet that was asked.</summary>
    [NotInJson]
    [FromCall("Snippet")]
    public long? SnippetId { get; set; }

    /// <summary>The SHA of the commit that was asked.</summary>
    [NotInJson]
    [FromCall("Commit")]
    public string? CommitId { get; set; }

    /// <summary>The id of the vulnerability that was asked.</summary>
    [NotInJson]
    [FromCall("Vulnerability")]
    public long? VulnerabilityId { get; set; }

    /// <summary>The id of what GitLab keeps about the wiki page that was asked.</summary>
    [NotInJson]
    [FromCall("WikiPage")]
    public long? WikiPageMetaId { get; set; }

    /// <summary>The id of the discussion that was asked.</summary>
    [NotInJson]
    [FromCall("Discussion")]
    public string? DiscussionId { get; set; }

    /// <summary>The text.</summary>
    public override string ToString() => Body ?? $"{Id}";
}

/// <summary>What GitLab keeps about a wiki page besides its file. Notes belong to it: it stays when the page gets another name.</summary>
public sealed class WikiPageMeta : GitLabObject
{
    /// <summary>The id, which wiki pages have as WikiPageMetaId.</summary>
    public long? Id { get; set; }

    /// <summary>The id.</summary>
    public override string ToString() => $"{Id}";
}
