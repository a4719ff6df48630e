using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class BrokenAnswerTests : SimulatorTest
{
    private const string LoginPage = "<!DOCTYPE html><html><head><title>Sign in</title></head></html>";

    public BrokenAnswerTests()
        : base(new SimulatorOptions { Projects = 60 })
    {
    }

    private static ApiRequest List => Requests.Get("groups/bulk/projects", ("per_page", 20), ("order_by", "id"), ("sort", "asc"));

    [Fact]
    public async Task What_came_before_a_cut_is_given_out()
    {
        SpoilSecondPage(MisbehaviourAction.Truncate);

        GitLabProtocolException failure = await ReadIntoSecondPageAsync<GitLabProtocolException>();

        Assert.Contains("cut off", failure.Message);
        Assert.Contains("&page=2", failure.RequestUri!.Query);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_came_before_a_broken_connection_is_given_out(bool chunked)
    {
        SpoilSecondPage(MisbehaviourAction.AbortBody, chunked);

        GitLabConnectionException failure = await ReadIntoSecondPageAsync<GitLabConnectionException>();

        Assert.Contains("broke", failure.Message);
        Assert.Equal("GET", failure.Method);
        Assert.Contains("&page=2", failure.RequestUri!.Query);
    }

    [Fact]
    public async Task What_came_before_an_HTML_page_is_given_out()
    {
        Server.Misbehaviour.Add(new MisbehaviourRule { Path = "&page=2", Status = 200, Body = LoginPage, ContentType = "text/html" });
        using GitLabSession session = Connect();
        using PageWalk<Row> walk = session.Walk(List);

        (List<Row> items, GitLabProtocolException failure) = await walk.TakeUntilAsync<Row, GitLabProtocolException>();

        Assert.Equal(20, items.Count);
        Assert.Contains("text/html instead of JSON", failure.Message);
        Assert.Contains("login page", failure.Message);
    }

    [Theory]
    [InlineData("text/html", LoginPage)]
    [InlineData("application/json", LoginPage)]
    [InlineData("text/plain", "OK")]
    [InlineData("application/json", "{\"id\":1")]
    [InlineData("application/json", "{\"id\":")]
    [InlineData("application/json", "{\"id\"")]
    [InlineData("application/json", "\"text\"")]
    [InlineData("application/json", "[1,2]")]
    public async Task One_object_that_is_none_is_an_error(string contentType, string body)
    {
        Server.Misbehaviour.Add(new MisbehaviourRule { Times = 0, Status = 200, Body = body, ContentType = contentType });
        using GitLabSession session = Connect();

        var failure = await Assert.ThrowsAsync<GitLabProtocolException>(() => session.SendAsync<Row>(Requests.Get("projects/1")));

        Assert.Equal("GET", failure.Method);
        Assert.EndsWith("/api/v4/projects/1", failure.RequestUri!.AbsoluteUri);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("application/json; charset")]
    [InlineData("application/json; charset=\"nonsense")]
    [InlineData("; charset=utf-8")]
    [InlineData("")]
    public async Task A_media_type_that_makes_no_sense_does_no_harm(string type)
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, """{"id":1}""", $"Content-Type: {type}"));
        using GitLabSession session = Sessions.Open(server.Url);

        Assert.Equal(1, (await session.SendAsync<Row>(Requests.Get("projects/1")))!.Id);
    }

    [Fact]
    public async Task An_empty_answer_is_no_object()
    {
        Server.Misbehaviour.Add(new MisbehaviourRule { Status = 204 });
        Server.Misbehaviour.Add(new MisbehaviourRule { Status = 200, Body = "" });
        Server.Misbehaviour.Add(new MisbehaviourRule { Status = 200, Body = "null" });
        using GitLabSession session = Connect();

        for (int i = 0; i < 3; i++) Assert.Null(await session.SendAsync<Row>(Requests.Get("projects/1")));
    }

    [Fact]
    public async Task Json_that_is_nested_without_end_is_refused()
    {
        Server.Misbehaviour.Add(new MisbehaviourRule { Times = 0, Status = 200, Body = $$"""{"id":1,"deep":{{new string('[', 100_000)}}""" });
        using GitLabSession session = Connect();

        var failure = await Assert.ThrowsAsync<GitLabProtocolException>(() => session.SendAsync<Row>(Requests.Get("projects/1")));

        Assert.Contains("nested", failure.Message);
    }

    [Fact]
    public async Task A_body_that_is_not_compressed_as_it_says_is_an_error()
    {
        Server.Misbehaviour.Add(new MisbehaviourRule { Times = 0, Status = 200, Body = "[]", Headers = new Dictionary<string, string> { ["Content-Encoding"] = "gzip" } });
        using GitLabSession session = Connect();
        using PageWalk<Row> walk = session.Walk(List);

        (List<Row> items, GitLabConnectionException failure) = await walk.TakeUntilAsync<Row, GitLabConnectionException>();

        Assert.Empty(items);
        Assert.NotNull(failure.RequestUri);
    }

    [Theory]
    [InlineData("This is not HTTP\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Ty")]
    public async Task An_answer_that_is_not_HTTP_is_an_error(string bytes)
    {
        await using RawServer server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync(bytes);
            exchange.Close();
        });
        using GitLabSession session = Sessions.Open(server.Url);

        await Assert.ThrowsAsync<GitLabConnectionException>(() => session.SendAsync<Row>(Requests.Get("projects/1")));
    }

    private void SpoilSecondPage(MisbehaviourAction action, bool chunked = false) =>
        Server.Misbehaviour.Add(new MisbehaviourRule { Path = "&page=2", Times = 0, Action = action, Chunked = chunked });

    private async Task<TException> ReadIntoSecondPageAsync<TException>()
        where TException : GitLabException
    {
        using GitLabSession session = Connect();
        using PageWalk<Row> walk = session.Walk(List);

        (List<Row> items, TException failure) = await walk.TakeUntilAsync<Row, TException>();

        // The whole first page, and some of the second.
        Assert.InRange(items.Count, 21, 39);
        Assert.Equal(Enumerable.Range(1001, items.Count).Select(id => (long)id), items.Select(row => row.Id));
        return failure;
    }
}
