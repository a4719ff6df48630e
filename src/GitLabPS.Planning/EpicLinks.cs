using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the epics that are parts of an epic, in their order.</summary>
/// <remarks>GitLab has made work items of epics, and deprecated this part of its API in version 17: the work items of its GraphQL API replace it. It still works.</remarks>
/// <example>
///   <summary>See the parts of an epic.</summary>
///   <code>Get-GLEpicChild platform 5</code>
/// </example>
/// <example>
///   <summary>Close all parts of an epic.</summary>
///   <code>Get-GLEpic platform 5 | Get-GLEpicChild | Set-GLEpic -StateEvent close</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLEpicChild", SupportsPaging = true)]
[OutputType(typeof(ChildEpic))]
[Documentation("epic_links/#list-all-child-epics-of-an-epic")]
[Tier("Ultimate")]
[Get("/groups/:id/epics/:epic_iid/epics")]
public sealed class GetEpicChildCommand : EpicGetCmdlet<ChildEpic>
{
}

/// <summary>Makes an epic that is a part of another one, in the same group.</summary>
/// <remarks>
/// GitLab has made work items of epics, and deprecated this part of its API in version 17: the work items of its GraphQL API replace it. It still works.
/// New-GLEpic with -ParentEpicId takes more settings, and makes parts in other groups.
/// </remarks>
/// <example>
///   <summary>Add a part to an epic.</summary>
///   <code>New-GLEpicChild platform 5 -Title 'Move the databases'</code>
/// </example>
/// <example>
///   <summary>Divide an epic into three.</summary>
///   <code>'Databases', 'Queues', 'Caches' | ForEach-Object { New-GLEpicChild platform 5 -Title $_ }</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLEpicChild", SupportsShouldProcess = true)]
[OutputType(typeof(ChildEpic))]
[Documentation("epic_links/#create-and-assign-a-child-epic")]
[Tier("Ultimate")]
[Post("/groups/:id/epics/:epic_iid/epics")]
public sealed class NewEpicChildCommand : EpicCreateCmdlet<ChildEpic>
{
    /// <summary>What the part is about, in one line.</summary>
    [Parameter(Mandatory = true)]
    [Text]
    public string? Title { get; set; }

    /// <summary>Whether only members of the group with enough of a role see it. As the epic itself unless said.</summary>
    [Parameter]
    public bool? Confidential { get; set; }
}

/// <summary>Makes an epic that exists a part of another one.</summary>
/// <remarks>GitLab has made work items of epics, and deprecated this part of its API in version 17: the work items of its GraphQL API replace it. It still works.</remarks>
/// <example>
///   <summary>Make one epic a part of another.</summary>
///   <code>Get-GLEpic platform/backend 2 | Add-GLEpicChild -Group platform -ParentEpic 5</code>
/// </example>
/// <example>
///   <summary>Gather all epics with a label below one.</summary>
///   <code>Get-GLEpic platform -Label cluster -All | Add-GLEpicChild -Group platform -ParentEpic 5</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLEpicChild", SupportsShouldProcess = true)]
[Documentation("epic_links/#assign-a-child-epic")]
[Tier("Ultimate")]
[Post("/groups/:id/epics/:epic_iid/epics/:child_epic_id")]
public sealed class AddEpicChildCommand : EpicPartChangeCmdlet
{
    /// <summary>The epic that becomes a part: its id, not its number, or the epic as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [IdOf(typeof(Epic))]
    public long? ChildEpicId { get; set; }
}

/// <summary>Gives a part of an epic another place among its parts.</summary>
/// <remarks>GitLab has made work items of epics, and deprecated this part of its API in version 17: the work items of its GraphQL API replace it. It still works.</remarks>
/// <example>
///   <summary>Put the last part first.</summary>
///   <code>$parts = @(Get-GLEpicChild platform 5)
/// $parts[-1] | Set-GLEpicChild -PlaceBefore $parts[0]</code>
/// </example>
/// <example>
///   <summary>Put one part behind another, by their ids.</summary>
///   <code>Set-GLEpicChild platform 5 -ChildEpicId 132 -PlaceAfter 128</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLEpicChild", SupportsShouldProcess = true)]
[Documentation("epic_links/#re-order-a-child-epic")]
[Tier("Ultimate")]
[Put("/groups/:id/epics/:epic_iid/epics/:child_epic_id")]
public sealed class SetEpicChildCommand : EpicPartChangeCmdlet
{
    /// <summary>Which part: its id, not its number, or the epic as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [IdOf(typeof(Epic))]
    public long? ChildEpicId { get; set; }

    /// <summary>The part behind which it goes: its id, or the epic as another command gave it.</summary>
    [Parameter]
    [ApiName("move_before_id")]
    [IdOf(typeof(Epic))]
    public long? PlaceAfter { get; set; }

    /// <summary>The part in front of which it goes: its id, or the epic as another command gave it.</summary>
    [Parameter]
    [ApiName("move_after_id")]
    [IdOf(typeof(Epic))]
    public long? PlaceBefore { get; set; }
}

/// <summary>Takes a part out of an epic. It becomes an epic of its own.</summary>
/// <remarks>GitLab has made work items of epics, and deprecated this part of its API in version 17: the work items of its GraphQL API replace it. It still works.</remarks>
/// <example>
///   <summary>Take the closed parts out of an epic.</summary>
///   <code>Get-GLEpicChild platform 5 | Where-Object State -eq closed | Remove-GLEpicChild</code>
/// </example>
/// <example>
///   <summary>Take one part out, by its id.</summary>
///   <code>Remove-GLEpicChild platform 5 -ChildEpicId 132</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLEpicChild", SupportsShouldProcess = true)]
[Documentation("epic_links/#unassign-a-child-epic")]
[Tier("Ultimate")]
[Delete("/groups/:id/epics/:epic_iid/epics/:child_epic_id")]
public sealed class RemoveEpicChildCommand : EpicPartChangeCmdlet
{
    /// <summary>Which part: its id, not its number, or the epic as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [IdOf(typeof(Epic))]
    public long? ChildEpicId { get; set; }
}

/// <summary>An epic that is a part of another one.</summary>
[TableView("Id", "Iid", "State:7", "Title", "UpdatedAt")]
public sealed class ChildEpic : EpicOfEpic
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>Whether it has parts itself, where it was made as a part.</summary>
    public bool? HasChildren { get; set; }

    /// <summary>Whether it has issues, where it was made as a part.</summary>
    public bool? HasIssues { get; set; }

    /// <summary>The address of its page, where it was made as a part. WebUrl otherwise.</summary>
    public Uri? Url { get; set; }

    /// <summary>The address of its place in the other epic, where it was made as a part.</summary>
    public Uri? RelationUrl { get; set; }
}
