using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets merge requests: your own, those of a project or a group, or one of them.</summary>
/// <remarks>
/// Without a project or group GitLab lists the merge requests that you opened; -Scope asks for others. One merge request
/// comes with more than a list shows, such as its pipeline and how many files it changes; a merge request from the pipeline
/// is read again.
/// </remarks>
/// <example>
///   <summary>See what waits for your review.</summary>
///   <code>Get-GLMergeRequest -Scope reviews_for_me -State opened -All</code>
/// </example>
/// <example>
///   <summary>See one merge request in full.</summary>
///   <code>Get-GLMergeRequest platform/api 5 | Format-List</code>
/// </example>
/// <example>
///   <summary>Find open merge requests of a group that nobody touched this year and that do not carry a label.</summary>
///   <code>Get-GLMergeRequest -Group platform -State opened -UpdatedBefore 2026-01-01 -NotLabel 'on hold' -All</code>
/// </example>
/// <example>
///   <summary>Find open merge requests without a reviewer in all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLMergeRequest -State opened -Without Reviewer -All</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMergeRequest", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(MergeRequest))]
[Documentation("merge_requests/#list-merge-requests")]
[Get("/merge_requests", Set = "List", Paged = true)]
[Get("/projects/:id/merge_requests", Set = "Project", Paged = true)]
[Get("/projects/:id/merge_requests/:merge_request_iid", Set = "Project")]
[Get("/groups/:id/merge_requests", Set = "Group", Paged = true)]
public sealed class GetMergeRequestCommand : MergeRequestListCmdlet
{
    /// <summary>The project: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Project", ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>Which merge request: its number within the project. All of them otherwise.</summary>
    [Parameter(Position = 1, ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    // Groups come through the pipeline by a property that only they have: taken by value, a text could mean a project as well.

    /// <summary>Gets the merge requests of all projects in this group and the groups below it: an id, a full path, or a group.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Group", ValueFromPipelineByPropertyName = true)]
    [Alias("FullPath")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>Only the merge requests with these numbers.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ApiName("iids")]
    [CommaSeparated]
    [ListOnly]
    [NoEmptyItem]
    public long[]? Iid { get; set; }

    /// <summary>Only merge requests of projects that are not archived.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "Group")]
    [ListOnly]
    public SwitchParameter NonArchived { get; set; }

    /// <summary>Only merge requests that all of these users have approved; <c>None</c> for those that nobody has, <c>Any</c> for the others.</summary>
    [Parameter]
    [ApiName("approved_by_ids")]
    [NamesAs("approved_by_usernames")]
    [AnyOrNone]
    [ListOnly]
    [Tier("Premium")]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoEmptyItem]
    public UserRef[]? ApprovedBy { get; set; }

    /// <summary>Only merge requests whose rules name all of these users as approvers; <c>None</c> for those whose rules name nobody, <c>Any</c> for the others.</summary>
    [Parameter]
    [ApiName("approver_ids")]
    [SendId]
    [AnyOrNone]
    [ListOnly]
    [Tier("Premium")]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoEmptyItem]
    public UserRef[]? Approver { get; set; }

    /// <summary>Adds how many commits of the target branch the source branch lacks.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ApiName("include_diverged_commits_count")]
    [With(nameof(MergeRequest))]
    public SwitchParameter IncludeDivergedCommitCount { get; set; }

    /// <summary>Adds whether the merge request is being rebased.</summary>
    [Parameter(ParameterSetName = "Project")]
    [With(nameof(MergeRequest))]
    public SwitchParameter IncludeRebaseInProgress { get; set; }

    /// <summary>Adds title and description as GitLab shows them.</summary>
    [Parameter(ParameterSetName = "Project")]
    [With(nameof(MergeRequest))]
    public SwitchParameter RenderHtml { get; set; }

    /// <summary>Only merge requests that have all of this, whichever it is: <c>-With Label, Milestone</c>. A reaction means your own.</summary>
    [Parameter]
    [NotSent]
    [ListOnly]
    [ValidateSet("Approval", "Approver", "Assignee", "Label", "Milestone", "Reaction", "Reviewer")]
    public string[] With { get; set; } = [];

    /// <summary>Only merge requests that have none of this: <c>-Without Reviewer</c> for those that nobody is asked to review. A reaction means your own.</summary>
    [Parameter]
    [NotSent]
    [ListOnly]
    [ValidateSet("Approval", "Approver", "Assignee", "Label", "Milestone", "Reaction", "Reviewer")]
    public string[] Without { get; set; } = [];

    /// <inheritdoc/>
    protected override ApiRequest CreateRequest() => Presence.Add(base.CreateRequest(), With, Without);
}

/// <summary>Gets the merge requests that a deployment brought to its environment.</summary>
/// <example>
///   <summary>See what a deployment brought.</summary>
///   <code>Get-GLDeploymentMergeRequest platform/api 42 -All</code>
/// </example>
/// <example>
///   <summary>See who merged it.</summary>
///   <code>Get-GLDeploymentMergeRequest platform/api 42 -State merged -All | Group-Object { $_.MergeUser.Username } -NoElement</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLDeploymentMergeRequest", SupportsPaging = true)]
[OutputType(typeof(MergeRequest))]
[Documentation("deployments/#list-all-merge-requests-associated-with-a-deployment")]
[Get("/projects/:id/deployments/:deployment_id/merge_requests", Paged = true)]
public sealed class GetDeploymentMergeRequestCommand : MergeRequestListCmdlet
{
    /// <summary>The project: an id, a full path, a web address, or <c>.</c> for the git checkout one stands in. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>Which deployment: its id, or the deployment as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("deployment_id")]
    public Ref<Deployment>? Deployment { get; set; }

    /// <summary>Only merge requests that have all of this, whichever it is: <c>-With Label, Milestone</c>. A reaction means your own.</summary>
    [Parameter]
    [NotSent]
    [ListOnly]
    [ValidateSet("Assignee", "Label", "Milestone", "Reaction", "Reviewer")]
    public string[] With { get; set; } = [];

    /// <summary>Only merge requests that have none of this: <c>-Without Reviewer</c> for those that nobody is asked to review. A reaction means your own.</summary>
    [Parameter]
    [NotSent]
    [ListOnly]
    [ValidateSet("Assignee", "Label", "Milestone", "Reaction", "Reviewer")]
    public string[] Without { get; set; } = [];

    /// <inheritdoc/>
    protected override ApiRequest CreateRequest() => Presence.Add(base.CreateRequest(), With, Without);
}

/// <summary>Opens a merge request.</summary>
/// <example>
///   <summary>Ask a colleague to review a branch.</summary>
///   <code>New-GLMergeRequest platform/api 'Faster start' -SourceBranch feature/start -TargetBranch main -Reviewer jane.d-oe</code>
/// </example>
/// <example>
///   <summary>Open a draft from a fork, with labels, and remove the branch once it is merged.</summary>
///   <code>New-GLMergeRequest jane/api 'Try another parser' -SourceBranch parser -TargetBranch main -TargetProject platform/api -Draft $true -Label needs-review, backend -RemoveSourceBranch $true</code>
/// </example>
/// <example>
///   <summary>Bring a branch of many projects into their main branch.</summary>
///   <code>Get-GLProject -Group platform -All | New-GLMergeRequest -Title 'New licence' -SourceBranch licence -TargetBranch main</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLMergeRequest", SupportsShouldProcess = true)]
[OutputType(typeof(MergeRequest))]
[Documentation("merge_requests/#create-a-merge-request")]
[Post("/projects/:id/merge_requests")]
public sealed class NewMergeRequestCommand : ProjectCreateCmdlet<MergeRequest>
{
    private string? title;

    /// <summary>What the merge request is about, in one line.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Title
    {
        get => Draft is { } draft && title is not null ? DraftTitle.Of(title, draft) : title;
        set => title = value;
    }

    /// <summary>The branch with the changes.</summary>
    [Parameter(Mandatory = true)]
    [Text(typeof(Branch))]
    public string? SourceBranch { get; set; }

    /// <summary>The branch that is to get them.</summary>
    [Parameter(Mandatory = true)]
    [Text(typeof(Branch))]
    public string? TargetBranch { get; set; }

    /// <summary>The project that is to get the changes, when they come from a fork. The same project otherwise.</summary>
    [Parameter]
    [ApiName("target_project_id")]
    [SendId]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? TargetProject { get; set; }

    /// <summary>The text, in Markdown.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>Whether it is not ready to be merged: GitLab keeps that in the title.</summary>
    [Parameter]
    [NotSent]
    public bool? Draft { get; set; }

    /// <summary>Who is to work on it: user names, ids, or users.</summary>
    [Parameter]
    [ApiName("assignee_ids")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoEmptyItem]
    public UserRef[]? Assignee { get; set; }

    /// <summary>Who is asked to review it: user names, ids, or users.</summary>
    [Parameter]
    [ApiName("reviewer_ids")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoEmptyItem]
    public UserRef[]? Reviewer { get; set; }

    /// <summary>The names of its labels. GitLab makes those that do not exist.</summary>
    [Parameter]
    [ApiName("labels")]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? Label { get; set; }

    /// <summary>The milestone that it belongs to: a title, an id, or a milestone.</summary>
    [Parameter]
    [ApiName("milestone_id")]
    [SendId]
    public Ref<Milestone>? Milestone { get; set; }

    /// <summary>Whether the source branch goes when it is merged.</summary>
    [Parameter]
    public bool? RemoveSourceBranch { get; set; }

    /// <summary>Whether its commits become one when it is merged.</summary>
    [Parameter]
    public bool? Squash { get; set; }

    /// <summary>Whether those who may merge it may also push to its branch in a fork.</summary>
    [Parameter]
    public bool? AllowCollaboration { get; set; }

    /// <summary>Before this moment it cannot be merged.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? MergeAfter { get; set; }

    /// <summary>How many approvals it takes.</summary>
    [Parameter]
    [Obsolete("Use New-GLApprovalRule instead.")]
    [Tier("Premium")]
    public int? ApprovalsBeforeMerge { get; set; }

    /// <summary>How many approvals its rules take, each as a hashtable with <c>id</c>, that of a rule of the project, and <c>approvals_required</c>.</summary>
    [Parameter]
    [ApiName("approval_rules_attributes")]
    [Tier("Premium")]
    [NoEmptyItem]
    [Keys("id", "approvals_required")]
    public Hashtable[]? ApprovalRuleAttribute { get; set; }
}

/// <summary>Changes merge requests: their text, labels and people, whether they are drafts, closed or open.</summary>
/// <example>
///   <summary>Say that a merge request is ready, and who shall review it.</summary>
///   <code>Set-GLMergeRequest platform/api 5 -Draft $false -Reviewer jane.d-oe, john_smith</code>
/// </example>
/// <example>
///   <summary>Replace one label by another wherever it is open.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -Label 'needs review' -All | Set-GLMergeRequest -RemoveLabel 'needs review' -AddLabel 'in review'</code>
/// </example>
/// <example>
///   <summary>Close what nobody touched for a year, and see it.</summary>
///   <code>Get-GLMergeRequest -Group platform -State opened -UpdatedBefore (Get-Date).AddYears(-1) -All | Set-GLMergeRequest -State close -PassThru</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLMergeRequest", SupportsShouldProcess = true)]
[OutputType(typeof(MergeRequest))]
[Documentation("merge_requests/#update-a-merge-request")]
[Put("/projects/:id/merge_requests/:merge_request_iid")]
[Get("/projects/:id/merge_requests/:merge_request_iid", Step = "Read")]
public sealed class SetMergeRequestCommand : ProjectPartUpdateCmdlet<MergeRequest>
{
    private string? title;

    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>What the merge request is about, in one line.</summary>
    [Parameter]
    [Text]
    public string? Title
    {
        get => Draft is { } draft && title is not null ? DraftTitle.Of(title, draft) : title;
        set => title = value;
    }

    /// <summary>The text, in Markdown. <c>$null</c> removes it.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>Whether it is not ready to be merged. GitLab keeps that in the title, which is read first unless -Title says it.</summary>
    [Parameter]
    [NotSent]
    public bool? Draft { get; set; }

    /// <summary>Closes the merge request, or opens it again.</summary>
    [Parameter]
    [ApiName("state_event")]
    [ValidateSet("close", "reopen")]
    public string? State { get; set; }

    /// <summary>The branch that is to get the changes.</summary>
    [Parameter]
    [Text(typeof(Branch))]
    public string? TargetBranch { get; set; }

    /// <summary>Who is to work on it: user names, ids, or users. <c>@()</c> for nobody.</summary>
    [Parameter]
    [ApiName("assignee_ids")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoEmptyItem]
    public UserRef[]? Assignee { get; set; }

    /// <summary>Who is asked to review it: user names, ids, or users. <c>@()</c> for nobody.</summary>
    [Parameter]
    [ApiName("reviewer_ids")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [NoEmptyItem]
    public UserRef[]? Reviewer { get; set; }

    /// <summary>The names of its labels from now on. <c>@()</c> for none.</summary>
    [Parameter]
    [ApiName("labels")]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? Label { get; set; }

    /// <summary>Labels that it gets besides those that it has.</summary>
    [Parameter]
    [ApiName("add_labels")]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? AddLabel { get; set; }

    /// <summary>Labels that it loses.</summary>
    [Parameter]
    [ApiName("remove_labels")]
    [NoEmptyItem]
    [Text(typeof(Label))]
    public string[]? RemoveLabel { get; set; }

    /// <summary>The milestone that it belongs to: a title, an id, or a milestone. <c>$null</c> for none.</summary>
    [Parameter]
    [ApiName("milestone_id")]
    [SendId]
    public Ref<Milestone>? Milestone { get; set; }

    /// <summary>Whether only members of the project may comment.</summary>
    [Parameter]
    public bool? DiscussionLocked { get; set; }

    /// <summary>Whether the source branch goes when it is merged.</summary>
    [Parameter]
    public bool? RemoveSourceBranch { get; set; }

    /// <summary>Whether its commits become one when it is merged.</summary>
    [Parameter]
    public bool? Squash { get; set; }

    /// <summary>Whether those who may merge it may also push to its branch in a fork.</summary>
    [Parameter]
    public bool? AllowCollaboration { get; set; }

    /// <summary>Before this moment it cannot be merged. <c>$null</c> for no such moment.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? MergeAfter { get; set; }

    /// <summary>How many approvals it takes.</summary>
    [Parameter]
    [Obsolete("Use Set-GLApprovalRule instead.")]
    [Tier("Premium")]
    public int? ApprovalsBeforeMerge { get; set; }

    /// <summary>How many approvals its rules take, each as a hashtable with <c>id</c> and <c>approvals_required</c>.</summary>
    [Parameter]
    [ApiName("approval_rules_attributes")]
    [Tier("Premium")]
    [NoEmptyItem]
    [Keys("id", "approvals_required")]
    public Hashtable[]? ApprovalRuleAttribute { get; set; }

    // Draft is read on the pipeline's thread, and the same for all objects of it.
    /// <inheritdoc/>
    protected override IEnumerable<RouteAttribute> Plan(ApiCall call) => NeedsTitle(call) ? [call.Step("Read"), call.Route] : [call.Route];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<MergeRequest>> CreateAsync(ApiCall call)
    {
        if (NeedsTitle(call))
        {
            MergeRequest now = await ReadOneAsync<MergeRequest>(call.Bind(call.Step("Read"))).ConfigureAwait(false);
            call = call.With(nameof(Title), DraftTitle.Of(now.Title ?? "", Draft!.Value));
        }

        return await CreateAsync(call.Bind(call.Route)).ConfigureAwait(false);
    }

    private bool NeedsTitle(ApiCall call) => Draft is not null && !call.Has(nameof(Title));
}

/// <summary>Deletes merge requests, with their discussions. Closing them keeps both.</summary>
/// <example>
///   <summary>Delete a merge request that was opened by mistake.</summary>
///   <code>Remove-GLMergeRequest platform/api 5</code>
/// </example>
/// <example>
///   <summary>Delete all closed merge requests from a bot.</summary>
///   <code>Get-GLMergeRequest platform/api -State closed -Author project_4_bot -All | Remove-GLMergeRequest</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLMergeRequest", SupportsShouldProcess = true)]
[Documentation("merge_requests/#delete-a-merge-request")]
[Delete("/projects/:id/merge_requests/:merge_request_iid")]
public sealed class RemoveMergeRequestCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }
}

/// <summary>How GitLab keeps in a title that a merge request is a draft.</summary>
internal static class DraftTitle
{
    private static readonly Regex Marks = new(@"^(\s*(\[draft\]|\(draft\)|draft:)\s*)+", RegexOptions.IgnoreCase);

    /// <summary>The title with the mark of a draft, or without.</summary>
    public static string Of(string title, bool draft) => (draft ? "Draft: " : "") + Marks.Replace(title, "");
}
