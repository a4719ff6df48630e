using System.Linq;
using System.Reflection;

namespace GitLabPS.Benchmarks;

/// <summary>Where the build found things, or laid them.</summary>
internal static class Folders
{
    /// <summary>The module.</summary>
    public static string Module { get; } = Find("ModuleOutput");

    /// <summary>The scripts of other clients, and what has been installed for them.</summary>
    public static string Peers { get; } = Find("Peers");

    private static string Find(string name) =>
        typeof(Folders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == name).Value!;
}
