using System;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client;

/// <summary>Turns failed exchanges into exceptions that say what happened and what to do.</summary>
internal static class ErrorFactory
{
    /// <summary>An error body larger than this is not read further.</summary>
    private const int MaxBody = 64 * 1024;

    private const int MaxId = 100;
    private const int TooManyRequests = 429;
    private const string ProxyAdvice = "It wants a name and a password that it knows: Connect-GLServer -ProxyCredential.";

    public static async Task<GitLabResponseException> FromResponseAsync(ApiResponse response, TimeSpan? retryAfter, DateTimeOffset now, CancellationToken cancellation)
    {
        string body = await ReadStartAsync(response, cancellation).ConfigureAwait(false);
        string? said = ErrorText.FromBody(body, response.MediaType, response.Secrets);
        int status = response.StatusCode;
        bool isPage = ErrorText.IsPage(body, response.MediaType);
        string who = response.IsAway ? $"{response.RequestUri.Authority}, which keeps the file,"
            : status == (int)HttpStatusCode.ProxyAuthenticationRequired ? "the proxy"
            : isPage ? "the server"
            : "GitLab";
        string message = $"{response.Request.Title}: {who} answered {status}"
            + (said is null ? $" ({(HttpStatusCode)status})." : $": {said.TrimEnd('.')}.");
        string? advice = response.IsAway && status < 429 ? "Try again: the address that GitLab gave may have expired." : Advice(response, body, said, isPage, retryAfter, now);
        var exception = new GitLabResponseException(advice is null ? message : message + " " + advice)
        {
            Method = response.Request.Method.Method,
            RequestUri = response.RequestUri,
            StatusCode = status,
            MediaType = response.MediaType,
            ServerMessage = said,
            RequestId = response.Header("X-Request-Id") is { } id ? response.Secrets.Line(id, MaxId) : null,
            RetryAfter = retryAfter,
        };
        exception.Keep(response.Secrets);
        return exception;
    }

    public static GitLabException FromFailure(ApiRequest request, Uri uri, Exception failure, Secrets secrets, Uri? proxy = null)
    {
        GitLabException exception = failure switch
        {
            GitLabException known => known,
            _ when Find<AuthenticationException>(failure) is { } tls => new GitLabConnectionException(secrets.Line(TlsFailure.Describe(uri, tls)), secrets.Cause(failure)),
            _ when Find<SocketException>(failure) is { } socket && IsConnectFailure(failure) => new GitLabConnectionException(
                proxy is null
                    ? $"Cannot reach {uri.Authority}: {socket.Message.TrimEnd('.')}. Check the server's address, and the proxy if there is one."
                    : $"Cannot reach the proxy {proxy.Authority}: {socket.Message.TrimEnd('.')}. Check its address.", secrets.Cause(failure)),
            OperationCanceledException or TimeoutException => new GitLabTimeoutException(
                $"{request.Title}: {uri.Authority} did not answer in the session's time. Connect-GLServer -TimeoutSec gives it more.", secrets.Cause(failure)),
            _ when proxy is not null && Innermost(failure).Message.Contains("407") => new GitLabConnectionException(
                $"No connection to {uri.Authority}: the proxy {proxy.Authority} answered 407. {ProxyAdvice}", secrets.Cause(failure)),
            _ => new GitLabConnectionException(
                $"{request.Title}: the connection to {uri.Authority} broke: {secrets.Line(Innermost(failure).Message)}", secrets.Cause(failure)),
        };
        exception.Method ??= request.Method.Method;
        exception.RequestUri ??= uri;
        exception.Keep(secrets);
        return exception;
    }

    /// <summary>The failure of a request that is not sent, because GitLab would not take it for longer than the session may wait.</summary>
    public static GitLabException Limited(ApiRequest request, Uri uri, TimeSpan wait, DateTimeOffset now, TimeSpan budget) => new GitLabResponseException(
        $"{request.Title}: not sent, because GitLab said before that it takes no more requests of this session for {Wait(wait, now)}. "
        + $"That is more than is left of the {budget.TotalSeconds:0} seconds that a request may wait: Connect-GLServer -RetryBudgetSec allows more.")
    {
        Method = request.Method.Method,
        RequestUri = uri,
        StatusCode = TooManyRequests,
        RetryAfter = wait,
    };

    private static string Wait(TimeSpan wait, DateTimeOffset now)
    {
        DateTimeOffset until = wait < DateTimeOffset.MaxValue - now ? now + wait : DateTimeOffset.MaxValue;
        return string.Format(CultureInfo.InvariantCulture, "{0:0} seconds, until {1:yyyy-MM-dd HH:mm:ss zzz}", Math.Ceiling(wait.TotalSeconds), until.ToLocalTime());
    }

    /// <summary>Whether the request never left this machine, so that even a write may be sent again.</summary>
    public static bool IsConnectFailure(Exception failure)
    {
        // A network that goes away ends connections with the same errors. They come out of a read or a write then.
        if (Find<IOException>(failure) is not null) return false;
        return Find<SocketException>(failure) is { } socket
            ? socket.SocketErrorCode is SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable
                or SocketError.NetworkUnreachable or SocketError.NetworkDown or SocketError.TryAgain or SocketError.NoData
            : Find<WebException>(failure)?.Status is WebExceptionStatus.ConnectFailure or WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ProxyNameResolutionFailure;
    }

    /// <summary>Whether the server's certificate, or its TLS, was turned down: a repetition cannot mend that.</summary>
    public static bool IsUntrusted(Exception failure) => Find<AuthenticationException>(failure) is not null;

    private static string? Advice(ApiResponse response, string body, string? said, bool isPage, TimeSpan? retryAfter, DateTimeOffset now) => response.StatusCode switch
    {
        407 => ProxyAdvice,

        // GitLab's API never answers with a page, and whoever does knows nothing of tokens.
        < 429 when isPage => "That is no answer of GitLab's API: check the server's address, and what stands before the server.",

        // Some of GitLab's operations, such as merging, answer so where others answer 403.
        401 when response.IsTokenAccepted && said?.Contains("oken") != true =>
            "The server has taken the token before: its user may not do this, or the token was revoked meanwhile.",
        401 => "The token is missing, wrong, expired or revoked: connect again with Connect-GLServer.",
        403 when said?.Contains("scope") == true => "The token lacks a scope for this: make one that has it.",
        403 => "The token's user or its scopes do not allow this.",
        404 when IsUnknownRoute(body) => "This GitLab does not have the endpoint: its version may be too old, or its edition another one. Get-GLSession -Detailed says the version.",
        404 => "It does not exist, or the token's user may not see it.",
        429 when retryAfter is { } wait => $"Too many requests: wait {Wait(wait, now)}.",
        429 => "Too many requests: wait before the next one.",
        >= 500 => "The server, or a proxy before it, has a problem; try again later.",
        _ => null,
    };

    // About an object that is not there GitLab says this in "message".
    private static bool IsUnknownRoute(string body) => Regex.IsMatch(body, """^\s*{\s*"error"\s*:\s*"404 Not Found"\s*}\s*$""");

    private static async Task<string> ReadStartAsync(ApiResponse response, CancellationToken cancellation)
    {
        try
        {
            using Stream stream = await response.OpenAsync(cancellation).ConfigureAwait(false);
            var buffer = new byte[MaxBody];
            int length = 0;
            int read;
            while (length < buffer.Length && (read = await stream.ReadAsync(buffer, length, buffer.Length - length, cancellation).ConfigureAwait(false)) > 0)
            {
                length += read;
            }

            return Encoding.UTF8.GetString(buffer, 0, length);
        }
        catch (GitLabException)
        {
            // The status says more than a broken body can take away.
            return "";
        }
    }

    private static T? Find<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found) return found;
        }

        return null;
    }

    private static Exception Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner) exception = inner;
        return exception;
    }
}
