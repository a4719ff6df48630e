using System.Collections;
using System.Linq;

namespace GitLabPS.Commands.Tests;

/// <summary>Plausible hashtables: of some GitLab's document says what must be in them.</summary>
internal static class SampleHashtable
{
    /// <summary>Makes one for a parameter of an API name.</summary>
    public static Hashtable For(string apiName, int index) => apiName switch
    {
        "packs" => Of(("number_of_minutes", 1000 + index), ("expires_at", "2026-01-31"), ("purchase_xid", $"purchase {index + 1}")),
        "foundational_agents_statuses" => Of(("reference", $"agent {index + 1}"), ("enabled", true)),
        "duo_namespace_access_rules" => Of(("through_namespace", Of(("id", 42 + index))), ("features", "duo_classic,duo_agent_platform".Split(','))),
        _ => Of(("key", $"{apiName} {index + 1}")),
    };

    private static Hashtable Of(params (string Key, object Value)[] pairs)
    {
        var hash = new Hashtable(new SameInEveryRun());
        foreach ((string key, object value) in pairs) hash[key] = value;
        return hash;
    }

    // The hash codes of strings, and with them the order of a hashtable, are others in each run.
    private sealed class SameInEveryRun : IEqualityComparer
    {
        public new bool Equals(object? x, object? y) => object.Equals(x, y);

        public int GetHashCode(object key) => ((string)key).Aggregate(0, (code, letter) => unchecked((code * 31) + letter));
    }
}
