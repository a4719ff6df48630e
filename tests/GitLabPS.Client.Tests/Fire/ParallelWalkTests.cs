using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;
using Xunit.Abstractions;

namespace GitLabPS.Client.Tests;

/// <summary>
/// Many consumers on one session, against a server that misbehaves all the time. <c>GITLABPS_FIRE_SECONDS</c> makes it
/// last longer.
/// </summary>
[Collection(FireCollection.Name)]
public sealed class ParallelWalkTests(ITestOutputHelper output) : SimulatorTest(new SimulatorOptions { Projects = 250, Gzip = true })
{
    private const int Consumers = 64;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(
        double.TryParse(Environment.GetEnvironmentVariable("GITLABPS_FIRE_SECONDS"), CultureInfo.InvariantCulture, out double seconds) ? seconds : 12);

    private static readonly MisbehaviourRule[] Mishaps =
    [
        new() { Status = 429 },
        new() { Status = 502, Body = "<html>", ContentType = "text/html" },
        new() { Status = 503 },
        new() { Status = 504 },
        new() { Action = MisbehaviourAction.Abort },
        new() { Action = MisbehaviourAction.AbortBody },
        new() { Action = MisbehaviourAction.AbortBody, Chunked = true },
        new() { Action = MisbehaviourAction.Truncate },
        new() { Action = MisbehaviourAction.Delay, Delay = TimeSpan.FromMilliseconds(300) },
        new() { Action = MisbehaviourAction.Stall, Delay = TimeSpan.FromMilliseconds(300) },
    ];

    [Fact]
    public async Task Each_of_64_consumers_sees_every_object_once()
    {
        using GitLabSession session = Sessions.Open(Server.Url, clock: SystemClock.Instance);
        using var over = new CancellationTokenSource();
        Task<int> misbehaving = MisbehaveAsync(over.Token);
        var watch = Stopwatch.StartNew();

        int[] walks = await Task.WhenAll(Enumerable.Range(0, Consumers).Select(number => WalkUntilAsync(session, watch, backwards: number % 2 == 1))).WaitAsync(Duration + Patience);

        await over.CancelAsync();
        int mishaps = await misbehaving;
        output.WriteLine($"{walks.Sum()} walks, {Server.Requests.Count} requests, {mishaps} mishaps in {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.All(walks, count => Assert.True(count > 0));
        Assert.True(mishaps >= Mishaps.Length);
    }

    /// <summary>Walks through the list until the time is over, and at least once. Every other consumer does so backwards, and would notice a page of another.</summary>
    private static async Task<int> WalkUntilAsync(GitLabSession session, Stopwatch watch, bool backwards)
    {
        IEnumerable<long> ids = Enumerable.Range(1001, 250).Select(id => (long)id);
        if (backwards) ids = ids.Reverse();
        await Task.Yield();
        int walks = 0;
        do
        {
            using PageWalk<Row> walk = session.Walk(Requests.Get("groups/bulk/projects", ("per_page", 25), ("order_by", "id"), ("sort", backwards ? "desc" : "asc")));
            Assert.Equal(ids, (await walk.TakeAsync()).Select(row => row.Id));
            walks++;
        }
        while (watch.Elapsed < Duration);

        return walks;
    }

    /// <summary>Lets about every twentieth request go wrong, so that no request meets five mishaps in a row.</summary>
    private async Task<int> MisbehaveAsync(CancellationToken over)
    {
        var random = new Random(1);
        int mishaps = 0;
        while (!over.IsCancellationRequested)
        {
            MisbehaviourRule rule = Server.Misbehaviour.Add(Copy(Mishaps[mishaps % Mishaps.Length], skip: random.Next(10, 30)));
            while (rule.Hits == 0 && !over.IsCancellationRequested) await Task.Delay(1, CancellationToken.None);
            Server.Misbehaviour.Clear();
            mishaps++;
        }

        return mishaps;
    }

    private static MisbehaviourRule Copy(MisbehaviourRule rule, int skip) => new()
    {
        Action = rule.Action,
        Status = rule.Status,
        Body = rule.Body,
        ContentType = rule.ContentType,
        Delay = rule.Delay,
        Chunked = rule.Chunked,
        Skip = skip,
    };
}
