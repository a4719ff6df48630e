using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace GitLab.Simulator;

/// <summary>Shows a first session with the module against a server in this process.</summary>
internal static class TryCommand
{
    public const string Usage = "try [-Interactive]";

    /// <summary>Starts the server, walks through the session in PowerShell, and answers its exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var interactive = args.Any(IsInteractive);
        if (args.FirstOrDefault(a => !IsInteractive(a)) is { } unknown)
            throw new UsageException($"There is no option '{unknown}'.");

        var server = await SimulatorServer.StartAsync().ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            var script = Path.Combine(AppContext.BaseDirectory, "Walkthrough.ps1");
            var module = Path.Combine(RepositoryRoot(), "out", "GitLabPS", "GitLabPS.psd1");
            var start = PowerShell.Start("-NoLogo", interactive ? "-NoExit" : "-NonInteractive", "-File", script, module, server.Url.AbsoluteUri);

            // As on a real machine: the token comes from the environment, and is in no command line.
            start.Environment["GITLAB_TOKEN"] = TestTokens.Admin;
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync().ConfigureAwait(false);
            return process.ExitCode;
        }
    }

    private static bool IsInteractive(string argument) => argument.TrimStart('-').Equals("interactive", StringComparison.OrdinalIgnoreCase);

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GitLabPS.sln")))
                return folder.FullName;
        }

        throw new UsageException("The simulator is not in a checkout of GitLabPS: there is no GitLabPS.sln above it.");
    }
}
