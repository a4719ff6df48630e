using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GitLabPS.Engine;
using Xunit;

namespace GitLabPS.Commands.Tests;

/// <summary>GitLab's own description of its REST API.</summary>
internal sealed partial class OpenApiDocument
{
    private const string ApiPrefix = "/api/v4";
    private static readonly string File = Environment.GetEnvironmentVariable("GITLAB_OPENAPI") is { Length: > 0 } path
        ? path
        : Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "gitlab", "openapi.yaml"));

    private static readonly Lazy<OpenApiDocument> Parsed = new(() => new OpenApiDocument(YamlToJson.Read(File)));
    private readonly Dictionary<string, OpenApiOperation> operations = [];

    private OpenApiDocument(JsonNode json)
    {
        Json = json;
        MergeSpellings(json["paths"]!.AsObject());
        OpenApiCorrections.AddEndings(json["paths"]!.AsObject());
        foreach ((string path, JsonNode? methods) in json["paths"]!.AsObject())
        {
            foreach ((string method, JsonNode? operation) in methods!.AsObject())
            {
                operations[Key(method, path[ApiPrefix.Length..])] = new OpenApiOperation(this, method.ToUpperInvariant(), path[ApiPrefix.Length..], operation!);
            }
        }

        OpenApiCorrections.Apply(this);
    }

    /// <summary>Why the document cannot be had; null when it can.</summary>
    public static string? Problem { get; } = System.IO.File.Exists(File)
        ? null
        : $"The module was not compared with GitLab's OpenAPI document: it is not at {File}. Set GITLAB_OPENAPI to its path.";

    /// <summary>The document, from GITLAB_OPENAPI or from the folder beside the repository; skips the test where there is none.</summary>
    public static OpenApiDocument Get()
    {
        Skip.If(Problem is not null, Problem);
        return Parsed.Value;
    }

    /// <summary>The whole document.</summary>
    public JsonNode Json { get; }

    /// <summary>All operations.</summary>
    public IReadOnlyCollection<OpenApiOperation> Operations => operations.Values;

    /// <summary>The operation of a declared route; null when GitLab has none.</summary>
    public OpenApiOperation? Find(RouteAttribute route) => Find(route.Method.Method, route.Path);

    /// <summary>The operation of a method and a path as GitLab's documentation writes it; null when GitLab has none.</summary>
    public OpenApiOperation? Find(string method, string path) => operations.GetValueOrDefault(Key(method, path));

    /// <summary>The schema itself, where there is only a reference to it.</summary>
    public JsonNode Resolve(JsonNode schema) => schema["$ref"] is { } reference
        ? Resolve(reference.GetValue<string>().Split('/').Skip(1).Aggregate(Json, (node, name) => node[name]!))
        : schema;

    // Some paths are there with and without a dash of their own, some with the dash in parentheses: one operation each.
    private static void MergeSpellings(JsonObject paths)
    {
        foreach (string path in paths.Select(p => p.Key).ToList())
        {
            string plain = path.Contains("/(-/)", StringComparison.Ordinal)
                ? path.Replace("/(-/)", "/", StringComparison.Ordinal)
                : path.Replace("/{id}/-/", "/{id}/", StringComparison.Ordinal);
            if (plain == path || (!paths.ContainsKey(plain) && !path.Contains('('))) continue;
            JsonObject methods = paths[path]!.AsObject();
            paths.Remove(path);
            if (!paths.ContainsKey(plain)) paths[plain] = new JsonObject();
            foreach ((string method, JsonNode? operation) in methods) paths[plain]!.AsObject().TryAdd(method, operation!.DeepClone());
        }
    }

    // GitLab's documentation and its document name some placeholders differently: only their places count.
    private static string Key(string method, string path) =>
        $"{method.ToUpperInvariant()} {Placeholder().Replace(path, "*")}";

    [GeneratedRegex(@"(?<=[/.])(:[a-z_]+|\{[^}]*\})")]
    private static partial Regex Placeholder();
}
