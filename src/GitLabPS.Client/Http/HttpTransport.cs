using System;
using System.Diagnostics;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client;

/// <summary>Sends requests to one server: with credential, redirects of moved projects, repetition and the rate budget.</summary>
internal sealed class HttpTransport : IDisposable
{
    private const int MaxRedirects = 5;

    private static readonly ProductInfoHeaderValue UserAgent = new("GitLabPS", typeof(HttpTransport).Assembly.GetName().Version!.ToString(3));

    private readonly SessionOptions options;
    private readonly HttpClient client;
    private readonly IClock clock;
    private readonly RetryPolicy retry;

    public HttpTransport(SessionOptions options, IClock? clock = null, RetryPolicy? retry = null)
    {
        this.options = options;
        this.clock = clock ?? SystemClock.Instance;
        this.retry = retry ?? new RetryPolicy();
        Gate = new RateGate(this.clock);
        client = new HttpClient(CreateHandler(options)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public RateGate Gate { get; }

    /// <summary>Sends a request until it succeeds or its repetition makes no sense; a status of 400 or more is an exception.</summary>
    public async Task<ApiResponse> SendAsync(ApiRequest request, Uri apiBase, IExchangeObserver? observer, CancellationToken cancellation)
    {
        request = request.FitUrl();
        TimeSpan budget = options.RetryBudget;
        for (int attempt = 1; ; attempt++)
        {
            TimeSpan wait = Gate.Wait;
            if (wait > TimeSpan.Zero)
            {
                // Beyond the budget it is sent all the same: GitLab's answer then says how long it will take.
                wait = wait < budget ? wait : budget;
                budget -= wait;
                observer?.Waiting(request, wait, "the server's rate limit is used up");
                await clock.Delay(wait, cancellation).ConfigureAwait(false);
            }

            Uri uri = new(apiBase, request.RelativeUrl);
            HttpResponseMessage response;
            TimeSpan? pause;
            try
            {
                response = await FollowAsync(request, uri, observer, cancellation).ConfigureAwait(false);
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                pause = retry.AfterFailure(request, failure, attempt);
                if (pause is null || pause > budget) throw ErrorFactory.FromFailure(request, Redaction.Url(uri), failure);
                budget -= pause.Value;
                observer?.Waiting(request, pause.Value, "no connection");
                await clock.Delay(pause.Value, cancellation).ConfigureAwait(false);
                continue;
            }

            var answer = new ApiResponse(request, response, options.Timeout);
            if (response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotModified) return answer;
            using (answer)
            {
                TimeSpan? retryAfter = Gate.RetryAfter(response);
                pause = retry.AfterResponse(request, answer.StatusCode, retryAfter, attempt);
                if (pause is null || pause > budget) throw await ErrorFactory.FromResponseAsync(answer, retryAfter, cancellation).ConfigureAwait(false);
            }

            if (answer.StatusCode == 429)
            {
                Gate.Close(pause.Value);
                continue;
            }

            budget -= pause.Value;
            observer?.Waiting(request, pause.Value, $"the server answered {answer.StatusCode}");
            await clock.Delay(pause.Value, cancellation).ConfigureAwait(false);
        }
    }

    public void Dispose() => client.Dispose();

    /// <summary>Sends once, and follows redirects on the same origin with the same method.</summary>
    private async Task<HttpResponseMessage> FollowAsync(ApiRequest request, Uri uri, IExchangeObserver? observer, CancellationToken cancellation)
    {
        Uri origin = uri;
        for (int hop = 0; ; hop++)
        {
            HttpResponseMessage response = await SendOnceAsync(request, uri, observer, cancellation).ConfigureAwait(false);
            int status = (int)response.StatusCode;
            if (status is < 300 or >= 400 or 304) return response;

            using (response)
            {
                if (response.Headers.Location is not { } location) throw new GitLabProtocolException($"{request.Method} {request.Path}: the server answered {status} without saying where to go.");
                Uri target = new(uri, location);
                if (Uri.Compare(origin, target, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) != 0)
                {
                    throw new GitLabProtocolException(
                        $"{request.Method} {request.Path}: the server redirects to {target.GetLeftPart(UriPartial.Authority)}, and the token goes to {origin.GetLeftPart(UriPartial.Authority)} only. "
                        + "If that is the server's right address, connect to it.");
                }

                if (hop == MaxRedirects) throw new GitLabProtocolException($"{request.Method} {request.Path}: the server redirects in a circle.");
                uri = target;
            }
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(ApiRequest request, Uri uri, IExchangeObserver? observer, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(options.Timeout);
        using HttpRequestMessage message = CreateMessage(request, uri);
        var watch = Stopwatch.StartNew();
        try
        {
            HttpResponseMessage response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
            Gate.Note(response);
            observer?.Answered(request, (int)response.StatusCode, watch.Elapsed);
            if (response.RequestMessage is { RequestUri: not null } sent)
            {
                sent.RequestUri = Redaction.Url(sent.RequestUri);

                // The answer outlives the request; the token must not.
                sent.Headers.Clear();
            }

            return response;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"No answer in {options.Timeout.TotalSeconds:0.#} seconds.");
        }
    }

    private HttpRequestMessage CreateMessage(ApiRequest request, Uri uri)
    {
        var message = new HttpRequestMessage(request.Method, uri)
        {
            // HttpClient sends a request without content again by itself when a kept connection breaks, also when the
            // server may have acted on it. It never does so with content, be it empty.
            Content = request.Body?.ToContent() ?? (request.IsRead ? null : new ByteArrayContent([])),
        };
        message.Headers.UserAgent.Add(UserAgent);
        message.Headers.Accept.ParseAdd(request.Accept);
        if (options.Sudo is { } sudo) message.Headers.Add("Sudo", HeaderValue.Check(sudo, "The user to act as"));
        options.Credential.Apply(message.Headers);
        return message;
    }

    private static HttpClientHandler CreateHandler(SessionOptions options)
    {
        AllowTls12();
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            UseCookies = false,

            // .NET Framework opens two connections a host unless told otherwise; pages come in parallel.
            MaxConnectionsPerServer = 16,
        };
        if (options.Proxy is { } proxy)
        {
            handler.Proxy = new WebProxy(proxy) { Credentials = options.ProxyCredential };
            handler.UseProxy = true;
        }
        else if (options.ProxyCredential is { } credential)
        {
            handler.DefaultProxyCredentials = credential;
        }

        if (options.ClientCertificate is { } certificate) handler.ClientCertificates.Add(certificate);
        if (options.SkipCertificateCheck)
        {
            handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
        }
        else if (options.CertificateAuthority is { } authority)
        {
            handler.ServerCertificateCustomValidationCallback = (_, server, chain, errors) => IsSignedBy(authority, server, chain, errors);
        }

        return handler;
    }

    // An old .NET Framework setting may leave TLS 1.2 out. What the administrator allowed besides stays allowed; zero
    // means that Windows decides, and it knows better.
    private static void AllowTls12()
    {
        if (ServicePointManager.SecurityProtocol != 0) ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls12;
    }

    // The authority stands in for a trusted root: all else about the certificate, its host name first, must still be right.
    private static bool IsSignedBy(X509Certificate2 authority, X509Certificate2? server, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None) return true;
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || server is null || chain is null) return false;
        using var own = new X509Chain();
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        own.ChainPolicy.ExtraStore.Add(authority);
        foreach (X509ChainElement element in chain.ChainElements) own.ChainPolicy.ExtraStore.Add(element.Certificate);
        if (!own.Build(server)) return false;
        X509Certificate2 root = own.ChainElements[own.ChainElements.Count - 1].Certificate;
        return root.Thumbprint == authority.Thumbprint;
    }
}
