using System.Collections.Generic;

namespace GitLabPS.Pester;

/// <summary>What became of a Pester file: a line of the report.</summary>
/// <param name="File">The file.</param>
/// <param name="Outcomes">How its tests ended.</param>
public sealed record SuiteReport(string File, IReadOnlyList<Outcome> Outcomes);
