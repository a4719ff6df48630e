using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace GitLabPS.Pester;

/// <summary>A PowerShell that may be on this machine, with its Pester.</summary>
public sealed class PowerShellHost
{
    private static readonly Version MinPester = new(5, 5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Version minVersion;
    private readonly Lazy<(string[]? Command, string? Problem)> found;

    private PowerShellHost(string name, Version minVersion, string hint, params string[][] commands)
    {
        Name = name;
        this.minVersion = minVersion;
        found = new(() => Find(hint, commands));
    }

    /// <summary>What the suites are to run in: PowerShell everywhere, and Windows PowerShell on Windows.</summary>
    public static IReadOnlyList<PowerShellHost> Candidates { get; } = OperatingSystem.IsWindows()
        ? [Core(), new("powershell", new(5, 1), "Windows PowerShell 5.1 was not found.", ["powershell"])]
        : [Core()];

    /// <summary>The name of the program.</summary>
    public string Name { get; }

    /// <summary>Why no suite can run in it; null when they can.</summary>
    public string? Problem => found.Value.Problem;

    /// <summary>Runs a Pester file.</summary>
    public IReadOnlyList<Outcome> Run(string file)
    {
        string report = Path.GetTempFileName();
        try
        {
            string output = Start(found.Value.Command!, "-File", Path.Combine(SourceTree.Suites, "Invoke-Suite.ps1"), "-Path", file, "-Report", report);
            string json = File.ReadAllText(report);
            IReadOnlyList<Outcome> outcomes = json.Length > 0 ? JsonSerializer.Deserialize<IReadOnlyList<Outcome>>(json)! : [];
            return outcomes.Count > 0 ? outcomes : [new Outcome(Path.GetFileName(file), "Failed", $"No test ran.\n{output}")];
        }
        catch (Exception broken) when (broken is InvalidOperationException or TimeoutException or JsonException)
        {
            return [new Outcome(Path.GetFileName(file), "Failed", broken.Message)];
        }
        finally
        {
            File.Delete(report);
        }
    }

    private static PowerShellHost Core() => new(
        "pwsh",
        new(7, 4),
        "PowerShell ('pwsh') is neither on the PATH nor restored as a local tool ('dotnet tool restore').",
        ["pwsh"],
        ["dotnet", "pwsh"]);

    private (string[]? Command, string? Problem) Find(string hint, string[][] commands)
    {
        foreach (string[] command in commands)
        {
            if (Ask(command) is not [{ } version, { } pester]) continue;
            if (Number(version) < minVersion) return (null, $"it is version {version}, and {minVersion} or later is needed.");
            if (Number(pester) < MinPester) return (null, $"Pester {MinPester} or later is needed ('Install-Module Pester'); {(pester.Length > 0 ? $"{pester} was found." : "none was found.")}");
            return (command, null);
        }

        return (null, hint);
    }

    private static string[]? Ask(string[] command)
    {
        const string versions = "$PSVersionTable.PSVersion.ToString() + '|' + (Get-Module -ListAvailable Pester | Sort-Object Version | Select-Object -Last 1).Version";
        try
        {
            return Start(command, "-Command", versions).Trim().Split('|');
        }
        catch (Exception missing) when (missing is Win32Exception or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Start(string[] command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command[0], [.. command.Skip(1), "-NoProfile", "-NonInteractive", .. arguments])
        {
            WorkingDirectory = SourceTree.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The path of one edition leads the other one to modules that it cannot load.
        if (command[0] == "powershell") start.Environment.Remove("PSModulePath");
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', start.ArgumentList)} did not end within {Patience.TotalMinutes} minutes.");
        }

        return process.ExitCode == 0
            ? output.GetAwaiter().GetResult()
            : throw new InvalidOperationException($"{command[0]} ended with {process.ExitCode}.\n{output.GetAwaiter().GetResult()}\n{errors.GetAwaiter().GetResult()}");
    }

    // A preview's name is no part of the number.
    private static Version Number(string version) => Version.TryParse(version.Split('-')[0], out Version? number) ? number : new();
}
