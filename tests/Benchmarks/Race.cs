using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace GitLabPS.Benchmarks;

/// <summary>
/// Contestants that take turns, A B C A B C, so that a machine that is busy for a while is to nobody's advantage; and
/// what came of it.
/// </summary>
/// <param name="title">What they race for.</param>
/// <param name="conditions">The server that they meet.</param>
/// <param name="baseline">Whom the others are compared with, by name; null for nobody.</param>
/// <param name="contestants">All of them, the baseline among them.</param>
/// <param name="targets">What is wanted of them.</param>
internal sealed class Race(string title, Conditions conditions, string? baseline, IReadOnlyList<Contestant> contestants, IReadOnlyList<Target> targets)
{
    public IReadOnlyList<Contestant> Contestants => contestants;

    /// <summary>The same race with some of its contestants.</summary>
    public Race With(IReadOnlyList<Contestant> some) => new(title, conditions, baseline, some, targets);

    /// <summary>Runs it, and says what came of it in Markdown.</summary>
    public async Task<string> RunAsync(int runs)
    {
        await using var server = await SimulatorProcess.StartAsync(conditions);
        var results = contestants.ToDictionary(each => each.Name, _ => new List<Measurement>());
        for (var run = 1; run <= runs; run++)
        {
            foreach (var contestant in contestants)
            {
                var measurement = await contestant.MeasureAsync(server);
                results[contestant.Name].Add(measurement);
                await Console.Error.WriteLineAsync($"{title}, run {run} of {runs}: {contestant.Name}: {Whole(measurement.Milliseconds)} ms");
            }
        }

        var compared = baseline is null ? null : results.GetValueOrDefault(baseline);
        return ToMarkdown([.. contestants.Select(each => new Standing(each.Name, results[each.Name], compared))]);
    }

    private string ToMarkdown(IReadOnlyList<Standing> standings)
    {
        var table = new MarkdownTable(title, [.. standings.Select(each => each.Name)]);
        table.Add("median, ms", standings.Select(each => Whole(each.Milliseconds)));
        table.Add("min–max, ms", standings.Select(each => Range(each.MillisecondsRange)));
        table.Add($"× {baseline}", standings.Select(each => $"{each.TimesBaseline:0.00}"));
        table.Add("µs each", standings.Select(each => Whole(each.MicrosecondsEach)));
        table.Add("first object, ms", standings.Select(each => Whole(each.First)));
        table.Add("after its page, ms", standings.Select(each => Whole(each.FirstAfterAnswer)));
        table.Add("CPU time, ms", standings.Select(each => Whole(each.Cpu)));
        table.Add("requests", standings.Select(each => Range(each.RequestsRange)));
        table.Add("peak memory, MB", standings.Select(each => Whole(each.PeakMegabytes)));
        table.Add("growth, MB", standings.Select(each => Whole(each.GrownMegabytes)));

        var text = new StringBuilder(table.ToString()).AppendLine();
        foreach (var verdict in targets.Join(standings, target => target.Contestant, standing => standing.Name, (target, standing) => target.Judge(standing)).OfType<string>())
            text.AppendLine().Append("- ").Append(verdict);
        return text.ToString();
    }

    private static string Range((double Min, double Max) range) => range.Min == range.Max ? Whole(range.Min) : $"{Whole(range.Min)}–{Whole(range.Max)}";

    private static string Whole(double? value) => value?.ToString("N0", CultureInfo.InvariantCulture) ?? "";
}
