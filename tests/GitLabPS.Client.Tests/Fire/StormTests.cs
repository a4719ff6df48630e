using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>Servers that turn requests away again and again.</summary>
public sealed class StormTests
{
    private static readonly ApiRequest List = Requests.Get("things", ("per_page", PageServer.PerPage));

    private readonly FakeClock clock = new();

    [Fact]
    public async Task A_storm_that_outlasts_the_budget_ends_a_list_with_what_it_got()
    {
        await using RawServer server = Start(refusals: int.MaxValue);
        using GitLabSession session = Sessions.Open(server.Url, o => o.RetryBudget = TimeSpan.FromSeconds(70), clock);
        using PageWalk<Row> walk = session.Walk(List);

        (List<Row> items, GitLabResponseException failure) = await walk.TakeUntilAsync<Row, GitLabResponseException>();

        Assert.Equal(PageServer.Ids(1), items.Select(row => row.Id));
        Assert.Equal((429, TimeSpan.FromSeconds(30)), (failure.StatusCode, failure.RetryAfter));
        Assert.EndsWith("It failed on page 2 of the list, after 10 objects.", failure.Message);
        Assert.Equal(3, server.Requests.Count(r => PageServer.PageOf(r) == 2));
    }

    [Fact]
    public async Task A_storm_that_the_budget_outlasts_costs_nothing_but_time()
    {
        await using RawServer server = Start(refusals: 15);
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Equal(PageServer.Ids(4), (await walk.TakeAsync()).Select(row => row.Id));
        Assert.Equal(4 + 15, server.Requests.Count);
    }

    [Fact]
    public async Task A_storm_takes_no_attempt_from_other_failures()
    {
        string[] storm = [.. Enumerable.Repeat(RawServer.Answer(429, "", "Retry-After: 1"), 6)];
        string[] outage = [.. Enumerable.Repeat(RawServer.Answer(502, ""), 4)];
        await using RawServer server = RawServer.Start([.. storm, .. outage, RawServer.Answer(200, """{"id":1}""")]);
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);

        Assert.Equal(1, (await session.SendAsync<Row>(Requests.Get("things/1")))!.Id);
        Assert.Equal([0.5, 1, 2, 4], clock.Delays.Skip(6).Select(d => d.TotalSeconds));
    }

    [Fact]
    public async Task Parallel_pages_share_what_the_server_still_takes()
    {
        await using SimulatorServer server = await SimulatorServer.StartAsync(
            new SimulatorOptions { Projects = 160, RateLimit = new RateLimit(4, TimeSpan.FromSeconds(1)), Latency = TimeSpan.FromMilliseconds(20) });
        using GitLabSession session = Sessions.Open(server.Url, clock: SystemClock.Instance);
        using PageWalk<Row> walk = session.Walk(Requests.Get("groups/bulk/projects", ("per_page", 10), ("order_by", "id"), ("sort", "asc")));

        Assert.Equal(Enumerable.Range(1001, 160).Select(id => (long)id), (await walk.TakeAsync()).Select(row => row.Id));

        // Each window turns away those that were under way when it was used up, eight at most, and then is left alone.
        Assert.InRange(server.Requests.Count, 16, 16 + (4 * 9));
    }

    // Answers the first page, and then turns so many requests away.
    private static RawServer Start(int refusals) => PageServer.Start(PageServer.Links(4, totals: true), async (page, exchange) =>
    {
        if (page == 1 || refusals-- <= 0) return;
        await exchange.SendAsync(RawServer.Answer(429, "Retry later\n", "Content-Type: text/plain", "Retry-After: 30"));
        exchange.Close();
    });
}
