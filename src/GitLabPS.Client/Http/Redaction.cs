using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security;
using System.Text;

namespace GitLabPS.Client;

/// <summary>Takes secrets out of what is shown.</summary>
internal static class Redaction
{
    private static readonly string[] Words = ["token", "secret", "password", "credential", "private_key"];

    /// <summary>Whether the name of a field says that its value is a secret.</summary>
    public static bool IsSecret(string name) => Array.Exists(Words, word => name.TrimEnd('[', ']').EndsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The value of a field, with the secrets in it, however deep, as SecureStrings.</summary>
    public static object? Hide(string name, object? value)
    {
        switch (value)
        {
            // An empty text gives nothing away, and PowerShell cannot import an empty SecureString that it has exported.
            case string { Length: > 0 } text when IsSecret(name):
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

    /// <summary>
    /// A text without the secrets that it shows by its form: the user and the password of an address, and what a parameter such as
    /// <c>token=…</c> says. However long the text, each of its characters is looked at a few times.
    /// </summary>
    public static string Text(string text) => Hide(text, Find(text));

    /// <summary>An address, which names no user, without the secrets in its query.</summary>
    public static Uri Url(Uri url)
    {
        List<(int Start, int End)> places = [];
        FindParameters(url.AbsoluteUri, places);
        return new Uri(Hide(url.AbsoluteUri, places));
    }

    private static string Hide(string text, List<(int Start, int End)> places)
    {
        if (places.Count == 0) return text;
        var shown = new StringBuilder(text.Length);
        int next = 0;
        foreach ((int start, int end) in places.Where(place => place.Start >= next))
        {
            shown.Append(text, next, start - next).Append(WireValue.Masked);
            next = end;
        }

        return shown.Append(text, next, text.Length - next).ToString();
    }

    /// <summary>The secrets in what is sent: those that are kept as such, and those that their name or form tells.</summary>
    public static IEnumerable<string> SecretsIn(object? value, bool isSecret = false) => value switch
    {
        null or bool => [],
        SecureString secret => [WireValue.Reveal(secret)],
        string text => isSecret ? [text] : SecretsIn(text),
        Uri url => SecretsIn(url.OriginalString),
        KeyValuePair<string, object?> member => SecretsIn(member.Value, isSecret || IsSecret(member.Key)),
        IEnumerable<KeyValuePair<string, object?>> members => members.SelectMany(member => SecretsIn(member, isSecret)),
        IDictionary hash => hash.Keys.Cast<object>().SelectMany(key => SecretsIn(hash[key], isSecret || IsSecret(WireValue.ToText(key)))),
        IEnumerable items => items.Cast<object?>().SelectMany(item => SecretsIn(item, isSecret)),
        IFormattable number when isSecret => [WireValue.ToText(number)],
        _ => [],
    };

    // Of a user and a password together, the password alone is one too.
    private static IEnumerable<string> SecretsIn(string text) =>
        Find(text).Select(place => text.Substring(place.Start, place.End - place.Start)).SelectMany(secret => new[] { secret, secret.Substring(secret.IndexOf(':') + 1) });

    private static List<(int Start, int End)> Find(string text)
    {
        List<(int Start, int End)> places = [];
        FindUsers(text, places);
        FindParameters(text, places);
        places.Sort((a, b) => a.Start.CompareTo(b.Start));
        return places;
    }

    // Up to the last @: a password may hold what it should have escaped.
    private static void FindUsers(string text, List<(int Start, int End)> places)
    {
        for (int slashes = text.IndexOf("//", StringComparison.Ordinal); slashes >= 0;)
        {
            int start = slashes + 2;
            int end = start;
            while (end < text.Length && !IsEnd(text[end])) end++;
            int sign = end > start ? text.LastIndexOf('@', end - 1, end - start) : -1;
            if (sign > start) places.Add((start, sign));
            slashes = text.IndexOf("//", end, StringComparison.Ordinal);
        }
    }

    private static void FindParameters(string text, List<(int Start, int End)> places)
    {
        int name = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '?' or '&' || IsEnd(text[i])) name = i + 1;
            if (text[i] != '=' || name < 0) continue;
            bool isSecret = Array.Exists(Words, word => text.IndexOf(word, name, i - name, StringComparison.OrdinalIgnoreCase) >= 0);
            name = -1;
            if (!isSecret) continue;
            int start = i + 1;
            int end = start;
            while (end < text.Length && text[end] is not ('&' or '#') && !IsEnd(text[end])) end++;
            if (end > start) places.Add((start, end));
            i = end - 1;
        }
    }

    private static bool IsEnd(char c) => char.IsWhiteSpace(c) || c is '"' or '<' or '>';
}
