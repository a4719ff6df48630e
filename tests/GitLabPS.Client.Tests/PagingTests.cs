using System.Linq;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class PagingTests : SimulatorTest
{
    private const int Projects = 250;
    private const int MaxTotal = 200;

    public PagingTests()
        : base(new SimulatorOptions { Projects = Projects, MaxTotal = MaxTotal })
    {
    }

    private static ApiRequest AllProjects => Requests.Get("groups/bulk/projects", ("per_page", 100));

    [Fact]
    public async Task Offset_paging_gives_everything_in_order()
    {
        using GitLabSession session = Connect();
        using PageWalk<Row> walk = session.Walk(Requests.Get("groups/bulk/projects", ("per_page", 30), ("search", "project-0000"), ("order_by", "id"), ("sort", "asc")));

        long[] ids = [.. (await walk.TakeAsync()).Select(row => row.Id)];

        Assert.Equal(Enumerable.Range(1001, 99).Select(id => (long)id), ids);
        Assert.Equal(99, walk.Total);
        Assert.False(walk.HasMore);
        Assert.Equal(4, Server.Requests.Count);
        Assert.All(Server.Requests, r => Assert.Contains("search=project-0000", r.Query));
    }

    [Fact]
    public async Task No_totals_are_needed()
    {
        using GitLabSession session = Connect();
        using PageWalk<Row> walk = session.Walk(AllProjects);

        long[] ids = [.. (await walk.TakeAsync()).Select(row => row.Id)];

        Assert.Null(walk.Total);
        Assert.Equal(Projects, ids.Distinct().Count());
        Assert.Equal(3, Server.Requests.Count);
    }

    [Fact]
    public async Task Totals_are_known_before_the_first_object_is_taken()
    {
        using GitLabSession session = Connect();
        using PageWalk<Row> walk = session.Walk(Requests.Get("users", ("per_page", 2)));

        Assert.True(await walk.WaitForHeadersAsync());

        Assert.Equal(6, walk.Total);
        Assert.Equal("3", Assert.Single(walk.Headers!["x-total-pages"]));
        Assert.Equal(0, walk.Count);
    }

    [Fact]
    public async Task Keyset_paging_by_id_ends_with_an_empty_page()
    {
        using GitLabSession session = Connect();
        using PageWalk<Row> walk = session.Walk(Requests.Get("groups/bulk/projects", ("pagination", "keyset"), ("order_by", "id"), ("sort", "asc"), ("per_page", 50)));

        long[] ids = [.. (await walk.TakeAsync()).Select(row => row.Id)];

        Assert.Equal(Enumerable.Range(1001, Projects).Select(id => (long)id), ids);
        Assert.Equal(6, Server.Requests.Count);
        Assert.Contains("id_after=1050", Server.Requests[1].Query);
    }

    [Fact]
    public async Task Keyset_paging_by_cursor_passes_the_cursor_on_unharmed()
    {
        using GitLabSession session = Connect();
        using PageWalk<Row> walk = session.Walk(Requests.Get("users", ("pagination", "keyset"), ("order_by", "name"), ("sort", "asc"), ("per_page", 1)));

        long[] ids = [.. (await walk.TakeAsync()).Select(row => row.Id)];

        Assert.Equal(Server.State.Users.OrderBy(user => user.Name, System.StringComparer.Ordinal).Select(user => user.Id), ids);
        Assert.Equal(6, Server.Requests.Count);
    }

    [Fact]
    public async Task The_first_page_alone_costs_one_request()
    {
        using GitLabSession session = Connect();
        using var walk = new PageWalk<Row>(session, AllProjects, firstPageOnly: true);

        Assert.Equal(100, (await walk.TakeAsync()).Count);

        Assert.True(walk.HasMore);
        Assert.Equal(100, walk.Count);
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    [InlineData(200, 2)]
    [InlineData(250, 3)]
    [InlineData(1000, 3)]
    public async Task A_limit_costs_as_many_pages_as_it_takes(int limit, int requests)
    {
        using GitLabSession session = Connect();
        using var walk = new PageWalk<Row>(session, AllProjects, limit: limit);

        Assert.Equal(System.Math.Min(limit, Projects), (await walk.TakeAsync()).Count);

        Assert.Equal(limit < Projects, walk.HasMore);
        Assert.Equal(requests, Server.Requests.Count);
    }

    [Fact]
    public async Task A_limit_is_reached_also_where_the_server_sends_smaller_pages_than_asked_for()
    {
        using GitLabSession session = Connect();
        using var walk = new PageWalk<Row>(session, Requests.Get("groups/bulk/projects", ("per_page", 500)), limit: 150);

        Assert.Equal(150, (await walk.TakeAsync()).Count);
    }

    [Fact]
    public async Task A_walk_may_begin_at_a_later_page()
    {
        using GitLabSession session = Connect();
        using PageWalk<Row> walk = session.Walk(Requests.Get("users", ("per_page", 2), ("page", 2), ("order_by", "id"), ("sort", "asc")));

        Assert.Equal(Server.State.Users.Skip(2).Select(user => user.Id), (await walk.TakeAsync()).Select(row => row.Id));
    }

    [Fact]
    public async Task An_empty_list_has_no_objects()
    {
        using GitLabSession session = Connect();
        using PageWalk<Row> walk = session.Walk(Requests.Get("users", ("search", "nobody at all")));

        Assert.Empty(await walk.TakeAsync());
        Assert.Equal(0, walk.Total);
        Assert.False(walk.HasMore);
    }

    [Fact]
    public async Task A_single_object_is_a_list_of_one()
    {
        using GitLabSession session = Connect();
        using PageWalk<Row> walk = session.Walk(Requests.Get("user"));

        Assert.Equal(1, Assert.Single(await walk.TakeAsync()).Id);
    }
}
