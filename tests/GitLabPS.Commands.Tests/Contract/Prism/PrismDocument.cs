using System.Linq;
using System.Text.Json.Nodes;

namespace GitLabPS.Commands.Tests;

/// <summary>GitLab's document, in the form that lets Prism judge requests and nothing else.</summary>
internal static class PrismDocument
{
    private const string Form = "multipart/form-data";
    private const string Json = "application/json";

    /// <summary>Makes a changed copy.</summary>
    public static JsonNode From(OpenApiDocument document)
    {
        JsonNode copy = document.Json.DeepClone();
        foreach ((_, JsonNode? methods) in copy["paths"]!.AsObject())
        {
            foreach ((_, JsonNode? operation) in methods!.AsObject())
            {
                // A right request is answered with nothing, a wrong one with Prism's own report of what is wrong.
                operation!["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "OK" } };

                // A query knows no null; and Prism takes a list apart at its commas only where nothing but a list is allowed.
                foreach (JsonNode? parameter in operation["parameters"]?.AsArray() ?? []) (parameter!["schema"] as JsonObject)?.Remove("nullable");

                // A number in a path or a query is a text as well: to Prism it fits both where either may stand.
                foreach (JsonObject schema in (operation["parameters"]?.AsArray() ?? []).Select(parameter => parameter!["schema"]).OfType<JsonObject>())
                {
                    if (schema["oneOf"] is not { } alternatives) continue;
                    schema.Remove("oneOf");
                    schema["anyOf"] = alternatives;
                }

                // Where a file may be sent the document names forms only; GitLab takes JSON everywhere.
                if (operation["requestBody"]?["content"] is JsonObject content && content[Form] is { } form) content.TryAdd(Json, form.DeepClone());
            }
        }

        return copy;
    }
}
