using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class StreamingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task An_object_is_given_out_before_the_rest_of_its_page_is_sent()
    {
        var firstTaken = new TaskCompletionSource();
        await using RawServer server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(200, "Content-Length: 19") + """[{"id":1},""");
            await firstTaken.Task;
            await exchange.SendAsync("""{"id":2}]""");
        });
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(Requests.Get("things"));

        List<Row> first = await walk.TakeAsync(1).WaitAsync(Patience);
        firstTaken.SetResult();

        Assert.Equal(1, Assert.Single(first).Id);
        Assert.Equal(2, Assert.Single(await walk.TakeAsync()).Id);
    }

    [Fact]
    public async Task A_chunked_body_may_be_cut_anywhere()
    {
        // Every byte is a chunk of its own: names, numbers and letters of several bytes come in pieces.
        byte[] body = """[{"id":5000000000,"username":"日本🦊"},{"id":2,"username":"\ud83e\udd8a"}]"""u8.ToArray();
        await using RawServer server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(200, "Transfer-Encoding: chunked"));
            foreach (byte b in body) await exchange.SendBytesAsync([.. "1\r\n"u8, b, .. "\r\n"u8]);
            await exchange.SendAsync("0\r\n\r\n");
        });
        using GitLabSession session = Sessions.Open(server.Url);
        using var walk = new PageWalk<BasicUser>(session, Requests.Get("users"));

        List<BasicUser> users = await walk.TakeAsync();

        Assert.Equal([(5_000_000_000, "日本🦊"), (2, "🦊")], users.Select(user => (user.Id, user.Username!)));
    }

    [Fact]
    public async Task Compressed_answers_are_asked_for_and_understood()
    {
        await using SimulatorServer server = await SimulatorServer.StartAsync(new SimulatorOptions { Gzip = true, Projects = 100 });
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(Requests.Get("groups/bulk/projects", ("per_page", 100)));

        Assert.Equal(100, (await walk.TakeAsync()).Count);
        Assert.Contains("gzip", Assert.Single(server.Requests).Headers["Accept-Encoding"]);
    }

    [Fact]
    public async Task Brotli_is_asked_for_and_understood()
    {
        await using RawServer server = RawServer.Start(async exchange =>
        {
            byte[] body = Compression.Brotli("""[{"id":1},{"id":2}]"""u8.ToArray());
            await exchange.SendAsync(RawServer.Head(200, $"Content-Length: {body.Length}", "Content-Encoding: br"));
            await exchange.SendBytesAsync(body);
        });
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(Requests.Get("things"));

        Assert.Equal([1, 2], (await walk.TakeAsync()).Select(row => row.Id));
        Assert.Equal("gzip, deflate, br", Assert.Single(server.Requests).Header("Accept-Encoding"));
    }

    [Fact]
    public async Task A_download_can_be_read_while_it_arrives()
    {
        var firstRead = new TaskCompletionSource();
        await using RawServer server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(200, "Content-Length: 6", "Content-Type: application/zip", "Content-Disposition: attachment; filename=\"export.zip\"") + "abc");
            await firstRead.Task;
            await exchange.SendAsync("def");
        });
        using GitLabSession session = Sessions.Open(server.Url);
        using ApiResponse response = await session.SendAsync(Requests.Get("projects/1/export/download"));
        await using Stream body = await response.OpenAsync(default);
        var bytes = new byte[6];

        await body.ReadExactlyAsync(bytes.AsMemory(0, 3)).AsTask().WaitAsync(Patience);
        firstRead.SetResult();
        await body.ReadExactlyAsync(bytes.AsMemory(3, 3));

        Assert.Equal("abcdef"u8.ToArray(), bytes);
        Assert.Equal((6L, "application/zip", "export.zip"), (response.Length, response.MediaType, response.FileName));
    }
}
