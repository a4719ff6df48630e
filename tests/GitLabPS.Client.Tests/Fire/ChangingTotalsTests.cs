using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>Lists that grow or shrink while they are walked through.</summary>
public sealed class ChangingTotalsTests
{
    private static readonly ApiRequest List = Requests.Get("things", ("per_page", PageServer.PerPage));

    [Fact]
    public async Task What_is_added_behind_the_last_known_page_is_found()
    {
        // The first page knows of 4; from the third on there are 7.
        await using RawServer server = PageServer.Start(page => PageServer.Links(page < 3 ? 4 : 7, totals: true)(page));
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Equal(PageServer.Ids(7), (await walk.TakeAsync()).Select(row => row.Id));
        Assert.Equal(7, server.Requests.Count);
    }

    [Fact]
    public async Task Pages_that_became_empty_are_the_end_of_the_list()
    {
        // The first page knows of 20; by then the rest of them are gone.
        await using RawServer server = PageServer.Start(page => PageServer.Links(20, totals: true)(page), async (page, exchange) =>
        {
            if (page <= 4) return;
            await exchange.SendAsync(RawServer.Answer(200, "[]", "X-Total: 40", "X-Total-Pages: 4"));
            exchange.Close();
        });
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Equal(PageServer.Ids(4), (await walk.TakeAsync()).Select(row => row.Id));
        Assert.False(walk.HasMore);
    }

    [Fact]
    public async Task Totals_that_come_and_go_do_no_harm()
    {
        await using RawServer server = PageServer.Start(page => PageServer.Links(9, totals: page % 2 == 0)(page));
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Equal(PageServer.Ids(9), (await walk.TakeAsync()).Select(row => row.Id));
        Assert.Equal(9, server.Requests.Count);
    }
}
