using System;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client;

/// <summary>Sends requests to one server: with credential, redirects of moved projects, repetition and the rate budget.</summary>
internal sealed class HttpTransport : IDisposable
{
    // The name that .NET Standard 2.0 does not have yet.
    private const SslProtocols Tls13 = (SslProtocols)12288;

    // .NET has it, .NET Framework and .NET Standard do not.
    private static readonly DecompressionMethods Brotli = Enum.TryParse(nameof(Brotli), out DecompressionMethods brotli) ? brotli : DecompressionMethods.None;

    private static readonly DecompressionMethods Compression = DecompressionMethods.GZip | DecompressionMethods.Deflate | Brotli;

    /// <summary>The use of a certificate that a server needs; one that names no uses has it.</summary>
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private static readonly ProductInfoHeaderValue UserAgent = new("GitLabPS", typeof(HttpTransport).Assembly.GetName().Version!.ToString(3));

    private readonly SessionOptions options;
    private readonly HttpClient client;
    private readonly Lazy<HttpClient> files;
    private readonly Lazy<HttpClient> stranger;
    private readonly IClock clock;
    private readonly RetryPolicy retry;

    // Not disposed of: it holds nothing, and what is under way still looks at it when the session closes.
    private readonly CancellationTokenSource closing = new();

    public HttpTransport(SessionOptions options, IClock? clock = null, RetryPolicy? retry = null)
    {
        this.options = options;
        this.clock = clock ?? SystemClock.Instance;
        this.retry = retry ?? new RetryPolicy();
        Gate = new RateGate(this.clock);
        client = CreateClient(options, options.ClientCertificate, Compression);

        // A file that is not compressed on its way tells its length, and so whether it is whole.
        files = new Lazy<HttpClient>(() => CreateClient(options, options.ClientCertificate, DecompressionMethods.None));

        // Other servers get no more than the request: this machine's certificate, too, is for GitLab alone.
        stranger = new Lazy<HttpClient>(() => CreateClient(options, certificate: null, DecompressionMethods.None));
    }

    public RateGate Gate { get; }

    /// <summary>
    /// Sends a request and has its answer read, until both succeed or repetition makes no sense; a status of 400 or more
    /// is an exception.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="apiBase">Where the API lives.</param>
    /// <param name="read">Reads a good answer, and disposes of it. It may be called again after it failed.</param>
    /// <param name="observer">Is told of every attempt.</param>
    /// <param name="cancellation">Ends the request, or the wait for its repetition.</param>
    public async Task<T> SendAsync<T>(ApiRequest request, Uri apiBase, Func<ApiResponse, Task<T>> read, IExchangeObserver? observer, CancellationToken cancellation)
    {
        request = request.FitUrl();
        var secrets = new Secrets(options.Credential, request, options.ProxyCredential);
        TimeSpan budget = options.RetryBudget;

        // A storm of 429 takes no attempt from the failures that have other reasons.
        int refusals = 0;
        int failures = 0;
        while (true)
        {
            var trail = new RedirectTrail(request, RequestAddress.Of(request, apiBase), secrets);
            TimeSpan wait = Gate.Wait;
            if (wait > TimeSpan.Zero)
            {
                if (wait > budget) throw ErrorFactory.Limited(request, trail.Shown, wait, clock.Now, options.RetryBudget);
                budget -= wait;
                await PauseAsync(request, wait, "the server's rate limit is used up", observer, cancellation).ConfigureAwait(false);
            }

            HttpResponseMessage response;
            TimeSpan? pause;
            try
            {
                response = await FollowAsync(request, trail, observer, cancellation).ConfigureAwait(false);
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                pause = retry.AfterFailure(request, failure, ++failures);
                if (pause is null || pause > budget) throw ErrorFactory.FromFailure(request, trail.Shown, failure, secrets, options.Proxy);
                budget -= pause.Value;
                await PauseAsync(request, pause.Value, "no connection", observer, cancellation).ConfigureAwait(false);
                continue;
            }

            var answer = new ApiResponse(request, trail, response, options.Timeout, secrets, closing.Token);
            if (response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotModified)
            {
                try
                {
                    return await read(answer).ConfigureAwait(false);
                }
                catch (GitLabException broken) when (!cancellation.IsCancellationRequested)
                {
                    pause = retry.AfterBrokenAnswer(answer, broken, ++failures);
                    if (pause is null || pause > budget) throw;
                    budget -= pause.Value;
                    await PauseAsync(request, pause.Value, "the answer broke off", observer, cancellation).ConfigureAwait(false);
                    continue;
                }
            }

            using (answer)
            {
                TimeSpan? retryAfter = Gate.RetryAfter(response);

                // Of all reasons for a conflict only its text tells one that passes.
                GitLabResponseException? conflict = answer.StatusCode == 409 ? await ErrorFactory.FromResponseAsync(answer, retryAfter, clock.Now, cancellation).ConfigureAwait(false) : null;
                pause = conflict is { IsLock: false } ? null : retry.AfterResponse(request, answer.StatusCode, retryAfter, answer.StatusCode == 429 ? ++refusals : ++failures);
                if (pause is null || pause > budget) throw conflict ?? await ErrorFactory.FromResponseAsync(answer, retryAfter, clock.Now, cancellation).ConfigureAwait(false);
            }

            if (answer.StatusCode == 429 && !trail.IsAway)
            {
                Gate.Close(pause.Value);
                continue;
            }

            budget -= pause.Value;
            await PauseAsync(request, pause.Value, $"the server answered {answer.StatusCode}", observer, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Waits before a request is sent again; the end of the session ends the wait.</summary>
    public async Task PauseAsync(ApiRequest request, TimeSpan duration, string reason, IExchangeObserver? observer, CancellationToken cancellation)
    {
        observer?.Waiting(request, duration, reason);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, closing.Token);
        try
        {
            await clock.Delay(duration, ended.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new GitLabConnectionException($"{request.Title}: the session was closed while the request waited.", null);
        }
    }

    public void Dispose()
    {
        closing.Cancel();
        client.Dispose();
        if (files.IsValueCreated) files.Value.Dispose();
        if (stranger.IsValueCreated) stranger.Value.Dispose();
    }

    /// <summary>Sends once, and follows redirects with the same method.</summary>
    private async Task<HttpResponseMessage> FollowAsync(ApiRequest request, RedirectTrail trail, IExchangeObserver? observer, CancellationToken cancellation)
    {
        while (true)
        {
            HttpResponseMessage response = await SendOnceAsync(request, trail, observer, cancellation).ConfigureAwait(false);
            if ((int)response.StatusCode is < 300 or >= 400 or 304) return response;
            using (response) trail.Follow(response);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(ApiRequest request, RedirectTrail trail, IExchangeObserver? observer, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(options.Timeout);

        // Bytes that leave are no silence: on a slow link a large body takes longer than any timeout.
        using HttpRequestMessage message = CreateMessage(request, trail, (bytes, total) =>
        {
            timeout.CancelAfter(options.Timeout);
            observer?.Sent(request, bytes, total);
        });
        var watch = Stopwatch.StartNew();
        try
        {
            HttpClient sender = trail.IsAway ? stranger.Value : request.IsFile ? files.Value : client;
            HttpResponseMessage response = await sender.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
            if (!trail.IsAway) Gate.Note(response);
            if (!trail.IsAway && response.StatusCode != HttpStatusCode.Unauthorized) options.Credential.Accept();
            observer?.Answered(request, (int)response.StatusCode, watch.Elapsed);

            // The answer outlives the request; the token must not.
            response.RequestMessage?.Headers.Clear();
            return response;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"No answer in {options.Timeout.TotalSeconds:0.#} seconds.");
        }
    }

    private HttpRequestMessage CreateMessage(ApiRequest request, RedirectTrail trail, Action<long, long?> sent)
    {
        var message = new HttpRequestMessage(request.Method, trail.Uri)
        {
            // HttpClient sends a request without content again by itself when a kept connection breaks, also when the
            // server may have acted on it. It never does so with content, be it empty.
            Content = request.Body is { } body ? new CountedContent(body.ToContent(), sent) : request.IsRead ? null : new ByteArrayContent([]),
        };
        message.Headers.UserAgent.Add(UserAgent);
        message.Headers.Accept.ParseAdd(request.Accept);
        if (request.IsFile) message.Headers.AcceptEncoding.ParseAdd("identity");
        request.Range?.Apply(message.Headers);
        if (trail.IsAway) return message;
        if (options.Sudo is { } sudo) message.Headers.Add("Sudo", HeaderValue.Check(sudo, "The user to act as"));
        options.Credential.Apply(message.Headers);
        return message;
    }

    private static HttpClient CreateClient(SessionOptions options, X509Certificate2? certificate, DecompressionMethods compression)
    {
        AllowTls12();
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = compression,
            UseCookies = false,

            // .NET Framework opens two connections a host unless told otherwise; pages come in parallel.
            MaxConnectionsPerServer = GitLabSession.MaxConnections,
        };
        if (options.Proxy is { } proxy)
        {
            handler.Proxy = new WebProxy(proxy) { Credentials = options.ProxyCredential };
            handler.UseProxy = true;
        }
        else
        {
            // What stays on this machine is no proxy's business, and may be plain http.
            handler.UseProxy = !options.Server.IsLoopback;
            handler.DefaultProxyCredentials = options.ProxyCredential;
        }

        // Windows may be set to offer older versions as well. .NET Framework has to leave that to Windows.
        if (Environment.Version.Major > 4) handler.SslProtocols = SslProtocols.Tls12 | Tls13;

        if (certificate is not null) handler.ClientCertificates.Add(certificate);
        if (options.SkipCertificateCheck)
        {
            handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
        }
        else if (options.CertificateAuthorities is { Count: > 0 } authorities)
        {
            handler.ServerCertificateCustomValidationCallback = (_, server, chain, errors) => Complaint(authorities, server, chain, errors) is not { } complaint || Refuse(complaint);
        }

        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    // An old .NET Framework setting may leave TLS 1.2 out. What the administrator allowed besides stays allowed; zero
    // means that Windows decides, and it knows better.
    private static void AllowTls12()
    {
        if (ServicePointManager.SecurityProtocol != 0) ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls12;
    }

    // An authority stands in for a trusted root: all else about the certificate, its host name and use first, must still be right.
    private static string? Complaint(X509Certificate2Collection authorities, X509Certificate2? server, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None) return null;
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || server is null || chain is null) return errors.ToString();
        using var own = new X509Chain();
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        own.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        own.ChainPolicy.ExtraStore.AddRange(authorities);
        foreach (X509ChainElement element in chain.ChainElements) own.ChainPolicy.ExtraStore.Add(element.Certificate);
        if (!own.Build(server)) return string.Join(", ", own.ChainStatus.Select(status => status.Status));

        // Two certificates count as equal in .NET when their issuer and serial number are: anybody can make such a one.
        byte[] root = own.ChainElements[own.ChainElements.Count - 1].Certificate.RawData;
        return authorities.Cast<X509Certificate2>().Any(authority => authority.RawData.SequenceEqual(root)) ? null : TlsFailure.NotSigned;
    }

    // .NET tells of a refusal nothing but that it was one, unless the refusal tells more; .NET Framework never tells more.
    private static bool Refuse(string complaint) =>
        Environment.Version.Major > 4 ? throw new AuthenticationException($"The remote certificate is invalid: {complaint}.") : false;
}
