using System;
using System.Diagnostics;
using System.Threading.Tasks;
using GitLab.Simulator;

namespace GitLabPS.Benchmarks;

/// <summary>
/// What the wire alone costs: one curl fetches all pages, one after the other over one connection, by their numbers,
/// and throws the bytes away. The start of its process counts: some ten milliseconds.
/// </summary>
internal sealed class CurlContestant(int pages) : Contestant(CurlName)
{
    public const string CurlName = "curl";

    public override Tool Tool { get; } = new("curl");

    protected override async Task<Measurement> RunAsync(SimulatorProcess server)
    {
        var watch = Stopwatch.StartNew();
        await Tool.RunAsync(
        [
            "--silent", "--show-error", "--fail", "--fail-early", "--output", OperatingSystem.IsWindows() ? "NUL" : "/dev/null",
            "--header", $"PRIVATE-TOKEN: {TestTokens.Admin}", $"{server.ListUrl}&page=[1-{pages}]",
        ]);
        return new Measurement(watch.Elapsed.TotalMilliseconds);
    }
}
