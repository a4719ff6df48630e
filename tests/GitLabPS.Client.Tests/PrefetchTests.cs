using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class PrefetchTests
{
    private const int Half = PageServer.PerPage / 2;

    /// <summary>How long a request that must not come is given to come after all.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(150);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly ApiRequest List = Requests.Get("things", ("per_page", PageServer.PerPage));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_next_page_is_asked_for_once_half_of_this_one_is_taken(bool totals)
    {
        var asked = new TaskCompletionSource();
        await using RawServer server = PageServer.Start(PageServer.Links(10, totals), (page, _) =>
        {
            if (page == 2) asked.SetResult();
            return Task.CompletedTask;
        });
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        await walk.TakeAsync(Half);
        await Task.Delay(Moment);
        Assert.Single(server.Requests);

        // The look at the next object is what tells that half is not enough.
        await walk.TakeAsync(1);
        await asked.Task.WaitAsync(Patience);
        await Task.Delay(Moment);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task More_pages_come_at_once_where_the_consumer_has_to_wait_and_their_order_is_kept()
    {
        int now = 0;
        int most = 0;
        var sync = new Lock();
        await using RawServer server = PageServer.Start(PageServer.Links(60, totals: true), async (page, _) =>
        {
            lock (sync) most = Math.Max(most, ++now);

            // Later pages often overtake earlier ones.
            await Task.Delay(page % 3 == 0 ? 10 : 40);
            lock (sync) now--;
        });
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Equal(PageServer.Ids(60), (await walk.TakeAsync()).Select(row => row.Id));
        Assert.Equal(60, server.Requests.Count);

        // The page that is being read, and eight ahead of it.
        Assert.InRange(most, 4, 9);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task No_more_pages_than_the_limit_are_on_their_way_at_once(int limit, bool totals)
    {
        int now = 0;
        int most = 0;
        var sync = new Lock();
        await using RawServer server = PageServer.Start(PageServer.Links(30, totals), async (_, _) =>
        {
            lock (sync) most = Math.Max(most, ++now);
            await Task.Delay(10);
            lock (sync) now--;
        });
        using GitLabSession session = Sessions.Open(server.Url);
        using var walk = new PageWalk<Row>(session, List, throttleLimit: limit);

        Assert.Equal(PageServer.Ids(30), (await walk.TakeAsync()).Select(row => row.Id));
        Assert.InRange(most, Math.Min(limit, 2), limit);
    }

    [Fact]
    public async Task A_consumer_that_is_slower_than_the_server_gets_one_page_ahead()
    {
        await using RawServer server = PageServer.Start(PageServer.Links(10, totals: true));
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        await walk.TakeAsync(Half);
        await Task.Delay(Moment);
        await walk.TakeAsync(Half - 1);
        await UntilAsync(() => server.Requests.Count == 2);
        await Task.Delay(Moment);

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Disposing_of_a_walk_cancels_what_is_under_way()
    {
        var left = new TaskCompletionSource();
        await using RawServer server = PageServer.Start(PageServer.Links(10, totals: false), async (page, exchange) =>
        {
            if (page == 1) return;
            await exchange.UntilClientLeavesAsync();
            left.SetResult();
        });
        using GitLabSession session = Sessions.Open(server.Url);
        PageWalk<Row> walk = session.Walk(List);
        await walk.TakeAsync(PageServer.PerPage);
        Task<bool> next = walk.WaitAsync();
        await UntilAsync(() => server.Requests.Count == 2);

        walk.Dispose();

        await left.Task.WaitAsync(Patience);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        await session.SendAsync<object>(Requests.Get("things"));
    }

    [Fact]
    public async Task A_page_that_fails_ahead_of_the_consumer_fails_in_its_turn()
    {
        await using RawServer server = PageServer.Start(PageServer.Links(10, totals: true), async (page, exchange) =>
        {
            if (page != 3) return;
            await exchange.SendAsync(RawServer.Answer(500, """{"message":"500 Internal Server Error"}"""));
            exchange.Close();
        });
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        (List<Row> items, GitLabResponseException failure) = await walk.TakeUntilAsync<Row, GitLabResponseException>();

        Assert.Equal(PageServer.Ids(2), items.Select(row => row.Id));
        Assert.Equal(500, failure.StatusCode);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition()) await Task.Delay(5, patience.Token);
    }
}
