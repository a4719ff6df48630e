using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace GitLabPS.Client;

/// <summary>Writes and reads the part of a URL behind the question mark.</summary>
public static class QueryString
{
    private static readonly char[] Separator = ['&'];

    /// <summary>Encodes parameters; lists and hashes are flattened. Empty when there are none, else without the question mark.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, object?>> parameters)
    {
        var query = new StringBuilder();
        foreach (var pair in parameters.SelectMany(p => WireValue.Flatten(p.Key, p.Value)))
        {
            if (query.Length > 0) query.Append('&');

            // The brackets of key[] stay as they are: so GitLab's own links write them.
            query.Append(PathSegment.Escape(pair.Key).Replace("%5B", "[").Replace("%5D", "]"))
                .Append('=').Append(PathSegment.Escape(pair.Value));
        }

        return query.ToString();
    }

    /// <summary>Splits an encoded query into decoded pairs, in their order.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(string query) =>
        query.TrimStart('?').Split(Separator, StringSplitOptions.RemoveEmptyEntries).Select(part =>
        {
            int equals = part.IndexOf('=');
            return equals < 0
                ? new KeyValuePair<string, string>(Decode(part), "")
                : new KeyValuePair<string, string>(Decode(part.Substring(0, equals)), Decode(part.Substring(equals + 1)));
        }).ToList();

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
