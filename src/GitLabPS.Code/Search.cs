using System;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Searches the whole instance, a group or a project for a text.</summary>
/// <remarks>
/// What is found is what the Get commands emit: issues, merge requests, commits and so on, which other commands take from the
/// pipeline. Code and wiki pages come as the lines around what was found, with the file's place.
/// </remarks>
/// <example>
///   <summary>Find the open issues of a group that speak of a timeout.</summary>
///   <code>Search-GLItem timeout issues -Group platform -State opened -All</code>
/// </example>
/// <example>
///   <summary>Find the files of a project that mention a server, and read them.</summary>
///   <code>Search-GLItem old.example.com blobs -Project platform/docs -All | Get-GLRepositoryFileContent</code>
/// </example>
/// <example>
///   <summary>Search the code of several projects, without GitLab's own index of all code.</summary>
///   <code>Get-GLProject -Group platform -All | Search-GLItem password blobs -All | Select-Object ProjectId, Path, StartLine</code>
/// </example>
[Cmdlet(VerbsCommon.Search, "GLItem", DefaultParameterSetName = "Instance", SupportsPaging = true)]
[OutputType(typeof(GitLabObject), typeof(Issue), typeof(MergeRequest), typeof(BasicProject), typeof(Milestone), typeof(BasicUser), typeof(Snippet), typeof(Commit), typeof(FoundFile), typeof(FoundWikiPage), typeof(FoundNote))]
[Documentation("search/")]
[Get("/search", Set = "Instance", Paged = true)]
[Get("/groups/:id/search", Set = "Group", Paged = true)]
[Get("/projects/:id/search", Set = "Project", Paged = true)]
public sealed class SearchItemCommand : GetCmdlet<GitLabObject>
{
    /// <summary>What to look for.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Text]
    public string? Search { get; set; }

    /// <summary>
    /// Of what kind. <c>projects</c> are found in a group or the whole instance, <c>snippet_titles</c> in the whole instance;
    /// code (<c>blobs</c>), wiki pages, commits and comments beyond one project need GitLab Premium.
    /// </summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateSet("blobs", "commits", "issues", "merge_requests", "milestones", "notes", "projects", "snippet_titles", "users", "wiki_blobs", "work_items")]
    public string? Scope { get; set; }

    /// <summary>The group to search: an id, a full path, a web address, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Group", ValueFromPipeline = true)]
    [Alias("GroupId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>The project to search: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Project", ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>Only issues and merge requests in this state.</summary>
    [Parameter]
    [ValidateSet("all", "opened", "closed", "merged")]
    public string? State { get; set; }

    /// <summary>Only confidential issues; with <c>-Confidential:$false</c>, only others.</summary>
    [Parameter]
    public SwitchParameter Confidential { get; set; }

    /// <summary>Only work items of these kinds, such as <c>task</c> or <c>epic</c>.</summary>
    [Parameter]
    [ApiName("type")]
    [CommaSeparated]
    [NoEmptyItem]
    [Text]
    public string[]? WorkItemType { get; set; }

    /// <summary>Where to look: <c>title</c> alone, say.</summary>
    [Parameter]
    [ApiName("fields")]
    [CommaSeparated]
    [Tier("Premium")]
    [NoEmptyItem]
    [Text]
    public string[]? Field { get; set; }

    /// <summary>How many lines of code to show around what was found.</summary>
    [Parameter]
    [ApiName("num_context_lines")]
    [Tier("Premium")]
    public int? ContextLine { get; set; }

    /// <summary>Takes the text for a regular expression, in code.</summary>
    [Parameter]
    [ApiName("regex")]
    [Tier("Premium")]
    public SwitchParameter RegularExpression { get; set; }

    /// <summary>The branch or tag whose code is searched. The default branch otherwise.</summary>
    [Parameter(ParameterSetName = "Project")]
    [GitRef]
    public string? Ref { get; set; }

    /// <summary>Leaves out the code of forks.</summary>
    [Parameter(ParameterSetName = "Instance")]
    [Parameter(ParameterSetName = "Group")]
    [ApiName("exclude_forks")]
    [Tier("Premium")]
    public SwitchParameter ExcludeFork { get; set; }

    /// <summary>Looks into archived projects as well.</summary>
    [Parameter(ParameterSetName = "Instance")]
    [Parameter(ParameterSetName = "Group")]
    public SwitchParameter IncludeArchived { get; set; }

    /// <summary>What the list is ordered by. Without it, what was made last comes first, or with advanced search what fits best.</summary>
    [Parameter]
    [ValidateSet("created_at")]
    public string? OrderBy { get; set; }

    /// <summary>The direction of the order.</summary>
    [Parameter]
    [ValidateSet("asc", "desc")]
    public string? Sort { get; set; }

    /// <inheritdoc/>
    protected override Type ItemType => Scope?.ToLowerInvariant() switch
    {
        "blobs" => typeof(FoundFile),
        "commits" => typeof(Commit),
        "merge_requests" => typeof(MergeRequest),
        "milestones" => typeof(Milestone),
        "notes" => typeof(FoundNote),
        "projects" => typeof(BasicProject),
        "snippet_titles" => typeof(Snippet),
        "users" => typeof(BasicUser),
        "wiki_blobs" => typeof(FoundWikiPage),
        _ => typeof(Issue),
    };

    /// <inheritdoc/>
    protected override object Transform(GitLabObject item)
    {
        // What belongs to a project of the group does not belong to the group itself.
        if (item is ScopedObject { ProjectId: not null } scoped)
        {
            scoped.Group = null;
            scoped.GroupId = null;
        }

        return item;
    }
}

/// <summary>Finds code of a project by what it does, told in plain words.</summary>
/// <remarks>GitLab must have an index of the project's code for that; it is an error otherwise.</remarks>
/// <example>
///   <summary>Find where a project checks passwords.</summary>
///   <code>(Find-GLCode platform/api 'where passwords are checked').Results</code>
/// </example>
/// <example>
///   <summary>Ask the same of all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Find-GLCode -Search 'rate limiting' -Limit 3</code>
/// </example>
[Cmdlet(VerbsCommon.Find, "GLCode")]
[OutputType(typeof(CodeSearch))]
[Documentation("search/")]
[Tier("Premium")]
[Get("/projects/:id/search/semantic")]
public sealed class FindCodeCommand : ProjectReadCmdlet<CodeSearch>
{
    /// <summary>What the code does.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ApiName("q")]
    [Text]
    public string? Search { get; set; }

    /// <summary>Only files below this folder, such as <c>src/auth/</c>.</summary>
    [Parameter]
    [ApiName("directory_path")]
    [Text]
    public string? Directory { get; set; }

    /// <summary>How many pieces of code to look at; more find more, and take longer. 64, unless told otherwise.</summary>
    [Parameter]
    [ApiName("knn")]
    public int? Neighbor { get; set; }

    /// <summary>How many files to answer with at most. 20, unless told otherwise.</summary>
    [Parameter]
    public int? Limit { get; set; }
}

/// <summary>Lines of a file in which a search found something.</summary>
[TableView("ProjectId", "Path:30", "StartLine", "Data")]
public sealed class FoundFile : ProjectObject
{
    /// <summary>The path in the repository.</summary>
    public string? Path { get; set; }

    /// <summary>The path once more: the next command asks for it by this name.</summary>
    [NotInJson]
    public string? FilePath => Path;

    /// <summary>The path without the extension.</summary>
    public string? Basename { get; set; }

    /// <summary>The path, by an older name of GitLab's.</summary>
    public string? Filename { get; set; }

    /// <summary>The lines.</summary>
    public string? Data { get; set; }

    /// <summary>The number of the first of the lines.</summary>
    [ApiName("startline")]
    public int? StartLine { get; set; }

    /// <summary>The branch, tag or commit that was searched.</summary>
    public string? Ref { get; set; }

    /// <summary>The path.</summary>
    public override string ToString() => Path ?? "";
}

/// <summary>Lines of a wiki page in which a search found something.</summary>
[TableView("Path:30", "Project", "Group", "Data")]
public sealed class FoundWikiPage : ScopedObject
{
    /// <summary>The path of the page's file in the wiki's repository.</summary>
    public string? Path { get; set; }

    /// <summary>The path without the extension.</summary>
    public string? Basename { get; set; }

    /// <summary>The slug, by which other commands know the page.</summary>
    [NotInJson]
    public string? WikiPageSlug => Basename;

    /// <summary>The path, by an older name of GitLab's.</summary>
    public string? Filename { get; set; }

    /// <summary>The lines.</summary>
    public string? Data { get; set; }

    /// <summary>The number of the first of the lines.</summary>
    [ApiName("startline")]
    public int? StartLine { get; set; }

    /// <summary>The branch or commit that was searched.</summary>
    public string? Ref { get; set; }

    /// <summary>The path.</summary>
    public override string ToString() => Path ?? "";
}

/// <summary>A comment in which a search found something.</summary>
[TableView("Id", "NoteableType:14", "NoteableIid", "Body")]
public sealed class FoundNote : ProjectObject
{
    /// <summary>The comment's id.</summary>
    public long? Id { get; set; }

    /// <summary>The text.</summary>
    public string? Body { get; set; }

    /// <summary>The name of the file that is attached to it; a relic of early versions of GitLab.</summary>
    public string? Attachment { get; set; }

    /// <summary>Who wrote it.</summary>
    public BasicUser? Author { get; set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>What it is about: <c>Issue</c>, <c>MergeRequest</c>, <c>Commit</c> or <c>Snippet</c>.</summary>
    public string? NoteableType { get; set; }

    /// <summary>The id of that.</summary>
    public long? NoteableId { get; set; }

    /// <summary>The number of that within the project.</summary>
    public long? NoteableIid { get; set; }

    /// <summary>Whether GitLab wrote it.</summary>
    public bool? System { get; set; }

    /// <summary>The text.</summary>
    public override string ToString() => Body ?? "";
}

/// <summary>Code that does what was told.</summary>
[TableView("Project", "Confidence:10", "Results")]
public sealed class CodeSearch : ProjectObject
{
    /// <summary>How sure GitLab is: <c>high</c>, for one.</summary>
    public string? Confidence { get; set; }

    /// <summary>The files, the best first.</summary>
    public IReadOnlyList<CodeSearchResult>? Results { get; set; }

    /// <summary>How sure GitLab is.</summary>
    public override string ToString() => Confidence ?? "";
}

/// <summary>A file with code that does what was told.</summary>
public sealed class CodeSearchResult : GitLabObject
{
    /// <summary>The path in the repository.</summary>
    public string? Path { get; set; }

    /// <summary>The SHA of the content.</summary>
    public string? BlobId { get; set; }

    /// <summary>The address of its page.</summary>
    public Uri? FileUrl { get; set; }

    /// <summary>How well it fits, from 0 to 1.</summary>
    public double? Score { get; set; }

    /// <summary>The pieces that fit.</summary>
    public IReadOnlyList<CodeSearchRange>? SnippetRanges { get; set; }

    /// <summary>The path.</summary>
    public override string ToString() => Path ?? "";
}

/// <summary>A piece of a file that does what was told.</summary>
public sealed class CodeSearchRange : GitLabObject
{
    /// <summary>Its first line.</summary>
    public int? StartLine { get; set; }

    /// <summary>Its last line.</summary>
    public int? EndLine { get; set; }

    /// <summary>The text.</summary>
    public string? Content { get; set; }

    /// <summary>How well it fits, from 0 to 1.</summary>
    public double? Score { get; set; }

    /// <summary>The text.</summary>
    public override string ToString() => Content ?? "";
}
