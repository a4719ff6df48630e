using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Tasks;
using FsCheck;
using FsCheck.Fluent;

namespace GitLabPS.Fuzz.Tests;

/// <summary>
/// Holds a property against the corpus and against random inputs: the same few in every run, or, as the environment
/// says, new ones for as long as one likes.
/// </summary>
internal static class Fuzz
{
    private const int Round = 50;

    /// <summary>An input that takes longer makes the program hang. Any takes a fraction of a second on a busy machine.</summary>
    private static readonly TimeSpan HangLimit = TimeSpan.FromSeconds(30);

    /// <summary>The random part of one property ends here, also where the machine is too slow for all of it.</summary>
    private static readonly TimeSpan Share = TimeSpan.FromSeconds(5);

    private static readonly double? Seconds = Number("GITLABPS_FUZZ_SECONDS");

    private static readonly ulong Seed = (ulong?)Number("GITLABPS_FUZZ_SEED") ?? (Seconds is null ? 1 : (ulong)Random.Shared.Next());

    /// <summary>Checks a property.</summary>
    /// <param name="corpus">The file of known inputs.</param>
    /// <param name="inputs">Makes random ones.</param>
    /// <param name="rounds">How many times fifty of them are tried unless the environment asks for more.</param>
    /// <param name="property">Throws when an input breaks it.</param>
    public static void Check(string corpus, Gen<string> inputs, int rounds, Func<string, Task> property)
    {
        foreach (string input in Corpus.Read(corpus)) Try(corpus, input, property);

        Arbitrary<string> arbitrary = Arb.From(inputs, Shrink);
        var watch = Stopwatch.StartNew();
        for (ulong round = 0; IsTimeFor(round, rounds, watch.Elapsed); round++)
        {
            ulong seed = Seed + round;
            var replay = new Replay(new Rnd(seed, 2 * seed + 1), null);
            try
            {
                FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(Round).WithReplay(replay), Prop.ForAll(arbitrary, input => Try(corpus, input, property)));
            }
            catch (Exception failure)
            {
                throw new FuzzException($"With GITLABPS_FUZZ_SEED={seed} it comes first. {failure.Message}");
            }
        }
    }

    private static bool IsTimeFor(ulong round, int rounds, TimeSpan elapsed) =>
        Seconds is { } seconds ? elapsed < TimeSpan.FromSeconds(seconds) : round < (ulong)rounds && elapsed < Share;

    private static void Try(string corpus, string input, Func<string, Task> property)
    {
        try
        {
            if (!Task.Run(() => property(input)).Wait(HangLimit)) throw new FuzzException($"It hangs: no end after {HangLimit.TotalSeconds:0} seconds.");
        }
        catch (Exception failure)
        {
            Exception cause = failure is AggregateException { InnerException: { } inner } ? inner : failure;
            throw new FuzzException($"The input that breaks it, as a line for Corpus/{corpus}.txt:\n{Corpus.Line(input)}", cause);
        }
    }

    // Half of it, a quarter less, one character less: enough to bring an input down to what matters in it.
    private static IEnumerable<string> Shrink(string input)
    {
        for (int size = input.Length / 2; size > 0; size /= 2)
        {
            if (size < input.Length / 64) yield break;
            for (int start = 0; start + size <= input.Length; start += size) yield return input.Remove(start, size);
        }

        if (input.Length == 1) yield return "";
    }

    private static double? Number(string variable) =>
        double.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;
}
