using System.Collections.Generic;
using System.Linq;

namespace GitLabPS.Benchmarks;

/// <summary>Where a contestant stands after a race: the medians of its runs. Null is what was not measured.</summary>
/// <param name="name">Who it is.</param>
/// <param name="runs">Its runs, one a turn.</param>
/// <param name="baseline">The runs of the one that all are compared with, in the same turns.</param>
internal sealed class Standing(string name, IReadOnlyList<Measurement> runs, IReadOnlyList<Measurement>? baseline)
{
    public string Name => name;

    /// <summary>The pipeline as a whole.</summary>
    public double? Milliseconds => Median(runs.Select(run => (double?)run.Milliseconds));

    public (double Min, double Max) MillisecondsRange => (runs.Min(run => run.Milliseconds), runs.Max(run => run.Milliseconds));

    /// <summary>Compared turn by turn: the two of a turn met the machine in the same mood.</summary>
    public double? TimesBaseline => baseline is null ? null : Median(runs.Zip(baseline, (own, other) => (double?)(own.Milliseconds / other.Milliseconds)));

    public double? MicrosecondsEach => Median(runs.Select(run => run.Objects > 1 ? run.Milliseconds * 1000 / run.Objects : (double?)null));

    public double? First => Median(runs.Select(run => run.FirstMilliseconds));

    public double? FirstAfterAnswer => Median(runs.Select(run => run.FirstAfterAnswerMilliseconds));

    public double? Cpu => Median(runs.Select(run => run.CpuMilliseconds));

    public (double Min, double Max) RequestsRange => (runs.Min(run => run.Requests), runs.Max(run => run.Requests));

    public double? PeakMegabytes => Median(runs.Select(run => run.PeakBytes / 1e6));

    /// <summary>How much more memory than before the pipeline.</summary>
    public double? GrownMegabytes => Median(runs.Select(run => run.GrownBytes / 1e6));

    private static double? Median(IEnumerable<double?> values)
    {
        var sorted = values.OfType<double>().Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
