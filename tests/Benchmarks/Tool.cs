using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace GitLabPS.Benchmarks;

/// <summary>A program of the machine that is run for its output.</summary>
/// <param name="Program">Its name on the <c>PATH</c>.</param>
/// <param name="Script">What it is to run, where it runs scripts.</param>
internal sealed record Tool(string Program, string? Script = null)
{
    /// <summary>The first line that it says about its version; null where it is not there, or cannot run its script.</summary>
    public async Task<string?> FindVersionAsync()
    {
        try
        {
            return (await RunAsync(["--version"])).Split('\n')[0].Trim();
        }
        catch (Exception missing) when (missing is Win32Exception or BenchmarkException)
        {
            return null;
        }
    }

    public override string ToString() => $"{Program} {Script}".TrimEnd();

    /// <summary>Runs it to its end, and gives what it wrote.</summary>
    /// <exception cref="BenchmarkException">It failed.</exception>
    public async Task<string> RunAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Program, Script is null ? arguments : arguments.Prepend(Script)) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new BenchmarkException($"{Program} ended with exit code {process.ExitCode}: {(await errors).Trim()}");
    }
}
