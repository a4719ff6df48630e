using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Starts the upkeep of a project's git repository: it is packed anew and becomes smaller and faster.</summary>
/// <remarks>GitLab does it in the background, and refuses to begin while it is still at it.</remarks>
/// <example>
///   <summary>Start the usual upkeep.</summary>
///   <code>Start-GLProjectHousekeeping platform/docs</code>
/// </example>
/// <example>
///   <summary>Also throw away what no branch or tag leads to any more.</summary>
///   <code>Start-GLProjectHousekeeping platform/docs -Task prune</code>
/// </example>
[Cmdlet(VerbsLifecycle.Start, "GLProjectHousekeeping", SupportsShouldProcess = true)]
[Documentation("projects/#start-the-housekeeping-task-for-a-project")]
[Post("/projects/:id/housekeeping")]
public sealed class StartProjectHousekeepingCommand : ProjectChangeCmdlet
{
    /// <summary>What to do: <c>prune</c> removes unreachable objects, <c>eager</c> does all there is to do at once. GitLab chooses otherwise.</summary>
    [Parameter]
    [ValidateSet("prune", "eager")]
    public string? Task { get; set; }
}

/// <summary>Has GitLab measure a project's repository anew.</summary>
/// <remarks>GitLab does it in the background. The statistics of the project show the result.</remarks>
/// <example>
///   <summary>Measure one repository.</summary>
///   <code>Update-GLProjectRepositorySize platform/docs</code>
/// </example>
/// <example>
///   <summary>Measure all repositories of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Update-GLProjectRepositorySize</code>
/// </example>
[Cmdlet(VerbsData.Update, "GLProjectRepositorySize", SupportsShouldProcess = true)]
[Documentation("projects/")]
[Post("/projects/:id/repository_size")]
public sealed class UpdateProjectRepositorySizeCommand : ProjectChangeCmdlet
{
}
