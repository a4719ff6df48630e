using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the tags of a repository, or one of them.</summary>
/// <example>
///   <summary>See the last versions of a project.</summary>
///   <code>Get-GLTag platform/api -OrderBy version -First 5</code>
/// </example>
/// <example>
///   <summary>Find the tags of a group's projects that no release goes with.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLTag -All | Where-Object { -not $_.Release }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLTag", SupportsPaging = true)]
[OutputType(typeof(Tag))]
[Documentation("tags/#list-all-project-repository-tags")]
[Get("/projects/:id/repository/tags", Paged = true)]
[Get("/projects/:id/repository/tags/:tag_name")]
public sealed class GetTagCommand : ProjectGetCmdlet<Tag>
{
    /// <summary>Which tag. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("tag_name")]
    public Ref<Tag>? Tag { get; set; }

    /// <summary>Only tags with this text in their name; <c>^text</c> is for its beginning and <c>text$</c> for its end.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? Search { get; set; }

    /// <summary>What the order goes by: the name, the date, or the version that the name tells. By date, unless told otherwise.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("name", "updated", "version")]
    public string? OrderBy { get; set; }

    /// <summary>Which end comes first. The last one, unless told otherwise.</summary>
    [Parameter]
    [ListOnly]
    [ValidateSet("asc", "desc")]
    public string? Sort { get; set; }
}

/// <summary>Makes a tag.</summary>
/// <example>
///   <summary>Tag the last commit of main.</summary>
///   <code>New-GLTag platform/api v1.0 -Ref main -Message 'The first release'</code>
/// </example>
/// <example>
///   <summary>Tag the same day's state of all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | New-GLTag -Name 2026-01-31 -Ref main</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLTag", SupportsShouldProcess = true)]
[OutputType(typeof(Tag))]
[Documentation("tags/#create-a-new-tag")]
[Post("/projects/:id/repository/tags")]
public sealed class NewTagCommand : ProjectCreateCmdlet<Tag>
{
    /// <summary>The name of the new tag.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ApiName("tag_name")]
    [Text]
    public string? Name { get; set; }

    /// <summary>What it is put on: the SHA of a commit, or the name of a branch or another tag.</summary>
    [Parameter(Mandatory = true)]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>A message, which makes it an annotated tag.</summary>
    [Parameter]
    [Content]
    public string? Message { get; set; }
}

/// <summary>Removes a tag. The commit that it was put on stays.</summary>
/// <example>
///   <summary>Remove one tag.</summary>
///   <code>Remove-GLTag platform/api v1.0-rc1</code>
/// </example>
/// <example>
///   <summary>Remove all release candidates of a project.</summary>
///   <code>Get-GLTag platform/api -Search '-rc' -All | Remove-GLTag</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLTag", SupportsShouldProcess = true)]
[Documentation("tags/#delete-a-tag")]
[Delete("/projects/:id/repository/tags/:tag_name")]
public sealed class RemoveTagCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which tag: its name, or the tag as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("tag_name")]
    public Ref<Tag>? Tag { get; set; }
}

/// <summary>Gets the signature of a tag, and whether GitLab could verify it.</summary>
/// <remarks>A tag that is not signed is an error: GitLab answers 404.</remarks>
/// <example>
///   <summary>See who signed a version.</summary>
///   <code>Get-GLTagSignature platform/api v1.0</code>
/// </example>
/// <example>
///   <summary>Check the signatures of all tags of a project.</summary>
///   <code>Get-GLTag platform/api -All | Get-GLTagSignature -ErrorAction SilentlyContinue</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLTagSignature")]
[OutputType(typeof(GitSignature))]
[Documentation("tags/#retrieve-x509-signature-of-a-tag")]
[Get("/projects/:id/repository/tags/:tag_name/signature")]
public sealed class GetTagSignatureCommand : ProjectPartReadCmdlet<GitSignature>
{
    /// <summary>Which tag: its name, or the tag as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("tag_name")]
    public Ref<Tag>? Tag { get; set; }
}

/// <summary>The signature of a commit or a tag. Which fields it has depends on its kind.</summary>
[TableView("SignatureType:14", "VerificationStatus:20", "GpgKeyUserEmail", "CommitSource:12")]
public sealed class GitSignature : ProjectObject
{
    /// <summary><c>PGP</c>, <c>SSH</c> or <c>X509</c>.</summary>
    public string? SignatureType { get; set; }

    /// <summary>Whether GitLab could verify it: <c>verified</c>, <c>unverified</c>, <c>unverified_key</c> …</summary>
    public string? VerificationStatus { get; set; }

    /// <summary>Everything about the signature, where GitLab puts it in one field.</summary>
    public object? Signature { get; set; }

    /// <summary>The id of the PGP key.</summary>
    public long? GpgKeyId { get; set; }

    /// <summary>The key's own id, in hexadecimal digits.</summary>
    public string? GpgKeyPrimaryKeyid { get; set; }

    /// <summary>The id of the subkey that was used.</summary>
    public long? GpgKeySubkeyId { get; set; }

    /// <summary>Whose PGP key it is.</summary>
    public string? GpgKeyUserName { get; set; }

    /// <summary>The e-mail address of the PGP key.</summary>
    public string? GpgKeyUserEmail { get; set; }

    /// <summary>The SSH key.</summary>
    public object? Key { get; set; }

    /// <summary>The X.509 certificate, with its subject and issuer.</summary>
    public object? X509Certificate { get; set; }

    /// <summary>Where the commit was read from: <c>gitaly</c>.</summary>
    public string? CommitSource { get; set; }

    /// <summary>The kind and how it was verified.</summary>
    public override string ToString() => $"{SignatureType} {VerificationStatus}";
}
