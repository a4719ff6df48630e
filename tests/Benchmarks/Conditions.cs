namespace GitLabPS.Benchmarks;

/// <summary>The server that contestants meet.</summary>
/// <param name="Projects">How many projects it lists.</param>
/// <param name="Latency">How many milliseconds it waits before each answer.</param>
internal sealed record Conditions(int Projects = 1_000, int Latency = 0);
