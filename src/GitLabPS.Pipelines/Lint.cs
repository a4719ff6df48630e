using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Checks a CI/CD configuration: the one that a project has, or a text.</summary>
/// <remarks>A configuration with mistakes is no error of the command: look at Valid and Errors.</remarks>
/// <example>
///   <summary>Check the file that you are about to commit, in the project whose checkout you are in.</summary>
///   <code>Test-GLPipelineConfiguration . -Content (Get-Content .gitlab-ci.yml -Raw)</code>
/// </example>
/// <example>
///   <summary>Find the projects of a group whose configuration is broken.</summary>
///   <code>Get-GLProject -Group platform -All | Test-GLPipelineConfiguration | Where-Object { -not $_.Valid } | Select-Object Project, Errors</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "GLPipelineConfiguration", DefaultParameterSetName = "Project")]
[OutputType(typeof(ConfigurationCheck))]
[Documentation("lint/#validate-existing-cicd-configuration")]
[Get("/projects/:id/ci/lint", Set = "Project")]
[Post("/projects/:id/ci/lint", Set = "Content")]
public sealed class TestPipelineConfigurationCommand : ProjectReadCmdlet<ConfigurationCheck>
{
    /// <summary>The configuration to check, as YAML.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Content")]
    [Content]
    public string? Content { get; set; }

    /// <summary>The commit, branch or tag to take the configuration from. The default branch otherwise.</summary>
    [Parameter(ParameterSetName = "Project")]
    [GitRef]
    public string? ContentRef { get; set; }

    /// <summary>Goes through the making of a pipeline, rules and all, instead of only reading the configuration.</summary>
    [Parameter]
    public SwitchParameter DryRun { get; set; }

    /// <summary>The branch or tag that -DryRun makes its pipeline for. The default branch otherwise.</summary>
    [Parameter(ParameterSetName = "Project")]
    [GitRef]
    public string? DryRunRef { get; set; }

    /// <summary>The branch or tag that -DryRun makes its pipeline for. The default branch otherwise.</summary>
    [Parameter(ParameterSetName = "Content")]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>Adds the jobs that the pipeline would have.</summary>
    [Parameter]
    [ApiName("include_jobs")]
    public SwitchParameter IncludeJob { get; set; }
}

/// <summary>What GitLab thinks of a CI/CD configuration.</summary>
[TableView("Valid", "Project", "Errors", "Warnings")]
public sealed class ConfigurationCheck : ProjectObject
{
    /// <summary>Whether pipelines can be made of it.</summary>
    public bool? Valid { get; set; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<string>? Errors { get; set; }

    /// <summary>What looks wrong in it.</summary>
    public IReadOnlyList<string>? Warnings { get; set; }

    /// <summary>The whole configuration, with all that it includes.</summary>
    public string? MergedYaml { get; set; }

    /// <summary>The files that it includes.</summary>
    public IReadOnlyList<ConfigurationInclude>? Includes { get; set; }

    /// <summary>The jobs of a pipeline, where -IncludeJob asked for them, each with its fields by GitLab's names.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object?>>? Jobs { get; set; }
}

/// <summary>A file that a CI/CD configuration includes.</summary>
public sealed class ConfigurationInclude : GitLabObject
{
    /// <summary>How it is included, such as <c>local</c>, <c>file</c>, <c>remote</c> or <c>template</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Where it lies, as the configuration says it.</summary>
    public string? Location { get; set; }

    /// <summary>The address of its page.</summary>
    public string? Blob { get; set; }

    /// <summary>The address of its text.</summary>
    public string? Raw { get; set; }

    /// <summary>More about it, by GitLab's names.</summary>
    public IReadOnlyDictionary<string, object?>? Extra { get; set; }

    /// <summary>The full path of the project that includes it.</summary>
    public string? ContextProject { get; set; }

    /// <summary>The commit of that project.</summary>
    public string? ContextSha { get; set; }

    /// <summary>Where it lies.</summary>
    public override string ToString() => Location ?? "";
}
