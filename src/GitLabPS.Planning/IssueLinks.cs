using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the issues that an issue is linked with.</summary>
/// <example>
///   <summary>See what an issue is linked with.</summary>
///   <code>Get-GLLinkedIssue platform/api 42</code>
/// </example>
/// <example>
///   <summary>Find out which open issues wait for others.</summary>
///   <code>Get-GLIssue platform/api -State opened -All | Get-GLLinkedIssue | Where-Object LinkType -EQ is_blocked_by</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLLinkedIssue")]
[OutputType(typeof(LinkedIssue))]
[Documentation("issue_links/#list-all-issue-links")]
[Get("/projects/:id/issues/:issue_iid/links")]
public sealed class GetLinkedIssueCommand : ProjectPartReadCmdlet<LinkedIssue>
{
    /// <summary>Which issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }
}

/// <summary>Gets one link between two issues, with both of them.</summary>
/// <example>
///   <summary>See a link.</summary>
///   <code>Get-GLIssueLink platform/api 42 -IssueLink 7</code>
/// </example>
/// <example>
///   <summary>See all links of an issue, each with both ends.</summary>
///   <code>Get-GLLinkedIssue platform/api 42 | Get-GLIssueLink</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLIssueLink")]
[OutputType(typeof(IssueLink))]
[Documentation("issue_links/#retrieve-an-issue-link")]
[Get("/projects/:id/issues/:issue_iid/links/:issue_link_id")]
public sealed class GetIssueLinkCommand : ProjectPartReadCmdlet<IssueLink>
{
    /// <summary>Which issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>Which link: its id, the link, or a linked issue as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("issue_link_id")]
    public Ref<IssueLink>? IssueLink { get; set; }
}

/// <summary>Links an issue with another one, in the same project or elsewhere.</summary>
/// <example>
///   <summary>Say that an issue waits for another one.</summary>
///   <code>New-GLIssueLink platform/api 42 -TargetProject platform/infrastructure -TargetIssue 7 -LinkType is_blocked_by</code>
/// </example>
/// <example>
///   <summary>Link all issues with a label with one that sums them up.</summary>
///   <code>Get-GLIssue -Group platform -Label outage -All | New-GLIssueLink -TargetProject platform/infrastructure -TargetIssue 7</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLIssueLink", SupportsShouldProcess = true)]
[OutputType(typeof(IssueLink))]
[Documentation("issue_links/#create-an-issue-link")]
[Post("/projects/:id/issues/:issue_iid/links")]
public sealed class NewIssueLinkCommand : ProjectPartCreateCmdlet<IssueLink>
{
    /// <summary>Which issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>The project of the other issue: an id, a full path, the address of its page, or a project.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("target_project_id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? TargetProject { get; set; }

    /// <summary>The other issue: its number within that project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("target_issue_iid")]
    public Ref<Issue>? TargetIssue { get; set; }

    /// <summary>What the link says of the first issue. <c>relates_to</c> otherwise; the other two take GitLab Premium.</summary>
    [Parameter]
    [ValidateSet("relates_to", "blocks", "is_blocked_by")]
    public string? LinkType { get; set; }
}

/// <summary>Removes a link between two issues. The issues stay.</summary>
/// <example>
///   <summary>Remove a link.</summary>
///   <code>Remove-GLIssueLink platform/api 42 -IssueLink 7</code>
/// </example>
/// <example>
///   <summary>Remove all links of an issue.</summary>
///   <code>Get-GLLinkedIssue platform/api 42 | Remove-GLIssueLink</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLIssueLink", SupportsShouldProcess = true)]
[Documentation("issue_links/#delete-an-issue-link")]
[Delete("/projects/:id/issues/:issue_iid/links/:issue_link_id")]
public sealed class RemoveIssueLinkCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>Which link: its id, the link, or a linked issue as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("issue_link_id")]
    public Ref<IssueLink>? IssueLink { get; set; }
}

/// <summary>An issue, and how it is linked with the one that was asked for.</summary>
[TableView("IssueLinkId", "LinkType:13", "Project", "Iid", "Title")]
public sealed class LinkedIssue : Issue
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>The link's id.</summary>
    public long? IssueLinkId { get; set; }

    /// <summary>What the link says of the issue that was asked for: <c>relates_to</c>, <c>blocks</c> or <c>is_blocked_by</c>.</summary>
    public string? LinkType { get; set; }

    /// <summary>When the two were linked.</summary>
    public DateTimeOffset? LinkCreatedAt { get; set; }

    /// <summary>When the link was last changed.</summary>
    public DateTimeOffset? LinkUpdatedAt { get; set; }
}

/// <summary>A link between two issues.</summary>
[TableView("Id", "LinkType:13", "SourceIssue", "TargetIssue")]
public sealed class IssueLink : ProjectObject
{
    /// <summary>The link's id.</summary>
    public long? Id { get; set; }

    /// <summary>The number of the issue that was asked for.</summary>
    [NotInJson]
    [FromCall(nameof(GetIssueLinkCommand.Issue))]
    public long? IssueIid { get; set; }

    /// <summary>The one issue.</summary>
    public Issue? SourceIssue { get; set; }

    /// <summary>The other one.</summary>
    public Issue? TargetIssue { get; set; }

    /// <summary>What the link says of the first issue: <c>relates_to</c>, <c>blocks</c> or <c>is_blocked_by</c>.</summary>
    public string? LinkType { get; set; }

    /// <summary>The two issues.</summary>
    public override string ToString() => $"{SourceIssue?.References?.Full} {LinkType} {TargetIssue?.References?.Full}";
}
