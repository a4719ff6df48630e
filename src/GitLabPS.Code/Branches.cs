using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the branches of a repository, or one of them.</summary>
/// <example>
///   <summary>See which branches of a project were changed last.</summary>
///   <code>Get-GLBranch platform/docs -Sort updated_desc -First 10</code>
/// </example>
/// <example>
///   <summary>Find the branches of a group's projects that are merged and that nobody has touched for half a year.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLBranch -All | Where-Object { $_.Merged -and $_.Commit.CommittedDate -lt (Get-Date).AddMonths(-6) }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLBranch", SupportsPaging = true)]
[OutputType(typeof(Branch))]
[Documentation("branches/#list-all-repository-branches")]
[Get("/projects/:id/repository/branches", Paged = true)]
[Get("/projects/:id/repository/branches/:branch")]
public sealed class GetBranchCommand : ProjectGetCmdlet<Branch>
{
    /// <summary>Which branch. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    public Ref<Branch>? Branch { get; set; }

    /// <summary>Only branches with this text in their name; <c>^text</c> is for its beginning and <c>text$</c> for its end.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? Search { get; set; }

    /// <summary>Only branches whose name matches this regular expression of the kind RE2. Not together with -Search.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? Regex { get; set; }

    /// <summary>The order: by name, or by the date of the last commit.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("name_asc", "updated_asc", "updated_desc")]
    public string? Sort { get; set; }
}

/// <summary>Says whether there is a branch.</summary>
/// <remarks>False also where there is no such project, or one may not see it.</remarks>
/// <example>
///   <summary>Ask for one branch.</summary>
///   <code>Test-GLBranch platform/docs feature/search</code>
/// </example>
/// <example>
///   <summary>Find the projects of a group that still have a branch called master.</summary>
///   <code>Get-GLProject -Group platform -All | Where-Object { $_ | Test-GLBranch -Branch master }</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "GLBranch")]
[OutputType(typeof(bool))]
[Documentation("branches/#retrieve-a-repository-branch")]
[Head("/projects/:id/repository/branches/:branch")]
public sealed class TestBranchCommand : ProjectTestCmdlet
{
    /// <summary>Which branch.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public Ref<Branch>? Branch { get; set; }
}

/// <summary>Makes a branch.</summary>
/// <example>
///   <summary>Make a branch at the end of another one.</summary>
///   <code>New-GLBranch platform/docs feature/search -Ref main</code>
/// </example>
/// <example>
///   <summary>Give all projects of a group a branch for the release.</summary>
///   <code>Get-GLProject -Group platform -All | New-GLBranch -Name release/2.0 -Ref main</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLBranch", SupportsShouldProcess = true)]
[OutputType(typeof(Branch))]
[Documentation("branches/#create-repository-branch")]
[Post("/projects/:id/repository/branches")]
public sealed class NewBranchCommand : ProjectCreateCmdlet<Branch>
{
    /// <summary>The name of the new branch.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ApiName("branch")]
    [Text]
    public string? Name { get; set; }

    /// <summary>Where it begins: the SHA of a commit, or the name of a branch or tag.</summary>
    [Parameter(Mandatory = true)]
    [GitRef]
    public string? Ref { get; set; }
}

/// <summary>Removes a branch. Its commits stay only where another branch or a tag has them.</summary>
/// <remarks>GitLab refuses to remove the default branch and protected branches.</remarks>
/// <example>
///   <summary>Remove one branch.</summary>
///   <code>Remove-GLBranch platform/docs feature/search</code>
/// </example>
/// <example>
///   <summary>See which branches of a project would go that are merged.</summary>
///   <code>Get-GLBranch platform/docs -All | Where-Object { $_.Merged -and -not $_.Protected -and -not $_.Default } | Remove-GLBranch -WhatIf</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLBranch", SupportsShouldProcess = true)]
[Documentation("branches/#delete-repository-branch")]
[Delete("/projects/:id/repository/branches/:branch")]
public sealed class RemoveBranchCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which branch: its name, or the branch as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    public Ref<Branch>? Branch { get; set; }
}

/// <summary>Removes all branches of a project that are merged into its default branch. Protected branches stay.</summary>
/// <remarks>GitLab does it in the background, and takes a while for many branches.</remarks>
/// <example>
///   <summary>Clean up one project.</summary>
///   <code>Remove-GLMergedBranch platform/docs</code>
/// </example>
/// <example>
///   <summary>Clean up all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Remove-GLMergedBranch</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLMergedBranch", SupportsShouldProcess = true)]
[Documentation("branches/#delete-all-merged-branches")]
[Delete("/projects/:id/repository/merged_branches")]
public sealed class RemoveMergedBranchCommand : ProjectChangeCmdlet
{
}
