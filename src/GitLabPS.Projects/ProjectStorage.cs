using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets where a project's repository lies on the server.</summary>
/// <remarks>With Gitaly Cluster (Praefect) the path is not that of the copies on the nodes.</remarks>
/// <example>
///   <summary>Find the folder of a repository.</summary>
///   <code>Get-GLProjectStorage platform/docs</code>
/// </example>
/// <example>
///   <summary>Count the repositories on each storage.</summary>
///   <code>Get-GLProject -All | Get-GLProjectStorage | Group-Object RepositoryStorage -NoElement</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLProjectStorage")]
[OutputType(typeof(ProjectStorage))]
[Documentation("projects/#retrieve-the-path-to-repository-storage")]
[AdministratorOnly]
[Get("/projects/:id/storage")]
public sealed class GetProjectStorageCommand : ProjectReadCmdlet<ProjectStorage>
{
}

/// <summary>Where a project's repository lies.</summary>
[TableView("RepositoryStorage:17", "CreatedAt", "Project", "DiskPath")]
public sealed class ProjectStorage : ProjectObject
{
    /// <summary>The path of the repository's folder, within its storage and without <c>.git</c>.</summary>
    public string? DiskPath { get; set; }

    /// <summary>The name of the storage.</summary>
    public string? RepositoryStorage { get; set; }

    /// <summary>When the project was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }
}
