using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Text;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace GitLabPS.Client.Tests;

/// <summary>A page far beyond what GitLab sends.</summary>
[Collection(FireCollection.Name)]
public sealed class BigPageTests(ITestOutputHelper output)
{
    private const int Rows = 100_000;
    private const int RowBytes = 1_000;
    private const long Megabyte = 1024 * 1024;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_of_100_MB_takes_little_memory_also_when_its_consumer_is_slow(bool isCompressed)
    {
        // Compressed it is a small answer that becomes a large one.
        byte[] body = isCompressed ? Compress() : [];
        await using RawServer server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(200, isCompressed ? ["Connection: close", "Content-Encoding: gzip"] : ["Connection: close"]));
            if (isCompressed) await exchange.SendBytesAsync(body);
            for (int id = 1; id <= Rows && !isCompressed; id++) await exchange.SendAsync(Row(id));
            exchange.Close();
        });
        using GitLabSession session = Sessions.Open(server.Url, clock: SystemClock.Instance);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        using PageWalk<Row> walk = session.Walk(Requests.Get("things"));
        long most = 0;
        long expected = 1;

        while (true)
        {
            if (walk.TryTake(out Row? row))
            {
                Assert.Equal(expected++, row.Id);
                if (row.Id % (Rows / 5) != 1) continue;

                // Time for the rest of the page to pile up, if it does.
                await Task.Delay(500);
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
            else if (!await walk.WaitAsync())
            {
                break;
            }
        }

        output.WriteLine($"at most {most / (double)Megabyte:0.0} MB above idle");
        Assert.Equal(Rows, walk.Count);
        Assert.InRange(most, 0, 16 * Megabyte);
    }

    private static byte[] Compress()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            for (int id = 1; id <= Rows; id++) gzip.Write(Encoding.ASCII.GetBytes(Row(id)));
        }

        return packed.ToArray();
    }

    private static string Row(int id)
    {
        var row = new StringBuilder(id == 1 ? "[" : "").Append(CultureInfo.InvariantCulture, $$"""{"id":{{id}},"text":" """);
        row.Append('x', RowBytes - row.Length - 3);
        return row.Append(id == Rows ? "\"}]" : "\"},").ToString();
    }
}
