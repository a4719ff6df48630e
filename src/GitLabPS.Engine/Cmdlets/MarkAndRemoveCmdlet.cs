using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>
/// Deletes what GitLab only marks for deletion at first: projects and groups. The main operation marks it, the step
/// <c>Permanent</c> deletes it, and the step <c>Read</c> tells how far it is.
/// </summary>
/// <typeparam name="T">The model of what is deleted.</typeparam>
public abstract class MarkAndRemoveCmdlet<T> : ChangeCmdlet
    where T : GitLabObject
{
    private const int NotFound = 404;

    /// <summary>Deletes it at once, with everything in it. Nothing brings it back.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter Permanent { get; set; }

    /// <summary>Waits until GitLab has done it.</summary>
    [Parameter]
    [NotSent]
    public SwitchParameter Wait { get; set; }

    /// <summary>How many seconds -Wait waits at most.</summary>
    [Parameter]
    [NotSent]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = 600;

    /// <inheritdoc/>
    protected override IEnumerable<RouteAttribute> Plan(ApiCall call) => Permanent ? [call.Route, call.Step("Permanent")] : [call.Route];

    /// <inheritdoc/>
    protected override async Task<IEnumerable<object>> PerformAsync(ApiCall call)
    {
        if (Permanent) call = await RemovePermanentlyAsync(call).ConfigureAwait(false);
        else await SendAsync(call.Bind(call.Route)).ConfigureAwait(false);

        if (Wait) await WaitUntilAsync($"Deleting {call.Subject}", new Patience(TimeoutSec), () => IsDoneAsync(call)).ConfigureAwait(false);
        return [];
    }

    /// <summary>The same call for what was found: its id stays when the mark changes its path.</summary>
    protected abstract ApiCall CallFor(ApiCall call, T found);

    /// <summary>The full path that it has now.</summary>
    protected abstract string? PathOf(T item);

    /// <summary>Whether it is marked for deletion.</summary>
    protected abstract bool IsMarked(T item);

    // Only what is marked can be deleted, and only under the path that the mark gave it.
    private async Task<ApiCall> RemovePermanentlyAsync(ApiCall call)
    {
        T item = await ReadOneAsync<T>(call.Bind(call.Step("Read"))).ConfigureAwait(false);
        call = CallFor(call, item);
        if (!IsMarked(item))
        {
            await SendAsync(call.Bind(call.Route)).ConfigureAwait(false);
            if (await ReadAsync(call).ConfigureAwait(false) is not { } marked) return call;
            item = marked;
        }

        await SendAsync(call.Bind(call.Step("Permanent")).WithDefaults([new("full_path", PathOf(item))])).ConfigureAwait(false);
        return call;
    }

    private async Task<bool> IsDoneAsync(ApiCall call) =>
        await ReadAsync(call).ConfigureAwait(false) is not { } left || (IsMarked(left) && !Permanent);

    // Nothing, when it is gone. Before version 18 GitLab does not mark but delete where the licence is a free one.
    private async Task<T?> ReadAsync(ApiCall call)
    {
        try
        {
            return await SendAsync<T>(call.Bind(call.Step("Read"))).ConfigureAwait(false);
        }
        catch (GitLabResponseException gone) when (gone.StatusCode == NotFound)
        {
            return null;
        }
    }
}
