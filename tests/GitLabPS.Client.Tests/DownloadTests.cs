using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class DownloadTests : SimulatorTest
{
    private const string Avatar = "projects/platform%2Fdocs/avatar";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly byte[] Content = Bytes(300_000, 1);

    [Fact]
    public async Task A_file_arrives_under_its_name_and_nothing_else()
    {
        SetAvatar(Content);
        using var folder = new TemporaryFolder();
        using GitLabSession session = Connect();
        var transfers = new Transfers();

        FileInfo file = await SaveAsync(session, folder["a.png"], observer: transfers);

        Assert.Equal(folder["a.png"], file.FullName);
        Assert.Equal(Content, await File.ReadAllBytesAsync(file.FullName));
        Assert.Equal(["a.png"], folder.Names);
        Assert.Equal((Content.Length, Content.Length), transfers.Steps[^1]);
    }

    [Fact]
    public async Task In_a_folder_it_has_the_name_that_the_server_proposes()
    {
        SetAvatar(Content);
        using var folder = new TemporaryFolder();
        using GitLabSession session = Connect();

        await SaveAsync(session, folder.Path);

        Assert.Equal(["picture.png"], folder.Names);
    }

    [Fact]
    public async Task Without_a_name_that_can_be_used_it_has_the_name_of_the_command()
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, "x", "Content-Disposition: attachment; filename=\"..\""));
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url);

        await SaveAsync(session, folder.Path);

        Assert.Equal(["fallback"], folder.Names);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_not_begun()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["old"], "old");
        using GitLabSession session = Connect();

        var exists = await Assert.ThrowsAsync<IOException>(() => SaveAsync(session, folder["old"]));
        var missing = await Assert.ThrowsAsync<DirectoryNotFoundException>(() => SaveAsync(session, Path.Combine(folder["no"], "file")));

        Assert.Contains("-Force", exists.Message);
        Assert.Contains($"no folder '{folder["no"]}'", missing.Message);
        Assert.Empty(Server.Requests);
        Assert.Equal(["old"], folder.Names);
    }

    [Fact]
    public async Task A_folder_is_never_taken_for_the_file()
    {
        SetAvatar(Content);
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["picture.png"]);
        using GitLabSession session = Connect();

        var failure = await Assert.ThrowsAsync<IOException>(() => SaveAsync(session, folder.Path, replace: true));

        Assert.Contains("is a folder", failure.Message);
    }

    [Fact]
    public async Task An_old_file_is_replaced_only_by_a_whole_one()
    {
        SetAvatar(Content);
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["old"], "old");
        using GitLabSession session = Connect();

        Server.Misbehaviour.Add(new MisbehaviourRule { Status = 200, Body = "damaged", Headers = Header("X-Checksum-Sha256", new string('0', 64)) });
        await Assert.ThrowsAsync<GitLabProtocolException>(() => SaveAsync(session, folder["old"], replace: true));
        Assert.Equal("old", await File.ReadAllTextAsync(folder["old"]));

        await SaveAsync(session, folder["old"], replace: true);
        Assert.Equal(Content, await File.ReadAllBytesAsync(folder["old"]));
        Assert.Equal(["old"], folder.Names);
    }

    [Fact]
    public async Task A_file_that_somebody_made_meanwhile_stays()
    {
        SetAvatar(Content);
        using var folder = new TemporaryFolder();
        using GitLabSession session = Connect();
        var rival = new Transfers { OnStep = () => File.WriteAllText(folder["a"], "theirs") };

        await Assert.ThrowsAsync<IOException>(() => SaveAsync(session, folder["a"], observer: rival));

        Assert.Equal("theirs", await File.ReadAllTextAsync(folder["a"]));
        Assert.Equal(["a"], folder.Names);
    }

    [Fact]
    public async Task After_a_broken_connection_only_the_rest_is_fetched()
    {
        SetAvatar(Content);
        Server.Misbehaviour.Add(new MisbehaviourRule { Action = MisbehaviourAction.AbortBody, After = 200_000, Headers = Header("X-Checksum-Sha256", Hex(Content)) });
        using var folder = new TemporaryFolder();
        using GitLabSession session = Connect();

        FileInfo file = await SaveAsync(session, folder["a"]);

        Assert.Equal(Content, await File.ReadAllBytesAsync(file.FullName));
        Assert.Equal([200, 206], Server.Requests.Select(r => r.Status));
        Assert.StartsWith("bytes=", Server.Requests[1].Headers["Range"]);
        Assert.Equal($"\"{Hex(Content)}\"", Server.Requests[1].Headers["If-Range"], ignoreCase: true);
    }

    [Fact]
    public async Task A_file_that_changed_meanwhile_is_fetched_from_its_beginning()
    {
        byte[] changed = Bytes(250_000, 2);
        SetAvatar(Content);
        Server.Misbehaviour.Add(new MisbehaviourRule { Action = MisbehaviourAction.AbortBody, Headers = Header("X-Checksum-Sha256", Hex(Content)) });
        using var folder = new TemporaryFolder();
        var clock = new FakeClock { During = () => Task.Run(() => SetAvatar(changed)) };
        using GitLabSession session = Sessions.Open(Server.Url, clock: clock);

        FileInfo file = await SaveAsync(session, folder["a"]);

        Assert.Equal(changed, await File.ReadAllBytesAsync(file.FullName));
        Assert.Equal([200, 200], Server.Requests.Select(r => r.Status));
    }

    [Theory]
    [InlineData("ETag: W/\"1\"")]
    [InlineData("Accept-Ranges: none", "ETag: \"1\"")]
    [InlineData("X-Nothing: 1")]
    public async Task A_server_without_parts_is_asked_for_the_whole_again(params string[] headers)
    {
        await using RawServer server = RawServer.Start(async exchange =>
        {
            if (exchange.Number > 1)
            {
                await exchange.SendAsync(RawServer.Answer(200, "new content", headers));
                return;
            }

            await exchange.SendAsync(RawServer.Head(200, ["Content-Length: 100", .. headers]) + "old content, and more of it");
            exchange.Close();
        });
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url);

        FileInfo file = await SaveAsync(session, folder["a"]);

        Assert.Equal("new content", await File.ReadAllTextAsync(file.FullName));
        Assert.Null(server.Requests[1].Header("Range"));
    }

    [Fact]
    public async Task Last_Modified_is_as_good_as_an_ETag()
    {
        const string Instant = "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT";
        await using RawServer server = RawServer.Start(async exchange =>
        {
            if (exchange.Number == 1)
            {
                await exchange.SendAsync(RawServer.Head(200, "Content-Length: 6", Instant) + "abc");
                exchange.Close();
            }
            else
            {
                await exchange.SendAsync(RawServer.Answer(206, "def", "Content-Range: bytes 3-5/6", Instant));
            }
        });
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url);

        FileInfo file = await SaveAsync(session, folder["a"]);

        Assert.Equal("abcdef", await File.ReadAllTextAsync(file.FullName));
        Assert.Equal("Thu, 01 Jan 2026 00:00:00 GMT", server.Requests[1].Header("If-Range"));
    }

    [Fact]
    public async Task As_long_as_bytes_arrive_it_goes_on()
    {
        // One byte a request: far more breaks in all than attempts without any gain are made.
        const string Text = "0123456789";
        await using RawServer server = RawServer.Start(async exchange =>
        {
            int start = exchange.Header("Range") is { } range ? int.Parse(range[6..^1], CultureInfo.InvariantCulture) : 0;
            string[] headers = [$"Content-Length: {Text.Length - start}", "ETag: \"1\"", $"Content-Range: bytes {start}-9/10"];
            await exchange.SendAsync(RawServer.Head(start == 0 ? 200 : 206, headers) + Text[start]);
            exchange.Close();
        });
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url);

        FileInfo file = await SaveAsync(session, folder["a"]);

        Assert.Equal(Text, await File.ReadAllTextAsync(file.FullName));
        Assert.Equal(10, server.Requests.Count);
    }

    [Fact]
    public async Task A_part_that_ends_early_is_not_the_end()
    {
        await using RawServer server = RawServer.Start(async exchange =>
        {
            switch (exchange.Number)
            {
                case 1:
                    await exchange.SendAsync(RawServer.Head(200, "Content-Length: 6", "ETag: \"1\"") + "ab");
                    exchange.Close();
                    break;
                case 2:
                    await exchange.SendAsync(RawServer.Answer(206, "cd", "Content-Range: bytes 2-3/6"));
                    break;
                default:
                    await exchange.SendAsync(RawServer.Answer(206, "ef", "Content-Range: bytes 4-5/6"));
                    break;
            }
        });
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url);

        FileInfo file = await SaveAsync(session, folder["a"]);

        Assert.Equal("abcdef", await File.ReadAllTextAsync(file.FullName));
    }

    [Fact]
    public async Task Another_part_than_asked_for_is_refused()
    {
        await using RawServer server = RawServer.Start(async exchange =>
        {
            if (exchange.Number == 1)
            {
                await exchange.SendAsync(RawServer.Head(200, "Content-Length: 6", "ETag: \"1\"") + "abc");
                exchange.Close();
            }
            else
            {
                await exchange.SendAsync(RawServer.Answer(206, "ef", "Content-Range: bytes 4-5/6"));
            }
        });
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url);

        await Assert.ThrowsAsync<GitLabProtocolException>(() => SaveAsync(session, folder["a"]));

        Assert.Empty(folder.Names);
    }

    [Fact]
    public async Task A_rest_without_an_end_is_refused()
    {
        await using RawServer server = RawServer.Start(async exchange =>
        {
            if (exchange.Number == 1)
            {
                await exchange.SendAsync(RawServer.Head(200, "Content-Length: 6", "ETag: \"1\"") + "abc");
                exchange.Close();
            }
            else
            {
                await exchange.SendAsync(RawServer.Answer(206, "defghijkl", "Content-Range: bytes 3-5/6"));
            }
        });
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url);

        await Assert.ThrowsAsync<GitLabProtocolException>(() => SaveAsync(session, folder["a"]));

        Assert.Empty(folder.Names);
    }

    [Fact]
    public async Task It_is_given_up_when_nothing_is_gained()
    {
        await using RawServer server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(200, "Content-Length: 6") + "abc");
            exchange.Close();
        });
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url);

        var failure = await Assert.ThrowsAsync<GitLabConnectionException>(() => SaveAsync(session, folder["a"]));

        Assert.EndsWith("3 of 6 bytes had arrived.", failure.Message);
        Assert.Equal(5, server.Requests.Count);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public async Task The_retry_budget_ends_it_too()
    {
        await using RawServer server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(200, "Content-Length: 6") + "abc");
            exchange.Close();
        });
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url, o => o.RetryBudget = TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<GitLabConnectionException>(() => SaveAsync(session, folder["a"]));

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_compressed_body_is_not_gone_on_with()
    {
        // Nobody can tell which byte of the file the last one on the wire stood for.
        byte[] compressed = Compression.Gzip("some text, some text, some text"u8.ToArray());
        string[] headers = [$"Content-Length: {compressed.Length}", "Content-Encoding: gzip", "Accept-Ranges: bytes", "ETag: \"1\"", "Content-MD5: AAAAAAAAAAAAAAAAAAAAAA=="];
        await using RawServer server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(200, headers));
            await exchange.SendBytesAsync(exchange.Number == 1 ? compressed[..^4] : compressed);
            if (exchange.Number == 1) exchange.Close();
        });
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url);

        FileInfo file = await SaveAsync(session, folder["a"]);

        Assert.Equal("some text, some text, some text", await File.ReadAllTextAsync(file.FullName));
        Assert.Null(server.Requests[1].Header("Range"));
    }

    [Theory]
    [InlineData("X-Checksum-Sha256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("X-Checksum-Sha256", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("X-Checksum-Sha256", "not a checksum at all")]
    [InlineData("Digest", "sha-512=AAAA, SHA-256=ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")]
    [InlineData("Repr-Digest", "sha-256=:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=:")]
    [InlineData("Content-MD5", "kAFQmDzST7DWlj99KOF/cg==")]
    [InlineData("Content-MD5", "?")]
    public async Task A_file_with_the_right_checksum_is_kept(string header, string value)
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, "abc", $"{header}: {value}"));
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url);

        await SaveAsync(session, folder["a"]);

        Assert.Equal("abc", await File.ReadAllTextAsync(folder["a"]));
    }

    [Theory]
    [InlineData("X-Checksum-Sha256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("Digest", "sha-256=ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")]
    [InlineData("Content-MD5", "kAFQmDzST7DWlj99KOF/cg==")]
    public async Task A_file_with_another_checksum_is_thrown_away(string header, string value)
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, "abd", $"{header}: {value}"));
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url);

        var failure = await Assert.ThrowsAsync<GitLabProtocolException>(() => SaveAsync(session, folder["a"]));

        Assert.Contains("arrived damaged", failure.Message);
        Assert.Empty(folder.Names);
    }

    [Theory]
    [InlineData(28)]
    [InlineData(unchecked((int)0x80070070))]
    public async Task A_full_disk_is_said_to_be_full(int code)
    {
        SetAvatar(Content);
        using var folder = new TemporaryFolder();
        using GitLabSession session = Connect();
        var download = new Download(session, Requests.Get(Avatar), null, _ => new SmallDisk(100_000, code));

        var failure = await Assert.ThrowsAsync<IOException>(() => download.SaveAsync(Target(folder["a"]), default));

        Assert.Contains("Make room", failure.Message);
        Assert.Contains(folder["a"], failure.Message);
        Assert.Single(Server.Requests);
    }

    [SkippableFact]
    public async Task A_disk_that_is_really_full_is_said_to_be_full()
    {
        const string FullDisk = "/dev/full";
        Skip.IfNot(File.Exists(FullDisk), $"There is no {FullDisk}, which refuses every byte.");
        SetAvatar(Content);
        using var folder = new TemporaryFolder();
        using GitLabSession session = Connect();
        var download = new Download(session, Requests.Get(Avatar), null, _ => new FileStream(FullDisk, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1, useAsync: true));

        var failure = await Assert.ThrowsAsync<IOException>(() => download.SaveAsync(Target(folder["a"]), default));

        Assert.Contains("Make room", failure.Message);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public async Task It_is_cancelled_at_once_and_leaves_nothing()
    {
        SetAvatar(Content);
        Server.Misbehaviour.Add(new MisbehaviourRule { Action = MisbehaviourAction.Stall, Delay = Patience });
        using var folder = new TemporaryFolder();
        using var cancellation = new CancellationTokenSource();
        using GitLabSession session = Connect();
        var begun = new TaskCompletionSource();
        Task download = new Download(session, Requests.Get(Avatar), new Transfers { OnStep = () => begun.TrySetResult() }).SaveAsync(Target(folder["a"]), cancellation.Token);
        await begun.Task.WaitAsync(Patience);
        Assert.Single(folder.Names, name => name.EndsWith(".part", StringComparison.Ordinal));

        var watch = Stopwatch.StartNew();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => download.WaitAsync(Patience));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Empty(folder.Names);
        Assert.Equal(200, (await session.SendAsync(Requests.Get("user"))).StatusCode);
    }

    private static DownloadTarget Target(string path, bool replace = false) => new(path, "fallback", replace);

    private static Task<FileInfo> SaveAsync(GitLabSession session, string path, bool replace = false, IExchangeObserver? observer = null) =>
        new Download(session, Requests.Get(Avatar), observer).SaveAsync(Target(path, replace), default).WaitAsync(Patience);

    private static Dictionary<string, string> Header(string name, string value) => new() { [name] = value };

    private static string Hex(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static byte[] Bytes(int count, int seed)
    {
        var bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private void SetAvatar(byte[] content) => Server.State.FindProject("platform/docs")!.Avatar = new Avatar("picture.png", "image/png", content);

    /// <summary>Takes so many bytes and no more.</summary>
    private sealed class SmallDisk(int size, int code) : MemoryStream
    {
        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Position + count > size ? throw new IOException("No space left on device", code) : base.WriteAsync(buffer, offset, count, cancellationToken);
    }
}
