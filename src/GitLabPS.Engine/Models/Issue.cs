using System;
using System.Collections.Generic;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>An issue of a project.</summary>
[Identity("Iid")]
[TableView("Iid", "Project", "State:7", "Title", "UpdatedAt")]
public class Issue : ProjectObject
{
    /// <summary>The id, which no other issue on the server has.</summary>
    public virtual long? Id { get; set; }

    /// <summary>The project that the issue lives in: it need not be the one that was asked, and only there the number is right.</summary>
    [NotInJson]
    public override ProjectRef? Project
    {
        get => References?.OwnerPath is { } path ? ProjectRef.From(path, ProjectId) : base.Project;
        set => base.Project = value;
    }

    /// <summary>The number within the project, as in <c>#5</c>.</summary>
    public long? Iid { get; set; }

    /// <summary>What the issue is about, in one line.</summary>
    public string? Title { get; set; }

    /// <summary>The text, in Markdown.</summary>
    public string? Description { get; set; }

    /// <summary><c>opened</c> or <c>closed</c>.</summary>
    public string? State { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When something last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Who closed it.</summary>
    public BasicUser? ClosedBy { get; set; }

    /// <summary>The names of its labels; with -WithLabelDetail the labels themselves, with colour and description.</summary>
    [Detail(typeof(Label))]
    public IReadOnlyList<object>? Labels { get; set; }

    /// <summary>The milestone that it belongs to.</summary>
    public Milestone? Milestone { get; set; }

    /// <summary>Who wrote it.</summary>
    public BasicUser? Author { get; set; }

    /// <summary>Who is to work on it.</summary>
    public IReadOnlyList<BasicUser>? Assignees { get; set; }

    /// <summary>The first of those who are to work on it.</summary>
    public BasicUser? Assignee { get; set; }

    /// <summary>The kind of issue in capitals, as older versions of GitLab tell it.</summary>
    public string? Type { get; set; }

    /// <summary><c>issue</c>, <c>incident</c>, <c>test_case</c>, <c>task</c> and so on.</summary>
    public string? IssueType { get; set; }

    /// <summary>The day on which work begins.</summary>
    public DateTime? StartDate { get; set; }

    /// <summary>The day on which it is due.</summary>
    public DateTime? DueDate { get; set; }

    /// <summary>Whether only members of the project see it.</summary>
    public bool? Confidential { get; set; }

    /// <summary>Whether only members of the project may comment.</summary>
    public bool? DiscussionLocked { get; set; }

    /// <summary>How much work it is, in points.</summary>
    public int? Weight { get; set; }

    // GitLab sends epic_iid as well. With a property EpicIid, commands about epics would take the issue for its epic, which
    // may be in any group.

    /// <summary>The epic that it belongs to.</summary>
    public IssueEpic? Epic { get; set; }

    /// <summary>The iteration that it belongs to.</summary>
    public Iteration? Iteration { get; set; }

    /// <summary><c>on_track</c>, <c>needs_attention</c> or <c>at_risk</c>.</summary>
    public string? HealthStatus { get; set; }

    /// <summary>How bad an incident is, such as <c>HIGH</c>.</summary>
    public string? Severity { get; set; }

    /// <summary>How many comments there are.</summary>
    public int? UserNotesCount { get; set; }

    /// <summary>How many merge requests close it.</summary>
    public int? MergeRequestsCount { get; set; }

    /// <summary>How many thumbs are up.</summary>
    public int? Upvotes { get; set; }

    /// <summary>How many thumbs are down.</summary>
    public int? Downvotes { get; set; }

    /// <summary>How many issues block it.</summary>
    public int? BlockingIssuesCount { get; set; }

    /// <summary>Whether the description has check boxes.</summary>
    public bool? HasTasks { get; set; }

    /// <summary>How many check boxes are ticked, in words.</summary>
    public string? TaskStatus { get; set; }

    /// <summary>How many check boxes are ticked.</summary>
    public TaskCompletionStatus? TaskCompletionStatus { get; set; }

    /// <summary>The estimate, and the time spent.</summary>
    public TimeStats? TimeStats { get; set; }

    /// <summary>How to mention it in a text.</summary>
    public IssuableReferences? References { get; set; }

    /// <summary>Whether you hear of changes.</summary>
    public bool? Subscribed { get; set; }

    /// <summary>The id of the issue that it has become in another project.</summary>
    public long? MovedToId { get; set; }

    /// <summary>Whether it came from another server or service.</summary>
    public bool? Imported { get; set; }

    /// <summary>Where it came from; <c>none</c> for here.</summary>
    public string? ImportedFrom { get; set; }

    /// <summary>The address that the service desk answers to.</summary>
    public string? ServiceDeskReplyTo { get; set; }

    /// <summary>The address of its page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>Addresses of the API that belong to it.</summary>
    [ApiName("_links")]
    public IReadOnlyDictionary<string, Uri>? Links { get; set; }

    /// <summary>The number and the title.</summary>
    public override string ToString() => $"#{Iid} {Title}";
}

/// <summary>An epic, as its issues mention it.</summary>
public sealed class IssueEpic : GitLabObject
{
    /// <summary>The epic's id.</summary>
    public long? Id { get; set; }

    /// <summary>The number within the group.</summary>
    public long? Iid { get; set; }

    /// <summary>The group's id.</summary>
    public long? GroupId { get; set; }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>The path of its page without the server.</summary>
    public Uri? Url { get; set; }

    /// <summary>The last day, in words.</summary>
    public string? HumanReadableEndDate { get; set; }

    /// <summary>How long it still lasts, in words.</summary>
    public string? HumanReadableTimestamp { get; set; }

    /// <summary>The title.</summary>
    public override string ToString() => Title ?? $"{Id}";
}
