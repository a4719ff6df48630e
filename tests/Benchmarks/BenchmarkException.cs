using System;

namespace GitLabPS.Benchmarks;

/// <summary>Nothing can be measured, or what was measured is worth nothing; the message says why.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
