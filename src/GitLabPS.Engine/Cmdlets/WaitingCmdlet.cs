using System;
using System.Globalization;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>What all cmdlets that speak to a server share: waiting, with what there is to see meanwhile, and cancellation.</summary>
public abstract class WaitingCmdlet : PSCmdlet, IDisposable, IExchangeObserver
{
    private const int WaitActivity = 1;
    private const int FirstWorkActivity = 10;
    private static readonly TimeSpan WorthShowing = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource cancellation = new();
    private readonly PipelineQueue queue = new();
    private readonly TransferProgress transfers;
    private bool? isVerbose;
    private bool showsWait;
    private int worksShown;

    /// <summary>Makes a cmdlet that nobody has stopped yet.</summary>
    protected WaitingCmdlet()
    {
        Cancellation = cancellation.Token;
        transfers = new TransferProgress(record => queue.Post(() => WriteProgress(record)));
    }

    /// <summary>Ends when the user stops the pipeline, or the cmdlet is over.</summary>
    protected CancellationToken Cancellation { get; }

    /// <summary>Cancels what is under way.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    void IExchangeObserver.Answered(ApiRequest request, int status, TimeSpan duration) => queue.Post(() =>
    {
        if (IsVerbose) WriteVerbose(string.Format(CultureInfo.InvariantCulture, "{0}: {1} in {2:0} ms", request, status, duration.TotalMilliseconds));
    });

    void IExchangeObserver.Waiting(ApiRequest request, TimeSpan wait, string reason) => queue.Post(() =>
    {
        if (IsVerbose) WriteVerbose(string.Format(CultureInfo.InvariantCulture, "{0} {1}: waits {2:0.#} s, because {3}", request.Method, ForeignText.Line(request.Path), wait.TotalSeconds, reason));
        if (wait < WorthShowing) return;
        showsWait = true;
        WriteProgress(new ProgressRecord(WaitActivity, "Waiting for GitLab", char.ToUpperInvariant(reason[0]) + reason.Substring(1)) { SecondsRemaining = (int)Math.Ceiling(wait.TotalSeconds) });
    });

    void IExchangeObserver.Sent(ApiRequest request, long bytes, long? total) => transfers.Note("Uploading to GitLab", request, bytes, total);

    void IExchangeObserver.Received(ApiRequest request, long bytes, long? total) => transfers.Note("Downloading from GitLab", request, bytes, total);

    /// <summary>Whether anybody reads what <c>WriteVerbose</c> writes.</summary>
    protected bool IsVerbose => isVerbose ??= Common("Verbose") ?? GetVariableValue("VerbosePreference") is not (null or ActionPreference.SilentlyContinue or ActionPreference.Ignore);

    /// <summary>What the user said with a switch that all commands have; null when nothing.</summary>
    protected bool? Common(string parameter) => MyInvocation.BoundParameters.TryGetValue(parameter, out object? said) ? ((SwitchParameter)said).IsPresent : null;

    /// <summary>The full path of a file that the user named, whether it is there or not.</summary>
    /// <exception cref="ArgumentException">It is no path of the file system, but of another of PowerShell's providers.</exception>
    protected string LocalPathOf(string path)
    {
        string full = SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
        return provider.Name == "FileSystem" ? full : throw new ArgumentException($"'{path}' is a path of the provider {provider.Name}, and no file. Give a path of the file system.");
    }

    /// <summary>Stops waiting, at once.</summary>
    protected override void StopProcessing() => cancellation.Cancel();

    /// <summary>Releases what the cmdlet holds; also the only call that comes after an early end of the pipeline.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        cancellation.Cancel();
        cancellation.Dispose();
    }

    /// <summary>
    /// Waits for work on other threads, and writes meanwhile what that work has to say. The one place where the
    /// pipeline thread blocks.
    /// </summary>
    protected void Await(Task task)
    {
        queue.RunUntil(task);
        if (showsWait)
        {
            showsWait = false;
            WriteProgress(new ProgressRecord(WaitActivity, "Waiting for GitLab", "Done") { RecordType = ProgressRecordType.Completed });
        }

        foreach (ProgressRecord done in transfers.TakeShown()) WriteProgress(done);
        try
        {
            task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Writes a warning, from any thread.</summary>
    protected void Warn(string text) => queue.Post(() => WriteWarning(text));

    /// <summary>Waits in the same way for a result.</summary>
    protected T Await<T>(Task<T> task)
    {
        Await((Task)task);
        return task.GetAwaiter().GetResult();
    }

    /// <summary>
    /// Waits until something that GitLab does in the background is done, and shows progress.
    /// </summary>
    /// <param name="activity">What is waited for, in a few words.</param>
    /// <param name="patience">How long at most.</param>
    /// <param name="isDone">Asks GitLab once.</param>
    /// <exception cref="GitLabTimeoutException">It was not done in time.</exception>
    protected async Task WaitUntilAsync(string activity, Patience patience, Func<Task<bool>> isDone)
    {
        // Several may be waited for at once, each with a bar of its own.
        activity = ForeignText.Line(activity);
        int bar = FirstWorkActivity + Interlocked.Increment(ref worksShown);
        try
        {
            while (!await isDone().ConfigureAwait(false))
            {
                string status = string.Format(CultureInfo.InvariantCulture, "{0:0} seconds so far", patience.Elapsed.TotalSeconds);
                queue.Post(() => WriteProgress(new ProgressRecord(bar, activity, status)));
                if (!await patience.WaitAsync(Cancellation).ConfigureAwait(false))
                {
                    throw new GitLabTimeoutException($"{activity}: not done after {patience.Timeout.TotalSeconds:0} seconds. GitLab goes on with it; -TimeoutSec waits longer.");
                }
            }
        }
        finally
        {
            queue.Post(() => WriteProgress(new ProgressRecord(bar, activity, "Done") { RecordType = ProgressRecordType.Completed }));
        }
    }
}
