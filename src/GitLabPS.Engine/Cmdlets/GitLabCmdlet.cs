using System;
using System.Management.Automation;
using System.Threading.Tasks;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>What all cmdlets that use a session share: how they find it, how they send, and their errors.</summary>
public abstract class GitLabCmdlet : WaitingCmdlet
{
    private GitLabSession? session;

    /// <summary>
    /// The session to use, from Connect-GLServer or Get-GLSession. Without it the default session of the runspace is
    /// used, and without that the environment variables GITLAB_HOST and GITLAB_TOKEN, or those of a GitLab CI/CD job.
    /// </summary>
    [Parameter]
    [NotSent]
    public GitLabSession? Session { get; set; }

    /// <summary>The session that this call uses.</summary>
    protected GitLabSession CurrentSession => session ??= FindSession();

    /// <summary>Finds the session, so that a command without one fails before it does anything.</summary>
    protected override void BeginProcessing()
    {
        try
        {
            CurrentSession.RenewCredential();
        }
        catch (Exception failed) when (failed is ArgumentException or (RuntimeException and not PipelineStoppedException))
        {
            ThrowTerminatingError(new ErrorRecord(failed, "GitLabTokenScriptFailed", ErrorCategory.AuthenticationError, null));
        }
    }

    /// <summary>Sends a request, waits, and reads the answer as one value.</summary>
    protected T? Send<T>(ApiRequest request) => Await(SendAsync<T>(request));

    /// <summary>Sends a request whose answer does not matter, and waits for it.</summary>
    protected void Send(ApiRequest request) => Await(CurrentSession.SendAsync(request, this, Cancellation)).Dispose();

    /// <summary>Sends a request and reads the answer as one value.</summary>
    protected Task<T?> SendAsync<T>(ApiRequest request) => CurrentSession.SendAsync<T>(request, this, Cancellation);

    /// <summary>Sends a request and reads the object that it must answer with.</summary>
    /// <exception cref="GitLabException">The answer holds no object.</exception>
    protected Task<T> ReadOneAsync<T>(ApiRequest request)
        where T : GitLabObject => CurrentSession.ReadOneAsync<T>(request, this, Cancellation);

    /// <summary>Sends a request and reads the objects of a model in its answer.</summary>
    protected Task<Answer> ReadAsync(ApiRequest request, Type itemType) => CurrentSession.ReadAsync(request, itemType, this, Cancellation);

    /// <summary>Sends a request whose answer does not matter.</summary>
    protected async Task SendAsync(ApiRequest request) => (await CurrentSession.SendAsync(request, this, Cancellation).ConfigureAwait(false)).Dispose();

    /// <summary>Warns, from any thread, of what GitLab says to a request.</summary>
    protected void WarnOf(ApiRequest request, string said) => Warn($"GitLab says: {CurrentSession.Show(said, request).TrimEnd('.')}.");

    /// <summary>Reports what went wrong with one item; the pipeline goes on.</summary>
    protected void WriteFailure(Exception failure, object? target) => WriteError(ErrorRecords.From(failure, target));

    private GitLabSession FindSession()
    {
        try
        {
            if ((Session ?? SessionStore.FindOrMake()) is { } known) return known;
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
