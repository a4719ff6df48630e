using System;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client;

/// <summary>
/// A connection to one GitLab server as one identity. Immutable and thread-safe: it may be shared between runspaces.
/// It never shows its token.
/// </summary>
public sealed class GitLabSession : IDisposable
{
    /// <summary>How many connections a session has at most: so many requests are under way at once, and others wait for one of them.</summary>
    public const int MaxConnections = 16;

    private readonly SessionOptions options;
    private readonly HttpTransport transport;
    private volatile bool closed;

    /// <summary>Makes a session; nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">
    /// The address is no http or https URL, or it or that of the proxy holds a user name or password; or it is plain http, which leaves this
    /// machine and is not allowed by <see cref="SessionOptions.AllowUnencrypted"/>.
    /// </exception>
    public GitLabSession(SessionOptions options)
        : this(options, null, null)
    {
    }

    internal GitLabSession(SessionOptions options, IClock? clock, RetryPolicy? retry)
    {
        options = options.Copy();
        this.options = options;
        Server = options.Server = ServerAddress.Normalize(options.Server);
        if (options.Proxy is { IsAbsoluteUri: true, UserInfo.Length: > 0 }) throw new ArgumentException("The proxy's address holds a user name or a password. Give them with -ProxyCredential.");
        if (options.IsUnencrypted && !options.AllowUnencrypted)
        {
            throw new ArgumentException(
                $"Requests to {Server} would go over the network unencrypted, and anybody on the way could read the token. "
                + "Use https, or connect with Connect-GLServer -AllowUnencrypted where that is meant.");
        }

        ApiBase = new Uri(Server, "api/v4/");
        Retry = retry ?? new RetryPolicy();
        transport = new HttpTransport(options, clock, Retry);
    }

    /// <summary>The server's web address, with its sub-path, ending in a slash.</summary>
    public Uri Server { get; }

    /// <summary>How the session authenticates.</summary>
    public AuthenticationKind Authentication => options.Credential.Kind;

    /// <summary>How many objects a page holds unless a command says otherwise.</summary>
    public int PerPage => options.PerPage;

    /// <summary>The user in whose place an administrator's requests are made.</summary>
    public string? Sudo => options.Sudo;

    /// <summary>How long the server may stay silent.</summary>
    public TimeSpan Timeout => options.Timeout;

    /// <summary>How long one request may wait for its repetitions in all.</summary>
    public TimeSpan RetryBudget => options.RetryBudget;

    /// <summary>The proxy's address; none means the system's setting.</summary>
    public Uri? Proxy => options.Proxy;

    /// <summary>Whether any certificate is trusted.</summary>
    public bool SkipCertificateCheck => options.SkipCertificateCheck;

    /// <summary>Whether requests, and the token with them, leave this machine unencrypted.</summary>
    public bool IsUnencrypted => options.IsUnencrypted;

    /// <summary>What GitLab said last about the requests it still takes; null until it says so.</summary>
    public RateBudget? RateBudget => transport.Gate.Budget;

    /// <summary>Whether the session was disconnected.</summary>
    public bool IsClosed => closed;

    internal Uri ApiBase { get; }

    internal RetryPolicy Retry { get; }

    /// <summary>Fetches the token anew, where it comes from a script or a vault.</summary>
    public void RenewCredential() => options.Credential.Renew();

    /// <summary>Sends a request and answers when the headers are there.</summary>
    /// <exception cref="GitLabException">No answer, or one with an error status.</exception>
    public Task<ApiResponse> SendAsync(ApiRequest request, IExchangeObserver? observer = null, CancellationToken cancellation = default) =>
        SendAsync(request, Task.FromResult, observer, cancellation);

    /// <summary>Sends a request and reads the answer as one value; the default where the answer is empty.</summary>
    /// <exception cref="GitLabException">No answer, one with an error status, or one that cannot be read.</exception>
    public Task<T?> SendAsync<T>(ApiRequest request, IExchangeObserver? observer = null, CancellationToken cancellation = default)
    {
        return SendAsync(request, ReadAsync, observer, cancellation);

        async Task<T?> ReadAsync(ApiResponse response)
        {
            using (response) return await response.ReadAsync<T>(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a file into memory; one that breaks off is asked for again.</summary>
    /// <exception cref="GitLabException">No answer, one with an error status, or one that is no whole file.</exception>
    public Task<FileContent> ReadFileAsync(ApiRequest request, IExchangeObserver? observer = null, CancellationToken cancellation = default)
    {
        return SendAsync(request.AsFile(), ReadAsync, observer, cancellation);

        async Task<FileContent> ReadAsync(ApiResponse response)
        {
            using (response)
            {
                response.RefuseUnlessFile();
                return new FileContent(await response.ReadBytesAsync(cancellation).ConfigureAwait(false), response.CharSet);
            }
        }
    }

    /// <summary>Sends a request and reads the object that it must answer with.</summary>
    /// <exception cref="GitLabException">No answer, one with an error status, or one without an object.</exception>
    public async Task<T> ReadOneAsync<T>(ApiRequest request, IExchangeObserver? observer = null, CancellationToken cancellation = default)
        where T : GitLabObject =>
        await SendAsync<T>(request, observer, cancellation).ConfigureAwait(false)
        ?? throw new GitLabProtocolException($"{request.Title}: nothing came where an object was expected.") { Method = request.Method.Method };

    /// <summary>Sends a request and reads the objects of a model in its answer, which is one object or a list without pages.</summary>
    /// <exception cref="GitLabException">No answer, one with an error status, or one that cannot be read.</exception>
    public Task<Answer> ReadAsync(ApiRequest request, Type itemType, IExchangeObserver? observer = null, CancellationToken cancellation = default)
    {
        return SendAsync(request, ReadAsync, observer, cancellation);

        async Task<Answer> ReadAsync(ApiResponse response)
        {
            using (response) return await response.ReadItemsAsync(itemType, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>What a server said to a request, as it may be shown: in one line, without the secrets that it was sent.</summary>
    public string Show(string said, ApiRequest request) => new Secrets(options.Credential, request).Line(said);

    /// <summary>Sends a request and has its answer read; a read whose answer breaks off is sent, and read, again.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the answer, and disposes of it. It may be called again after it failed.</param>
    /// <param name="observer">Is told of every attempt.</param>
    /// <param name="cancellation">Ends the request.</param>
    internal async Task<T> SendAsync<T>(ApiRequest request, Func<ApiResponse, Task<T>> read, IExchangeObserver? observer, CancellationToken cancellation)
    {
        if (closed) throw Disconnected();
        try
        {
            return await transport.SendAsync(request, ApiBase, read, observer, cancellation).ConfigureAwait(false);
        }
        catch (GitLabException ended) when (closed)
        {
            throw Disconnected(ended);
        }
    }

    /// <summary>Waits before a request is sent again.</summary>
    internal async Task PauseAsync(ApiRequest request, TimeSpan duration, string reason, IExchangeObserver? observer, CancellationToken cancellation)
    {
        try
        {
            await transport.PauseAsync(request, duration, reason, observer, cancellation).ConfigureAwait(false);
        }
        catch (GitLabException ended) when (closed)
        {
            throw Disconnected(ended);
        }
    }

    /// <summary>Closes the connections. The session cannot be used any more.</summary>
    public void Dispose()
    {
        closed = true;
        transport.Dispose();
    }

    private GitLabRequestException Disconnected(Exception? inner = null) =>
        new($"The session with {Server} is disconnected. Connect again with Connect-GLServer.", inner);

    /// <summary>The server and the kind of credential.</summary>
    public override string ToString() => $"{Server} ({Authentication})";
}
