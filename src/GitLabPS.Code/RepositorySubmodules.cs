using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Brings a submodule of a repository to another commit, with a commit of its own.</summary>
/// <example>
///   <summary>Take over a newer state of a library.</summary>
///   <code>Set-GLSubmodule platform/api lib/tools -Branch main -CommitSha 3ddec28ea23acc5caa5d8331a6ecb2a65fc03e88</code>
/// </example>
/// <example>
///   <summary>Bring the same submodule of several projects to the last commit of its project.</summary>
///   <code>$tip = Get-GLCommit platform/infrastructure main; Get-GLProject -Group platform/backend -All | Set-GLSubmodule -Submodule lib/tools -Branch main -CommitSha $tip.Id</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLSubmodule", SupportsShouldProcess = true)]
[OutputType(typeof(Commit))]
[Documentation("repository_submodules/#update-a-submodule-reference")]
[Put("/projects/:id/repository/submodules/:submodule")]
public sealed class SetSubmoduleCommand : ProjectUpdateCmdlet<Commit>
{
    /// <summary>The path of the submodule in the repository.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    [Text]
    public string Submodule { get; set; } = "";

    /// <summary>The branch that gets the commit.</summary>
    [Parameter(Mandatory = true)]
    public Ref<Branch>? Branch { get; set; }

    /// <summary>The whole SHA of the commit of the submodule's own repository.</summary>
    [Parameter(Mandatory = true)]
    [Text(typeof(Commit))]
    public string? CommitSha { get; set; }

    /// <summary>The message of the commit. GitLab has one ready otherwise.</summary>
    [Parameter]
    [ApiName("commit_message")]
    [Content]
    public string? Message { get; set; }
}
