using System;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace GitLabPS.Client;

/// <summary>What a session is made of. Once a session is made, changes here no longer reach it.</summary>
public sealed class SessionOptions
{
    /// <summary>The server's web address, with its sub-path if it has one, such as <c>https://host/gitlab</c>.</summary>
    public Uri Server { get; set; } = new("https://gitlab.com");

    /// <summary>Who the requests come from.</summary>
    public Credential Credential { get; set; } = Credential.None;

    /// <summary>How many objects a page holds unless a command says otherwise: 1 to 100.</summary>
    public int PerPage { get; set; } = 100;

    /// <summary>The user, by name or id, in whose place an administrator's requests are made.</summary>
    public string? Sudo { get; set; }

    /// <summary>How long the server may stay silent.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How long one request may wait for its repetitions in all.</summary>
    public TimeSpan RetryBudget { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The proxy's address; none means the system's setting.</summary>
    public Uri? Proxy { get; set; }

    /// <summary>Name and password for the proxy.</summary>
    public NetworkCredential? ProxyCredential { get; set; }

    /// <summary>Trusts any certificate. For test servers only.</summary>
    public bool SkipCertificateCheck { get; set; }

    /// <summary>Lets plain http leave this machine. Anybody on the way can then read the token.</summary>
    public bool AllowUnencrypted { get; set; }

    /// <summary>The certificate authorities that this session trusts besides the system's.</summary>
    public X509Certificate2Collection CertificateAuthorities { get; set; } = [];

    /// <summary>The certificate that this machine shows to the server.</summary>
    public X509Certificate2? ClientCertificate { get; set; }

    // What stays on this machine needs no encryption; a proxy elsewhere takes even that off it.
    internal bool IsUnencrypted => Server.Scheme == "http" && !(Server.IsLoopback && Proxy?.IsLoopback != false);

    internal SessionOptions Copy() => (SessionOptions)MemberwiseClone();
}
