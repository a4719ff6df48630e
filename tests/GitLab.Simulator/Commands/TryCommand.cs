using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace GitLab.Simulator;

/// <summary>Shows a first session with the module against a server in this process.</summary>
internal static class TryCommand
{
    public const string Usage = "try [-Interactive]";

    /// <summary>Starts the server, and walks through the session in PowerShell, or without it where there is none.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var interactive = args.Any(IsInteractive);
        if (args.FirstOrDefault(a => !IsInteractive(a)) is { } unknown)
            throw new UsageException($"There is no option '{unknown}'.");

        var server = await SimulatorServer.StartAsync().ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            var root = RepositoryRoot();
            var module = Path.Combine(root, "out", "GitLabPS", "GitLabPS.psd1");
            if (PowerShellHost.Find(root) is { } powerShell)
                return await powerShell.RunAsync(Path.Combine(AppContext.BaseDirectory, "Walkthrough.ps1"), module, server.Url, interactive).ConfigureAwait(false);

            Console.WriteLine("PowerShell was not found, so these are the same calls without it. Get it with 'dotnet tool install --global PowerShell', or from your package manager.");
            await PlainWalkthrough.RunAsync(server.Url).ConfigureAwait(false);
            return 0;
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
