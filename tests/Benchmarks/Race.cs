using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace GitLabPS.Benchmarks;

/// <summary>
/// Contestants that take turns, A B C A B C, so that a machine that is busy for a while is to nobody's advantage; and
/// what came of it.
/// </summary>
internal sealed class Race(string title, IReadOnlyList<Contestant> contestants)
{
    private readonly List<(string Name, List<Measurement> Runs)> results = [.. contestants.Select(each => (each.Name, new List<Measurement>()))];

    public async Task RunAsync(SimulatorProcess server, int runs)
    {
        for (var run = 1; run <= runs; run++)
        {
            foreach (var (contestant, result) in contestants.Zip(results))
            {
                var measurement = await contestant.MeasureAsync(server);
                result.Runs.Add(measurement);
                await Console.Error.WriteLineAsync($"{title}, run {run} of {runs}: {contestant.Name}: {Whole(measurement.Milliseconds)} ms");
            }
        }
    }

    /// <summary>The results as a table in Markdown.</summary>
    public string ToMarkdown()
    {
        var wire = results.Find(each => each.Name == CurlContestant.CurlName).Runs;
        var table = new MarkdownTable(title, [.. results.Select(each => each.Name)]);
        table.Add("median, ms", Each(runs => Whole(Median(runs.Select(run => (double?)run.Milliseconds)))));
        table.Add("min–max, ms", Each(runs => Range(runs.ConvertAll(run => run.Milliseconds))));

        // Compared turn by turn: the two of a turn met the machine in the same mood.
        if (wire is not null)
            table.Add("× curl", Each(runs => $"{Median(runs.Zip(wire, (own, curl) => (double?)(own.Milliseconds / curl.Milliseconds))):0.00}"));
        table.Add("first object, ms", Each(runs => Whole(Median(runs.Select(run => run.FirstMilliseconds)))));
        table.Add("after its page, ms", Each(runs => Whole(Median(runs.Select(run => run.FirstAfterAnswerMilliseconds)))));
        table.Add("CPU time, ms", Each(runs => Whole(Median(runs.Select(run => run.CpuMilliseconds)))));
        table.Add("requests", Each(runs => Range(runs.ConvertAll(run => (double)run.Requests))));
        table.Add("peak memory, MB", Each(runs => Whole(Median(runs.Select(run => run.PeakBytes / 1e6)))));
        return table.ToString();
    }

    private IEnumerable<string> Each(Func<List<Measurement>, string> cell) => results.Select(each => cell(each.Runs));

    private static string Range(List<double> values) => values.Min() == values.Max() ? Whole(values[0]) : $"{Whole(values.Min())}–{Whole(values.Max())}";

    private static string Whole(double? value) => value?.ToString("N0", CultureInfo.InvariantCulture) ?? "";

    private static double? Median(IEnumerable<double?> values)
    {
        var sorted = values.OfType<double>().Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
