using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class TimeoutTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly ApiRequest Request = Requests.Get("things/1");

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_server_that_stays_silent_is_given_up_once_and_for_all(string method)
    {
        await using RawServer server = RawServer.Start(exchange => exchange.UntilClientLeavesAsync());
        using GitLabSession session = Connect(server);

        var failure = await Assert.ThrowsAsync<GitLabTimeoutException>(() => session.SendAsync(Requests.Create(method, "things/1")).WaitAsync(Patience));

        Assert.Contains("-TimeoutSec", failure.Message);
        Assert.Equal(method, failure.Method);
        Assert.EndsWith("/api/v4/things/1", failure.RequestUri!.AbsoluteUri);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_page_that_stalls_fails_after_what_came_before()
    {
        await using RawServer server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(200, "Content-Length: 100") + """[{"id":1},{"id":2},{"i""");
            await exchange.UntilClientLeavesAsync();
        });
        using GitLabSession session = Connect(server);
        using PageWalk<Row> walk = session.Walk(Requests.Get("things"));

        (List<Row> items, GitLabTimeoutException _) = await walk.TakeUntilAsync<Row, GitLabTimeoutException>().WaitAsync(Patience);

        Assert.Equal(2, items.Count);
    }

    [Fact]
    public async Task An_error_whose_body_stalls_is_reported_all_the_same()
    {
        await using RawServer server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(404, "Content-Length: 100"));
            await exchange.UntilClientLeavesAsync();
        });
        using GitLabSession session = Connect(server);

        var failure = await Assert.ThrowsAsync<GitLabResponseException>(() => session.SendAsync(Request).WaitAsync(Patience));

        Assert.Equal(404, failure.StatusCode);
    }

    [Fact]
    public async Task A_slow_answer_is_no_silent_one()
    {
        // It takes longer than the timeout in all, but never stays silent for so long.
        await using RawServer server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(200, "Content-Length: 8"));
            foreach (char c in """{"id":1}""")
            {
                await Task.Delay(150);
                await exchange.SendAsync($"{c}");
            }
        });
        using GitLabSession session = Sessions.Open(server.Url, o => o.Timeout = Short);

        Assert.Equal(1, (await session.SendAsync<Row>(Request))!.Id);
    }

    [Fact]
    public async Task A_slow_reader_is_no_silent_server()
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, "abcdef"));
        using GitLabSession session = Connect(server);
        using ApiResponse response = await session.SendAsync(Request);
        using Stream body = await response.OpenAsync(default);
        var bytes = new byte[6];

        await body.ReadExactlyAsync(bytes.AsMemory(0, 3));
        await Task.Delay(Short * 1.3);
        await body.ReadExactlyAsync(bytes.AsMemory(3, 3));

        Assert.Equal("abcdef"u8.ToArray(), bytes);
    }

    private static GitLabSession Connect(RawServer server) => Sessions.Open(server.Url, o => o.Timeout = Short);
}
