using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the programming languages of a project, each with its share of the code.</summary>
/// <example>
///   <summary>See what a project is written in.</summary>
///   <code>Get-GLProjectLanguage platform/docs</code>
/// </example>
/// <example>
///   <summary>Find the projects of a group that are mostly Ruby.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLProjectLanguage | Where-Object { $_.Name -eq 'Ruby' -and $_.Percentage -gt 50 }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLProjectLanguage")]
[OutputType(typeof(ProjectLanguage))]
[Documentation("projects/#retrieve-programming-language-usage-information")]
[Get("/projects/:id/languages")]
public sealed class GetProjectLanguageCommand : ProjectReadCmdlet<ProjectLanguage>
{
    /// <inheritdoc/>
    protected override IEnumerable<ProjectLanguage> Read(ApiRequest request) =>
        (Send<IReadOnlyDictionary<string, double?>>(request) ?? new Dictionary<string, double?>()).Select(l => new ProjectLanguage { Name = l.Key, Percentage = l.Value });
}

/// <summary>A programming language in a project.</summary>
[TableView("Percentage", "Name", "Project")]
public sealed class ProjectLanguage : ProjectObject
{
    /// <summary>The language.</summary>
    public string? Name { get; set; }

    /// <summary>Its share of the code, in percent.</summary>
    public double? Percentage { get; set; }
}
