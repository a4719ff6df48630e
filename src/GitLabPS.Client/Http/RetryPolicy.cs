using System;
using System.Net.Http;
using Newtonsoft.Json;

namespace GitLabPS.Client;

/// <summary>
/// Which failed requests are sent again, and when. Reads are repeated after any passing failure; a write only when the
/// server cannot have acted on it: it was never sent, or the server turned it away with 429, or because of a lock.
/// </summary>
internal sealed class RetryPolicy
{
    private const int MaxAttempts = 5;

    // Who mistyped a host name should not wait long to be told.
    private const int MaxConnects = 3;
    private const int MaxSilences = 2;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(30);

    private static readonly Random Source = new();

    private readonly Func<double> jitter;

    public RetryPolicy(Func<double>? jitter = null) => this.jitter = jitter ?? Jitter;

    /// <summary>
    /// How long to wait before the next attempt after a bad answer, of which a conflict is one that passes; null when there is none.
    /// </summary>
    public TimeSpan? AfterResponse(ApiRequest request, int status, TimeSpan? retryAfter, int attempt)
    {
        // Where the clocks differ the wait asked for may be over already; without any, requests would come as a storm.
        TimeSpan? asked = retryAfter > TimeSpan.Zero ? retryAfter : null;
        return status switch
        {
            // GitLab counts a window, so 429 may come many times: only the budget ends that.
            429 => asked is { } wait ? wait + TimeSpan.FromMilliseconds(jitter() * 250) : Backoff(attempt),
            // Another request holds a lock on the object; GitLab has rolled back what this one did.
            409 when attempt < MaxAttempts => asked ?? Backoff(attempt),
            500 or 502 or 503 or 504 when request.IsRead && attempt < MaxAttempts => asked ?? Backoff(attempt),
            _ => null,
        };
    }

    /// <summary>How long to wait before the next attempt after a good answer whose body broke; null when there is none.</summary>
    public TimeSpan? AfterBrokenAnswer(ApiResponse answer, GitLabException failure, int attempt)
    {
        int attempts = failure switch
        {
            GitLabConnectionException => MaxAttempts,

            // Each silence lasts as long as the session's timeout.
            GitLabTimeoutException => MaxSilences,

            // A login page stays one; JSON that ends too early may be whole the next time.
            GitLabProtocolException { InnerException: JsonException } when answer.IsJson => MaxAttempts,
            _ => 0,
        };
        return answer.Request.IsRead && attempt < attempts ? Backoff(attempt) : null;
    }

    /// <summary>How long to wait before the next attempt after no answer; null when there is none.</summary>
    public TimeSpan? AfterFailure(ApiRequest request, Exception failure, int attempt)
    {
        bool neverSent = ErrorFactory.IsConnectFailure(failure);
        bool broke = failure is HttpRequestException && !neverSent && !ErrorFactory.IsUntrusted(failure);
        return (neverSent && attempt < MaxConnects) || (broke && request.IsRead && attempt < MaxAttempts) ? Backoff(attempt) : null;
    }

    private TimeSpan Backoff(int attempt)
    {
        double milliseconds = FirstDelay.TotalMilliseconds * Math.Pow(2, Math.Min(attempt, 16) - 1);
        return TimeSpan.FromMilliseconds(Math.Min(milliseconds, MaxDelay.TotalMilliseconds) * (0.5 + jitter() / 2));
    }

    private static double Jitter()
    {
        lock (Source) return Source.NextDouble();
    }
}
