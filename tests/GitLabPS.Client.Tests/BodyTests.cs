using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class BodyTests : SimulatorTest
{
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x00, 0xFF];

    [Fact]
    public async Task Json_keeps_the_type_of_every_value()
    {
        RecordedRequest sent = await SendAsync("POST", new JsonBody(new Dictionary<string, object?>
        {
            ["name"] = "a \"b\" 日本",
            ["count"] = 5_000_000_000L,
            ["ratio"] = 1.5,
            ["on"] = true,
            ["nothing"] = null,
            ["empty"] = Array.Empty<string>(),
            ["level"] = AccessLevel.Maintainer,
            ["when"] = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(9)),
            ["url"] = new Uri("https://example.com/a%20b"),
            ["token"] = Sessions.Secret("s"),
            ["attributes"] = new Dictionary<string, object?> { ["ids"] = new[] { 1, 2 } },
            ["limits"] = new Dictionary<string, int> { ["size"] = 3 },
            ["table"] = new Hashtable { ["a"] = true },
            ["variables"] = new[] { new Dictionary<string, object?> { ["key"] = "A" } },
        }));

        Assert.Equal(
            """{"name":"a \"b\" 日本","count":5000000000,"ratio":1.5,"on":true,"nothing":null,"empty":[],"level":40"""
            + ""","when":"2026-01-02T03:04:05+09:00","url":"https://example.com/a%20b","token":"s","attributes":{"ids":[1,2]},"limits":{"size":3},"table":{"a":true},"variables":[{"key":"A"}]}""",
            sent.BodyText);
        Assert.Equal("application/json; charset=utf-8", sent.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Text_is_sent_as_it_is()
    {
        RecordedRequest sent = await SendAsync("POST", new TextBody("query { 日本 }", "application/graphql"));

        Assert.Equal("query { 日本 }", sent.BodyText);
        Assert.Equal("application/graphql; charset=utf-8", sent.Headers["Content-Type"]);
    }

    [Theory]
    [InlineData("text/xml; charset=utf-8", "text/xml; charset=utf-8")]
    [InlineData("text/plain;charset=iso-8859-1; format=flowed", "text/plain; charset=utf-8; format=flowed")]
    public async Task A_media_type_may_have_parameters_and_a_text_is_UTF_8_whatever_they_say(string given, string expected)
    {
        RecordedRequest sent = await SendAsync("POST", new TextBody("日本", given));

        Assert.Equal(("日本", expected), (sent.BodyText, sent.Headers["Content-Type"]));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("text/")]
    [InlineData("text/plain\r\nX-Header: 1")]
    public async Task What_is_no_media_type_is_refused_before_anything_is_sent(string type)
    {
        using var file = new TemporaryFile("a", Picture);

        foreach (RequestBody body in new RequestBody[] { new TextBody("x", type), new FileBody(new FileUpload(file.Path, type)) })
        {
            var refusal = await Assert.ThrowsAsync<GitLabRequestException>(() => SendAsync("POST", body));
            Assert.Contains("is no media type", refusal.Message);
        }

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_file_is_sent_as_it_is()
    {
        using var file = new TemporaryFile("picture.png", Picture);

        RecordedRequest sent = await SendAsync("PUT", new FileBody(new FileUpload(file.Path, "image/png")));

        Assert.Equal(Picture, sent.Body.ToArray());
        Assert.Equal("image/png", sent.Headers["Content-Type"]);
    }

    [Fact]
    public async Task A_form_carries_fields_and_files()
    {
        using var file = new TemporaryFile("日本 1.png", Picture);

        RecordedRequest sent = await SendAsync("PUT", new MultipartBody(
        [
            new("description", "日本\r\n2"),
            new("topics", new[] { "a", "b" }),
            new("attributes", new Dictionary<string, object?> { ["key"] = true }),
            new("avatar", new FileUpload(file.Path, "image/png")),
        ]));

        string text = Encoding.Latin1.GetString(sent.Body.Span);
        Assert.StartsWith("multipart/form-data; boundary=", sent.Headers["Content-Type"]);
        Assert.Equal(["description", "topics[]", "topics[]", "attributes[key]", "avatar"], Names(text));
        Assert.Contains("\r\n\r\n" + Encoding.Latin1.GetString("日本\r\n2"u8) + "\r\n--", text);
        Assert.Contains("\r\n\r\ntrue\r\n--", text);
        Assert.Contains("filename*=utf-8''%E6%97%A5%E6%9C%AC%201.png", text);
        Assert.Contains("Content-Type: image/png", text);
        Assert.Contains("\r\n\r\n" + Encoding.Latin1.GetString(Picture) + "\r\n--", text);
    }

    [Fact]
    public async Task A_form_changes_a_project()
    {
        using var file = new TemporaryFile("picture.png", Picture);
        using GitLabSession session = Connect();

        await session.SendAsync<Row>(Requests.Create("PUT", "projects/platform%2Fdocs", new MultipartBody(
        [
            new("description", "Words"),
            new("topics", new[] { "a", "b" }),
            new("avatar", new FileUpload(file.Path, "image/png")),
        ])));

        var project = Server.State.FindProject("platform/docs")!;
        Assert.Equal("Words", project.Description);
        Assert.Equal(["a", "b"], project.Topics);
        Assert.Equal(Picture, project.Avatar!.Content.ToArray());
    }

    [Fact]
    public async Task A_file_is_read_again_for_the_next_attempt()
    {
        using var file = new TemporaryFile("picture.png", Picture);
        Server.Misbehaviour.Add(new MisbehaviourRule { Status = 429, Headers = new Dictionary<string, string> { ["Retry-After"] = "1" } });

        await SendAsync("POST", new FileBody(new FileUpload(file.Path)));

        Assert.Equal([Picture, Picture], Server.Requests.Select(r => r.Body.ToArray()));
    }

    [Fact]
    public void Messages_mask_secrets_and_files()
    {
        var body = new MultipartBody([new("name", "x"), new("token", Sessions.Secret("canary")), new("avatar", new FileUpload("/home/me/picture.png"))]);

        Assert.Equal("""{"name":"x","token":"***","avatar":"(file picture.png)"}""", body.ToString());
    }

    private async Task<RecordedRequest> SendAsync(string method, RequestBody body)
    {
        Server.Misbehaviour.Add(new MisbehaviourRule { Times = 0, Status = 200, Body = "{}" });
        using GitLabSession session = Connect();
        await session.SendAsync<Row>(Requests.Create(method, "anything", body));
        return Server.Requests[^1];
    }

    private static IEnumerable<string> Names(string form) =>
        form.Split("; name=").Skip(1).Select(part => part.Split(';', '\r')[0].Trim('"'));

    private sealed class TemporaryFile : IDisposable
    {
        private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("GitLabPS-");

        public TemporaryFile(string name, byte[] content)
        {
            Path = System.IO.Path.Combine(directory.FullName, name);
            File.WriteAllBytes(Path, content);
        }

        public string Path { get; }

        public void Dispose() => directory.Delete(recursive: true);
    }
}
