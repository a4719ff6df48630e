using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace GitLabPS.Benchmarks;

/// <summary>What the figures were measured on, and with.</summary>
internal sealed class Machine
{
    private readonly Dictionary<string, string> programs = [];

    private Machine()
    {
    }

    /// <summary>Looks for the programs that contestants need.</summary>
    public static async Task<Machine> InspectAsync()
    {
        var machine = new Machine();
        foreach (var program in new[] { CurlContestant.Curl, PowerShellContestant.PowerShell })
        {
            if (await Tool.FindVersionAsync(program) is { } version)
                machine.programs.Add(program, version);
        }

        return machine;
    }

    public bool Has(string program) => programs.ContainsKey(program);

    public override string ToString()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30);

        // curl goes on with all its libraries.
        var versions = programs.Values.Select(version => string.Join(' ', version.Split(' ').Take(2)));
        return $"{Environment.ProcessorCount} cores, {memory} GB, {RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}, "
            + $"{RuntimeInformation.FrameworkDescription}, {string.Join(", ", versions)}";
    }
}
