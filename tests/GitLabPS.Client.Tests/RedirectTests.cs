using System;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class RedirectTests
{
    [Fact]
    public async Task A_moved_project_is_found_at_its_new_place()
    {
        await using SimulatorServer server = await SimulatorServer.StartAsync();
        using GitLabSession session = Sessions.Open(server.Url);
        await session.SendAsync<Row>(Requests.Create("PUT", "projects/platform%2Fdocs/transfer", new TextBody("""{"namespace":"diaspora"}""", "application/json")));
        server.ClearRequests();

        Row? project = await session.SendAsync<Row>(Requests.Get("projects/platform%2Fdocs"));

        Assert.Equal(server.State.FindProject("diaspora/docs")!.Id, project!.Id);
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, r => Assert.Equal(TestTokens.Admin, r.Headers["PRIVATE-TOKEN"]));
    }

    [Theory]
    [InlineData(301, "GET")]
    [InlineData(302, "GET")]
    [InlineData(303, "HEAD")]
    [InlineData(307, "GET")]
    [InlineData(308, "GET")]
    [InlineData(307, "POST")]
    [InlineData(307, "PUT")]
    [InlineData(308, "DELETE")]
    [InlineData(308, "PATCH")]
    public async Task Method_and_body_are_kept(int status, string method)
    {
        string? body = method is "GET" or "HEAD" ? null : "{}";
        await using RawServer server = RawServer.Start(
            RawServer.Answer(status, "", "Location: /api/v4/projects/5?x=%2F"),
            method == "HEAD" ? RawServer.Head(200) : RawServer.Answer(200, """{"id":5}"""));
        using GitLabSession session = Sessions.Open(server.Url);

        using ApiResponse answer = await session.SendAsync(Requests.Create(method, "projects/a%2Fb", body is null ? null : new TextBody(body, "application/json")));

        Assert.Equal($"{method} /api/v4/projects/5?x=%2F {body}", $"{server.Requests[1].Method} {server.Requests[1].Target} {server.Requests[1].Body}");
        Assert.Equal(TestTokens.Admin, server.Requests[1].Header("PRIVATE-TOKEN"));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(305)]
    [InlineData(306)]
    [InlineData(399)]
    public async Task A_change_that_may_have_happened_is_not_sent_again(int status)
    {
        foreach (string method in new[] { "POST", "PUT", "PATCH", "DELETE" })
        {
            await using RawServer server = RawServer.Start(RawServer.Answer(status, "", "Location: /api/v4/projects/5"));
            using GitLabSession session = Sessions.Open(server.Url);

            var refusal = await Assert.ThrowsAsync<GitLabProtocolException>(() => session.SendAsync(Requests.Create(method, "projects/a%2Fb", new TextBody("{}", "application/json"))));

            Assert.Single(server.Requests);
            Assert.Contains($"answered {status}", refusal.Message);
            Assert.Contains("Look whether it happened", refusal.Message);
        }
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_change_is_sent_to_the_sessions_origin_only(int status)
    {
        await using RawServer other = RawServer.Start(RawServer.Answer(200, "{}"));
        await using RawServer server = RawServer.Start(RawServer.Answer(status, "", $"Location: {other.Url}api/v4/projects"));
        using GitLabSession session = Sessions.Open(server.Url);

        await Assert.ThrowsAsync<GitLabProtocolException>(() => session.SendAsync(Requests.Create("POST", "projects", new TextBody("{}", "application/json"))));

        Assert.Single(server.Requests);
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(305)]
    [InlineData(306)]
    public async Task A_read_follows_nothing_that_is_no_redirect(int status)
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(status, "", "Location: /api/v4/projects/5"));
        using GitLabSession session = Sessions.Open(server.Url);

        var refusal = await Assert.ThrowsAsync<GitLabProtocolException>(() => session.SendAsync(Requests.Get("projects/5")));

        Assert.Single(server.Requests);
        Assert.Contains($"{status}", refusal.Message);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{other}/api/v4/projects/5")]
    [InlineData("//127.0.0.1:{other}/api/v4/projects/5")]
    [InlineData("http://localhost:{own}/api/v4/projects/5")]
    [InlineData("https://127.0.0.1:{own}/api/v4/projects/5")]
    [InlineData("http://127.0.0.1:{own}@127.0.0.2/api/v4/projects/5")]
    [InlineData("ftp://127.0.0.1:{own}/")]
    public async Task Another_origin_gets_neither_request_nor_token(string location)
    {
        await using RawServer other = RawServer.Start(RawServer.Answer(200, "{}"));
        await using RawServer server = RawServer.Start(exchange => exchange.SendAsync(
            RawServer.Answer(302, "", "Location: " + location
                .Replace("{other}", other.Url.Authority.Split(':')[1], StringComparison.Ordinal)
                .Replace("{own}", exchange.Header("Host")!.Split(':')[1], StringComparison.Ordinal))));
        using GitLabSession session = Sessions.Open(server.Url);

        var refusal = await Assert.ThrowsAsync<GitLabProtocolException>(() => session.SendAsync(Requests.Get("projects/5")));

        Assert.Contains("redirects to", refusal.Message);
        Assert.Equal("GET", refusal.Method);
        Assert.Single(server.Requests);
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("https://gitlab.example.com/api/v4/projects/5", "connect to it")]
    [InlineData("https://sso.example.com/login?rd=/api/v4/projects/5", "sign in")]
    public async Task Another_origin_is_the_right_address_only_where_it_has_the_API(string location, string advice)
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(302, "", "Location: " + location));
        using GitLabSession session = Sessions.Open(server.Url);

        var refusal = await Assert.ThrowsAsync<GitLabProtocolException>(() => session.SendAsync(Requests.Get("projects/5")));

        Assert.Contains(advice, refusal.Message);
    }

    [Fact]
    public async Task A_circle_ends_with_an_error()
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(301, "", "Location: /api/v4/projects/5"));
        using GitLabSession session = Sessions.Open(server.Url);

        var failure = await Assert.ThrowsAsync<GitLabProtocolException>(() => session.SendAsync(Requests.Get("projects/5")));

        Assert.Contains("circle", failure.Message);
        Assert.InRange(server.Requests.Count, 2, 10);
    }

    [Fact]
    public async Task A_redirect_to_nowhere_is_an_error()
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(302, ""));
        using GitLabSession session = Sessions.Open(server.Url);

        var failure = await Assert.ThrowsAsync<GitLabProtocolException>(() => session.SendAsync(Requests.Get("projects/5")));

        Assert.Contains("302", failure.Message);
    }
}
