using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace GitLabPS.Benchmarks;

/// <summary>Lets the contestants race, and prints what came of it as Markdown.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        // Nobody's way through a proxy is to be measured.
        Environment.SetEnvironmentVariable("NO_PROXY", "127.0.0.1");
        var folder = Directory.CreateTempSubdirectory("GitLabPS.Benchmarks-");
        try
        {
            await RunAsync(Options.Parse(args), folder.FullName);
            return 0;
        }
        catch (BenchmarkException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(Options options, string folder)
    {
        var machine = await Machine.InspectAsync([PowerShellContestant.PowerShell, .. Races.All(options, "").SelectMany(race => race.Contestants).Select(each => each.Tool)]);
        var module = machine.Has(PowerShellContestant.PowerShell) ? await ModuleUnderTest.InspectAsync() : null;
        if (module is { IsOptimized: false })
            throw new BenchmarkException("out/GitLabPS holds a module built for debugging, whose figures say nothing. Delete it, and run with -c Release.");
        var importEmpty = module is null ? "" : await module.MakeEmptyTwinAsync(folder);
        var races = Races.All(options, importEmpty).Select(race => race.With(Choose(race.Contestants, options, machine))).Where(race => race.Contestants.Count > 0).ToList();
        if (races.Count == 0)
            throw new BenchmarkException("There is nothing left to measure.");

        Console.WriteLine($"{machine}{(module is null ? "" : $", {module}")}. Runs: {options.Runs}.");
        foreach (var race in races)
            Console.WriteLine($"{Environment.NewLine}{await race.RunAsync(options.Runs)}");
    }

    private static List<Contestant> Choose(IEnumerable<Contestant> all, Options options, Machine machine)
    {
        var wanted = all.Where(each => options.Includes(each.Name)).ToLookup(each => machine.Has(each.Tool));
        foreach (var contestant in wanted[false])
            Console.Error.WriteLine($"{contestant.Name} is left out: {contestant.Tool} does not run here.");
        return [.. wanted[true]];
    }
}
