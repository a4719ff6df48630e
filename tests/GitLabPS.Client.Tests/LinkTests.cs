using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class LinkTests
{
    private static readonly ApiRequest List = Requests.Get("things", ("per_page", PageServer.PerPage), ("ids", new[] { 7, 8 }));

    [Theory]
    [InlineData("Link: <http://127.0.0.1/api/v4/things?page={next}&per_page=10>; rel=\"next\"")]
    [InlineData("Link: <https://internal.invalid:8181/wrong/path?page={next}&per_page=10>; rel=\"next\"")]
    [InlineData("Link: </api/v4/things?page={next}&per_page=10>; rel=\"next\"")]
    [InlineData("Link: <?page={next}>;rel=next")]
    [InlineData("link: <http://x/?page=1>; rel=\"first\", <http://x/?page={next}>; rel=\"next\", <http://x/?page=9>; rel=\"last\"")]
    [InlineData("Link: <http://x/?page=1&a=1,2>; rel=\"prev\", <http://x/?a=1,2&page={next}>; title=\"x\"; rel=\"next\"")]
    [InlineData("Link: <http://x/?page=1>; rel=\"first\"\r\nLink: <http://x/?page={next}>; rel=\"next\"")]
    public async Task Only_the_query_of_a_next_link_counts(string link)
    {
        await using RawServer server = Serve(3, next => [link.Replace("{next}", Text(next), System.StringComparison.Ordinal)]);
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Equal(PageServer.Ids(3), (await walk.TakeAsync()).Select(row => row.Id));
        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, r => Assert.StartsWith("/api/v4/things?", r.Target));
    }

    [Fact]
    public async Task A_next_page_without_a_link_is_found_by_its_number()
    {
        await using RawServer server = Serve(3, next => [$"X-Next-Page: {next}"]);
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Equal(PageServer.Ids(3), (await walk.TakeAsync()).Select(row => row.Id));
        Assert.Equal("/api/v4/things?per_page=10&ids[]=7&ids[]=8&page=3", server.Requests[2].Target);
    }

    [Fact]
    public async Task Totals_let_pages_be_asked_for_by_number()
    {
        await using RawServer server = PageServer.Start(page => [.. NextLink(page, 5), "X-Total: 50", "X-Total-Pages: 5"]);
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Equal(PageServer.Ids(5), (await walk.TakeAsync()).Select(row => row.Id));
        Assert.Equal(50, walk.Total);
        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task A_list_that_grows_beyond_its_totals_is_read_to_its_end()
    {
        await using RawServer server = PageServer.Start(page => [.. NextLink(page, 4), "X-Total: 20", "X-Total-Pages: 2"]);
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Equal(PageServer.Ids(4), (await walk.TakeAsync()).Select(row => row.Id));
    }

    [Theory]
    [InlineData("X-Total: many\r\nX-Total-Pages: -1")]
    [InlineData("X-Total: 99999999999999999999\r\nX-Total-Pages: 9999999999")]
    [InlineData("X-Total:\r\nX-Total-Pages:")]
    public async Task Totals_that_make_no_sense_do_no_harm(string totals)
    {
        await using RawServer server = PageServer.Start(page => [.. NextLink(page, 3), totals]);
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Equal(PageServer.Ids(3), (await walk.TakeAsync()).Select(row => row.Id));
        Assert.Null(walk.Total);
    }

    [Theory]
    [InlineData("Link: complete nonsense")]
    [InlineData("Link: <http://x/?page=2>; rel=\"nextdoor\"")]
    [InlineData("Link: <http://x/?page=2>")]
    [InlineData("X-Next-Page:")]
    [InlineData("X-Next-Page: soon")]
    public async Task What_names_no_next_page_ends_the_list(string header)
    {
        await using RawServer server = PageServer.Start(_ => [header]);
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Equal(PageServer.Ids(1), (await walk.TakeAsync()).Select(row => row.Id));
        Assert.False(walk.HasMore);
    }

    [Theory]
    [InlineData("Link: <>; rel=\"next\"")]
    [InlineData("Link: <nowhere>; rel=\"next\"")]
    public async Task A_next_link_that_leads_nowhere_is_an_error(string header)
    {
        await using RawServer server = PageServer.Start(page => page == 1 ? ["Link: <?page=2>; rel=\"next\""] : [header]);
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(List);

        (List<Row> items, GitLabProtocolException failure) = await walk.TakeUntilAsync<Row, GitLabProtocolException>();

        Assert.Equal(PageServer.Ids(2), items.Select(row => row.Id));
        Assert.Contains("next page", failure.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_link_back_to_where_the_walk_has_been_is_an_error(int target)
    {
        await using RawServer server = PageServer.Start(page => [$"Link: <?page={(page < 3 ? page + 1 : target)}>; rel=\"next\""]);
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(Requests.Get("things", ("page", 1)));

        (List<Row> items, GitLabProtocolException failure) = await walk.TakeUntilAsync<Row, GitLabProtocolException>();

        Assert.Equal(PageServer.Ids(3), items.Select(row => row.Id));
        Assert.Contains("leads back", failure.Message);
        Assert.Equal("GET", failure.Method);
        Assert.Equal(3, server.Requests.Count);
    }

    private static RawServer Serve(int pages, System.Func<int, IEnumerable<string>> next) =>
        PageServer.Start(page => page < pages ? next(page + 1) : []);

    private static IEnumerable<string> NextLink(int page, int pages) =>
        page < pages ? [$"Link: <http://x/?page={page + 1}&per_page=10>; rel=\"next\""] : [];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
