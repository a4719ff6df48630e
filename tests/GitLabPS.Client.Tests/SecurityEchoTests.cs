using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>What a server, or something before it, repeats of the request must not carry the token into messages and logs.</summary>
public sealed class SecurityEchoTests
{
    private const string Canary = "glpat-canary";
    private static readonly ApiRequest Request = Requests.Get("users");

    public static TheoryData<string> Answers =>
    [
        RawServer.Answer(500, $$"""{"message":"500: PRIVATE-TOKEN: {{Canary}}"}"""),
        RawServer.Answer(400, $$$"""{"message":{"token":["{{{Canary}}} is wrong"],"{{{Canary}}}":["too"]}}"""),
        RawServer.Answer(401, $"PRIVATE-TOKEN: {Canary}", "Content-Type: text/plain"),
        RawServer.Answer(403, $"<html><title>Blocked: {Canary}</title></html>", "Content-Type: text/html"),
        RawServer.Answer(404, new string('x', 495) + Canary, "Content-Type: text/plain"),
        RawServer.Answer(500, "", $"X-Request-Id: {Canary}"),
        RawServer.Answer(302, "", $"Location: /api/v4/users?t={Canary}"),
        RawServer.Answer(302, "", $"Location: https://{Canary}.example.com/"),
        RawServer.Answer(200, $$"""[{"{{Canary}}": nonsense}]"""),
        RawServer.Answer(200, $"{Canary}", "Content-Type: text/" + Canary),
        RawServer.Answer(200, "[]", $"Link: <{Canary}>; rel=\"next\""),
        $"HTTP/1.1 200 OK\r\n{Canary}\r\n\r\n",
    ];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task No_failure_repeats_it(string answer)
    {
        await using RawServer server = RawServer.Start(answer);
        using GitLabSession session = Sessions.Open(server.Url, o => o.Credential = Sessions.Token(Canary));
        using PageWalk<Row> walk = session.Walk(Request);

        var failure = await Assert.ThrowsAnyAsync<GitLabException>(() => walk.TakeAsync());

        Assert.Contains(Canary, server.Requests[0].Head);
        Assert.DoesNotContain("glpat", string.Join('\n', Texts(failure)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_the_server_says_besides_is_kept()
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(400, $$"""{"message":"The token {{Canary}} lacks the scope api"}"""));
        using GitLabSession session = Sessions.Open(server.Url, o => o.Credential = Sessions.Token(Canary));

        var failure = await Assert.ThrowsAsync<GitLabResponseException>(() => session.SendAsync(Request));

        Assert.Equal("The token *** lacks the scope api", failure.ServerMessage);
    }

    [Theory]
    [InlineData("""{"message":"no\r\nVERBOSE: DELETE projects/4: 204\u001b[2J\u009b2J"}""", "application/json")]
    [InlineData("no\nVERBOSE: DELETE projects/4: 204\u001b[2J\u009b2J", "text/plain")]
    [InlineData("<title>no\nVERBOSE: DELETE projects/4: 204\u001b[2J\u009b2J</title>", "text/html")]
    public async Task What_a_server_says_forges_no_line_and_commands_no_terminal(string body, string type)
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(400, body, "Content-Type: " + type));
        using GitLabSession session = Sessions.Open(server.Url);

        var failure = await Assert.ThrowsAsync<GitLabResponseException>(() => session.SendAsync(Request));

        Assert.Contains("no VERBOSE: DELETE projects/4: 204 [2J 2J", failure.ServerMessage);
        Assert.DoesNotContain(failure.Message, char.IsControl);
    }

    [Fact]
    public async Task A_link_cannot_bring_it_into_a_url()
    {
        await using RawServer server = RawServer.Start(
            RawServer.Answer(200, "[]", $"Link: <?page=2&cursor={Canary}>; rel=\"next\""),
            RawServer.Answer(200, "[]"));
        using GitLabSession session = Sessions.Open(server.Url, o => o.Credential = Sessions.Token(Canary));
        using PageWalk<Row> walk = session.Walk(Request);

        await walk.TakeAsync();

        Assert.Equal(2, server.Requests.Count);
        Assert.DoesNotContain(Canary, server.Requests[1].Target);
    }

    /// <summary>All that a log may show of an exception: its text, its properties, and those of its causes.</summary>
    private static IEnumerable<string> Texts(Exception failure)
    {
        yield return failure.ToString();
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            foreach (var property in cause.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0)) yield return $"{property.Name}: {property.GetValue(cause)}";
        }
    }
}
