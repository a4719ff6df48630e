using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>Long lists, of which GitLab tells no totals: pages are asked for before anybody knows that they are there.</summary>
public sealed class GuessedPagesTests
{
    private const int Pages = 30;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly ApiRequest List = Requests.Get("things", ("per_page", PageServer.PerPage));

    private readonly Lock sync = new();
    private int now;
    private int most;

    [Fact]
    public async Task Numbered_pages_come_at_once_and_their_order_is_kept()
    {
        await using RawServer server = Start(PageServer.Links(Pages, totals: false));
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Equal(PageServer.Ids(Pages), (await walk.TakeAsync()).Select(row => row.Id));

        Assert.False(walk.HasMore);
        Assert.InRange(most, 3, 9);
        Assert.InRange(server.Requests.Count, Pages, Pages + 8);
        Assert.Equal(server.Requests.Count, server.Requests.Select(PageServer.PageOf).Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_short_list_costs_no_request_more_than_it_has_pages(int pages)
    {
        await using RawServer server = Start(PageServer.Links(pages, totals: false));
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Equal(PageServer.Ids(pages), (await walk.TakeAsync()).Select(row => row.Id));
        Assert.Equal(pages, server.Requests.Count);
    }

    [Fact]
    public async Task No_page_is_asked_for_that_the_limit_leaves_out()
    {
        await using RawServer server = Start(PageServer.Links(Pages, totals: false));
        using GitLabSession session = Sessions.Open(server.Url);
        using var walk = new PageWalk<Row>(session, List, limit: 10 * PageServer.PerPage);

        Assert.Equal(PageServer.Ids(10), (await walk.TakeAsync()).Select(row => row.Id));
        Assert.Equal(10, server.Requests.Count);
        Assert.True(walk.HasMore);
    }

    [Theory]
    [InlineData("rows")]
    [InlineData("an error")]
    [InlineData("HTML")]
    [InlineData("a reset")]
    [InlineData("nothing")]
    public async Task What_becomes_of_a_page_behind_the_end_is_nobodys_concern(string answer)
    {
        // The last page holds back until one behind it was asked for: the guess is made on any machine, however busy.
        var guessed = new TaskCompletionSource();
        await using RawServer server = Start(PageServer.Links(Pages, totals: false), async (page, exchange) =>
        {
            if (page > Pages) guessed.TrySetResult();
            else if (page == Pages) await guessed.Task;
            if (page <= Pages || answer == "rows") return;
            if (answer == "an error") await exchange.SendAsync(RawServer.Answer(405, """{"error":"Offset pagination has a maximum allowed offset"}"""));
            else if (answer == "HTML") await exchange.SendAsync(RawServer.Answer(200, "<html>", "Content-Type: text/html"));
            else if (answer == "nothing") await exchange.UntilClientLeavesAsync();
            if (answer == "a reset") exchange.Reset();
            else exchange.Close();
        });
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Equal(PageServer.Ids(Pages), (await walk.TakeAsync().WaitAsync(Patience)).Select(row => row.Id));
    }

    [Fact]
    public async Task A_page_that_fails_before_the_end_fails_in_its_turn()
    {
        await using RawServer server = Start(PageServer.Links(Pages, totals: false), async (page, exchange) =>
        {
            if (page != 20) return;
            await exchange.SendAsync(RawServer.Answer(405, """{"error":"Offset pagination has a maximum allowed offset"}"""));
            exchange.Close();
        });
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        (List<Row> items, GitLabResponseException failure) = await walk.TakeUntilAsync<Row, GitLabResponseException>();

        Assert.Equal(PageServer.Ids(19), items.Select(row => row.Id));
        Assert.Equal("It failed on page 20 of the list, after 190 objects.", failure.Reached);
    }

    [Theory]
    [InlineData("?id_after={id}")]
    [InlineData("?cursor=c{page}&per_page=10")]
    [InlineData("?page=1&page_token=t{page}")]
    [InlineData("?page={next}&page_token=t{page}")]
    [InlineData("?cursor=c{page}", "X-Total: 300", "X-Total-Pages: 30")]
    public async Task Pages_that_are_not_told_apart_by_number_alone_come_one_by_one(string link, params string[] totals)
    {
        int answered = 0;
        await using RawServer server = RawServer.Start(async exchange =>
        {
            int page = Interlocked.Increment(ref answered);
            string next = link.Replace("{id}", Text(10 * page), StringComparison.Ordinal)
                .Replace("{page}", Text(page), StringComparison.Ordinal).Replace("{next}", Text(page + 1), StringComparison.Ordinal);
            await AtOnceAsync(() => exchange.SendAsync(RawServer.Answer(200, PageServer.Body(page), [.. totals, .. page < Pages ? [$"Link: <{next}>; rel=\"next\""] : Array.Empty<string>()])));
        });
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Equal(PageServer.Ids(Pages), (await walk.TakeAsync()).Select(row => row.Id));
        Assert.Equal((1, Pages), (most, server.Requests.Count));
    }

    [Theory]
    [InlineData("?page=25")]
    [InlineData("?cursor=25")]
    public async Task A_link_that_leads_elsewhere_beats_the_guess(string elsewhere)
    {
        // From page 20 on there are other rows behind the numbers that follow than behind the link.
        await using RawServer server = Start(
            page => page == 20 ? [$"Link: <{elsewhere}>; rel=\"next\""] : PageServer.Links(Pages, totals: false)(page),
            async (_, exchange) =>
            {
                if (!exchange.Target.EndsWith(elsewhere, StringComparison.Ordinal)) return;
                await exchange.SendAsync(RawServer.Answer(200, """[{"id":999}]"""));
                exchange.Close();
            });
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Equal([.. PageServer.Ids(20), 999], (await walk.TakeAsync()).Select(row => row.Id));
    }

    [Fact]
    public async Task A_server_that_stays_on_one_page_is_an_error_and_nothing_is_given_out_twice()
    {
        await using RawServer server = Start(page => PageServer.Links(Pages, totals: false)(Math.Min(page, 10)));
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        (List<Row> items, GitLabProtocolException failure) = await walk.TakeUntilAsync<Row, GitLabProtocolException>();

        Assert.Equal(PageServer.Ids(11), items.Select(row => row.Id));
        Assert.Contains("leads back", failure.Message);
    }

    [Fact]
    public async Task A_list_that_outgrows_its_totals_is_read_to_its_end()
    {
        // The totals come with the first pages only, as where rows are added until there are too many to count.
        await using RawServer server = Start(page => PageServer.Links(Pages, totals: false)(page).Concat(page < 4 ? ["X-Total: 40", "X-Total-Pages: 4"] : []));
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Equal(PageServer.Ids(Pages), (await walk.TakeAsync()).Select(row => row.Id));
        Assert.Equal(Pages, server.Requests.Select(PageServer.PageOf).Count(page => page <= Pages));
    }

    private RawServer Start(Func<int, IEnumerable<string>> headers, Func<int, RawExchange, Task>? before = null) => PageServer.Start(headers, (page, exchange) =>
        AtOnceAsync(() => before?.Invoke(page, exchange) ?? Task.CompletedTask));

    private async Task AtOnceAsync(Func<Task> answer)
    {
        lock (sync) most = Math.Max(most, ++now);
        await Task.Delay(Latency);
        lock (sync) now--;
        await answer();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
