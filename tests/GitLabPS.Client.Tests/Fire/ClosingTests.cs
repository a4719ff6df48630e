using System;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>A session that is closed while its requests wait.</summary>
public sealed class ClosingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task It_ends_waits_for_the_next_attempt(int status)
    {
        var waits = new TaskCompletionSource();
        var clock = new FakeClock
        {
            During = () =>
            {
                waits.TrySetResult();
                return Task.Delay(System.Threading.Timeout.InfiniteTimeSpan);
            },
        };
        await using RawServer server = RawServer.Start(RawServer.Answer(status, "", "Retry-After: 300"));
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);
        Task<Row?> waiting = session.SendAsync<Row>(Requests.Get("things/1"));
        await waits.Task.WaitAsync(Patience);

        session.Dispose();

        await DisconnectedAsync(waiting);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task It_ends_the_wait_for_the_rest_of_a_download()
    {
        var waits = new TaskCompletionSource();
        var clock = new FakeClock
        {
            During = () =>
            {
                waits.TrySetResult();
                return Task.Delay(System.Threading.Timeout.InfiniteTimeSpan);
            },
        };
        await using RawServer server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(200, "Content-Length: 6") + "abc");
            exchange.Close();
        });
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);
        Task waiting = new Download(session, Requests.Get("file")).SaveAsync(new DownloadTarget(folder["a"], "fallback", replace: false), default);
        await waits.Task.WaitAsync(Patience);

        session.Dispose();

        await DisconnectedAsync(waiting);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public async Task It_ends_a_page_that_stalls()
    {
        await using RawServer server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(200, "Content-Length: 100") + """[{"id":1},""");
            await exchange.UntilClientLeavesAsync();
        });
        using GitLabSession session = Sessions.Open(server.Url, clock: SystemClock.Instance);
        using PageWalk<Row> walk = session.Walk(Requests.Get("things"));
        Assert.Single(await walk.TakeAsync(1));
        Task<bool> waiting = walk.WaitAsync();

        session.Dispose();

        await DisconnectedAsync(waiting);
        Assert.Single(server.Requests);
    }

    private static async Task DisconnectedAsync(Task waiting)
    {
        var failure = await Assert.ThrowsAsync<GitLabRequestException>(() => waiting.WaitAsync(Patience));
        Assert.Contains("disconnected", failure.Message);
    }
}
