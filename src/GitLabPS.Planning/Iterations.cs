using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the iterations of a group, or those that a project takes part in.</summary>
/// <example>
///   <summary>See which iteration runs now.</summary>
///   <code>Get-GLIteration -Group platform -State current</code>
/// </example>
/// <example>
///   <summary>See the open issues of the current iteration.</summary>
///   <code>Get-GLIteration -Group platform -State current | ForEach-Object { Get-GLIssue -Group platform -Iteration $_ -State opened -All }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLIteration", DefaultParameterSetName = "Project", SupportsPaging = true)]
[OutputType(typeof(Iteration))]
[Documentation("group_iterations/#list-all-group-iterations")]
[Get("/projects/:id/iterations", Set = "Project", Paged = true)]
[Get("/groups/:id/iterations", Set = "Group", Paged = true)]
[Tier("Premium")]
public sealed class GetIterationCommand : ScopedGetCmdlet<Iteration>
{
    /// <summary>Only iterations that stand so. <c>started</c> is deprecated: use <c>current</c>. <c>opened</c> means those to come and the current one.</summary>
    [Parameter]
    [ValidateSet("opened", "upcoming", "started", "current", "closed", "all")]
    public string? State { get; set; }

    /// <summary>Only iterations with this text in their title.</summary>
    [Parameter]
    [Text]
    public string? Search { get; set; }

    /// <summary>Where -Search looks: <c>title</c>, <c>cadence_title</c> or both. The title alone otherwise.</summary>
    [Parameter]
    [ApiName("in")]
    [NoEmptyItem]
    [Text]
    public string[]? SearchIn { get; set; }

    /// <summary>Iterations of the groups above as well, as GitLab does unless told <c>-IncludeAncestor:$false</c>.</summary>
    [Parameter]
    [ApiName("include_ancestors")]
    public SwitchParameter IncludeAncestor { get; set; }

    /// <summary>Iterations of the groups below as well.</summary>
    [Parameter]
    [ApiName("include_descendants")]
    public SwitchParameter IncludeDescendant { get; set; }

    /// <summary>Only iterations that were changed before this instant.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? UpdatedBefore { get; set; }

    /// <summary>Only iterations that were changed after this instant.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? UpdatedAfter { get; set; }
}
