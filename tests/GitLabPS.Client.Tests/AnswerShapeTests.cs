using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>Well-formed JSON that is not what was asked for: it says what it is, once, and takes nothing else along.</summary>
public sealed class AnswerShapeTests
{
    private static readonly ApiRequest List = Requests.Get("things", ("per_page", 20));
    private static readonly ApiRequest One = Requests.Get("things/1");

    private readonly FakeClock clock = new();

    [Theory]
    [InlineData("null", "")]
    [InlineData("[]", "")]
    [InlineData("[null]", "")]
    [InlineData("[{\"id\":1},null,{\"id\":2}]", "1 2")]
    [InlineData("{\"id\":1}", "1")]
    [InlineData("[5]", "the number 5")]
    [InlineData("7.5", "the number 7.5")]
    [InlineData("99999999999999999999999", "the number 99999999999999999999999")]
    [InlineData("\"text\"", "the text 'text'")]
    [InlineData("[true,false]", "the value true, the value false")]
    [InlineData("[[],[{\"id\":1}]]", "a list, a list")]
    [InlineData("[{\"id\":1},5,{\"id\":2},\"x\"]", "1 2 the number 5, the text 'x'")]
    public async Task A_bad_item_is_one_error_and_the_rest_comes(string body, string expected)
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, body));
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);
        using PageWalk<Row> walk = session.Walk(List);

        (List<Row> items, List<GitLabProtocolException> failures) = await TakeAllAsync(walk);

        string[] told = [.. items.Select(row => $"{row.Id}"), .. failures.Count == 0 ? [] : new[] { string.Join(", ", failures.Select(Came)) }];
        Assert.Equal(expected, string.Join(" ", told));
        Assert.Single(server.Requests);
        Assert.All(failures, failure => Assert.Equal(("GET", "/api/v4/things"), (failure.Method, failure.RequestUri!.AbsolutePath)));
    }

    [Theory]
    [InlineData("5", "the number 5")]
    [InlineData("\"text\"", "the text 'text'")]
    [InlineData("true", "the value true")]
    [InlineData("[5]", "the number 5")]
    [InlineData("[{\"id\":1},{\"id\":2}]", "a list")]
    public async Task One_object_of_another_shape_is_an_error_and_not_asked_for_again(string body, string came)
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, body));
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);

        var failure = await Assert.ThrowsAsync<GitLabProtocolException>(() => session.SendAsync<Row>(One));

        Assert.Equal(came, Came(failure));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("")]
    public async Task Nothing_there_is_nothing(string body)
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, body), RawServer.Answer(200, body), RawServer.Answer(200, body));
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);
        using PageWalk<Row> walk = session.Walk(List);

        Assert.Empty(await walk.TakeAsync());
        Assert.Null(await session.SendAsync<Row>(One));
        await Assert.ThrowsAsync<GitLabProtocolException>(() => session.ReadOneAsync<Row>(One));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_list_of_one_is_that_one()
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, """[{"id":1}]"""));
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);

        Assert.Equal(1, (await session.SendAsync<Row>(One))!.Id);
    }

    [Fact]
    public async Task Objects_and_what_came_in_the_place_of_others_are_told_apart()
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, """[{"id":1},"x",null,200]"""));
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);

        Answer answer = await session.ReadAsync(One, typeof(Row));

        Assert.Equal(1, Assert.IsType<Row>(Assert.Single(answer.Items)).Id);
        Assert.Equal(["x", 200L], answer.Others);
        Assert.Equal(["the text 'x'", "the number 200"], answer.Failures.Select(Came));
    }

    [Fact]
    public async Task A_page_that_breaks_behind_a_bad_item_goes_on_behind_it()
    {
        const string Whole = """[{"id":1},5,{"id":2},{"id":3}]""";
        await using RawServer server = RawServer.Start(RawServer.Answer(200, Whole[..20]), RawServer.Answer(200, Whole));
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);
        using PageWalk<Row> walk = session.Walk(List);

        (List<Row> items, List<GitLabProtocolException> failures) = await TakeAllAsync(walk);

        Assert.Equal([1L, 2, 3], items.Select(row => row.Id));
        Assert.Single(failures);
    }

    private static string Came(System.Exception failure) => failure.Message.Split(": ", 2)[1].Replace(" came where an object was expected.", "");

    private static async Task<(List<Row> Items, List<GitLabProtocolException> Failures)> TakeAllAsync(PageWalk<Row> walk)
    {
        var items = new List<Row>();
        var failures = new List<GitLabProtocolException>();
        do
        {
            while (TryTake()) { }
        }
        while (await walk.WaitAsync());

        return (items, failures);

        bool TryTake()
        {
            try
            {
                if (!walk.TryTake(out Row? row)) return false;
                items.Add(row);
            }
            catch (GitLabProtocolException failure)
            {
                failures.Add(failure);
            }

            return true;
        }
    }
}
