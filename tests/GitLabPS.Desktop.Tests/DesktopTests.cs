using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace GitLabPS.Desktop.Tests;

/// <summary>Runs the suite on .NET Framework's runtime, and passes each of its tests on as one of its own.</summary>
public sealed class DesktopTests
{
    /// <summary>The outcome of each test of the suite.</summary>
    public static IEnumerable<object[]> Outcomes => DesktopRuntime.Run().Select(outcome => new object[] { outcome });

    // The suite runs when the rows are asked for, so that must not be before the tests are to run.
    [SkippableTheory]
    [MemberData(nameof(Outcomes), DisableDiscoveryEnumeration = true)]
    public void Desktop(Outcome outcome)
    {
        Skip.If(outcome.Result == "Skip", outcome.Message);
        if (outcome.Result != "Pass") Assert.Fail(outcome.Message);
    }
}
