using System;
using System.Security;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>
/// What the environment says about server and credential: <c>GITLAB_HOST</c>, else <c>CI_SERVER_URL</c>;
/// <c>GITLAB_TOKEN</c>, else <c>CI_JOB_TOKEN</c>.
/// </summary>
public static class EnvironmentSession
{
    /// <summary>The server; null when the environment names none.</summary>
    public static string? Server => Read("GITLAB_HOST") ?? Read("CI_SERVER_URL");

    /// <summary>The credential; null when the environment has none.</summary>
    public static Credential? Credential =>
        Read("GITLAB_TOKEN") is { } token ? Client.Credential.FromToken(AuthenticationKind.AccessToken, Secure(token))
        : Read("CI_JOB_TOKEN") is { } job ? Client.Credential.FromToken(AuthenticationKind.JobToken, Secure(job))
        : null;

    /// <summary>
    /// A session, where the environment names both server and credential: a token is never sent to a server that
    /// nobody named.
    /// </summary>
    public static GitLabSession? TryCreate() =>
        Server is { } server && Credential is { } credential
            ? new GitLabSession(new SessionOptions { Server = ServerAddress.Parse(server), Credential = credential })
            : null;

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static SecureString Secure(string text)
    {
        var secure = new SecureString();
        foreach (char c in text) secure.AppendChar(c);
        secure.MakeReadOnly();
        return secure;
    }
}
