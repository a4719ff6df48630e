using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class UploadTests : SimulatorTest
{
    // More than the buffers of both ends hold.
    private const int Large = 24 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_slow_link_is_no_silent_server()
    {
        // More than the session's time in all, but never as long without a byte.
        await using RawServer server = RawServer.Start(exchange => exchange.SendAsync(RawServer.Answer(200, """{"id":1}""")), pace: TimeSpan.FromMilliseconds(75));
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url, o => o.Timeout = TimeSpan.FromSeconds(4));
        var watch = Stopwatch.StartNew();

        Row? answer = await session.SendAsync<Row>(Upload(folder, Large)).WaitAsync(Patience);

        Assert.Equal(1, answer!.Id);
        Assert.True(watch.Elapsed > session.Timeout);
    }

    [Fact]
    public async Task A_server_that_takes_nothing_is_given_up()
    {
        await using RawServer server = RawServer.Start(_ => Task.CompletedTask, pace: Timeout.InfiniteTimeSpan);
        using var folder = new TemporaryFolder();
        using GitLabSession session = Sessions.Open(server.Url, o => o.Timeout = TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<GitLabTimeoutException>(() => session.SendAsync(Upload(folder, Large)).WaitAsync(Patience));
    }

    [Fact]
    public async Task It_is_cancelled_at_once_and_lets_the_file_go()
    {
        Server.Misbehaviour.Add(new MisbehaviourRule { Action = MisbehaviourAction.DelayUpload, Delay = Patience });
        using var folder = new TemporaryFolder();
        using var cancellation = new CancellationTokenSource();
        using GitLabSession session = Connect();
        var begun = new TaskCompletionSource();
        Task upload = session.SendAsync(Upload(folder, Large), new Transfers { OnStep = () => begun.TrySetResult() }, cancellation.Token);
        await begun.Task.WaitAsync(Patience);
        await Task.Delay(200);
        Assert.False(upload.IsCompleted);

        var watch = Stopwatch.StartNew();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => upload.WaitAsync(Patience));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        File.Open(folder["file"], FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
        Assert.Equal(200, (await session.SendAsync(Requests.Get("user"))).StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Its_progress_ends_with_the_last_byte(bool asForm)
    {
        Server.Misbehaviour.Add(new MisbehaviourRule { Status = 200, Body = "{}" });
        using var folder = new TemporaryFolder();
        using GitLabSession session = Connect();
        var transfers = new Transfers();

        (await session.SendAsync(Upload(folder, 1_000_000, asForm), transfers)).Dispose();

        long sent = Server.Requests[0].BodyLength;
        Assert.Equal((sent, sent), transfers.Steps[^1]);
        Assert.All(transfers.Steps.Zip(transfers.Steps.Skip(1)), pair => Assert.True(pair.First.Bytes < pair.Second.Bytes));
        Assert.All(transfers.Steps, step => Assert.Equal(sent, step.Total));
    }

    [Fact]
    public async Task A_long_text_tells_its_progress_too()
    {
        Server.Misbehaviour.Add(new MisbehaviourRule { Status = 200, Body = "{}" });
        using GitLabSession session = Connect();
        var transfers = new Transfers();

        (await session.SendAsync(Requests.Create("POST", "anything", new TextBody(new string('x', 1_000_000), "text/plain")), transfers)).Dispose();

        Assert.True(transfers.Steps.Count > 10);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_said_to_be()
    {
        using GitLabSession session = Connect();

        var failure = await Assert.ThrowsAsync<GitLabRequestException>(() => session.SendAsync(Requests.Create("POST", "anything", new FileBody(new FileUpload("/nowhere/file.zip")))));

        Assert.Contains("/nowhere/file.zip", failure.Message);
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public async Task A_file_that_changes_on_the_way_is_said_to_change(int actual)
    {
        using GitLabSession session = Connect();

        var failure = await Assert.ThrowsAsync<GitLabRequestException>(() => session.SendAsync(Requests.Create("POST", "anything", new ChangingBody(10_000, actual))).WaitAsync(Patience));

        Assert.Contains("changed while it was sent", failure.Message);
    }

    private static ApiRequest Upload(TemporaryFolder folder, int size, bool asForm = false)
    {
        File.WriteAllBytes(folder["file"], new byte[size]);
        var file = new FileUpload(folder["file"]);
        return Requests.Create("POST", "anything", asForm ? new MultipartBody([KeyValuePair.Create<string, object?>("file", file)]) : new FileBody(file));
    }

    private sealed class ChangingBody(long promised, int actual) : RequestBody
    {
        public override HttpContent ToContent() => new Content(promised, actual);

        public override string ToString() => "";

        private sealed class Content(long promised, int actual) : HttpContent
        {
            protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(new byte[actual], 0, actual);

            protected override bool TryComputeLength(out long length)
            {
                length = promised;
                return true;
            }
        }
    }
}
