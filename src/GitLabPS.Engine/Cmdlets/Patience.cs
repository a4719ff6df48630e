using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Engine;

/// <summary>
/// How long a command waits for what GitLab does in the background: it looks again after a while, each time a longer one, and
/// the last one ends with the time.
/// </summary>
public sealed class Patience
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly TimeSpan timeout;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan pause = ShortestPause;

    /// <summary>Begins to wait.</summary>
    /// <param name="seconds">How long at most.</param>
    public Patience(int seconds) => timeout = TimeSpan.FromSeconds(seconds);

    /// <summary>How long the wait has taken.</summary>
    public TimeSpan Elapsed => watch.Elapsed;

    /// <summary>How long it takes at most.</summary>
    public TimeSpan Timeout => timeout;

    /// <summary>Something has moved: it is worth looking again soon.</summary>
    public void Renew() => pause = ShortestPause;

    /// <summary>Waits until it is time to look again: true when it is, false when there is no time left.</summary>
    public async Task<bool> WaitAsync(CancellationToken cancellation)
    {
        TimeSpan left = timeout - watch.Elapsed;
        if (left <= TimeSpan.Zero) return false;
        await Task.Delay(pause < left ? pause : left, cancellation).ConfigureAwait(false);
        if (pause < LongestPause) pause += pause;
        return true;
    }
}
