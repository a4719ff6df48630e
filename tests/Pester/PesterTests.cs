using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace GitLabPS.Pester;

/// <summary>Runs the Pester files of this folder, and passes each of their tests on as one of its own.</summary>
public sealed class PesterTests
{
    /// <summary>The outcome of each Pester test, in each PowerShell of this machine.</summary>
    public static IEnumerable<object[]> Outcomes => PowerShellHost.Candidates.SelectMany(OutcomesIn).Select(outcome => new object[] { outcome });

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
        if (host.Problem is { } problem) return [new Outcome($"The Pester suites did not run in {host.Name}", "Skipped", problem)];

        // Most of the time a suite waits, for a server or for a process to start. Those that go over all commands take longest.
        return Directory.GetFiles(SourceTree.Suites, "*.Tests.ps1", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .OrderByDescending(file => File.ReadAllText(file).Contains("Commands.psm1", StringComparison.Ordinal))
            .AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(host.Run);
    }
}
