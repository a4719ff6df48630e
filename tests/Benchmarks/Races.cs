using System.Collections.Generic;
using System.Linq;

namespace GitLabPS.Benchmarks;

/// <summary>What is measured, against what, and what is wanted.</summary>
internal static class Races
{
    private const int Changes = 1_000;

    private static readonly int[] Lengths = [1_000, 10_000, 50_000, 200_000];

    /// <summary>All of them.</summary>
    /// <param name="options">How many projects are listed, and at which latencies.</param>
    /// <param name="importEmpty">Imports a module with as many cmdlets, which do nothing.</param>
    public static IEnumerable<Race> All(Options options, string importEmpty) =>
        [.. options.Latencies.Select(latency => List(options.Projects, latency)), Start(importEmpty), LongList(), Change()];

    /// <summary>Ways to read a list.</summary>
    private static Race List(int projects, int latency) => new(
        $"{projects:N0} projects, {latency} ms a page",
        new(projects, latency),
        CurlContestant.CurlName,
        [
            new CurlContestant(SimulatorProcess.PagesOf(projects)),
            WithModule("Get-GLProject -All", projects),
            WithModule("Get-GLProject -All -ThrottleLimit 1", projects),
            WithModule("Get-GLProject -All -OrderBy id", projects),
            new PowerShellContestant("Invoke-RestMethod -FollowRelLink", "", "Invoke-RestMethod $listUrl -Headers $headers -FollowRelLink | ForEach-Object { $_ }", projects),
            WithModule("Get-GLProject -All | Select-Object -First 1", 1),
            new PeerContestant("gitbeaker, untyped", "node", "gitbeaker.mjs", projects),
            new PeerContestant("python-gitlab, iterator", "python3", "python-gitlab.py", projects),
            new PeerContestant("ruby-gitlab", "ruby", "ruby-gitlab.rb", projects),
        ],
        [
            new("Get-GLProject -All", "ms to the first object after its page", each => each.FirstAfterAnswer, 60),
            .. (projects, latency) switch
            {
                (_, 0) => [new Target("Get-GLProject -All", "× curl", each => each.TimesBaseline, 2.0)],
                (<= SimulatorProcess.MaxTotal, 50) =>
                [
                    new("Get-GLProject -All", "× curl", each => each.TimesBaseline, 0.25),
                    new("Get-GLProject -All -OrderBy id", "× curl", each => each.TimesBaseline, 1.1),
                ],
                _ => (Target[])[],
            },
        ]);

    /// <summary>What a user waits for before anything is read.</summary>
    private static Race Start(string importEmpty)
    {
        const string import = "Import-Module GitLabPS", help = "Get-Help Get-GLProject, the first", empty = "Import-Module, as many empty cmdlets";
        return new(
            "Before the first call",
            new(),
            empty,
            [
                new PowerShellContestant(empty, "", importEmpty, 0),
                new PowerShellContestant(import, "", ModuleUnderTest.Import, 0),
                new PowerShellContestant(help, ModuleUnderTest.Import, "Get-Help Get-GLProject | Out-String | Out-Null", 0),
            ],
            [
                new(import, "× an empty module", each => each.TimesBaseline, 1.5),
                new(help, "ms", each => each.Milliseconds, 1000),
            ]);
    }

    /// <summary>What an object of a list costs, and how much memory the list takes, however long it is.</summary>
    private static Race LongList() => new(
        "A longer and longer list, 0 ms a page",
        new(Lengths[^1]),
        null,
        [.. Lengths.Select(length => WithModule($"Get-GLProject -OrderBy id -First {length}", length))],
        [new($"Get-GLProject -OrderBy id -First {Lengths[^1]}", "MB more than before", each => each.GrownMegabytes, 60)]);

    /// <summary>Changes through the pipeline, one after the other and several at once.</summary>
    private static Race Change()
    {
        const string oneByOne = "Set-GLProject", eight = "Set-GLProject -ThrottleLimit 8", sixteen = "Set-GLProject -ThrottleLimit 16";

        // The server counts some projects of its own among these.
        return new(
            $"{Changes:N0} changes, 50 ms each",
            new(2 * Changes, Latency: 50),
            oneByOne,
            [.. new[] { oneByOne, eight, sixteen }.Select(command => new PowerShellContestant(
                command,
                $"{ModuleUnderTest.Import}; $paths = 1..{Changes} | ForEach-Object {{ 'bulk/project-{{0:D6}}' -f $_ }}",
                $"$paths | {command} -Description changed -PassThru",
                Changes))],
            [new(eight, "× one by one", each => each.TimesBaseline, 1 / 6.0)]);
    }

    private static PowerShellContestant WithModule(string pipeline, int objects) => new(pipeline, ModuleUnderTest.Import, pipeline, objects);
}
