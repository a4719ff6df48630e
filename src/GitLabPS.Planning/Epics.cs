using System;
using System.Management.Automation;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the epics of a group and the groups below it, or one of them.</summary>
/// <remarks>GitLab has made work items of epics, and deprecated this part of its API in version 17: the work items of its GraphQL API replace it. It still works.</remarks>
/// <example>
///   <summary>See the epics of a group that are open.</summary>
///   <code>Get-GLEpic platform -State opened -All</code>
/// </example>
/// <example>
///   <summary>Find the epics without a last day, in all groups that you own.</summary>
///   <code>Get-GLGroup -Owned -All | Get-GLEpic -State opened -All | Where-Object DueDate -eq $null</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLEpic", SupportsPaging = true)]
[OutputType(typeof(Epic))]
[Documentation("epics/#list-all-group-epics")]
[Tier("Premium")]
[Get("/groups/:id/epics", Paged = true)]
[Get("/groups/:id/epics/:epic_iid")]
public sealed class GetEpicCommand : GetCmdlet<Epic>
{
    /// <summary>The group: an id, a full path, a web address, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>Which epic: its number within the group. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("epic_iid")]
    public Ref<Epic>? Epic { get; set; }

    /// <summary>Only epics that this user made.</summary>
    [Parameter]
    [ApiName("author_id")]
    [NamesAs("author_username")]
    [ListOnly]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? Author { get; set; }

    /// <summary>Only confidential epics; with <c>-Confidential:$false</c>, only others.</summary>
    [Parameter]
    [ListOnly]
    public SwitchParameter Confidential { get; set; }

    /// <summary>Only epics that were made after this time.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>Only epics that were made before this time.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? CreatedBefore { get; set; }

    /// <summary>Epics of the groups above as well.</summary>
    [Parameter]
    [ApiName("include_ancestor_groups")]
    [ListOnly]
    public SwitchParameter IncludeAncestorGroup { get; set; }

    /// <summary>Epics of the groups below as well, as GitLab does unless told <c>-IncludeDescendantGroup:$false</c>.</summary>
    [Parameter]
    [ApiName("include_descendant_groups")]
    [ListOnly]
    public SwitchParameter IncludeDescendantGroup { get; set; }

    /// <summary>Only epics that carry all of these labels.</summary>
    [Parameter]
    [ApiName("labels")]
    [CommaSeparated]
    [ListOnly]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? Label { get; set; }

    /// <summary>Only epics to which you reacted with this emoji.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? MyReactionEmoji { get; set; }

    /// <summary>Only epics that this user did not make.</summary>
    [Parameter]
    [ApiName("not[author_id]")]
    [NamesAs("not[author_username]")]
    [ListOnly]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? NotAuthor { get; set; }

    /// <summary>Only epics that carry none of these labels.</summary>
    [Parameter]
    [ApiName("not[labels]")]
    [ListOnly]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? NotLabel { get; set; }

    /// <summary>By what the list is ordered: when an epic was made, as GitLab does unless told otherwise, when it was last changed, or its title.</summary>
    [Parameter]
    [ValidateSet("created_at", "updated_at", "title")]
    [ListOnly]
    public string? OrderBy { get; set; }

    /// <summary>Only epics with this text in their title or description.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? Search { get; set; }

    /// <summary>Upwards or downwards, which is the default.</summary>
    [Parameter]
    [ValidateSet("asc", "desc")]
    [ListOnly]
    public string? Sort { get; set; }

    /// <summary>Only epics that are open, or closed. All of them otherwise.</summary>
    [Parameter]
    [ValidateSet("opened", "closed", "all")]
    [ListOnly]
    public string? State { get; set; }

    /// <summary>Only epics that were last changed after this time.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? UpdatedAfter { get; set; }

    /// <summary>Only epics that were last changed before this time.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? UpdatedBefore { get; set; }

    /// <summary>Adds the colour and description of each label. Labels are objects then, not names.</summary>
    [Parameter]
    [ApiName("with_labels_details")]
    [ListOnly]
    public SwitchParameter WithLabelDetail { get; set; }

    /// <summary>Only epics that have all of this, whichever it is: <c>-With Label</c>. A reaction means your own.</summary>
    [Parameter]
    [NotSent]
    [ListOnly]
    [ValidateSet("Label", "Reaction")]
    public string[] With { get; set; } = [];

    /// <summary>Only epics that have none of this: <c>-Without Label</c>. A reaction means your own.</summary>
    [Parameter]
    [NotSent]
    [ListOnly]
    [ValidateSet("Label", "Reaction")]
    public string[] Without { get; set; } = [];

    /// <inheritdoc/>
    protected override ApiRequest CreateRequest() => Presence.Add(base.CreateRequest(), With, Without);
}

/// <summary>Makes an epic in a group.</summary>
/// <remarks>GitLab has made work items of epics, and deprecated this part of its API in version 17: the work items of its GraphQL API replace it. It still works.</remarks>
/// <example>
///   <summary>Make an epic that has to be done by the end of the year.</summary>
///   <code>New-GLEpic platform 'Move to the new cluster' -DueDateFixed 2026-12-31 -DueDateIsFixed $true</code>
/// </example>
/// <example>
///   <summary>Make an epic and put all issues into it that carry a label.</summary>
///   <code>$epic = New-GLEpic platform 'Fewer alarms'
/// Get-GLIssue platform/api -Label alarm -All | Add-GLEpicIssue -Group platform -ParentEpic $epic</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLEpic", SupportsShouldProcess = true)]
[OutputType(typeof(Epic))]
[Documentation("epics/#create-an-epic")]
[Tier("Premium")]
[Post("/groups/:id/epics")]
public sealed class NewEpicCommand : GroupCreateCmdlet<Epic>
{
    /// <summary>What the epic is about, in one line.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Title { get; set; }

    /// <summary>The colour in roadmaps: six hexadecimal digits behind a <c>#</c>.</summary>
    [Parameter]
    [Text]
    public string? Color { get; set; }

    /// <summary>Whether only members of the group with enough of a role see it.</summary>
    [Parameter]
    public bool? Confidential { get; set; }

    /// <summary>When the epic shall seem to be made, for what comes from elsewhere. Only administrators and owners may say.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>What the epic is about, at length, in Markdown.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>The day on which work should be done. It counts with -DueDateIsFixed.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? DueDateFixed { get; set; }

    /// <summary>Whether -DueDateFixed counts, rather than the milestones of the issues.</summary>
    [Parameter]
    public bool? DueDateIsFixed { get; set; }

    /// <summary>The names of its labels.</summary>
    [Parameter]
    [ApiName("labels")]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? Label { get; set; }

    /// <summary>The epic that it becomes a part of: its id, not its number, or the epic as another command gave it.</summary>
    [Parameter]
    [ApiName("parent_id")]
    [IdOf(typeof(Epic))]
    public long? ParentEpicId { get; set; }

    /// <summary>The day on which work begins. It counts with -StartDateIsFixed.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? StartDateFixed { get; set; }

    /// <summary>Whether -StartDateFixed counts, rather than the milestones of the issues.</summary>
    [Parameter]
    public bool? StartDateIsFixed { get; set; }
}

/// <summary>Changes an epic, closes it or opens it again.</summary>
/// <remarks>GitLab has made work items of epics, and deprecated this part of its API in version 17: the work items of its GraphQL API replace it. It still works.</remarks>
/// <example>
///   <summary>Close an epic.</summary>
///   <code>Set-GLEpic platform 5 -StateEvent close</code>
/// </example>
/// <example>
///   <summary>Put one label in the place of another on all epics of a group.</summary>
///   <code>Get-GLEpic platform -Label backend -All | Set-GLEpic -AddLabel 'team::backend' -RemoveLabel backend</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLEpic", SupportsShouldProcess = true)]
[OutputType(typeof(Epic))]
[Documentation("epics/#update-an-epic")]
[Tier("Premium")]
[Put("/groups/:id/epics/:epic_iid")]
public sealed class SetEpicCommand : UpdateCmdlet<Epic>
{
    /// <summary>The group: an id, a full path or a web address. Epics from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>Which epic: its number within the group, or the epic as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("epic_iid")]
    public Ref<Epic>? Epic { get; set; }

    /// <summary>The names of labels that it gets besides those it has.</summary>
    [Parameter]
    [ApiName("add_labels")]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? AddLabel { get; set; }

    /// <summary>The colour in roadmaps: six hexadecimal digits behind a <c>#</c>.</summary>
    [Parameter]
    [Text]
    public string? Color { get; set; }

    /// <summary>Whether only members of the group with enough of a role see it.</summary>
    [Parameter]
    public bool? Confidential { get; set; }

    /// <summary>What the epic is about, at length, in Markdown. <c>$null</c> removes it.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>The day on which work should be done. It counts with -DueDateIsFixed.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? DueDateFixed { get; set; }

    /// <summary>Whether -DueDateFixed counts, rather than the milestones of the issues.</summary>
    [Parameter]
    public bool? DueDateIsFixed { get; set; }

    /// <summary>The names of its labels from now on. <c>@()</c> takes all away.</summary>
    [Parameter]
    [ApiName("labels")]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? Label { get; set; }

    /// <summary>The epic that it becomes a part of: its id, not its number, or the epic as another command gave it. <c>$null</c> takes it out.</summary>
    [Parameter]
    [ApiName("parent_id")]
    [IdOf(typeof(Epic))]
    public long? ParentEpicId { get; set; }

    /// <summary>The names of labels that it loses.</summary>
    [Parameter]
    [ApiName("remove_labels")]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? RemoveLabel { get; set; }

    /// <summary>The day on which work begins. It counts with -StartDateIsFixed.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? StartDateFixed { get; set; }

    /// <summary>Whether -StartDateFixed counts, rather than the milestones of the issues.</summary>
    [Parameter]
    public bool? StartDateIsFixed { get; set; }

    /// <summary>Closes the epic, or opens it again.</summary>
    [Parameter]
    [ValidateSet("reopen", "close")]
    public string? StateEvent { get; set; }

    /// <summary>What the epic is about, in one line.</summary>
    [Parameter]
    [Text]
    public string? Title { get; set; }

    /// <summary>When the epic shall seem to be changed, for what comes from elsewhere. Only administrators and owners may say.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? UpdatedAt { get; set; }
}

/// <summary>Deletes an epic with its notes. Its issues and smaller epics stay, and belong to none then.</summary>
/// <remarks>GitLab has made work items of epics, and deprecated this part of its API in version 17: the work items of its GraphQL API replace it. It still works.</remarks>
/// <example>
///   <summary>Delete one epic.</summary>
///   <code>Remove-GLEpic platform 5</code>
/// </example>
/// <example>
///   <summary>Delete the epics that a try has left behind.</summary>
///   <code>Get-GLEpic platform -Label trial -All | Remove-GLEpic</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLEpic", SupportsShouldProcess = true)]
[Documentation("epics/#delete-an-epic")]
[Tier("Premium")]
[Delete("/groups/:id/epics/:epic_iid")]
public sealed class RemoveEpicCommand : ChangeCmdlet
{
    /// <summary>The group: an id, a full path or a web address. Epics from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>Which epic: its number within the group, or the epic as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("epic_iid")]
    public Ref<Epic>? Epic { get; set; }
}
