using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GitLabPS.Module;

/// <summary>The folder that PowerShell imports: which files it has, and where they come from.</summary>
internal sealed class ModuleFolder
{
    private const string Manifest = "GitLabPS.psd1";

    private readonly SortedDictionary<string, string> sources = new(StringComparer.Ordinal);

    private ModuleFolder()
    {
    }

    /// <summary>The files' paths in the folder.</summary>
    public IEnumerable<string> Files => sources.Keys;

    public static ModuleFolder Plan(ModuleContent content, string repository, string newtonsoft)
    {
        var folder = new ModuleFolder();
        folder.Add("", Path.Combine(repository, Manifest));
        folder.Add("", Path.Combine(repository, "LICENSE"));
        folder.Add("desktop/", newtonsoft);
        foreach (string file in content.Assemblies.Select(a => a.Location)) folder.Add("", file);
        foreach (string file in Directory.GetFiles(Path.Combine(repository, "src", "GitLabPS.Module"), "*.ps1xml")) folder.Add("", file);
        folder.Add("", ViewWriter.File);
        foreach (string file in Directory.GetFiles(Path.Combine(repository, "en-US"), "about_*.help.txt")) folder.Add("en-US/", file);
        foreach (Area area in content.Areas) folder.Add("en-US/", MamlWriter.FileOf(area));
        return folder;
    }

    /// <summary>Makes the folder hold these files and no others. The manifest comes last: it tells MSBuild that all is done.</summary>
    public void Lay(string output)
    {
        Directory.CreateDirectory(output);
        foreach (string file in Directory.GetFiles(output, "*", SearchOption.AllDirectories))
        {
            if (!sources.ContainsKey(Path.GetRelativePath(output, file).Replace('\\', '/'))) Replace(file, null);
        }

        foreach ((string file, string source) in sources.Where(f => f.Key != Manifest)) Replace(Path.Combine(output, file), source);
        string manifest = Path.Combine(output, Manifest);
        Replace(manifest, sources[Manifest]);
        File.SetLastWriteTimeUtc(manifest, DateTime.UtcNow);
    }

    private void Add(string folder, string source) => sources.Add(folder + Path.GetFileName(source), source);

    // The new file takes the old one's name, and never its contents: a process that has the old one mapped keeps it whole.
    private static void Replace(string file, string? source)
    {
        try
        {
            if (source is null)
            {
                File.Delete(file);
                return;
            }

            if (File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(source))) return;
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            string part = file + ".part";
            File.Copy(source, part, overwrite: true);
            File.Move(part, file, overwrite: true);
        }
        catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
        {
            throw new BuildException([$"{file} cannot be replaced. Close the PowerShell sessions that have the module imported. ({inUse.Message})"]);
        }
    }
}
