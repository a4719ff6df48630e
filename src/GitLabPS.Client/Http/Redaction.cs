using System;
using System.Text.RegularExpressions;

namespace GitLabPS.Client;

/// <summary>Takes secrets out of URLs before they are shown.</summary>
internal static class Redaction
{
    private static readonly Regex SecretParameter = new(
        @"(?<=(^|[?&])[^=&]*(token|secret|password|credential|private_key)[^=&]*=)[^&#]+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static string Url(string url) => SecretParameter.Replace(url, WireValue.Masked);

    public static Uri Url(Uri url) => new(Url(url.AbsoluteUri));
}
