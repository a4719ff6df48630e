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
        var machine = await Machine.InspectAsync([PowerShellContestant.PowerShell, .. Contestants.Lists(options.Projects).Select(each => each.Tool)]);
        var module = machine.Has(PowerShellContestant.PowerShell) ? await ModuleUnderTest.InspectAsync() : null;
        if (module is { IsOptimized: false })
            throw new BenchmarkException("out/GitLabPS holds a module built for debugging, whose figures say nothing. Delete it, and run with -c Release.");
        var importEmpty = module is null ? "" : await module.MakeEmptyTwinAsync(folder);
        var lists = Choose(Contestants.Lists(options.Projects), options, machine);
        var starts = Choose(Contestants.Starts(importEmpty), options, machine);
        if (lists.Count + starts.Count == 0)
            throw new BenchmarkException("There is nothing left to measure.");

        Console.WriteLine($"{machine}{(module is null ? "" : $", {module}")}. Runs: {options.Runs}.");
        foreach (var latency in lists.Count > 0 ? options.Latencies : [])
            await RaceAsync(new Race($"{options.Projects:N0} projects, {latency} ms a page", lists), options, latency);
        if (starts.Count > 0)
            await RaceAsync(new Race("Before the first call", starts), options, latency: 0);
    }

    private static async Task RaceAsync(Race race, Options options, int latency)
    {
        await using var server = await SimulatorProcess.StartAsync(options.Projects, latency);
        await race.RunAsync(server, options.Runs);
        Console.WriteLine($"{Environment.NewLine}{race.ToMarkdown()}");
    }

    private static List<Contestant> Choose(IEnumerable<Contestant> all, Options options, Machine machine)
    {
        var wanted = all.Where(each => options.Includes(each.Name)).ToLookup(each => machine.Has(each.Tool));
        foreach (var contestant in wanted[false])
            Console.Error.WriteLine($"{contestant.Name} is left out: {contestant.Tool} does not run here.");
        return [.. wanted[true]];
    }
}
