using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets what GitLab sends you by e-mail: in general, of a project or of a group.</summary>
/// <example>
///   <summary>See what holds where nothing else is set.</summary>
///   <code>Get-GLNotificationSetting -Global</code>
/// </example>
/// <example>
///   <summary>Find the projects of a group that one does not hear of.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLNotificationSetting | Where-Object Level -eq disabled</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLNotificationSetting", DefaultParameterSetName = "Project")]
[OutputType(typeof(NotificationSetting))]
[Documentation("notification_settings/#retrieve-global-notification-settings")]
[Get("/notification_settings", Set = "Global")]
[Get("/projects/:id/notification_settings", Set = "Project")]
[Get("/groups/:id/notification_settings", Set = "Group")]
public sealed class GetNotificationSettingCommand : ScopedReadCmdlet<NotificationSetting>
{
    /// <summary>Gets what holds where a project or group has nothing else set.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Global")]
    [NotSent]
    public SwitchParameter Global { get; set; }
}

/// <summary>Changes what GitLab sends you by e-mail: in general, for a project or for a group.</summary>
/// <remarks>Each kind of event can be turned on and off where the level is <c>custom</c>.</remarks>
/// <example>
///   <summary>Hear of everything in a project.</summary>
///   <code>Set-GLNotificationSetting platform/api -Level watch</code>
/// </example>
/// <example>
///   <summary>Hear of failed pipelines only in all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Set-GLNotificationSetting -Level custom -FailedPipeline $true -SuccessPipeline $false</code>
/// </example>
/// <example>
///   <summary>Get the e-mails at another of one's addresses.</summary>
///   <code>Set-GLNotificationSetting -Global -NotificationEmail jane@example.com</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLNotificationSetting", DefaultParameterSetName = "Project", SupportsShouldProcess = true)]
[OutputType(typeof(NotificationSetting))]
[Documentation("notification_settings/#update-global-notification-settings")]
[Put("/notification_settings", Set = "Global")]
[Put("/projects/:id/notification_settings", Set = "Project")]
[Put("/groups/:id/notification_settings", Set = "Group")]
public sealed class SetNotificationSettingCommand : ScopedUpdateCmdlet<NotificationSetting>
{
    /// <summary>Changes what holds where a project or group has nothing else set.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Global")]
    [NotSent]
    public SwitchParameter Global { get; set; }

    /// <summary><c>disabled</c>, <c>participating</c>, <c>watch</c>, <c>mention</c> or <c>custom</c>; for projects and groups also <c>global</c>: as in general.</summary>
    [Parameter]
    [Text]
    public string? Level { get; set; }

    /// <summary>The address, one of those that belong to your account, to which GitLab sends.</summary>
    [Parameter(ParameterSetName = "Global")]
    [Text]
    public string? NotificationEmail { get; set; }

    /// <summary>New releases.</summary>
    [Parameter]
    public bool? NewRelease { get; set; }

    /// <summary>New comments.</summary>
    [Parameter]
    public bool? NewNote { get; set; }

    /// <summary>New issues.</summary>
    [Parameter]
    public bool? NewIssue { get; set; }

    /// <summary>Issues that are opened again.</summary>
    [Parameter]
    public bool? ReopenIssue { get; set; }

    /// <summary>Issues that are closed.</summary>
    [Parameter]
    public bool? CloseIssue { get; set; }

    /// <summary>Issues that get another assignee.</summary>
    [Parameter]
    public bool? ReassignIssue { get; set; }

    /// <summary>Issues that are due tomorrow.</summary>
    [Parameter]
    public bool? IssueDue { get; set; }

    /// <summary>New merge requests.</summary>
    [Parameter]
    public bool? NewMergeRequest { get; set; }

    /// <summary>Pushes to merge requests.</summary>
    [Parameter]
    public bool? PushToMergeRequest { get; set; }

    /// <summary>Merge requests that are opened again.</summary>
    [Parameter]
    public bool? ReopenMergeRequest { get; set; }

    /// <summary>Merge requests that are closed.</summary>
    [Parameter]
    public bool? CloseMergeRequest { get; set; }

    /// <summary>Merge requests that get another assignee.</summary>
    [Parameter]
    public bool? ReassignMergeRequest { get; set; }

    /// <summary>Merge requests that get another reviewer.</summary>
    [Parameter]
    public bool? ChangeReviewerMergeRequest { get; set; }

    /// <summary>Merge requests that are merged.</summary>
    [Parameter]
    public bool? MergeMergeRequest { get; set; }

    /// <summary>Pipelines that failed.</summary>
    [Parameter]
    public bool? FailedPipeline { get; set; }

    /// <summary>Pipelines that succeed again.</summary>
    [Parameter]
    public bool? FixedPipeline { get; set; }

    /// <summary>Pipelines that succeeded.</summary>
    [Parameter]
    public bool? SuccessPipeline { get; set; }

    /// <summary>Projects that moved.</summary>
    [Parameter]
    public bool? MovedProject { get; set; }

    /// <summary>Merge requests that are set to merge by themselves.</summary>
    [Parameter]
    public bool? MergeWhenPipelineSucceeds { get; set; }

    /// <summary>New epics.</summary>
    [Parameter(ParameterSetName = "Global"), Parameter(ParameterSetName = "Group")]
    [Tier("Premium")]
    public bool? NewEpic { get; set; }

    /// <summary>Pipelines of service accounts that failed.</summary>
    [Parameter]
    public bool? ServiceAccountFailedPipeline { get; set; }

    /// <summary>Pipelines of service accounts that succeeded.</summary>
    [Parameter]
    public bool? ServiceAccountSuccessPipeline { get; set; }

    /// <summary>Pipelines of service accounts that succeed again.</summary>
    [Parameter]
    public bool? ServiceAccountFixedPipeline { get; set; }

    /// <summary>Merge requests that one can approve.</summary>
    [Parameter(ParameterSetName = "Global"), Parameter(ParameterSetName = "Project")]
    [ApiName("approver")]
    public bool? ApproverEvent { get; set; }
}

/// <summary>What GitLab sends somebody by e-mail.</summary>
[TableView("Level:14", "Project", "Group", "NotificationEmail")]
public sealed class NotificationSetting : ScopedObject
{
    /// <summary><c>disabled</c>, <c>participating</c>, <c>watch</c>, <c>mention</c>, <c>custom</c> or <c>global</c>.</summary>
    public string? Level { get; set; }

    /// <summary>Which kinds of events are on, by GitLab's names, where the level is <c>custom</c>.</summary>
    public IReadOnlyDictionary<string, bool?>? Events { get; set; }

    /// <summary>The address to which GitLab sends, among the general settings.</summary>
    public string? NotificationEmail { get; set; }

    /// <summary>The level.</summary>
    public override string ToString() => Level ?? "";
}
