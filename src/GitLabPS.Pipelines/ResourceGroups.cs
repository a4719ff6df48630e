using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the resource groups of a project, or one of them: jobs of the same resource group never run at once.</summary>
/// <example>
///   <summary>See the resource groups of a project, and in which order their jobs come.</summary>
///   <code>Get-GLResourceGroup platform/api</code>
/// </example>
/// <example>
///   <summary>Find the resource groups of a group's projects that take jobs in no order.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLResourceGroup -All | Where-Object ProcessMode -eq unordered</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLResourceGroup", SupportsPaging = true)]
[OutputType(typeof(ResourceGroup))]
[Documentation("resource_groups/#list-all-resource-groups")]
[Get("/projects/:id/resource_groups", Paged = true)]
[Get("/projects/:id/resource_groups/:key")]
public sealed class GetResourceGroupCommand : ProjectGetCmdlet<ResourceGroup>
{
    /// <summary>Which resource group, by the name that the configuration gives it. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("key")]
    public Ref<ResourceGroup>? ResourceGroup { get; set; }
}

/// <summary>Says in which order the jobs of a resource group run.</summary>
/// <example>
///   <summary>Let deployments to production run in the order of their pipelines.</summary>
///   <code>Set-GLResourceGroup platform/api production -ProcessMode oldest_first</code>
/// </example>
/// <example>
///   <summary>Do so for all resource groups of a project.</summary>
///   <code>Get-GLResourceGroup platform/api -All | Set-GLResourceGroup -ProcessMode oldest_first</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLResourceGroup", SupportsShouldProcess = true)]
[OutputType(typeof(ResourceGroup))]
[Documentation("resource_groups/#update-a-resource-group")]
[Put("/projects/:id/resource_groups/:key")]
public sealed class SetResourceGroupCommand : ProjectPartUpdateCmdlet<ResourceGroup>
{
    /// <summary>Which resource group, by its name, or as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("key")]
    public Ref<ResourceGroup>? ResourceGroup { get; set; }

    /// <summary>Whether jobs run as they come, the oldest pipeline's first, the newest one's first, or the newest that is ready.</summary>
    [Parameter]
    [ValidateSet("unordered", "oldest_first", "newest_first", "newest_ready_first")]
    public string? ProcessMode { get; set; }
}

/// <summary>Gets the job that a resource group lets run now, or those that wait for it.</summary>
/// <example>
///   <summary>See which job holds up the deployments.</summary>
///   <code>Get-GLResourceGroupJob platform/api production</code>
/// </example>
/// <example>
///   <summary>Cancel all that waits for a resource group.</summary>
///   <code>Get-GLResourceGroup platform/api production | Get-GLResourceGroupJob -Upcoming -All | Stop-GLJob</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLResourceGroupJob", DefaultParameterSetName = "Current", SupportsPaging = true)]
[OutputType(typeof(Job))]
[Documentation("resource_groups/#retrieve-current-job-for-a-resource-group")]
[Get("/projects/:id/resource_groups/:key/current_job", Set = "Current")]
[Get("/projects/:id/resource_groups/:key/upcoming_jobs", Set = "Upcoming", Paged = true)]
public sealed class GetResourceGroupJobCommand : ProjectPartGetCmdlet<Job>
{
    /// <summary>Which resource group, by its name, or as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("key")]
    public Ref<ResourceGroup>? ResourceGroup { get; set; }

    /// <summary>The jobs that wait, in place of the one that runs.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Upcoming")]
    [NotSent]
    public SwitchParameter Upcoming { get; set; }
}

/// <summary>A name that jobs share which must not run at once.</summary>
[Identity("Key")]
[TableView("Id", "Key", "ProcessMode:18", "CreatedAt")]
public sealed class ResourceGroup : ProjectObject
{
    /// <summary>The resource group's id.</summary>
    public long? Id { get; set; }

    /// <summary>The name that the configuration gives it.</summary>
    public string? Key { get; set; }

    /// <summary>In which order jobs come: <c>unordered</c>, <c>oldest_first</c>, <c>newest_first</c> or <c>newest_ready_first</c>.</summary>
    public string? ProcessMode { get; set; }

    /// <summary>When it was first used.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Key ?? $"{Id}";
}
