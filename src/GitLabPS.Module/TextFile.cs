using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace GitLabPS.Module;

/// <summary>Writes a generated file: only when it changes, with line feeds, and never half.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(string path, IEnumerable<string> lines) => Write(path, string.Concat(lines.Select(line => line + "\n")));

    public static void Write(string path, string text)
    {
        if (File.Exists(path) && File.ReadAllText(path, Utf8).ReplaceLineEndings("\n") == text) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string part = path + ".part";
        File.WriteAllText(part, text, Utf8);
        File.Move(part, path, overwrite: true);
    }
}
