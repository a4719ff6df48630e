using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Has GitLab make HTML of Markdown, as it does for issues and files.</summary>
/// <example>
///   <summary>See how a file will look.</summary>
///   <code>Get-Content README.md -Raw | ConvertTo-GLHtml -Gfm -ProjectPath platform/docs | Set-Content README.html</code>
/// </example>
/// <example>
///   <summary>Publish the notes of a release as a page.</summary>
///   <code>(Get-GLRelease platform/api v1.1.0).Description | ConvertTo-GLHtml | Set-Content notes.html</code>
/// </example>
[Cmdlet(VerbsData.ConvertTo, "GLHtml")]
[OutputType(typeof(string))]
[Documentation("markdown/#render-markdown-content")]
[Post("/markdown")]
public sealed class ConvertToHtmlCommand : ReadCmdlet<string>
{
    /// <summary>The text in Markdown.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    [Content]
    public string? Text { get; set; }

    /// <summary>Knows what GitLab adds to Markdown, such as <c>#5</c> for an issue.</summary>
    [Parameter]
    public SwitchParameter Gfm { get; set; }

    /// <summary>The full path of the project whose issues, users and the like are meant.</summary>
    [Parameter]
    [ApiName("project")]
    [Text]
    public string? ProjectPath { get; set; }

    /// <inheritdoc/>
    protected override IEnumerable<string> Read(ApiRequest request) =>
        Send<object>(request) is IDictionary<string, object?> answer && answer.TryGetValue("html", out object? html) ? [html as string ?? ""] : [];
}
