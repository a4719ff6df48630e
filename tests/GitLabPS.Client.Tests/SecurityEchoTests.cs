using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
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
        .. Copies.Concat(Unseen).Select(copy => RawServer.Answer(400, "seen: " + copy, "Content-Type: text/plain")),
        .. Copies.Concat(Unseen).Select(copy => RawServer.Answer(400, JsonText.Write(new Dictionary<string, object?> { ["message"] = copy }))),
        .. Copies.Select(copy => RawServer.Answer(302, "", $"Location: /api/v4/users?t={copy}")),
        .. Copies.Select(copy => RawServer.Answer(200, "[]", $"Link: <{copy}>; rel=\"next\"")),
    ];

    /// <summary>The token as it may come back: escaped as URLs and as JSON do it, also more than once.</summary>
    private static readonly string[] Copies =
    [
        "%67%6c%70%61%74%2D%63%61%6E%61%72%79", "glpat%2dcanary", "glpat%252Dcanary", "%2567lpat-canary", "glpat\\u002dcanary", "\\u0067lpat-canary", "glpat\\\\u002dcanary",
        "glpat%5Cu002dcanary",
    ];

    private static readonly string[] Unseen = ["glpat\u200b-canary", "gl\u202epat-canary"];

    public static TheoryData<string> Escaped => [.. Copies];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task No_failure_repeats_it(string answer)
    {
        await using RawServer server = RawServer.Start(answer);
        using GitLabSession session = Sessions.Open(server.Url, o => o.Credential = Sessions.Token(Canary));
        using PageWalk<Row> walk = session.Walk(Request);

        var failure = await Assert.ThrowsAnyAsync<GitLabException>(() => walk.TakeAsync());

        Assert.Contains(Canary, server.Requests[0].Head);
        Assert.DoesNotContain(Canary, Plain(string.Join('\n', Texts(failure))), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Each way in which others may bring their text into a message.</summary>
    public static TheoryData<string, string> Ways
    {
        get
        {
            var ways = new TheoryData<string, string>();
            foreach (string trick in new[] { "\u001b[2J", "\u009b2J", "\u202egpj", "a\u200bb", "\u2028VERBOSE: x", "\u2066x", "\u007f", "\u0000", "\ufeff", new string('a', 60_000) })
            {
                string json = JsonText.Write(trick).Trim('"');
                ways.Add("an error's text", RawServer.Answer(400, trick, "Content-Type: text/plain"));
                ways.Add("an error's field", RawServer.Answer(400, $$$"""{"message":{"{{{json}}}":["{{{json}}}"]}}"""));
                ways.Add("an error's page", RawServer.Answer(400, $"<title>{trick}</title>", "Content-Type: text/html"));
                ways.Add("an error's document", RawServer.Answer(400, $"<?xml?><Message>{trick}</Message>", "Content-Type: text/xml"));
                ways.Add("a name in broken JSON", RawServer.Answer(200, $$$"""[{"{{{json}}}":{"{{{json}}}":nonsense}}]"""));
                ways.Add("a value in broken JSON", RawServer.Answer(200, $"[{trick}]"));
                ways.Add("a media type", RawServer.Answer(200, trick, "Content-Type: text/" + Short(trick)));
                ways.Add("a request id", RawServer.Answer(500, "", "X-Request-Id: " + Short(trick)));
                ways.Add("a link", RawServer.Answer(200, "[]", $"Link: <{Short(trick)}>; rel=\"next\""));
                ways.Add("a redirect", RawServer.Answer(302, "", $"Location: https://127.0.0.1:9/{Short(trick)}"));
                ways.Add("a redirect's host", RawServer.Answer(302, "", $"Location: https://user:password@{Short(trick)}.invalid/"));
                ways.Add("a header that is none", $"HTTP/1.1 200 OK\r\n{Short(trick)}\r\n\r\n");
                ways.Add("a status line", $"HTTP/1.1 200{Short(trick)}\r\n\r\n");
            }

            return ways;

            static string Short(string text) => text.Length < 20_000 ? text : text[..20_000];
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_others_write_comes_into_a_message_through_one_door(string way, string answer)
    {
        await using RawServer server = RawServer.Start(answer);
        using GitLabSession session = Sessions.Open(server.Url, o => o.RetryBudget = TimeSpan.Zero);
        using PageWalk<Row> walk = session.Walk(Request);

        var failure = await Record.ExceptionAsync(() => walk.TakeAsync()) as GitLabException;

        // What the library takes for well-formed fails nobody.
        if (failure is null) return;
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            Assert.True(cause.Message.Length <= ForeignText.MaxMessage, $"{way}: {cause.Message.Length} characters");
            Assert.Equal(cause.Message, ForeignText.Line(cause.Message, ForeignText.MaxMessage));
        }

        foreach (string shown in new[] { (failure as GitLabResponseException)?.RequestId, (failure as GitLabResponseException)?.ServerMessage, failure.RequestUri?.AbsoluteUri }.OfType<string>())
        {
            Assert.True(ForeignText.IsPlain(shown), $"{way}: {shown.Length} characters");
        }
    }

    /// <summary>What a request sends that is a secret: as such, by its name, or by its form.</summary>
    public static TheoryData<string, RequestBody> Sent => new()
    {
        { "pass-Wörd \"7\"/\n", new JsonBody(new Dictionary<string, object?> { ["key"] = Sessions.Secret("pass-Wörd \"7\"/\n") }) },
        { "s3cret word", new JsonBody(new Dictionary<string, object?> { ["variables"] = new[] { new Dictionary<string, object?> { ["value"] = Sessions.Secret("s3cret word") } } }) },
        { "s3cret word", new MultipartBody([new("password", "s3cret word")]) },
        { "12345678", new JsonBody(new Dictionary<string, object?> { ["password"] = 12345678 }) },
        { "s3cret/word", new JsonBody(new Dictionary<string, object?> { ["token"] = new[] { "s3cret/word" } }) },
        { "s3cret:w@rd", new JsonBody(new Dictionary<string, object?> { ["import_url"] = "https://me:s3cret:w@rd@example.com/a" }) },
        { "s3cretword", new JsonBody(new Dictionary<string, object?> { ["text"] = "It is at https://example.com/?access_token=s3cretword or elsewhere" }) },
        { "s3cret\\word", new TextBody("""{"hook":{"token":"s3cret\\word"}}""", "application/json") },
        { "s3cretword", new TextBody("name=x&password=s3cretword", "text/plain") },
    };

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task No_failure_repeats_a_secret_of_the_request(string secret, RequestBody body)
    {
        string json = JsonText.Write(secret);
        foreach (string copy in new[] { secret, Uri.EscapeDataString(secret), Uri.EscapeDataString(Uri.EscapeDataString(secret)), json[1..^1], json })
        {
            await using RawServer server = RawServer.Start(RawServer.Answer(400, "You sent " + copy, "Content-Type: text/plain", "X-Request-Id: " + Uri.EscapeDataString(copy)));
            using GitLabSession session = Sessions.Open(server.Url);

            var failure = await Assert.ThrowsAsync<GitLabResponseException>(() => session.SendAsync(Requests.Create("POST", "projects", body)));

            string all = Plain(string.Join('\n', Texts(failure)));
            Assert.DoesNotContain(ForeignText.Clean(secret), all);
            Assert.Contains("You sent ", failure.Message);
        }
    }

    [Fact]
    public async Task No_failure_repeats_the_password_of_a_proxy()
    {
        string basic = Convert.ToBase64String("me:pr0xy-word"u8);
        await using RawServer proxy = RawServer.Start(RawServer.Answer(502, $"http://me:pr0xy-word@127.0.0.1/ said no to Basic {basic}", "Content-Type: text/plain"));
        using GitLabSession session = Sessions.Open(new Uri("http://gitlab.invalid"), o =>
        {
            o.AllowUnencrypted = true;
            o.Proxy = proxy.Url;
            o.ProxyCredential = new NetworkCredential("me", "pr0xy-word");
            o.RetryBudget = TimeSpan.Zero;
        });

        var failure = await Assert.ThrowsAsync<GitLabResponseException>(() => session.SendAsync(Request));

        Assert.Contains("said no to Basic ***", failure.Message);
        Assert.DoesNotContain("pr0xy-word", string.Join('\n', Texts(failure)));
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

    [Theory]
    [InlineData(Canary)]
    [MemberData(nameof(Escaped))]
    public async Task A_link_cannot_bring_it_into_a_url(string copy)
    {
        await using RawServer server = RawServer.Start(
            RawServer.Answer(200, "[]", $"Link: <?page=2&cursor={copy}>; rel=\"next\""),
            RawServer.Answer(200, "[]"));
        using GitLabSession session = Sessions.Open(server.Url, o => o.Credential = Sessions.Token(Canary));
        using PageWalk<Row> walk = session.Walk(Request);

        await walk.TakeAsync();

        Assert.Equal(2, server.Requests.Count);
        Assert.DoesNotContain(Canary, Plain(server.Requests[1].Target));
    }

    /// <summary>A text without escapes, and without what nobody sees.</summary>
    private static string Plain(string text)
    {
        for (int layer = 0; layer < 3; layer++)
        {
            text = Uri.UnescapeDataString(text);
            text = Regex.Replace(text, @"\\u([0-9a-fA-F]{4})", code => ((char)Convert.ToInt32(code.Groups[1].Value, 16)).ToString());
            text = Regex.Replace(text, @"\\([""\\/])", "$1");
        }

        return Regex.Replace(text, @"\p{Cf}", "");
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
