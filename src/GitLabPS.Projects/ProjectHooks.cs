using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using System.Threading.Tasks;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets the webhooks of a project, or one of them.</summary>
/// <remarks>GitLab never shows tokens, nor the values of headers and URL variables.</remarks>
/// <example>
///   <summary>See all webhooks of a project.</summary>
///   <code>Get-GLProjectHook platform/docs</code>
/// </example>
/// <example>
///   <summary>Find the webhooks of a group's projects that GitLab has turned off because they kept failing.</summary>
///   <code>Get-GLProject -Group platform -All | Get-GLProjectHook -All | Where-Object AlertStatus -ne executable</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLProjectHook", SupportsPaging = true)]
[OutputType(typeof(ProjectHook))]
[Documentation("project_webhooks/#list-webhooks-for-a-project")]
[Get("/projects/:id/hooks", Paged = true)]
[Get("/projects/:id/hooks/:hook_id")]
public sealed class GetProjectHookCommand : ProjectGetCmdlet<ProjectHook>
{
    /// <summary>Which webhook: its id, or the webhook as another command gave it. All of them otherwise.</summary>
    [Parameter(Position = 1)]
    [ApiName("hook_id")]
    public Ref<ProjectHook>? Hook { get; set; }
}

/// <summary>Adds a webhook to a project: GitLab calls its address when something happens.</summary>
/// <example>
///   <summary>Tell a chat of merge requests and nothing else.</summary>
///   <code>New-GLProjectHook platform/docs https://chat.example.com/gitlab -MergeRequestEvent $true -PushEvent $false</code>
/// </example>
/// <example>
///   <summary>Keep the secret part of the address out of sight.</summary>
///   <code>New-GLProjectHook platform/docs 'https://chat.example.com/{key}' -UrlVariable @{ key = Read-Host -AsSecureString }</code>
/// </example>
[Cmdlet(VerbsCommon.New, "GLProjectHook", SupportsShouldProcess = true)]
[OutputType(typeof(ProjectHook))]
[Documentation("project_webhooks/#add-a-webhook-to-a-project")]
[Post("/projects/:id/hooks")]
public sealed class NewProjectHookCommand : HookSettingsCmdlet
{
    /// <summary>The project that gets the webhook.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    // A Uri takes no braces in its host.

    /// <summary>The address to call. Names in braces stand for the values of -UrlVariable.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Text]
    public string? Url { get; set; }
}

/// <summary>Changes a webhook of a project. What is not given stays as it is.</summary>
/// <example>
///   <summary>Tell a webhook of pipelines as well.</summary>
///   <code>Set-GLProjectHook platform/docs 5 -PipelineEvent $true</code>
/// </example>
/// <example>
///   <summary>Move all webhooks of a project to another server.</summary>
///   <code>Get-GLProjectHook platform/docs | ForEach-Object { Set-GLProjectHook -Project $_ -Hook $_ -Url ($_.Url -replace 'old\.example\.com', 'new.example.com') }</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLProjectHook", SupportsShouldProcess = true)]
[OutputType(typeof(ProjectHook))]
[Documentation("project_webhooks/#update-a-project-webhook")]
[Put("/projects/:id/hooks/:hook_id")]
public sealed class SetProjectHookCommand : HookSettingsCmdlet
{
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

    /// <summary>The address to call. Names in braces stand for the values of -UrlVariable.</summary>
    [Parameter]
    [Text]
    public string? Url { get; set; }

    /// <summary>Emits the webhook as it is after the change. Without it nothing is emitted.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override bool Emits => PassThru;
}

/// <summary>Removes a webhook from a project.</summary>
/// <example>
///   <summary>Remove one webhook.</summary>
///   <code>Remove-GLProjectHook platform/docs 5</code>
/// </example>
/// <example>
///   <summary>Remove all webhooks of a project that lead to a server that is gone.</summary>
///   <code>Get-GLProjectHook platform/docs -All | Where-Object Url -like 'https://old.example.com/*' | Remove-GLProjectHook</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLProjectHook", SupportsShouldProcess = true)]
[Documentation("project_webhooks/#delete-project-webhook")]
[Delete("/projects/:id/hooks/:hook_id")]
public sealed class RemoveProjectHookCommand : HookChangeCmdlet
{
}

/// <summary>Has GitLab call a webhook with a sample, and says that it worked.</summary>
/// <remarks>
/// The sample is made of what the project holds, such as its last push; without any it is an error, as is a receiver
/// that refuses it. GitLab sends five samples a minute.
/// </remarks>
/// <example>
///   <summary>Send the last push once more.</summary>
///   <code>Test-GLProjectHook platform/docs 5 -Trigger push_events</code>
/// </example>
/// <example>
///   <summary>Try all webhooks of a project.</summary>
///   <code>Get-GLProjectHook platform/docs | Test-GLProjectHook -Trigger push_events</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "GLProjectHook", SupportsShouldProcess = true)]
[OutputType(typeof(bool))]
[Documentation("project_webhooks/#trigger-a-test-project-webhook")]
[Post("/projects/:id/hooks/:hook_id/test/:trigger")]
public sealed class TestProjectHookCommand : HookChangeCmdlet
{
    /// <summary>What the sample is of.</summary>
    [Parameter(Mandatory = true)]
    [ValidateSet(
        "confidential_issues_events", "confidential_note_events", "deployment_events", "emoji_events", "feature_flag_events",
        "issues_events", "job_events", "merge_requests_events", "milestone_events", "note_events", "pipeline_events",
        "push_events", "releases_events", "resource_access_token_events", "resource_deploy_token_events", "tag_push_events",
        "vulnerability_events", "wiki_page_events")]
    public string? Trigger { get; set; }

    /// <inheritdoc/>
    protected override async Task<IEnumerable<object>> PerformAsync(ApiCall call)
    {
        await SendAsync(call.Bind(call.Route)).ConfigureAwait(false);
        return [true];
    }
}

/// <summary>Sets a header that GitLab sends along when it calls a webhook.</summary>
/// <example>
///   <summary>Give the receiver a new key.</summary>
///   <code>Set-GLProjectHookHeader platform/docs 5 -Name X-Key -Value (Read-Host -AsSecureString)</code>
/// </example>
/// <example>
///   <summary>Give the same key to all webhooks of a project.</summary>
///   <code>Get-GLProjectHook platform/docs | Set-GLProjectHookHeader -Name X-Key -Value $key</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLProjectHookHeader", SupportsShouldProcess = true)]
[Documentation("project_webhooks/#set-a-custom-header")]
[Put("/projects/:id/hooks/:hook_id/custom_headers/:key")]
public sealed class SetProjectHookHeaderCommand : HookChangeCmdlet
{
    /// <summary>The header's name.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("key")]
    [Text]
    public string? Name { get; set; }

    /// <summary>The header's value.</summary>
    [Parameter(Mandatory = true)]
    public SecureString? Value { get; set; }
}

/// <summary>Removes a header that GitLab sends along when it calls a webhook.</summary>
/// <example>
///   <summary>Remove one header.</summary>
///   <code>Remove-GLProjectHookHeader platform/docs 5 -Name X-Key</code>
/// </example>
/// <example>
///   <summary>Remove it from all webhooks of a project.</summary>
///   <code>Get-GLProjectHook platform/docs | Remove-GLProjectHookHeader -Name X-Key</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLProjectHookHeader", SupportsShouldProcess = true)]
[Documentation("project_webhooks/#delete-a-custom-header")]
[Delete("/projects/:id/hooks/:hook_id/custom_headers/:key")]
public sealed class RemoveProjectHookHeaderCommand : HookChangeCmdlet
{
    /// <summary>The header's name.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("key")]
    [Text]
    public string? Name { get; set; }
}

/// <summary>Sets what stands for a name in braces in a webhook's address.</summary>
/// <example>
///   <summary>Change the secret part of an address.</summary>
///   <code>Set-GLProjectHookVariable platform/docs 5 -Name key -Value (Read-Host -AsSecureString)</code>
/// </example>
/// <example>
///   <summary>Change it in all webhooks of a project.</summary>
///   <code>Get-GLProjectHook platform/docs | Set-GLProjectHookVariable -Name key -Value $key</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "GLProjectHookVariable", SupportsShouldProcess = true)]
[Documentation("project_webhooks/#set-a-url-variable")]
[Put("/projects/:id/hooks/:hook_id/url_variables/:key")]
public sealed class SetProjectHookVariableCommand : HookChangeCmdlet
{
    /// <summary>The name, without braces.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("key")]
    [Text]
    public string? Name { get; set; }

    /// <summary>What stands for it.</summary>
    [Parameter(Mandatory = true)]
    public SecureString? Value { get; set; }
}

/// <summary>Removes what stands for a name in braces in a webhook's address.</summary>
/// <example>
///   <summary>Remove one variable.</summary>
///   <code>Remove-GLProjectHookVariable platform/docs 5 -Name key</code>
/// </example>
/// <example>
///   <summary>Remove it from all webhooks of a project.</summary>
///   <code>Get-GLProjectHook platform/docs | Remove-GLProjectHookVariable -Name key</code>
/// </example>
[Cmdlet(VerbsCommon.Remove, "GLProjectHookVariable", SupportsShouldProcess = true)]
[Documentation("project_webhooks/#delete-a-url-variable")]
[Delete("/projects/:id/hooks/:hook_id/url_variables/:key")]
public sealed class RemoveProjectHookVariableCommand : HookChangeCmdlet
{
    /// <summary>The name, without braces.</summary>
    [Parameter(Mandatory = true)]
    [ApiName("key")]
    [Text]
    public string? Name { get; set; }
}

/// <summary>Does something to a webhook.</summary>
public abstract class HookChangeCmdlet : ChangeCmdlet
{
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
}

/// <summary>What can be set on a webhook.</summary>
public abstract class HookSettingsCmdlet : CreateCmdlet<ProjectHook>
{
    /// <summary>The branches whose pushes count, as -BranchFilterStrategy says; empty for all.</summary>
    [Parameter]
    [ApiName("push_events_branch_filter")]
    [Text]
    public string? BranchFilter { get; set; }

    /// <summary>How -BranchFilter is read: with <c>*</c> for any text, as a regular expression, or not at all.</summary>
    [Parameter]
    [ValidateSet("wildcard", "regex", "all_branches")]
    public string? BranchFilterStrategy { get; set; }

    /// <summary>Whether the webhook is told of changes of confidential issues.</summary>
    [Parameter]
    [ApiName("confidential_issues_events")]
    public bool? ConfidentialIssueEvent { get; set; }

    /// <summary>Whether the webhook is told of confidential comments.</summary>
    [Parameter]
    [ApiName("confidential_note_events")]
    public bool? ConfidentialNoteEvent { get; set; }

    /// <summary>Headers to send along, such as <c>@{ 'X-Key' = $secret }</c>, texts or secure strings. They replace those that were there.</summary>
    [Parameter]
    [ApiName("custom_headers")]
    [SecretPairs]
    [Keys(KeysAttribute.Any)]
    public Hashtable? CustomHeader { get; set; }

    /// <summary>A template for what is sent, instead of GitLab's own form; empty for GitLab's.</summary>
    [Parameter]
    [Content]
    public string? CustomWebhookTemplate { get; set; }

    /// <summary>Whether the webhook is told of deployments that begin, end or fail.</summary>
    [Parameter]
    [ApiName("deployment_events")]
    public bool? DeploymentEvent { get; set; }

    /// <summary>What the webhook is for.</summary>
    [Parameter]
    [Content]
    public string? Description { get; set; }

    /// <summary>Whether the webhook is told of emoji reactions.</summary>
    [Parameter]
    [ApiName("emoji_events")]
    public bool? EmojiEvent { get; set; }

    /// <summary>Whether the receiver's certificate is checked. GitLab does so unless told not to.</summary>
    [Parameter]
    public bool? EnableSslVerification { get; set; }

    /// <summary>Whether the webhook is told of feature flags that are turned on or off.</summary>
    [Parameter]
    [ApiName("feature_flag_events")]
    public bool? FeatureFlagEvent { get; set; }

    /// <summary>Whether the webhook is told of changes of issues.</summary>
    [Parameter]
    [ApiName("issues_events")]
    public bool? IssueEvent { get; set; }

    /// <summary>Whether the webhook is told of jobs whose status changes.</summary>
    [Parameter]
    [ApiName("job_events")]
    public bool? JobEvent { get; set; }

    /// <summary>Whether the webhook is told of changes of merge requests.</summary>
    [Parameter]
    [ApiName("merge_requests_events")]
    public bool? MergeRequestEvent { get; set; }

    /// <summary>Whether the webhook is told of milestones that are made, closed, reopened or deleted.</summary>
    [Parameter]
    [ApiName("milestone_events")]
    public bool? MilestoneEvent { get; set; }

    /// <summary>The webhook's name.</summary>
    [Parameter]
    [Text]
    public string? Name { get; set; }

    /// <summary>Whether the webhook is told of comments.</summary>
    [Parameter]
    [ApiName("note_events")]
    public bool? NoteEvent { get; set; }

    /// <summary>Whether the webhook is told of pipelines whose status changes.</summary>
    [Parameter]
    [ApiName("pipeline_events")]
    public bool? PipelineEvent { get; set; }

    /// <summary>Whether the webhook is told of pushes to branches. GitLab does so unless told not to.</summary>
    [Parameter]
    [ApiName("push_events")]
    public bool? PushEvent { get; set; }

    /// <summary>Whether the webhook is told of releases that are made, changed or deleted.</summary>
    [Parameter]
    [ApiName("releases_events")]
    public bool? ReleaseEvent { get; set; }

    /// <summary>Whether the webhook is told of project access tokens that are about to expire.</summary>
    [Parameter]
    [ApiName("resource_access_token_events")]
    public bool? ResourceAccessTokenEvent { get; set; }

    /// <summary>Whether the webhook is told of deploy tokens that are about to expire.</summary>
    [Parameter]
    [ApiName("resource_deploy_token_events")]
    public bool? ResourceDeployTokenEvent { get; set; }

    /// <summary>The key that GitLab signs each request with: <c>whsec_</c> and 32 bytes in Base64.</summary>
    [Parameter]
    public SecureString? SigningToken { get; set; }

    /// <summary>Whether the webhook is told of tags that are pushed or deleted.</summary>
    [Parameter]
    [ApiName("tag_push_events")]
    public bool? TagPushEvent { get; set; }

    /// <summary>A secret that GitLab sends along, by which the receiver knows GitLab.</summary>
    [Parameter]
    public SecureString? Token { get; set; }

    /// <summary>What stands for the names in braces in -Url, such as <c>@{ key = $secret }</c>, texts or secure strings. They replace those that were there.</summary>
    [Parameter]
    [ApiName("url_variables")]
    [SecretPairs]
    [Keys(KeysAttribute.Any)]
    public Hashtable? UrlVariable { get; set; }

    /// <summary>Whether the webhook is told of vulnerabilities that are found or changed.</summary>
    [Parameter]
    [ApiName("vulnerability_events")]
    [Tier("Ultimate")]
    public bool? VulnerabilityEvent { get; set; }

    /// <summary>Whether the webhook is told of wiki pages that are made, changed or deleted.</summary>
    [Parameter]
    [ApiName("wiki_page_events")]
    public bool? WikiPageEvent { get; set; }
}

/// <summary>A webhook of a project: the address that GitLab calls, and when it does so.</summary>
[TableView("Id", "Project", "Url", "AlertStatus:20")]
public sealed class ProjectHook : ProjectObject
{
    /// <summary>The webhook's id.</summary>
    public long? Id { get; set; }

    /// <summary>The webhook's name.</summary>
    public string? Name { get; set; }

    /// <summary>What the webhook is for.</summary>
    public string? Description { get; set; }

    /// <summary>The address that is called, with names in braces for its secret parts.</summary>
    public string? Url { get; set; }

    /// <summary>The names in braces that have a value.</summary>
    public IReadOnlyList<HookSecret>? UrlVariables { get; set; }

    /// <summary>The headers that are sent along.</summary>
    public IReadOnlyList<HookSecret>? CustomHeaders { get; set; }

    /// <summary>The template for what is sent, instead of GitLab's own form.</summary>
    public string? CustomWebhookTemplate { get; set; }

    /// <summary>Whether GitLab sends a secret along.</summary>
    public bool? TokenPresent { get; set; }

    /// <summary>Whether GitLab signs what it sends.</summary>
    public bool? SigningTokenPresent { get; set; }

    /// <summary>Whether the receiver's certificate is checked.</summary>
    public bool? EnableSslVerification { get; set; }

    /// <summary>The branches whose pushes count.</summary>
    public string? PushEventsBranchFilter { get; set; }

    /// <summary>How the branch filter is read: <c>wildcard</c>, <c>regex</c> or <c>all_branches</c>.</summary>
    public string? BranchFilterStrategy { get; set; }

    /// <summary>Whether GitLab calls it: <c>executable</c>, <c>temporarily_disabled</c> or <c>disabled</c> after failures.</summary>
    public string? AlertStatus { get; set; }

    /// <summary>Until when GitLab leaves it alone after failures.</summary>
    public DateTimeOffset? DisabledUntil { get; set; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The id of the organization.</summary>
    public long? OrganizationId { get; set; }

    /// <summary>Whether it is told of changes of confidential issues.</summary>
    public bool? ConfidentialIssuesEvents { get; set; }

    /// <summary>Whether it is told of confidential comments.</summary>
    public bool? ConfidentialNoteEvents { get; set; }

    /// <summary>Whether it is told of deployments that begin, end or fail.</summary>
    public bool? DeploymentEvents { get; set; }

    /// <summary>Whether it is told of emoji reactions.</summary>
    public bool? EmojiEvents { get; set; }

    /// <summary>Whether it is told of feature flags that are turned on or off.</summary>
    public bool? FeatureFlagEvents { get; set; }

    /// <summary>Whether it is told of changes of issues.</summary>
    public bool? IssuesEvents { get; set; }

    /// <summary>Whether it is told of jobs whose status changes.</summary>
    public bool? JobEvents { get; set; }

    /// <summary>Whether it is told of changes of merge requests.</summary>
    public bool? MergeRequestsEvents { get; set; }

    /// <summary>Whether it is told of milestones that are made, closed, reopened or deleted.</summary>
    public bool? MilestoneEvents { get; set; }

    /// <summary>Whether it is told of comments.</summary>
    public bool? NoteEvents { get; set; }

    /// <summary>Whether it is told of pipelines whose status changes.</summary>
    public bool? PipelineEvents { get; set; }

    /// <summary>Whether it is told of pushes to branches.</summary>
    public bool? PushEvents { get; set; }

    /// <summary>Whether it is told of releases that are made, changed or deleted.</summary>
    public bool? ReleasesEvents { get; set; }

    /// <summary>Whether it is told of updates of the repository as a whole.</summary>
    public bool? RepositoryUpdateEvents { get; set; }

    /// <summary>Whether it is told of project access tokens that are about to expire.</summary>
    public bool? ResourceAccessTokenEvents { get; set; }

    /// <summary>Whether it is told of deploy tokens that are about to expire.</summary>
    public bool? ResourceDeployTokenEvents { get; set; }

    /// <summary>Whether it is told of tags that are pushed or deleted.</summary>
    public bool? TagPushEvents { get; set; }

    /// <summary>Whether it is told of vulnerabilities that are found or changed.</summary>
    public bool? VulnerabilityEvents { get; set; }

    /// <summary>Whether it is told of wiki pages that are made, changed or deleted.</summary>
    public bool? WikiPageEvents { get; set; }

    /// <summary>The address.</summary>
    public override string ToString() => Url ?? $"{Id}";
}

/// <summary>A header or URL variable of a webhook. GitLab keeps the value to itself.</summary>
public sealed class HookSecret : GitLabObject
{
    /// <summary>The header's or variable's name.</summary>
    public string? Key { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Key ?? "";
}
