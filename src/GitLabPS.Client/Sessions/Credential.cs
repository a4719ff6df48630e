using System;
using System.Net.Http.Headers;
using System.Security;

namespace GitLabPS.Client;

/// <summary>The ways to prove who one is that GitLab's API knows.</summary>
public enum AuthenticationKind
{
    /// <summary>No credential: public data only.</summary>
    None,

    /// <summary>A personal, project or group access token.</summary>
    AccessToken,

    /// <summary>An OAuth 2.0 token.</summary>
    OAuth,

    /// <summary>The token that GitLab gives to a running CI/CD job.</summary>
    JobToken,

    /// <summary>A deploy token, for the few endpoints that take it.</summary>
    DeployToken,
}

/// <summary>
/// A token and the way it is sent. The token is kept as a <see cref="SecureString"/> or fetched when it is needed, and
/// appears in no property and no text.
/// </summary>
public sealed class Credential
{
    private readonly Func<SecureString>? fetch;
    private volatile SecureString? token;
    private volatile bool accepted;

    private Credential(AuthenticationKind kind, SecureString? token, Func<SecureString>? fetch)
    {
        Kind = kind;
        this.token = token;
        this.fetch = fetch;
    }

    /// <summary>Sends nothing.</summary>
    public static Credential None { get; } = new(AuthenticationKind.None, null, null);

    /// <summary>How the token is sent.</summary>
    public AuthenticationKind Kind { get; }

    /// <summary>A token that stays the same, whatever becomes of the one that is given.</summary>
    /// <exception cref="ArgumentException">It was disposed of.</exception>
    public static Credential FromToken(AuthenticationKind kind, SecureString token) => new(kind, Copy(token), null);

    /// <summary>A token that is fetched anew, at each <see cref="Renew"/>.</summary>
    public static Credential FromSource(AuthenticationKind kind, Func<SecureString> fetch) => new(kind, null, fetch);

    /// <summary>Fetches the token, where it comes from a source. Called once a command, on the thread that the source needs.</summary>
    /// <exception cref="ArgumentException">What the source gives was disposed of.</exception>
    public void Renew()
    {
        if (fetch is not null) token = Copy(fetch());
    }

    /// <summary>
    /// Whether a server has taken the token: one that it does not know it turns down whatever is asked, with 401.
    /// </summary>
    internal bool IsAccepted => accepted;

    /// <summary>Notes that a server has taken the token.</summary>
    internal void Accept() => accepted = Kind != AuthenticationKind.None;

    /// <summary>Names the kind only.</summary>
    public override string ToString() => Kind.ToString();

    /// <summary>The token as it is sent; null where there is none yet. For looking for it in what others send.</summary>
    internal string? Text => token is { Length: > 0 } secret ? WireValue.Reveal(secret) : null;

    private static SecureString Copy(SecureString token)
    {
        try
        {
            SecureString copy = token.Copy();
            copy.MakeReadOnly();
            return copy;
        }
        catch (ObjectDisposedException disposed)
        {
            throw new ArgumentException("The token was disposed of, and can no longer be read.", disposed);
        }
    }

    internal void Apply(HttpRequestHeaders headers)
    {
        if (Kind == AuthenticationKind.None) return;
        if (token is null) Renew();
        string text = HeaderValue.Check(WireValue.Reveal(token!), "The token");
        switch (Kind)
        {
            case AuthenticationKind.OAuth:
                headers.Authorization = new AuthenticationHeaderValue("Bearer", text);
                break;
            case AuthenticationKind.JobToken:
                headers.Add("JOB-TOKEN", text);
                break;
            case AuthenticationKind.DeployToken:
                headers.Add("DEPLOY-TOKEN", text);
                break;
            default:
                headers.Add("PRIVATE-TOKEN", text);
                break;
        }
    }
}
