using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>A list whose pages break on their way.</summary>
public sealed class RecoveryTests
{
    private static readonly ApiRequest List = Requests.Get("things", ("per_page", PageServer.PerPage));

    private readonly FakeClock clock = new();

    [Theory]
    [InlineData("reset", true)]
    [InlineData("reset", false)]
    [InlineData("close", true)]
    [InlineData("close", false)]
    [InlineData("truncate", true)]
    [InlineData("gzip that is none", true)]
    [InlineData("gzip that ends early", true)]
    [InlineData("gzip whose checksum is wrong", true)]
    [InlineData("brotli that is none", true)]
    [InlineData("brotli that ends early", true)]
    [InlineData("stall", true)]
    [InlineData("stall", false)]
    public async Task A_page_that_breaks_is_asked_for_again_and_nothing_is_given_out_twice(string mishap, bool totals)
    {
        const int Bad = 57;
        bool broke = false;
        await using RawServer server = PageServer.Start(PageServer.Links(60, totals), async (page, exchange) =>
        {
            if (page != Bad || broke) return;
            broke = true;
            await BreakAsync(exchange, mishap, PageServer.Body(page), PageServer.Links(60, totals)(page));
        });
        using GitLabSession session = Connect(server);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Equal(PageServer.Ids(60), (await walk.TakeAsync()).Select(row => row.Id));

        // Without totals some pages behind the last one are asked for as well.
        Assert.Equal(61, server.Requests.Count(r => PageServer.PageOf(r) <= 60));
        Assert.Equal(2, server.Requests.Count(r => PageServer.PageOf(r) == Bad));
        Assert.Equal([0.5], clock.Delays.Select(d => d.TotalSeconds));
    }

    [Fact]
    public async Task Objects_without_an_id_are_the_same_while_the_server_says_the_same_of_them()
    {
        const string Body = """[{"path":"a"},{"path":"b"},{"path":"c"}]""";
        await using RawServer server = RawServer.Start(async exchange =>
        {
            if (exchange.Number == 1) await BreakAsync(exchange, "close", Body, [], 0.7);
            else await exchange.SendAsync(RawServer.Answer(200, Body));
        });
        using GitLabSession session = Connect(server);
        using PageWalk<SearchHit> walk = new(session, List);

        var paths = new List<string?>();
        while (await walk.WaitAsync())
        {
            while (walk.TryTake(out SearchHit? hit)) paths.Add(hit.Path);
        }

        Assert.Equal(["a", "b", "c"], paths);
    }

    [Fact]
    public async Task A_page_may_break_a_little_further_on_each_time()
    {
        int attempts = 0;
        await using RawServer server = RawServer.Start(async exchange =>
        {
            attempts++;
            if (attempts < 5) await BreakAsync(exchange, "close", PageServer.Body(1), [], 0.2 * attempts);
            else await exchange.SendAsync(RawServer.Answer(200, PageServer.Body(1)));
        });
        using GitLabSession session = Connect(server);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Equal(PageServer.Ids(1), (await walk.TakeAsync()).Select(row => row.Id));
        Assert.Equal([0.5, 1, 2, 4], clock.Delays.Select(d => d.TotalSeconds));
    }

    [Theory]
    [InlineData("close", 5, typeof(GitLabConnectionException))]
    [InlineData("truncate", 5, typeof(GitLabProtocolException))]
    [InlineData("gzip that is none", 5, typeof(GitLabConnectionException))]
    [InlineData("brotli that is none", 5, typeof(GitLabConnectionException))]
    [InlineData("stall", 2, typeof(GitLabTimeoutException))]
    public async Task A_page_that_stays_broken_fails_and_the_error_says_how_far_the_list_got(string mishap, int attempts, Type error)
    {
        await using RawServer server = PageServer.Start(PageServer.Links(4, totals: false), async (page, exchange) =>
        {
            if (page == 3) await BreakAsync(exchange, mishap, PageServer.Body(page), []);
        });
        using GitLabSession session = Connect(server);
        using PageWalk<Row> walk = session.Walk(List);

        (List<Row> items, GitLabException failure) = await walk.TakeUntilAsync<Row, GitLabException>();

        Assert.IsType(error, failure);
        Assert.Equal(attempts, server.Requests.Count(r => PageServer.PageOf(r) == 3));
        Assert.InRange(items.Count, 20, 29);
        Assert.Equal(PageServer.Ids(3).Take(items.Count), items.Select(row => row.Id));
        Assert.EndsWith($"It failed on page 3 of the list, after {items.Count} objects.", failure.Message);
        Assert.Contains("page=3", failure.RequestUri!.Query);
    }

    [Fact]
    public async Task An_error_status_in_the_middle_says_how_far_the_list_got()
    {
        await using RawServer server = PageServer.Start(PageServer.Links(4, totals: true), async (page, exchange) =>
        {
            if (page != 4) return;
            await exchange.SendAsync(RawServer.Answer(403, """{"message":"403 Forbidden"}"""));
            exchange.Close();
        });
        using GitLabSession session = Connect(server);
        using PageWalk<Row> walk = session.Walk(List);

        (List<Row> items, GitLabException failure) = await walk.TakeUntilAsync<Row, GitLabException>();

        Assert.Equal(30, items.Count);
        Assert.Equal("It failed on page 4 of the list, after 30 objects.", failure.Reached);
    }

    [Fact]
    public async Task An_error_before_the_first_object_says_nothing_of_pages()
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(404, """{"message":"404 Not found"}"""));
        using GitLabSession session = Connect(server);
        using PageWalk<Row> walk = session.Walk(List);

        (_, GitLabException failure) = await walk.TakeUntilAsync<Row, GitLabException>();

        Assert.Null(failure.Reached);
        Assert.DoesNotContain("page", failure.Message);
    }

    [Theory]
    [InlineData("""[{"id":1},{"id":99},{"id":3}]""")]
    [InlineData("""[{"id":2},{"id":1},{"id":3}]""")]
    [InlineData("""[{"id":1}]""")]
    [InlineData("[]")]
    public async Task A_page_that_changed_while_it_was_broken_is_an_error_rather_than_a_repetition(string then)
    {
        await using RawServer server = BreakAfterTwo(then);
        using GitLabSession session = Connect(server);
        using PageWalk<Row> walk = session.Walk(List);

        (List<Row> items, GitLabException failure) = await walk.TakeUntilAsync<Row, GitLabException>();

        Assert.IsType<GitLabProtocolException>(failure);
        Assert.Contains("other objects", failure.Message);
        Assert.Contains("after 2 objects", failure.Message);
        Assert.Equal([1, 2], items.Select(row => row.Id));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("""[{"id":1,"star_count":5},{"id":2,"description":"new"},{"id":3}]""")]
    [InlineData("""[{"id":1},{"id":2},{"id":7}]""")]
    public async Task What_changed_within_objects_or_behind_them_does_no_harm(string then)
    {
        await using RawServer server = BreakAfterTwo(then);
        using GitLabSession session = Connect(server);
        using PageWalk<Row> walk = session.Walk(List);

        List<Row> items = await walk.TakeAsync();

        Assert.Equal([1, 2], items.Take(2).Select(row => row.Id));
        Assert.Equal(3, items.Count);
    }

    [Fact]
    public async Task An_HTML_page_is_not_asked_for_again()
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, "<!DOCTYPE html><html></html>", "Content-Type: text/html"));
        using GitLabSession session = Connect(server);
        using PageWalk<Row> walk = session.Walk(List);

        (_, GitLabException failure) = await walk.TakeUntilAsync<Row, GitLabException>();

        Assert.Contains("text/html instead of JSON", failure.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Without_a_budget_a_broken_page_is_not_asked_for_again()
    {
        await using RawServer server = BreakAfterTwo("[]");
        using GitLabSession session = Connect(server, o => o.RetryBudget = TimeSpan.Zero);
        using PageWalk<Row> walk = session.Walk(List);

        (List<Row> items, _) = await walk.TakeUntilAsync<Row, GitLabException>();

        Assert.Equal(2, items.Count);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("GET", 2)]
    [InlineData("POST", 1)]
    [InlineData("PUT", 1)]
    [InlineData("DELETE", 1)]
    public async Task An_answer_that_breaks_is_asked_for_again_by_reads_only(string method, int requests)
    {
        await using RawServer server = RawServer.Start(async exchange =>
        {
            if (exchange.Number == 1) await BreakAsync(exchange, "close", """{"id":1}""", []);
            else await exchange.SendAsync(RawServer.Answer(200, """{"id":1}"""));
        });
        using GitLabSession session = Connect(server);
        ApiRequest request = Requests.Create(method, "things/1", method == "GET" ? null : new JsonBody(null));

        if (method == "GET") Assert.Equal(1, (await session.SendAsync<Row>(request))!.Id);
        else await Assert.ThrowsAsync<GitLabConnectionException>(() => session.SendAsync<Row>(request));

        Assert.Equal(requests, server.Requests.Count);
    }

    // {"id":1},{"id":2}, arrive; then the connection closes. The next answer is another.
    private static RawServer BreakAfterTwo(string then) => RawServer.Start(async exchange =>
    {
        if (exchange.Number > 1)
        {
            await exchange.SendAsync(RawServer.Answer(200, then));
            return;
        }

        await exchange.SendAsync(RawServer.Head(200, "Content-Length: 100") + """[{"id":1},{"id":2},{"i""");
        exchange.Close();
    });

    private static async Task BreakAsync(RawExchange exchange, string mishap, string body, IEnumerable<string> headers, double part = 0.5)
    {
        byte[] whole = Encoding.UTF8.GetBytes(body);
        byte[] some = whole[..(int)(whole.Length * part)];
        switch (mishap)
        {
            case "truncate":
                await SendAsync(some.Length, some);
                break;
            case "gzip that is none":
                await SendAsync(whole.Length, whole, "Content-Encoding: gzip");
                break;
            case "gzip that ends early":
                await SendHalfAsync(Compression.Gzip(whole), "Content-Encoding: gzip");
                break;
            case "gzip whose checksum is wrong":
                byte[] zipped = Compression.Gzip(whole);
                zipped[^8] ^= 1;
                await SendAsync(zipped.Length, zipped, "Content-Encoding: gzip");
                break;
            case "brotli that is none":
                await SendAsync(whole.Length, whole, "Content-Encoding: br");
                break;
            case "brotli that ends early":
                await SendHalfAsync(Compression.Brotli(whole), "Content-Encoding: br");
                break;
            default:
                await SendAsync(whole.Length, some);
                break;
        }

        if (mishap == "stall") await exchange.UntilClientLeavesAsync();
        else if (mishap == "reset") exchange.Reset();
        else exchange.Close();

        Task SendHalfAsync(byte[] packed, string header) => SendAsync(packed.Length / 2, packed[..(packed.Length / 2)], header);

        async Task SendAsync(int length, byte[] bytes, params string[] more)
        {
            await exchange.SendAsync(RawServer.Head(200, [$"Content-Length: {length}", .. headers, .. more]));
            await exchange.SendBytesAsync(bytes);
        }
    }

    private GitLabSession Connect(RawServer server, Action<SessionOptions>? configure = null) => Sessions.Open(
        server.Url,
        o =>
        {
            o.Timeout = TimeSpan.FromSeconds(2);
            configure?.Invoke(o);
        },
        clock);
}

/// <summary>What a search found: it has no id, and refers to its place by an object of its own.</summary>
public sealed class SearchHit : GitLabObject
{
    public string? Path { get; set; }

    [NotInJson]
    public object Place { get; } = new();
}
