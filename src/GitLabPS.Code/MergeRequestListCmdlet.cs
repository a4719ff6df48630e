using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Lists merge requests: what all such lists can be narrowed and ordered by.</summary>
public abstract class MergeRequestListCmdlet : GetCmdlet<MergeRequest>
{
    /// <summary>Only merge requests that are open, closed, locked (about to be merged) or merged; <c>all</c> of them otherwise.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("opened", "closed", "locked", "merged", "all")]
    public string? State { get; set; }

    /// <summary>Only merge requests that you opened, that you are to work on, or that you are asked to review; or <c>all</c>.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("created_by_me", "assigned_to_me", "reviews_for_me", "all")]
    public string? Scope { get; set; }

    /// <summary>Only merge requests that this user opened: a user name, an id, or a user.</summary>
    [Parameter]
    [ApiName("author_id")]
    [NamesAs("author_username")]
    [ListOnly]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? Author { get; set; }

    /// <summary>Only merge requests that these users are to work on; <c>None</c> for those that nobody is to, <c>Any</c> for the others.</summary>
    [Parameter]
    [ApiName("assignee_id")]
    [NamesAs("assignee_username")]
    [AnyOrNone]
    [ListOnly]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoEmptyItem]
    public UserRef[]? Assignee { get; set; }

    /// <summary>Only merge requests that this one user is asked to review; <c>None</c> for those that nobody is, <c>Any</c> for the others.</summary>
    [Parameter]
    [ApiName("reviewer_id")]
    [NamesAs("reviewer_username")]
    [AnyOrNone]
    [CommaSeparated]
    [ListOnly]
    [ValidateCount(1, 1)]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoEmptyItem]
    public UserRef[]? Reviewer { get; set; }

    /// <summary>Only merge requests that this user merged, or set to merge by itself.</summary>
    [Parameter]
    [ApiName("merge_user_id")]
    [NamesAs("merge_user_username")]
    [ListOnly]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? MergedBy { get; set; }

    /// <summary>Only merge requests with all of these labels.</summary>
    [Parameter]
    [ApiName("labels")]
    [CommaSeparated]
    [ListOnly]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? Label { get; set; }

    /// <summary>Only merge requests of this milestone: its title, or a milestone.</summary>
    [Parameter]
    [SendName]
    [ListOnly]
    public Ref<Milestone>? Milestone { get; set; }

    /// <summary>Only merge requests that you gave this reaction, such as <c>thumbsup</c>.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? MyReactionEmoji { get; set; }

    /// <summary>Only drafts; with <c>-Draft:$false</c>, only others.</summary>
    [Parameter]
    [ListOnly]
    public SwitchParameter Draft { get; set; }

    /// <summary>Only drafts, or only others.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("yes", "no")]
    [Obsolete("Use -Draft instead.")]
    public string? Wip { get; set; }

    /// <summary>Only merge requests from this branch.</summary>
    [Parameter]
    [ListOnly]
    [Text(typeof(Branch))]
    public string? SourceBranch { get; set; }

    /// <summary>Only merge requests from this project, such as a fork.</summary>
    [Parameter]
    [ApiName("source_project_id")]
    [SendId]
    [ListOnly]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? SourceProject { get; set; }

    /// <summary>Only merge requests into this branch.</summary>
    [Parameter]
    [ListOnly]
    [Text(typeof(Branch))]
    public string? TargetBranch { get; set; }

    /// <summary>Only merge requests with this text in their title or description.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? Search { get; set; }

    /// <summary>Where -Search looks: <c>title</c>, <c>description</c>, or both.</summary>
    [Parameter]
    [ApiName("in")]
    [CommaSeparated]
    [ListOnly]
    [NoEmptyItem]
    [Text]
    public string[]? SearchIn { get; set; }

    /// <summary>Only merge requests that this user did not open.</summary>
    [Parameter]
    [ApiName("not[author_id]")]
    [NamesAs("not[author_username]")]
    [ListOnly]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? NotAuthor { get; set; }

    /// <summary>Only merge requests that none of these users is to work on.</summary>
    [Parameter]
    [ApiName("not[assignee_id]")]
    [NamesAs("not[assignee_username]")]
    [ListOnly]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoEmptyItem]
    public UserRef[]? NotAssignee { get; set; }

    /// <summary>Only merge requests that this user is not asked to review.</summary>
    [Parameter]
    [ApiName("not[reviewer_id]")]
    [NamesAs("not[reviewer_username]")]
    [ListOnly]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? NotReviewer { get; set; }

    /// <summary>Only merge requests with none of these labels.</summary>
    [Parameter]
    [ApiName("not[labels]")]
    [ListOnly]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? NotLabel { get; set; }

    /// <summary>Only merge requests of other milestones than this one, and of none.</summary>
    [Parameter]
    [ApiName("not[milestone]")]
    [SendName]
    [ListOnly]
    public Ref<Milestone>? NotMilestone { get; set; }

    /// <summary>Only merge requests that you did not give this reaction.</summary>
    [Parameter]
    [ApiName("not[my_reaction_emoji]")]
    [ListOnly]
    [Text]
    public string? NotMyReactionEmoji { get; set; }

    /// <summary>Only merge requests opened at this moment or later.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>Only merge requests opened at this moment or earlier.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? CreatedBefore { get; set; }

    /// <summary>Only merge requests that changed at this moment or later.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? UpdatedAfter { get; set; }

    /// <summary>Only merge requests that did not change after this moment.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? UpdatedBefore { get; set; }

    /// <summary>Only merge requests that came to an environment after this moment.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? DeployedAfter { get; set; }

    /// <summary>Only merge requests that came to an environment before this moment.</summary>
    [Parameter]
    [ListOnly]
    [Instant]
    public DateTimeOffset? DeployedBefore { get; set; }

    /// <summary>Only merge requests that came to the environment of this name.</summary>
    [Parameter]
    [ApiName("environment")]
    [ListOnly]
    [Text(typeof(ProjectEnvironment), typeof(BasicEnvironment))]
    public string? DeployedTo { get; set; }

    /// <summary>What the list is ordered by; when they were opened otherwise.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("created_at", "label_priority", "milestone_due", "popularity", "priority", "title", "updated_at", "merged_at")]
    public string? OrderBy { get; set; }

    /// <summary>Upwards or downwards; downwards otherwise.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("asc", "desc")]
    public string? Sort { get; set; }

    /// <summary>With <c>simple</c> GitLab answers faster, with number, title, description, state and address only.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("simple")]
    public string? View { get; set; }

    /// <summary>Each label with its colour and description, not with its name alone.</summary>
    [Parameter]
    [ApiName("with_labels_details")]
    [ListOnly]
    public SwitchParameter WithLabelDetail { get; set; }

    /// <summary>Has GitLab check again which of them can be merged. The answer does not wait for that.</summary>
    [Parameter]
    [ListOnly]
    public SwitchParameter WithMergeStatusRecheck { get; set; }
}
