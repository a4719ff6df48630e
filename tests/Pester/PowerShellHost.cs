using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using GitLab.Simulator;

namespace GitLabPS.Pester;

/// <summary>A PowerShell that the suites run in.</summary>
public sealed class PowerShellHost
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Func<string[], ProcessStartInfo> start;

    private PowerShellHost(Func<string[], ProcessStartInfo> start) => this.start = start;

    /// <summary>PowerShell everywhere, and Windows PowerShell on Windows.</summary>
    public static IReadOnlyList<PowerShellHost> All { get; } = OperatingSystem.IsWindows()
        ? [new(PowerShell.Start), new(StartWindowsPowerShell)]
        : [new(PowerShell.Start)];

    /// <summary>Runs Pester files, one after the other in one process.</summary>
    public IReadOnlyList<Outcome> Run(IReadOnlyList<string> files)
    {
        string report = Path.GetTempFileName();
        try
        {
            string problem = Try(["-NonInteractive", "-File", Path.Combine(SourceTree.Suites, "Invoke-Suite.ps1"), "-Report", report, .. files], Patience * files.Count);
            Dictionary<string, IReadOnlyList<Outcome>> reported = File.ReadLines(report)
                .Select(line => JsonSerializer.Deserialize<SuiteReport>(line)!).ToDictionary(suite => suite.File, suite => suite.Outcomes);
            return files.SelectMany(file => reported.GetValueOrDefault(file) is { Count: > 0 } outcomes
                ? outcomes
                : [new Outcome(Path.GetFileName(file), "Failed", $"No test ran.\n{problem}")]).ToList();
        }
        finally
        {
            File.Delete(report);
        }
    }

    private static ProcessStartInfo StartWindowsPowerShell(string[] arguments)
    {
        var start = new ProcessStartInfo("powershell", ["-NoProfile", .. arguments]);

        // The path of one edition leads the other one to modules that it cannot load.
        start.Environment.Remove("PSModulePath");
        return start;
    }

    // Answers what it wrote, or why it failed. What was reported until then counts.
    private string Try(string[] arguments, TimeSpan patience)
    {
        ProcessStartInfo info = start(arguments);
        info.WorkingDirectory = SourceTree.Root;
        info.RedirectStandardInput = true;
        info.RedirectStandardOutput = true;
        info.RedirectStandardError = true;
        try
        {
            using Process process = Process.Start(info)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (process.WaitForExit(patience)) return $"{info.FileName} ended with {process.ExitCode}.\n{output.GetAwaiter().GetResult()}\n{errors.GetAwaiter().GetResult()}";
            process.Kill(entireProcessTree: true);
            return $"{string.Join(' ', info.ArgumentList)} did not end within {patience.TotalMinutes} minutes.";
        }
        catch (Win32Exception missing)
        {
            return missing.Message;
        }
    }
}
