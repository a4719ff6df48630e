using System;
using System.IO;

namespace GitLabPS.Module;

/// <summary>
/// Puts the module together from its assemblies. What it generates beside the sources (lists of the manifest, list
/// of the surface, coverage, pages of the objects) is committed, so that a change of it is reviewed.
/// </summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        (string repository, string newtonsoft, string output) = (arguments[0], arguments[1], arguments[2]);
        using FileStream turn = Turn.Take(output + ".lock");
        try
        {
            ModuleContent content = ModuleContent.Load(AppContext.BaseDirectory);
            HelpCheck.Run(content);
            MamlWriter.Write(content);
            SurfaceWriter.Write(content, Path.Combine(repository, "surface.txt"));
            CoverageWriter.Write(content, ResourceList.Load(Path.Combine(repository, "src", "GitLabPS.Module", "resources.tsv")), Path.Combine(repository, "docs", "coverage.md"));
            ViewWriter.Write(content);
            ObjectWriter.Write(content, Path.Combine(repository, "docs", "objects"));
            ModuleFolder folder = ModuleFolder.Plan(content, repository, newtonsoft);
            ManifestWriter.Write(content, folder, Path.Combine(repository, "GitLabPS.psd1"));
            folder.Lay(output);
            return 0;
        }
        catch (BuildException wrong)
        {
            // The form in which MSBuild recognizes an error.
            foreach (string problem in wrong.Problems) Console.Error.WriteLine($"GitLabPS.Module : error GLPS001: {problem}");
            return 1;
        }
    }
}
