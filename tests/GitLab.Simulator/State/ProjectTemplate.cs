using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>
/// The fields of a project in GitLab's order, with their defaults: <c>Data/project-template.json</c>. A field that is
/// <c>null</c> there and known to <see cref="ProjectJson"/> is computed.
/// </summary>
internal static class ProjectTemplate
{
    private static readonly JsonObject Defaults = EmbeddedJson.Load("project-template.json").AsObject();

    /// <summary>The fields: the name, and the default as the bytes of a response.</summary>
    public static ImmutableArray<(string Name, byte[] Json)> Fields { get; } =
        [.. Defaults.Select(field => (field.Key, Encoding.UTF8.GetBytes(field.Value?.ToJsonString() ?? "null")))];

    /// <summary>The default of a field.</summary>
    public static JsonNode? Default(string name) => Defaults[name];

    /// <summary>Whether GitLab shows a field of this name.</summary>
    public static bool Has(string name) => Defaults.ContainsKey(name);

    /// <summary>What a new project's statistics look like.</summary>
    public static JsonObject EmptyStatistics() =>
        new(Defaults["statistics"]!.AsObject().Select(each => KeyValuePair.Create(each.Key, (JsonNode?)0)));
}
