using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>A hashtable whose values are secrets, such as CI/CD variables, as GitLab takes it.</summary>
internal static class SecretHash
{
    private const string Value = "value";

    /// <summary>A list of keys and values, and of what else GitLab takes of each.</summary>
    public static object ToPairs(string parameter, IDictionary hash, IReadOnlyList<string> members) =>
        PlainText.Entries(hash).Select(e => Pair(parameter, WireValue.ToText(e.Key), e.Value, members)).ToList();

    /// <summary>The same hashtable, in an order of its own.</summary>
    public static object ToHash(string parameter, IDictionary hash) => PlainText.InOrder(hash)
        .ToDictionary(e => e.Key, e => (object?)Secret(parameter, e.Key, PSObjectTree.ToTree(e.Value), []));

    private static Dictionary<string, object?> Pair(string parameter, string key, object? value, IReadOnlyList<string> members)
    {
        var pair = new Dictionary<string, object?> { ["key"] = key };
        object? tree = PSObjectTree.ToTree(value);
        if (members.Count == 0 || tree is not IDictionary<string, object?> parts)
        {
            pair[Value] = Secret(parameter, key, tree, members);
            return pair;
        }

        foreach (KeyValuePair<string, object?> part in parts)
        {
            string name = SnakeCase.FromPascalCase(part.Key).ToLowerInvariant();
            if (name != Value && !members.Contains(name)) throw Refusal(parameter, key, $"does not know '{part.Key}'", members);
            pair[name] = name == Value ? Secret(parameter, key, part.Value, members) : part.Value;
        }

        return pair.ContainsKey(Value) ? pair : throw Refusal(parameter, key, "needs its value", members);
    }

    private static SecureString Secret(string parameter, string key, object? value, IReadOnlyList<string> members) => value switch
    {
        SecureString secret => secret,
        IEnumerable and not string => throw Refusal(parameter, key, "is no text", members),
        _ => new NetworkCredential("", WireValue.ToText(value)).SecurePassword,
    };

    private static ArgumentException Refusal(string parameter, string key, string problem, IReadOnlyList<string> members) =>
        new($"-{parameter}: '{key}' {problem}. Give a text, a number or a secure string"
            + (members.Count == 0 ? "." : $", or a hashtable of {string.Join(", ", members.Prepend(Value).Select(m => $"'{m}'"))}."));
}
