using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;
using static GitLabPS.Commands.Tests.Conventions;

namespace GitLabPS.Commands.Tests;

/// <summary>What only the sources show.</summary>
public sealed partial class SourceTests
{
    private static IEnumerable<(string Name, string Text)> Files =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
        where !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal)
        select (name, File.ReadAllText(file));

    // An early end of the pipeline, as by Select-Object -First, comes as an exception out of WriteObject.
    [Fact]
    public void Nothing_is_caught_around_WriteObject() => Exceptions.Check(
        from file in Files
        from start in TryBlock().Matches(file.Text)
        let block = Block(file.Text, start.Index + start.Length - 1)
        where block.Contains("WriteObject(", StringComparison.Ordinal)
        select new Finding($"{file.Name}:{LineOf(file.Text, start.Index)}", "a try block holds WriteObject."),
        "Take the result out of the block, and write it behind.");

    [Fact]
    public void Verbs_are_constants() => Exceptions.Check(
        from file in Files
        from match in CmdletWithText().Matches(file.Text)
        select new Finding($"{file.Name}:{LineOf(file.Text, match.Index)}", "the verb is written as text."),
        "Use a constant of VerbsCommon, VerbsData, VerbsLifecycle …");

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    // From the opening brace to the one that closes it.
    private static string Block(string text, int open)
    {
        int depth = 0;
        for (int i = open; i < text.Length; i++)
        {
            if (text[i] == '{') depth++;
            if (text[i] == '}' && --depth == 0) return text[open..i];
        }

        return text[open..];
    }

    [GeneratedRegex(@"\btry\s*\{")]
    private static partial Regex TryBlock();

    [GeneratedRegex(@"\[Cmdlet\(""")]
    private static partial Regex CmdletWithText();
}
