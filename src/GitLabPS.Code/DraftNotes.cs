using System.Collections;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets your draft notes on merge requests: comments that nobody else sees before you publish them.</summary>
/// <example>
///   <summary>See what you have not published yet.</summary>
///   <code>Get-GLDraftNote platform/api 5</code>
/// </example>
/// <example>
///   <summary>Find all merge requests that wait for you to publish something.</summary>
///   <code>Get-GLMergeRequest -Scope reviews_for_me -State opened -All | Get-GLDraftNote</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLDraftNote")]
[OutputType(typeof(DraftNote))]
[Documentation("draft_notes/#list-all-merge-request-draft-notes")]
[Get("/projects/:id/merge_requests/:merge_request_iid/draft_notes")]
[Get("/projects/:id/merge_requests/:merge_request_iid/draft_notes/:draft_note_id")]
public sealed class GetDraftNoteCommand : ProjectPartReadCmdlet<DraftNote>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>Which draft note: its id. All of them otherwise.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ApiName("draft_note_id")]
    public Ref<DraftNote>? DraftNote { get; set; }
}

/// <summary>Writes a draft note on merge requests: a comment that nobody else sees before you publish it.</summary>
/// <example>
///   <summary>Write down what you want to say, and publish it later.</summary>
///   <code>New-GLDraftNote platform/api 5 -Body 'Please add a test.'</code>
/// </example>
/// <example>
///   <summary>Comment on a line of a merge request.</summary>
///   <code>$refs = (Get-GLMergeRequest platform/api 5).DiffRefs; New-GLDraftNote platform/api 5 -Body 'Why?' -Position @{ position_type = 'text'; base_sha = $refs.BaseSha; head_sha = $refs.HeadSha; start_sha = $refs.StartSha; new_path = 'a.cs'; new_line = 7 }</code>
/// </example>
/// <example>
///   <summary>Write the same draft on all merge requests that you review.</summary>
///   <code>Get-GLMergeRequest -Scope reviews_for_me -State opened -All | New-GLDraftNote -Body 'Please rebase.'</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLDraftNote", SupportsShouldProcess = true)]
[OutputType(typeof(DraftNote))]
[Documentation("draft_notes/#create-a-draft-note")]
[Post("/projects/:id/merge_requests/:merge_request_iid/draft_notes")]
public sealed class NewDraftNoteCommand : ProjectPartCreateCmdlet<DraftNote>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>The text, in Markdown.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("note")]
    [Content]
    public string? Body { get; set; }

    /// <summary>The discussion that it answers to, by its id.</summary>
    [Parameter]
    [ApiName("in_reply_to_discussion_id")]
    [Text]
    public string? InReplyTo { get; set; }

    /// <summary>The commit that it is about: its SHA, or the commit as another command gave it.</summary>
    [Parameter]
    [ApiName("commit_id")]
    public Ref<Commit>? Commit { get; set; }

    /// <summary>Whether the discussion is resolved with it.</summary>
    [Parameter]
    public bool? ResolveDiscussion { get; set; }

    /// <summary>The line, file or point of a picture that it is about: by GitLab's names, such as <c>base_sha</c>, <c>new_path</c> and <c>new_line</c>.</summary>
    [Parameter]
    [Keys("base_sha", "start_sha", "head_sha", "position_type", "new_path", "new_line",
        "old_path", "old_line", "width", "height", "x", "y",
        "line_range.start.line_code", "line_range.start.type", "line_range.start.old_line", "line_range.start.new_line",
        "line_range.end.line_code", "line_range.end.type", "line_range.end.old_line", "line_range.end.new_line")]
    public Hashtable? Position { get; set; }
}

/// <summary>Changes a draft note before it is published.</summary>
/// <example>
///   <summary>Say it in other words.</summary>
///   <code>Set-GLDraftNote platform/api 7 -MergeRequest 5 -Body 'Could you add a test?'</code>
/// </example>
/// <example>
///   <summary>Begin all drafts on a merge request with the same word.</summary>
///   <code>Get-GLDraftNote platform/api 5 | ForEach-Object { $_ | Set-GLDraftNote -Body "Nit: $($_.Note)" }</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLDraftNote", SupportsShouldProcess = true)]
[OutputType(typeof(DraftNote))]
[Documentation("draft_notes/#update-a-draft-note")]
[Put("/projects/:id/merge_requests/:merge_request_iid/draft_notes/:draft_note_id")]
[Get("/projects/:id/merge_requests/:merge_request_iid/draft_notes/:draft_note_id", Step = "Read")]
public sealed class SetDraftNoteCommand : ProjectPartUpdateCmdlet<DraftNote>
{
    /// <summary>The merge request: its number within the project. Draft notes from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>Which draft note: its id, or the draft note as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("draft_note_id")]
    public Ref<DraftNote>? DraftNote { get; set; }

    /// <summary>The text, in Markdown.</summary>
    [Parameter]
    [ApiName("note")]
    [Content]
    [Kept(Property = nameof(GitLabPS.DraftNote.Note))]
    public string? Body { get; set; }

    /// <summary>The line, file or point of a picture that it is about, by GitLab's names.</summary>
    [Parameter]
    [Kept]
    [Keys("base_sha", "start_sha", "head_sha", "position_type", "new_path", "new_line",
        "old_path", "old_line", "width", "height", "x", "y",
        "line_range.start.line_code", "line_range.start.type", "line_range.start.old_line", "line_range.start.new_line",
        "line_range.end.line_code", "line_range.end.type", "line_range.end.old_line", "line_range.end.new_line")]
    public Hashtable? Position { get; set; }
}

/// <summary>Throws draft notes away.</summary>
/// <example>
///   <summary>Throw one draft away.</summary>
///   <code>Remove-GLDraftNote platform/api 7 -MergeRequest 5</code>
/// </example>
/// <example>
///   <summary>Throw all your drafts on a merge request away.</summary>
///   <code>Get-GLDraftNote platform/api 5 | Remove-GLDraftNote</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLDraftNote", SupportsShouldProcess = true)]
[Documentation("draft_notes/#delete-a-draft-note")]
[Delete("/projects/:id/merge_requests/:merge_request_iid/draft_notes/:draft_note_id")]
public sealed class RemoveDraftNoteCommand : ProjectPartChangeCmdlet
{
    /// <summary>The merge request: its number within the project. Draft notes from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>Which draft note: its id, or the draft note as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("draft_note_id")]
    public Ref<DraftNote>? DraftNote { get; set; }
}

/// <summary>Publishes draft notes: one, or with -All everything that you wrote on a merge request.</summary>
/// <example>
///   <summary>Publish one draft.</summary>
///   <code>Publish-GLDraftNote platform/api 7 -MergeRequest 5</code>
/// </example>
/// <example>
///   <summary>End a review: publish all drafts with a summary, and ask for changes.</summary>
///   <code>Publish-GLDraftNote platform/api -MergeRequest 5 -All -Summary 'Nearly there.' -ReviewerState requested_changes</code>
/// </example>
/// <example>
///   <summary>Publish all your drafts wherever you review.</summary>
///   <code>Get-GLMergeRequest -Scope reviews_for_me -State opened | Publish-GLDraftNote -All</code>
/// </example>
[Cmdlet(VerbsData.Publish, "GLDraftNote", DefaultParameterSetName = "One", SupportsShouldProcess = true)]
[Documentation("draft_notes/#publish-a-draft-note")]
[Put("/projects/:id/merge_requests/:merge_request_iid/draft_notes/:draft_note_id/publish", Set = "One")]
[Post("/projects/:id/merge_requests/:merge_request_iid/draft_notes/bulk_publish", Set = "All")]
public sealed class PublishDraftNoteCommand : ProjectPartChangeCmdlet
{
    /// <summary>The merge request: its number within the project, or the merge request as another command gave it. Draft notes from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>Which draft note: its id, or the draft note as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "One", ValueFromPipeline = true)]
    [ApiName("draft_note_id")]
    public Ref<DraftNote>? DraftNote { get; set; }

    /// <summary>All of your draft notes on the merge request.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "All")]
    [NotSent]
    public SwitchParameter All { get; set; }

    /// <summary>What your review has come to.</summary>
    [Parameter(ParameterSetName = "All")]
    [ValidateSet("requested_changes", "reviewed")]
    public string? ReviewerState { get; set; }

    /// <summary>A comment that sums up the review, in Markdown.</summary>
    [Parameter(ParameterSetName = "All")]
    [ApiName("note")]
    [Content]
    public string? Summary { get; set; }

    /// <summary>Shows the summary to members of the project only.</summary>
    [Parameter(ParameterSetName = "All")]
    public SwitchParameter Internal { get; set; }
}

/// <summary>A comment on a merge request that is not published yet.</summary>
[TableView("Id", "MergeRequestIid", "Note")]
public sealed class DraftNote : ProjectObject
{
    /// <summary>The draft note's id.</summary>
    public long? Id { get; set; }

    /// <summary>The number of the merge request.</summary>
    [NotInJson]
    [FromCall(nameof(GetDraftNoteCommand.MergeRequest))]
    public long? MergeRequestIid { get; set; }

    /// <summary>The id of the merge request.</summary>
    public long? MergeRequestId { get; set; }

    /// <summary>The id of whoever wrote it.</summary>
    public long? AuthorId { get; set; }

    /// <summary>The text, in Markdown.</summary>
    public string? Note { get; set; }

    /// <summary>The discussion that it answers to.</summary>
    public string? DiscussionId { get; set; }

    /// <summary>Whether the discussion is resolved with it.</summary>
    public bool? ResolveDiscussion { get; set; }

    /// <summary>The commit that it is about.</summary>
    public string? CommitId { get; set; }

    /// <summary>The line that it is about, as GitLab tells lines.</summary>
    public string? LineCode { get; set; }

    /// <summary>The line, file or point of a picture that it is about.</summary>
    public DraftNotePosition? Position { get; set; }

    /// <summary>The text.</summary>
    public override string ToString() => Note ?? "";
}

/// <summary>What a draft note is about.</summary>
public sealed class DraftNotePosition : GitLabObject
{
    /// <summary><c>text</c>, <c>image</c> or <c>file</c>.</summary>
    public string? PositionType { get; set; }

    /// <summary>The commit at which the branches parted.</summary>
    public string? BaseSha { get; set; }

    /// <summary>The commit of the target branch.</summary>
    public string? StartSha { get; set; }

    /// <summary>The last commit of the source branch.</summary>
    public string? HeadSha { get; set; }

    /// <summary>The file's path before the change.</summary>
    public string? OldPath { get; set; }

    /// <summary>The file's path after the change.</summary>
    public string? NewPath { get; set; }

    /// <summary>The line before the change.</summary>
    public int? OldLine { get; set; }

    /// <summary>The line after the change.</summary>
    public int? NewLine { get; set; }

    /// <summary>The first and the last line, where it is about several.</summary>
    public object? LineRange { get; set; }

    /// <summary>The width of the picture.</summary>
    public int? Width { get; set; }

    /// <summary>The height of the picture.</summary>
    public int? Height { get; set; }

    /// <summary>The point's distance from the left.</summary>
    public double? X { get; set; }

    /// <summary>The point's distance from the top.</summary>
    public double? Y { get; set; }

    /// <summary>The path and the line.</summary>
    public override string ToString() => $"{NewPath ?? OldPath}:{NewLine ?? OldLine}";
}
