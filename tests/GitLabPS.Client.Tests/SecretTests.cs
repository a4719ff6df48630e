using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Reflection;
using System.Security;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class SecretTests : SimulatorTest
{
    private const string Canary = "glpat-canary";

    public static TheoryData<MisbehaviourRule> Failures =>
    [
        new MisbehaviourRule { Times = 0, Status = 400 },
        new MisbehaviourRule { Times = 0, Status = 401 },
        new MisbehaviourRule { Times = 0, Status = 429 },
        new MisbehaviourRule { Times = 0, Status = 503 },
        new MisbehaviourRule { Times = 0, Status = 302, Headers = new Dictionary<string, string> { ["Location"] = "https://example.com/" } },
        new MisbehaviourRule { Times = 0, Status = 200, Body = "<html>" },
        new MisbehaviourRule { Times = 0, Status = 200, Body = "[{\"id\":" },
        new MisbehaviourRule { Times = 0, Action = MisbehaviourAction.Abort },
        new MisbehaviourRule { Times = 0, Action = MisbehaviourAction.AbortBody },
        new MisbehaviourRule { Times = 0, Action = MisbehaviourAction.Delay, Delay = TimeSpan.FromSeconds(10) },
    ];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task No_exception_shows_a_secret(MisbehaviourRule rule)
    {
        Server.Misbehaviour.Add(rule);
        using GitLabSession session = Connect(o =>
        {
            o.Credential = Sessions.Token(Canary);
            o.Timeout = TimeSpan.FromSeconds(1);
        });
        ApiRequest request = Requests.Get("users", ("private_token", Canary), ("search", "x"));

        GitLabException failure = await Assert.ThrowsAnyAsync<GitLabException>(() => session.SendAsync<Row>(request));

        Assert.Contains(Canary, Server.Requests[0].RawTarget);
        Assert.DoesNotContain(Canary, Everything(failure));
        Assert.Contains("private_token=***&search=x", failure.RequestUri!.AbsoluteUri);
    }

    [Fact]
    public void No_session_shows_its_token()
    {
        using GitLabSession session = Connect(o =>
        {
            o.Credential = Sessions.Token(Canary, AuthenticationKind.OAuth);
            o.Proxy = new Uri("http://127.0.0.1:1");
            o.ProxyCredential = new NetworkCredential("user", Canary);
        });

        Assert.Equal($"{Server.Url} (OAuth)", session.ToString());
        Assert.DoesNotContain(Canary, Everything(session));
        Assert.Equal("AccessToken", Sessions.Token(Canary).ToString());
        Assert.Empty(typeof(Credential).GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(p => p.Name).Except(["Kind"]));
    }

    [Theory]
    [InlineData("private_token")]
    [InlineData("access_token")]
    [InlineData("runners_token")]
    [InlineData("password")]
    [InlineData("client_secret")]
    [InlineData("hook[token]")]
    public void No_text_of_a_request_shows_a_secret(string name)
    {
        Assert.Equal($"GET users?a=1&{name}=***&b=2", Requests.Get("users", ("a", 1), (name, Canary), ("b", 2)).ToString());
        Assert.Equal("""POST users {"key":"***"}""", Requests.Create("POST", "users", new JsonBody(new Dictionary<string, object?> { ["key"] = Sessions.Secret(Canary) })).ToString());
    }

    [Theory]
    [InlineData("""{"password":"***","name":"x"}""", "password", "glpat-canary")]
    [InlineData("""{"runners_token":"***","name":"x"}""", "runners_token", "glpat-canary")]
    [InlineData("""{"url":"https://***@example.com/a","name":"x"}""", "url", "https://me:glpat-canary@example.com/a")]
    [InlineData("""{"url":"https://example.com/?token=***","name":"x"}""", "url", "https://example.com/?token=glpat-canary")]
    [InlineData("""{"text":"See https://***@example.com/a or http://***@example.org.","name":"x"}""", "text", "See https://me:glpat-canary@example.com/a or http://you:glpat-canary@example.org.")]
    [InlineData("""{"text":"curl https://example.com/?a=1&private_token=*** | sh","name":"x"}""", "text", "curl https://example.com/?a=1&private_token=glpat-canary | sh")]
    [InlineData("""{"text":"password=***","name":"x"}""", "text", "password=12345678")]
    [InlineData("""{"password":"***","name":"x"}""", "password", 12345678)]
    [InlineData("""{"token":"***","name":"x"}""", "token", new[] { "glpat-canary" })]
    [InlineData("""{"token[]":"***","name":"x"}""", "token[]", "glpat-canary")]
    [InlineData("""{"reset_token":true,"name":"x"}""", "reset_token", true)]
    [InlineData("""{"runners_token":null,"name":"x"}""", "runners_token", null)]
    [InlineData("""{"text":"See https://example.com, or mail me@example.com.","name":"x"}""", "text", "See https://example.com, or mail me@example.com.")]
    public void No_text_of_a_body_shows_what_its_name_or_form_tells_to_be_secret(string shown, string name, object? value) =>
        Assert.Equal($"POST users {shown}", Requests.Create("POST", "users", new JsonBody(new Dictionary<string, object?> { [name] = value, ["name"] = "x" })).ToString());

    [Fact]
    public void A_request_is_shown_in_one_line_that_is_not_too_long()
    {
        string shown = Requests.Create("POST", "users/" + new string('x', 9_000), new JsonBody(new Dictionary<string, object?>
        {
            ["text"] = "a\u001b[2J\u009b\r\n\u202eb\u200bc" + new string('x', 100_000),
            ["list"] = Enumerable.Repeat("\u2028", 10_000),
        })).ToString();

        Assert.InRange(shown.Length, 1_000, ForeignText.MaxMessage);
        Assert.Equal(shown, ForeignText.Line(shown, ForeignText.MaxMessage));
    }

    public static TheoryData<string> LongTexts => new(new[] { "https://example.com/aaaa,", "https://", "//@", "a@", "token=", "?&=", "//a?token=b@", "?token", "&", "=", "%", "\\u0", "<title", "<>;rel=", "\u001b" }
        .Select(piece => string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length))));

    [Theory]
    [MemberData(nameof(LongTexts))]
    public void A_long_text_takes_no_longer_than_its_length_says(string text)
    {
        ApiRequest request = Requests.Create("POST", "projects", new JsonBody(new Dictionary<string, object?> { ["description"] = text }));
        var secrets = new Secrets(Sessions.Token(Canary), request);
        var watch = Stopwatch.StartNew();

        _ = request.ToString();
        _ = secrets.Line(text);
        _ = ErrorText.FromBody(text, "text/html", secrets);
        _ = ErrorText.FromBody("<?xml" + text, null, secrets);

        // A few milliseconds each, and minutes where time grows with the square.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task A_secret_in_a_field_that_no_model_has_is_kept_as_one()
    {
        Server.Misbehaviour.Add(new MisbehaviourRule { Status = 200, Body = $$"""{"id":1,"brand_new_token":"{{Canary}}","token_count":7,"other":"text","projects":[{"runners_token":"{{Canary}}"}]}""" });
        using GitLabSession session = Connect();

        Row row = (await session.SendAsync<Row>(Requests.Get("users/1")))!;

        Assert.Equal(Canary, Text(row.AdditionalProperties["brand_new_token"]));
        Assert.Equal(Canary, Text(((row.AdditionalProperties["projects"] as List<object?>)?[0] as Dictionary<string, object?>)?["runners_token"]));
        Assert.Equal((7L, "text"), (row.AdditionalProperties["token_count"], row.AdditionalProperties["other"]));
    }

    private static string Text(object? secret) => new NetworkCredential("", Assert.IsType<SecureString>(secret)).Password;

    /// <summary>The text of an object and of its public properties, as Format-List would show them.</summary>
    private static string Everything(object value) => value + "\n" + string.Join('\n', value.GetType().GetProperties()
        .Where(p => p.GetIndexParameters().Length == 0)
        .Select(p => $"{p.Name}: {p.GetValue(value)}"));
}
