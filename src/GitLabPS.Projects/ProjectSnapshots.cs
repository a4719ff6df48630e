using System.IO;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Downloads the git repository of a project as it lies on the server, as a tar file.</summary>
/// <remarks>
/// It may save data where a repository is so damaged that git cannot clone it. Pushes during the download can leave the
/// snapshot inconsistent.
/// </remarks>
/// <example>
///   <summary>Save the repository.</summary>
///   <code>Save-GLProjectSnapshot platform/docs docs.tar</code>
/// </example>
/// <example>
///   <summary>Save the repository of the wiki.</summary>
///   <code>Save-GLProjectSnapshot platform/docs docs-wiki.tar -Wiki</code>
/// </example>
[Cmdlet(VerbsData.Save, "GLProjectSnapshot", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
[Documentation("projects/#download-snapshot-of-a-git-repository")]
[AdministratorOnly]
[Get("/projects/:id/snapshot")]
public sealed class SaveProjectSnapshotCommand : ProjectSaveCmdlet
{
    /// <summary>Downloads the wiki's repository instead of the project's.</summary>
    [Parameter]
    public SwitchParameter Wiki { get; set; }

    /// <inheritdoc/>
    protected override string FallbackName => "repository.tar";
}
