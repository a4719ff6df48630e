using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the protected tags and wildcards of a project, or one of them: who may make such tags.</summary>
/// <example>
///   <summary>See how the tags of a project are protected.</summary>
///   <code>Get-GLProtectedTag platform/api</code>
/// </example>
/// <example>
///   <summary>Find the projects of a group that protect no tag.</summary>
///   <code>Get-GLProject -Group platform -All | Where-Object { -not ($_ | Get-GLProtectedTag) }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLProtectedTag", SupportsPaging = true)]
[OutputType(typeof(ProtectedTag))]
[Documentation("protected_tags/#list-protected-tags")]
[Get("/projects/:id/protected_tags", Paged = true)]
[Get("/projects/:id/protected_tags/:name")]
public sealed class GetProtectedTagCommand : ProjectGetCmdlet<ProtectedTag>
{
    /// <summary>Which one: the name or the wildcard that is protected. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("name")]
    public Ref<Tag>? Tag { get; set; }
}

/// <summary>Protects a tag, or all tags that fit a wildcard: only certain people may make it, and nobody else changes or removes it.</summary>
/// <example>
///   <summary>Let only maintainers make versions.</summary>
///   <code>Protect-GLTag platform/api 'v*' -CreateAccessLevel Maintainer</code>
/// </example>
/// <example>
///   <summary>Protect the tags of a project that are there already.</summary>
///   <code>Get-GLTag platform/api -Search '^v' -All | Protect-GLTag</code>
/// </example>
[Cmdlet(VerbsSecurity.Protect, "GLTag", SupportsShouldProcess = true)]
[OutputType(typeof(ProtectedTag))]
[Documentation("protected_tags/#protect-a-repository-tag")]
[Post("/projects/:id/protected_tags")]
public sealed class ProtectTagCommand : ProjectPartUpdateCmdlet<ProtectedTag>
{
    /// <summary>The tag, or a wildcard such as <c>v*</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("name")]
    public Ref<Tag>? Tag { get; set; }

    /// <summary>Who may make such tags: this role and those above it. Maintainers, unless told otherwise.</summary>
    [Parameter]
    public AccessLevel? CreateAccessLevel { get; set; }

    /// <summary>
    /// Users, groups, deploy keys and roles that may make such tags: a hashtable each, such as <c>@{ user_id = 5 }</c>, with
    /// <c>user_id</c>, <c>group_id</c>, <c>deploy_key_id</c> or <c>access_level</c>.
    /// </summary>
    [Parameter]
    [Tier("Premium")]
    [NoEmptyItem]
    [Keys("user_id", "group_id", "deploy_key_id", "access_level")]
    public Hashtable[]? AllowedToCreate { get; set; }
}

/// <summary>Ends the protection of a tag or a wildcard. The tag itself stays.</summary>
/// <example>
///   <summary>End the protection of all versions.</summary>
///   <code>Unprotect-GLTag platform/api 'v*'</code>
/// </example>
/// <example>
///   <summary>End every protection of tags in a project.</summary>
///   <code>Get-GLProtectedTag platform/api -All | Unprotect-GLTag</code>
/// </example>
[Cmdlet(VerbsSecurity.Unprotect, "GLTag", SupportsShouldProcess = true)]
[Documentation("protected_tags/#unprotect-repository-tags")]
[Delete("/projects/:id/protected_tags/:name")]
public sealed class UnprotectTagCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which one: the name or the wildcard that is protected, or a tag as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("name")]
    public Ref<Tag>? Tag { get; set; }
}

/// <summary>How a tag, or all that fit a wildcard, is protected.</summary>
[Identity("Name")]
[TableView("Name", "Project", "CreateAccessLevels")]
public sealed class ProtectedTag : ProjectObject
{
    /// <summary>The tag, or the wildcard.</summary>
    public string? Name { get; set; }

    /// <summary>The same, by which other commands know the tag.</summary>
    [NotInJson]
    public string? TagName => Name;

    /// <summary>Who may make such tags.</summary>
    public IReadOnlyList<ProtectionAccess>? CreateAccessLevels { get; set; }

    /// <summary>The tag, or the wildcard.</summary>
    public override string ToString() => Name ?? "";
}
