using System;

namespace GitLabPS.Benchmarks;

/// <summary>What one run of a contestant showed.</summary>
/// <param name="Milliseconds">From the call to the last object.</param>
/// <param name="FirstMilliseconds">From the call to the first object; null where none can be told from the others.</param>
/// <param name="CpuMilliseconds">The processor time that went into it, of all threads; null where it is not known.</param>
/// <param name="Objects">How many objects came out of the pipeline; 0 where they are not counted.</param>
/// <param name="PeakBytes">The most memory that the process had in use; null where it is not known.</param>
/// <param name="GrownBytes">How much more that is than before the call; null where it is not known.</param>
internal sealed record Measurement(
    double Milliseconds, double? FirstMilliseconds = null, double? CpuMilliseconds = null, int Objects = 0, long? PeakBytes = null, long? GrownBytes = null)
{
    /// <summary>When the first object came; null where none can be told from the others.</summary>
    public DateTimeOffset? FirstAt { get; init; }

    /// <summary>When the last byte of the first answer had left the server.</summary>
    public DateTimeOffset? FirstAnswered { get; init; }

    /// <summary>From the arrival of the first answer to the first object.</summary>
    public double? FirstAfterAnswerMilliseconds => (FirstAt - FirstAnswered)?.TotalMilliseconds;

    /// <summary>How many requests reached the server.</summary>
    public int Requests { get; init; }
}
