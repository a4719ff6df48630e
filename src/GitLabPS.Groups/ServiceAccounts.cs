using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets service accounts: users for machines, of the whole server, of a group or of a project.</summary>
/// <remarks>Those of the whole server are for administrators, those of a group or project for its owners.</remarks>
/// <example>
///   <summary>See the service accounts of the server.</summary>
///   <code>Get-GLServiceAccount -All</code>
/// </example>
/// <example>
///   <summary>See those of all top-level groups.</summary>
///   <code>Get-GLGroup -TopLevelOnly -All | Get-GLServiceAccount -All</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLServiceAccount", DefaultParameterSetName = "Project", SupportsPaging = true)]
[OutputType(typeof(ServiceAccount))]
[Documentation("service_accounts/")]
[Tier("Premium")]
[Get("/service_accounts", Set = "Project", Paged = true)]
[Get("/projects/:id/service_accounts", Set = "Project", Paged = true)]
[Get("/groups/:id/service_accounts", Set = "Group", Paged = true)]
public sealed class GetServiceAccountCommand : GetCmdlet<ServiceAccount>
{
    /// <summary>The project: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one. The whole server without a project or group.</summary>
    [Parameter(Position = 0, ParameterSetName = "Project", ValueFromPipeline = true)]
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

    /// <summary>What the list is ordered by.</summary>
    [Parameter]
    [ValidateSet("id", "username")]
    public string? OrderBy { get; set; }

    /// <summary>The direction of the order.</summary>
    [Parameter]
    [ValidateSet("asc", "desc")]
    public string? Sort { get; set; }
}

/// <summary>Creates a service account: of the whole server, of a group or of a project.</summary>
/// <remarks>
/// It signs in with access tokens only, and takes no seat of the licence. What is not given GitLab makes up. Those of the whole
/// server are for administrators.
/// </remarks>
/// <example>
///   <summary>Create an account that deploys what a group makes.</summary>
///   <code>New-GLServiceAccount -Group platform -Name Deployment -Username platform-deploy</code>
/// </example>
/// <example>
///   <summary>Create one for each project of a group.</summary>
///   <code>Get-GLProject -Group platform -All | New-GLServiceAccount -Name 'Release bot'</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLServiceAccount", DefaultParameterSetName = "Project", SupportsShouldProcess = true)]
[OutputType(typeof(ServiceAccount))]
[Documentation("service_accounts/")]
[Tier("Premium")]
[Post("/service_accounts", Set = "Project")]
[Post("/projects/:id/service_accounts", Set = "Project")]
[Post("/groups/:id/service_accounts", Set = "Group")]
public sealed class NewServiceAccountCommand : CreateCmdlet<ServiceAccount>
{
    /// <summary>The project: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one. The whole server without a project or group.</summary>
    [Parameter(Position = 0, ParameterSetName = "Project", ValueFromPipeline = true)]
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

    /// <summary>The name that people see.</summary>
    [Parameter]
    [Text]
    public string? Name { get; set; }

    /// <summary>The user name.</summary>
    [Parameter]
    [Text(typeof(BasicUser), nameof(BasicUser.Username))]
    public string? Username { get; set; }

    /// <summary>The e-mail address, for notifications. One that leads nowhere otherwise.</summary>
    [Parameter]
    [Text]
    public string? Email { get; set; }
}

/// <summary>Changes a service account.</summary>
/// <remarks>Those of the whole server are for administrators.</remarks>
/// <example>
///   <summary>Rename a service account of a group.</summary>
///   <code>Set-GLServiceAccount -Group platform -ServiceAccount platform-deploy -Name 'Platform deployment'</code>
/// </example>
/// <example>
///   <summary>Rename one of the whole server.</summary>
///   <code>Set-GLServiceAccount -ServiceAccount backup-bot -Name 'Nightly backup'</code>
/// </example>
/// <example>
///   <summary>Give all service accounts of a project the same address.</summary>
///   <code>Get-GLServiceAccount platform/api -All | Set-GLServiceAccount -Email bots@example.com -PassThru</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLServiceAccount", SupportsShouldProcess = true)]
[OutputType(typeof(ServiceAccount))]
[Documentation("service_accounts/")]
[Tier("Premium")]
[Patch("/service_accounts/:user_id", Set = "Project")]
[Patch("/projects/:id/service_accounts/:user_id", Set = "Project")]
[Patch("/groups/:id/service_accounts/:user_id", Set = "Group")]
public sealed class SetServiceAccountCommand : UpdateCmdlet<ServiceAccount>
{
    /// <summary>The project: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one. Accounts from the pipeline say it themselves. The whole server without a project or group.</summary>
    [Parameter(Position = 0, ParameterSetName = "Project", ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>The group: an id, a full path, a web address, or an object that belongs to one. Accounts from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Group", ValueFromPipeline = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>Which account: its id, its user name, or the account as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    public Ref<ServiceAccount>? ServiceAccount { get; set; }

    /// <summary>The name that people see.</summary>
    [Parameter]
    [Text]
    public string? Name { get; set; }

    /// <summary>The user name.</summary>
    [Parameter]
    [Text(typeof(BasicUser), nameof(BasicUser.Username))]
    public string? Username { get; set; }

    /// <summary>The e-mail address, for notifications.</summary>
    [Parameter]
    [Text]
    public string? Email { get; set; }
}

/// <summary>Deletes a service account of a group or a project. One of the whole server is deleted with Remove-GLUser.</summary>
/// <remarks>Its tokens stop working. What it contributed stays, and belongs to a ghost user from then on.</remarks>
/// <example>
///   <summary>Delete a service account of a group.</summary>
///   <code>Remove-GLServiceAccount -Group platform -ServiceAccount platform-deploy</code>
/// </example>
/// <example>
///   <summary>Delete all service accounts of a project, with all that they contributed.</summary>
///   <code>Get-GLServiceAccount sandbox/trial -All | Remove-GLServiceAccount -HardDelete</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLServiceAccount", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Documentation("service_accounts/")]
[Tier("Premium")]
[Delete("/projects/:id/service_accounts/:user_id", Set = "Project")]
[Delete("/groups/:id/service_accounts/:user_id", Set = "Group")]
public sealed class RemoveServiceAccountCommand : ScopedPartChangeCmdlet
{
    /// <summary>Which account: its id, its user name, or the account as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("user_id")]
    [SendId]
    public Ref<ServiceAccount>? ServiceAccount { get; set; }

    /// <summary>Deletes also what the account contributed.</summary>
    [Parameter]
    public SwitchParameter HardDelete { get; set; }
}

/// <summary>A user for machines. Commands that take users take it as well.</summary>
[Identity("Id", Name = "Username", Lookup = "users?username=", OfInstance = true)]
[TableView("Id", "Username", "Name", "Email")]
public sealed class ServiceAccount : BasicUser, IProjectOwned, IGroupOwned
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>The project that was asked.</summary>
    [NotInJson]
    public ProjectRef? Project { get; set; }

    /// <summary>The project's id, for an account of a project.</summary>
    [NotInJson]
    public long? ProjectId { get; set; }

    /// <summary>The group that was asked.</summary>
    [NotInJson]
    public GroupRef? Group { get; set; }

    /// <summary>The group's id, for an account of a group.</summary>
    [NotInJson]
    public long? GroupId { get; set; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>An e-mail address that is not confirmed yet.</summary>
    public string? UnconfirmedEmail { get; set; }
}
