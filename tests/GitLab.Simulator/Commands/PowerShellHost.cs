using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading.Tasks;

namespace GitLab.Simulator;

/// <summary>A PowerShell of this machine: the one on PATH, else the one of the local tool manifest.</summary>
internal sealed class PowerShellHost
{
    private readonly string program;
    private readonly string[] prefix;
    private readonly string folder;

    private PowerShellHost(string folder, string program, params string[] prefix)
    {
        this.folder = folder;
        this.program = program;
        this.prefix = prefix;
    }

    /// <summary>Finds a PowerShell; null where there is none.</summary>
    public static PowerShellHost? Find(string root)
    {
        foreach (var host in new[] { new PowerShellHost(root, "pwsh"), new PowerShellHost(root, "dotnet", "tool", "run", "pwsh", "--") })
        {
            if (host.Answers())
                return host;
        }

        return null;
    }

    /// <summary>Runs the walkthrough in it, and answers its exit code.</summary>
    public async Task<int> RunAsync(string script, string module, Uri server, bool interactive)
    {
        var start = Start(redirect: false, interactive
            ? ["-NoProfile", "-NoLogo", "-NoExit", "-File", script, module, server.AbsoluteUri]
            : ["-NoProfile", "-NoLogo", "-NonInteractive", "-File", script, module, server.AbsoluteUri]);

        // As on a real machine: the token comes from the environment, and is in no command line.
        start.Environment["GITLAB_TOKEN"] = TestTokens.Admin;
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode;
    }

    private bool Answers()
    {
        try
        {
            using var process = Process.Start(Start(redirect: true, "-NoProfile", "-NonInteractive", "-Command", "exit 0"))!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private ProcessStartInfo Start(bool redirect, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, [.. prefix, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = redirect,
            RedirectStandardError = redirect,
        };
        return start;
    }
}
