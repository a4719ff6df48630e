using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using GitLabPS.Client;

namespace GitLabPS.Fuzz.Tests;

/// <summary>Makes sessions whose waits take no time.</summary>
internal static class Sessions
{
    public static GitLabSession Open(Uri server, Action<SessionOptions>? configure = null)
    {
        var options = new SessionOptions { Server = server, Credential = Token("fuzz-token"), RetryBudget = TimeSpan.FromSeconds(1), Timeout = TimeSpan.FromSeconds(30) };
        configure?.Invoke(options);
        return new GitLabSession(options, new Clock(), new RetryPolicy(() => 1));
    }

    public static Credential Token(string text) => Credential.FromToken(AuthenticationKind.AccessToken, new NetworkCredential("", text).SecurePassword);

    private sealed class Clock : IClock
    {
        public DateTimeOffset Now { get; private set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public TimeSpan Elapsed { get; private set; }

        public Task Delay(TimeSpan duration, CancellationToken cancellation)
        {
            Now += duration;
            Elapsed += duration;
            return Task.CompletedTask;
        }
    }
}
