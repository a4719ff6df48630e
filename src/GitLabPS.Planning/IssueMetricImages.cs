using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the pictures of metrics that belong to an incident.</summary>
/// <example>
///   <summary>See them all.</summary>
///   <code>Get-GLIssueMetricImage platform/api 42</code>
/// </example>
/// <example>
///   <summary>See those of all open incidents of a project.</summary>
///   <code>Get-GLIssue platform/api -IssueType incident -State opened -All | Get-GLIssueMetricImage</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLIssueMetricImage")]
[OutputType(typeof(IssueMetricImage))]
[Documentation("issues/#list-all-metric-images-for-an-incident")]
[Get("/projects/:id/issues/:issue_iid/metric_images")]
[Tier("Premium")]
public sealed class GetIssueMetricImageCommand : ProjectPartReadCmdlet<IssueMetricImage>
{
    /// <summary>Which issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }
}

/// <summary>Adds a picture of metrics to an incident, such as a screenshot of a chart.</summary>
/// <example>
///   <summary>Add a screenshot, and say where more is to be seen.</summary>
///   <code>New-GLIssueMetricImage platform/api 42 -Path ./cpu.png -Link https://grafana.example.com/d/cpu -LinkText 'CPU load'</code>
/// </example>
/// <example>
///   <summary>Add all pictures of a folder.</summary>
///   <code>Get-ChildItem ./charts/*.png | ForEach-Object { New-GLIssueMetricImage platform/api 42 -Path $_.FullName -LinkText $_.BaseName }</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLIssueMetricImage", SupportsShouldProcess = true)]
[OutputType(typeof(IssueMetricImage))]
[Documentation("issues/#upload-a-metric-image-for-an-incident")]
[Post("/projects/:id/issues/:issue_iid/metric_images")]
[Tier("Premium")]
public sealed class NewIssueMetricImageCommand : ProjectPartCreateCmdlet<IssueMetricImage>
{
    /// <summary>Which issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>The picture's file.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("file")]
    [Upload]
    [LocalPath]
    public string? Path { get; set; }

    /// <summary>Where more is to be seen.</summary>
    [Parameter]
    [ApiName("url")]
    [Text]
    public Uri? Link { get; set; }

    /// <summary>What the picture, or the address, is about.</summary>
    [Parameter]
    [ApiName("url_text")]
    [Text]
    public string? LinkText { get; set; }
}

/// <summary>Changes the address and the text of a picture of metrics.</summary>
/// <example>
///   <summary>Correct a text.</summary>
///   <code>Set-GLIssueMetricImage platform/api 42 -MetricImage 23 -LinkText 'CPU load of the database'</code>
/// </example>
/// <example>
///   <summary>Point all pictures of an incident at the same dashboard.</summary>
///   <code>Get-GLIssueMetricImage platform/api 42 | Set-GLIssueMetricImage -Link https://grafana.example.com/d/all</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLIssueMetricImage", SupportsShouldProcess = true)]
[OutputType(typeof(IssueMetricImage))]
[Documentation("issues/#update-a-metric-image-for-an-incident")]
[Put("/projects/:id/issues/:issue_iid/metric_images/:image_id")]
[Tier("Premium")]
public sealed class SetIssueMetricImageCommand : ProjectPartUpdateCmdlet<IssueMetricImage>
{
    /// <summary>Which issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>Which picture: its id, or the picture as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("image_id")]
    public Ref<IssueMetricImage>? MetricImage { get; set; }

    /// <summary>Where more is to be seen. <c>$null</c> removes it.</summary>
    [Parameter]
    [ApiName("url")]
    [Text]
    public Uri? Link { get; set; }

    /// <summary>What the picture, or the address, is about. <c>$null</c> removes it.</summary>
    [Parameter]
    [ApiName("url_text")]
    [Text]
    public string? LinkText { get; set; }
}

/// <summary>Removes a picture of metrics from an incident.</summary>
/// <example>
///   <summary>Remove one picture.</summary>
///   <code>Remove-GLIssueMetricImage platform/api 42 -MetricImage 23</code>
/// </example>
/// <example>
///   <summary>Remove all pictures of an incident.</summary>
///   <code>Get-GLIssueMetricImage platform/api 42 | Remove-GLIssueMetricImage</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLIssueMetricImage", SupportsShouldProcess = true)]
[Documentation("issues/#delete-a-metric-image-from-an-incident")]
[Delete("/projects/:id/issues/:issue_iid/metric_images/:image_id")]
[Tier("Premium")]
public sealed class RemoveIssueMetricImageCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>Which picture: its id, or the picture as another command gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("image_id")]
    public Ref<IssueMetricImage>? MetricImage { get; set; }
}

/// <summary>A picture of metrics that belongs to an incident.</summary>
[TableView("Id", "Filename", "UrlText", "Url", "CreatedAt:Time")]
public sealed class IssueMetricImage : ProjectObject
{
    /// <summary>The picture's id.</summary>
    public long? Id { get; set; }

    /// <summary>The number of the incident within the project.</summary>
    [NotInJson]
    [FromCall(nameof(GetIssueMetricImageCommand.Issue))]
    public long? IssueIid { get; set; }

    /// <summary>When it was uploaded.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The name of the file.</summary>
    public string? Filename { get; set; }

    /// <summary>The path of the file on the server.</summary>
    public string? FilePath { get; set; }

    /// <summary>Where more is to be seen.</summary>
    public Uri? Url { get; set; }

    /// <summary>What the picture, or the address, is about.</summary>
    public string? UrlText { get; set; }

    /// <summary>The name of the file.</summary>
    public override string ToString() => Filename ?? $"{Id}";
}
