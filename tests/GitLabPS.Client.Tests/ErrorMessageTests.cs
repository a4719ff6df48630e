using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class ErrorMessageTests : SimulatorTest
{
    [Theory]
    [InlineData("""{"message":"404 Project Not Found"}""", "404 Project Not Found")]
    [InlineData("""{"error":"page is invalid"}""", "page is invalid")]
    [InlineData("""{"error":"invalid_token","error_description":"Token was revoked."}""", "Token was revoked.")]
    [InlineData("""{"message":{"path":["has already been taken"]}}""", "path has already been taken")]
    [InlineData("""{"message":{"path":["is too long","is reserved"],"name":["can't be blank"]}}""", "path is too long, is reserved; name can't be blank")]
    [InlineData("""{"message":{"path":["has already been taken"],"limit_reached":[]}}""", "path has already been taken")]
    [InlineData("""{"message":{"base":["You cannot do this"]}}""", "You cannot do this")]
    [InlineData("""{"message":{"namespace":{"path":["is invalid"]}}}""", "namespace path is invalid")]
    [InlineData("""{"message":["First","Second"]}""", "First, Second")]
    [InlineData("""{"errors":["First","Second"]}""", "First, Second")]
    [InlineData("""{"error":{"code":17,"fatal":true}}""", "code 17; fatal True")]
    [InlineData("""{"message":null,"error":"Second best"}""", "Second best")]
    [InlineData("""{"name":["is missing"]}""", "name is missing")]
    [InlineData("\"Just a text\"", "Just a text")]
    [InlineData("""["First","Second"]""", "First, Second")]
    [InlineData("Retry later\n", "Retry later")]
    [InlineData("{\"message\":\"cut o", "{\"message\":\"cut o")]
    [InlineData("<html><head><title>\n 502  Bad&nbsp;Gateway </title>", "an HTML page instead of JSON, titled '502 Bad&nbsp;Gateway'")]
    [InlineData("<html><body>Sorry", "an HTML page instead of JSON")]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData("{}", null)]
    [InlineData("[]", null)]
    [InlineData("null", null)]
    public async Task What_the_server_says_becomes_one_sentence(string body, string? sentence)
    {
        GitLabResponseException failure = await FailAsync(400, body);

        Assert.Equal(sentence ?? "", failure.ServerMessage ?? "");
        Assert.StartsWith($"GET projects/1: {(body.StartsWith('<') ? "the server" : "GitLab")} answered 400", failure.Message);
        if (sentence is null) Assert.Equal("GET projects/1: GitLab answered 400 (BadRequest).", failure.Message);
        else Assert.Contains(sentence.TrimEnd('.'), failure.Message);
    }

    [Theory]
    [InlineData("""{"message":"401 Unauthorized"}""", true, "its user may not do this")]
    [InlineData("""{"message":"401 Unauthorized"}""", false, "connect again with Connect-GLServer")]
    [InlineData("""{"error":"invalid_token","error_description":"Token was revoked."}""", true, "connect again with Connect-GLServer")]
    public async Task A_token_that_was_taken_before_is_not_blamed_for_401(string body, bool taken, string advice)
    {
        using GitLabSession session = Connect();
        if (taken) await session.SendAsync<Row>(Requests.Get("user"));
        Server.Misbehaviour.Add(new MisbehaviourRule { Status = 401, Body = body });

        var failure = await Assert.ThrowsAsync<GitLabResponseException>(() => session.SendAsync<Row>(Requests.Create("PUT", "projects/1/merge_requests/1/merge")));

        Assert.Contains(advice, failure.Message);
    }

    [Fact]
    public async Task An_HTML_page_is_recognised_by_its_media_type()
    {
        GitLabResponseException failure = await FailAsync(400, "Whoops <title>Oh</title>", "text/html; charset=utf-8");

        Assert.Equal("an HTML page instead of JSON, titled 'Oh'", failure.ServerMessage);
    }

    [Fact]
    public async Task A_long_text_is_cut()
    {
        GitLabResponseException failure = await FailAsync(400, new string('x', 1_000_000));

        Assert.InRange(failure.Message.Length, 100, 1_000);
    }

    [Theory]
    [InlineData(401, """{"message":"401 Unauthorized"}""", "Connect-GLServer")]
    [InlineData(403, """{"message":"403 Forbidden"}""", "do not allow")]
    [InlineData(404, """{"message":"404 Not found"}""", "may not see it")]
    [InlineData(404, """{"message":"404 Not Found"}""", "may not see it")]
    [InlineData(404, """{"error":"404 Not Found"}""", "its version may be too old")]
    [InlineData(429, "Retry later", "Too many requests")]
    [InlineData(500, """{"message":"500 Internal Server Error"}""", "try again later")]
    [InlineData(503, "<html>", "try again later")]
    [InlineData(400, "<html>", "no answer of GitLab's API")]
    [InlineData(401, "<html>", "no answer of GitLab's API")]
    [InlineData(403, "<html>", "no answer of GitLab's API")]
    [InlineData(404, "<html>", "no answer of GitLab's API")]
    [InlineData(407, "<html>", "Connect-GLServer -ProxyCredential")]
    public async Task The_message_says_what_to_do(int status, string body, string advice)
    {
        GitLabResponseException failure = await FailAsync(status, body);

        Assert.Equal(status, failure.StatusCode);
        Assert.Contains(advice, failure.Message);
        if (body.StartsWith('<')) Assert.DoesNotContain("token", failure.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        using GitLabSession session = Connect(o => o.Credential = Sessions.Token(TestTokens.ReadOnly));

        var failure = await Assert.ThrowsAsync<GitLabResponseException>(() => session.SendAsync(Requests.Create("POST", "projects/platform%2Fdocs/star")));

        Assert.Equal(403, failure.StatusCode);
        Assert.Contains("(scope: api)", failure.Message);
        Assert.Contains("lacks a scope", failure.Message);
    }

    [Fact]
    public async Task The_exception_carries_what_a_script_wants_to_know()
    {
        Server.Misbehaviour.Add(new MisbehaviourRule
        {
            Status = 409,
            Body = """{"message":"Conflict"}""",
            Headers = new Dictionary<string, string> { ["Retry-After"] = "12" },
        });
        using GitLabSession session = Connect();

        var failure = await Assert.ThrowsAsync<GitLabResponseException>(() => session.SendAsync(Requests.Create("PUT", "projects/1", query: [("a", "b c")])));

        Assert.Equal((409, "PUT", "Conflict"), (failure.StatusCode, failure.Method, failure.ServerMessage));
        Assert.Equal(new Uri(Server.Url, "api/v4/projects/1?a=b%20c"), failure.RequestUri);
        Assert.Equal(TimeSpan.FromSeconds(12), failure.RetryAfter);
        Assert.True(Guid.TryParse(failure.RequestId, out _));
    }

    private async Task<GitLabResponseException> FailAsync(int status, string body, string contentType = "application/json")
    {
        Server.Misbehaviour.Add(new MisbehaviourRule { Times = 0, Status = status, Body = body, ContentType = contentType });
        using GitLabSession session = Connect(o => o.RetryBudget = TimeSpan.Zero);
        return await Assert.ThrowsAsync<GitLabResponseException>(() => session.SendAsync(Requests.Get("projects/1")));
    }
}
