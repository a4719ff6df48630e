using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Puts a project among one's starred projects.</summary>
/// <remarks>Where the project has one's star already, nothing happens, and -PassThru emits nothing.</remarks>
/// <example>
///   <summary>Star a project.</summary>
///   <code>Add-GLProjectStar platform/docs</code>
/// </example>
/// <example>
///   <summary>Star all projects of a group and see how many stars each has now.</summary>
///   <code>Get-GLProject -Group platform -All | Add-GLProjectStar -PassThru | Select-Object PathWithNamespace, StarCount</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLProjectStar", SupportsShouldProcess = true)]
[OutputType(typeof(Project))]
[Documentation("project_starring/#star-a-project")]
[Post("/projects/:id/star")]
public sealed class AddProjectStarCommand : ProjectUpdateCmdlet<Project>
{
}

/// <summary>Takes one's star from a project.</summary>
/// <remarks>Where the project has no star of one's own, nothing happens.</remarks>
/// <example>
///   <summary>Take the star from a project.</summary>
///   <code>Remove-GLProjectStar platform/docs</code>
/// </example>
/// <example>
///   <summary>Take the stars from all projects that one starred.</summary>
///   <code>Get-GLProject -Starred -All | Remove-GLProjectStar</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLProjectStar", SupportsShouldProcess = true)]
[Documentation("project_starring/#unstar-a-project")]
[Post("/projects/:id/unstar")]
public sealed class RemoveProjectStarCommand : ProjectChangeCmdlet
{
}

/// <summary>Gets the users who starred a project.</summary>
/// <example>
///   <summary>See who starred a project, and since when.</summary>
///   <code>Get-GLProjectStarrer platform/docs -All</code>
/// </example>
/// <example>
///   <summary>Find a user among them.</summary>
///   <code>Get-GLProjectStarrer platform/docs -Search jane</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLProjectStarrer", SupportsPaging = true)]
[OutputType(typeof(ProjectStarrer))]
[Documentation("project_starring/#list-users-who-starred-a-project")]
[Get("/projects/:id/starrers", Paged = true)]
public sealed class GetProjectStarrerCommand : ProjectGetCmdlet<ProjectStarrer>
{
    /// <summary>A part of the user's name or user name.</summary>
    [Parameter]
    [Text]
    public string? Search { get; set; }
}

/// <summary>A user who starred a project.</summary>
[TableView("StarredSince", "User", "Project")]
public sealed class ProjectStarrer : ProjectObject
{
    /// <summary>Who it is.</summary>
    public BasicUser? User { get; set; }

    /// <summary>When the user starred the project.</summary>
    public DateTimeOffset? StarredSince { get; set; }
}
