using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>A file has its name only when it is whole, and when it is the file.</summary>
public sealed class WholeFileTests
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 60).Select(n => n.ToString(CultureInfo.InvariantCulture) + "ä\n")));

    public static TheoryData<string> NoFiles =>
    [
        RawServer.Answer(204, ""),
        RawServer.Answer(205, ""),
        RawServer.Answer(304, ""),
        RawServer.Answer(206, "part", "Content-Range: bytes 0-3/9"),
        RawServer.Answer(200, "<html>Sign in</html>", "Content-Type: text/html; charset=utf-8"),
        RawServer.Answer(200, "<html>Sign in</html>", "Content-Type: application/xhtml+xml"),
        RawServer.Answer(200, "something", "Content-Encoding: br"),
        RawServer.Answer(200, "something", "Content-Encoding: deflate"),
        RawServer.Answer(200, "something", "Content-Encoding: gzip, zstd"),
    ];

    [Theory]
    [MemberData(nameof(NoFiles))]
    public async Task What_is_not_the_whole_file_does_not_become_one(string answer)
    {
        await using RawServer server = RawServer.Start(answer);
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url);

        await Assert.ThrowsAsync<GitLabProtocolException>(() => SaveAsync(session, folder));
        await Assert.ThrowsAsync<GitLabProtocolException>(() => session.ReadFileAsync(Requests.Get("file")));

        Assert.Empty(folder.Names);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_page_that_says_its_name_is_a_file()
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, "<html/>", "Content-Type: text/html", "Content-Disposition: attachment; filename=report.html"));
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url);

        await SaveAsync(session, folder);

        Assert.Equal(["report.html"], folder.Names);
    }

    [Fact]
    public async Task A_file_is_asked_for_as_it_is()
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, "content"));
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url);

        await SaveAsync(session, folder);
        await session.ReadFileAsync(Requests.Get("file"));

        Assert.All(server.Requests, request => Assert.Equal("identity", request.Header("Accept-Encoding")));
    }

    [Fact]
    public async Task A_compressed_file_that_ends_early_does_not_become_one()
    {
        byte[] whole = Compression.Gzip(Content);
        int length = 0;
        await using RawServer server = RawServer.Start(exchange => SendCompressedAsync(exchange, whole[..length]));
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url, o => o.RetryBudget = TimeSpan.Zero);

        for (; length < whole.Length; length++)
        {
            await Assert.ThrowsAsync<GitLabConnectionException>(() => SaveAsync(session, folder));
            Assert.Empty(folder.Names);
        }

        FileInfo file = await SaveAsync(session, folder);
        Assert.Equal(Content, await File.ReadAllBytesAsync(file.FullName));
    }

    [Fact]
    public async Task A_text_that_breaks_off_is_asked_for_again()
    {
        byte[] whole = Compression.Gzip(Content);
        await using RawServer server = RawServer.Start(exchange => exchange.Number switch
        {
            1 => SendCompressedAsync(exchange, whole[..^9]),
            2 => BreakAsync(exchange),
            _ => SendCompressedAsync(exchange, whole),
        });
        using GitLabSession session = Sessions.Open(server.Url);

        FileContent file = await session.ReadFileAsync(Requests.Get("file"));

        Assert.Equal(Content, file.Bytes);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData("text/plain; charset=iso-8859-1", "\u00c3\u00a4")]
    [InlineData("text/plain; charset=\"utf-8\"", "ä")]
    [InlineData("text/plain; charset=utf-7", "ä")]
    [InlineData("text/plain; charset=of-nobody", "ä")]
    [InlineData("text/plain; charset=", "ä")]
    [InlineData("text/plain", "ä")]
    public async Task A_text_is_read_in_the_character_set_that_the_server_names_if_there_is_one(string type, string expected)
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, "ä", "Content-Type: " + type));
        using GitLabSession session = Sessions.Open(server.Url);

        FileContent file = await session.ReadFileAsync(Requests.Get("file"));

        Assert.Equal(expected, file.ToText());
    }

    private static Task<FileInfo> SaveAsync(GitLabSession session, TemporaryFolder folder) =>
        new Download(session, Requests.Get("file")).SaveAsync(new DownloadTarget(folder.Path, "fallback", replace: false), CancellationToken.None);

    private static async Task SendCompressedAsync(RawExchange exchange, byte[] body)
    {
        await exchange.SendAsync(RawServer.Head(200, $"Content-Length: {body.Length}", "Content-Encoding: gzip"));
        await exchange.SendBytesAsync(body);
    }

    private static async Task BreakAsync(RawExchange exchange)
    {
        await exchange.SendAsync(RawServer.Head(200, "Content-Length: 100") + "some");
        exchange.Close();
    }
}
