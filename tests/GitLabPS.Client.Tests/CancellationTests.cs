using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class CancellationTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly ApiRequest Request = Requests.Get("things/1");

    [Fact]
    public Task A_request_without_an_answer_is_cancelled_at_once() => CancelledSoonAsync(
        exchange => exchange.UntilClientLeavesAsync(),
        (session, cancellation) => session.SendAsync(Request, cancellation: cancellation));

    [Fact]
    public Task A_body_that_stalls_is_cancelled_at_once() => CancelledSoonAsync(
        async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(200, "Content-Length: 100") + "{");
            await exchange.UntilClientLeavesAsync();
        },
        (session, cancellation) => session.SendAsync<Row>(Request, cancellation: cancellation));

    [Fact]
    public Task The_body_of_an_error_that_stalls_is_cancelled_at_once() => CancelledSoonAsync(
        async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(500, "Content-Length: 100") + "{");
            await exchange.UntilClientLeavesAsync();
        },
        (session, cancellation) => session.SendAsync<Row>(Request, cancellation: cancellation));

    [Fact]
    public Task A_page_that_stalls_is_cancelled_at_once() => CancelledSoonAsync(
        async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(200, "Content-Length: 100") + """[{"id":1},""");
            await exchange.UntilClientLeavesAsync();
        },
        async (session, cancellation) =>
        {
            using var walk = new PageWalk<Row>(session, Request, cancellation: cancellation);
            await walk.TakeAsync();
        });

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public Task A_wait_before_the_next_attempt_is_cancelled_at_once(int status) => CancelledSoonAsync(
        exchange => exchange.SendAsync(RawServer.Answer(status, "", "Retry-After: 300")),
        (session, cancellation) => session.SendAsync(Request, cancellation: cancellation));

    [Fact]
    public async Task What_was_given_out_before_the_cancellation_stays()
    {
        await using RawServer server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(200, "Content-Length: 100") + """[{"id":1},{"id":2},""");
            await exchange.UntilClientLeavesAsync();
        });
        using var cancellation = new CancellationTokenSource();
        using GitLabSession session = Sessions.Open(server.Url);
        using var walk = new PageWalk<Row>(session, Request, cancellation: cancellation.Token);

        List<Row> items = await walk.TakeAsync(2);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => walk.TakeAsync());
        Assert.Equal([1, 2], items.Select(row => row.Id));
    }

    [Fact]
    public async Task A_session_that_is_closed_ends_what_is_under_way()
    {
        var asked = new TaskCompletionSource();
        await using RawServer server = RawServer.Start(async exchange =>
        {
            asked.SetResult();
            await exchange.UntilClientLeavesAsync();
        });
        using GitLabSession session = Sessions.Open(server.Url);
        Task<ApiResponse> request = session.SendAsync(Request);
        await asked.Task;

        session.Dispose();

        var failure = await Assert.ThrowsAsync<GitLabRequestException>(() => request.WaitAsync(Patience));
        Assert.Contains("disconnected", failure.Message);
    }

    private static async Task CancelledSoonAsync(Func<RawExchange, Task> answer, Func<GitLabSession, CancellationToken, Task> call)
    {
        var asked = new TaskCompletionSource();
        await using RawServer server = RawServer.Start(async exchange =>
        {
            asked.TrySetResult();
            await answer(exchange);
        });
        using var cancellation = new CancellationTokenSource();
        using GitLabSession session = Sessions.Open(server.Url, clock: SystemClock.Instance);
        Task pending = call(session, cancellation.Token);
        await asked.Task;

        // Time enough to come to where it waits.
        await Task.Delay(100);
        Assert.False(pending.IsCompleted);
        var watch = Stopwatch.StartNew();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending.WaitAsync(Patience));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
    }
}
