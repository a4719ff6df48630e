using System.Collections.Generic;
using System.IO;
using System.Text.Json.Nodes;

namespace GitLabPS.Commands.Tests;

/// <summary>
/// What is plainly wrong in GitLab's document, and right in GitLab's documentation. A correction that no longer finds
/// its mistake fails, so that the list stays as short as it can.
/// </summary>
internal static class OpenApiCorrections
{
    private static readonly Correction[] Corrections =
    [
        // An id or a path, as for every other operation of a project.
        new("GET", "/projects/:id/share_locations", "id", "type", "\"integer\"", "\"string\""),

        // The colons are those of Ruby's symbols.
        new("POST", "/projects/:id/housekeeping", "task", "enum", """[":eager",":prune"]""", """["eager","prune"]"""),

        // In a path a number is a text as well, and exactly one of the two is asked for.
        new("GET", "/keys/:id", "id", "oneOf", """[{"type":"string"},{"type":"integer"}]""", """[{"type":"integer"}]"""),
    ];

    /// <summary>Mends the document.</summary>
    public static void Apply(OpenApiDocument document)
    {
        foreach (Correction correction in Corrections)
        {
            JsonObject? schema = document.Find(correction.Method, correction.Path)?.Parameters.GetValueOrDefault(correction.Parameter)?.Schema.AsObject();
            if (!JsonNode.DeepEquals(schema?[correction.Keyword], JsonNode.Parse(correction.Wrong))) throw new InvalidDataException($"GitLab's document has changed: the {correction} mends nothing.");
            schema![correction.Keyword] = JsonNode.Parse(correction.Right);
        }
    }

    private sealed record Correction(string Method, string Path, string Parameter, string Keyword, string Wrong, string Right);
}
