using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>Servers whose clock is not ours: instants count from the answer's own Date.</summary>
public sealed class ClockSkewTests
{
    private static readonly ApiRequest Request = Requests.Get("things/1");
    private static readonly string Good = RawServer.Answer(200, """{"id":1}""");

    private readonly FakeClock clock = new();

    [Theory]
    [InlineData(-3600)]
    [InlineData(0)]
    [InlineData(3600)]
    public async Task Retry_After_as_a_date_is_of_the_servers_clock(int skew)
    {
        DateTimeOffset server = clock.Now.AddSeconds(skew);
        await WaitsAsync(9.25, RawServer.Answer(429, "", Date(server), $"Retry-After: {Http(server.AddSeconds(9))}"), Good);
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(0)]
    [InlineData(3600)]
    public async Task RateLimit_Reset_is_of_the_servers_clock(int skew)
    {
        DateTimeOffset server = clock.Now.AddSeconds(skew);
        await WaitsAsync(11.25, RawServer.Answer(429, "", Date(server), $"RateLimit-Reset: {server.AddSeconds(11).ToUnixTimeSeconds()}"), Good);
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(3600)]
    public async Task A_budget_that_is_used_up_comes_back_by_the_servers_clock(int skew)
    {
        DateTimeOffset server = clock.Now.AddSeconds(skew);
        string last = RawServer.Answer(
            200, "{}", Date(server), "RateLimit-Limit: 60", "RateLimit-Remaining: 0", $"RateLimit-Reset: {server.AddSeconds(20).ToUnixTimeSeconds()}");
        await WaitsAsync(20, last, Good, requests: 2);
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(3600)]
    public async Task A_clock_that_is_set_while_a_request_waits_changes_no_wait(int shift)
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, "{}", Date(clock.Now), "RateLimit-Limit: 60", "RateLimit-Remaining: 0", $"RateLimit-Reset: {clock.Now.AddSeconds(20).ToUnixTimeSeconds()}"), Good);
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);

        await session.SendAsync<Row>(Request);
        clock.Set(clock.Now.AddSeconds(shift));
        await session.SendAsync<Row>(Request);

        Assert.Equal([20], clock.Delays.Select(d => d.TotalSeconds));
    }

    [Theory]
    [InlineData(3600)]
    [InlineData(601)]
    [InlineData(long.MaxValue)]
    public async Task A_budget_that_comes_back_later_than_the_session_may_wait_is_not_waited_for(long seconds)
    {
        DateTimeOffset server = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);
        long reset = seconds == long.MaxValue ? 253402300799 : server.AddSeconds(seconds).ToUnixTimeSeconds();
        await using RawServer raw = RawServer.Start(RawServer.Answer(200, "{}", Date(server), "RateLimit-Limit: 60", "RateLimit-Remaining: 0", $"RateLimit-Reset: {reset}"), Good);
        using GitLabSession session = Sessions.Open(raw.Url, clock: clock);
        await session.SendAsync<Row>(Request);

        foreach (string method in new[] { "GET", "POST" })
        {
            var refusal = await Assert.ThrowsAsync<GitLabResponseException>(() => session.SendAsync(Requests.Create(method, "things")));

            Assert.Equal((429, method), (refusal.StatusCode, refusal.Method));
            Assert.InRange(refusal.RetryAfter!.Value.TotalSeconds, 601, double.MaxValue);
            if (seconds < long.MaxValue) Assert.Contains($"until {clock.Now.AddSeconds(seconds).ToLocalTime():yyyy-MM-dd HH:mm:ss zzz}", refusal.Message);
            Assert.Contains("-RetryBudgetSec", refusal.Message);
        }

        Assert.Empty(clock.Delays);
        Assert.Single(raw.Requests);
    }

    [Fact]
    public async Task Once_the_time_is_there_requests_go_again()
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, "{}", Date(clock.Now), "RateLimit-Limit: 60", "RateLimit-Remaining: 0", $"RateLimit-Reset: {clock.Now.AddSeconds(3600).ToUnixTimeSeconds()}"), Good);
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);
        await session.SendAsync<Row>(Request);
        await Assert.ThrowsAsync<GitLabResponseException>(() => session.SendAsync<Row>(Request));

        await clock.Delay(TimeSpan.FromHours(1), default);

        Assert.NotNull(await session.SendAsync<Row>(Request));
        Assert.Equal(2, server.Requests.Count);
    }

    private async Task WaitsAsync(double seconds, string first, string second, int requests = 1)
    {
        await using RawServer server = RawServer.Start(first, second);
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);

        for (int i = 0; i < requests; i++) await session.SendAsync<Row>(Request);

        Assert.Equal([seconds], clock.Delays.Select(d => d.TotalSeconds));
    }

    private static string Date(DateTimeOffset instant) => "Date: " + Http(instant);

    private static string Http(DateTimeOffset instant) => instant.ToString("r", CultureInfo.InvariantCulture);
}
