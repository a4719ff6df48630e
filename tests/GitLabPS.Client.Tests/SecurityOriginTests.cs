using System;
using System.Linq;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class SecurityOriginTests
{
    private const string Canary = "glpat-canary";

    public static TheoryData<AuthenticationKind> Kinds => [AuthenticationKind.AccessToken, AuthenticationKind.OAuth, AuthenticationKind.JobToken, AuthenticationKind.DeployToken];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_token_of_any_kind_goes_in_one_header_and_never_into_a_url(AuthenticationKind kind)
    {
        await using RawServer server = RawServer.Start(
            RawServer.Answer(200, "[]", "Link: <?page=2>; rel=\"next\""),
            RawServer.Answer(302, "", "Location: /api/v4/elsewhere"),
            RawServer.Answer(200, "[]"));
        using GitLabSession session = Sessions.Open(server.Url, o => o.Credential = Sessions.Token(Canary, kind));
        using PageWalk<Row> walk = session.Walk(Requests.Get("users"));

        await walk.TakeAsync();

        Assert.Equal(["/api/v4/users", "/api/v4/users?page=2", "/api/v4/elsewhere"], server.Requests.Select(r => r.Target));
        Assert.All(server.Requests, r => Assert.Single(r.Head.Split("\r\n"), line => line.Contains(Canary, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_redirect_or_link_to_a_stranger_brings_him_nothing(AuthenticationKind kind)
    {
        await using RawServer stranger = RawServer.Start(RawServer.Answer(200, "[]"));
        await using RawServer server = RawServer.Start(
            RawServer.Answer(200, "[]", $"Link: <{stranger.Url}api/v4/users?page=2>; rel=\"next\""),
            RawServer.Answer(307, "", $"Location: {stranger.Url}api/v4/users?page=2"));
        using GitLabSession session = Sessions.Open(server.Url, o => o.Credential = Sessions.Token(Canary, kind));
        using PageWalk<Row> walk = session.Walk(Requests.Get("users"));

        (_, GitLabProtocolException refusal) = await walk.TakeUntilAsync<Row, GitLabProtocolException>();

        Assert.Contains("redirects to " + stranger.Url.GetLeftPart(UriPartial.Authority), refusal.Message);
        Assert.Equal("/api/v4/users?page=2", server.Requests[1].Target);
        Assert.Empty(stranger.Requests);
    }

    [Theory]
    [InlineData("HTTP://LOCALHOST:{port}/api/v4/users/5")]
    [InlineData("//LocalHost:{port}/api/v4/users/5")]
    [InlineData("5")]
    public async Task The_same_origin_in_other_words_is_followed(string location)
    {
        await using RawServer server = RawServer.Start(exchange => exchange.SendAsync(exchange.Number == 1
            ? RawServer.Answer(302, "", "Location: " + Here(location, exchange))
            : RawServer.Answer(200, """{"id":5}""")));
        using GitLabSession session = Sessions.Open(new UriBuilder(server.Url) { Host = "localhost" }.Uri);

        Assert.Equal(5, (await session.SendAsync<Row>(Requests.Get("users/john")))!.Id);
        Assert.Equal(TestTokens.Admin, server.Requests[1].Header("PRIVATE-TOKEN"));
    }

    [Theory]
    [InlineData("http://[::1]:{port}/api/v4/users/5")]
    [InlineData("http://[::ffff:127.0.0.1]:{port}/api/v4/users/5")]
    [InlineData("http://127.0.0.1/api/v4/users/5")]
    [InlineData("http://localhost:{port}/api/v4/users/5")]
    [InlineData("https://127.0.0.1:{port}/api/v4/users/5")]
    [InlineData("\\\\127.0.0.2\\api")]
    [InlineData("file:///etc/passwd")]
    public async Task Another_address_of_the_same_machine_is_another_origin(string location)
    {
        await using RawServer server = RawServer.Start(exchange => exchange.SendAsync(RawServer.Answer(302, "", "Location: " + Here(location, exchange))));
        using GitLabSession session = Sessions.Open(server.Url);

        var refusal = await Assert.ThrowsAsync<GitLabProtocolException>(() => session.SendAsync(Requests.Get("users/john")));

        Assert.Contains("redirects to", refusal.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_proxy_that_is_asked_for_a_tunnel_gets_no_token()
    {
        await using RawServer proxy = RawServer.Start(RawServer.Answer(502, ""));
        using GitLabSession session = Sessions.Open(new Uri("https://gitlab.example.com"), o =>
        {
            o.Credential = Sessions.Token(Canary);
            o.Proxy = proxy.Url;
        });

        await Assert.ThrowsAnyAsync<GitLabException>(() => session.SendAsync(Requests.Get("user")));

        Assert.All(proxy.Requests, r => Assert.StartsWith("CONNECT gitlab.example.com:443 ", r.Head));
        Assert.All(proxy.Requests, r => Assert.DoesNotContain(Canary, r.Head));
        Assert.NotEmpty(proxy.Requests);
    }

    [Fact]
    public void The_address_of_a_proxy_which_is_shown_holds_no_password()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Sessions.Open(new Uri("https://gitlab.example.com"), o => o.Proxy = new Uri($"http://me:{Canary}@127.0.0.1:3128")));

        Assert.Contains("-ProxyCredential", refusal.Message);
        Assert.DoesNotContain(Canary, refusal.Message);
    }

    private static string Here(string location, RawExchange exchange) =>
        location.Replace("{port}", exchange.Header("Host")!.Split(':')[1], StringComparison.Ordinal);
}
