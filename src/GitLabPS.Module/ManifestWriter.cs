using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace GitLabPS.Module;

/// <summary>Keeps the lists of the manifest that follow from the code; all the rest of it is written by hand.</summary>
internal static class ManifestWriter
{
    public static void Write(ModuleContent content, ModuleFolder folder, string path)
    {
        string manifest = File.ReadAllText(path).ReplaceLineEndings("\n");
        CheckVersion(content, manifest);
        manifest = SetList(manifest, "NestedModules", content.Areas.Select(a => a.FileName));
        manifest = SetList(manifest, "CmdletsToExport", content.Commands.Select(c => c.Name));
        manifest = SetList(manifest, "AliasesToExport", content.Commands.SelectMany(c => c.Type.AliasNames()));
        manifest = SetList(manifest, "FileList", folder.Files);
        TextFile.Write(path, manifest);
    }

    private static string SetList(string manifest, string key, IEnumerable<string> items)
    {
        var list = new Regex($@"^(    {key} *= *@\()[^)]*\)", RegexOptions.Multiline);
        if (!list.IsMatch(manifest)) throw new BuildException([$"GitLabPS.psd1 has no list {key} = @(...)."]);
        IEnumerable<string> lines = items.Order(StringComparer.Ordinal).Select(item => $"\n        '{item}'");
        return list.Replace(manifest, match => $"{match.Groups[1].Value}{string.Concat(lines)}\n    )", 1);
    }

    private static void CheckVersion(ModuleContent content, string manifest)
    {
        string written = Regex.Match(manifest, @"^    ModuleVersion *= *'([^']*)'", RegexOptions.Multiline).Groups[1].Value;
        string built = content.Areas[0].Version;
        if (written != built) throw new BuildException([$"GitLabPS.psd1 has ModuleVersion '{written}', but the assemblies have {built} (Directory.Build.props)."]);
    }
}
