using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the custom attributes of a project, a group or a user, or one of them.</summary>
/// <example>
///   <summary>See all attributes of a project.</summary>
///   <code>Get-GLCustomAttribute platform/api</code>
/// </example>
/// <example>
///   <summary>Get the same attribute of all groups at the top.</summary>
///   <code>Get-GLGroup -TopLevelOnly -All | Get-GLCustomAttribute -Attribute cost-center -ErrorAction SilentlyContinue</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLCustomAttribute", DefaultParameterSetName = "Project", SupportsPaging = true)]
[OutputType(typeof(OwnedCustomAttribute))]
[Documentation("custom_attributes/#list-all-custom-attributes")]
[AdministratorOnly]
[Get("/projects/:id/custom_attributes", Set = "Project")]
[Get("/projects/:id/custom_attributes/:key", Set = "Project")]
[Get("/groups/:id/custom_attributes", Set = "Group")]
[Get("/groups/:id/custom_attributes/:key", Set = "Group")]
[Get("/users/:user_id/custom_attributes", Set = "User")]
[Get("/users/:user_id/custom_attributes/:key", Set = "User")]
public sealed class GetCustomAttributeCommand : ScopedGetCmdlet<OwnedCustomAttribute>
{
    /// <summary>The user: an id, a user name, a web address, or a user.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "User", ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>The key of the one to get. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [Alias("Key")]
    [ApiName("key")]
    public Ref<OwnedCustomAttribute>? Attribute { get; set; }
}

/// <summary>Puts a custom attribute on projects, groups or users, or gives it another value.</summary>
/// <example>
///   <summary>Note who pays for a project.</summary>
///   <code>Set-GLCustomAttribute platform/api cost-center -AttributeValue 4711</code>
/// </example>
/// <example>
///   <summary>Note the same for all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Set-GLCustomAttribute -Attribute cost-center -AttributeValue 4711</code>
/// </example>
/// <example>
///   <summary>Note the department of a user, and see it.</summary>
///   <code>Set-GLCustomAttribute -User jane -Attribute department -AttributeValue Sales -PassThru</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLCustomAttribute", SupportsShouldProcess = true)]
[OutputType(typeof(OwnedCustomAttribute))]
[Documentation("custom_attributes/#update-a-custom-attribute")]
[AdministratorOnly]
[Put("/projects/:id/custom_attributes/:key", Set = "Project")]
[Put("/groups/:id/custom_attributes/:key", Set = "Group")]
[Put("/users/:user_id/custom_attributes/:key", Set = "User")]
public sealed class SetCustomAttributeCommand : ScopedPartUpdateCmdlet<OwnedCustomAttribute>
{
    /// <summary>The user: an id, a user name, a web address, or a user.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "User", ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>The key, or the attribute as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [Alias("Key")]
    [ApiName("key")]
    public Ref<OwnedCustomAttribute>? Attribute { get; set; }

    /// <summary>The value from now on.</summary>
    [Parameter(Mandatory = true)]
    [Alias("Value")]
    [ApiName("value")]
    [Text]
    public string? AttributeValue { get; set; }
}

/// <summary>Takes a custom attribute off projects, groups or users.</summary>
/// <example>
///   <summary>Remove one attribute of a project.</summary>
///   <code>Remove-GLCustomAttribute platform/api cost-center</code>
/// </example>
/// <example>
///   <summary>Remove all attributes of a group.</summary>
///   <code>Get-GLCustomAttribute -Group platform | Remove-GLCustomAttribute</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLCustomAttribute", SupportsShouldProcess = true)]
[Documentation("custom_attributes/#delete-custom-attribute")]
[AdministratorOnly]
[Delete("/projects/:id/custom_attributes/:key", Set = "Project")]
[Delete("/groups/:id/custom_attributes/:key", Set = "Group")]
[Delete("/users/:user_id/custom_attributes/:key", Set = "User")]
public sealed class RemoveCustomAttributeCommand : ScopedPartChangeCmdlet
{
    /// <summary>The user: an id, a user name, a web address, or a user.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "User", ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>The key, or the attribute as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [Alias("Key")]
    [ApiName("key")]
    public Ref<OwnedCustomAttribute>? Attribute { get; set; }
}

/// <summary>A custom attribute, with the project, group or user that it is on.</summary>
[Identity("Key")]
[TableView("Key", "Value", "Project", "Group", "UserId")]
public sealed class OwnedCustomAttribute : GitLabObject, IProjectOwned, IGroupOwned
{
    /// <inheritdoc/>
    [NotInJson]
    public ProjectRef? Project { get; set; }

    /// <inheritdoc/>
    [NotInJson]
    public long? ProjectId { get; set; }

    /// <inheritdoc/>
    [NotInJson]
    public GroupRef? Group { get; set; }

    /// <inheritdoc/>
    [NotInJson]
    public long? GroupId { get; set; }

    /// <summary>The user's id, where it is on a user.</summary>
    [FromCall(nameof(GetCustomAttributeCommand.User))]
    [NotInJson]
    public long? UserId { get; set; }

    /// <summary>The attribute's name.</summary>
    public string? Key { get; set; }

    /// <summary>The attribute's value.</summary>
    public string? Value { get; set; }

    /// <summary>For example <c>department=sales</c>.</summary>
    public override string ToString() => $"{Key}={Value}";
}
