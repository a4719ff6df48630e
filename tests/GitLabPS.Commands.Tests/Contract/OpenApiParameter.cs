using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLabPS.Commands.Tests;

/// <summary>One parameter of an operation, wherever it goes.</summary>
/// <param name="Name">GitLab's name.</param>
/// <param name="IsRequired">Whether the operation needs it.</param>
/// <param name="IsInPath">Whether it fills a placeholder.</param>
/// <param name="IsCommaSeparated">Whether a list goes as one text with commas.</param>
/// <param name="Description">What GitLab says of it.</param>
/// <param name="Schema">What its value looks like.</param>
/// <param name="Document">Where schemas are looked up.</param>
internal sealed record OpenApiParameter(string Name, bool IsRequired, bool IsInPath, bool IsCommaSeparated, string Description, JsonNode Schema, OpenApiDocument Document)
{
    /// <summary>The types that GitLab takes, in the words of <see cref="WireType"/>.</summary>
    public IReadOnlyList<string> Types => TypesOf(Schema).ToList();

    /// <summary>The values of a closed set, as text; empty when any value will do.</summary>
    public IReadOnlyList<string> AllowedValues => ValuesOf(Schema).ToList();

    /// <summary>What GitLab takes where the parameter is absent; null where the document does not say.</summary>
    public string? Default => Schema["default"]?.ToString();

    /// <summary>The keys of a hashtable, with dots for those within others; empty where the document does not say.</summary>
    public IReadOnlyList<string> Keys => KeysOf(Schema).ToList();

    private IEnumerable<string> KeysOf(JsonNode schema)
    {
        if (schema["items"] is { } items) return KeysOf(Document.Resolve(items));
        return (schema["properties"]?.AsObject() ?? []).SelectMany(p =>
            KeysOf(Document.Resolve(p.Value!)) is var below && below.Any() ? below.Select(key => $"{p.Key}.{key}") : IsFree(p.Value!) ? [] : [p.Key]);
    }

    private bool IsFree(JsonNode schema) => Document.Resolve(schema) is var resolved && resolved["type"]?.GetValue<string>() == "object" && resolved["properties"] is null;

    private IEnumerable<string> TypesOf(JsonNode schema)
    {
        if (Alternatives(schema) is { } alternatives) return alternatives.SelectMany(TypesOf);
        string type = schema["type"]?.GetValue<string>() ?? WireType.Any;
        return (type, schema["format"]?.GetValue<string>()) switch
        {
            ("array", _) when IsCommaSeparated => [WireType.CommaSeparated],
            ("array", _) => schema["items"] is { } items ? TypesOf(Document.Resolve(items)).Select(WireType.ListOf) : [WireType.ListOf(WireType.Any)],
            ("string", "date") => [WireType.Date],
            ("string", "date-time") => [WireType.Instant],
            ("string", "binary") => [WireType.File],

            // In a path a number is text as well.
            ("string", _) when IsInPath => ["string", "integer"],
            _ => [type],
        };
    }

    private IEnumerable<string> ValuesOf(JsonNode schema)
    {
        if (Alternatives(schema) is { } alternatives) return alternatives.SelectMany(ValuesOf);
        if (schema["items"] is { } items) return ValuesOf(Document.Resolve(items));
        return (schema["enum"]?.AsArray() ?? []).OfType<JsonNode>().Select(value => value.ToString());
    }

    private IEnumerable<JsonNode>? Alternatives(JsonNode schema) => schema["oneOf"]?.AsArray().Select(alternative => Document.Resolve(alternative!));
}
