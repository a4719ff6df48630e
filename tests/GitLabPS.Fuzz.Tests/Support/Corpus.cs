using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace GitLabPS.Fuzz.Tests;

/// <summary>The inputs that once told something, one a line: they are tried in every run, before the random ones.</summary>
internal static class Corpus
{
    /// <summary>The inputs of a file in the folder <c>Corpus</c>, and the empty one, which a line cannot show.</summary>
    public static IEnumerable<string> Read(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Corpus", name + ".txt"))
            .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            .Select(Regex.Unescape)
            .Prepend("");

    /// <summary>An input as a line of the file.</summary>
    public static string Line(string input)
    {
        var line = new StringBuilder(input.Length + 16);
        for (int i = 0; i < input.Length; i++)
        {
            char c = input[i];
            bool isEdge = i == 0 || i == input.Length - 1;
            line.Append(c switch
            {
                '\\' => @"\\",
                '\r' => @"\r",
                '\n' => @"\n",
                < ' ' or (>= '\x7f' and <= '\xff') => $@"\x{(int)c:x2}",
                > '\xff' => $@"\u{(int)c:x4}",
                ' ' or '#' when isEdge => $@"\x{(int)c:x2}",
                _ => c.ToString(),
            });
        }

        return line.ToString();
    }
}
