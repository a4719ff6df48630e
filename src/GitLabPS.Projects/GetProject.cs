using System;
using System.Collections;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets projects: all that one may see, one of them, those of a user or a group, or the forks of a project.</summary>
/// <remarks>
/// Lists come in pages. Ordered by id, GitLab pages without an upper limit; in any other order it stops at 50,000 projects.
/// </remarks>
/// <example>
///   <summary>Get a project by its path.</summary>
///   <code>Get-GLProject platform/api</code>
/// </example>
/// <example>
///   <summary>Get all projects that one is a member of and that nobody touched this year.</summary>
///   <code>Get-GLProject -Membership -LastActivityBefore 2026-01-01 -All</code>
/// </example>
/// <example>
///   <summary>Get all projects of a group and of the groups below it.</summary>
///   <code>Get-GLGroup platform | Get-GLProject -IncludeSubgroup -All</code>
/// </example>
/// <example>
///   <summary>Get the projects that others share with a group.</summary>
///   <code>Get-GLProject -SharedWith auditors -All</code>
/// </example>
/// <example>
///   <summary>Find the ten largest repositories of the server, as an administrator.</summary>
///   <code>Get-GLProject -Statistics -OrderBy repository_size -First 10</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLProject", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Project))]
[Documentation("projects/#list-all-projects")]
[Get("/projects", Set = "List", Paged = true, Keyset = "id")]
[Get("/projects/:id", Set = "One")]
[Get("/users/:user_id/projects", Set = "User", Paged = true, Keyset = "id")]
[Get("/users/:user_id/contributed_projects", Set = "ContributedBy", Paged = true)]
[Get("/users/:user_id/starred_projects", Set = "StarredBy", Paged = true)]
[Get("/groups/:id/projects", Set = "Group", Paged = true)]
[Get("/groups/:id/projects/shared", Set = "SharedWith", Paged = true)]
[Get("/projects/:id/forks", Set = "ForkOf", Paged = true)]
public sealed class GetProjectCommand : GetCmdlet<Project>
{
    /// <summary>The project: an id, a full path, a web address, <c>.</c> for the git checkout one stands in, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "One", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    // Groups and users come through the pipeline by a property that only they have: taken by value, a text could mean
    // any of the three.

    /// <summary>Gets the projects in this group: an id, a full path, the address of its page, or a group.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Group", ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId", "FullPath")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? Group { get; set; }

    /// <summary>Gets the projects of other groups and of users that are shared with this group.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "SharedWith", ValueFromPipelineByPropertyName = true)]
    [ApiName("id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? SharedWith { get; set; }

    /// <summary>Gets the projects in this user's personal namespace: an id, a user name, the address of the user's page, or a user.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "User", ValueFromPipelineByPropertyName = true)]
    [Alias("UserId", "Username")]
    [ApiName("user_id")]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? User { get; set; }

    /// <summary>Gets the projects that this user contributed to within the last year.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ContributedBy", ValueFromPipelineByPropertyName = true)]
    [ApiName("user_id")]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? ContributedBy { get; set; }

    /// <summary>Gets the projects that this user starred.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "StarredBy", ValueFromPipelineByPropertyName = true)]
    [ApiName("user_id")]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserRef? StarredBy { get; set; }

    /// <summary>Gets the forks of this project.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ForkOf", ValueFromPipelineByPropertyName = true)]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? ForkOf { get; set; }

    /// <summary>A part of the name, the path or the description. Of several words, all must be found.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Parameter(ParameterSetName = "Group")]
    [Parameter(ParameterSetName = "SharedWith")]
    [Text]
    public string? Search { get; set; }

    /// <summary>Searches the names of the namespaces above as well.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [ApiName("search_namespaces")]
    public SwitchParameter SearchNamespace { get; set; }

    /// <summary>Only archived projects; with <c>-Archived:$false</c>, only others.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Parameter(ParameterSetName = "Group")]
    [Parameter(ParameterSetName = "SharedWith")]
    public SwitchParameter Archived { get; set; }

    /// <summary>Only projects that are neither archived nor marked for deletion.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Parameter(ParameterSetName = "Group")]
    public SwitchParameter Active { get; set; }

    /// <summary>Only projects with this visibility.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Parameter(ParameterSetName = "Group")]
    [Parameter(ParameterSetName = "SharedWith")]
    [ValidateSet("private", "internal", "public")]
    public string? Visibility { get; set; }

    /// <summary>Only projects that one owns.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Parameter(ParameterSetName = "Group")]
    public SwitchParameter Owned { get; set; }

    /// <summary>Only projects that one starred.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Parameter(ParameterSetName = "Group")]
    [Parameter(ParameterSetName = "SharedWith")]
    public SwitchParameter Starred { get; set; }

    /// <summary>Only projects that one imported from elsewhere.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    public SwitchParameter Imported { get; set; }

    /// <summary>Only projects that one is a member of.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    public SwitchParameter Membership { get; set; }

    /// <summary>Only projects in which one has at least this role.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Parameter(ParameterSetName = "Group")]
    [Parameter(ParameterSetName = "SharedWith")]
    public AccessLevel? MinAccessLevel { get; set; }

    /// <summary>Only projects with issues.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Parameter(ParameterSetName = "Group")]
    [Parameter(ParameterSetName = "SharedWith")]
    public SwitchParameter WithIssuesEnabled { get; set; }

    /// <summary>Only projects with merge requests.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Parameter(ParameterSetName = "Group")]
    [Parameter(ParameterSetName = "SharedWith")]
    public SwitchParameter WithMergeRequestsEnabled { get; set; }

    /// <summary>Only projects that use this programming language.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Text]
    public string? WithProgrammingLanguage { get; set; }

    /// <summary>Only projects with all of these topics.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Parameter(ParameterSetName = "Group")]
    [CommaSeparated]
    [NoEmptyItem]
    [Text(typeof(Topic))]
    public string[]? Topic { get; set; }

    /// <summary>Only projects with the topic of this id.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    public long? TopicId { get; set; }

    /// <summary>Only projects with a higher id.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    public long? IdAfter { get; set; }

    /// <summary>Only projects with a lower id.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    public long? IdBefore { get; set; }

    /// <summary>Only projects in which something happened after this instant.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Instant]
    public DateTimeOffset? LastActivityAfter { get; set; }

    /// <summary>Only projects in which nothing happened since this instant.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Instant]
    public DateTimeOffset? LastActivityBefore { get; set; }

    /// <summary>Only projects that were changed after this instant. Needs <c>-OrderBy updated_at</c>.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Instant]
    public DateTimeOffset? UpdatedAfter { get; set; }

    /// <summary>Only projects that were changed last before this instant. Needs <c>-OrderBy updated_at</c>.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Instant]
    public DateTimeOffset? UpdatedBefore { get; set; }

    /// <summary>Only projects that were marked for deletion on this day.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [DateOnly]
    [Tier("Premium")]
    public DateTimeOffset? MarkedForDeletionOn { get; set; }

    /// <summary>Adds projects that are about to be deleted.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [AdministratorOnly]
    public SwitchParameter IncludePendingDelete { get; set; }

    /// <summary>Adds hidden projects.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [AdministratorOnly]
    [Tier("Premium")]
    public SwitchParameter IncludeHidden { get; set; }

    /// <summary>Only projects whose repository lies on this storage.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [AdministratorOnly]
    [Text]
    public string? RepositoryStorage { get; set; }

    /// <summary>Only projects whose repository could not be verified.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Tier("Premium")]
    public SwitchParameter RepositoryChecksumFailed { get; set; }

    /// <summary>Only projects whose wiki could not be verified.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Tier("Premium")]
    public SwitchParameter WikiChecksumFailed { get; set; }

    /// <summary>Only projects that carry all of these custom attributes, such as <c>@{ location = 'Antarctica' }</c>.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Parameter(ParameterSetName = "Group")]
    [Parameter(ParameterSetName = "SharedWith")]
    [ApiName("custom_attributes")]
    [AdministratorOnly]
    [Keys(KeysAttribute.Any)]
    public Hashtable? CustomAttribute { get; set; }

    /// <summary>Adds projects that are shared with the group. GitLab does so unless told <c>-WithShared:$false</c>.</summary>
    [Parameter(ParameterSetName = "Group")]
    public SwitchParameter WithShared { get; set; }

    /// <summary>Adds the projects of all groups below.</summary>
    [Parameter(ParameterSetName = "Group")]
    [ApiName("include_subgroups")]
    public SwitchParameter IncludeSubgroup { get; set; }

    /// <summary>Adds the projects of the groups above.</summary>
    [Parameter(ParameterSetName = "Group")]
    [ApiName("include_ancestor_groups")]
    public SwitchParameter IncludeAncestorGroup { get; set; }

    /// <summary>Only projects with a security report.</summary>
    [Parameter(ParameterSetName = "Group")]
    [ApiName("with_security_reports")]
    [Tier("Ultimate")]
    public SwitchParameter WithSecurityReport { get; set; }

    /// <summary>What the list is ordered by; the time of creation otherwise. <c>similarity</c> needs -Search, and the sizes are for administrators. With <c>id</c> GitLab pages by keyset where it can, which has no upper limit.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "ContributedBy")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Parameter(ParameterSetName = "Group")]
    [Parameter(ParameterSetName = "SharedWith")]
    [ValidateSet("id", "name", "path", "created_at", "updated_at", "last_activity_at", "similarity", "star_count", "storage_size", "repository_size", "wiki_size", "packages_size")]
    public string? OrderBy { get; set; }

    /// <summary>The direction of the order; descending otherwise.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "ContributedBy")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Parameter(ParameterSetName = "Group")]
    [Parameter(ParameterSetName = "SharedWith")]
    [ValidateSet("asc", "desc")]
    public string? Sort { get; set; }

    /// <summary>Gets a few fields of each project only, which is much quicker.</summary>
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "ContributedBy")]
    [Parameter(ParameterSetName = "StarredBy")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Parameter(ParameterSetName = "Group")]
    [Parameter(ParameterSetName = "SharedWith")]
    public SwitchParameter Simple { get; set; }

    /// <summary>Adds the sizes of what each project stores. Needs the role of a reporter.</summary>
    [Parameter(ParameterSetName = "One")]
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "StarredBy")]
    public SwitchParameter Statistics { get; set; }

    /// <summary>Adds the licence that the repository is under.</summary>
    [Parameter(ParameterSetName = "One")]
    public SwitchParameter License { get; set; }

    /// <summary>Adds the custom attributes to each project.</summary>
    [Parameter(ParameterSetName = "One")]
    [Parameter(ParameterSetName = "List")]
    [Parameter(ParameterSetName = "User")]
    [Parameter(ParameterSetName = "ForkOf")]
    [Parameter(ParameterSetName = "Group")]
    [Parameter(ParameterSetName = "SharedWith")]
    [ApiName("with_custom_attributes")]
    [AdministratorOnly]
    public SwitchParameter WithCustomAttribute { get; set; }
}
