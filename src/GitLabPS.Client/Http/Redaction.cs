using System;
using System.Text.RegularExpressions;

namespace GitLabPS.Client;

/// <summary>Takes secrets out of URLs before they are shown.</summary>
internal static class Redaction
{
    // A server may redirect to a URL of any length: every name is looked at once.
    private static readonly Regex SecretParameter = new(
        @"(?<=^|[?&])(?=[^=&?]*(?:token|secret|password|credential|private_key))([^=&?]*=)[^&#]+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Up to the last @: a password may hold what it should have escaped.
    private static readonly Regex User = new("(?<=//).*(?=@)", RegexOptions.CultureInvariant);

    public static string Url(string url) => SecretParameter.Replace(url, "$1" + WireValue.Masked);

    /// <summary>Also takes out the user and the password, of an address that the user gave for GitLab to fetch from.</summary>
    public static string UserInfo(string url) => User.Replace(Url(url), WireValue.Masked);

    public static Uri Url(Uri url) => new(Url(url.AbsoluteUri));
}
