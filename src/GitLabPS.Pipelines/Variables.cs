using System.Management.Automation;
using System.Security;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the CI/CD variables of a project, a group or the whole instance, or one of them.</summary>
/// <remarks>
/// Values may be secrets, so they come as SecureString. PowerShell 7 shows one with <c>ConvertFrom-SecureString -AsPlainText</c>,
/// Windows PowerShell with <c>[Net.NetworkCredential]::new('', $variable.Value).Password</c>. GitLab never gives the value
/// of a hidden variable.
/// </remarks>
/// <example>
///   <summary>Read the value of one variable.</summary>
///   <code>(Get-GLVariable platform/api LOG_LEVEL).Value | ConvertFrom-SecureString -AsPlainText</code>
/// </example>
/// <example>
///   <summary>Find variables of a group's projects that show up in the logs of jobs on any branch.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLVariable -All | Where-Object { -not $_.Masked -and -not $_.Protected }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLVariable", DefaultParameterSetName = "Project", SupportsPaging = true)]
[OutputType(typeof(Variable))]
[Documentation("project_level_variables/#list-project-variables")]
[Get("/projects/:id/variables", Set = "Project", Paged = true)]
[Get("/projects/:id/variables/:key", Set = "Project")]
[Get("/groups/:id/variables", Set = "Group", Paged = true)]
[Get("/groups/:id/variables/:key", Set = "Group")]
[Get("/admin/ci/variables", Set = "Instance", Paged = true)]
[Get("/admin/ci/variables/:key", Set = "Instance")]
public sealed class GetVariableCommand : ScopedGetCmdlet<Variable>
{
    /// <summary>Which variable, by its name. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("key")]
    public Ref<Variable>? Variable { get; set; }

    /// <summary>Which of several variables with the same name: the one for these environments.</summary>
    [Parameter(ParameterSetName = "Project")]
    [Parameter(ParameterSetName = "Group")]
    [ApiName("filter[environment_scope]")]
    [Text(typeof(ProjectEnvironment), typeof(BasicEnvironment))]
    [Tier("Premium", Set = "Group")]
    public string? EnvironmentScope { get; set; }

    /// <summary>The variables that all projects of the instance share.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Instance")]
    [NotSent]
    [AdministratorOnly]
    public SwitchParameter Instance { get; set; }
}

/// <summary>Makes a CI/CD variable for a project, for all projects of a group, or for the whole instance.</summary>
/// <example>
///   <summary>Give jobs a setting.</summary>
///   <code>New-GLVariable platform/api LOG_LEVEL -Value debug</code>
/// </example>
/// <example>
///   <summary>Give deployment jobs of a group a password that never shows in a log, nor in GitLab's own pages.</summary>
///   <code>New-GLVariable -Group platform -Name DEPLOY_PASSWORD -Value (Read-Host -AsSecureString) -MaskedAndHidden $true -Protected $true</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLVariable", DefaultParameterSetName = "Project", SupportsShouldProcess = true)]
[OutputType(typeof(Variable))]
[Documentation("project_level_variables/#create-a-variable")]
[Post("/projects/:id/variables", Set = "Project")]
[Post("/groups/:id/variables", Set = "Group")]
[Post("/admin/ci/variables", Set = "Instance")]
public sealed class NewVariableCommand : ScopedCreateCmdlet<Variable>
{
    /// <summary>The name by which jobs know it: letters, digits and underscores.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ApiName("key")]
    [Text]
    public string? Name { get; set; }

    /// <summary>What jobs read: a text, or a SecureString for what nobody should see while it is typed.</summary>
    [Parameter(Mandatory = true)]
    [TextOrSecret]
    public SecureString? Value { get; set; }

    /// <summary>What the variable is for.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>Only the jobs of these environments get it, such as <c>production</c> or <c>review/*</c>. Otherwise all do.</summary>
    [Parameter(ParameterSetName = "Project")]
    [Parameter(ParameterSetName = "Group")]
    [Text(typeof(ProjectEnvironment), typeof(BasicEnvironment))]
    [Tier("Premium", Set = "Group")]
    public string? EnvironmentScope { get; set; }

    /// <summary>Whether only jobs on protected branches and tags get it.</summary>
    [Parameter]
    public bool? Protected { get; set; }

    /// <summary>Whether logs of jobs show stars instead of the value. GitLab refuses values that it cannot mask.</summary>
    [Parameter]
    public bool? Masked { get; set; }

    /// <summary>Whether the value is masked in logs, and is never shown again, to nobody.</summary>
    [Parameter(ParameterSetName = "Project")]
    [Parameter(ParameterSetName = "Group")]
    public bool? MaskedAndHidden { get; set; }

    /// <summary>Whether a <c>$</c> in the value is just that, and no other variable.</summary>
    [Parameter]
    public bool? Raw { get; set; }

    /// <summary>Whether jobs get the value itself, or the path of a file that holds it.</summary>
    [Parameter]
    [ValidateSet("env_var", "file")]
    public string? VariableType { get; set; }

    /// <summary>Makes the variable for all projects of the instance.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Instance")]
    [NotSent]
    [AdministratorOnly]
    public SwitchParameter Instance { get; set; }
}

/// <summary>Changes a CI/CD variable. What is not given stays as it is.</summary>
/// <example>
///   <summary>Change a value.</summary>
///   <code>Set-GLVariable platform/api LOG_LEVEL -Value warn</code>
/// </example>
/// <example>
///   <summary>Keep all variables of a project from branches that anybody may push to.</summary>
///   <code>Get-GLVariable platform/api -All | Set-GLVariable -Protected $true</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLVariable", SupportsShouldProcess = true)]
[OutputType(typeof(Variable))]
[Documentation("project_level_variables/#update-a-variable")]
[Put("/projects/:id/variables/:key", Set = "Project")]
[Put("/groups/:id/variables/:key", Set = "Group")]
[Put("/admin/ci/variables/:key", Set = "Instance")]
public sealed class SetVariableCommand : ScopedPartUpdateCmdlet<Variable>
{
    /// <summary>Which variable: its name, or the variable as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("key")]
    public Ref<Variable>? Variable { get; set; }

    /// <summary>Which of several variables with the same name: the one for these environments. Variables from the pipeline say it themselves.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = "Group", ValueFromPipelineByPropertyName = true)]
    [ApiName("filter[environment_scope]")]
    [Text(typeof(ProjectEnvironment), typeof(BasicEnvironment))]
    [Tier("Premium", Set = "Group")]
    public string? EnvironmentScope { get; set; }

    /// <summary>What jobs read: a text, or a SecureString for what nobody should see while it is typed.</summary>
    [Parameter]
    [TextOrSecret]
    public SecureString? Value { get; set; }

    /// <summary>What the variable is for.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>The environments whose jobs get it from now on.</summary>
    [Parameter(ParameterSetName = "Project")]
    [Parameter(ParameterSetName = "Group")]
    [ApiName("environment_scope")]
    [Text(typeof(ProjectEnvironment), typeof(BasicEnvironment))]
    [Tier("Premium", Set = "Group")]
    public string? NewEnvironmentScope { get; set; }

    /// <summary>Whether only jobs on protected branches and tags get it.</summary>
    [Parameter]
    public bool? Protected { get; set; }

    /// <summary>Whether logs of jobs show stars instead of the value.</summary>
    [Parameter]
    public bool? Masked { get; set; }

    /// <summary>Whether a <c>$</c> in the value is just that, and no other variable.</summary>
    [Parameter]
    public bool? Raw { get; set; }

    /// <summary>Whether jobs get the value itself, or the path of a file that holds it.</summary>
    [Parameter]
    [ValidateSet("env_var", "file")]
    public string? VariableType { get; set; }

    /// <summary>Changes a variable that all projects of the instance share.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Instance")]
    [NotSent]
    [AdministratorOnly]
    public SwitchParameter Instance { get; set; }
}

/// <summary>Removes a CI/CD variable.</summary>
/// <example>
///   <summary>Remove one variable.</summary>
///   <code>Remove-GLVariable platform/api LOG_LEVEL</code>
/// </example>
/// <example>
///   <summary>Remove a variable from all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLVariable -All | Where-Object Key -eq OLD_KEY | Remove-GLVariable</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLVariable", SupportsShouldProcess = true)]
[Documentation("project_level_variables/#delete-a-variable")]
[Delete("/projects/:id/variables/:key", Set = "Project")]
[Delete("/groups/:id/variables/:key", Set = "Group")]
[Delete("/admin/ci/variables/:key", Set = "Instance")]
public sealed class RemoveVariableCommand : ScopedPartChangeCmdlet
{
    /// <summary>Which variable: its name, or the variable as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("key")]
    public Ref<Variable>? Variable { get; set; }

    /// <summary>Which of several variables with the same name: the one for these environments. Variables from the pipeline say it themselves.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = "Group", ValueFromPipelineByPropertyName = true)]
    [ApiName("filter[environment_scope]")]
    [Text(typeof(ProjectEnvironment), typeof(BasicEnvironment))]
    [Tier("Premium", Set = "Group")]
    public string? EnvironmentScope { get; set; }

    /// <summary>Removes a variable that all projects of the instance share.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Instance")]
    [NotSent]
    [AdministratorOnly]
    public SwitchParameter Instance { get; set; }
}

/// <summary>A CI/CD variable of a project, a group or the instance.</summary>
[Identity("Key")]
[TableView("Key", "EnvironmentScope", "Protected", "Masked", "Description")]
public sealed class Variable : ScopedObject
{
    /// <summary>The name by which jobs know it.</summary>
    public string? Key { get; set; }

    /// <summary>What jobs read; empty when it is hidden.</summary>
    public SecureString? Value { get; set; }

    /// <summary>What the variable is for.</summary>
    public string? Description { get; set; }

    /// <summary><c>env_var</c>, or <c>file</c> for the path of a file that holds the value.</summary>
    public string? VariableType { get; set; }

    /// <summary>The environments whose jobs get it; <c>*</c> for all.</summary>
    public string? EnvironmentScope { get; set; }

    /// <summary>Whether only jobs on protected branches and tags get it.</summary>
    public bool? Protected { get; set; }

    /// <summary>Whether logs of jobs show stars instead of the value.</summary>
    public bool? Masked { get; set; }

    /// <summary>Whether GitLab never shows the value again.</summary>
    public bool? Hidden { get; set; }

    /// <summary>Whether a <c>$</c> in the value is just that.</summary>
    public bool? Raw { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Key ?? "";
}
