using System.Collections;

namespace GitLabPS.Commands.Tests;

/// <summary>Sample hashtables, with the keys that GitLab's document asks for.</summary>
internal static class SampleHashtable
{
    /// <summary>Makes one for a parameter of an API name.</summary>
    public static Hashtable For(string apiName, int index) => apiName switch
    {
        "position" => new Hashtable { ["base_sha"] = "a1", ["start_sha"] = "a1", ["head_sha"] = "b2", ["position_type"] = "text", ["new_path"] = "src/ä b.md", ["new_line"] = 14 },
        "inputs" => new Hashtable { ["name"] = $"input {index + 1}", ["value"] = "staging" },
        "packs" => new Hashtable { ["number_of_minutes"] = 1000 + index, ["expires_at"] = "2026-01-31", ["purchase_xid"] = $"purchase {index + 1}" },
        "foundational_agents_statuses" => new Hashtable { ["reference"] = $"agent {index + 1}", ["enabled"] = true },
        "duo_namespace_access_rules" => new Hashtable { ["through_namespace"] = new Hashtable { ["id"] = 42 + index }, ["features"] = "duo_classic,duo_agent_platform".Split(',') },
        "assets[links]" => new Hashtable { ["name"] = $"link {index + 1}", ["url"] = $"https://example.com/{index + 1}" },
        "files" => new Hashtable { ["action"] = "update", ["file_path"] = $"src/{index + 1}.md", ["content"] = "text" },
        _ => new Hashtable { ["key"] = $"{apiName} {index + 1}" },
    };
}
