using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets users: all that one may see, one of them, or the user that the session's token belongs to.</summary>
/// <remarks>
/// The list needs no more than a session. Some of its filters, and many fields, are for administrators.
/// </remarks>
/// <example>
///   <summary>Find users by a part of their name, user name or e-mail address.</summary>
///   <code>Get-GLUser -Search jane</code>
/// </example>
/// <example>
///   <summary>See whose token the session uses.</summary>
///   <code>Get-GLUser -Current</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLUser", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(User))]
[Documentation("users/")]
[Get("/users", Set = "List", Paged = true, Keyset = "id,name,username,created_at,updated_at")]
[Get("/users/:id", Set = "One")]
[Get("/user", Set = "Current")]
public sealed class GetUserCommand : GetCmdlet<User>
{
    /// <summary>Which user: an id, a user name, the address of the user's page, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "One", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Username", "UserId")]
    [ApiName("id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>Gets the user that the token belongs to.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    [NotSent]
    public SwitchParameter Current { get; set; }

    /// <summary>A part of the name, the user name or the e-mail address.</summary>
    [Parameter(ParameterSetName = "List")]
    public string? Search { get; set; }

    /// <summary>Only users who can sign in.</summary>
    [Parameter(ParameterSetName = "List")]
    public SwitchParameter Active { get; set; }

    /// <summary>Only users who are blocked.</summary>
    [Parameter(ParameterSetName = "List")]
    public SwitchParameter Blocked { get; set; }

    /// <summary>Only external users, who see only what they are members of.</summary>
    [Parameter(ParameterSetName = "List")]
    public SwitchParameter External { get; set; }

    /// <summary>Only people: neither bots nor GitLab's own users.</summary>
    [Parameter(ParameterSetName = "List")]
    [ApiName("humans")]
    public SwitchParameter Human { get; set; }

    /// <summary>Only administrators.</summary>
    [Parameter(ParameterSetName = "List")]
    [ApiName("admins")]
    [AdministratorOnly]
    public SwitchParameter Administrator { get; set; }

    /// <summary>Only auditors.</summary>
    [Parameter(ParameterSetName = "List")]
    [ApiName("auditors")]
    [Tier("Premium")]
    public SwitchParameter Auditor { get; set; }

    /// <summary>Leaves out users who can sign in.</summary>
    [Parameter(ParameterSetName = "List")]
    public SwitchParameter ExcludeActive { get; set; }

    /// <summary>Leaves out external users.</summary>
    [Parameter(ParameterSetName = "List")]
    public SwitchParameter ExcludeExternal { get; set; }

    /// <summary>Leaves out people, so that bots and GitLab's own users remain.</summary>
    [Parameter(ParameterSetName = "List")]
    [ApiName("exclude_humans")]
    public SwitchParameter ExcludeHuman { get; set; }

    /// <summary>Leaves out GitLab's own users.</summary>
    [Parameter(ParameterSetName = "List")]
    public SwitchParameter ExcludeInternal { get; set; }

    /// <summary>Leaves out the bots of project access tokens.</summary>
    [Parameter(ParameterSetName = "List")]
    [ApiName("without_project_bots")]
    public SwitchParameter ExcludeProjectBot { get; set; }

    /// <summary>Only users without a project.</summary>
    [Parameter(ParameterSetName = "List")]
    [ApiName("without_projects")]
    public SwitchParameter WithoutProject { get; set; }

    /// <summary>Leaves out users who come from LDAP.</summary>
    [Parameter(ParameterSetName = "List")]
    [Tier("Premium")]
    public SwitchParameter SkipLdap { get; set; }

    /// <summary>Only users with, or without, a second factor.</summary>
    [Parameter(ParameterSetName = "List")]
    [ValidateSet("enabled", "disabled")]
    [AdministratorOnly]
    public string? TwoFactor { get; set; }

    /// <summary>Only the user with this id at an outside identity provider. Needs -Provider.</summary>
    [Parameter(ParameterSetName = "List")]
    [ApiName("extern_uid")]
    [AdministratorOnly]
    public string? ExternalUid { get; set; }

    /// <summary>The outside identity provider that -ExternalUid belongs to, such as <c>ldapmain</c>.</summary>
    [Parameter(ParameterSetName = "List")]
    [AdministratorOnly]
    public string? Provider { get; set; }

    /// <summary>Only the user with this public e-mail address.</summary>
    [Parameter(ParameterSetName = "List")]
    public string? PublicEmail { get; set; }

    /// <summary>Only users created after this instant.</summary>
    [Parameter(ParameterSetName = "List")]
    [AdministratorOnly]
    public DateTimeOffset CreatedAfter { get; set; }

    /// <summary>Only users created before this instant.</summary>
    [Parameter(ParameterSetName = "List")]
    [AdministratorOnly]
    public DateTimeOffset CreatedBefore { get; set; }

    /// <summary>Only users who carry all of these custom attributes, such as <c>@{ department = 'sales' }</c>.</summary>
    [Parameter(ParameterSetName = "List")]
    [ApiName("custom_attributes")]
    [AdministratorOnly]
    public Hashtable? CustomAttribute { get; set; }

    /// <summary>Adds the custom attributes to each user.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "One")]
    [ApiName("with_custom_attributes")]
    [AdministratorOnly]
    public SwitchParameter WithCustomAttribute { get; set; }

    /// <summary>What the list is ordered by. With each of these GitLab pages by keyset, which has no upper limit.</summary>
    [Parameter(ParameterSetName = "List")]
    [ValidateSet("id", "name", "username", "created_at", "updated_at")]
    public string? OrderBy { get; set; }

    /// <summary>The direction of the order.</summary>
    [Parameter(ParameterSetName = "List")]
    [ValidateSet("asc", "desc")]
    public string? Sort { get; set; }
}

/// <summary>A user. Which fields are filled depends on who asks: administrators see more.</summary>
public sealed class User : BasicUser
{
    /// <summary>What the user says of themselves.</summary>
    public string? Bio { get; set; }

    /// <summary>Where the user lives.</summary>
    public string? Location { get; set; }

    /// <summary>The user's LinkedIn name.</summary>
    public string? Linkedin { get; set; }

    /// <summary>The user's X name.</summary>
    public string? Twitter { get; set; }

    /// <summary>The user's Discord id.</summary>
    public string? Discord { get; set; }

    /// <summary>The user's GitHub name.</summary>
    public string? Github { get; set; }

    /// <summary>The user's own web site.</summary>
    public Uri? WebsiteUrl { get; set; }

    /// <summary>The user's job.</summary>
    public string? JobTitle { get; set; }

    /// <summary>The user's pronouns.</summary>
    public string? Pronouns { get; set; }

    /// <summary>Where the user works.</summary>
    public string? Organization { get; set; }

    /// <summary>Whether it is a bot.</summary>
    public bool? Bot { get; set; }

    /// <summary>Job and organization in one line.</summary>
    public string? WorkInformation { get; set; }

    /// <summary>How many follow the user.</summary>
    public int? Followers { get; set; }

    /// <summary>How many the user follows.</summary>
    public int? Following { get; set; }

    /// <summary>Whether the asking user follows this one.</summary>
    public bool? IsFollowed { get; set; }

    /// <summary>The time of day where the user is.</summary>
    public string? LocalTime { get; set; }

    /// <summary>When the user signed in the last time before the current one.</summary>
    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>When the e-mail address was confirmed.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>The last day on which the user did something.</summary>
    public DateTimeOffset? LastActivityOn { get; set; }

    /// <summary>The e-mail address for notifications.</summary>
    public string? Email { get; set; }

    /// <summary>The number of the colour theme.</summary>
    public int? ThemeId { get; set; }

    /// <summary>The number of the syntax highlighting theme.</summary>
    public int? ColorSchemeId { get; set; }

    /// <summary>How many personal projects the user may have.</summary>
    public int? ProjectsLimit { get; set; }

    /// <summary>When the user signed in last.</summary>
    public DateTimeOffset? CurrentSignInAt { get; set; }

    /// <summary>Who the user is at outside identity providers.</summary>
    public IReadOnlyList<UserIdentity>? Identities { get; set; }

    /// <summary>Who the user is at outside provisioning services.</summary>
    public IReadOnlyList<UserIdentity>? ScimIdentities { get; set; }

    /// <summary>Whether the user may create top-level groups.</summary>
    public bool? CanCreateGroup { get; set; }

    /// <summary>Whether the user may create projects.</summary>
    public bool? CanCreateProject { get; set; }

    /// <summary>Whether a second factor is set up.</summary>
    public bool? TwoFactorEnabled { get; set; }

    /// <summary>Whether the user sees only what they are a member of.</summary>
    public bool? External { get; set; }

    /// <summary>Whether the user's page is hidden from others.</summary>
    public bool? PrivateProfile { get; set; }

    /// <summary>The e-mail address for commits that are made in the browser.</summary>
    public string? CommitEmail { get; set; }

    /// <summary>The language of the user's pages.</summary>
    public string? PreferredLanguage { get; set; }

    /// <summary>The user's own limit of CI/CD minutes.</summary>
    public int? SharedRunnersMinutesLimit { get; set; }

    /// <summary>The minutes bought in addition.</summary>
    public int? ExtraSharedRunnersMinutesLimit { get; set; }

    /// <summary>Whether the user administers the server. For administrators.</summary>
    public bool? IsAdmin { get; set; }

    /// <summary>Whether the user may read everything. For administrators.</summary>
    public bool? IsAuditor { get; set; }

    /// <summary>What administrators noted about the user.</summary>
    public string? Note { get; set; }

    /// <summary>The id of the user's personal namespace. For administrators.</summary>
    public long? NamespaceId { get; set; }

    /// <summary>Who created the user. For administrators.</summary>
    public BasicUser? CreatedBy { get; set; }

    /// <summary>Whether the user takes a seat of the licence.</summary>
    public bool? UsingLicenseSeat { get; set; }

    /// <summary>The group whose SAML or SCIM created the user.</summary>
    public long? ProvisionedByGroupId { get; set; }

    /// <summary>The group that the user is an enterprise user of.</summary>
    public long? EnterpriseGroupId { get; set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? EnterpriseGroupAssociatedAt { get; set; }
}

/// <summary>Who a user is at an outside provider.</summary>
public sealed class UserIdentity : GitLabObject
{
    /// <summary>The provider's name.</summary>
    public string? Provider { get; set; }

    /// <summary>The user's id there.</summary>
    public string? ExternUid { get; set; }

    /// <summary>The SAML provider of a group, where that is the provider.</summary>
    public long? SamlProviderId { get; set; }

    /// <summary>The group, for provisioned identities.</summary>
    public long? GroupId { get; set; }

    /// <summary>Whether the identity is in use.</summary>
    public bool? Active { get; set; }
}
