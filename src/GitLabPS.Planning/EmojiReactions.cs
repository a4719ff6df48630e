using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the emoji with which people reacted to an issue, a merge request, a snippet, an epic, or to a note of one.</summary>
/// <example>
///   <summary>See who likes an issue.</summary>
///   <code>Get-GLEmojiReaction platform/api 5 -All | Where-Object Name -eq thumbsup | ForEach-Object User</code>
/// </example>
/// <example>
///   <summary>See which notes of a merge request somebody reacted to.</summary>
///   <code>Get-GLNote platform/api -MergeRequest 12 -All | Get-GLEmojiReaction | Group-Object NoteId</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLEmojiReaction", SupportsPaging = true)]
[OutputType(typeof(EmojiReaction))]
[Documentation("emoji_reactions/")]
[Get("/projects/:id/issues/:issue_iid/award_emoji", Set = "Project", Paged = true)]
[Get("/projects/:id/issues/:issue_iid/award_emoji/:award_id", Set = "Project")]
[Get("/projects/:id/issues/:issue_iid/notes/:note_id/award_emoji", Set = "Project", Paged = true)]
[Get("/projects/:id/issues/:issue_iid/notes/:note_id/award_emoji/:award_id", Set = "Project")]
[Get("/projects/:id/merge_requests/:merge_request_iid/award_emoji", Set = "Project", Paged = true)]
[Get("/projects/:id/merge_requests/:merge_request_iid/award_emoji/:award_id", Set = "Project")]
[Get("/projects/:id/merge_requests/:merge_request_iid/notes/:note_id/award_emoji", Set = "Project", Paged = true)]
[Get("/projects/:id/merge_requests/:merge_request_iid/notes/:note_id/award_emoji/:award_id", Set = "Project")]
[Get("/projects/:id/snippets/:snippet_id/award_emoji", Set = "Project", Paged = true)]
[Get("/projects/:id/snippets/:snippet_id/award_emoji/:award_id", Set = "Project")]
[Get("/projects/:id/snippets/:snippet_id/notes/:note_id/award_emoji", Set = "Project", Paged = true)]
[Get("/projects/:id/snippets/:snippet_id/notes/:note_id/award_emoji/:award_id", Set = "Project")]
[Get("/groups/:id/epics/:epic_iid/award_emoji", Set = "Group", Paged = true)]
[Get("/groups/:id/epics/:epic_iid/award_emoji/:award_id", Set = "Group")]
[Get("/groups/:id/epics/:epic_iid/notes/:note_id/award_emoji", Set = "Group", Paged = true)]
[Get("/groups/:id/epics/:epic_iid/notes/:note_id/award_emoji/:award_id", Set = "Group")]
public sealed class GetEmojiReactionCommand : NoteableGetCmdlet<EmojiReaction>
{
    /// <summary>The snippet of the project: its id, or the snippet as another command gave it.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("snippet_id")]
    [Without(nameof(Issue), nameof(MergeRequest))]
    public Ref<Snippet>? Snippet { get; set; }

    /// <summary>The epic: its number within the group, or the epic as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Group", ValueFromPipeline = true)]
    [ApiName("epic_iid")]
    [Tier("Premium")]
    public Ref<Epic>? Epic { get; set; }

    /// <summary>The note whose reactions are wanted. Without it, those to the issue, merge request, snippet or epic itself.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ApiName("note_id")]
    public Ref<Note>? Note { get; set; }

    /// <summary>Which reaction: its id. All of them otherwise.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ApiName("award_id")]
    public Ref<EmojiReaction>? Reaction { get; set; }
}

/// <summary>Reacts with an emoji to an issue, a merge request, a snippet, an epic, or to a note of one.</summary>
/// <example>
///   <summary>Like a merge request.</summary>
///   <code>Add-GLEmojiReaction platform/api -MergeRequest 12 -Name thumbsup</code>
/// </example>
/// <example>
///   <summary>Mark the notes of an issue that mention a word as seen.</summary>
///   <code>Get-GLNote platform/api 5 -All | Where-Object Body -match timeout | Add-GLEmojiReaction -Name eyes</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLEmojiReaction", SupportsShouldProcess = true)]
[OutputType(typeof(EmojiReaction))]
[Documentation("emoji_reactions/")]
[Post("/projects/:id/issues/:issue_iid/award_emoji", Set = "Project")]
[Post("/projects/:id/issues/:issue_iid/notes/:note_id/award_emoji", Set = "Project")]
[Post("/projects/:id/merge_requests/:merge_request_iid/award_emoji", Set = "Project")]
[Post("/projects/:id/merge_requests/:merge_request_iid/notes/:note_id/award_emoji", Set = "Project")]
[Post("/projects/:id/snippets/:snippet_id/award_emoji", Set = "Project")]
[Post("/projects/:id/snippets/:snippet_id/notes/:note_id/award_emoji", Set = "Project")]
[Post("/groups/:id/epics/:epic_iid/award_emoji", Set = "Group")]
[Post("/groups/:id/epics/:epic_iid/notes/:note_id/award_emoji", Set = "Group")]
public sealed class AddEmojiReactionCommand : NoteableUpdateCmdlet<EmojiReaction>
{
    /// <summary>The snippet of the project: its id, or the snippet as another command gave it.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("snippet_id")]
    [Without(nameof(Issue), nameof(MergeRequest))]
    public Ref<Snippet>? Snippet { get; set; }

    /// <summary>The epic: its number within the group, or the epic as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Group", ValueFromPipeline = true)]
    [ApiName("epic_iid")]
    [Tier("Premium")]
    public Ref<Epic>? Epic { get; set; }

    /// <summary>The note to react to. Without it, the issue, merge request, snippet or epic itself.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ApiName("note_id")]
    public Ref<Note>? Note { get; set; }

    /// <summary>The emoji's name without colons, such as <c>thumbsup</c>.</summary>
    [Parameter(Mandatory = true)]
    [Text]
    public string? Name { get; set; }
}

/// <summary>Takes a reaction with an emoji back. Only who gave it, or an administrator, may do so.</summary>
/// <example>
///   <summary>Take one reaction to an issue back.</summary>
///   <code>Remove-GLEmojiReaction platform/api 5 -Reaction 344</code>
/// </example>
/// <example>
///   <summary>Take your likes of a merge request back.</summary>
///   <code>Get-GLEmojiReaction platform/api -MergeRequest 12 -All | Where-Object { $_.User.Username -eq 'john_smith' } | Remove-GLEmojiReaction</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLEmojiReaction", SupportsShouldProcess = true)]
[Documentation("emoji_reactions/")]
[Delete("/projects/:id/issues/:issue_iid/award_emoji/:award_id", Set = "Project")]
[Delete("/projects/:id/issues/:issue_iid/notes/:note_id/award_emoji/:award_id", Set = "Project")]
[Delete("/projects/:id/merge_requests/:merge_request_iid/award_emoji/:award_id", Set = "Project")]
[Delete("/projects/:id/merge_requests/:merge_request_iid/notes/:note_id/award_emoji/:award_id", Set = "Project")]
[Delete("/projects/:id/snippets/:snippet_id/award_emoji/:award_id", Set = "Project")]
[Delete("/projects/:id/snippets/:snippet_id/notes/:note_id/award_emoji/:award_id", Set = "Project")]
[Delete("/groups/:id/epics/:epic_iid/award_emoji/:award_id", Set = "Group")]
[Delete("/groups/:id/epics/:epic_iid/notes/:note_id/award_emoji/:award_id", Set = "Group")]
public sealed class RemoveEmojiReactionCommand : NoteableChangeCmdlet
{
    /// <summary>The snippet of the project: its id, or the snippet as another command gave it.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("snippet_id")]
    [Without(nameof(Issue), nameof(MergeRequest))]
    public Ref<Snippet>? Snippet { get; set; }

    /// <summary>The epic: its number within the group, or the epic as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Group", ValueFromPipeline = true)]
    [ApiName("epic_iid")]
    [Tier("Premium")]
    public Ref<Epic>? Epic { get; set; }

    /// <summary>The note that has the reaction. Without it, the issue, merge request, snippet or epic itself.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ApiName("note_id")]
    public Ref<Note>? Note { get; set; }

    /// <summary>Which reaction: its id, or the reaction as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("award_id")]
    public Ref<EmojiReaction>? Reaction { get; set; }
}

/// <summary>An emoji with which somebody reacted to something.</summary>
[TableView("Id", "Name", "User", "AwardableType:13", "CreatedAt:Time")]
public sealed class EmojiReaction : NoteableObject
{
    /// <summary>The reaction's id.</summary>
    public long? Id { get; set; }

    /// <summary>The emoji's name, such as <c>thumbsup</c>.</summary>
    public string? Name { get; set; }

    /// <summary>Who reacted.</summary>
    public BasicUser? User { get; set; }

    /// <summary>When that was.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When something of it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The id of what it is a reaction to.</summary>
    public long? AwardableId { get; set; }

    /// <summary>What it is a reaction to: <c>Issue</c>, <c>MergeRequest</c>, <c>Snippet</c>, <c>Epic</c> or <c>Note</c>.</summary>
    public string? AwardableType { get; set; }

    /// <summary>The address of the picture, for an emoji of the group's own.</summary>
    public Uri? Url { get; set; }

    /// <summary>The id of the snippet that was asked.</summary>
    [NotInJson]
    [FromCall("Snippet")]
    public long? SnippetId { get; set; }

    /// <summary>The id of the note that was asked.</summary>
    [NotInJson]
    [FromCall("Note")]
    public long? NoteId { get; set; }

    /// <summary>The emoji's name.</summary>
    public override string ToString() => Name ?? $"{Id}";
}
