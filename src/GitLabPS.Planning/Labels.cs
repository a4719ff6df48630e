using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the labels of a project or a group, or one of them.</summary>
/// <example>
///   <summary>See all labels of a project, those of the groups above it among them.</summary>
///   <code>Get-GLLabel platform/api -All</code>
/// </example>
/// <example>
///   <summary>Find the labels of a group's projects that nothing carries any more.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLLabel -WithCount -All | Where-Object { -not ($_.OpenIssuesCount + $_.ClosedIssuesCount + $_.OpenMergeRequestsCount) }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLLabel", DefaultParameterSetName = "Project", SupportsPaging = true)]
[OutputType(typeof(Label))]
[Documentation("labels/#list-all-project-labels")]
[Get("/projects/:id/labels", Set = "Project", Paged = true)]
[Get("/projects/:id/labels/:name", Set = "Project")]
[Get("/groups/:id/labels", Set = "Group", Paged = true)]
[Get("/groups/:id/labels/:name", Set = "Group")]
public sealed class GetLabelCommand : ScopedGetCmdlet<Label>
{
    /// <summary>Which label: its name, or its id. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("name")]
    public Ref<Label>? Label { get; set; }

    /// <summary>Only labels with this text in their name or description.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? Search { get; set; }

    /// <summary>Only labels that were archived; with <c>-Archived:$false</c>, only others.</summary>
    [Parameter]
    [ListOnly]
    public SwitchParameter Archived { get; set; }

    /// <summary>Adds to each label how many issues and merge requests carry it. GitLab takes longer then.</summary>
    [Parameter]
    [ApiName("with_counts")]
    [ListOnly]
    public SwitchParameter WithCount { get; set; }

    /// <summary>Labels of the groups above as well, as GitLab does unless told <c>-IncludeAncestorGroup:$false</c>.</summary>
    [Parameter]
    [ApiName("include_ancestor_groups")]
    public SwitchParameter IncludeAncestorGroup { get; set; }

    /// <summary>Labels of the groups below as well.</summary>
    [Parameter(ParameterSetName = "Group")]
    [ApiName("include_descendant_groups")]
    public SwitchParameter IncludeDescendantGroup { get; set; }

    /// <summary>Only labels of groups, as GitLab does unless told <c>-OnlyGroupLabel:$false</c>, which adds those of projects.</summary>
    [Parameter(ParameterSetName = "Group")]
    [ApiName("only_group_labels")]
    public SwitchParameter OnlyGroupLabel { get; set; }
}

/// <summary>Makes a label for a project, or for all projects of a group.</summary>
/// <example>
///   <summary>Add a label to a project.</summary>
///   <code>New-GLLabel platform/api bug -Color '#d9534f'</code>
/// </example>
/// <example>
///   <summary>Give a group the labels that a CSV file names in its columns Name and Color.</summary>
///   <code>Import-Csv labels.csv | ForEach-Object { New-GLLabel -Group platform -Name $_.Name -Color $_.Color }</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLLabel", DefaultParameterSetName = "Project", SupportsShouldProcess = true)]
[OutputType(typeof(Label))]
[Documentation("labels/#create-a-project-label")]
[Post("/projects/:id/labels", Set = "Project")]
[Post("/groups/:id/labels", Set = "Group")]
public sealed class NewLabelCommand : ScopedCreateCmdlet<Label>
{
    /// <summary>The name, such as <c>bug</c>, or <c>workflow::ready</c> for one of several that exclude each other.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Name { get; set; }

    /// <summary>The colour: six hexadecimal digits behind a <c>#</c>, or a name that CSS knows.</summary>
    [Parameter(Mandatory = true)]
    [Text]
    public string? Color { get; set; }

    /// <summary>What the label is for.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>Whether the label starts out archived: kept, but no longer offered.</summary>
    [Parameter]
    public bool? Archived { get; set; }

    /// <summary>The place among the project's labels with a priority, from 0 for the first.</summary>
    [Parameter(ParameterSetName = "Project")]
    public int? Priority { get; set; }
}

/// <summary>Changes a label. Issues and merge requests that carry it keep it.</summary>
/// <example>
///   <summary>Rename a label.</summary>
///   <code>Set-GLLabel platform/api bug -NewName 'type::bug'</code>
/// </example>
/// <example>
///   <summary>Archive all labels of a group that begin with the same word.</summary>
///   <code>Get-GLLabel -Group platform -Search old -All | Set-GLLabel -Archived $true</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLLabel", SupportsShouldProcess = true)]
[OutputType(typeof(Label))]
[Documentation("labels/#update-a-project-label")]
[Put("/projects/:id/labels/:name", Set = "Project")]
[Put("/groups/:id/labels/:name", Set = "Group")]
public sealed class SetLabelCommand : ScopedPartUpdateCmdlet<Label>
{
    /// <summary>Which label: its name or its id, or the label as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("name")]
    public Ref<Label>? Label { get; set; }

    /// <summary>The name from now on.</summary>
    [Parameter]
    [Text]
    public string? NewName { get; set; }

    /// <summary>The colour: six hexadecimal digits behind a <c>#</c>, or a name that CSS knows.</summary>
    [Parameter]
    [Text]
    public string? Color { get; set; }

    /// <summary>What the label is for. <c>$null</c> removes it.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>Whether the label is kept, but no longer offered.</summary>
    [Parameter]
    public bool? Archived { get; set; }

    /// <summary>The place among the project's labels with a priority, from 0 for the first. <c>$null</c> takes it out of them.</summary>
    [Parameter(ParameterSetName = "Project")]
    public int? Priority { get; set; }
}

/// <summary>Removes a label, also from all issues and merge requests that carry it.</summary>
/// <example>
///   <summary>Remove one label.</summary>
///   <code>Remove-GLLabel platform/api 'old stuff'</code>
/// </example>
/// <example>
///   <summary>Remove all archived labels of a group.</summary>
///   <code>Get-GLLabel -Group platform -Archived -All | Remove-GLLabel</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLLabel", SupportsShouldProcess = true)]
[Documentation("labels/#delete-a-project-label")]
[Delete("/projects/:id/labels/:name", Set = "Project")]
[Delete("/groups/:id/labels/:name", Set = "Group")]
public sealed class RemoveLabelCommand : ScopedPartChangeCmdlet
{
    /// <summary>Which label: its name or its id, or the label as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("name")]
    public Ref<Label>? Label { get; set; }
}

/// <summary>Makes a label of a project one of the project's group, together with labels of the same name in the group's other projects.</summary>
/// <example>
///   <summary>Share a label with the whole group.</summary>
///   <code>Move-GLLabelToGroup platform/api 'workflow::ready'</code>
/// </example>
/// <example>
///   <summary>Share all labels of a project, and see them.</summary>
///   <code>Get-GLLabel platform/api -IncludeAncestorGroup:$false -All | Move-GLLabelToGroup -PassThru</code>
/// </example>
[Cmdlet(VerbsCommon.Move, "GLLabelToGroup", SupportsShouldProcess = true)]
[OutputType(typeof(Label))]
[Documentation("labels/#promote-a-project-label-to-a-group-label")]
[Put("/projects/:id/labels/:name/promote")]
public sealed class MoveLabelToGroupCommand : ProjectPartUpdateCmdlet<Label>
{
    /// <summary>Which label: its name or its id, or the label as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("name")]
    public Ref<Label>? Label { get; set; }
}

/// <summary>Subscribes you to a label: GitLab tells you of issues and merge requests that get it.</summary>
/// <example>
///   <summary>Hear of every bug of a project.</summary>
///   <code>Enable-GLLabelSubscription platform/api bug</code>
/// </example>
/// <example>
///   <summary>Hear of all that is urgent in a group.</summary>
///   <code>Get-GLLabel -Group platform -Search urgent | Enable-GLLabelSubscription</code>
/// </example>
[Cmdlet(VerbsLifecycle.Enable, "GLLabelSubscription", SupportsShouldProcess = true)]
[OutputType(typeof(Label))]
[Documentation("labels/#subscribe-to-a-project-label")]
[Post("/projects/:id/labels/:label_id/subscribe", Set = "Project")]
[Post("/groups/:id/labels/:label_id/subscribe", Set = "Group")]
public sealed class EnableLabelSubscriptionCommand : ScopedPartUpdateCmdlet<Label>
{
    /// <summary>Which label: its name or its id, or the label as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [OfAnyParent]
    [ApiName("label_id")]
    public Ref<Label>? Label { get; set; }
}

/// <summary>Ends your subscription to a label.</summary>
/// <example>
///   <summary>Hear no more of the bugs of a project.</summary>
///   <code>Disable-GLLabelSubscription platform/api bug</code>
/// </example>
/// <example>
///   <summary>End all subscriptions to labels of a group.</summary>
///   <code>Get-GLLabel -Group platform -All | Where-Object Subscribed | Disable-GLLabelSubscription</code>
/// </example>
[Cmdlet(VerbsLifecycle.Disable, "GLLabelSubscription", SupportsShouldProcess = true)]
[OutputType(typeof(Label))]
[Documentation("labels/#unsubscribe-from-a-project-label")]
[Post("/projects/:id/labels/:label_id/unsubscribe", Set = "Project")]
[Post("/groups/:id/labels/:label_id/unsubscribe", Set = "Group")]
public sealed class DisableLabelSubscriptionCommand : ScopedPartUpdateCmdlet<Label>
{
    /// <summary>Which label: its name or its id, or the label as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [OfAnyParent]
    [ApiName("label_id")]
    public Ref<Label>? Label { get; set; }
}
