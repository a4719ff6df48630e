using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GitLabPS.Commands.Tests;

/// <summary>One operation of the document.</summary>
internal sealed partial class OpenApiOperation
{
    private readonly Lazy<Dictionary<string, OpenApiParameter>> parameters;
    private readonly Lazy<JsonNode?> answer;

    /// <summary>Describes the operation; what it takes and answers is read when it is asked for.</summary>
    public OpenApiOperation(OpenApiDocument document, string method, string path, JsonNode operation)
    {
        Method = method;
        Path = path;
        Placeholders = [.. Placeholder().Matches(path).Select(match => match.Groups[1].Value)];
        answer = new(() => ReadAnswer(document, operation));
        parameters = new(() => Read(document, operation).ToDictionary(p => p.Name));
    }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path, with placeholders in braces.</summary>
    public string Path { get; }

    /// <summary>The names of the path's placeholders, in their order.</summary>
    public IReadOnlyList<string> Placeholders { get; }

    /// <summary>What the operation answers with; null when the document does not say.</summary>
    public JsonNode? Answer => answer.Value;

    /// <summary>What the operation takes in path, query and body, by name.</summary>
    public IReadOnlyDictionary<string, OpenApiParameter> Parameters => parameters.Value;

    private static IEnumerable<OpenApiParameter> Read(OpenApiDocument document, JsonNode operation)
    {
        foreach (JsonNode? parameter in operation["parameters"]?.AsArray() ?? [])
        {
            bool joined = parameter!["style"]?.GetValue<string>() == "form" && parameter["explode"]?.GetValue<bool>() == false;
            yield return new OpenApiParameter(
                parameter["name"]!.GetValue<string>(), IsTrue(parameter["required"]), parameter["in"]!.GetValue<string>() == "path", joined, DescriptionOf(parameter), document.Resolve(parameter["schema"]!), document);
        }

        // The content types of one operation have the same schema.
        if (operation["requestBody"]?["content"]?.AsObject().First().Value is not { } content) yield break;
        JsonNode schema = document.Resolve(content["schema"]!);
        var required = (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        foreach ((string name, JsonNode? property) in schema["properties"]?.AsObject() ?? [])
        {
            yield return new OpenApiParameter(name, required.Contains(name), false, false, DescriptionOf(property!), document.Resolve(property!), document);
        }
    }

    private static JsonNode? ReadAnswer(OpenApiDocument document, JsonNode operation)
    {
        JsonNode? schema = operation["responses"]!.AsObject().FirstOrDefault(response => response.Key.StartsWith('2')).Value?["content"]?["application/json"]?["schema"];
        return schema is null ? null : document.Resolve(schema);
    }

    private static string DescriptionOf(JsonNode node) => node["description"]?.GetValue<string>() ?? "";

    private static bool IsTrue(JsonNode? flag) => flag?.GetValue<bool>() == true;

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Placeholder();
}
