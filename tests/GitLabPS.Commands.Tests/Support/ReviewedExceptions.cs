using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Xunit;

namespace GitLabPS.Commands.Tests;

/// <summary>Something that breaks a rule.</summary>
/// <param name="Subject">Where it is, in the words of the list of exceptions.</param>
/// <param name="Problem">What is wrong with it.</param>
internal sealed record Finding(string Subject, string Problem);

/// <summary>
/// A committed list of what may break a rule. A section is named after the test that reads it, <c>[Nouns_are_singular]</c>;
/// each line in it is a subject, which may end in <c>*</c>, and behind a bar the reason. An exception that is no longer
/// needed fails as well.
/// </summary>
internal sealed class ReviewedExceptions
{
    private readonly string file;
    private readonly ILookup<string, string> subjects;

    /// <summary>Reads a list.</summary>
    /// <param name="file">Its path within the test project.</param>
    public ReviewedExceptions(string file)
    {
        this.file = file;
        subjects = Read(File.ReadAllLines(Path.Combine(Repository.Tests, file))).ToLookup(e => e.Section, e => e.Subject);
        var tests = typeof(ReviewedExceptions).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Select(method => method.Name);
        string? unknown = subjects.Select(section => section.Key).Except(tests).FirstOrDefault();
        if (unknown is not null) throw new InvalidDataException($"{file}: there is no test '{unknown}'.");
    }

    /// <summary>Fails when there is a finding that is not excepted, or an exception without a finding.</summary>
    /// <param name="findings">What breaks the rule.</param>
    /// <param name="remedy">How to mend it.</param>
    /// <param name="rule">The test: the section of its exceptions.</param>
    public void Check(IEnumerable<Finding> findings, string remedy, [CallerMemberName] string rule = "")
    {
        List<Finding> found = findings.Distinct().ToList();
        List<string> excepted = subjects[rule].ToList();
        var problems = found.Where(f => !excepted.Exists(e => Covers(e, f.Subject))).Select(f => $"  {f.Subject}: {f.Problem}").ToList();
        var stale = excepted.Where(e => !found.Exists(f => Covers(e, f.Subject))).Select(e => $"  {e}").ToList();
        string message = "";
        if (problems.Count > 0)
        {
            message += $"{Environment.NewLine}{string.Join(Environment.NewLine, problems)}{Environment.NewLine}To mend it: {remedy}"
                + $" Where it must stay as it is, add the line '<subject> | <reason>' to the section [{rule}] of {file}.";
        }

        if (stale.Count > 0) message += $"{Environment.NewLine}No longer needed in the section [{rule}] of {file}; remove:{Environment.NewLine}{string.Join(Environment.NewLine, stale)}";
        Assert.True(message.Length == 0, message);
    }

    /// <summary>Whether there is an exception about an operation, be it of one of its parameters.</summary>
    /// <param name="rule">The section.</param>
    /// <param name="operation">Method and path.</param>
    public bool HasFor(string rule, string operation) => subjects[rule].Any(subject => subject.StartsWith(operation + " ", StringComparison.Ordinal));

    private static bool Covers(string exception, string subject) => exception.EndsWith('*')
        ? subject.StartsWith(exception[..^1], StringComparison.Ordinal)
        : subject == exception;

    private static IEnumerable<(string Section, string Subject)> Read(string[] lines)
    {
        string section = "";
        foreach (string line in lines.Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith('#')))
        {
            if (line.StartsWith('['))
            {
                section = line.Trim('[', ']');
                continue;
            }

            string[] parts = line.Split('|', 2, StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || parts[1].Length == 0) throw new InvalidDataException($"'{line}' gives no reason.");
            yield return (section, parts[0]);
        }
    }
}
