using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;

namespace GitLabPS.Client;

/// <summary>Takes secrets out of what is shown.</summary>
internal static class Redaction
{
    private static readonly string[] Words = ["token", "secret", "password", "credential", "private_key"];

    // A server may redirect to a URL of any length: every name is looked at once.
    private static readonly Lazy<Regex> SecretParameter = new(() => new Regex(
        $@"(?<=^|[?&])(?=[^=&?]*(?:{string.Join("|", Words)}))([^=&?]*=)[^&#]+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));

    // Up to the last @: a password may hold what it should have escaped.
    private static readonly Lazy<Regex> User = new(() => new Regex("(?<=//).*(?=@)", RegexOptions.CultureInvariant));

    /// <summary>Whether the name of a field says that its value is a secret.</summary>
    public static bool IsSecret(string name) => Array.Exists(Words, word => name.EndsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The value of a field, with the secrets in it, however deep, as SecureStrings.</summary>
    public static object? Hide(string name, object? value)
    {
        switch (value)
        {
            case string text when IsSecret(name):
                return new NetworkCredential("", text).SecurePassword;
            case Dictionary<string, object?> members:
                foreach (string member in members.Keys.ToList()) members[member] = Hide(member, members[member]);
                return members;
            case List<object?> items:
                for (int i = 0; i < items.Count; i++) items[i] = Hide(name, items[i]);
                return items;
            default:
                return value;
        }
    }

    /// <summary>A text as it is; an address without its secrets, of which those are taken for one that hold no space.</summary>
    public static string Text(string text) => text.Contains("://") && !text.Contains(" ") ? UserInfo(text) : text;

    // Hardly a URL holds a secret, and the first regular expression of a process costs it many milliseconds.
    public static string Url(string url) =>
        Array.Exists(Words, word => url.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) ? SecretParameter.Value.Replace(url, "$1" + WireValue.Masked) : url;

    /// <summary>Also takes out the user and the password, of an address that the user gave for GitLab to fetch from.</summary>
    public static string UserInfo(string url) => User.Value.Replace(Url(url), WireValue.Masked);

    public static Uri Url(Uri url) => new(Url(url.AbsoluteUri));
}
