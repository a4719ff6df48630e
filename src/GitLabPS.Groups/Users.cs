using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets users: all that one may see, one of them, the user that the session's token belongs to, or those who follow or are followed.</summary>
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
/// <example>
///   <summary>See who follows a user.</summary>
///   <code>Get-GLUser -FollowerOf jane -All</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLUser", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(User))]
[Documentation("users/")]
[Get("/users", Set = "List", Paged = true, Keyset = "id,name,username,created_at,updated_at")]
[Get("/users/:id", Set = "One")]
[Get("/user", Set = "Current")]
[Get("/users/:id/following", Set = "FollowedBy", Paged = true)]
[Get("/users/:id/followers", Set = "FollowerOf", Paged = true)]
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

    /// <summary>Gets the users whom this one follows.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "FollowedBy", ValueFromPipelineByPropertyName = true)]
    [ApiName("id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? FollowedBy { get; set; }

    /// <summary>Gets the users who follow this one.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "FollowerOf", ValueFromPipelineByPropertyName = true)]
    [ApiName("id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? FollowerOf { get; set; }

    /// <summary>A part of the name, the user name or the e-mail address.</summary>
    [Parameter(ParameterSetName = "List")]
    [Text]
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
    [AdministratorOnly]
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
    [AdministratorOnly]
    public SwitchParameter WithoutProject { get; set; }

    /// <summary>Leaves out users who come from LDAP.</summary>
    [Parameter(ParameterSetName = "List")]
    [Tier("Premium")]
    [AdministratorOnly]
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
    [Text]
    public string? ExternalUid { get; set; }

    /// <summary>The outside identity provider that -ExternalUid belongs to, such as <c>ldapmain</c>.</summary>
    [Parameter(ParameterSetName = "List")]
    [AdministratorOnly]
    [Text]
    public string? Provider { get; set; }

    /// <summary>Only the user with this public e-mail address.</summary>
    [Parameter(ParameterSetName = "List")]
    [Text]
    public string? PublicEmail { get; set; }

    /// <summary>Only users created after this instant.</summary>
    [Parameter(ParameterSetName = "List")]
    [AdministratorOnly]
    [Instant]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>Only users created before this instant.</summary>
    [Parameter(ParameterSetName = "List")]
    [AdministratorOnly]
    [Instant]
    public DateTimeOffset? CreatedBefore { get; set; }

    /// <summary>Only users who carry all of these custom attributes, such as <c>@{ department = 'sales' }</c>.</summary>
    [Parameter(ParameterSetName = "List")]
    [ApiName("custom_attributes")]
    [AdministratorOnly]
    [Keys(KeysAttribute.Any)]
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
    [AdministratorOnly]
    public string? OrderBy { get; set; }

    /// <summary>The direction of the order.</summary>
    [Parameter(ParameterSetName = "List")]
    [ValidateSet("asc", "desc")]
    [AdministratorOnly]
    public string? Sort { get; set; }
}

/// <summary>Creates users.</summary>
/// <remarks>
/// Give a password with -Password, let GitLab send a link with -ResetPassword, or have one made up with -ForceRandomPassword,
/// which nobody learns: for users who sign in through an identity provider.
/// </remarks>
/// <example>
///   <summary>Create a user who gets an e-mail with a link to set a password.</summary>
///   <code>New-GLUser jane 'Jane Doe' -Email jane@example.com -ResetPassword $true</code>
/// </example>
/// <example>
///   <summary>Create the users of a table with the columns Username, Name and Email, who all sign in through LDAP.</summary>
///   <code>Import-Csv new.csv | New-GLUser -ForceRandomPassword $true -SkipConfirmation $true</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLUser", SupportsShouldProcess = true)]
[OutputType(typeof(User))]
[Documentation("users/#create-a-user")]
[AdministratorOnly]
[Post("/users")]
public sealed class NewUserCommand : UserSettingsCmdlet
{
    /// <summary>The name to sign in with, which is also the path of the personal namespace.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Text(typeof(BasicUser), nameof(BasicUser.Username))]
    public string? Username { get; set; }

    /// <summary>The full name.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Text]
    public string? Name { get; set; }

    /// <summary>The primary e-mail address.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Text]
    public string? Email { get; set; }

    /// <summary>Sends the user a link to set a password.</summary>
    [Parameter]
    public bool? ResetPassword { get; set; }

    /// <summary>Makes up a password that nobody learns.</summary>
    [Parameter]
    public bool? ForceRandomPassword { get; set; }

    /// <summary>Takes the e-mail address for confirmed.</summary>
    [Parameter]
    public bool? SkipConfirmation { get; set; }
}

/// <summary>Changes users.</summary>
/// <example>
///   <summary>Let a user see only what they are a member of.</summary>
///   <code>Set-GLUser jane -External $true</code>
/// </example>
/// <example>
///   <summary>Note something about all blocked users.</summary>
///   <code>Get-GLUser -Blocked -All | Set-GLUser -AdministratorNote 'Left before 2026'</code>
/// </example>
/// <example>
///   <summary>Give a user another e-mail address at once, without asking them to confirm it.</summary>
///   <code>Set-GLUser jane.d-oe -Email jane@example.com -SkipReconfirmation $true -PassThru</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLUser", SupportsShouldProcess = true)]
[OutputType(typeof(User))]
[Documentation("users/#modify-a-user")]
[AdministratorOnly]
[Put("/users/:id")]
public sealed class SetUserCommand : UserSettingsCmdlet
{
    /// <summary>The user: an id, a user name, the address of the user's page, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("UserId")]
    [ApiName("id")]
    [SendId]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>The name to sign in with from now on. The personal namespace moves along.</summary>
    [Parameter]
    [Text(typeof(BasicUser), nameof(BasicUser.Username))]
    public string? Username { get; set; }

    /// <summary>The full name.</summary>
    [Parameter]
    [Text]
    public string? Name { get; set; }

    /// <summary>The primary e-mail address. The user has to confirm it, unless -SkipReconfirmation says otherwise.</summary>
    [Parameter]
    [Text]
    public string? Email { get; set; }

    /// <summary>Takes the e-mail address for confirmed.</summary>
    [Parameter]
    public bool? SkipReconfirmation { get; set; }

    /// <summary>Emits the user as it is after the change. Without it nothing is emitted.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override bool Emits => PassThru;
}

/// <summary>Deletes users.</summary>
/// <remarks>
/// Issues, comments and merge requests of the user stay, and belong to a ghost user from then on. With -HardDelete they
/// go as well, and so do groups that the user alone owns. To keep somebody out and lose nothing, use Block-GLUser.
/// </remarks>
/// <example>
///   <summary>Delete a user, and keep what they contributed.</summary>
///   <code>Remove-GLUser jane.d-oe</code>
/// </example>
/// <example>
///   <summary>See what would be deleted: users who have been blocked and never signed in.</summary>
///   <code>Get-GLUser -Blocked -All | Where-Object { -not $_.LastSignInAt } | Remove-GLUser -WhatIf</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Documentation("users/#delete-a-user")]
[AdministratorOnly]
[Delete("/users/:id")]
public sealed class RemoveUserCommand : UserChangeCmdlet
{
    /// <summary>Deletes also what the user contributed, and groups that the user alone owns.</summary>
    [Parameter]
    public SwitchParameter HardDelete { get; set; }
}

/// <summary>Turns the second factor of users off, so that they can sign in with the password alone and set it up again.</summary>
/// <remarks>For users who lost their phone or key. Administrators cannot do it to other administrators.</remarks>
/// <example>
///   <summary>Help a user who lost the second factor.</summary>
///   <code>Disable-GLUserTwoFactor jane.d-oe</code>
/// </example>
/// <example>
///   <summary>See for whom it would be done.</summary>
///   <code>Get-GLUser -TwoFactor enabled -External -All | Disable-GLUserTwoFactor -WhatIf</code>
/// </example>
[Cmdlet(VerbsLifecycle.Disable, "GLUserTwoFactor", SupportsShouldProcess = true)]
[Documentation("users/#disable-two-factor-authentication-for-a-user")]
[AdministratorOnly]
[Patch("/users/:id/disable_two_factor")]
public sealed class DisableUserTwoFactorCommand : UserChangeCmdlet
{
}

/// <summary>Cuts the tie between users and their accounts at an outside identity provider.</summary>
/// <remarks>Get-GLUser shows administrators which ones a user has, in Identities.</remarks>
/// <example>
///   <summary>Let a user no longer sign in through SAML.</summary>
///   <code>Remove-GLUserIdentity jane.d-oe saml</code>
/// </example>
/// <example>
///   <summary>Do so for all who come from a directory that goes away.</summary>
///   <code>Get-GLUser -All | Where-Object { $_.Identities.Provider -contains 'ldapold' } | Remove-GLUserIdentity -Provider ldapold</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLUserIdentity", SupportsShouldProcess = true)]
[Documentation("users/#delete-authentication-identity-from-a-user")]
[AdministratorOnly]
[Delete("/users/:id/identities/:provider")]
public sealed class RemoveUserIdentityCommand : UserChangeCmdlet
{
    /// <summary>The name of the identity provider, such as <c>saml</c> or <c>ldapmain</c>.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Provider { get; set; }
}

/// <summary>The settings that a new user and an existing one both take. What is not given stays as it is, or as the server has it by default.</summary>
public abstract class UserSettingsCmdlet : CreateCmdlet<User>
{
    /// <summary>The password to sign in with. The user has to change it at the first sign-in, unless it is your own.</summary>
    [Parameter]
    public SecureString? Password { get; set; }

    /// <summary>Makes the user an administrator of the server, or an ordinary user again.</summary>
    [Parameter]
    [ApiName("admin")]
    public bool? Administrator { get; set; }

    /// <summary>Lets the user read everything on the server, without changing it.</summary>
    [Parameter]
    [Tier("Premium")]
    public bool? Auditor { get; set; }

    /// <summary>Lets the user see only projects and groups that they are a member of, or that are public.</summary>
    [Parameter]
    public bool? External { get; set; }

    /// <summary>Lets the user create top-level groups.</summary>
    [Parameter]
    public bool? CanCreateGroup { get; set; }

    /// <summary>How many personal projects the user may have.</summary>
    [Parameter]
    public int? ProjectsLimit { get; set; }

    /// <summary>The user's id at an outside identity provider. Goes together with -Provider.</summary>
    [Parameter]
    [ApiName("extern_uid")]
    [Text]
    public string? ExternalUid { get; set; }

    /// <summary>The outside identity provider that -ExternalUid belongs to, such as <c>ldapmain</c>.</summary>
    [Parameter]
    [Text]
    public string? Provider { get; set; }

    /// <summary>The group whose SAML provider -ExternalUid belongs to.</summary>
    [Parameter]
    [ApiName("group_id_for_saml")]
    [SendId]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [Tier("Premium")]
    public GroupRef? SamlGroup { get; set; }

    /// <summary>What administrators want to remember about the user.</summary>
    [Parameter]
    [ApiName("note")]
    [Content]
    public string? AdministratorNote { get; set; }

    /// <summary>How many CI/CD minutes the user has a month; 0 for no limit.</summary>
    [Parameter]
    [Tier("Premium")]
    public int? SharedRunnersMinutesLimit { get; set; }

    /// <summary>CI/CD minutes that were bought in addition.</summary>
    [Parameter]
    [Tier("Premium")]
    public int? ExtraSharedRunnersMinutesLimit { get; set; }

    /// <summary>An image file that becomes the user's picture. An empty text removes the picture.</summary>
    [Parameter]
    [Upload]
    [LocalPath]
    public string? Avatar { get; set; }

    /// <summary>The e-mail address that everybody sees on the page. It must be one of the confirmed addresses.</summary>
    [Parameter]
    [Text]
    public string? PublicEmail { get; set; }

    /// <summary>The e-mail address for commits made in the browser; <c>_private</c> for one that GitLab makes up.</summary>
    [Parameter]
    [Text]
    public string? CommitEmail { get; set; }

    /// <summary>Hides what the user does from the user's page.</summary>
    [Parameter]
    public bool? PrivateProfile { get; set; }

    /// <summary>What the user says of themselves.</summary>
    [Parameter]
    [Content]
    public string? Bio { get; set; }

    /// <summary>Where the user lives.</summary>
    [Parameter]
    [Text]
    public string? Location { get; set; }

    /// <summary>The user's pronouns.</summary>
    [Parameter]
    [ApiName("pronouns")]
    [Text]
    public string? Pronoun { get; set; }

    /// <summary>Where the user works.</summary>
    [Parameter]
    [Text]
    public string? Organization { get; set; }

    /// <summary>The user's own web site.</summary>
    [Parameter]
    [Text]
    public Uri? WebsiteUrl { get; set; }

    /// <summary>The user's LinkedIn name.</summary>
    [Parameter]
    [Text]
    public string? Linkedin { get; set; }

    /// <summary>The user's X name.</summary>
    [Parameter]
    [Text]
    public string? Twitter { get; set; }

    /// <summary>The user's Discord id.</summary>
    [Parameter]
    [Text]
    public string? Discord { get; set; }

    /// <summary>The user's GitHub name.</summary>
    [Parameter]
    [Text]
    public string? Github { get; set; }

    /// <summary>The number of a colour theme.</summary>
    [Parameter]
    [ApiName("theme_id")]
    public int? Theme { get; set; }

    /// <summary>The number of a colour scheme for code.</summary>
    [Parameter]
    [ApiName("color_scheme_id")]
    public int? ColorScheme { get; set; }

    /// <summary>Shows one file at a time in a comparison.</summary>
    [Parameter]
    public bool? ViewDiffsFileByFile { get; set; }

    /// <summary>Opens policies as YAML, not as a form.</summary>
    [Parameter]
    public bool? PolicyAdvancedEditor { get; set; }
}

/// <summary>A user. Which fields are filled depends on who asks: administrators see more.</summary>
public sealed class User : BasicUser
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

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
    public DateTime? LastActivityOn { get; set; }

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

    /// <summary>How often the user has signed in. For administrators.</summary>
    public int? SignInCount { get; set; }

    /// <summary>The address from which the user signed in last. For administrators.</summary>
    public string? CurrentSignInIp { get; set; }

    /// <summary>The address from which the user signed in the time before. For administrators.</summary>
    public string? LastSignInIp { get; set; }

    /// <summary>When GitLab last offered the user a new e-mail address for signing in. For administrators.</summary>
    public DateTimeOffset? EmailResetOfferedAt { get; set; }

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

    /// <summary>The highest role that the user has anywhere. For administrators.</summary>
    public AccessLevel? HighestRole { get; set; }

    /// <summary>The plan of the user's personal namespace, such as <c>gold</c>. On GitLab.com, for administrators.</summary>
    public string? Plan { get; set; }

    /// <summary>Whether that plan is a trial. On GitLab.com, for administrators.</summary>
    public bool? Trial { get; set; }

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
