using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the users whom a group's SAML or SCIM created.</summary>
/// <example>
///   <summary>See all of them.</summary>
///   <code>Get-GLGroupProvisionedUser platform -All</code>
/// </example>
/// <example>
///   <summary>Find those who are blocked.</summary>
///   <code>Get-GLGroup platform | Get-GLGroupProvisionedUser -Blocked -All</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLGroupProvisionedUser", SupportsPaging = true)]
[OutputType(typeof(User))]
[Documentation("groups/#list-provisioned-users")]
[Tier("Premium")]
[Get("/groups/:id/provisioned_users", Paged = true)]
public sealed class GetGroupProvisionedUserCommand : UsersOfGroupCmdlet
{
}

/// <summary>Gets the users whom a group's SAML provider knows.</summary>
/// <example>
///   <summary>See who signs in that way.</summary>
///   <code>Get-GLGroupSamlUser platform -Active -All</code>
/// </example>
/// <example>
///   <summary>Find out since when one of them is there.</summary>
///   <code>Get-GLGroupSamlUser platform -UserName jane | Select-Object Username, CreatedAt</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLGroupSamlUser", SupportsPaging = true)]
[OutputType(typeof(User))]
[Documentation("groups/#list-all-saml-users")]
[Tier("Premium")]
[Get("/groups/:id/saml_users", Paged = true)]
public sealed class GetGroupSamlUserCommand : UsersOfGroupCmdlet
{
}

/// <summary>Reads users that a group's identity provider stands for.</summary>
public abstract class UsersOfGroupCmdlet : GroupGetCmdlet<User>
{
    /// <summary>Only the user of this name.</summary>
    [Parameter]
    [ApiName("username")]
    [Text]
    public string? UserName { get; set; }

    /// <summary>A part of the name, the user name or the e-mail address.</summary>
    [Parameter]
    [Text]
    public string? Search { get; set; }

    /// <summary>Only users who can sign in.</summary>
    [Parameter]
    public SwitchParameter Active { get; set; }

    /// <summary>Only users who are blocked.</summary>
    [Parameter]
    public SwitchParameter Blocked { get; set; }

    /// <summary>Only users created after this instant.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>Only users created before this instant.</summary>
    [Parameter]
    [Instant]
    public DateTimeOffset? CreatedBefore { get; set; }
}
