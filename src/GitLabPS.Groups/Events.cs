using System;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets what happened: what you did, what a user did, or what was done in a project.</summary>
/// <remarks>GitLab keeps events for three years.</remarks>
/// <example>
///   <summary>See what you did in the last week.</summary>
///   <code>Get-GLEvent -After (Get-Date).AddDays(-7) -All</code>
/// </example>
/// <example>
///   <summary>See which merge requests of a project were merged this month, and by whom.</summary>
///   <code>Get-GLEvent -Project platform/api -Action merged -TargetType merge_request -After 2026-10-31 -All | Select-Object CreatedAt, AuthorUsername, TargetTitle</code>
/// </example>
/// <example>
///   <summary>See what a user did last.</summary>
///   <code>Get-GLUser jane.d-oe | Get-GLEvent -First 10</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLEvent", DefaultParameterSetName = "Own", SupportsPaging = true)]
[OutputType(typeof(Event))]
[Documentation("events/#list-all-events")]
[Get("/events", Set = "Own", Paged = true)]
[Get("/users/:id/events", Set = "User", Paged = true)]
[Get("/projects/:id/events", Set = "Project", Paged = true)]
public sealed class GetEventCommand : GetCmdlet<Event>
{
    // A user comes through the pipeline by a property that only users have: taken by value, a text could mean either.

    /// <summary>Gets what this user did: an id, a user name, the address of the user's page, or a user.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "User", ValueFromPipelineByPropertyName = true)]
    [Alias("UserId", "Username")]
    [ApiName("id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>Gets what was done in this project: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Project", ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>With <c>all</c>, everything that was done in your projects, not only what you did.</summary>
    [Parameter(ParameterSetName = "Own")]
    [Text]
    public string? Scope { get; set; }

    /// <summary>Only what was done this way, such as <c>pushed</c>, <c>created</c>, <c>closed</c>, <c>merged</c>, <c>commented</c> or <c>approved</c>.</summary>
    [Parameter]
    [Text]
    public string? Action { get; set; }

    /// <summary>Only what was done to this kind of object. Epics need GitLab Premium.</summary>
    [Parameter]
    [ValidateSet("issue", "milestone", "merge_request", "note", "project", "snippet", "user", "wiki", "design", "epic")]
    public string? TargetType { get; set; }

    /// <summary>Only what was done before this day.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? Before { get; set; }

    /// <summary>Only what was done after this day.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? After { get; set; }

    /// <summary>The direction of the order by time; the latest first without it.</summary>
    [Parameter]
    [ValidateSet("asc", "desc")]
    public string? Sort { get; set; }
}

/// <summary>Something that somebody did.</summary>
[TableView("CreatedAt:Time", "AuthorUsername", "ActionName:14", "TargetType:14", "TargetTitle")]
public sealed class Event : ProjectObject
{
    /// <summary>The event's id.</summary>
    public long? Id { get; set; }

    /// <summary>What was done, such as <c>opened</c> or <c>pushed to</c>.</summary>
    public string? ActionName { get; set; }

    /// <summary>A title of the event's own; GitLab leaves it empty.</summary>
    public string? Title { get; set; }

    /// <summary>The kind of object that it was done to, such as <c>Issue</c>; empty for pushes.</summary>
    public string? TargetType { get; set; }

    /// <summary>The id of that object.</summary>
    public long? TargetId { get; set; }

    /// <summary>The number of that object within the project.</summary>
    public long? TargetIid { get; set; }

    /// <summary>The title of that object.</summary>
    public string? TargetTitle { get; set; }

    /// <summary>The id of the user who did it.</summary>
    public long? AuthorId { get; set; }

    /// <summary>The user name of who did it.</summary>
    public string? AuthorUsername { get; set; }

    /// <summary>Who did it.</summary>
    public BasicUser? Author { get; set; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The comment, where it was one.</summary>
    public EventNote? Note { get; set; }

    /// <summary>What was pushed, where it was a push.</summary>
    public EventPush? PushData { get; set; }

    /// <summary>The page, where it was a wiki page.</summary>
    public EventWikiPage? WikiPage { get; set; }

    /// <summary>Whether it was done elsewhere, before an import.</summary>
    public bool? Imported { get; set; }

    /// <summary>Where it was imported from, or <c>none</c>.</summary>
    public string? ImportedFrom { get; set; }

    /// <summary>What was done.</summary>
    public override string ToString() => $"{ActionName} {TargetTitle}".TrimEnd();
}

/// <summary>What was pushed.</summary>
public sealed class EventPush : GitLabObject
{
    /// <summary>How many commits.</summary>
    public int? CommitCount { get; set; }

    /// <summary><c>created</c>, <c>pushed</c> or <c>removed</c>.</summary>
    public string? Action { get; set; }

    /// <summary><c>branch</c> or <c>tag</c>.</summary>
    public string? RefType { get; set; }

    /// <summary>The commit before.</summary>
    public string? CommitFrom { get; set; }

    /// <summary>The last commit that was pushed.</summary>
    public string? CommitTo { get; set; }

    /// <summary>The branch or tag.</summary>
    public string? Ref { get; set; }

    /// <summary>The first line of the last commit's message.</summary>
    public string? CommitTitle { get; set; }

    /// <summary>How many branches or tags, where many were pushed at once.</summary>
    public int? RefCount { get; set; }

    /// <summary>The branch or tag.</summary>
    public override string ToString() => Ref ?? "";
}

/// <summary>The wiki page of an event.</summary>
public sealed class EventWikiPage : GitLabObject
{
    /// <summary>The format of the text, such as <c>markdown</c>.</summary>
    public string? Format { get; set; }

    /// <summary>The page's path in the wiki.</summary>
    public string? Slug { get; set; }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>The id of what GitLab knows of the page besides its text.</summary>
    public long? WikiPageMetaId { get; set; }

    /// <summary>The title.</summary>
    public override string ToString() => Title ?? "";
}

/// <summary>The comment of an event.</summary>
public sealed class EventNote : GitLabObject
{
    /// <summary>The comment's id.</summary>
    public long? Id { get; set; }

    /// <summary>The kind of the comment, such as <c>DiffNote</c>; empty for a plain one.</summary>
    public string? Type { get; set; }

    /// <summary>The text.</summary>
    public string? Body { get; set; }

    /// <summary>The name of the file that is attached to it; a relic of early versions of GitLab.</summary>
    public string? Attachment { get; set; }

    /// <summary>Who wrote it.</summary>
    public BasicUser? Author { get; set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>Whether GitLab wrote it itself, to note a change.</summary>
    public bool? System { get; set; }

    /// <summary>The id of what it comments on.</summary>
    public long? NoteableId { get; set; }

    /// <summary>The number of what it comments on within the project.</summary>
    public long? NoteableIid { get; set; }

    /// <summary>The kind of what it comments on, such as <c>Issue</c>.</summary>
    public string? NoteableType { get; set; }

    /// <summary>The id of the project.</summary>
    public long? ProjectId { get; set; }

    /// <summary>The commit that it comments on.</summary>
    public string? CommitId { get; set; }

    /// <summary>The lines that it comments on, by GitLab's names.</summary>
    public IReadOnlyDictionary<string, object?>? Position { get; set; }

    /// <summary>Whether it can be resolved.</summary>
    public bool? Resolvable { get; set; }

    /// <summary>Whether it is resolved.</summary>
    public bool? Resolved { get; set; }

    /// <summary>Who resolved it.</summary>
    public BasicUser? ResolvedBy { get; set; }

    /// <summary>When it was resolved.</summary>
    public DateTimeOffset? ResolvedAt { get; set; }

    /// <summary>The changes that it suggests.</summary>
    public IReadOnlyList<Suggestion>? Suggestions { get; set; }

    /// <summary>Whether only members of the project see it. Deprecated: Internal says the same.</summary>
    public bool? Confidential { get; set; }

    /// <summary>Whether only members of the project see it.</summary>
    public bool? Internal { get; set; }

    /// <summary>Whether it was written elsewhere, before an import.</summary>
    public bool? Imported { get; set; }

    /// <summary>Where it was imported from, or <c>none</c>.</summary>
    public string? ImportedFrom { get; set; }

    /// <summary>What quick actions in it changed, by GitLab's names.</summary>
    public IReadOnlyDictionary<string, object?>? CommandsChanges { get; set; }

    /// <summary>The text.</summary>
    public override string ToString() => Body ?? "";
}
