using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Makes the direct members of one project members of another one.</summary>
/// <remarks>
/// Nobody gets a higher role than the one who imports. Each member that GitLab refuses is an error of its own; the
/// others are imported.
/// </remarks>
/// <example>
///   <summary>Copy the members of one project to another.</summary>
///   <code>Import-GLProjectMember platform/new-docs platform/docs</code>
/// </example>
/// <example>
///   <summary>Copy them to all projects of a group.</summary>
///   <code>Get-GLProject -Group platform -All | Import-GLProjectMember -SourceProject platform/docs</code>
/// </example>
[Cmdlet(VerbsData.Import, "GLProjectMember", SupportsShouldProcess = true)]
[Documentation("projects/#import-members")]
[Post("/projects/:id/import_project_members/:project_id")]
public sealed class ImportProjectMemberCommand : ProjectChangeCmdlet
{
    /// <summary>The project whose members they are.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ApiName("project_id")]
    [SendId]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public ProjectRef? SourceProject { get; set; }

    /// <inheritdoc/>
    protected override async Task<IEnumerable<object>> PerformAsync(ApiCall call)
    {
        // GitLab's status is 200 even where it refused members.
        MemberImport? answer = await SendAsync<MemberImport>(call.Bind(call.Route)).ConfigureAwait(false);
        return from refused in answer?.Message ?? new Dictionary<string, string>()
               select ErrorRecords.From(new GitLabOperationException($"'{refused.Key}' was not imported: {refused.Value}"), refused.Key);
    }
}

/// <summary>What GitLab says of an import of members.</summary>
internal sealed class MemberImport : GitLabObject
{
    /// <summary>The members that were refused, each with the reason.</summary>
    public IReadOnlyDictionary<string, string>? Message { get; set; }
}
