using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>Big bodies, each of far more bytes than the buffers of both ends hold.</summary>
public sealed class TransferTests
{
    private const int Large = 64 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task An_upload_says_its_length_and_arrives_whole()
    {
        string file = NewFile(Large);
        try
        {
            await using RawServer server = RawServer.Start(RawServer.Answer(200, """{"id":1}"""));
            using GitLabSession session = Sessions.Open(server.Url);

            Row? answer = await session.SendAsync<Row>(Upload(file)).WaitAsync(Patience);

            RawExchange request = Assert.Single(server.Requests);
            Assert.Equal((1, "67108864", null), (answer!.Id, request.Header("Content-Length"), request.Header("Transfer-Encoding")));
            Assert.Equal(Large, request.Body.Length);
        }
        finally
        {
            File.Delete(file);
        }
    }

    // HttpWebRequest, which carries HttpClient on Windows but not on Mono, holds a body of unknown length in memory first;
    // one that says its length, as the test above shows, it does not.
    [Fact]
    public async Task An_upload_is_read_no_faster_than_it_leaves()
    {
        string file = NewFile(Large);
        try
        {
            var seen = new Transfers();
            await using RawServer server = RawServer.Start(_ => Task.CompletedTask, pace: Timeout.InfiniteTimeSpan);
            using GitLabSession session = Sessions.Open(server.Url, o => o.Timeout = TimeSpan.FromSeconds(1));

            await Assert.ThrowsAsync<GitLabTimeoutException>(() => session.SendAsync(Upload(file), seen).WaitAsync(Patience));

            Assert.InRange(seen.Steps[seen.Steps.Count - 1].Bytes, 1, Large / 2);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_download_arrives_no_faster_than_it_is_read()
    {
        var piece = new byte[256 * 1024];
        long sent = 0;
        await using RawServer server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(200, $"Content-Length: {Large}", "Content-Type: application/zip"));
            for (; Interlocked.Read(ref sent) < Large; Interlocked.Add(ref sent, piece.Length)) await exchange.SendBytesAsync(piece);
        });
        using GitLabSession session = Sessions.Open(server.Url);
        using ApiResponse response = await session.SendAsync(Requests.Get("projects/1/export/download")).WaitAsync(Patience);
        using Stream body = await response.OpenAsync(default);
        var bytes = new byte[1024 * 1024];

        await body.ReadExactlyAsync(bytes);
        await Task.Delay(300);
        Assert.InRange(Interlocked.Read(ref sent), 1, Large / 2);

        for (int rest = Large / bytes.Length - 1; rest > 0; rest--) await body.ReadExactlyAsync(bytes);
        Assert.Equal(0, await body.ReadAsync(bytes, 0, 1));
    }

    private static ApiRequest Upload(string file) => Requests.Create("PUT", "projects/1/packages/generic/a/1/b", new FileBody(new FileUpload(file)));

    private static string NewFile(int length)
    {
        string file = Path.GetTempFileName();
        using FileStream stream = File.OpenWrite(file);
        stream.SetLength(length);
        return file;
    }
}
