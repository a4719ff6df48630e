using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
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

    /// <summary>Runs a Pester file.</summary>
    public IReadOnlyList<Outcome> Run(string file)
    {
        string report = Path.GetTempFileName();
        try
        {
            string output = Run("-NonInteractive", "-File", Path.Combine(SourceTree.Suites, "Invoke-Suite.ps1"), "-Path", file, "-Report", report);
            string json = File.ReadAllText(report);
            IReadOnlyList<Outcome> outcomes = json.Length > 0 ? JsonSerializer.Deserialize<IReadOnlyList<Outcome>>(json)! : [];
            return outcomes.Count > 0 ? outcomes : [new Outcome(Path.GetFileName(file), "Failed", $"No test ran.\n{output}")];
        }
        catch (Exception broken) when (broken is Win32Exception or InvalidOperationException or TimeoutException or JsonException)
        {
            return [new Outcome(Path.GetFileName(file), "Failed", broken.Message)];
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

    private string Run(params string[] arguments)
    {
        ProcessStartInfo info = start(arguments);
        info.WorkingDirectory = SourceTree.Root;
        info.RedirectStandardInput = true;
        info.RedirectStandardOutput = true;
        info.RedirectStandardError = true;
        using Process process = Process.Start(info)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', info.ArgumentList)} did not end within {Patience.TotalMinutes} minutes.");
        }

        return process.ExitCode == 0
            ? output.GetAwaiter().GetResult()
            : throw new InvalidOperationException($"{info.FileName} ended with {process.ExitCode}.\n{output.GetAwaiter().GetResult()}\n{errors.GetAwaiter().GetResult()}");
    }
}
