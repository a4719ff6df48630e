using System.IO;
using System.Text;

namespace GitLabPS.Module;

/// <summary>Writes a generated file: only when it changes, with line feeds, and never half.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(string path, string text)
    {
        text = text.Replace("\r\n", "\n");
        if (File.Exists(path) && File.ReadAllText(path, Utf8).Replace("\r\n", "\n") == text) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string part = path + ".part";
        File.WriteAllText(part, text, Utf8);
        File.Move(part, path, overwrite: true);
    }
}
