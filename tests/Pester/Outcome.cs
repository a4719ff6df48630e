namespace GitLabPS.Pester;

/// <summary>How one Pester test ended.</summary>
/// <param name="Name">The file, the names of the blocks and that of the test.</param>
/// <param name="Result">Passed, Failed or Skipped.</param>
/// <param name="Message">Why it failed or did not run.</param>
public sealed record Outcome(string Name, string Result, string Message)
{
    /// <summary>Names the test. The console shows of a skipped one nothing but its name, so the reason is a part of that.</summary>
    public override string ToString() => Result == "Skipped" ? $"{Name}: {Message}" : Name;
}
