using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>
/// Has GitLab do what the state of a merge request may forbid. Where it refuses with no more than a status, the merge request
/// itself, which the step <c>Read</c> reads, says why.
/// </summary>
public abstract class MergingCmdlet : ProjectPartUpdateCmdlet<MergeRequest>
{
    /// <summary>Which merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    public Ref<MergeRequest>? MergeRequest { get; set; }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<MergeRequest>> CreateAsync(ApiCall call)
    {
        try
        {
            return await base.CreateAsync(call).ConfigureAwait(false);
        }
        catch (GitLabResponseException refused) when (refused.StatusCode is 401 or 405 or 406 or 409 or 422)
        {
            refused.Explanation = await ExplainAsync(call.Bind(call.Step("Read"))).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<string?> ExplainAsync(ApiRequest read)
    {
        try
        {
            return MergeStatus.Explain(await ReadOneAsync<MergeRequest>(read).ConfigureAwait(false));
        }
        catch (GitLabException)
        {
            // What GitLab refused with is all that there is to say.
            return null;
        }
    }
}
