using System;
using System.Security;
using GitLab.Simulator;

namespace GitLabPS.Client.Tests;

/// <summary>Makes sessions for tests: their waits take no time, and have no random part.</summary>
internal static class Sessions
{
    public static GitLabSession Open(Uri server, Action<SessionOptions>? configure = null, IClock? clock = null)
    {
        var options = new SessionOptions { Server = server, Credential = Token(TestTokens.Admin) };
        configure?.Invoke(options);
        return new GitLabSession(options, clock ?? new FakeClock(), new RetryPolicy(() => 1));
    }

    public static Credential Token(string token, AuthenticationKind kind = AuthenticationKind.AccessToken) =>
        Credential.FromToken(kind, Secret(token));

    public static SecureString Secret(string text)
    {
        var secret = new SecureString();
        foreach (char c in text) secret.AppendChar(c);
        return secret;
    }
}
