using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the SAML groups whose users are members of a group, or one of them.</summary>
/// <example>
///   <summary>See where the members of a group come from.</summary>
///   <code>Get-GLSamlGroupLink platform</code>
/// </example>
/// <example>
///   <summary>Find all groups that one SAML group has to do with.</summary>
///   <code>Get-GLGroup -All | Get-GLSamlGroupLink | Where-Object Name -eq developers</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLSamlGroupLink", SupportsPaging = true)]
[OutputType(typeof(SamlGroupLink))]
[Documentation("saml/#list-all-saml-group-links")]
[Tier("Premium")]
[Get("/groups/:id/saml_group_links")]
[Get("/groups/:id/saml_group_links/:saml_group_name")]
public sealed class GetSamlGroupLinkCommand : GroupGetCmdlet<SamlGroupLink>
{
    /// <summary>The name of the SAML group. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("saml_group_name")]
    public Ref<SamlGroupLink>? SamlGroupLink { get; set; }

    /// <summary>The SAML provider, where several have a group of the name.</summary>
    [Parameter]
    [With(nameof(SamlGroupLink))]
    [Text]
    public string? Provider { get; set; }
}

/// <summary>Makes the users of a SAML group members of a group.</summary>
/// <remarks>They become members when they next sign in.</remarks>
/// <example>
///   <summary>Let a SAML group in as developers.</summary>
///   <code>Add-GLSamlGroupLink platform developers -AccessLevel Developer</code>
/// </example>
/// <example>
///   <summary>Let auditors into all groups at the top, and see the links.</summary>
///   <code>Get-GLGroup -TopLevelOnly -Owned -All | Add-GLSamlGroupLink -SamlGroupName auditors -AccessLevel Reporter -PassThru</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLSamlGroupLink", SupportsShouldProcess = true)]
[OutputType(typeof(SamlGroupLink))]
[Documentation("saml/#add-a-saml-group-link")]
[Tier("Premium")]
[Post("/groups/:id/saml_group_links")]
public sealed class AddSamlGroupLinkCommand : GroupUpdateCmdlet<SamlGroupLink>
{
    /// <summary>The name of the SAML group.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? SamlGroupName { get; set; }

    /// <summary>The role that they get.</summary>
    [Parameter(Mandatory = true)]
    public AccessLevel? AccessLevel { get; set; }

    /// <summary>The id of a custom role to give instead.</summary>
    [Parameter]
    [Tier("Ultimate")]
    public long? MemberRoleId { get; set; }

    /// <summary>The SAML provider that the link is for. It is for all otherwise.</summary>
    [Parameter]
    [Text]
    public string? Provider { get; set; }
}

/// <summary>Ends the membership of the users of a SAML group.</summary>
/// <example>
///   <summary>Let a SAML group in no longer.</summary>
///   <code>Remove-GLSamlGroupLink platform developers</code>
/// </example>
/// <example>
///   <summary>Remove all links of a group.</summary>
///   <code>Get-GLSamlGroupLink platform | Remove-GLSamlGroupLink</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLSamlGroupLink", SupportsShouldProcess = true)]
[Documentation("saml/#delete-a-saml-group-link")]
[Tier("Premium")]
[Delete("/groups/:id/saml_group_links/:saml_group_name")]
public sealed class RemoveSamlGroupLinkCommand : GroupPartChangeCmdlet
{
    /// <summary>The name of the SAML group, or the link as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("saml_group_name")]
    public Ref<SamlGroupLink>? SamlGroupLink { get; set; }

    /// <summary>The SAML provider, where several have a group of the name.</summary>
    [Parameter]
    [Text]
    public string? Provider { get; set; }
}

/// <summary>A SAML group whose members are members of a GitLab group.</summary>
[Identity("Name")]
[TableView("Group", "Name", "AccessLevel:15", "Provider")]
public sealed class SamlGroupLink : GroupObject
{
    /// <summary>The SAML group's name.</summary>
    public string? Name { get; set; }

    /// <summary>The role that they get.</summary>
    public AccessLevel? AccessLevel { get; set; }

    /// <summary>The id of the custom role, where there is one.</summary>
    public long? MemberRoleId { get; set; }

    /// <summary>The SAML provider.</summary>
    public string? Provider { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? "";
}
