using System;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Compares two branches, tags or commits: the commits that one has and the other lacks, and what they change.</summary>
/// <example>
///   <summary>See what is new since a version.</summary>
///   <code>(Compare-GLRepository platform/api -From v1.0 -To main).Commits</code>
/// </example>
/// <example>
///   <summary>Find the projects of a group whose main branch is ahead of the one that is in use.</summary>
///   <code>Get-GLProject -Group platform -All | Compare-GLRepository -From production -To main | Where-Object { $_.Commits.Count -gt 0 }</code>
/// </example>
[Cmdlet(VerbsData.Compare, "GLRepository")]
[OutputType(typeof(RepositoryComparison))]
[Documentation("repositories/#compare-branches-tags-or-commits")]
[Get("/projects/:id/repository/compare")]
public sealed class CompareRepositoryCommand : ProjectReadCmdlet<RepositoryComparison>
{
    /// <summary>What is compared with: a branch, a tag or a commit.</summary>
    [Parameter(Mandatory = true)]
    [GitRef]
    public string? From { get; set; }

    /// <summary>What may have more: a branch, a tag or a commit.</summary>
    [Parameter(Mandatory = true)]
    [GitRef]
    public string? To { get; set; }

    /// <summary>The project in which -From is, where that is another one, such as a fork.</summary>
    [Parameter]
    [ApiName("from_project_id")]
    [SendId]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? FromProject { get; set; }

    /// <summary>Compares the two ends themselves, not -To with where the two parted.</summary>
    [Parameter]
    public SwitchParameter Straight { get; set; }

    /// <summary>The differences with the headers that tools such as <c>patch</c> read.</summary>
    [Parameter]
    public SwitchParameter Unidiff { get; set; }
}

/// <summary>What one branch, tag or commit has and another lacks.</summary>
[TableView("Project", "Commit", "CompareSameRef", "CompareTimeout")]
public sealed class RepositoryComparison : ProjectObject
{
    /// <summary>The last of the commits; null when there is none.</summary>
    public Commit? Commit { get; set; }

    /// <summary>The commits.</summary>
    public IReadOnlyList<Commit>? Commits { get; set; }

    /// <summary>What they change, file by file.</summary>
    public IReadOnlyList<CommitDiff>? Diffs { get; set; }

    /// <summary>Whether it was too much, so that something is missing.</summary>
    public bool? CompareTimeout { get; set; }

    /// <summary>Whether both are the same commit.</summary>
    public bool? CompareSameRef { get; set; }

    /// <summary>The address of the page that shows it.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>How many commits and files it is about.</summary>
    public override string ToString() => $"{Commits?.Count ?? 0} commits, {Diffs?.Count ?? 0} files";
}
