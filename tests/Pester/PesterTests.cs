using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace GitLabPS.Pester;

/// <summary>Runs the Pester files of this folder, and passes each of their tests on as one of its own.</summary>
public sealed class PesterTests
{
    // Those that go over all commands or files; begun first, so that no core idles at the end.
    private static readonly string[] Longest = ["Analyzer", "Canary", "Docs", "Help", "Matrix", "Throttle", "WhatIf"];

    private const int SuitesPerProcess = 4;

    /// <summary>The outcome of each Pester test, in each PowerShell.</summary>
    public static IEnumerable<object[]> Outcomes => PowerShellHost.All.SelectMany(OutcomesIn).Select(outcome => new object[] { outcome });

    // The suites run when the rows are asked for, so that must not be before the tests are to run.
    [SkippableTheory]
    [MemberData(nameof(Outcomes), DisableDiscoveryEnumeration = true)]
    public void Pester(Outcome outcome)
    {
        Skip.If(outcome.Result == "Skipped", outcome.Message);
        if (outcome.Result != "Passed") Assert.Fail(outcome.Message);
    }

    private static IEnumerable<Outcome> OutcomesIn(PowerShellHost host)
    {
        ILookup<bool, string> suites = Directory.GetFiles(SourceTree.Suites, "*.Tests.ps1", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).ToLookup(file => Longest.Contains(Path.GetFileName(file).Split('.')[0]));

        // The start of a process costs more than most suites, which therefore share one.
        IEnumerable<IReadOnlyList<string>> runs = [.. suites[true].Select(file => new[] { file }), .. suites[false].Chunk(SuitesPerProcess)];

        // Half of the time a suite waits, for a server or for a process to start. Unbuffered, so that each takes one run at a time.
        return Partitioner.Create(runs, EnumerablePartitionerOptions.NoBuffering).AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(host.Run);
    }
}
