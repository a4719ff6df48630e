using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the lists of users for which feature flags of a project can be turned on, or one of them.</summary>
/// <example>
///   <summary>Find a list by its name.</summary>
///   <code>Get-GLFeatureFlagUserList platform/api -Search testers</code>
/// </example>
/// <example>
///   <summary>See the lists of all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLFeatureFlagUserList -All</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLFeatureFlagUserList", SupportsPaging = true)]
[OutputType(typeof(FeatureFlagUserList))]
[Documentation("feature_flag_user_lists/#list-all-feature-flag-user-lists-for-a-project")]
[Get("/projects/:id/feature_flags_user_lists", Paged = true)]
[Get("/projects/:id/feature_flags_user_lists/:iid")]
public sealed class GetFeatureFlagUserListCommand : ProjectGetCmdlet<FeatureFlagUserList>
{
    /// <summary>Which list, by its number within the project. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("iid")]
    public Ref<FeatureFlagUserList>? UserList { get; set; }

    /// <summary>Only lists with this text in their name.</summary>
    [Parameter]
    [ListOnly]
    [Text]
    public string? Search { get; set; }
}

/// <summary>Makes a list of users for which feature flags can be turned on.</summary>
/// <example>
///   <summary>Make a list of two users.</summary>
///   <code>New-GLFeatureFlagUserList platform/api testers -UserXid jane, joe</code>
/// </example>
/// <example>
///   <summary>Make one of a text file with a user in each line.</summary>
///   <code>New-GLFeatureFlagUserList platform/api customers -UserXid (Get-Content customers.txt)</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLFeatureFlagUserList", SupportsShouldProcess = true)]
[OutputType(typeof(FeatureFlagUserList))]
[Documentation("feature_flag_user_lists/#create-a-feature-flag-user-list")]
[Post("/projects/:id/feature_flags_user_lists")]
public sealed class NewFeatureFlagUserListCommand : ProjectCreateCmdlet<FeatureFlagUserList>
{
    /// <summary>The name.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Name { get; set; }

    /// <summary>The users, by the ids that the program knows them by: not those of GitLab.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("user_xids")]
    [CommaSeparated]
    [NoEmptyItem]
    [Text]
    public string[]? UserXid { get; set; }
}

/// <summary>Changes a list of users for which feature flags can be turned on.</summary>
/// <example>
///   <summary>Rename a list.</summary>
///   <code>Set-GLFeatureFlagUserList platform/api 1 -Name 'Early birds'</code>
/// </example>
/// <example>
///   <summary>Replace the users of a list.</summary>
///   <code>Get-GLFeatureFlagUserList platform/api -Search testers | Set-GLFeatureFlagUserList -UserXid jane, joe, jim</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLFeatureFlagUserList", SupportsShouldProcess = true)]
[OutputType(typeof(FeatureFlagUserList))]
[Documentation("feature_flag_user_lists/#update-a-feature-flag-user-list")]
[Put("/projects/:id/feature_flags_user_lists/:iid")]
public sealed class SetFeatureFlagUserListCommand : ProjectPartUpdateCmdlet<FeatureFlagUserList>
{
    /// <summary>Which list: its number within the project, or the list as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("iid")]
    public Ref<FeatureFlagUserList>? UserList { get; set; }

    /// <summary>The name from now on.</summary>
    [Parameter]
    [Text]
    public string? Name { get; set; }

    /// <summary>All its users from now on, by the ids that the program knows them by.</summary>
    [Parameter]
    [ApiName("user_xids")]
    [CommaSeparated]
    [NoEmptyItem]
    [Text]
    public string[]? UserXid { get; set; }
}

/// <summary>Removes a list of users. GitLab keeps one that a feature flag still uses.</summary>
/// <example>
///   <summary>Remove one list.</summary>
///   <code>Remove-GLFeatureFlagUserList platform/api 1</code>
/// </example>
/// <example>
///   <summary>Remove all lists whose name says that they are old.</summary>
///   <code>Get-GLFeatureFlagUserList platform/api -Search old -All | Remove-GLFeatureFlagUserList</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLFeatureFlagUserList", SupportsShouldProcess = true)]
[Documentation("feature_flag_user_lists/#delete-feature-flag-user-list")]
[Delete("/projects/:id/feature_flags_user_lists/:iid")]
public sealed class RemoveFeatureFlagUserListCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which list: its number within the project, or the list as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("iid")]
    public Ref<FeatureFlagUserList>? UserList { get; set; }
}

/// <summary>A list of users for which feature flags can be turned on.</summary>
[Identity("Iid")]
[TableView("Iid", "Project", "Name", "UserXids", "UpdatedAt")]
public sealed class FeatureFlagUserList : ProjectObject
{
    /// <summary>The list's id, which strategies of feature flags take.</summary>
    public long? Id { get; set; }

    /// <summary>The number within the project.</summary>
    public long? Iid { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The users, by the ids that the program knows them by, with commas.</summary>
    public string? UserXids { get; set; }

    /// <summary>The path of its page.</summary>
    public string? Path { get; set; }

    /// <summary>The path of the page on which it can be changed.</summary>
    public string? EditPath { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? $"{Iid}";
}
