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

    [Fact]
    public async Task A_budget_that_comes_back_at_the_end_of_time_is_waited_for_as_long_as_the_session_allows()
    {
        DateTimeOffset server = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);
        string last = RawServer.Answer(200, "{}", Date(server), "RateLimit-Limit: 60", "RateLimit-Remaining: 0", "RateLimit-Reset: 253402300799");
        await WaitsAsync(600, last, Good, requests: 2);
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
