using System;
using System.IO;

namespace GitLabPS.Commands.Tests;

/// <summary>Where the files of the source tree are.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of this test project.</summary>
    public static string Tests { get; } = Path.Combine(Root, "tests", "GitLabPS.Commands.Tests");

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GitLabPS.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"GitLabPS.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}
