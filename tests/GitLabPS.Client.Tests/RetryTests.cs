using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class RetryTests
{
    private static readonly string Good = RawServer.Answer(200, """{"id":1}""");
    private static readonly ApiRequest Read = Requests.Get("things/1");
    private static readonly ApiRequest Write = Requests.Create("POST", "things", new JsonBody(null));

    private readonly FakeClock clock = new();

    public static TheoryData<string, string, double> AskedWaits => new()
    {
        { "GET", "Retry-After: 7", 7.25 },
        { "POST", "Retry-After: 7", 7.25 },
        { "DELETE", "Retry-After: 7", 7.25 },
        { "GET", "Retry-After: Thu, 01 Jan 2026 00:00:09 GMT", 9.25 },
        { "GET", "RateLimit-Reset: 1767225611", 11.25 },
        { "GET", "Retry-After: 7\r\nRateLimit-Reset: 1767225611", 7.25 },

        // Nothing to go by: as after any other failure.
        { "GET", "X-Nothing: 1", 0.5 },
        { "GET", "Retry-After: soon", 0.5 },
        { "GET", "RateLimit-Reset: 99999999999999", 0.5 },

        // A wait that is over already, as where two clocks differ, must not become a storm of requests.
        { "GET", "Retry-After: 0", 0.5 },
        { "GET", "Retry-After: Wed, 31 Dec 2025 23:00:00 GMT", 0.5 },
        { "GET", "RateLimit-Reset: 1767225000", 0.5 },
    };

    [Theory]
    [MemberData(nameof(AskedWaits))]
    public async Task Any_request_is_sent_again_after_429_when_GitLab_says(string method, string header, double seconds)
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(429, "Retry later\n", "Content-Type: text/plain", header), Good);
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);

        Row? answer = await session.SendAsync<Row>(Requests.Create(method, "things/1"));

        Assert.Equal(1, answer!.Id);
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal([seconds], clock.Delays.Select(d => d.TotalSeconds));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Any_request_is_sent_again_while_another_one_holds_a_lock(string method)
    {
        string locked = RawServer.Answer(409, """{"message":"409 Conflict: Resource lock"}""");
        await using RawServer server = RawServer.Start(locked, locked, Good);
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);

        Assert.Equal(1, (await session.SendAsync<Row>(Requests.Create(method, "things/1")))!.Id);

        Assert.Equal([0.5, 1], clock.Delays.Select(d => d.TotalSeconds));
    }

    [Fact]
    public async Task A_lock_that_stays_is_an_error_in_the_end()
    {
        await using RawServer server = RawServer.Start([.. Enumerable.Repeat(RawServer.Answer(409, """{"message":"409 Conflict: Resource lock"}"""), 5)]);
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);

        var failure = await Assert.ThrowsAsync<GitLabResponseException>(() => session.SendAsync<Row>(Write));

        Assert.Equal((409, 5), (failure.StatusCode, server.Requests.Count));
    }

    [Theory]
    [InlineData("""{"message":"Member already exists"}""")]
    [InlineData("""{"message":"SHA does not match HEAD of source branch: 5937ac0"}""")]
    [InlineData("")]
    public async Task Any_other_conflict_stays_one(string body)
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(409, body));
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);

        await Assert.ThrowsAsync<GitLabResponseException>(() => session.SendAsync<Row>(Write));

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_read_is_sent_again_with_growing_waits_while_the_server_is_not_available(int status)
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(status, ""), RawServer.Answer(status, "<html>"), RawServer.Answer(status, ""), Good);
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);

        Assert.Equal(1, (await session.SendAsync<Row>(Read))!.Id);

        Assert.Equal([0.5, 1, 2], clock.Delays.Select(d => d.TotalSeconds));
    }

    [Fact]
    public async Task A_maintenance_says_how_long_it_takes()
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(503, "", "Retry-After: 60"), Good);
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);

        Assert.Equal(1, (await session.SendAsync<Row>(Read))!.Id);

        Assert.Equal([60], clock.Delays.Select(d => d.TotalSeconds));
    }

    [Theory]
    [InlineData("GET", 400, 1)]
    [InlineData("GET", 401, 1)]
    [InlineData("GET", 404, 1)]
    [InlineData("GET", 409, 1)]
    [InlineData("GET", 500, 5)]
    [InlineData("HEAD", 500, 5)]
    [InlineData("GET", 501, 1)]
    [InlineData("GET", 503, 5)]
    [InlineData("HEAD", 502, 5)]
    [InlineData("POST", 500, 1)]
    [InlineData("POST", 502, 1)]
    [InlineData("POST", 503, 1)]
    [InlineData("POST", 504, 1)]
    [InlineData("PUT", 500, 1)]
    [InlineData("DELETE", 500, 1)]
    [InlineData("PUT", 502, 1)]
    [InlineData("DELETE", 502, 1)]
    public async Task What_stays_bad_is_reported_after_as_many_attempts_as_make_sense(string method, int status, int attempts)
    {
        await using RawServer server = RawServer.Start(RawServer.Head(status, "Content-Length: 0"));
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);

        var failure = await Assert.ThrowsAsync<GitLabResponseException>(() => session.SendAsync(Requests.Create(method, "things/1")));

        Assert.Equal(status, failure.StatusCode);
        Assert.Equal(attempts, server.Requests.Count);
    }

    [Theory]
    [InlineData("GET", 5)]
    [InlineData("POST", 1)]
    [InlineData("PUT", 1)]
    [InlineData("DELETE", 1)]
    public async Task A_connection_that_breaks_is_tried_again_for_reads_only(string method, int attempts)
    {
        await using RawServer server = RawServer.Start(exchange =>
        {
            exchange.Reset();
            return Task.CompletedTask;
        });
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);

        var failure = await Assert.ThrowsAsync<GitLabConnectionException>(() => session.SendAsync(Requests.Create(method, "things/1", new JsonBody(null))));

        Assert.Contains("broke", failure.Message);
        Assert.Equal(attempts, server.Requests.Count);
    }

    [Theory]
    [InlineData("POST", false)]
    [InlineData("DELETE", false)]
    [InlineData("PUT", true)]
    public async Task A_change_is_sent_once_also_on_a_connection_that_was_used_before(string method, bool hasBody)
    {
        // HttpClient itself repeats a request without content when a kept connection turns out to be closed.
        await using RawServer server = RawServer.Start(async exchange =>
        {
            if (exchange.Method == "GET") await exchange.SendAsync(Good);
            else exchange.Close();
        });
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);
        await session.SendAsync<Row>(Read);

        await Assert.ThrowsAsync<GitLabConnectionException>(() => session.SendAsync(Requests.Create(method, "things/1/star", hasBody ? new JsonBody(null) : null)));

        Assert.Equal(["GET", method], server.Requests.Select(r => r.Method));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Any_request_is_sent_again_when_there_was_no_connection(string method)
    {
        int port = FreePort();
        RawServer? server = null;
        var startsLate = new FakeClock
        {
            During = () =>
            {
                server ??= RawServer.Start(exchange => exchange.SendAsync(Good), port);
                return Task.CompletedTask;
            },
        };
        using GitLabSession session = Sessions.Open(new Uri($"http://127.0.0.1:{port}"), clock: startsLate);

        Row? answer = await session.SendAsync<Row>(Requests.Create(method, "things/1"));

        Assert.Equal(1, answer!.Id);
        Assert.Single(startsLate.Delays);
        Assert.Single(server!.Requests);
        await server.DisposeAsync();
    }

    // No test can take a network away; these are the exceptions that come then.
    [Fact]
    public void A_network_that_goes_away_while_a_request_is_sent_is_no_missing_connection()
    {
        var away = new SocketException((int)SocketError.HostUnreachable);

        Assert.True(ErrorFactory.IsConnectFailure(new HttpRequestException("", away)));
        Assert.False(ErrorFactory.IsConnectFailure(new HttpRequestException("", new IOException("", away))));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("does-not-exist.invalid")]
    public async Task A_server_that_cannot_be_reached_is_reported_soon(string host)
    {
        using GitLabSession session = Sessions.Open(new Uri($"http://{host}:{FreePort()}"), o => o.AllowUnencrypted = true, clock);

        var failure = await Assert.ThrowsAsync<GitLabConnectionException>(() => session.SendAsync(Read));

        Assert.Contains("Cannot reach " + host, failure.Message);
        Assert.Contains("proxy", failure.Message);
        Assert.Equal(2, clock.Delays.Count);
    }

    [Fact]
    public async Task Waits_end_when_their_budget_is_used_up()
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(429, "Retry later", "Retry-After: 30"));
        using GitLabSession session = Sessions.Open(server.Url, o => o.RetryBudget = TimeSpan.FromSeconds(70), clock);

        var failure = await Assert.ThrowsAsync<GitLabResponseException>(() => session.SendAsync(Write));

        Assert.Equal(3, server.Requests.Count);
        Assert.InRange(clock.Delays.Sum(d => d.TotalSeconds), 60, 70);
        Assert.Equal((429, TimeSpan.FromSeconds(30)), (failure.StatusCode, failure.RetryAfter));
        Assert.Contains("30 seconds", failure.Message);
    }

    [Fact]
    public async Task Without_a_budget_nothing_is_repeated()
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(503, ""));
        using GitLabSession session = Sessions.Open(server.Url, o => o.RetryBudget = TimeSpan.Zero, clock);

        await Assert.ThrowsAsync<GitLabResponseException>(() => session.SendAsync(Read));

        Assert.Single(server.Requests);
        Assert.Empty(clock.Delays);
    }

    [Fact]
    public async Task An_observer_is_told_of_every_answer_and_every_wait()
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(503, ""), RawServer.Answer(429, "", "Retry-After: 5"), Good);
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);
        var observer = new Observer();

        await session.SendAsync<Row>(Read, observer);

        Assert.Equal(
            ["503", "wait 0.5: the server answered 503", "429", "wait 5.25: the server's rate limit is used up", "200"],
            observer.Told);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Observer : IExchangeObserver
    {
        public List<string> Told { get; } = [];

        public void Answered(ApiRequest request, int status, TimeSpan duration)
        {
            Assert.Same(Read, request);
            Assert.True(duration > TimeSpan.Zero);
            Told.Add(status.ToString(CultureInfo.InvariantCulture));
        }

        public void Waiting(ApiRequest request, TimeSpan wait, string reason) =>
            Told.Add(string.Create(CultureInfo.InvariantCulture, $"wait {wait.TotalSeconds}: {reason}"));

        public void Sent(ApiRequest request, long bytes, long? total) => Assert.Fail("A read sends no body.");

        public void Received(ApiRequest request, long bytes, long? total) => Assert.Fail("Nothing is downloaded.");
    }
}
