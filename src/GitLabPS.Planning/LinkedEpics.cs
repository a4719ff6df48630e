using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the epics that an epic is linked with: which it blocks, which block it, and others that have to do with it.</summary>
/// <remarks>GitLab has made work items of epics, and deprecated this part of its API in version 17: the work items of its GraphQL API replace it. It still works.</remarks>
/// <example>
///   <summary>See what has to be done before an epic can be.</summary>
///   <code>Get-GLRelatedEpic platform 5 | Where-Object LinkType -eq is_blocked_by</code>
/// </example>
/// <example>
///   <summary>Remove the links to epics that are closed.</summary>
///   <code>Get-GLEpic platform -State opened -All | Get-GLRelatedEpic | Where-Object State -eq closed | Remove-GLRelatedEpicLink</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRelatedEpic", SupportsPaging = true)]
[OutputType(typeof(RelatedEpic))]
[Documentation("linked_epics/#list-all-linked-epics-for-an-epic")]
[Tier("Ultimate")]
[Get("/groups/:id/epics/:epic_iid/related_epics")]
public sealed class GetRelatedEpicCommand : EpicGetCmdlet<RelatedEpic>
{
}

/// <summary>Gets all links between epics of a group and the groups below it.</summary>
/// <remarks>GitLab has made work items of epics, and deprecated this part of its API in version 17: the work items of its GraphQL API replace it. It still works.</remarks>
/// <example>
///   <summary>See which epic of a group blocks which.</summary>
///   <code>Get-GLRelatedEpicLink platform -All | Where-Object LinkType -eq blocks</code>
/// </example>
/// <example>
///   <summary>See the links that were made this week.</summary>
///   <code>Get-GLRelatedEpicLink platform -CreatedAfter (Get-Date).AddDays(-7) -All</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRelatedEpicLink", SupportsPaging = true)]
[OutputType(typeof(RelatedEpicLink))]
[Documentation("linked_epics/#list-all-related-epic-links-for-a-group")]
[Tier("Ultimate")]
[Get("/groups/:id/related_epic_links", Paged = true)]
public sealed class GetRelatedEpicLinkCommand : GroupGetCmdlet<RelatedEpicLink>
{
    /// <summary>Only links that were made after this time.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>Only links that were made before this time.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? CreatedBefore { get; set; }

    /// <summary>Only links that were last changed after this time.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? UpdatedAfter { get; set; }

    /// <summary>Only links that were last changed before this time.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? UpdatedBefore { get; set; }
}

/// <summary>Links an epic with another one, which may be in another group.</summary>
/// <remarks>GitLab has made work items of epics, and deprecated this part of its API in version 17: the work items of its GraphQL API replace it. It still works.</remarks>
/// <example>
///   <summary>Say that two epics of a group have to do with each other.</summary>
///   <code>New-GLRelatedEpicLink platform 5 -TargetGroup platform -TargetEpic 8</code>
/// </example>
/// <example>
///   <summary>Say that all epics with a label wait for one.</summary>
///   <code>Get-GLEpic platform -Label cluster -All | New-GLRelatedEpicLink -TargetGroup infra -TargetEpic 2 -LinkType is_blocked_by</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLRelatedEpicLink", SupportsShouldProcess = true)]
[OutputType(typeof(RelatedEpicLink))]
[Documentation("linked_epics/#create-a-related-epic-link")]
[Tier("Ultimate")]
[Post("/groups/:id/epics/:epic_iid/related_epics")]
public sealed class NewRelatedEpicLinkCommand : EpicCreateCmdlet<RelatedEpicLink>
{
    /// <summary>The group of the other epic: an id, a full path, a web address, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("target_group_id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? TargetGroup { get; set; }

    /// <summary>The other epic: its number within its group, or the epic as another command gave it.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("target_epic_iid")]
    [SendId]
    public Ref<Epic>? TargetEpic { get; set; }

    /// <summary>What the epic is to the other: something that has to do with it, as GitLab takes it unless said, or one that blocks it or is blocked by it.</summary>
    [Parameter]
    [ValidateSet("relates_to", "blocks", "is_blocked_by")]
    public string? LinkType { get; set; }
}

/// <summary>Removes the link between two epics. The epics themselves stay.</summary>
/// <remarks>GitLab has made work items of epics, and deprecated this part of its API in version 17: the work items of its GraphQL API replace it. It still works.</remarks>
/// <example>
///   <summary>Remove one link.</summary>
///   <code>Remove-GLRelatedEpicLink platform 5 -RelatedEpicLink 31</code>
/// </example>
/// <example>
///   <summary>Remove all links of an epic.</summary>
///   <code>Get-GLRelatedEpic platform 5 | Remove-GLRelatedEpicLink</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLRelatedEpicLink", SupportsShouldProcess = true)]
[Documentation("linked_epics/#delete-a-related-epic-link")]
[Tier("Ultimate")]
[Delete("/groups/:id/epics/:epic_iid/related_epics/:related_epic_link_id")]
public sealed class RemoveRelatedEpicLinkCommand : EpicPartChangeCmdlet
{
    /// <summary>Which link: its id, or the link or the linked epic as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("related_epic_link_id")]
    public Ref<RelatedEpicLink>? RelatedEpicLink { get; set; }
}

/// <summary>An epic that another one is linked with.</summary>
[TableView("RelatedEpicLinkId", "LinkType:13", "Iid", "State:7", "Title")]
public sealed class RelatedEpic : EpicOfEpic
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>The id of the link.</summary>
    public long? RelatedEpicLinkId { get; set; }

    /// <summary>What the other epic is to this one: <c>relates_to</c>, <c>blocks</c> or <c>is_blocked_by</c>.</summary>
    public string? LinkType { get; set; }

    /// <summary>When the link was made.</summary>
    public DateTimeOffset? LinkCreatedAt { get; set; }

    /// <summary>When the link was last changed.</summary>
    public DateTimeOffset? LinkUpdatedAt { get; set; }
}

/// <summary>A link between two epics.</summary>
[TableView("Id", "SourceEpic", "LinkType:13", "TargetEpic")]
public sealed class RelatedEpicLink : GitLabObject
{
    /// <summary>The link's id.</summary>
    public long? Id { get; set; }

    /// <summary>The epic that has the link.</summary>
    public Epic? SourceEpic { get; set; }

    /// <summary>The epic that it leads to.</summary>
    public Epic? TargetEpic { get; set; }

    /// <summary>What the first is to the second: <c>relates_to</c>, <c>blocks</c> or <c>is_blocked_by</c>.</summary>
    public string? LinkType { get; set; }

    /// <summary>When the link was made.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When the link was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The group of the epic that has the link.</summary>
    [NotInJson]
    public GroupRef? Group => SourceEpic?.Group;

    /// <summary>The number of the epic that has the link.</summary>
    [NotInJson]
    public long? ParentEpicIid => SourceEpic?.Iid;

    /// <summary>What is linked, and how.</summary>
    public override string ToString() => $"{SourceEpic} {LinkType} {TargetEpic}";
}
