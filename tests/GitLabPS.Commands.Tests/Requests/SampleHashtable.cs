using System.Collections;

namespace GitLabPS.Commands.Tests;

/// <summary>Plausible hashtables: of some GitLab's document says what must be in them.</summary>
internal static class SampleHashtable
{
    /// <summary>Makes one for a parameter of an API name.</summary>
    public static Hashtable For(string apiName, int index) => apiName switch
    {
        "packs" => new Hashtable { ["number_of_minutes"] = 1000 + index, ["expires_at"] = "2026-01-31", ["purchase_xid"] = $"purchase {index + 1}" },
        "foundational_agents_statuses" => new Hashtable { ["reference"] = $"agent {index + 1}", ["enabled"] = true },
        "duo_namespace_access_rules" => new Hashtable { ["through_namespace"] = new Hashtable { ["id"] = 42 + index }, ["features"] = new[] { "duo_classic" } },
        _ => new Hashtable { ["key"] = $"{apiName} {index + 1}" },
    };
}
