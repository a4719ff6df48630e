using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GitLabPS.Benchmarks;

/// <summary>What is to be measured, as the command line says it.</summary>
internal sealed class Options
{
    public const string Usage = "[--projects N] [--latency MS[,MS…]] [--runs N] [--only NAME[,NAME…]]";

    /// <summary>How many projects the server lists.</summary>
    public int Projects { get; private set; } = 10_000;

    /// <summary>How many milliseconds the server waits before each answer; all contestants run once more for each.</summary>
    public IReadOnlyList<int> Latencies { get; private set; } = [0, 50];

    /// <summary>How many times each contestant runs.</summary>
    public int Runs { get; private set; } = 5;

    /// <summary>Contestants whose name contains none of these are left out; empty for all.</summary>
    public IReadOnlyList<string> Only { get; private set; } = [];

    /// <exception cref="BenchmarkException">The command line is wrong.</exception>
    public static Options Parse(string[] args)
    {
        var options = new Options();
        var rest = new Queue<string>(args);
        while (rest.TryDequeue(out var option))
        {
            if (!rest.TryDequeue(out var value))
                throw Wrong($"{option} needs a value, or is no option.");
            switch (option)
            {
                case "--projects": options.Projects = Number(option, value, 100); break;
                case "--latency": options.Latencies = [.. value.Split(',').Select(each => Number(option, each, 0))]; break;
                case "--runs": options.Runs = Number(option, value, 1); break;
                case "--only": options.Only = value.Split(','); break;
                default: throw Wrong($"There is no option '{option}'.");
            }
        }

        return options;
    }

    public bool Includes(string name) => Only.Count == 0 || Only.Any(each => name.Contains(each, StringComparison.OrdinalIgnoreCase));

    private static int Number(string option, string value, int min) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min
            ? number
            : throw Wrong($"{option} takes a number from {min} on, not '{value}'.");

    private static BenchmarkException Wrong(string message) => new($"{message}\nusage: dotnet run -c Release --project tests/Benchmarks -- {Usage}");
}
