using System;
using System.Collections.Generic;
using System.Linq;
using System.Security;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>
/// What the environment says about server and credential: <c>GITLAB_HOST</c>, else <c>CI_SERVER_URL</c>;
/// <c>GITLAB_TOKEN</c>, else <c>CI_JOB_TOKEN</c>. A token goes only to the server that the environment names for it: that of a
/// CI/CD job to the job's own server.
/// </summary>
public static class EnvironmentSession
{
    /// <summary>The server; null when the environment names none.</summary>
    public static string? Server => Read("GITLAB_HOST") ?? JobServer;

    /// <summary>The credential for a server; null when the environment has none at all.</summary>
    /// <exception cref="ArgumentException">The environment has a token, but for another server, or does not say for which.</exception>
    public static Credential? CredentialFor(Uri server)
    {
        if (Tokens.Count == 0) return null;
        if (Tokens.Find(t => t.Server is { } own && ServerAddress.Parse(own) == server) is { } fit) return Credential.FromToken(fit.Kind, Secure(fit.Token));
        EnvironmentToken token = Tokens[0];
        throw new ArgumentException(
            (token.Server is null
                ? $"{token.Variable} is set, but GITLAB_HOST does not say for which server, and {server} may be another. Set GITLAB_HOST, give the token with -Token, "
                : $"{token.Variable} is for {token.Server}, and is sent to no other server. Give a token for {server} with -Token, ")
            + "or connect without one with -Anonymous.");
    }

    /// <summary>
    /// A session, where the environment names both server and credential: a token is never sent to a server that
    /// nobody named.
    /// </summary>
    /// <exception cref="ArgumentException">The server cannot be, or the token is for another one.</exception>
    public static GitLabSession? TryCreate()
    {
        if (Server is null || Tokens.Count == 0) return null;
        Uri server = ServerAddress.Parse(Server);
        return new GitLabSession(new SessionOptions { Server = server, Credential = CredentialFor(server)! });
    }

    private static string? JobServer => Read("CI_SERVER_URL");

    private static List<EnvironmentToken> Tokens => new[]
    {
        new EnvironmentToken("GITLAB_TOKEN", AuthenticationKind.AccessToken, Server),
        new EnvironmentToken("CI_JOB_TOKEN", AuthenticationKind.JobToken, JobServer ?? Server),
    }.Where(t => t.Token.Length > 0).ToList();

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static SecureString Secure(string text)
    {
        var secure = new SecureString();
        foreach (char c in text) secure.AppendChar(c);
        secure.MakeReadOnly();
        return secure;
    }

    private sealed class EnvironmentToken
    {
        public EnvironmentToken(string variable, AuthenticationKind kind, string? server)
        {
            Variable = variable;
            Kind = kind;
            Server = server;
        }

        public string Variable { get; }

        public AuthenticationKind Kind { get; }

        /// <summary>The server that it is for; null where the environment does not say.</summary>
        public string? Server { get; }

        public string Token => Read(Variable) ?? "";
    }
}
