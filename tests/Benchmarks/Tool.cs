using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading.Tasks;

namespace GitLabPS.Benchmarks;

/// <summary>A program of the machine that is run for its output.</summary>
internal static class Tool
{
    /// <summary>The first line that a program says about its version; null where there is no such program.</summary>
    public static async Task<string?> FindVersionAsync(string program)
    {
        try
        {
            return (await RunAsync(program, ["--version"])).Split('\n')[0].Trim();
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Runs a program to its end, and gives what it wrote.</summary>
    /// <exception cref="BenchmarkException">It failed.</exception>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new BenchmarkException($"{program} ended with exit code {process.ExitCode}: {(await errors).Trim()}");
    }
}
