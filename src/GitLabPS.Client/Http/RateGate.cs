using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;

namespace GitLabPS.Client;

/// <summary>
/// The one rate budget that all requests of a session share: when GitLab says wait, all of them wait.
/// </summary>
internal sealed class RateGate
{
    private readonly IClock clock;
    private readonly object sync = new();
    private TimeSpan opensAt;

    public RateGate(IClock clock) => this.clock = clock;

    public RateBudget? Budget { get; private set; }

    /// <summary>How long until the next request may go.</summary>
    public TimeSpan Wait
    {
        get
        {
            lock (sync)
            {
                TimeSpan wait = opensAt - clock.Elapsed;
                return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
            }
        }
    }

    public void Close(TimeSpan duration)
    {
        lock (sync)
        {
            // A server whose clock is far off may ask for more than the calendar has.
            TimeSpan now = clock.Elapsed;
            TimeSpan until = duration < TimeSpan.MaxValue - now ? now + duration : TimeSpan.MaxValue;
            if (until > opensAt) opensAt = until;
        }
    }

    /// <summary>Takes note of the budget that GitLab reports with an answer, and closes the gate when it is used up.</summary>
    public void Note(HttpResponseMessage response)
    {
        if (Number(response, "RateLimit-Limit") is not { } limit || Number(response, "RateLimit-Remaining") is not { } remaining) return;
        DateTimeOffset? reset = Number(response, "RateLimit-Reset") is { } seconds ? FromUnixTime(seconds) : null;
        Budget = new RateBudget(limit, remaining, reset);
        if (remaining == 0 && reset is { } opens) Close(opens - TimeOf(response));
    }

    /// <summary>How long the answer asks to wait: Retry-After in seconds or as a date, else RateLimit-Reset.</summary>
    public TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        TimeSpan? wait = header?.Delta
            ?? (header?.Date is { } date ? date - TimeOf(response) : default(TimeSpan?))
            ?? (Number(response, "RateLimit-Reset") is { } seconds ? FromUnixTime(seconds) - TimeOf(response) : default(TimeSpan?));
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    // The server's instants are of the server's clock, which may be minutes away from ours.
    private DateTimeOffset TimeOf(HttpResponseMessage response) => response.Headers.Date ?? clock.Now;

    private static long? Number(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values)
        && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;

    // A server may send any number; one beyond the calendar is no time at all.
    private static DateTimeOffset? FromUnixTime(long seconds) =>
        seconds is >= 0 and <= 253_402_300_799 ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToLocalTime() : null;
}
