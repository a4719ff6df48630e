using System;
using System.Collections.Generic;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the calls that GitLab made to a webhook in the last seven days, with the receiver's answers.</summary>
/// <example>
///   <summary>See what went wrong at the receiver.</summary>
///   <code>Get-GLProjectHookEvent platform/docs 5 -Status server_failure | Select-Object Trigger, ResponseStatus, ResponseBody</code>
/// </example>
/// <example>
///   <summary>Repeat all calls that failed while the receiver was down.</summary>
///   <code>Get-GLProjectHookEvent platform/docs 5 -Status server_failure -All | Send-GLProjectHookEvent</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLProjectHookEvent", SupportsPaging = true)]
[OutputType(typeof(HookEvent))]
[Documentation("project_webhooks/#list-project-webhook-events")]
[Get("/projects/:id/hooks/:hook_id/events", Paged = true)]
public sealed class GetProjectHookEventCommand : GetCmdlet<HookEvent>
{
    private const int MaxPageSize = 20;

    /// <summary>Which webhook: its id, or the webhook as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("hook_id")]
    public Ref<ProjectHook>? Hook { get; set; }

    /// <summary>The project that the webhook belongs to. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>Only calls that were answered with these statuses: numbers, <c>successful</c>, <c>client_failure</c> or <c>server_failure</c>.</summary>
    [Parameter]
    [CommaSeparated]
    [NoEmptyItem]
    [Text]
    public string[]? Status { get; set; }

    /// <inheritdoc/>
    protected override int PageSize => Math.Min(base.PageSize, MaxPageSize);

    /// <inheritdoc/>
    protected override object Transform(HookEvent item)
    {
        item.HookId = Given<Ref<ProjectHook>>()?.Id;
        return item;
    }
}

/// <summary>Has GitLab repeat a call to a webhook.</summary>
/// <remarks>GitLab repeats five calls a minute.</remarks>
/// <example>
///   <summary>Repeat one call.</summary>
///   <code>Send-GLProjectHookEvent platform/docs 5 -Event 1041</code>
/// </example>
/// <example>
///   <summary>Repeat the last call, and see the status that the receiver answers.</summary>
///   <code>Get-GLProjectHookEvent platform/docs 5 -First 1 | Send-GLProjectHookEvent -PassThru</code>
/// </example>
[Cmdlet(VerbsCommunications.Send, "GLProjectHookEvent", SupportsShouldProcess = true)]
[OutputType(typeof(HookDelivery))]
[Documentation("project_webhooks/#resend-a-project-webhook-event")]
[Post("/projects/:id/hooks/:hook_id/events/:hook_log_id/resend")]
public sealed class SendProjectHookEventCommand : UpdateCmdlet<HookDelivery>
{
    /// <summary>Which call: its id, or the call as Get-GLProjectHookEvent gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ApiName("hook_log_id")]
    public Ref<HookEvent>? Event { get; set; }

    /// <summary>The project that the webhook belongs to. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>The webhook that was called. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("HookId")]
    [ApiName("hook_id")]
    public Ref<ProjectHook>? Hook { get; set; }
}

/// <summary>A call that GitLab made to a webhook.</summary>
[TableView("Id", "Trigger", "ResponseStatus:14", "ExecutionDuration")]
public sealed class HookEvent : ProjectObject
{
    /// <summary>The call's id.</summary>
    public long? Id { get; set; }

    /// <summary>The id of the webhook that was called.</summary>
    [NotInJson]
    public long? HookId { get; set; }

    /// <summary>The address that was called.</summary>
    public string? Url { get; set; }

    /// <summary>What happened in GitLab, such as <c>push_hooks</c>.</summary>
    public string? Trigger { get; set; }

    /// <summary>The headers that GitLab sent.</summary>
    public IReadOnlyDictionary<string, string>? RequestHeaders { get; set; }

    /// <summary>What GitLab sent.</summary>
    public IReadOnlyDictionary<string, object?>? RequestData { get; set; }

    /// <summary>The headers that the receiver answered.</summary>
    public IReadOnlyDictionary<string, string>? ResponseHeaders { get; set; }

    /// <summary>What the receiver answered.</summary>
    public string? ResponseBody { get; set; }

    /// <summary>The status that the receiver answered, or <c>internal error</c> where it did not answer.</summary>
    public string? ResponseStatus { get; set; }

    /// <summary>How many seconds the call took.</summary>
    public double? ExecutionDuration { get; set; }
}

/// <summary>How a repeated call to a webhook ended.</summary>
[TableView("ResponseStatus")]
public sealed class HookDelivery : GitLabObject
{
    /// <summary>The status that the receiver answered.</summary>
    public string? ResponseStatus { get; set; }
}
