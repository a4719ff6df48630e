using System;
using System.Globalization;
using System.Threading;

namespace GitLab.Simulator;

/// <summary>Counts requests per window, and says so in the headers that GitLab uses.</summary>
internal sealed class RateLimiter(RateLimit limit)
{
    private readonly Lock sync = new();
    private DateTimeOffset windowStart;
    private int used;

    /// <summary>Counts a request; the answer is the refusal, or nothing.</summary>
    public Reply? Count(out (string Name, string Value)[] headers)
    {
        var now = DateTimeOffset.UtcNow;
        int observed;
        DateTimeOffset reset;
        lock (sync)
        {
            if (now - windowStart >= limit.Window)
                (windowStart, used) = (now, 0);
            observed = ++used;
            reset = windowStart + limit.Window;
        }

        headers =
        [
            ("RateLimit-Limit", Number(limit.Requests)),
            ("RateLimit-Name", "throttle_authenticated_api"),
            ("RateLimit-Observed", Number(observed)),
            ("RateLimit-Remaining", Number(Math.Max(0, limit.Requests - observed))),
            ("RateLimit-Reset", Number(reset.ToUnixTimeSeconds())),
            ("RateLimit-ResetTime", reset.ToString("R", CultureInfo.InvariantCulture)),
        ];
        return observed <= limit.Requests
            ? null
            : Reply.Text("Retry later\n", 429).With("Retry-After", Number((long)Math.Ceiling((reset - now).TotalSeconds)));
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
