using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>What a server may send has bounds, however small it is on the wire.</summary>
public sealed class BoundTests
{
    [Fact]
    public async Task A_value_that_no_memory_should_hold_is_an_error()
    {
        byte[] bomb = Bomb("[{\"name\":\"");
        await using RawServer server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(200, $"Content-Length: {bomb.Length}", "Content-Encoding: br"));
            await exchange.SendBytesAsync(bomb);
        });
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(Requests.Get("things"));

        var listed = await Assert.ThrowsAsync<GitLabProtocolException>(() => walk.TakeAsync());
        var read = await Assert.ThrowsAsync<GitLabProtocolException>(() => session.SendAsync<object>(Requests.Get("thing")));

        Assert.Contains("more than 128 MB", listed.Message);
        Assert.Contains("more than 128 MB", read.Message);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_list_of_nothing_but_empty_pages_ends()
    {
        await using RawServer server = RawServer.Start(exchange => exchange.SendAsync(RawServer.Answer(
            200, "[]", string.Create(CultureInfo.InvariantCulture, $"Link: <http://localhost/things?cursor={exchange.Number}>; rel=\"next\""))));
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(Requests.Get("things"));

        var failure = await Assert.ThrowsAsync<GitLabProtocolException>(() => walk.TakeAsync());

        Assert.Contains("100 pages in a row were empty", failure.Message);
    }

    [Fact]
    public async Task Some_empty_pages_end_no_list()
    {
        await using RawServer server = RawServer.Start(exchange => exchange.SendAsync(RawServer.Answer(
            200,
            exchange.Number % 60 == 0 ? string.Create(CultureInfo.InvariantCulture, $"[{{\"id\":{exchange.Number}}}]") : "[]",
            exchange.Number == 180 ? [] : [string.Create(CultureInfo.InvariantCulture, $"Link: <http://localhost/things?cursor={exchange.Number}>; rel=\"next\"")])));
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(Requests.Get("things"));

        Assert.Equal(3, (await walk.TakeAsync()).Count);
    }

    // Some hundred bytes that become more than a value may have.
    private static byte[] Bomb(string start)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(Encoding.UTF8.GetBytes(start));
            var letters = new byte[1024 * 1024];
            Array.Fill(letters, (byte)'a');
            for (int megabyte = 0; megabyte < 130; megabyte++) brotli.Write(letters);
        }

        return packed.ToArray();
    }
}
