using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Subscribes you to an issue or a merge request: GitLab tells you of changes and comments.</summary>
/// <example>
///   <summary>Hear of an issue.</summary>
///   <code>Enable-GLSubscription platform/api 42</code>
/// </example>
/// <example>
///   <summary>Hear of everything urgent in a group.</summary>
///   <code>Get-GLIssue -Group platform -Label urgent -State opened -All | Enable-GLSubscription</code>
/// </example>
[Cmdlet(VerbsLifecycle.Enable, "GLSubscription", SupportsShouldProcess = true)]
[Documentation("issues/#subscribe-to-an-issue")]
[Post("/projects/:id/issues/:issue_iid/subscribe", Set = "Issue")]
[Post("/projects/:id/merge_requests/:merge_request_iid/subscribe", Set = "MergeRequest")]
public sealed class EnableSubscriptionCommand : IssuableChangeCmdlet;

/// <summary>Ends your subscription to an issue or a merge request.</summary>
/// <example>
///   <summary>Hear no more of a merge request.</summary>
///   <code>Disable-GLSubscription platform/api -MergeRequest 7</code>
/// </example>
/// <example>
///   <summary>Hear no more of what is closed.</summary>
///   <code>Get-GLIssue -Scope all -State closed -All | Where-Object Subscribed | Disable-GLSubscription</code>
/// </example>
[Cmdlet(VerbsLifecycle.Disable, "GLSubscription", SupportsShouldProcess = true)]
[Documentation("issues/#unsubscribe-from-an-issue")]
[Post("/projects/:id/issues/:issue_iid/unsubscribe", Set = "Issue")]
[Post("/projects/:id/merge_requests/:merge_request_iid/unsubscribe", Set = "MergeRequest")]
public sealed class DisableSubscriptionCommand : IssuableChangeCmdlet;
