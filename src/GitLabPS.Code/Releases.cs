using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the releases of a project or of all projects of a group, one of them, or a project's latest.</summary>
/// <example>
///   <summary>See which version the projects of a group have released last.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLRelease -Latest -ErrorAction SilentlyContinue | Select-Object Project, TagName, ReleasedAt</code>
/// </example>
/// <example>
///   <summary>See what the last releases of a project brought.</summary>
///   <code>Get-GLRelease platform/api -First 3 | Format-List TagName, ReleasedAt, Description</code>
/// </example>
/// <example>
///   <summary>Find the releases of a group that have no files to download.</summary>
///   <code>Get-GLRelease -Group platform -All | Where-Object { -not $_.Assets.Links }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLRelease", DefaultParameterSetName = "Project", SupportsPaging = true)]
[OutputType(typeof(Release))]
[Documentation("releases/#list-releases")]
[Get("/projects/:id/releases", Set = "Project", Paged = true)]
[Get("/projects/:id/releases/:tag_name", Set = "Project")]
[Get("/projects/:id/releases/permalink/latest", Set = "Latest")]
[Get("/groups/:id/releases", Set = "Group", Paged = true)]
public sealed class GetReleaseCommand : GetCmdlet<Release>
{
    /// <summary>The project: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Project", ValueFromPipeline = true)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Latest", ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>The group: an id, a full path, a web address, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Group", ValueFromPipeline = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>The project's latest release, by the day of the release.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Latest")]
    [NotSent]
    public SwitchParameter Latest { get; set; }

    /// <summary>Which release, by its tag. All of them otherwise.</summary>
    [Parameter(Position = 1, ParameterSetName = "Project")]
    [ApiName("tag_name")]
    public Ref<Release>? Release { get; set; }

    /// <summary>Adds the description as GitLab shows it.</summary>
    [Parameter(ParameterSetName = "Project")]
    [Parameter(ParameterSetName = "Latest")]
    [ApiName("include_html_description")]
    public SwitchParameter IncludeHtml { get; set; }

    /// <summary>What the order goes by: the day of the release, or of its record. By the day of the release, unless told otherwise.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ListOnly]
    [ValidateSet("released_at", "created_at")]
    public string? OrderBy { get; set; }

    /// <summary>Only releases that changed after this instant.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ListOnly]
    [Instant]
    public DateTimeOffset? UpdatedAfter { get; set; }

    /// <summary>Only releases that did not change since this instant.</summary>
    [Parameter(ParameterSetName = "Project")]
    [ListOnly]
    [Instant]
    public DateTimeOffset? UpdatedBefore { get; set; }

    /// <summary>Which end comes first. The newest one, unless told otherwise.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("asc", "desc")]
    public string? Sort { get; set; }

    /// <summary>Only a few fields of each release, which is quicker.</summary>
    [Parameter(ParameterSetName = "Group")]
    public SwitchParameter Simple { get; set; }

    /// <inheritdoc/>
    protected override object Transform(Release item)
    {
        // Those of a group do not say their project but in addresses.
        if (item.Project is null && (item.TagPath ?? item.Links?.Self?.AbsolutePath) is { } path && path.IndexOf("/-/", StringComparison.Ordinal) is var end and > 0)
        {
            int start = path.StartsWith(CurrentSession.Server.AbsolutePath, StringComparison.Ordinal) ? CurrentSession.Server.AbsolutePath.Length : 1;
            if (end > start) item.Project = ProjectRef.From(Uri.UnescapeDataString(path.Substring(start, end - start)));
        }

        return item;
    }
}

/// <summary>Makes a release of a tag, which it makes as well where -Ref says on what.</summary>
/// <example>
///   <summary>Release a tag, with what the changelog says of it.</summary>
///   <code>New-GLRelease platform/api v1.1.0 -Description (Get-GLChangelog platform/api 1.1.0).Notes</code>
/// </example>
/// <example>
///   <summary>Tag and release the end of main, with a program to download.</summary>
///   <code>New-GLRelease platform/api v1.1.0 -Ref main -Asset @{ name = 'Linux'; url = 'https://example.com/api-1.1.0.tar.gz'; link_type = 'package' }</code>
/// </example>
/// <example>
///   <summary>Release the same tag of all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | New-GLRelease -Tag v2.0 -Name 'Version 2'</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLRelease", SupportsShouldProcess = true)]
[OutputType(typeof(Release))]
[Documentation("releases/#create-a-release")]
[Post("/projects/:id/releases")]
public sealed class NewReleaseCommand : ProjectCreateCmdlet<Release>
{
    /// <summary>The tag: its name, or the tag as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("tag_name")]
    public Ref<Tag>? Tag { get; set; }

    /// <summary>What people read first. The tag's name, unless told otherwise.</summary>
    [Parameter]
    [Text]
    public string? Name { get; set; }

    /// <summary>What is new, in Markdown.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>What a tag is put on that is not there yet: the SHA of a commit, or the name of a branch or another tag.</summary>
    [Parameter]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>A message for a tag that is not there yet, which makes it an annotated one.</summary>
    [Parameter]
    [Content]
    public string? TagMessage { get; set; }

    /// <summary>
    /// Links to what belongs to it, each with <c>name</c> and <c>url</c>, and perhaps <c>link_type</c> (<c>other</c>,
    /// <c>runbook</c>, <c>image</c>, <c>package</c>) and <c>direct_asset_path</c>.
    /// </summary>
    [Parameter]
    [ApiName("assets[links]")]
    [NoEmptyItem]
    [Keys("name", "url", "direct_asset_path", "filepath", "link_type")]
    public Hashtable[]? Asset { get; set; }

    /// <summary>The titles of the milestones that it completes. Those of a group need GitLab Premium.</summary>
    [Parameter]
    [ApiName("milestones")]
    [NoEmptyItem]
    [Text(typeof(Milestone))]
    public string[]? MilestoneTitle { get; set; }

    /// <summary>When it is or was released. Now, unless told otherwise; a later instant makes it an upcoming release.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? ReleasedAt { get; set; }
}

/// <summary>Changes a release. What is not given stays as it is.</summary>
/// <example>
///   <summary>Correct the notes.</summary>
///   <code>Set-GLRelease platform/api v1.1.0 -Description (Get-Content notes.md -Raw)</code>
/// </example>
/// <example>
///   <summary>Warn of all releases of an old version.</summary>
///   <code>Get-GLRelease platform/api -All | Where-Object TagName -Like v0.* | ForEach-Object { $_ | Set-GLRelease -Name "$($_.Name) (no longer supported)" }</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLRelease", SupportsShouldProcess = true)]
[OutputType(typeof(Release))]
[Documentation("releases/#update-a-release")]
[Put("/projects/:id/releases/:tag_name")]
public sealed class SetReleaseCommand : ProjectPartUpdateCmdlet<Release>
{
    /// <summary>Which release: its tag, or the release as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("tag_name")]
    public Ref<Release>? Release { get; set; }

    /// <summary>What people read first.</summary>
    [Parameter]
    [Text]
    public string? Name { get; set; }

    /// <summary>What is new, in Markdown.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>The titles of the milestones that it completes, from now on. <c>@()</c> takes it out of all of them.</summary>
    [Parameter]
    [ApiName("milestones")]
    [NoEmptyItem]
    [Text(typeof(Milestone))]
    public string[]? MilestoneTitle { get; set; }

    /// <summary>When it is or was released.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? ReleasedAt { get; set; }
}

/// <summary>Removes a release. Its tag stays.</summary>
/// <example>
///   <summary>Remove one release.</summary>
///   <code>Remove-GLRelease platform/api v1.1.0-rc1</code>
/// </example>
/// <example>
///   <summary>Remove all release candidates of a project, and their tags.</summary>
///   <code>Get-GLRelease platform/api -All | Where-Object TagName -Like *-rc* | ForEach-Object { $_ | Remove-GLRelease; Remove-GLTag $_.Project $_.TagName }</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLRelease", SupportsShouldProcess = true)]
[Documentation("releases/#delete-a-release")]
[Delete("/projects/:id/releases/:tag_name")]
public sealed class RemoveReleaseCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which release: its tag, or the release as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("tag_name")]
    public Ref<Release>? Release { get; set; }
}

/// <summary>Has GitLab record what a release consists of, for audits: milestones, issues and what else it knows then.</summary>
/// <remarks>GitLab collects it in the background; a later Get-GLRelease shows it among the Evidences.</remarks>
/// <example>
///   <summary>Record one release.</summary>
///   <code>New-GLReleaseEvidence platform/api v1.1.0</code>
/// </example>
/// <example>
///   <summary>Record all releases of a project that nothing is recorded of.</summary>
///   <code>Get-GLRelease platform/api -All | Where-Object { -not $_.Evidences } | New-GLReleaseEvidence</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLReleaseEvidence", SupportsShouldProcess = true)]
[OutputType(typeof(Release))]
[Documentation("releases/#collect-release-evidence")]
[Tier("Premium")]
[Post("/projects/:id/releases/:tag_name/evidence")]
public sealed class NewReleaseEvidenceCommand : ProjectPartCreateCmdlet<Release>
{
    /// <summary>Which release: its tag, or the release as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("tag_name")]
    public Ref<Release>? Release { get; set; }
}

/// <summary>Downloads what a link of a release with a path of its own leads to, from that release or from the latest one.</summary>
/// <remarks>
/// The path is what -DirectAssetPath gave the link, and stays the same from release to release, so that the latest program can
/// be downloaded without knowing its version. The file may lie elsewhere: the session's token does not go there.
/// </remarks>
/// <example>
///   <summary>Download a program of one version.</summary>
///   <code>Save-GLReleaseAsset platform/api -Release v1.1.0 -DirectAssetPath bin/linux-amd64</code>
/// </example>
/// <example>
///   <summary>Download the same program of the latest version.</summary>
///   <code>Save-GLReleaseAsset platform/api ./api -Latest -DirectAssetPath bin/linux-amd64</code>
/// </example>
[Cmdlet(VerbsData.Save, "GLReleaseAsset", SupportsShouldProcess = true)]
[OutputType(typeof(System.IO.FileInfo))]
[Documentation("releases/#download-a-release-asset")]
[Get("/projects/:id/releases/:tag_name/downloads/:direct_asset_path", Set = "Release")]
[Get("/projects/:id/releases/permalink/latest/downloads/:direct_asset_path", Set = "Latest")]
public sealed class SaveReleaseAssetCommand : SaveCmdlet
{
    private string directAssetPath = "";

    /// <summary>The project: an id, a full path, a web address, or <c>.</c> for the git checkout one stands in. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Release", ValueFromPipeline = true)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Latest", ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>Which release: its tag, or the release as another command gave it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Release", ValueFromPipeline = true)]
    [ApiName("tag_name")]
    public Ref<Release>? Release { get; set; }

    /// <summary>The project's latest release, by the day of the release.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Latest")]
    [NotSent]
    public SwitchParameter Latest { get; set; }

    /// <summary>The path of the link, such as <c>bin/linux-amd64</c>, with or without a slash before it.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [Text]
    public string DirectAssetPath
    {
        get => directAssetPath;
        set => directAssetPath = value.TrimStart('/');
    }

    /// <inheritdoc/>
    protected override string FallbackName => DirectAssetPath.Substring(DirectAssetPath.LastIndexOf('/') + 1);
}

/// <summary>A release: a tag with notes, and links to what belongs to it.</summary>
[Identity("TagName")]
[TableView("TagName:16", "Project", "ReleasedAt", "Name")]
public sealed class Release : ProjectObject
{
    /// <summary>The tag, by which GitLab tells it.</summary>
    public string? TagName { get; set; }

    /// <summary>What people read first.</summary>
    public string? Name { get; set; }

    /// <summary>What is new, in Markdown.</summary>
    public string? Description { get; set; }

    /// <summary>The description as GitLab shows it, where -IncludeHtml asked for it.</summary>
    public string? DescriptionHtml { get; set; }

    /// <summary>When its record was made.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it is or was released.</summary>
    public DateTimeOffset? ReleasedAt { get; set; }

    /// <summary>Whether that is still to come.</summary>
    public bool? UpcomingRelease { get; set; }

    /// <summary>Whether that was before its record was made.</summary>
    public bool? HistoricalRelease { get; set; }

    /// <summary>Who made it.</summary>
    public BasicUser? Author { get; set; }

    /// <summary>The commit that the tag is put on.</summary>
    public Commit? Commit { get; set; }

    /// <summary>The milestones that it completes.</summary>
    public IReadOnlyList<ReleaseMilestone>? Milestones { get; set; }

    /// <summary>The path of the commit's page.</summary>
    public string? CommitPath { get; set; }

    /// <summary>The path of the tag's page.</summary>
    public string? TagPath { get; set; }

    /// <summary>The source code and what else can be downloaded.</summary>
    public ReleaseAssets? Assets { get; set; }

    /// <summary>What GitLab has recorded of it.</summary>
    public IReadOnlyList<ReleaseEvidence>? Evidences { get; set; }

    /// <summary>The checksum of the record, as former versions of GitLab say it. Evidences tell it otherwise.</summary>
    public string? EvidenceSha { get; set; }

    /// <summary>Addresses of pages about it.</summary>
    [ApiName("_links")]
    public ReleasePages? Links { get; set; }

    /// <summary>The tag.</summary>
    public override string ToString() => TagName ?? "";
}

/// <summary>What belongs to a release.</summary>
public sealed class ReleaseAssets : GitLabObject
{
    /// <summary>How many there are.</summary>
    public int? Count { get; set; }

    /// <summary>The source code, once for each format.</summary>
    public IReadOnlyList<ReleaseSource>? Sources { get; set; }

    /// <summary>The links that somebody has added.</summary>
    public IReadOnlyList<ReleaseLink>? Links { get; set; }

    /// <summary>Where the record of the release is, as former versions of GitLab say it. Evidences tell it otherwise.</summary>
    public Uri? EvidenceFilePath { get; set; }

    /// <summary>The number.</summary>
    public override string ToString() => $"{Count}";
}

/// <summary>The source code of a release in one format.</summary>
public sealed class ReleaseSource : GitLabObject
{
    /// <summary>The format, such as <c>zip</c>.</summary>
    public string? Format { get; set; }

    /// <summary>Where to download it.</summary>
    public Uri? Url { get; set; }

    /// <summary>The address.</summary>
    public override string ToString() => Url?.AbsoluteUri ?? "";
}

/// <summary>What GitLab has recorded of a release.</summary>
public sealed class ReleaseEvidence : GitLabObject
{
    /// <summary>The checksum of the record.</summary>
    public string? Sha { get; set; }

    /// <summary>Where the record is.</summary>
    public string? Filepath { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CollectedAt { get; set; }

    /// <summary>The checksum.</summary>
    public override string ToString() => Sha ?? "";
}

/// <summary>Addresses of pages about a release.</summary>
public sealed class ReleasePages : GitLabObject
{
    /// <summary>The release.</summary>
    public Uri? Self { get; set; }

    /// <summary>The page to edit it.</summary>
    public Uri? EditUrl { get; set; }

    /// <summary>The closed issues of its milestones.</summary>
    public Uri? ClosedIssuesUrl { get; set; }

    /// <summary>The open issues of its milestones.</summary>
    public Uri? OpenedIssuesUrl { get; set; }

    /// <summary>The closed merge requests of its milestones.</summary>
    public Uri? ClosedMergeRequestsUrl { get; set; }

    /// <summary>The merged merge requests of its milestones.</summary>
    public Uri? MergedMergeRequestsUrl { get; set; }

    /// <summary>The open merge requests of its milestones.</summary>
    public Uri? OpenedMergeRequestsUrl { get; set; }

    /// <summary>The address of the release.</summary>
    public override string ToString() => Self?.AbsoluteUri ?? "";
}

/// <summary>A milestone, as a release mentions it.</summary>
public sealed class ReleaseMilestone : ScopedObject
{
    /// <summary>The milestone's id.</summary>
    public long? Id { get; set; }

    /// <summary>The number within the project or group.</summary>
    public long? Iid { get; set; }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>What it is about.</summary>
    public string? Description { get; set; }

    /// <summary><c>active</c> or <c>closed</c>.</summary>
    public string? State { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When something last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The day on which it begins.</summary>
    public DateTime? StartDate { get; set; }

    /// <summary>The day on which it is due.</summary>
    public DateTime? DueDate { get; set; }

    /// <summary>Whether that day is past.</summary>
    public bool? Expired { get; set; }

    /// <summary>The address of its page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>How many issues it has.</summary>
    public ReleaseIssueStats? IssueStats { get; set; }

    /// <summary>The title.</summary>
    public override string ToString() => Title ?? $"{Id}";
}

/// <summary>How many issues a milestone of a release has.</summary>
public sealed class ReleaseIssueStats : GitLabObject
{
    /// <summary>All of them.</summary>
    public int? Total { get; set; }

    /// <summary>Those that are done.</summary>
    public int? Closed { get; set; }

    /// <summary>Those that are done, of all.</summary>
    public override string ToString() => $"{Closed}/{Total}";
}
