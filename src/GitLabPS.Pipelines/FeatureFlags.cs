using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the feature flags of a project, or one of them.</summary>
/// <example>
///   <summary>See what is turned on.</summary>
///   <code>Get-GLFeatureFlag platform/api -Scope enabled</code>
/// </example>
/// <example>
///   <summary>Find flags of a group's projects that nobody has touched for a year.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLFeatureFlag -All | Where-Object UpdatedAt -LT (Get-Date).AddYears(-1)</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLFeatureFlag", SupportsPaging = true)]
[OutputType(typeof(FeatureFlag))]
[Documentation("feature_flags/#list-feature-flags-for-a-project")]
[Get("/projects/:id/feature_flags", Paged = true)]
[Get("/projects/:id/feature_flags/:feature_flag_name")]
public sealed class GetFeatureFlagCommand : ProjectGetCmdlet<FeatureFlag>
{
    /// <summary>Which flag, by its name. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("feature_flag_name")]
    public Ref<FeatureFlag>? FeatureFlag { get; set; }

    /// <summary>Only flags that are on, or only those that are off.</summary>
    [Parameter]
    [ValidateSet("enabled", "disabled")]
    [ListOnly]
    public string? Scope { get; set; }
}

/// <summary>Makes a feature flag, which a program asks for whether to show something.</summary>
/// <remarks>
/// A hashtable of -Strategy has a <c>name</c>: <c>default</c> for all users, <c>gradualRolloutUserId</c> or
/// <c>flexibleRollout</c> for a part of them, <c>userWithId</c> or <c>gitlabUserList</c> for certain ones. Besides it has
/// <c>parameters</c>, such as <c>@{ userIds = '1,2' }</c>, <c>user_list_id</c>, and <c>scopes</c>, the environments, each
/// <c>@{ environment_scope = 'production' }</c>.
/// </remarks>
/// <example>
///   <summary>Make a flag that is off.</summary>
///   <code>New-GLFeatureFlag platform/api new_ui -Description 'The new pages' -Active $false</code>
/// </example>
/// <example>
///   <summary>Show something to two users, in staging only.</summary>
///   <code>New-GLFeatureFlag platform/api new_ui -Strategy @{ name = 'userWithId'; parameters = @{ userIds = 'jane,joe' }; scopes = @(@{ environment_scope = 'staging' }) }</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLFeatureFlag", SupportsShouldProcess = true)]
[OutputType(typeof(FeatureFlag))]
[Documentation("feature_flags/#create-a-feature-flag")]
[Post("/projects/:id/feature_flags", Constant = "version=new_version_flag")]
public sealed class NewFeatureFlagCommand : ProjectCreateCmdlet<FeatureFlag>
{
    /// <summary>The name by which a program asks for it.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Name { get; set; }

    /// <summary>What it turns on.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>Whether it is on. It is unless told otherwise.</summary>
    [Parameter]
    public bool? Active { get; set; }

    /// <summary>For whom and where it is on: a hashtable each.</summary>
    [Parameter]
    [ApiName("strategies")]
    [NoEmptyItem]
    [Keys("name", "parameters.*", "user_list_id", "scopes.environment_scope")]
    public Hashtable[]? Strategy { get; set; }
}

/// <summary>Changes a feature flag. What is not given stays as it is.</summary>
/// <remarks>
/// Hashtables of -Strategy are as for New-GLFeatureFlag, and are added. With the <c>id</c> of a strategy that is there a
/// hashtable changes that one, and with <c>_destroy = $true</c> besides it is taken away.
/// </remarks>
/// <example>
///   <summary>Turn a flag on.</summary>
///   <code>Set-GLFeatureFlag platform/api new_ui -Active $true</code>
/// </example>
/// <example>
///   <summary>Turn all flags of a project off.</summary>
///   <code>Get-GLFeatureFlag platform/api -Scope enabled -All | Set-GLFeatureFlag -Active $false</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLFeatureFlag", SupportsShouldProcess = true)]
[OutputType(typeof(FeatureFlag))]
[Documentation("feature_flags/#update-a-feature-flag")]
[Put("/projects/:id/feature_flags/:feature_flag_name")]
public sealed class SetFeatureFlagCommand : ProjectPartUpdateCmdlet<FeatureFlag>
{
    /// <summary>Which flag: its name, or the flag as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("feature_flag_name")]
    public Ref<FeatureFlag>? FeatureFlag { get; set; }

    /// <summary>The name from now on.</summary>
    [Parameter]
    [ApiName("name")]
    [Text]
    public string? NewName { get; set; }

    /// <summary>What it turns on.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>Whether it is on.</summary>
    [Parameter]
    public bool? Active { get; set; }

    /// <summary>For whom and where it is on: a hashtable each.</summary>
    [Parameter]
    [ApiName("strategies")]
    [NoEmptyItem]
    [Keys("id", "name", "parameters.*", "user_list_id", "_destroy", "scopes.id", "scopes.environment_scope", "scopes._destroy")]
    public Hashtable[]? Strategy { get; set; }
}

/// <summary>Removes a feature flag. Programs that still ask for it get the answer that it is off.</summary>
/// <example>
///   <summary>Remove one flag.</summary>
///   <code>Remove-GLFeatureFlag platform/api new_ui</code>
/// </example>
/// <example>
///   <summary>Remove all flags that are off.</summary>
///   <code>Get-GLFeatureFlag platform/api -Scope disabled -All | Remove-GLFeatureFlag</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLFeatureFlag", SupportsShouldProcess = true)]
[Documentation("feature_flags/#delete-a-feature-flag")]
[Delete("/projects/:id/feature_flags/:feature_flag_name")]
public sealed class RemoveFeatureFlagCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which flag: its name, or the flag as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("feature_flag_name")]
    public Ref<FeatureFlag>? FeatureFlag { get; set; }
}

/// <summary>Something that a program shows or not, as people decide in GitLab.</summary>
[Identity("Name")]
[TableView("Name", "Project", "Active", "Strategies", "Description")]
public sealed class FeatureFlag : ProjectObject
{
    /// <summary>The name by which a program asks for it.</summary>
    public string? Name { get; set; }

    /// <summary>What it turns on.</summary>
    public string? Description { get; set; }

    /// <summary>Whether it is on.</summary>
    public bool? Active { get; set; }

    /// <summary><c>new_version_flag</c> for all that GitLab still knows.</summary>
    public string? Version { get; set; }

    /// <summary>Empty: the environments are those of the strategies.</summary>
    public IReadOnlyList<FeatureFlagScope>? Scopes { get; set; }

    /// <summary>For whom and where it is on.</summary>
    public IReadOnlyList<FeatureFlagStrategy>? Strategies { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? "";
}

/// <summary>For whom and where a feature flag is on.</summary>
public sealed class FeatureFlagStrategy : GitLabObject
{
    /// <summary>The strategy's id.</summary>
    public long? Id { get; set; }

    /// <summary>How it picks users: <c>default</c> for all, <c>userWithId</c>, <c>gitlabUserList</c> …</summary>
    public string? Name { get; set; }

    /// <summary>What it picks them by.</summary>
    public object? Parameters { get; set; }

    /// <summary>The environments.</summary>
    public IReadOnlyList<FeatureFlagScope>? Scopes { get; set; }

    /// <summary>The list of users, where it picks those of one.</summary>
    public BasicFeatureFlagUserList? UserList { get; set; }

    /// <summary>How it picks users.</summary>
    public override string ToString() => Name ?? $"{Id}";
}

/// <summary>The environments of a strategy.</summary>
public sealed class FeatureFlagScope : GitLabObject
{
    /// <summary>The scope's id.</summary>
    public long? Id { get; set; }

    /// <summary>The name of an environment, or <c>*</c> for all.</summary>
    public string? EnvironmentScope { get; set; }

    /// <summary>The name of the environment.</summary>
    public override string ToString() => EnvironmentScope ?? $"{Id}";
}

/// <summary>A list of users, as a strategy tells of it.</summary>
public sealed class BasicFeatureFlagUserList : GitLabObject
{
    /// <summary>The list's id.</summary>
    public long? Id { get; set; }

    /// <summary>The number within the project.</summary>
    public long? Iid { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The users, by the ids that the program knows them by, with commas.</summary>
    public string? UserXids { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? $"{Id}";
}
