using System;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the times in which a project must not be deployed, or one of them.</summary>
/// <example>
///   <summary>See when a project is frozen.</summary>
///   <code>Get-GLFreezePeriod platform/api</code>
/// </example>
/// <example>
///   <summary>Find the projects of a group that are never frozen.</summary>
///   <code>Get-GLProject -Group platform -All | Where-Object { -not ($_ | Get-GLFreezePeriod) }</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLFreezePeriod", SupportsPaging = true)]
[OutputType(typeof(FreezePeriod))]
[Documentation("freeze_periods/#list-freeze-periods")]
[Get("/projects/:id/freeze_periods", Paged = true)]
[Get("/projects/:id/freeze_periods/:freeze_period_id")]
public sealed class GetFreezePeriodCommand : ProjectGetCmdlet<FreezePeriod>
{
    /// <summary>Which freeze period, by its id. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("freeze_period_id")]
    public Ref<FreezePeriod>? FreezePeriod { get; set; }
}

/// <summary>Freezes a project at certain times: jobs see CI_DEPLOY_FREEZE then, and can leave deploying be.</summary>
/// <example>
///   <summary>Freeze a project from Friday evening to Monday morning.</summary>
///   <code>New-GLFreezePeriod platform/api -FreezeStart '0 18 * * 5' -FreezeEnd '0 7 * * 1' -CronTimezone Zurich</code>
/// </example>
/// <example>
///   <summary>Freeze all projects of a group over the holidays.</summary>
///   <code>Get-GLProject -Group platform -All | New-GLFreezePeriod -FreezeStart '0 0 20 12 *' -FreezeEnd '0 7 3 1 *'</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLFreezePeriod", SupportsShouldProcess = true)]
[OutputType(typeof(FreezePeriod))]
[Documentation("freeze_periods/#create-a-freeze-period")]
[Post("/projects/:id/freeze_periods")]
public sealed class NewFreezePeriodCommand : ProjectCreateCmdlet<FreezePeriod>
{
    /// <summary>When it begins, in the five fields of cron: <c>0 18 * * 5</c> is each Friday at six in the evening.</summary>
    [Parameter(Mandatory = true)]
    [Text]
    public string? FreezeStart { get; set; }

    /// <summary>When it ends, in the five fields of cron.</summary>
    [Parameter(Mandatory = true)]
    [Text]
    public string? FreezeEnd { get; set; }

    /// <summary>The time zone of these times, by its name in Ruby on Rails such as <c>Zurich</c>, or in the tz database. UTC otherwise.</summary>
    [Parameter]
    [Text]
    public string? CronTimezone { get; set; }
}

/// <summary>Changes when a project is frozen.</summary>
/// <example>
///   <summary>Let a freeze begin earlier.</summary>
///   <code>Set-GLFreezePeriod platform/api 3 -FreezeStart '0 14 * * 5'</code>
/// </example>
/// <example>
///   <summary>Say of all freeze periods that they are in Swiss time.</summary>
///   <code>Get-GLFreezePeriod platform/api -All | Set-GLFreezePeriod -CronTimezone Zurich</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLFreezePeriod", SupportsShouldProcess = true)]
[OutputType(typeof(FreezePeriod))]
[Documentation("freeze_periods/#update-a-freeze-period")]
[Put("/projects/:id/freeze_periods/:freeze_period_id")]
public sealed class SetFreezePeriodCommand : ProjectPartUpdateCmdlet<FreezePeriod>
{
    /// <summary>Which freeze period: its id, or the freeze period as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("freeze_period_id")]
    public Ref<FreezePeriod>? FreezePeriod { get; set; }

    /// <summary>When it begins, in the five fields of cron.</summary>
    [Parameter]
    [Text]
    public string? FreezeStart { get; set; }

    /// <summary>When it ends, in the five fields of cron.</summary>
    [Parameter]
    [Text]
    public string? FreezeEnd { get; set; }

    /// <summary>The time zone of these times.</summary>
    [Parameter]
    [Text]
    public string? CronTimezone { get; set; }
}

/// <summary>Removes a freeze period: the project may be deployed at these times again.</summary>
/// <example>
///   <summary>Remove one freeze period.</summary>
///   <code>Remove-GLFreezePeriod platform/api 3</code>
/// </example>
/// <example>
///   <summary>Thaw all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLFreezePeriod -All | Remove-GLFreezePeriod</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLFreezePeriod", SupportsShouldProcess = true)]
[Documentation("freeze_periods/#delete-a-freeze-period")]
[Delete("/projects/:id/freeze_periods/:freeze_period_id")]
public sealed class RemoveFreezePeriodCommand : ProjectPartChangeCmdlet
{
    /// <summary>Which freeze period: its id, or the freeze period as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("freeze_period_id")]
    public Ref<FreezePeriod>? FreezePeriod { get; set; }
}

/// <summary>A time in which a project must not be deployed.</summary>
[TableView("Id", "Project", "FreezeStart:16", "FreezeEnd:16", "CronTimezone")]
public sealed class FreezePeriod : ProjectObject
{
    /// <summary>The id.</summary>
    public long? Id { get; set; }

    /// <summary>When it begins, in the five fields of cron.</summary>
    public string? FreezeStart { get; set; }

    /// <summary>When it ends, in the five fields of cron.</summary>
    public string? FreezeEnd { get; set; }

    /// <summary>The time zone of these times.</summary>
    public string? CronTimezone { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>For example <c>0 18 * * 5 to 0 7 * * 1</c>.</summary>
    public override string ToString() => $"{FreezeStart} to {FreezeEnd}";
}
