using System;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Creates projects: empty, with a README, from a template, or by an import from elsewhere.</summary>
/// <remarks>
/// GitLab imports in the background: ImportStatus of Get-GLProject tells how far it is.
/// </remarks>
/// <example>
///   <summary>Create a project with a README in a group.</summary>
///   <code>New-GLProject 'Billing service' -Namespace platform/backend -Visibility internal -InitializeWithReadme $true</code>
/// </example>
/// <example>
///   <summary>Create the projects of a table with the columns Name, Path and Namespace.</summary>
///   <code>Import-Csv projects.csv | New-GLProject -Visibility private</code>
/// </example>
/// <example>
///   <summary>Import a repository.</summary>
///   <code>New-GLProject -Path mirror -ImportUrl https://git.example.com/tools/mirror.git</code>
/// </example>
/// <example>
///   <summary>Create a project in the personal namespace of another user, as an administrator.</summary>
///   <code>New-GLProject sandbox -User jane</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLProject", DefaultParameterSetName = "Create", SupportsShouldProcess = true)]
[OutputType(typeof(Project))]
[Documentation("projects/#create-a-project")]
[Post("/projects", Set = "Create")]
[Post("/projects/user/:user_id", Set = "ForUser")]
public sealed class NewProjectCommand : ProjectSettingsCmdlet
{
    /// <summary>The name. GitLab makes it of the path where only that is given.</summary>
    [Parameter(Position = 0, ParameterSetName = "Create", ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "ForUser")]
    [Text]
    public string? Name { get; set; }

    /// <summary>The last part of the full path. GitLab makes it of the name where only that is given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Text]
    public string? Path { get; set; }

    /// <summary>The user in whose personal namespace the project is created: an id, a user name, or a user.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ForUser")]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    [AdministratorOnly]
    public UserRef? User { get; set; }

    /// <summary>The group or user to create the project in: an id, a full path, or a group. One's own namespace otherwise.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ApiName("namespace_id")]
    [SendId]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceRef? Namespace { get; set; }

    /// <summary>Makes a first commit with a README, so that the project can be cloned. Not together with an import or a template.</summary>
    [Parameter]
    public bool? InitializeWithReadme { get; set; }

    /// <summary>The hash of the repository's objects; SHA-1 otherwise.</summary>
    [Parameter]
    [ValidateSet("sha1", "sha256")]
    public string? RepositoryObjectFormat { get; set; }

    /// <summary>The name of a template: one that GitLab brings along or, with -UseCustomTemplate, one of the server's or a group's own.</summary>
    [Parameter]
    [Text]
    public string? TemplateName { get; set; }

    /// <summary>The project that is the template, with -UseCustomTemplate. Surer than -TemplateName, which can fit several.</summary>
    [Parameter]
    [ApiName("template_project_id")]
    [SendId]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    [Tier("Premium")]
    public ProjectRef? TemplateProject { get; set; }

    /// <summary>Takes the template from the server's or a group's own templates.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? UseCustomTemplate { get; set; }

    /// <summary>The group whose templates are meant, with -UseCustomTemplate. The server's otherwise.</summary>
    [Parameter]
    [ApiName("group_with_project_templates_id")]
    [SendId]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [Tier("Premium")]
    public GroupRef? GroupWithProjectTemplate { get; set; }

    /// <inheritdoc/>
    protected override IEnumerable<RouteAttribute> Plan(ApiCall call) =>
        call.Has(nameof(Name)) || call.Has(nameof(Path)) ? base.Plan(call) : throw new ArgumentException("A project needs -Name or -Path.");

    /// <inheritdoc/>
    protected override string TargetName => $"project '{Path ?? Name}' on {CurrentSession.Server}";
}
