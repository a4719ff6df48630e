using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets namespaces, which are groups and the personal namespaces of users: those of one's own, or one of them.</summary>
/// <remarks>Administrators get the namespaces of everybody.</remarks>
/// <example>
///   <summary>See where one may put projects.</summary>
///   <code>Get-GLNamespace -OwnedOnly -All</code>
/// </example>
/// <example>
///   <summary>Get a namespace by its path.</summary>
///   <code>Get-GLNamespace platform/backend</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLNamespace", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(Namespace))]
[Documentation("namespaces/")]
[Get("/namespaces", Set = "List", Paged = true)]
[Get("/namespaces/:id", Set = "One")]
public sealed class GetNamespaceCommand : GetCmdlet<Namespace>
{
    /// <summary>Which namespace: an id, a full path, a web address, a group, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "One", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("NamespaceId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceRef? Namespace { get; set; }

    /// <summary>A part of the name or the path.</summary>
    [Parameter(ParameterSetName = "List")]
    [Text]
    public string? Search { get; set; }

    /// <summary>Compares -Search with the full path, not only with its last part.</summary>
    [Parameter(ParameterSetName = "List")]
    public SwitchParameter FullPathSearch { get; set; }

    /// <summary>Only namespaces that one owns.</summary>
    [Parameter(ParameterSetName = "List")]
    public SwitchParameter OwnedOnly { get; set; }

    /// <summary>Only namespaces that lie in no other.</summary>
    [Parameter(ParameterSetName = "List")]
    public SwitchParameter TopLevelOnly { get; set; }

    /// <summary>Only namespaces whose owner asked for this plan. For GitLab.com.</summary>
    [Parameter(ParameterSetName = "List")]
    [AdministratorOnly]
    [Text]
    public string? RequestedHostedPlan { get; set; }
}

/// <summary>Says whether the path of a namespace is taken.</summary>
/// <remarks>With -Verbose it also names paths like it that are free.</remarks>
/// <example>
///   <summary>See whether a top-level group could be called so.</summary>
///   <code>Test-GLNamespace platform</code>
/// </example>
/// <example>
///   <summary>See whether a subgroup could.</summary>
///   <code>Test-GLNamespace backend -ParentGroup platform</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "GLNamespace")]
[OutputType(typeof(bool))]
[Documentation("namespaces/#verify-namespace-availability")]
[Get("/namespaces/:id/exists")]
public sealed class TestNamespaceCommand : ReadCmdlet<bool>
{
    /// <summary>The last part of the path.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ApiName("id")]
    [ValidateNotNullOrEmpty]
    [Text]
    public string Path { get; set; } = "";

    /// <summary>The group in which it would lie. Without it, it lies in none.</summary>
    [Parameter]
    [ApiName("parent_id")]
    [SendId]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupRef? ParentGroup { get; set; }

    /// <inheritdoc/>
    protected override IEnumerable<bool> Read(ApiRequest request)
    {
        NamespaceExistence answer = Await(ReadOneAsync<NamespaceExistence>(request));
        if (answer.Suggests is { Count: > 0 } free) WriteVerbose(ForeignText.Line($"'{Path}' is taken. Free is: {string.Join(", ", free)}"));
        return [answer.Exists ?? throw new GitLabProtocolException($"{request.Method} {request.Path}: GitLab does not say whether '{Path}' exists.")];
    }
}

/// <summary>Changes how much a namespace may use.</summary>
/// <remarks>GitLab.com uses this itself, and has deprecated it: GitLab may take it away. Of a group, Set-GLGroup sets -SharedRunnersMinutesLimit too.</remarks>
/// <example>
///   <summary>Give a group more CI/CD minutes a month.</summary>
///   <code>Set-GLNamespace platform -SharedRunnersMinutesLimit 20000</code>
/// </example>
/// <example>
///   <summary>Give all namespaces at the top the same limit.</summary>
///   <code>Get-GLNamespace -TopLevelOnly -All | Set-GLNamespace -SharedRunnersMinutesLimit 400</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLNamespace", SupportsShouldProcess = true)]
[OutputType(typeof(Namespace))]
[Documentation("namespaces/")]
[AdministratorOnly]
[Put("/namespaces/:id")]
public sealed class SetNamespaceCommand : UpdateCmdlet<Namespace>
{
    /// <summary>Which namespace: an id, a full path, a web address, a group, or an object that belongs to one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("NamespaceId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceRef? Namespace { get; set; }

    /// <summary>How many CI/CD minutes it has each month; 0 for any number, <c>$null</c> for what the server has set.</summary>
    [Parameter]
    public int? SharedRunnersMinutesLimit { get; set; }

    /// <summary>How many minutes it has in addition, which do not come again.</summary>
    [Parameter]
    public int? ExtraSharedRunnersMinutesLimit { get; set; }

    /// <summary>How much storage it has in addition, in megabytes.</summary>
    [Parameter]
    public long? AdditionalPurchasedStorageSize { get; set; }

    /// <summary>The last day of that storage.</summary>
    [Parameter]
    [DateOnly]
    public DateTimeOffset? AdditionalPurchasedStorageEndsOn { get; set; }

    /// <summary>The subscription, by GitLab's names, such as <c>@{ plan_code = 'ultimate'; seats = 20 }</c>. For GitLab.com.</summary>
    [Parameter]
    [ApiName("gitlab_subscription_attributes")]
    [Keys("start_date", "seats", "max_seats_used", "plan_code", "end_date", "auto_renew", "trial", "trial_ends_on", "trial_starts_on",
        "trial_extension_type")]
    public Hashtable? GitLabSubscription { get; set; }
}

/// <summary>A namespace, in which projects lie: a group, or the personal namespace of a user.</summary>
[TableView("Id", "FullPath", "Kind:7", "Plan:10", "ProjectsCount")]
public sealed class Namespace : BasicNamespace
{
    /// <inheritdoc/>
    public override long? Id { get; set; }

    /// <summary>How many are members of it or of a namespace below it. For owners.</summary>
    public int? MembersCountWithDescendants { get; set; }

    /// <summary>The size of all repositories below a top-level namespace, in bytes. For owners.</summary>
    public long? RootRepositorySize { get; set; }

    /// <summary>How many projects lie in it. For owners.</summary>
    public int? ProjectsCount { get; set; }

    /// <summary>The CI/CD minutes that it has each month. For administrators.</summary>
    public int? SharedRunnersMinutesLimit { get; set; }

    /// <summary>The minutes bought in addition. For administrators.</summary>
    public int? ExtraSharedRunnersMinutesLimit { get; set; }

    /// <summary>The storage bought in addition, in megabytes. For administrators.</summary>
    public long? AdditionalPurchasedStorageSize { get; set; }

    /// <summary>The last day of that storage. For administrators.</summary>
    public DateTime? AdditionalPurchasedStorageEndsOn { get; set; }

    /// <summary>How many members are paid for. For owners.</summary>
    public int? BillableMembersCount { get; set; }

    /// <summary>How many seats of the subscription are taken.</summary>
    public int? SeatsInUse { get; set; }

    /// <summary>How many seats were taken at most.</summary>
    public int? MaxSeatsUsed { get; set; }

    /// <summary>When that number changed last.</summary>
    public DateTimeOffset? MaxSeatsUsedChangedAt { get; set; }

    /// <summary>The last day of the subscription.</summary>
    public DateTime? EndDate { get; set; }

    /// <summary>The plan of the subscription.</summary>
    public string? Plan { get; set; }

    /// <summary>Whether the subscription is a trial.</summary>
    public bool? Trial { get; set; }

    /// <summary>The last day of the trial.</summary>
    public DateTime? TrialEndsOn { get; set; }
}

/// <summary>Whether a path is taken.</summary>
internal sealed class NamespaceExistence : GitLabObject
{
    /// <summary>Whether it is.</summary>
    public bool? Exists { get; set; }

    /// <summary>Paths like it that are free.</summary>
    public IReadOnlyList<string>? Suggests { get; set; }
}
