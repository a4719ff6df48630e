using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the LDAP groups and filters whose users are members of a group.</summary>
/// <example>
///   <summary>See where the members of a group come from.</summary>
///   <code>Get-GLLdapGroupLink platform</code>
/// </example>
/// <example>
///   <summary>Find all groups that one LDAP group has to do with.</summary>
///   <code>Get-GLGroup -All | Get-GLLdapGroupLink | Where-Object Cn -eq developers</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLLdapGroupLink", SupportsPaging = true)]
[OutputType(typeof(LdapGroupLink))]
[Documentation("group_ldap_links/#list-all-ldap-group-links")]
[Tier("Premium")]
[Get("/groups/:id/ldap_group_links")]
public sealed class GetLdapGroupLinkCommand : GroupGetCmdlet<LdapGroupLink>
{
}

/// <summary>Makes the users of an LDAP group, or those that a filter finds, members of a group.</summary>
/// <remarks>They become members when GitLab next compares itself with LDAP; Sync-GLGroupLdap does it at once.</remarks>
/// <example>
///   <summary>Let an LDAP group in as developers.</summary>
///   <code>Add-GLLdapGroupLink platform -Cn developers -Provider ldapmain -GroupAccess Developer</code>
/// </example>
/// <example>
///   <summary>Let users in by a filter, and compare at once.</summary>
///   <code>Add-GLLdapGroupLink platform -Filter '(department=Audit)' -Provider ldapmain -GroupAccess Reporter -PassThru | Sync-GLGroupLdap</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLLdapGroupLink", DefaultParameterSetName = "Cn", SupportsShouldProcess = true)]
[OutputType(typeof(LdapGroupLink))]
[Documentation("group_ldap_links/#add-an-ldap-group-link-with-cn-or-filter")]
[Tier("Premium")]
[Post("/groups/:id/ldap_group_links")]
public sealed class AddLdapGroupLinkCommand : GroupUpdateCmdlet<LdapGroupLink>
{
    /// <summary>The name of the LDAP group.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Cn")]
    [Text]
    public string? Cn { get; set; }

    /// <summary>The LDAP filter that finds the users.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Filter")]
    [Text]
    public string? Filter { get; set; }

    /// <summary>The LDAP server by GitLab's name for it, such as <c>ldapmain</c>.</summary>
    [Parameter(Mandatory = true)]
    [Text]
    public string? Provider { get; set; }

    /// <summary>The role that they get.</summary>
    [Parameter(Mandatory = true)]
    public AccessLevel? GroupAccess { get; set; }

    /// <summary>The id of a custom role to give instead.</summary>
    [Parameter]
    [Tier("Ultimate")]
    public long? MemberRoleId { get; set; }
}

/// <summary>Ends the membership of the users of an LDAP group, or of those that a filter finds.</summary>
/// <example>
///   <summary>Let an LDAP group in no longer.</summary>
///   <code>Remove-GLLdapGroupLink platform -Cn developers -Provider ldapmain</code>
/// </example>
/// <example>
///   <summary>Remove all links of a group to one LDAP server.</summary>
///   <code>Get-GLLdapGroupLink platform | Where-Object Provider -eq ldapold | Remove-GLLdapGroupLink</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLLdapGroupLink", SupportsShouldProcess = true)]
[Documentation("group_ldap_links/#delete-an-ldap-group-link-with-cn-or-filter")]
[Tier("Premium")]
[Delete("/groups/:id/ldap_group_links")]
public sealed class RemoveLdapGroupLinkCommand : GroupPartChangeCmdlet
{
    /// <summary>The name of the LDAP group. GitLab takes this or -Filter.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Text]
    public string? Cn { get; set; }

    /// <summary>The LDAP filter, where the link has no group.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Text]
    public string? Filter { get; set; }

    /// <summary>The LDAP server by GitLab's name for it, such as <c>ldapmain</c>.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Text]
    public string? Provider { get; set; }

    /// <inheritdoc/>
    protected override async Task<IEnumerable<object>> PerformAsync(ApiCall call)
    {
        // A link from the pipeline has a name or a filter, and the other one empty.
        ApiRequest bound = call.Bind(call.Route);
        await SendAsync(bound.WithQuery(bound.Query.Where(p => p.Value is not (null or "")))).ConfigureAwait(false);
        return [];
    }
}

/// <summary>Compares the members of a group with LDAP at once.</summary>
/// <remarks>GitLab begins with it in the background.</remarks>
/// <example>
///   <summary>Bring the members of a group up to date.</summary>
///   <code>Sync-GLGroupLdap platform</code>
/// </example>
/// <example>
///   <summary>Do it for all groups that LDAP has to do with.</summary>
///   <code>Get-GLGroup -All | Where-Object LdapGroupLinks | Sync-GLGroupLdap</code>
/// </example>
[Cmdlet(VerbsData.Sync, "GLGroupLdap", SupportsShouldProcess = true)]
[Documentation("groups/#sync-a-group-with-ldap")]
[Tier("Premium")]
[Post("/groups/:id/ldap_sync")]
public sealed class SyncGroupLdapCommand : GroupChangeCmdlet
{
}

/// <summary>An LDAP group whose members are members of a GitLab group.</summary>
[TableView("Group", "Cn", "Filter", "GroupAccess:15", "Provider:12")]
public sealed class LdapGroupLink : GroupObject
{
    /// <summary>The LDAP group's name, unless a filter says whom it is about.</summary>
    public string? Cn { get; set; }

    /// <summary>The LDAP filter, where there is no group.</summary>
    public string? Filter { get; set; }

    /// <summary>The role that they get.</summary>
    public AccessLevel? GroupAccess { get; set; }

    /// <summary>The id of the custom role, where there is one.</summary>
    public long? MemberRoleId { get; set; }

    /// <summary>The LDAP server, such as <c>ldapmain</c>.</summary>
    public string? Provider { get; set; }

    /// <summary>The name or the filter.</summary>
    public override string ToString() => Cn ?? Filter ?? "";
}
