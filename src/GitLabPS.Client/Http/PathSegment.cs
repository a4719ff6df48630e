using System;
using System.Text;

namespace GitLabPS.Client;

/// <summary>Puts a value into one segment of a URL's path, where it stays one segment whatever it holds.</summary>
public static class PathSegment
{
    // Uri.EscapeDataString refuses texts beyond this length on .NET Framework.
    private const int EscapeLimit = 32_000;

    /// <summary>Percent-encodes a value for a path: also <c>/</c>, <c>#</c>, <c>?</c>, <c>%</c>, spaces and letters beyond ASCII.</summary>
    /// <exception cref="GitLabRequestException">The value holds half of a character.</exception>
    /// <exception cref="ArgumentException">The value is empty or a mere <c>.</c> or <c>..</c>: HTTP has no way to send these as a segment.</exception>
    public static string Encode(string value)
    {
        if (value.Length == 0) throw new ArgumentException("A name in a path cannot be empty.");
        if (value is "." or "..") throw new ArgumentException($"'{value}' cannot be a name in a path: every HTTP client and server would read it as a step in the path.");
        return Escape(value);
    }

    internal static string Escape(string value)
    {
        WholeText.Check(value);
        if (value.Length <= EscapeLimit) return Uri.EscapeDataString(value);

        var escaped = new StringBuilder(value.Length * 2);
        for (int start = 0; start < value.Length;)
        {
            int length = Math.Min(EscapeLimit, value.Length - start);
            if (char.IsHighSurrogate(value[start + length - 1])) length--;
            escaped.Append(Uri.EscapeDataString(value.Substring(start, Math.Max(length, 1))));
            start += Math.Max(length, 1);
        }

        return escaped.ToString();
    }
}
