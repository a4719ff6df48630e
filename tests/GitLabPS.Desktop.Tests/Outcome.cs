namespace GitLabPS.Desktop.Tests;

/// <summary>How one test ended on .NET Framework's runtime.</summary>
/// <param name="Name">The class and the test, with its arguments.</param>
/// <param name="Result">Pass, Fail or Skip.</param>
/// <param name="Message">Why it failed or did not run.</param>
public sealed record Outcome(string Name, string Result, string Message)
{
    /// <summary>Names the test. The console shows of a skipped one nothing but its name, so the reason is a part of that.</summary>
    public override string ToString() => Result == "Skip" ? $"{Name}: {Message}" : Name;
}
