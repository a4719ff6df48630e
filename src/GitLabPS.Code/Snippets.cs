using System;
using System.Collections;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets your own snippets, those of a project, all public ones or all that you may see, or one of them.</summary>
/// <example>
///   <summary>See your own snippets.</summary>
///   <code>Get-GLSnippet -All</code>
/// </example>
/// <example>
///   <summary>See all snippets of a group's projects that the whole world can read.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLSnippet -All | Where-Object Visibility -EQ public</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLSnippet", DefaultParameterSetName = "Personal", SupportsPaging = true)]
[OutputType(typeof(Snippet))]
[Documentation("snippets/#list-all-snippets-for-current-user")]
[Get("/snippets", Set = "Personal", Paged = true)]
[Get("/snippets/:snippet_id", Set = "Personal")]
[Get("/projects/:id/snippets", Set = "Project", Paged = true)]
[Get("/projects/:id/snippets/:snippet_id", Set = "Project")]
[Get("/snippets/public", Set = "Public", Paged = true)]
[Get("/snippets/all", Set = "Instance", Paged = true)]
public sealed class GetSnippetCommand : GetCmdlet<Snippet>
{
    /// <summary>The project whose snippets are wanted: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Project", ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>Which snippet, by its id. All of them otherwise.</summary>
    [Parameter(ParameterSetName = "Personal")]
    [Parameter(Position = 1, ParameterSetName = "Project")]
    [ApiName("snippet_id")]
    public Ref<Snippet>? Snippet { get; set; }

    /// <summary>The personal snippets of all users that everybody can read.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Public")]
    [NotSent]
    public SwitchParameter Public { get; set; }

    /// <summary>All snippets of the instance that you may see, those of projects among them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Instance")]
    [NotSent]
    public SwitchParameter Instance { get; set; }

    /// <summary>Only snippets that were made after this instant.</summary>
    [Parameter(ParameterSetName = "Personal")]
    [Parameter(ParameterSetName = "Public")]
    [Parameter(ParameterSetName = "Instance")]
    [ListOnly]
    [Instant]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>Only snippets that were made before this instant.</summary>
    [Parameter(ParameterSetName = "Personal")]
    [Parameter(ParameterSetName = "Public")]
    [Parameter(ParameterSetName = "Instance")]
    [ListOnly]
    [Instant]
    public DateTimeOffset? CreatedBefore { get; set; }

    /// <summary>Only snippets whose repositories are stored there.</summary>
    [Parameter(ParameterSetName = "Instance")]
    [ListOnly]
    [AdministratorOnly]
    [Text]
    public string? RepositoryStorage { get; set; }
}

/// <summary>Makes a snippet of your own, or of a project.</summary>
/// <example>
///   <summary>Keep a script for yourself.</summary>
///   <code>New-GLSnippet -Title 'Clean up' -Visibility private -FileName clean.ps1 -Content (Get-Content clean.ps1 -Raw)</code>
/// </example>
/// <example>
///   <summary>Show two files to the members of a project.</summary>
///   <code>New-GLSnippet platform/docs -Title 'Example' -Visibility private -File @{ file_path = 'a.md'; content = '# A' }, @{ file_path = 'b.md'; content = '# B' }</code>
/// </example>
/// <example>
///   <summary>Give all projects of a group the same snippet.</summary>
///   <code>Get-GLProject -Group platform -All | New-GLSnippet -Title 'How to reach us' -Visibility internal -FileName contact.md -Content 'Room 5'</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLSnippet", DefaultParameterSetName = "Content", SupportsShouldProcess = true)]
[OutputType(typeof(Snippet))]
[Documentation("snippets/#create-a-snippet")]
[Post("/snippets")]
[Post("/projects/:id/snippets")]
public sealed class NewSnippetCommand : CreateCmdlet<Snippet>
{
    /// <summary>The project that gets it: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one. Without it the snippet is your own.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>What it is, in one line.</summary>
    [Parameter(Mandatory = true)]
    [Text]
    public string? Title { get; set; }

    /// <summary>Who sees it: you or the members of the project, everybody who is signed in, or everybody.</summary>
    [Parameter(Mandatory = true)]
    [ValidateSet("private", "internal", "public")]
    public string? Visibility { get; set; }

    /// <summary>The name of its only file. The extension says how it is coloured.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Content")]
    [Text]
    public string? FileName { get; set; }

    /// <summary>The text of its only file.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Content")]
    [Content]
    public string? Content { get; set; }

    /// <summary>Several files, each with <c>file_path</c> and <c>content</c>.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "File")]
    [ApiName("files")]
    [NoEmptyItem]
    [Keys("file_path", "content")]
    public Hashtable[]? File { get; set; }

    /// <summary>What it is for.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }
}

/// <summary>Changes a snippet. What is not given stays as it is.</summary>
/// <example>
///   <summary>Change the text of a snippet of your own.</summary>
///   <code>Set-GLSnippet -Snippet 5 -FileName clean.ps1 -Content (Get-Content clean.ps1 -Raw)</code>
/// </example>
/// <example>
///   <summary>Hide all public snippets of a project.</summary>
///   <code>Get-GLSnippet platform/docs -All | Where-Object Visibility -EQ public | Set-GLSnippet -Visibility private</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLSnippet", SupportsShouldProcess = true)]
[OutputType(typeof(Snippet))]
[Documentation("snippets/#update-snippet")]
[Put("/snippets/:snippet_id")]
[Put("/projects/:id/snippets/:snippet_id")]
public sealed class SetSnippetCommand : UpdateCmdlet<Snippet>
{
    /// <summary>The project that the snippet belongs to; none for a personal one. Snippets from the pipeline say it themselves.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>Which snippet: its id, or the snippet as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("snippet_id")]
    public Ref<Snippet>? Snippet { get; set; }

    /// <summary>What it is, in one line.</summary>
    [Parameter]
    [Text]
    public string? Title { get; set; }

    /// <summary>What it is for.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>Who sees it: you or the members of the project, everybody who is signed in, or everybody.</summary>
    [Parameter]
    [ValidateSet("private", "internal", "public")]
    public string? Visibility { get; set; }

    /// <summary>The name of its only file.</summary>
    [Parameter]
    [Text]
    public string? FileName { get; set; }

    /// <summary>The text of its only file.</summary>
    [Parameter]
    [Content]
    public string? Content { get; set; }

    /// <summary>
    /// What happens to several files, each with <c>action</c> (<c>create</c>, <c>update</c>, <c>delete</c>, <c>move</c>) and
    /// <c>file_path</c>, and with <c>content</c> and <c>previous_path</c> where the action needs them.
    /// </summary>
    [Parameter]
    [ApiName("files")]
    [NoEmptyItem]
    [Keys("action", "content", "file_path", "previous_path")]
    public Hashtable[]? File { get; set; }
}

/// <summary>Removes a snippet.</summary>
/// <example>
///   <summary>Remove a snippet of your own.</summary>
///   <code>Remove-GLSnippet -Snippet 5</code>
/// </example>
/// <example>
///   <summary>Remove all snippets of a project that nobody has changed for two years.</summary>
///   <code>Get-GLSnippet platform/docs -All | Where-Object UpdatedAt -LT (Get-Date).AddYears(-2) | Remove-GLSnippet</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLSnippet", SupportsShouldProcess = true)]
[Documentation("snippets/#delete-snippet")]
[Delete("/snippets/:snippet_id")]
[Delete("/projects/:id/snippets/:snippet_id")]
public sealed class RemoveSnippetCommand : ChangeCmdlet
{
    /// <summary>The project that the snippet belongs to; none for a personal one. Snippets from the pipeline say it themselves.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>Which snippet: its id, or the snippet as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("snippet_id")]
    public Ref<Snippet>? Snippet { get; set; }
}

/// <summary>Gets what a file of a snippet holds: a text, or bytes.</summary>
/// <example>
///   <summary>Run a script that is kept in a snippet.</summary>
///   <code>Get-GLSnippetContent -Snippet 5 | Set-Content clean.ps1</code>
/// </example>
/// <example>
///   <summary>Read one of several files of a project's snippet.</summary>
///   <code>Get-GLSnippetContent platform/docs 5 -FilePath b.md -Ref main</code>
/// </example>
/// <example>
///   <summary>Look for a password in all snippets of a project.</summary>
///   <code>Get-GLSnippet platform/docs -All | Where-Object { ($_ | Get-GLSnippetContent) -match 'password' }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLSnippetContent", DefaultParameterSetName = "First")]
[OutputType(typeof(string), typeof(byte[]))]
[Documentation("snippets/#single-snippet-contents")]
[Get("/snippets/:snippet_id/raw", Set = "First")]
[Get("/projects/:id/snippets/:snippet_id/raw", Set = "First")]
[Get("/snippets/:snippet_id/files/:ref/:file_path/raw", Set = "File")]
[Get("/projects/:id/snippets/:snippet_id/files/:ref/:file_path/raw", Set = "File")]
public sealed class GetSnippetContentCommand : ReadTextCmdlet
{
    /// <summary>The project that the snippet belongs to; none for a personal one. Snippets from the pipeline say it themselves.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>Which snippet: its id, or the snippet as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("snippet_id")]
    public Ref<Snippet>? Snippet { get; set; }

    /// <summary>The path of one of several files. The first file otherwise.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "File")]
    [ValidateNotNullOrEmpty]
    [Text]
    public string FilePath { get; set; } = "";

    /// <summary>The branch, the tag or the SHA of a commit; <c>main</c> for what is in the snippet now.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "File")]
    [GitRef]
    public string? Ref { get; set; }
}

/// <summary>Gets with which program and from where a snippet was made.</summary>
/// <example>
///   <summary>Look at one snippet.</summary>
///   <code>Get-GLSnippetUserAgentDetail -Snippet 5</code>
/// </example>
/// <example>
///   <summary>See from where the snippets of a project came.</summary>
///   <code>Get-GLSnippet platform/docs -All | Get-GLSnippetUserAgentDetail</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLSnippetUserAgentDetail")]
[OutputType(typeof(UserAgentDetail))]
[Documentation("snippets/#get-user-agent-details")]
[AdministratorOnly]
[Get("/snippets/:snippet_id/user_agent_detail")]
[Get("/projects/:id/snippets/:snippet_id/user_agent_detail")]
public sealed class GetSnippetUserAgentDetailCommand : ReadCmdlet<UserAgentDetail>
{
    /// <summary>The project that the snippet belongs to; none for a personal one. Snippets from the pipeline say it themselves.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>Which snippet: its id, or the snippet as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("snippet_id")]
    public Ref<Snippet>? Snippet { get; set; }
}
