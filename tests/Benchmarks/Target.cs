using System;

namespace GitLabPS.Benchmarks;

/// <summary>A figure that a contestant is to stay below.</summary>
/// <param name="Contestant">Whose figure it is.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Value">Where it stands; null where that was not measured.</param>
/// <param name="Limit">What it may be at most.</param>
internal sealed record Target(string Contestant, string Unit, Func<Standing, double?> Value, double Limit)
{
    /// <summary>A sentence that says whether it was met, and by how much not; null where that was not measured.</summary>
    public string? Judge(Standing standing) => Value(standing) is not { } value ? null
        : $"{Contestant}: {value:0.##} {Unit}, at most {Limit:0.##} wanted: " + (value <= Limit ? "met." : $"missed by {value / Limit - 1:0 %}.");
}
