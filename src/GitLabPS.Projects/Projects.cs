using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using GitLabPS.Client;
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
public sealed class RemoveProjectCommand : ProjectChangeCmdlet
{
    /// <summary>Deletes the project at once, with everything in it. Nothing brings it back.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter Permanent { get; set; }

    /// <summary>Waits until GitLab has done it.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter Wait { get; set; }

    /// <summary>How many seconds -Wait waits at most.</summary>
    [Parameter]
    [NotSent]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = 600;

    /// <inheritdoc/>
    protected override IEnumerable<RouteAttribute> Plan(ApiCall call) => Permanent ? [call.Route, call.Step("Permanent")] : [call.Route];

    /// <inheritdoc/>
    protected override async Task<IEnumerable<object>> PerformAsync(ApiCall call)
    {
        if (Permanent) call = await RemovePermanentlyAsync(call).ConfigureAwait(false);
        else await SendAsync(call.Bind(call.Route)).ConfigureAwait(false);

        if (Wait) await WaitUntilAsync($"Deleting {call.Subject}", TimeSpan.FromSeconds(TimeoutSec), () => IsDoneAsync(call)).ConfigureAwait(false);
        return [];
    }

    // Only a marked project can be deleted, and only under the path that the mark gave it.
    private async Task<ApiCall> RemovePermanentlyAsync(ApiCall call)
    {
        Project project = (await SendAsync<Project>(call.Bind(call.Step("Read"))).ConfigureAwait(false))!;
        call = call.With(nameof(Project), ProjectRef.From(project)!);
        if (!IsMarked(project))
        {
            await SendAsync(call.Bind(call.Route)).ConfigureAwait(false);
            if (await ReadAsync(call).ConfigureAwait(false) is not { } marked) return call;
            project = marked;
        }

        await SendAsync(call.Bind(call.Step("Permanent")).WithDefaults([new("full_path", project.PathWithNamespace)])).ConfigureAwait(false);
        return call;
    }

    private async Task<bool> IsDoneAsync(ApiCall call) =>
        await ReadAsync(call).ConfigureAwait(false) is not { } left || (IsMarked(left) && !Permanent);

    private static bool IsMarked(Project project) => project.MarkedForDeletionOn is not null;

    // Nothing, when it is gone. Before version 18 GitLab does not mark but delete where the licence is a free one.
    private async Task<Project?> ReadAsync(ApiCall call)
    {
        try
        {
            return await SendAsync<Project>(call.Bind(call.Step("Read"))).ConfigureAwait(false);
        }
        catch (GitLabResponseException gone) when (gone.StatusCode == 404)
        {
            return null;
        }
    }
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
