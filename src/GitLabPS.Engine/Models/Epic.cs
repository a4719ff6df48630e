using System;
using System.Collections.Generic;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>An epic: what holds the issues and smaller epics of one large piece of work together.</summary>
[Identity("Iid", Lookup = "epics/")]
[TableView("Iid", "Group", "State:7", "Title", "UpdatedAt")]
public class Epic : GitLabObject, IGroupOwned
{
    private GroupRef? asked;

    /// <summary>The id, which no other epic on the server has.</summary>
    public virtual long? Id { get; set; }

    /// <summary>
    /// The group that the epic belongs to: it may be one below the group that was asked, and only there the number is right.
    /// </summary>
    [NotInJson]
    public virtual GroupRef? Group
    {
        get => OwnGroup() ?? asked;
        set => asked = value;
    }

    /// <inheritdoc/>
    public long? GroupId { get; set; }

    /// <summary>The number within the group, as in <c>&amp;5</c>.</summary>
    public long? Iid { get; set; }

    /// <summary>The id of the work item that the epic is as well.</summary>
    public long? WorkItemId { get; set; }

    /// <summary>What the epic is about, in one line.</summary>
    public string? Title { get; set; }

    /// <summary>What the epic is about, at length.</summary>
    public string? Description { get; set; }

    /// <summary><c>opened</c> or <c>closed</c>.</summary>
    public string? State { get; set; }

    /// <summary>Whether only members of the group with enough of a role see it.</summary>
    public bool? Confidential { get; set; }

    /// <summary>Who made it.</summary>
    public BasicUser? Author { get; set; }

    /// <summary>The names of its labels; with -WithLabelDetail the labels themselves, with colour and description.</summary>
    [Detail(typeof(Label))]
    public IReadOnlyList<object>? Labels { get; set; }

    /// <summary>The id of the epic that this one is a part of.</summary>
    public long? ParentId { get; set; }

    /// <summary>The number of the epic that this one is a part of, within its group.</summary>
    public long? ParentIid { get; set; }

    /// <summary>The colour in roadmaps, such as <c>#1068bf</c>.</summary>
    public string? Color { get; set; }

    /// <summary>The colour of a text on that.</summary>
    public string? TextColor { get; set; }

    /// <summary>The day on which work begins.</summary>
    public DateTime? StartDate { get; set; }

    /// <summary>Whether the first day was set by hand, rather than taken from milestones and smaller epics.</summary>
    public bool? StartDateIsFixed { get; set; }

    /// <summary>The first day that was set by hand.</summary>
    public DateTime? StartDateFixed { get; set; }

    /// <summary>The first day by the milestones and smaller epics.</summary>
    public DateTime? StartDateFromInheritedSource { get; set; }

    /// <summary>The first day by the milestones; GitLab now sends it as <see cref="StartDateFromInheritedSource"/>.</summary>
    public DateTime? StartDateFromMilestones { get; set; }

    /// <summary>The day on which work should be done; GitLab now sends it as <see cref="DueDate"/>.</summary>
    public DateTime? EndDate { get; set; }

    /// <summary>The day on which work should be done.</summary>
    public DateTime? DueDate { get; set; }

    /// <summary>Whether the last day was set by hand, rather than taken from milestones and smaller epics.</summary>
    public bool? DueDateIsFixed { get; set; }

    /// <summary>The last day that was set by hand.</summary>
    public DateTime? DueDateFixed { get; set; }

    /// <summary>The last day by the milestones and smaller epics.</summary>
    public DateTime? DueDateFromInheritedSource { get; set; }

    /// <summary>The last day by the milestones; GitLab now sends it as <see cref="DueDateFromInheritedSource"/>.</summary>
    public DateTime? DueDateFromMilestones { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When something last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>How to mention it in a text.</summary>
    public IssuableReferences? References { get; set; }

    /// <summary>How to mention it in a text of its own group, such as <c>&amp;5</c>.</summary>
    public string? Reference { get; set; }

    /// <summary>How many liked it.</summary>
    public int? Upvotes { get; set; }

    /// <summary>How many disliked it.</summary>
    public int? Downvotes { get; set; }

    /// <summary>Whether you hear of what happens to it.</summary>
    public bool? Subscribed { get; set; }

    /// <summary>Whether it came from another server or program.</summary>
    public bool? Imported { get; set; }

    /// <summary>Where it came from.</summary>
    public string? ImportedFrom { get; set; }

    /// <summary>The address of its page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>The address of the page on which one edits it.</summary>
    public Uri? WebEditUrl { get; set; }

    /// <summary>Where the API has what belongs to it.</summary>
    [ApiName("_links")]
    public IReadOnlyDictionary<string, Uri>? Links { get; set; }

    /// <summary>The number and the title.</summary>
    public override string ToString() => $"&{Iid} {Title}";

    private GroupRef? OwnGroup()
    {
        if (GroupId is not { } id) return null;
        return References?.OwnerPath is { } path ? GroupRef.From(path, id) : GroupRef.From(id);
    }
}
