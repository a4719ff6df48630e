using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the wiki pages of a project or a group, or one of them.</summary>
/// <example>
///   <summary>Read a page.</summary>
///   <code>(Get-GLWikiPage platform/docs setup/linux).Content</code>
/// </example>
/// <example>
///   <summary>Save all pages of a group's wiki as files.</summary>
///   <code>Get-GLWikiPage -Group platform -WithContent | ForEach-Object { Set-Content "$($_.Slug -replace '/', '-').md" $_.Content }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLWikiPage", DefaultParameterSetName = "Project", SupportsPaging = true)]
[OutputType(typeof(WikiPage))]
[Documentation("wikis/#list-all-wiki-pages")]
[Tier("Premium", Set = "Group")]
[Get("/projects/:id/wikis", Set = "Project")]
[Get("/projects/:id/wikis/:slug", Set = "Project")]
[Get("/groups/:id/wikis", Set = "Group")]
[Get("/groups/:id/wikis/:slug", Set = "Group")]
public sealed class GetWikiPageCommand : ScopedGetCmdlet<WikiPage>
{
    /// <summary>Which page, by its slug: its title with dashes for blanks, behind the folders that it is in. All pages otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("slug")]
    public Ref<WikiPage>? Page { get; set; }

    /// <summary>Adds the text to each page of the list. A single page always has it.</summary>
    [Parameter]
    public SwitchParameter WithContent { get; set; }

    /// <summary>Has the text of a single page be HTML.</summary>
    [Parameter]
    [ApiName("render_html")]
    public SwitchParameter AsHtml { get; set; }

    /// <summary>An earlier version of a single page: the SHA of a commit of the wiki.</summary>
    [Parameter]
    [Text]
    public string? Version { get; set; }
}

/// <summary>Makes a wiki page.</summary>
/// <example>
///   <summary>Make a page within a folder.</summary>
///   <code>New-GLWikiPage platform/docs 'setup/Linux' -Content 'Install the package.'</code>
/// </example>
/// <example>
///   <summary>Give the wikis of all projects of a group the same page.</summary>
///   <code>Get-GLProject -Group platform -All | New-GLWikiPage -Title Contact -Content (Get-Content contact.md -Raw)</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLWikiPage", DefaultParameterSetName = "Project", SupportsShouldProcess = true)]
[OutputType(typeof(WikiPage))]
[Documentation("wikis/#create-a-wiki-page")]
[Tier("Premium", Set = "Group")]
[Post("/projects/:id/wikis", Set = "Project")]
[Post("/groups/:id/wikis", Set = "Group")]
public sealed class NewWikiPageCommand : ScopedCreateCmdlet<WikiPage>
{
    /// <summary>The title, with folders in front of it where it is to be in one: <c>setup/Linux</c>.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Title { get; set; }

    /// <summary>The text.</summary>
    [Parameter(Mandatory = true)]
    [Content]
    public string? Content { get; set; }

    /// <summary>How the text is marked up. In Markdown, unless told otherwise.</summary>
    [Parameter]
    [ValidateSet("markdown", "rdoc", "asciidoc", "org")]
    public string? Format { get; set; }

    /// <summary>What stands before the text as YAML, such as <c>@{ title = 'How to begin' }</c> for a title other than the slug's.</summary>
    [Parameter]
    [Keys(KeysAttribute.Any)]
    public Hashtable? FrontMatter { get; set; }
}

/// <summary>Changes a wiki page. What is not given stays as it is.</summary>
/// <example>
///   <summary>Replace the text of a page.</summary>
///   <code>Set-GLWikiPage platform/docs setup/linux -Content (Get-Content linux.md -Raw)</code>
/// </example>
/// <example>
///   <summary>Replace an address in all pages of a project.</summary>
///   <code>Get-GLWikiPage platform/docs -WithContent | ForEach-Object { $_ | Set-GLWikiPage -Content $_.Content.Replace('old.example.com', 'new.example.com') }</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLWikiPage", SupportsShouldProcess = true)]
[OutputType(typeof(WikiPage))]
[Documentation("wikis/#update-a-wiki-page")]
[Tier("Premium", Set = "Group")]
[Put("/projects/:id/wikis/:slug", Set = "Project")]
[Put("/groups/:id/wikis/:slug", Set = "Group")]
[Get("/projects/:id/wikis/:slug", Set = "Project", Step = "Read")]
[Get("/groups/:id/wikis/:slug", Set = "Group", Step = "Read")]
public sealed class SetWikiPageCommand : ScopedPartUpdateCmdlet<WikiPage>
{
    /// <summary>Which page: its slug, or the page as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("slug")]
    public Ref<WikiPage>? Page { get; set; }

    /// <summary>The title from now on; the slug goes with it.</summary>
    [Parameter]
    [Text]
    public string? Title { get; set; }

    /// <summary>The text.</summary>
    [Parameter]
    [Content]
    public string? Content { get; set; }

    /// <summary>How the text is marked up.</summary>
    [Parameter]
    [ValidateSet("markdown", "rdoc", "asciidoc", "org")]
    [Kept]
    public string? Format { get; set; }

    /// <summary>What stands before the text as YAML, such as <c>@{ title = 'How to begin' }</c> for a title other than the slug's.</summary>
    [Parameter]
    [Keys(KeysAttribute.Any)]
    public Hashtable? FrontMatter { get; set; }
}

/// <summary>Removes a wiki page. The wiki's repository keeps its history.</summary>
/// <example>
///   <summary>Remove one page.</summary>
///   <code>Remove-GLWikiPage platform/docs setup/windows-95</code>
/// </example>
/// <example>
///   <summary>Remove all pages of a folder.</summary>
///   <code>Get-GLWikiPage platform/docs | Where-Object Slug -Like old/* | Remove-GLWikiPage</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLWikiPage", SupportsShouldProcess = true)]
[Documentation("wikis/#delete-a-wiki-page")]
[Tier("Premium", Set = "Group")]
[Delete("/projects/:id/wikis/:slug", Set = "Project")]
[Delete("/groups/:id/wikis/:slug", Set = "Group")]
public sealed class RemoveWikiPageCommand : ScopedPartChangeCmdlet
{
    /// <summary>Which page: its slug, or the page as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("slug")]
    public Ref<WikiPage>? Page { get; set; }
}

/// <summary>Uploads a file to a wiki, and says how a page links to it.</summary>
/// <example>
///   <summary>Upload a picture, and show it on a page of its own.</summary>
///   <code>$picture = New-GLWikiAttachment platform/docs ./plan.png; New-GLWikiPage platform/docs Plan -Content $picture.Link.Markdown</code>
/// </example>
/// <example>
///   <summary>Upload the same file to the wikis of all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | New-GLWikiAttachment -Path ./logo.png</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLWikiAttachment", DefaultParameterSetName = "Project", SupportsShouldProcess = true)]
[OutputType(typeof(WikiAttachment))]
[Documentation("wikis/#upload-an-attachment-to-the-wiki-repository")]
[Tier("Premium", Set = "Group")]
[Post("/projects/:id/wikis/attachments", Set = "Project")]
[Post("/groups/:id/wikis/attachments", Set = "Group")]
public sealed class NewWikiAttachmentCommand : ScopedCreateCmdlet<WikiAttachment>
{
    /// <summary>The file on this machine.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ApiName("file")]
    [Upload]
    [ValidateNotNullOrEmpty]
    [LocalPath]
    public string Path { get; set; } = "";

    /// <summary>The branch of the wiki's repository. Its default branch, unless told otherwise.</summary>
    [Parameter]
    public Ref<Branch>? Branch { get; set; }
}

/// <summary>A page of the wiki of a project or a group.</summary>
[Identity("Slug")]
[TableView("Slug", "Project", "Group", "Format:9", "Title")]
public sealed class WikiPage : ScopedObject
{
    /// <summary>The folders and the title with dashes for blanks, by which GitLab tells the page.</summary>
    public string? Slug { get; set; }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>How the text is marked up: <c>markdown</c>, <c>rdoc</c>, <c>asciidoc</c> or <c>org</c>.</summary>
    public string? Format { get; set; }

    /// <summary>The id by which GitLab keeps comments on the page.</summary>
    public long? WikiPageMetaId { get; set; }

    /// <summary>The text, of a single page or where -WithContent asked for it.</summary>
    public string? Content { get; set; }

    /// <summary>The character set of the text.</summary>
    public string? Encoding { get; set; }

    /// <summary>What stands before the text as YAML.</summary>
    public IReadOnlyDictionary<string, object?>? FrontMatter { get; set; }

    /// <summary>The slug.</summary>
    public override string ToString() => Slug ?? "";
}

/// <summary>A file that was uploaded to a wiki.</summary>
[TableView("FileName", "Project", "Group", "FilePath")]
public sealed class WikiAttachment : ScopedObject
{
    /// <summary>The name of the file.</summary>
    public string? FileName { get; set; }

    /// <summary>Where it is in the wiki's repository.</summary>
    public string? FilePath { get; set; }

    /// <summary>The branch that has it.</summary>
    public string? Branch { get; set; }

    /// <summary>How a page links to it.</summary>
    public WikiAttachmentLink? Link { get; set; }

    /// <summary>The path.</summary>
    public override string ToString() => FilePath ?? "";
}

/// <summary>How a wiki page links to a file.</summary>
public sealed class WikiAttachmentLink : GitLabObject
{
    /// <summary>The path from the wiki.</summary>
    [ApiName("url")]
    public string? Path { get; set; }

    /// <summary>The link in Markdown; a picture is shown by it.</summary>
    public string? Markdown { get; set; }

    /// <summary>The link in Markdown.</summary>
    public override string ToString() => Markdown ?? "";
}
