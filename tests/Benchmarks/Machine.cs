using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace GitLabPS.Benchmarks;

/// <summary>What the figures were measured on, and with.</summary>
internal sealed class Machine
{
    private readonly Dictionary<Tool, string> tools = [];

    private Machine()
    {
    }

    /// <summary>Looks which of these run here.</summary>
    public static async Task<Machine> InspectAsync(IEnumerable<Tool> tools)
    {
        var machine = new Machine();
        foreach (var tool in tools.Distinct())
        {
            if (await tool.FindVersionAsync() is { } version)
                machine.tools.Add(tool, version);
        }

        return machine;
    }

    public bool Has(Tool tool) => tools.ContainsKey(tool);

    public override string ToString()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30);

        // curl goes on with all its libraries.
        var versions = tools.Values.Select(version => string.Join(' ', version.Split(' ').Take(2)));
        return $"{Environment.ProcessorCount} cores, {memory} GB, {RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}, "
            + $"{RuntimeInformation.FrameworkDescription}, {string.Join(", ", versions)}";
    }
}
