using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the subscription of a namespace on GitLab.com: plan, seats, and how long it is paid for.</summary>
/// <example>
///   <summary>See how many seats are left.</summary>
///   <code>(Get-GLNamespaceSubscription platform).Usage</code>
/// </example>
/// <example>
///   <summary>See the plans of all groups at the top that one owns.</summary>
///   <code>Get-GLGroup -TopLevelOnly -Owned -All | Get-GLNamespaceSubscription | Select-Object NamespaceId, Plan</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLNamespaceSubscription")]
[OutputType(typeof(NamespaceSubscription))]
[Documentation("namespaces/")]
[Get("/namespaces/:id/gitlab_subscription")]
public sealed class GetNamespaceSubscriptionCommand : ReadCmdlet<NamespaceSubscription>
{
    /// <summary>Which namespace: an id, a full path, a web address, a group, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("NamespaceId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceRef? Namespace { get; set; }
}

/// <summary>Makes a subscription for a namespace.</summary>
/// <remarks>GitLab.com uses this itself, and has deprecated it: GitLab may take it away.</remarks>
/// <example>
///   <summary>Make a subscription with ten seats.</summary>
///   <code>New-GLNamespaceSubscription platform -StartDate 2026-01-01 -EndDate 2026-12-31 -PlanCode premium -Seat 10</code>
/// </example>
/// <example>
///   <summary>Make a trial, and see it.</summary>
///   <code>Get-GLGroup platform | New-GLNamespaceSubscription -StartDate (Get-Date) -Trial $true -TrialEndsOn (Get-Date).AddDays(30)</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLNamespaceSubscription", SupportsShouldProcess = true)]
[OutputType(typeof(NamespaceSubscription))]
[Documentation("namespaces/")]
[AdministratorOnly]
[Post("/namespaces/:id/gitlab_subscription")]
public sealed class NewNamespaceSubscriptionCommand : CreateCmdlet<NamespaceSubscription>
{
    /// <summary>Which namespace: an id, a full path, a web address, a group, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("NamespaceId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceRef? Namespace { get; set; }

    /// <summary>The first day.</summary>
    [Parameter(Mandatory = true)]
    [DateOnly]
    public DateTimeOffset? StartDate { get; set; }

    /// <summary>The last day.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? EndDate { get; set; }

    /// <summary>What was bought, such as <c>premium</c>.</summary>
    [Parameter]
    [Text]
    public string? PlanCode { get; set; }

    /// <summary>How many users are paid for.</summary>
    [Parameter]
    [ApiName("seats")]
    public int? Seat { get; set; }

    /// <summary>How many users there were at most.</summary>
    [Parameter]
    public int? MaxSeatsUsed { get; set; }

    /// <summary>Whether it goes on after its last day.</summary>
    [Parameter]
    public bool? AutoRenew { get; set; }

    /// <summary>Whether it is a trial.</summary>
    [Parameter]
    public bool? Trial { get; set; }

    /// <summary>The last day of the trial.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? TrialEndsOn { get; set; }

    /// <summary>The first day of the trial.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? TrialStartsOn { get; set; }

    /// <summary>Whether the trial was made longer (1) or begun again (2).</summary>
    [Parameter]
    public int? TrialExtensionType { get; set; }
}

/// <summary>Changes the subscription of a namespace.</summary>
/// <remarks>GitLab.com uses this itself, and has deprecated it: GitLab may take it away.</remarks>
/// <example>
///   <summary>Add seats.</summary>
///   <code>Set-GLNamespaceSubscription platform -Seat 25</code>
/// </example>
/// <example>
///   <summary>Let all subscriptions of one's groups go on after their last day.</summary>
///   <code>Get-GLGroup -TopLevelOnly -Owned -All | Set-GLNamespaceSubscription -AutoRenew $true</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLNamespaceSubscription", SupportsShouldProcess = true)]
[OutputType(typeof(NamespaceSubscription))]
[Documentation("namespaces/")]
[AdministratorOnly]
[Put("/namespaces/:id/gitlab_subscription")]
public sealed class SetNamespaceSubscriptionCommand : UpdateCmdlet<NamespaceSubscription>
{
    /// <summary>Which namespace: an id, a full path, a web address, a group, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("NamespaceId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceRef? Namespace { get; set; }

    /// <summary>The first day.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? StartDate { get; set; }

    /// <summary>The last day.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? EndDate { get; set; }

    /// <summary>What was bought, such as <c>premium</c>.</summary>
    [Parameter]
    [Text]
    public string? PlanCode { get; set; }

    /// <summary>How many users are paid for.</summary>
    [Parameter]
    [ApiName("seats")]
    public int? Seat { get; set; }

    /// <summary>How many users there were at most.</summary>
    [Parameter]
    public int? MaxSeatsUsed { get; set; }

    /// <summary>Whether it goes on after its last day.</summary>
    [Parameter]
    public bool? AutoRenew { get; set; }

    /// <summary>Whether it is a trial.</summary>
    [Parameter]
    public bool? Trial { get; set; }

    /// <summary>The last day of the trial.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? TrialEndsOn { get; set; }

    /// <summary>The first day of the trial.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? TrialStartsOn { get; set; }

    /// <summary>Whether the trial was made longer (1) or begun again (2).</summary>
    [Parameter]
    public int? TrialExtensionType { get; set; }
}

/// <summary>Gets an add-on that was bought for a namespace.</summary>
/// <remarks>GitLab.com uses this itself, and has deprecated it: GitLab may take it away.</remarks>
/// <example>
///   <summary>See how many seats of GitLab Duo Pro were bought.</summary>
///   <code>Get-GLNamespaceAddOn platform code_suggestions</code>
/// </example>
/// <example>
///   <summary>See which groups have it.</summary>
///   <code>Get-GLGroup -TopLevelOnly -All | Get-GLNamespaceAddOn -AddOnName code_suggestions -ErrorAction SilentlyContinue</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLNamespaceAddOn")]
[OutputType(typeof(NamespaceAddOn))]
[Documentation("namespaces/")]
[AdministratorOnly]
[Get("/namespaces/:id/subscription_add_on_purchase/:add_on_name")]
public sealed class GetNamespaceAddOnCommand : ReadCmdlet<NamespaceAddOn>
{
    /// <summary>Which namespace: an id, a full path, a web address, a group, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("NamespaceId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceRef? Namespace { get; set; }

    /// <summary>GitLab's name of the add-on, such as <c>code_suggestions</c>.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? AddOnName { get; set; }
}

/// <summary>Notes that an add-on was bought for a namespace.</summary>
/// <remarks>GitLab.com uses this itself, and has deprecated it: GitLab may take it away.</remarks>
/// <example>
///   <summary>Note ten seats of GitLab Duo Pro for a year.</summary>
///   <code>New-GLNamespaceAddOn platform code_suggestions -Quantity 10 -StartedOn 2026-01-01 -ExpiresOn 2026-12-31 -PurchaseXid A-S00001</code>
/// </example>
/// <example>
///   <summary>Note a trial.</summary>
///   <code>Get-GLGroup platform | New-GLNamespaceAddOn -AddOnName code_suggestions -Quantity 5 -StartedOn (Get-Date) -ExpiresOn (Get-Date).AddDays(30) -PurchaseXid trial -Trial $true</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLNamespaceAddOn", SupportsShouldProcess = true)]
[OutputType(typeof(NamespaceAddOn))]
[Documentation("namespaces/")]
[AdministratorOnly]
[Post("/namespaces/:id/subscription_add_on_purchase/:add_on_name")]
public sealed class NewNamespaceAddOnCommand : CreateCmdlet<NamespaceAddOn>
{
    /// <summary>Which namespace: an id, a full path, a web address, a group, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("NamespaceId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceRef? Namespace { get; set; }

    /// <summary>GitLab's name of the add-on, such as <c>code_suggestions</c>.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? AddOnName { get; set; }

    /// <summary>How many were bought.</summary>
    [Parameter(Mandatory = true)]
    public int? Quantity { get; set; }

    /// <summary>The first day.</summary>
    [Parameter(Mandatory = true)]
    [DateOnly]
    public DateTimeOffset? StartedOn { get; set; }

    /// <summary>The last day.</summary>
    [Parameter(Mandatory = true)]
    [DateOnly]
    public DateTimeOffset? ExpiresOn { get; set; }

    /// <summary>The number or name of the purchase.</summary>
    [Parameter(Mandatory = true)]
    [Text]
    public string? PurchaseXid { get; set; }

    /// <summary>Whether it is a trial.</summary>
    [Parameter]
    public bool? Trial { get; set; }
}

/// <summary>Changes what is noted about an add-on of a namespace.</summary>
/// <remarks>GitLab.com uses this itself, and has deprecated it: GitLab may take it away.</remarks>
/// <example>
///   <summary>Make it another year.</summary>
///   <code>Set-GLNamespaceAddOn platform code_suggestions -StartedOn 2026-01-01 -ExpiresOn 2027-12-31</code>
/// </example>
/// <example>
///   <summary>Note more seats, and see the result.</summary>
///   <code>Get-GLGroup platform | Set-GLNamespaceAddOn -AddOnName code_suggestions -StartedOn 2026-01-01 -ExpiresOn 2026-12-31 -Quantity 20 -PassThru</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLNamespaceAddOn", SupportsShouldProcess = true)]
[OutputType(typeof(NamespaceAddOn))]
[Documentation("namespaces/")]
[AdministratorOnly]
[Put("/namespaces/:id/subscription_add_on_purchase/:add_on_name")]
public sealed class SetNamespaceAddOnCommand : UpdateCmdlet<NamespaceAddOn>
{
    /// <summary>Which namespace: an id, a full path, a web address, a group, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("NamespaceId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceRef? Namespace { get; set; }

    /// <summary>GitLab's name of the add-on, such as <c>code_suggestions</c>.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? AddOnName { get; set; }

    /// <summary>The first day.</summary>
    [Parameter(Mandatory = true)]
    [DateOnly]
    public DateTimeOffset? StartedOn { get; set; }

    /// <summary>The last day.</summary>
    [Parameter(Mandatory = true)]
    [DateOnly]
    public DateTimeOffset? ExpiresOn { get; set; }

    /// <summary>How many were bought.</summary>
    [Parameter]
    public int? Quantity { get; set; }

    /// <summary>The number or name of the purchase.</summary>
    [Parameter]
    [Text]
    public string? PurchaseXid { get; set; }

    /// <summary>Whether it is a trial.</summary>
    [Parameter]
    public bool? Trial { get; set; }
}

/// <summary>Notes that CI/CD minutes were bought for a namespace.</summary>
/// <remarks>GitLab.com uses this itself, and has deprecated it: GitLab may take it away.</remarks>
/// <example>
///   <summary>Note a pack of a thousand minutes.</summary>
///   <code>Add-GLNamespaceMinutePack platform -Pack @{ number_of_minutes = 1000; expires_at = '2026-12-31'; purchase_xid = 'A-S00001' }</code>
/// </example>
/// <example>
///   <summary>See what would be sent for a group.</summary>
///   <code>Get-GLGroup platform | Add-GLNamespaceMinutePack -Pack @{ number_of_minutes = 500; expires_at = '2026-12-31'; purchase_xid = 'A-S00002' } -WhatIf</code>
/// </example>
[Cmdlet(VerbsCommon.Add, "GLNamespaceMinutePack", SupportsShouldProcess = true)]
[Documentation("namespaces/")]
[AdministratorOnly]
[Post("/namespaces/:id/minutes")]
public sealed class AddNamespaceMinutePackCommand : ChangeCmdlet
{
    /// <summary>Which namespace: an id, a full path, a web address, a group, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("NamespaceId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceRef? Namespace { get; set; }

    /// <summary>The packs, each with <c>number_of_minutes</c>, <c>expires_at</c> and <c>purchase_xid</c>.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ApiName("packs")]
    [NoEmptyItem]
    [Keys("number_of_minutes", "expires_at", "purchase_xid")]
    public Hashtable[]? Pack { get; set; }
}

/// <summary>Moves the CI/CD minutes that were bought for a namespace to another one.</summary>
/// <remarks>GitLab.com uses this itself, and has deprecated it: GitLab may take it away.</remarks>
/// <example>
///   <summary>Move them to another group.</summary>
///   <code>Move-GLNamespaceMinutePack platform tools</code>
/// </example>
/// <example>
///   <summary>Collect the minutes of several groups in one.</summary>
///   <code>'sandbox', 'legacy' | Move-GLNamespaceMinutePack -TargetNamespace platform</code>
/// </example>
[Cmdlet(VerbsCommon.Move, "GLNamespaceMinutePack", SupportsShouldProcess = true)]
[Documentation("namespaces/")]
[AdministratorOnly]
[Patch("/namespaces/:id/minutes/move/:target_id")]
public sealed class MoveNamespaceMinutePackCommand : ChangeCmdlet
{
    /// <summary>Which namespace: an id, a full path, a web address, a group, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("NamespaceId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceRef? Namespace { get; set; }

    /// <summary>The namespace that they go to.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ApiName("target_id")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceRef? TargetNamespace { get; set; }
}

/// <summary>Gets the namespaces whose storage has no limit, and why.</summary>
/// <remarks>For GitLab.com.</remarks>
/// <example>
///   <summary>See all of them.</summary>
///   <code>Get-GLNamespaceStorageExclusion -All</code>
/// </example>
/// <example>
///   <summary>End the exceptions that were made for one reason.</summary>
///   <code>Get-GLNamespaceStorageExclusion -All | Where-Object Reason -like '*migration*' | Remove-GLNamespaceStorageExclusion</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLNamespaceStorageExclusion", SupportsPaging = true)]
[OutputType(typeof(NamespaceStorageExclusion))]
[Documentation("namespaces/")]
[AdministratorOnly]
[Get("/namespaces/storage/limit_exclusions", Paged = true)]
public sealed class GetNamespaceStorageExclusionCommand : GetCmdlet<NamespaceStorageExclusion>
{
}

/// <summary>Takes the limit off the storage of a namespace.</summary>
/// <remarks>For GitLab.com.</remarks>
/// <example>
///   <summary>Make an exception for a group.</summary>
///   <code>New-GLNamespaceStorageExclusion platform -Reason 'Large migration until March'</code>
/// </example>
/// <example>
///   <summary>Make it for all groups at the top that have a word in their name.</summary>
///   <code>Get-GLGroup -TopLevelOnly -Search museum -All | New-GLNamespaceStorageExclusion -Reason 'Public interest'</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLNamespaceStorageExclusion", SupportsShouldProcess = true)]
[OutputType(typeof(NamespaceStorageExclusion))]
[Documentation("namespaces/")]
[AdministratorOnly]
[Post("/namespaces/:id/storage/limit_exclusion")]
public sealed class NewNamespaceStorageExclusionCommand : CreateCmdlet<NamespaceStorageExclusion>
{
    /// <summary>Which namespace: an id, a full path, a web address, a group, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("NamespaceId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceRef? Namespace { get; set; }

    /// <summary>Why.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Content]
    public string? Reason { get; set; }
}

/// <summary>Puts the limit on the storage of a namespace again.</summary>
/// <remarks>For GitLab.com.</remarks>
/// <example>
///   <summary>End the exception for a group.</summary>
///   <code>Remove-GLNamespaceStorageExclusion platform</code>
/// </example>
/// <example>
///   <summary>End all exceptions.</summary>
///   <code>Get-GLNamespaceStorageExclusion -All | Remove-GLNamespaceStorageExclusion</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLNamespaceStorageExclusion", SupportsShouldProcess = true)]
[Documentation("namespaces/")]
[AdministratorOnly]
[Delete("/namespaces/:id/storage/limit_exclusion")]
public sealed class RemoveNamespaceStorageExclusionCommand : ChangeCmdlet
{
    /// <summary>Which namespace: an id, a full path, a web address, a group, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("NamespaceId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceRef? Namespace { get; set; }
}

/// <summary>The subscription of a namespace. Its fields are by GitLab's names.</summary>
[TableView("NamespaceId", "Plan", "Usage", "Billing")]
public sealed class NamespaceSubscription : GitLabObject
{
    /// <summary>The id of the namespace, where it was asked for by its id.</summary>
    [FromCall(nameof(GetNamespaceSubscriptionCommand.Namespace))]
    [NotInJson]
    public long? NamespaceId { get; set; }

    /// <summary>The plan: <c>code</c>, <c>name</c>, <c>trial</c>, <c>upgradable</c> …</summary>
    public IReadOnlyDictionary<string, object?>? Plan { get; set; }

    /// <summary>The seats: <c>seats_in_subscription</c>, <c>seats_in_use</c>, <c>max_seats_used</c>, <c>seats_owed</c>.</summary>
    public IReadOnlyDictionary<string, object?>? Usage { get; set; }

    /// <summary>How long it is paid for: <c>subscription_start_date</c>, <c>subscription_end_date</c>, <c>trial_ends_on</c>.</summary>
    public IReadOnlyDictionary<string, object?>? Billing { get; set; }
}

/// <summary>An add-on that was bought for a namespace.</summary>
[TableView("NamespaceId", "AddOn", "Quantity", "ExpiresOn", "Trial")]
public sealed class NamespaceAddOn : GitLabObject
{
    /// <summary>The namespace's id.</summary>
    public long? NamespaceId { get; set; }

    /// <summary>The namespace's name.</summary>
    public string? NamespaceName { get; set; }

    /// <summary>The name of the add-on.</summary>
    public string? AddOn { get; set; }

    /// <summary>How many were bought.</summary>
    public int? Quantity { get; set; }

    /// <summary>The first day.</summary>
    public DateTime? StartedOn { get; set; }

    /// <summary>The last day.</summary>
    public DateTime? ExpiresOn { get; set; }

    /// <summary>The number or name of the purchase.</summary>
    public string? PurchaseXid { get; set; }

    /// <summary>Whether it is a trial.</summary>
    public bool? Trial { get; set; }
}

/// <summary>A namespace whose storage has no limit.</summary>
[TableView("Id", "NamespaceId", "NamespaceName", "Reason")]
public sealed class NamespaceStorageExclusion : GitLabObject
{
    /// <summary>The id of the exception itself.</summary>
    public long? Id { get; set; }

    /// <summary>The namespace's id.</summary>
    public long? NamespaceId { get; set; }

    /// <summary>The namespace's name.</summary>
    public string? NamespaceName { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}
