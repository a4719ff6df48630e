using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Gets who took part in an issue or a merge request: who wrote it, works on it, commented or was mentioned.</summary>
/// <example>
///   <summary>See who took part in an issue.</summary>
///   <code>Get-GLParticipant platform/api 42</code>
/// </example>
/// <example>
///   <summary>See who took part in anything of a milestone.</summary>
///   <code>Get-GLIssue platform/api -Milestone Q4 -All | Get-GLParticipant -All | Sort-Object Username -Unique</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "GLParticipant", SupportsPaging = true)]
[OutputType(typeof(BasicUser))]
[Documentation("issues/#list-all-participants-in-an-issue")]
[Get("/projects/:id/issues/:issue_iid/participants", Set = "Issue", Paged = true)]
[Get("/projects/:id/merge_requests/:merge_request_iid/participants", Set = "MergeRequest", Paged = true)]
public sealed class GetParticipantCommand : GetCmdlet<BasicUser>
{
    /// <summary>The project: an id, a full path, a web address, or <c>.</c> for the git checkout one stands in. Objects from the pipeline say it themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("ProjectId")]
    [ApiName("id")]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? Project { get; set; }

    /// <summary>Which issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Issue", ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "MergeRequest", ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }
}
