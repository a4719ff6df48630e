using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the links of a release to what can be downloaded, or one of them.</summary>
/// <example>
///   <summary>See what can be downloaded.</summary>
///   <code>Get-GLReleaseLink platform/api v1.1.0</code>
/// </example>
/// <example>
///   <summary>List the packages of all releases of a project.</summary>
///   <code>Get-GLRelease platform/api -All | Get-GLReleaseLink -All | Where-Object LinkType -EQ package | Select-Object ReleaseTagName, Name, Url</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLReleaseLink", SupportsPaging = true)]
[OutputType(typeof(ReleaseLink))]
[Documentation("releases/links/#list-all-release-links")]
[Get("/projects/:id/releases/:tag_name/assets/links", Paged = true)]
[Get("/projects/:id/releases/:tag_name/assets/links/:link_id")]
public sealed class GetReleaseLinkCommand : ProjectPartGetCmdlet<ReleaseLink>
{
    /// <summary>Which release: its tag, or the release as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("tag_name")]
    public Ref<Release>? Release { get; set; }

    /// <summary>Which link, by its id. All of them otherwise.</summary>
    [Parameter]
    [ApiName("link_id")]
    public Ref<ReleaseLink>? ReleaseLink { get; set; }
}

/// <summary>Adds a link to a release.</summary>
/// <example>
///   <summary>Offer a program for download.</summary>
///   <code>New-GLReleaseLink platform/api v1.1.0 -Name 'Linux' -Url https://example.com/api-1.1.0.tar.gz -LinkType package</code>
/// </example>
/// <example>
///   <summary>Link the same runbook from all releases of a project.</summary>
///   <code>Get-GLRelease platform/api -All | New-GLReleaseLink -Name Runbook -Url https://example.com/runbook -LinkType runbook</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLReleaseLink", SupportsShouldProcess = true)]
[OutputType(typeof(ReleaseLink))]
[Documentation("releases/links/#create-a-release-link")]
[Post("/projects/:id/releases/:tag_name/assets/links")]
public sealed class NewReleaseLinkCommand : ProjectPartCreateCmdlet<ReleaseLink>
{
    /// <summary>Which release: its tag, or the release as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("tag_name")]
    public Ref<Release>? Release { get; set; }

    /// <summary>What people read. No two links of a release have the same.</summary>
    [Parameter(Mandatory = true)]
    [Text]
    public string? Name { get; set; }

    /// <summary>The address. No two links of a release have the same.</summary>
    [Parameter(Mandatory = true)]
    [Text]
    public string? Url { get; set; }

    /// <summary>What it leads to. <c>other</c>, unless told otherwise.</summary>
    [Parameter]
    [ValidateSet("other", "runbook", "image", "package")]
    public string? LinkType { get; set; }

    /// <summary>A path such as <c>/bin/api</c>, by which GitLab itself leads to the address from the release's own one.</summary>
    [Parameter]
    [Text]
    public string? DirectAssetPath { get; set; }
}

/// <summary>Changes a link of a release. What is not given stays as it is.</summary>
/// <example>
///   <summary>Correct an address.</summary>
///   <code>Set-GLReleaseLink platform/api v1.1.0 -ReleaseLink 5 -Url https://example.com/api-1.1.0.zip</code>
/// </example>
/// <example>
///   <summary>Tell all links of a release to archives as packages.</summary>
///   <code>Get-GLReleaseLink platform/api v1.1.0 | Where-Object Url -Like *.tar.gz | Set-GLReleaseLink -LinkType package</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLReleaseLink", SupportsShouldProcess = true)]
[OutputType(typeof(ReleaseLink))]
[Documentation("releases/links/#update-a-release-link")]
[Put("/projects/:id/releases/:tag_name/assets/links/:link_id")]
[Get("/projects/:id/releases/:tag_name/assets/links/:link_id", Step = "Read")]
public sealed class SetReleaseLinkCommand : ProjectPartUpdateCmdlet<ReleaseLink>
{
    /// <summary>The release: its tag. Links from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("tag_name")]
    public Ref<Release>? Release { get; set; }

    /// <summary>Which link: its id, or the link as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("link_id")]
    public Ref<ReleaseLink>? ReleaseLink { get; set; }

    /// <summary>What people read.</summary>
    [Parameter]
    [Text]
    public string? Name { get; set; }

    /// <summary>The address.</summary>
    [Parameter]
    [Text]
    [Kept]
    public string? Url { get; set; }

    /// <summary>What it leads to.</summary>
    [Parameter]
    [ValidateSet("other", "runbook", "image", "package")]
    [Kept]
    public string? LinkType { get; set; }

    /// <summary>A path such as <c>/bin/api</c>, by which GitLab itself leads to the address from the release's own one.</summary>
    [Parameter]
    [Text]
    public string? DirectAssetPath { get; set; }
}

/// <summary>Removes a link from a release. What it leads to stays.</summary>
/// <example>
///   <summary>Remove one link.</summary>
///   <code>Remove-GLReleaseLink platform/api v1.1.0 -ReleaseLink 5</code>
/// </example>
/// <example>
///   <summary>Remove all links of a project's releases to a server that is gone.</summary>
///   <code>Get-GLRelease platform/api -All | Get-GLReleaseLink -All | Where-Object Url -Like 'https://old.example.com/*' | Remove-GLReleaseLink</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLReleaseLink", SupportsShouldProcess = true)]
[Documentation("releases/links/#delete-a-release-link")]
[Delete("/projects/:id/releases/:tag_name/assets/links/:link_id")]
public sealed class RemoveReleaseLinkCommand : ProjectPartChangeCmdlet
{
    /// <summary>The release: its tag. Links from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("tag_name")]
    public Ref<Release>? Release { get; set; }

    /// <summary>Which link: its id, or the link as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("link_id")]
    public Ref<ReleaseLink>? ReleaseLink { get; set; }
}

/// <summary>A link of a release to something that belongs to it.</summary>
[TableView("Id", "ReleaseTagName:16", "LinkType:8", "Name", "Url")]
public sealed class ReleaseLink : ProjectObject
{
    /// <summary>The link's id.</summary>
    public long? Id { get; set; }

    /// <summary>The tag of the release.</summary>
    [FromCall(nameof(GetReleaseLinkCommand.Release))]
    [NotInJson]
    public string? ReleaseTagName { get; set; }

    /// <summary>What people read.</summary>
    public string? Name { get; set; }

    /// <summary>Where it leads.</summary>
    public Uri? Url { get; set; }

    /// <summary>The release's own address for it, which leads there.</summary>
    public Uri? DirectAssetUrl { get; set; }

    /// <summary>What it leads to: <c>other</c>, <c>runbook</c>, <c>image</c> or <c>package</c>.</summary>
    public string? LinkType { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? $"{Id}";
}
