using System;
using System.IO;

namespace GitLabPS.Pester;

/// <summary>Where things are in the source tree that the tests were built from.</summary>
internal static class SourceTree
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder that holds the Pester files.</summary>
    public static string Suites { get; } = Path.Combine(Root, "tests", "Pester");

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GitLabPS.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests must lie in a source tree with GitLabPS.sln at its top.");
    }
}
