using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Marks projects for deletion, or deletes them at once.</summary>
/// <remarks>
/// GitLab keeps a marked project, under another path, for as long as its administrators have set, and Restore-GLProject
/// brings it back. With -Permanent it is marked, if it is not yet, and deleted at once. GitLab.com does not allow that.
/// </remarks>
/// <example>
///   <summary>Mark a project for deletion.</summary>
///   <code>Remove-GLProject platform/old-api</code>
/// </example>
/// <example>
///   <summary>Delete all archived projects of a group for good, and wait until each is gone.</summary>
///   <code>Get-GLProject -Group sandbox -Archived -All | Remove-GLProject -Permanent -Wait -Confirm:$false</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLProject", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Documentation("projects/#delete-a-project")]
[Delete("/projects/:id")]
[Delete("/projects/:id", Step = "Permanent", Constant = "permanently_remove=true")]
[Get("/projects/:id", Step = "Read")]
public sealed class RemoveProjectCommand : MarkAndRemoveCmdlet<Project>
{
    /// <summary>The project: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <inheritdoc/>
    protected override ApiCall CallFor(ApiCall call, Project found) => call.With(nameof(Project), ProjectRef.From(found)!);

    /// <inheritdoc/>
    protected override string? PathOf(Project item) => item.PathWithNamespace;

    /// <inheritdoc/>
    protected override bool IsMarked(Project item) => item.MarkedForDeletionOn is not null;
}

/// <summary>Brings back projects that are marked for deletion.</summary>
/// <remarks>A marked project has another path, which Get-GLProject shows; its id stayed as it was.</remarks>
/// <example>
///   <summary>Bring a project back by its id.</summary>
///   <code>Restore-GLProject 4711</code>
/// </example>
/// <example>
///   <summary>Bring back everything in a group that was marked for deletion, and see it.</summary>
///   <code>Get-GLProject -Group platform -All | Where-Object MarkedForDeletionOn | Restore-GLProject -PassThru</code>
/// </example>
[Cmdlet(VerbsData.Restore, "GLProject", SupportsShouldProcess = true)]
[OutputType(typeof(Project))]
[Documentation("projects/#restore-a-project-marked-for-deletion")]
[Post("/projects/:id/restore")]
public sealed class RestoreProjectCommand : ProjectUpdateCmdlet<Project>
{
}

/// <summary>Moves projects to another group or user.</summary>
/// <remarks>GitLab redirects the old address and path to the new ones as long as nobody takes them.</remarks>
/// <example>
///   <summary>See what would be sent to move a project.</summary>
///   <code>Move-GLProject jane/prototype platform/backend -WhatIf</code>
/// </example>
/// <example>
///   <summary>Move all projects of a group to another, and see them there.</summary>
///   <code>Get-GLProject -Group legacy -All | Move-GLProject -Namespace platform -PassThru</code>
/// </example>
[Cmdlet(VerbsCommon.Move, "GLProject", SupportsShouldProcess = true)]
[OutputType(typeof(Project))]
[Documentation("projects/#transfer-a-project-to-a-new-namespace")]
[Put("/projects/:id/transfer")]
public sealed class MoveProjectCommand : ProjectUpdateCmdlet<Project>
{
    /// <summary>The group or user that the project goes to: an id, a full path, or a group.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceRef? Namespace { get; set; }
}
