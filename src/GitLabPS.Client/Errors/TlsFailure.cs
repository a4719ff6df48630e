using System;
using System.Security.Authentication;

namespace GitLabPS.Client;

/// <summary>Says why no encrypted connection came about, and what to do.</summary>
internal static class TlsFailure
{
    /// <summary>What is wrong with a certificate that no authority of the session's has signed.</summary>
    public const string NotSigned = "it is signed by none of the session's authorities";

    /// <summary>Describes a failure of TLS itself, or of the server's certificate.</summary>
    public static string Describe(Uri uri, AuthenticationException tls)
    {
        string authority = uri.Authority;
        if (tls.Message.Contains("frame"))
        {
            return $"No encrypted connection to {authority}: what answers there does not speak TLS. If it is plain http, connect to http://{authority}; "
                + "else the port is another one.";
        }

        // Only what went wrong below TLS has a cause of its own; about a certificate .NET is the first to complain.
        if (tls.InnerException is { } cause)
        {
            while (cause.InnerException is { } inner) cause = inner;
            return $"No trusted connection to {authority}: {cause.Message.TrimEnd('.')}. The server may know no TLS of version 1.2 or later, or want a certificate "
                + "of this machine: Connect-GLServer -Certificate.";
        }

        string advice = tls.Message.Contains("RemoteCertificateNameMismatch") ? "The certificate is for another name: connect to the one that it holds."
            : tls.Message.Contains("NotTimeValid") ? "The certificate has expired or is not valid yet: renew it, or set this machine's clock."
            : tls.Message.Contains(NotSigned) ? "Is the file that -CaFile names the right one?"
            : "If the server's certificate is signed by an authority of your own, name its file with Connect-GLServer -CaFile.";
        return $"No trusted connection to {authority}: {tls.Message.TrimEnd('.')}. {advice} For a test server there is -SkipCertificateCheck.";
    }
}
