using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the files that merge requests change, each with its differences.</summary>
/// <example>
///   <summary>See which files a merge request changes.</summary>
///   <code>Get-GLMergeRequestDiff platform/api 5 -All</code>
/// </example>
/// <example>
///   <summary>Find open merge requests that change the pipeline's definition.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -All | Get-GLMergeRequestDiff -All | Where-Object NewPath -eq .gitlab-ci.yml</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMergeRequestDiff", SupportsPaging = true)]
[OutputType(typeof(MergeRequestDiff))]
[Documentation("merge_requests/#list-merge-request-diffs")]
[Get("/projects/:id/merge_requests/:merge_request_iid/diffs", Paged = true)]
public sealed class GetMergeRequestDiffCommand : ProjectPartGetCmdlet<MergeRequestDiff>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>Gives the differences with the two lines that name the files, as git shows them.</summary>
    [Parameter]
    public SwitchParameter Unidiff { get; set; }
}

/// <summary>Gets merge requests together with the files that they change.</summary>
/// <remarks>GitLab deprecated this and plans to drop it. Use Get-GLMergeRequestDiff instead, which has no limit.</remarks>
/// <example>
///   <summary>See whether GitLab left files out because there are too many.</summary>
///   <code>(Get-GLMergeRequestChange platform/api 5).Overflow</code>
/// </example>
/// <example>
///   <summary>Count the changed files of all open merge requests.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened | Get-GLMergeRequestChange | ForEach-Object { $_.Changes.Count }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMergeRequestChange")]
[OutputType(typeof(MergeRequestChange))]
[Documentation("merge_requests/#retrieve-merge-request-changes")]
[Get("/projects/:id/merge_requests/:merge_request_iid/changes")]
public sealed class GetMergeRequestChangeCommand : ProjectPartReadCmdlet<MergeRequestChange>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>Takes the differences from Git itself, without the limits of those that GitLab keeps. Takes longer.</summary>
    [Parameter]
    public SwitchParameter AccessRawDiffs { get; set; }

    /// <summary>Gives the differences with the two lines that name the files, as git shows them.</summary>
    [Parameter]
    public SwitchParameter Unidiff { get; set; }
}

/// <summary>Downloads the differences of merge requests as a patch that git and other tools read.</summary>
/// <example>
///   <summary>Save the patch of a merge request.</summary>
///   <code>Save-GLMergeRequestDiff platform/api fix.diff -MergeRequest 5</code>
/// </example>
/// <example>
///   <summary>Save the patches of all open merge requests, each under its number.</summary>
///   <code>Get-GLMergeRequest platform/api -State opened -All | Save-GLMergeRequestDiff -OutFile ./patches</code>
/// </example>
[Cmdlet(VerbsData.Save, "GLMergeRequestDiff", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
[Documentation("merge_requests/#show-merge-request-raw-diffs")]
[Get("/projects/:id/merge_requests/:merge_request_iid/raw_diffs")]
public sealed class SaveMergeRequestDiffCommand : ProjectPartSaveCmdlet
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <inheritdoc/>
    protected override string FallbackName => $"merge-request-{MergeRequest!.Value}.diff";
}

/// <summary>Gets the versions that merge requests have been through: one for each push.</summary>
/// <example>
///   <summary>See when a merge request was pushed to.</summary>
///   <code>Get-GLMergeRequestVersion platform/api 5 -All</code>
/// </example>
/// <example>
///   <summary>See the commits and files of one version.</summary>
///   <code>Get-GLMergeRequestVersion platform/api 5 -MergeRequestVersion 110 | Select-Object -ExpandProperty Diffs</code>
/// </example>
/// <example>
///   <summary>Find merge requests that were pushed to very often.</summary>
///   <code>Get-GLMergeRequest platform/api -State merged -All | Where-Object { @($_ | Get-GLMergeRequestVersion -All).Count -gt 20 }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLMergeRequestVersion", SupportsPaging = true)]
[OutputType(typeof(MergeRequestVersion))]
[Documentation("merge_requests/#retrieve-merge-request-diff-versions")]
[Get("/projects/:id/merge_requests/:merge_request_iid/versions", Paged = true)]
[Get("/projects/:id/merge_requests/:merge_request_iid/versions/:version_id")]
public sealed class GetMergeRequestVersionCommand : ProjectPartGetCmdlet<MergeRequestVersion>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <summary>Which version: its id. It then comes with its commits and differences. All of them otherwise, without these.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ApiName("version_id")]
    public Ref<MergeRequestVersion>? MergeRequestVersion { get; set; }

    /// <summary>Gives the differences with the two lines that name the files, as git shows them.</summary>
    [Parameter]
    [With(nameof(MergeRequestVersion))]
    public SwitchParameter Unidiff { get; set; }
}

/// <summary>A file that a merge request changes.</summary>
[TableView("NewPath", "NewFile", "RenamedFile", "DeletedFile")]
public sealed class MergeRequestDiff : ProjectObject
{
    /// <summary>The number of the merge request.</summary>
    [NotInJson]
    [FromCall(nameof(GetMergeRequestDiffCommand.MergeRequest))]
    public long? MergeRequestIid { get; set; }

    /// <summary>The path before the change.</summary>
    public string? OldPath { get; set; }

    /// <summary>The path after the change.</summary>
    public string? NewPath { get; set; }

    /// <summary>The differences, as git shows them. Empty where they are collapsed or too large.</summary>
    public string? Diff { get; set; }

    /// <summary>Whether the file is new.</summary>
    public bool? NewFile { get; set; }

    /// <summary>Whether it has another path than before.</summary>
    public bool? RenamedFile { get; set; }

    /// <summary>Whether it is gone.</summary>
    public bool? DeletedFile { get; set; }

    /// <summary>Whether it is made by a program, as the repository says.</summary>
    public bool? GeneratedFile { get; set; }

    /// <summary>Whether GitLab shows the differences only when asked to.</summary>
    public bool? Collapsed { get; set; }

    /// <summary>Whether the differences are too large to show.</summary>
    public bool? TooLarge { get; set; }

    /// <summary>The file's mode before the change, such as <c>100644</c>.</summary>
    public string? AMode { get; set; }

    /// <summary>The file's mode after the change.</summary>
    public string? BMode { get; set; }

    /// <summary>The path after the change.</summary>
    public override string ToString() => NewPath ?? OldPath ?? "";
}

/// <summary>A merge request with the files that it changes.</summary>
[TableView("Iid", "Project", "State:7", "Title", "Changes")]
public sealed class MergeRequestChange : MergeRequest
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>The files, each with its differences.</summary>
    public IReadOnlyList<MergeRequestDiff>? Changes { get; set; }

    /// <summary>Whether there are more files than GitLab shows.</summary>
    public bool? Overflow { get; set; }
}

/// <summary>A merge request as it was after one push.</summary>
[TableView("Id", "CreatedAt:Time", "State:9", "HeadCommitSha")]
public sealed class MergeRequestVersion : ProjectObject
{
    /// <summary>The version's id.</summary>
    public long? Id { get; set; }

    /// <summary>The number of the merge request.</summary>
    [NotInJson]
    [FromCall(nameof(GetMergeRequestVersionCommand.MergeRequest))]
    public long? MergeRequestIid { get; set; }

    /// <summary>The id of the merge request.</summary>
    public long? MergeRequestId { get; set; }

    /// <summary>The last commit of the source branch.</summary>
    public string? HeadCommitSha { get; set; }

    /// <summary>The commit at which the branches parted.</summary>
    public string? BaseCommitSha { get; set; }

    /// <summary>The commit of the target branch.</summary>
    public string? StartCommitSha { get; set; }

    /// <summary>When it was pushed.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Whether GitLab has the differences: <c>collected</c>, <c>empty</c>, <c>overflow</c> and so on.</summary>
    public string? State { get; set; }

    /// <summary>How many files it changes; a plus behind the number where GitLab stopped counting.</summary>
    public string? RealSize { get; set; }

    /// <summary>Tells the same changes on other commits.</summary>
    public string? PatchIdSha { get; set; }

    /// <summary>The commits, where one version was asked for.</summary>
    public IReadOnlyList<Commit>? Commits { get; set; }

    /// <summary>The files, where one version was asked for.</summary>
    public IReadOnlyList<MergeRequestDiff>? Diffs { get; set; }

    /// <summary>The id.</summary>
    public override string ToString() => $"{Id}";
}
