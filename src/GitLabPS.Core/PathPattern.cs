using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace GitLabPS;

/// <summary>A path that is looked for: as some page of GitLab's writes it, with wildcards, or as it was sent.</summary>
internal sealed class PathPattern
{
    private static readonly Regex Placeholder = new(@":[a-z_]+|\{[a-z_]+\}", RegexOptions.IgnoreCase);
    private static readonly Regex Before = new(@"^(https?://[^/]+)?(/.*)?/api/v4(?=/)", RegexOptions.IgnoreCase);
    private static readonly Regex Query = new(@"\?\w+(\[.*\])?=.*$");

    private readonly string path;
    private readonly WildcardPattern pattern;

    public PathPattern(string text)
    {
        string below = Query.Replace(Before.Replace(text, ""), "");
        path = Nameless(below.StartsWith("/", StringComparison.Ordinal) || below.StartsWith("*", StringComparison.Ordinal) ? below : "/" + below);
        pattern = new WildcardPattern(path, WildcardOptions.IgnoreCase);
    }

    /// <summary>The operations whose path it is, whatever their placeholders are called; where there is none, those whose placeholders it fills.</summary>
    public IReadOnlyList<CommandOperation> Find(IEnumerable<CommandOperation> operations)
    {
        ILookup<int?, CommandOperation> byDistance = operations.ToLookup(operation => Distance(Nameless(operation.Path)));
        int? least = byDistance.Min(group => group.Key);
        return least is null ? [] : byDistance[least].ToList();
    }

    // GitLab's pages name the same placeholder in several ways: only its place counts.
    private static string Nameless(string path) => Placeholder.Replace(path, ":");

    // How many placeholders stand where the path has values; null where it is another path.
    private int? Distance(string other)
    {
        if (pattern.IsMatch(other)) return 0;
        string[] own = path.Split('/');
        string[] others = other.Split('/');
        if (own.Length != others.Length) return null;
        int filled = 0;
        for (int i = 0; i < own.Length; i++)
        {
            if (string.Equals(own[i], others[i], StringComparison.OrdinalIgnoreCase)) continue;
            if (others[i] != ":" || own[i].Length == 0 || WildcardPattern.ContainsWildcardCharacters(own[i])) return null;
            filled++;
        }

        return filled;
    }
}
