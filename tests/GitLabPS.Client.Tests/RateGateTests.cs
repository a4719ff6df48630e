using System;
using System.Linq;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class RateGateTests
{
    private static readonly ApiRequest Request = Requests.Get("things/1");
    private static readonly string Good = RawServer.Answer(200, """{"id":1}""");

    [Fact]
    public async Task When_one_request_has_to_wait_all_of_the_session_wait()
    {
        var waiting = new TaskCompletionSource();
        var over = new TaskCompletionSource();
        var clock = new FakeClock
        {
            During = () =>
            {
                waiting.TrySetResult();
                return over.Task;
            },
        };
        await using RawServer server = RawServer.Start(RawServer.Answer(429, "", "Retry-After: 30"), Good);
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);

        Task<Row?> first = session.SendAsync<Row>(Request);
        await waiting.Task;
        Task<Row?>[] others = [.. Enumerable.Range(0, 5).Select(_ => session.SendAsync<Row>(Request))];

        // Each of them waits as the first one does: none has been sent.
        Assert.Equal(6, clock.Delays.Count);
        Assert.All(clock.Delays, wait => Assert.Equal(30.25, wait.TotalSeconds));
        Assert.Single(server.Requests);

        over.SetResult();
        await Task.WhenAll([first, .. others]);
        Assert.Equal(7, server.Requests.Count);
    }

    [Fact]
    public async Task Sessions_do_not_share_their_gate()
    {
        var clock = new FakeClock();
        await using RawServer server = RawServer.Start(RawServer.Answer(200, "{}", "RateLimit-Limit: 60", "RateLimit-Remaining: 0", "RateLimit-Reset: 1767225660"), Good);
        using GitLabSession used = Sessions.Open(server.Url, clock: clock);
        using GitLabSession fresh = Sessions.Open(server.Url, clock: clock);

        await used.SendAsync<Row>(Request);
        await fresh.SendAsync<Row>(Request);

        Assert.Empty(clock.Delays);
    }

    [Fact]
    public async Task A_budget_that_is_used_up_is_waited_for_before_the_server_has_to_say_no()
    {
        var clock = new FakeClock();
        await using RawServer server = RawServer.Start(RawServer.Answer(200, "{}", "RateLimit-Limit: 60", "RateLimit-Remaining: 0", "RateLimit-Reset: 1767225620"), Good);
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);

        await session.SendAsync<Row>(Request);
        await session.SendAsync<Row>(Request);

        Assert.Equal([20], clock.Delays.Select(d => d.TotalSeconds));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task The_budget_that_GitLab_reports_can_be_seen()
    {
        await using SimulatorServer server = await SimulatorServer.StartAsync(new SimulatorOptions { RateLimit = new RateLimit(2000, TimeSpan.FromMinutes(1)) });
        using GitLabSession session = Sessions.Open(server.Url, clock: SystemClock.Instance);
        Assert.Null(session.RateBudget);

        await session.SendAsync<Row>(Requests.Get("user"));
        await session.SendAsync<Row>(Requests.Get("user"));

        RateBudget budget = session.RateBudget!;
        Assert.Equal("1998 of 2000", budget.ToString());
        Assert.Equal((2000, 1998), (budget.Limit, budget.Remaining));
        Assert.InRange(budget.Reset!.Value - DateTimeOffset.UtcNow, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_limited_server_serves_more_requests_than_its_window_holds()
    {
        await using SimulatorServer server = await SimulatorServer.StartAsync(new SimulatorOptions { RateLimit = new RateLimit(3, TimeSpan.FromSeconds(1)) });
        using GitLabSession session = Sessions.Open(server.Url, clock: SystemClock.Instance);

        Row?[] answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => session.SendAsync<Row>(Requests.Get("user"))));

        Assert.All(answers, answer => Assert.Equal(1, answer!.Id));
    }
}
