using System;
using System.Globalization;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>What all cmdlets that speak to a server share: the session, waiting, cancellation, and errors.</summary>
public abstract class GitLabCmdlet : PSCmdlet, IDisposable, IExchangeObserver
{
    private const int WaitActivity = 1;
    private const int FirstWorkActivity = 10;
    private static readonly TimeSpan WorthShowing = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource cancellation = new();
    private readonly PipelineQueue queue = new();
    private readonly TransferProgress transfers;
    private bool showsWait;
    private int worksShown;
    private GitLabSession? session;

    /// <summary>Makes a cmdlet that nobody has stopped yet.</summary>
    protected GitLabCmdlet()
    {
        Cancellation = cancellation.Token;
        transfers = new TransferProgress(record => queue.Post(() => WriteProgress(record)));
    }

    /// <summary>
    /// The session to use, from Connect-GLServer or Get-GLSession. Without it the default session of the runspace is
    /// used, and without that the environment variables GITLAB_HOST and GITLAB_TOKEN, or those of a GitLab CI/CD job.
    /// </summary>
    [Parameter]
    [NotSent]
    public GitLabSession? Session { get; set; }

    /// <summary>The session that this call uses.</summary>
    protected GitLabSession CurrentSession => session ??= FindSession();

    /// <summary>Ends when the user stops the pipeline, or the cmdlet is over.</summary>
    protected CancellationToken Cancellation { get; }

    /// <summary>Cancels what is under way.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    void IExchangeObserver.Answered(ApiRequest request, int status, TimeSpan duration) => queue.Post(() =>
        WriteVerbose(string.Format(CultureInfo.InvariantCulture, "{0}: {1} in {2:0} ms", request, status, duration.TotalMilliseconds)));

    void IExchangeObserver.Waiting(ApiRequest request, TimeSpan wait, string reason) => queue.Post(() =>
    {
        WriteVerbose(string.Format(CultureInfo.InvariantCulture, "{0} {1}: waits {2:0.#} s, because {3}", request.Method, request.Path, wait.TotalSeconds, reason));
        if (wait < WorthShowing) return;
        showsWait = true;
        WriteProgress(new ProgressRecord(WaitActivity, "Waiting for GitLab", char.ToUpperInvariant(reason[0]) + reason.Substring(1)) { SecondsRemaining = (int)Math.Ceiling(wait.TotalSeconds) });
    });

    void IExchangeObserver.Sent(ApiRequest request, long bytes, long? total) => transfers.Note("Uploading to GitLab", request, bytes, total);

    void IExchangeObserver.Received(ApiRequest request, long bytes, long? total) => transfers.Note("Downloading from GitLab", request, bytes, total);

    /// <summary>Finds the session, so that a command without one fails before it does anything.</summary>
    protected override void BeginProcessing()
    {
        try
        {
            CurrentSession.RenewCredential();
        }
        catch (RuntimeException failed) when (failed is not PipelineStoppedException)
        {
            ThrowTerminatingError(new ErrorRecord(failed, "GitLabTokenScriptFailed", ErrorCategory.AuthenticationError, null));
        }
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
    protected T Await<T>(Task<T> task)
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
            return task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Sends a request, waits, and reads the answer as one value.</summary>
    protected T? Send<T>(ApiRequest request) => Await(SendAsync<T>(request));

    /// <summary>Sends a request whose answer does not matter, and waits for it.</summary>
    protected void Send(ApiRequest request) => Await(CurrentSession.SendAsync(request, this, Cancellation)).Dispose();

    /// <summary>Sends a request and reads the answer as one value.</summary>
    protected Task<T?> SendAsync<T>(ApiRequest request) => CurrentSession.SendAsync<T>(request, this, Cancellation);

    /// <summary>Sends a request whose answer does not matter.</summary>
    protected async Task SendAsync(ApiRequest request) => (await CurrentSession.SendAsync(request, this, Cancellation).ConfigureAwait(false)).Dispose();

    /// <summary>
    /// Waits until something that GitLab does in the background is done, and shows progress.
    /// </summary>
    /// <param name="activity">What is waited for, in a few words.</param>
    /// <param name="timeout">How long at most.</param>
    /// <param name="isDone">Asks GitLab once.</param>
    /// <exception cref="GitLabTimeoutException">It was not done in time.</exception>
    protected async Task WaitUntilAsync(string activity, TimeSpan timeout, Func<Task<bool>> isDone)
    {
        var pause = TimeSpan.FromMilliseconds(500);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        // Several may be waited for at once, each with a bar of its own.
        int bar = FirstWorkActivity + Interlocked.Increment(ref worksShown);
        try
        {
            while (!await isDone().ConfigureAwait(false))
            {
                if (watch.Elapsed > timeout) throw new GitLabTimeoutException($"{activity}: not done after {timeout.TotalSeconds:0} seconds. GitLab goes on with it; -TimeoutSec waits longer.");
                string status = string.Format(CultureInfo.InvariantCulture, "{0:0} seconds so far", watch.Elapsed.TotalSeconds);
                queue.Post(() => WriteProgress(new ProgressRecord(bar, activity, status)));
                await Task.Delay(pause, Cancellation).ConfigureAwait(false);
                if (pause < TimeSpan.FromSeconds(5)) pause += pause;
            }
        }
        finally
        {
            queue.Post(() => WriteProgress(new ProgressRecord(bar, activity, "Done") { RecordType = ProgressRecordType.Completed }));
        }
    }

    /// <summary>Reports what went wrong with one item; the pipeline goes on.</summary>
    protected void WriteFailure(Exception failure, object? target) => WriteError(ErrorRecords.From(failure, target));

    private GitLabSession FindSession()
    {
        try
        {
            if ((Session ?? SessionStore.Current) is { } known) return known;
            if (EnvironmentSession.TryCreate() is { } made) return SessionStore.Current = made;
        }
        catch (ArgumentException bad)
        {
            ThrowTerminatingError(ErrorRecords.From(bad, null));
        }

        ThrowTerminatingError(new ErrorRecord(
            new InvalidOperationException("There is no session with a GitLab server. Run Connect-GLServer first, give -Session, or set GITLAB_HOST and GITLAB_TOKEN."),
            "GitLabNoSession",
            ErrorCategory.ConnectionError,
            null));
        return null!;
    }
}
