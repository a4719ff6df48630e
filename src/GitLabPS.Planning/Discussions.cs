using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the discussions of an issue, a merge request, a snippet, a commit or an epic, or one of them, with their notes.</summary>
/// <remarks>A note that nobody has answered is a discussion of its own.</remarks>
/// <example>
///   <summary>See what is still to be settled before a merge request can be merged.</summary>
///   <code>Get-GLDiscussion platform/api -MergeRequest 12 -All | Where-Object { $_.Resolvable -and -not $_.Resolved }</code>
/// </example>
/// <example>
///   <summary>Read all that was said about the issues of a milestone.</summary>
///   <code>Get-GLIssue platform/api -All | Get-GLDiscussion -All | ForEach-Object Notes</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLDiscussion", SupportsPaging = true)]
[OutputType(typeof(Discussion))]
[Documentation("discussions/")]
[Get("/projects/:id/issues/:issue_iid/discussions", Set = "Project", Paged = true)]
[Get("/projects/:id/issues/:issue_iid/discussions/:discussion_id", Set = "Project")]
[Get("/projects/:id/merge_requests/:merge_request_iid/discussions", Set = "Project", Paged = true)]
[Get("/projects/:id/merge_requests/:merge_request_iid/discussions/:discussion_id", Set = "Project")]
[Get("/projects/:id/snippets/:snippet_id/discussions", Set = "Project", Paged = true)]
[Get("/projects/:id/snippets/:snippet_id/discussions/:discussion_id", Set = "Project")]
[Get("/projects/:id/repository/commits/:commit_id/discussions", Set = "Project", Paged = true)]
[Get("/projects/:id/repository/commits/:commit_id/discussions/:discussion_id", Set = "Project")]
[Get("/groups/:id/epics/:epic_id/discussions", Set = "Group", Paged = true)]
[Get("/groups/:id/epics/:epic_id/discussions/:discussion_id", Set = "Group")]
public sealed class GetDiscussionCommand : NoteableGetCmdlet<Discussion>
{
    /// <summary>The snippet of the project: its id, or the snippet as another command gave it.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("snippet_id")]
    [Without(nameof(Issue), nameof(MergeRequest))]
    public Ref<Snippet>? Snippet { get; set; }

    /// <summary>The commit: its SHA, or the commit as another command gave it.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("commit_id")]
    [Without(nameof(Issue), nameof(MergeRequest), nameof(Snippet))]
    public Ref<Commit>? Commit { get; set; }

    /// <summary>The epic: its number within the group, or the epic as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Group", ValueFromPipeline = true)]
    [ApiName("epic_id")]
    [Tier("Ultimate")]
    public Ref<Epic>? Epic { get; set; }

    /// <summary>Which discussion: its id. All of them otherwise.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ApiName("discussion_id")]
    public Ref<Discussion>? Discussion { get; set; }
}

/// <summary>Begins a discussion about an issue, a merge request, a snippet, a commit or an epic.</summary>
/// <example>
///   <summary>Ask something about an issue.</summary>
///   <code>New-GLDiscussion platform/api 5 -Body 'Which version was that?'</code>
/// </example>
/// <example>
///   <summary>Comment on a line that a merge request adds. The merge request knows the three commits.</summary>
///   <code>$refs = (Get-GLMergeRequest platform/api 12).DiffRefs
/// New-GLDiscussion platform/api -MergeRequest 12 -Body 'Why 30?' -Position @{ position_type = 'text'; base_sha = $refs.BaseSha; start_sha = $refs.StartSha; head_sha = $refs.HeadSha; new_path = 'src/retry.rb'; new_line = 14 }</code>
/// </example>
/// <example>
///   <summary>Ask the same of several issues.</summary>
///   <code>Get-GLIssue platform/api -Search timeout | New-GLDiscussion -Body 'Does it happen with 17.5?'</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLDiscussion", SupportsShouldProcess = true)]
[OutputType(typeof(Discussion))]
[Documentation("discussions/")]
[Post("/projects/:id/issues/:issue_iid/discussions", Set = "Project")]
[Post("/projects/:id/merge_requests/:merge_request_iid/discussions", Set = "Project")]
[Post("/projects/:id/snippets/:snippet_id/discussions", Set = "Project")]
[Post("/projects/:id/repository/commits/:commit_id/discussions", Set = "Project")]
[Post("/groups/:id/epics/:epic_id/discussions", Set = "Group")]
public sealed class NewDiscussionCommand : NoteableCreateCmdlet<Discussion>
{
    /// <summary>The snippet of the project: its id, or the snippet as another command gave it.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("snippet_id")]
    [Without(nameof(Issue), nameof(MergeRequest))]
    public Ref<Snippet>? Snippet { get; set; }

    /// <summary>The commit: its SHA, or the commit as another command gave it.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("commit_id")]
    [Without(nameof(Issue), nameof(MergeRequest), nameof(Snippet))]
    public Ref<Commit>? Commit { get; set; }

    /// <summary>The epic: its number within the group, or the epic as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Group", ValueFromPipeline = true)]
    [ApiName("epic_id")]
    [Tier("Ultimate")]
    public Ref<Epic>? Epic { get; set; }

    /// <summary>The text of the first note, in Markdown.</summary>
    [Parameter(Mandatory = true)]
    [Content]
    public string? Body { get; set; }

    /// <summary>When the note shall seem to be written, for what comes from elsewhere. Only administrators and owners may say.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>
    /// The place in the diff, with GitLab's own names: <c>position_type</c> (text, image or file), <c>base_sha</c>,
    /// <c>start_sha</c> and <c>head_sha</c>, and <c>new_path</c> with <c>new_line</c> for a line that is new, or
    /// <c>old_path</c> with <c>old_line</c> for one that goes.
    /// </summary>
    [Parameter(ParameterSetName = "Project")]
    [With(nameof(MergeRequest), nameof(Commit))]
    [Keys("base_sha", "start_sha", "head_sha", "position_type", "new_path", "new_line",
        "old_path", "old_line", "width", "height", "x", "y",
        "line_range.start.line_code", "line_range.start.type", "line_range.start.old_line", "line_range.start.new_line",
        "line_range.end.line_code", "line_range.end.type", "line_range.end.old_line", "line_range.end.new_line")]
    public Hashtable? Position { get; set; }
}

/// <summary>Settles a discussion of an issue, a merge request or an epic, or opens it again.</summary>
/// <example>
///   <summary>Settle one discussion.</summary>
///   <code>Set-GLDiscussion platform/api -MergeRequest 12 -Discussion 6a9c1750b37d513a43987b574953fceb50b03ce7 -Resolved $true</code>
/// </example>
/// <example>
///   <summary>Settle all discussions of a merge request.</summary>
///   <code>Get-GLDiscussion platform/api -MergeRequest 12 -All | Where-Object Resolvable | Set-GLDiscussion -Resolved $true</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLDiscussion", SupportsShouldProcess = true)]
[OutputType(typeof(Discussion))]
[Documentation("discussions/")]
[Put("/projects/:id/issues/:issue_iid/discussions/:discussion_id", Set = "Project")]
[Put("/projects/:id/merge_requests/:merge_request_iid/discussions/:discussion_id", Set = "Project")]
[Put("/groups/:id/epics/:epic_id/discussions/:discussion_id", Set = "Group")]
public sealed class SetDiscussionCommand : NoteableUpdateCmdlet<Discussion>
{
    /// <summary>The epic: its number within the group, or the epic as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Group", ValueFromPipeline = true)]
    [ApiName("epic_id")]
    [Tier("Ultimate")]
    public Ref<Epic>? Epic { get; set; }

    /// <summary>Which discussion: its id, or the discussion as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("discussion_id")]
    public Ref<Discussion>? Discussion { get; set; }

    /// <summary>Whether what the discussion is about is settled.</summary>
    [Parameter(Mandatory = true)]
    public bool? Resolved { get; set; }
}

/// <summary>A note and the answers to it.</summary>
[Identity("Id")]
[TableView("Id:40", "Resolved", "Body")]
public sealed class Discussion : NoteableObject
{
    private IReadOnlyList<Note>? notes;

    /// <summary>The discussion's id.</summary>
    public string? Id { get; set; }

    /// <summary>Whether it is a single note that nobody can answer.</summary>
    public bool? IndividualNote { get; set; }

    /// <summary>Whether it asks for something that can be settled.</summary>
    public bool? Resolvable { get; set; }

    /// <summary>Whether that is settled.</summary>
    public bool? Resolved { get; set; }

    /// <summary>The notes, oldest first. They say as well what they are to be found below.</summary>
    public IReadOnlyList<Note>? Notes
    {
        get
        {
            foreach (Note note in notes ?? []) Place(note);
            return notes;
        }

        set => notes = value;
    }

    /// <summary>What the first note says.</summary>
    [NotInJson]
    public string? Body => notes is { Count: > 0 } ? notes[0].Body : null;

    /// <summary>The id of the snippet that was asked.</summary>
    [NotInJson]
    [FromCall("Snippet")]
    public long? SnippetId { get; set; }

    /// <summary>The SHA of the commit that was asked.</summary>
    [NotInJson]
    [FromCall("Commit")]
    public string? CommitId { get; set; }

    /// <summary>The id.</summary>
    public override string ToString() => Id ?? "";

    private void Place(Note note)
    {
        note.Project = Project;
        note.ProjectId ??= ProjectId;
        note.Group = Group;
        note.GroupId ??= GroupId;
        note.IssueIid = IssueIid;
        note.MergeRequestIid = MergeRequestIid;
        note.EpicIid = EpicIid;
        note.EpicId = EpicId;
        note.SnippetId = SnippetId;
        note.CommitId = CommitId;
        note.DiscussionId = Id;
    }
}
