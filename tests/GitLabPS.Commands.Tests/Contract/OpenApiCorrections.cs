using System.Collections.Generic;
using System.IO;
using System.Linq;
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

        // Its own description asks for a day. Projects share the schema.
        new("POST", "/groups/:id/members", "expires_at", "format", "\"date-time\"", "\"date\""),
        new("PUT", "/groups/:id/members/:user_id", "expires_at", "format", "\"date-time\"", "\"date\""),
        new("POST", "/groups/:id/invitations", "expires_at", "format", "\"date-time\"", "\"date\""),

        // GitLab's documentation, and the description, have a text in which several addresses stand with commas.
        new("POST", "/groups/:id/invitations", "email", "type", "\"array\"", "\"string\""),

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

        // One path serves several methods, and only one name can stand in it.
        RenameInPath(document, "post", "/groups/{id}/epics/{epic_iid}/issues/{epic_issue_id}", "issue_id", "epic_issue_id");
    }

    /// <summary>Adds the paths that GitLab's documentation has with an ending, of which the document has the ending as a parameter.</summary>
    public static void AddEndings(JsonObject paths)
    {
        const string Path = "/api/v4/projects/{id}/repository/archive";
        JsonNode ended = paths[Path]!.DeepClone();
        JsonNode format = Format(ended);
        (format["in"], format["required"]) = ("path", true);
        paths[Path]!["get"]!["parameters"]!.AsArray().Remove(Format(paths[Path]!));
        paths[Path + ".{format}"] = ended;

        static JsonNode Format(JsonNode path) => path["get"]!["parameters"]!.AsArray().Single(p => p!["name"]!.GetValue<string>() == "format")!;
    }

    private static void RenameInPath(OpenApiDocument document, string method, string path, string wrong, string right)
    {
        JsonNode? parameter = document.Json["paths"]!["/api/v4" + path]?[method]?["parameters"]?.AsArray().FirstOrDefault(p => p!["name"]!.GetValue<string>() == wrong);
        if (parameter is null) throw new InvalidDataException($"GitLab's document has changed: {method} {path} has no '{wrong}' to rename.");
        parameter["name"] = right;
    }

    private sealed record Correction(string Method, string Path, string Parameter, string Keyword, string Wrong, string Right);
}
