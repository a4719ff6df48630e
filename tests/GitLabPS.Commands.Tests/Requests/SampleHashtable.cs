using System.Collections;

namespace GitLabPS.Commands.Tests;

/// <summary>Plausible hashtables: of some GitLab's document says what must be in them.</summary>
internal static class SampleHashtable
{
    /// <summary>Makes one for a parameter of an API name.</summary>
    public static Hashtable For(string apiName, int index) => apiName switch
    {
        "position" => new Hashtable { ["base_sha"] = "a1", ["start_sha"] = "a1", ["head_sha"] = "b2", ["position_type"] = "text", ["new_path"] = "src/ä b.md", ["new_line"] = 14 },
        _ => new Hashtable { ["key"] = $"{apiName} {index + 1}" },
    };
}
