using System.Management.Automation;
using System.Threading.Tasks;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Forks projects.</summary>
/// <remarks>
/// GitLab copies the repository in the background. The fork is emitted as it is when the command ends: with -Wait
/// when the copy is complete, else at once.
/// </remarks>
/// <example>
///   <summary>Fork a project into one's own namespace.</summary>
///   <code>Copy-GLProject platform/api</code>
/// </example>
/// <example>
///   <summary>Fork the main branch of a project into a group, under another path, and wait until it is complete.</summary>
///   <code>Copy-GLProject platform/api -Namespace sandbox -Path api-trial -Branch main -Wait</code>
/// </example>
[Cmdlet(VerbsCommon.Copy, "GLProject", SupportsShouldProcess = true)]
[OutputType(typeof(Project))]
[Documentation("project_forks/#create-a-fork-of-a-project")]
[Post("/projects/:id/fork")]
[Get("/projects/:id", Step = "Read")]
public sealed class CopyProjectCommand : ProjectCreateCmdlet<Project>
{
    /// <summary>The group or user to fork into: an id, a full path, or a group. One's own namespace otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("namespace_id")]
    [SendId]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceRef? Namespace { get; set; }

    /// <summary>The last part of the fork's full path. The same as the original's otherwise.</summary>
    [Parameter]
    [Text]
    public string? Path { get; set; }

    /// <summary>The fork's name. The same as the original's otherwise.</summary>
    [Parameter]
    [Text]
    public string? Name { get; set; }

    /// <summary>What the fork is about. The same as the original's description otherwise.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>Who sees the fork: its members, all who are signed in, or everybody.</summary>
    [Parameter]
    [ValidateSet("private", "internal", "public")]
    public string? Visibility { get; set; }

    /// <summary>The one branch to copy. All branches otherwise.</summary>
    [Parameter]
    [ApiName("branches")]
    public Ref<Branch>? Branch { get; set; }

    /// <summary>Aims merge requests of the fork at the fork itself rather than at the original.</summary>
    [Parameter]
    public bool? MrDefaultTargetSelf { get; set; }

    /// <summary>Waits until the repository is copied.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter Wait { get; set; }

    /// <summary>How many seconds -Wait waits at most.</summary>
    [Parameter]
    [NotSent]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = 600;

    /// <inheritdoc/>
    protected override async Task<Project> FinishAsync(ApiCall call, Project made)
    {
        if (!Wait) return made;

        Project fork = made;
        ApiRequest read = call.With(nameof(Project), ProjectRef.From(fork)!).Bind(call.Step("Read"));
        await WaitUntilAsync($"Forking to {fork}", new Patience(TimeoutSec), async () =>
        {
            if (fork.ImportStatus is "finished" or "none") return true;
            if (fork.ImportStatus is "failed" or "canceled") throw new GitLabOperationException($"GitLab could not copy the repository to {fork}. {fork.ImportError}".TrimEnd());
            fork = await ReadOneAsync<Project>(read).ConfigureAwait(false);
            return false;
        }).ConfigureAwait(false);
        return fork;
    }
}

/// <summary>Makes projects forks of another project that they share history with, as if they had been forked from it.</summary>
/// <example>
///   <summary>Say that a project is a fork, so that merge requests can go from one to the other.</summary>
///   <code>Add-GLProjectForkRelation jane/api platform/api</code>
/// </example>
/// <example>
///   <summary>Relate all projects of a group to one original, and see them.</summary>
///   <code>Get-GLProject -Group trials -All | Add-GLProjectForkRelation -ForkedFrom platform/api -PassThru</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLProjectForkRelation", SupportsShouldProcess = true)]
[OutputType(typeof(Project))]
[Documentation("project_forks/#create-a-fork-relationship")]
[Post("/projects/:id/fork/:forked_from_id")]
public sealed class AddProjectForkRelationCommand : ProjectUpdateCmdlet<Project>
{
    /// <summary>The original: an id, a full path, the address of its page, or a project.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ApiName("forked_from_id")]
    [SendId]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? ForkedFrom { get; set; }
}

/// <summary>Makes forks independent of the project that they were forked from.</summary>
/// <example>
///   <summary>Make a fork a project of its own.</summary>
///   <code>Remove-GLProjectForkRelation jane/api</code>
/// </example>
/// <example>
///   <summary>Make all forks of a project independent.</summary>
///   <code>Get-GLProject -ForkOf platform/api -All | Remove-GLProjectForkRelation</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLProjectForkRelation", SupportsShouldProcess = true)]
[Documentation("project_forks/#delete-a-fork-relationship")]
[Delete("/projects/:id/fork")]
public sealed class RemoveProjectForkRelationCommand : ProjectChangeCmdlet
{
}
