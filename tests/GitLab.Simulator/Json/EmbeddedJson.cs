using System.IO;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The files of the folder <c>Data</c>, which are part of the assembly.</summary>
internal static class EmbeddedJson
{
    /// <summary>One of them.</summary>
    public static JsonNode Load(string name)
    {
        using var stream = typeof(EmbeddedJson).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The assembly has no resource '{name}'.");
        return JsonNode.Parse(stream)!;
    }
}
