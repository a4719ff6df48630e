using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.NetworkInformation;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>What cancelled requests leave behind: nothing.</summary>
[Collection(FireCollection.Name)]
public sealed class LeakTests
{
    private const int Walks = 12;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly ApiRequest List = Requests.Get("things", ("per_page", PageServer.PerPage));

    [Fact]
    public async Task A_TLS_handshake_that_stalls_is_cancelled_at_once()
    {
        // The server takes the connection and says nothing: to the client, it is still connecting.
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        int port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        using GitLabSession session = Sessions.Open(new Uri($"https://127.0.0.1:{port}"), clock: SystemClock.Instance);
        using var cancellation = new CancellationTokenSource();
        Task pending = session.SendAsync(List, cancellation: cancellation.Token);
        using System.Net.Sockets.TcpClient taken = await listener.AcceptTcpClientAsync().WaitAsync(Patience);
        var watch = Stopwatch.StartNew();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending.WaitAsync(Patience));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
        await UntilAsync(() => ConnectionsTo(port) == 0);
    }

    [SkippableFact]
    public async Task A_connection_that_nobody_takes_is_cancelled_at_once()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Only Linux leaves a connection waiting for which a listener has no room.");
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start(backlog: 0);
        var address = (System.Net.IPEndPoint)listener.LocalEndpoint;
        using var first = new System.Net.Sockets.TcpClient();
        await first.ConnectAsync(address);
        using GitLabSession session = Sessions.Open(new Uri($"http://{address}"), clock: SystemClock.Instance);
        using var cancellation = new CancellationTokenSource();
        Task pending = session.SendAsync(List, cancellation: cancellation.Token);
        await UntilAsync(() => ConnectionsTo(address.Port, TcpState.SynSent) == 1);
        var watch = Stopwatch.StartNew();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending.WaitAsync(Patience));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
        await UntilAsync(() => ConnectionsTo(address.Port, TcpState.SynSent) == 0);
    }

    [Theory]
    [InlineData("a wait")]
    [InlineData("an upload")]
    [InlineData("a download")]
    public async Task Cancelled_transfers_and_waits_leave_no_connection_and_no_task_and_the_session_works_on(string what)
    {
        using var folder = new TemporaryFolder();
        await System.IO.File.WriteAllBytesAsync(folder["file"], new byte[16 * 1024 * 1024]);
        await using RawServer server = RawServer.Start(
            async exchange =>
            {
                if (exchange.Target.EndsWith("/alive", StringComparison.Ordinal)) await exchange.SendAsync(RawServer.Answer(200, """{"id":1}"""));
                else if (what == "a wait") await exchange.SendAsync(RawServer.Answer(503, "", "Retry-After: 300"));
                else await exchange.SendAsync(RawServer.Head(200, "Content-Length: 1000") + "some");
                if (what == "a download") await exchange.UntilClientLeavesAsync();
            },
            pace: what == "an upload" ? TimeSpan.FromSeconds(1) : TimeSpan.Zero);
        int port = server.Url.Port;
        using GitLabSession session = Sessions.Open(server.Url, clock: SystemClock.Instance);
        using var cancellation = new CancellationTokenSource();
        (Task<OperationCanceledException>[] pending, WeakReference[] observers) = await BeginAsync(observer => Assert.ThrowsAnyAsync<OperationCanceledException>(() => what switch
        {
            "a wait" => session.SendAsync(List, observer, cancellation.Token),
            "an upload" => session.SendAsync(Requests.Create("PUT", "file", new FileBody(new FileUpload(folder["file"]))), observer, cancellation.Token),
            _ => new Download(session, Requests.Get("file"), observer).SaveAsync(new DownloadTarget(folder[$"{Guid.NewGuid()}"], "file", replace: false), cancellation.Token),
        }));
        await UntilAsync(() => observers.All(observer => ((Transfers)observer.Target!).IsUnderWay));
        Assert.NotEqual(0, ConnectionsTo(port));
        var watch = Stopwatch.StartNew();

        await cancellation.CancelAsync();

        await Task.WhenAll(pending).WaitAsync(Patience);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
        Array.Clear(pending);
        await NobodyHoldsAsync(observers);
        Assert.Equal(["file"], folder.Names);
        System.IO.File.Open(folder["file"], System.IO.FileMode.Open, System.IO.FileAccess.ReadWrite, System.IO.FileShare.None).Dispose();
        Assert.Equal(1, (await session.SendAsync<Row>(Requests.Get("alive")))!.Id);

        session.Dispose();
        await UntilAsync(() => ConnectionsTo(port) == 0);
    }

    [Theory]
    [InlineData("before the headers")]
    [InlineData("in the body")]
    [InlineData("ahead of the consumer")]
    public async Task Cancelled_walks_leave_no_connection_and_no_task_and_the_session_works_on(string stage)
    {
        await using RawServer server = StallAt(stage);
        int port = server.Url.Port;
        using GitLabSession session = Sessions.Open(server.Url, clock: SystemClock.Instance);
        using var cancellation = new CancellationTokenSource();
        (Task<OperationCanceledException>[] pending, WeakReference[] observers) = await BeginAsync(observer => ConsumeAsync(new PageWalk<Row>(session, List, observer, cancellation: cancellation.Token)));
        await UntilAsync(() => server.Requests.Count(Stalls) >= Walks);
        Assert.NotEqual(0, ConnectionsTo(port));
        var watch = Stopwatch.StartNew();

        await cancellation.CancelAsync();

        await Task.WhenAll(pending).WaitAsync(Patience);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
        Array.Clear(pending);

        // Connections in the middle of an answer are closed; the session keeps at most the idle ones.
        await UntilAsync(() => server.Requests.Where(Stalls).All(r => r.IsOver));

        await NobodyHoldsAsync(observers);
        Assert.Equal(1, (await session.SendAsync<Row>(Requests.Get("alive")))!.Id);

        session.Dispose();
        await UntilAsync(() => ConnectionsTo(port) == 0);

        bool Stalls(RawExchange exchange) => stage != "ahead of the consumer" || PageServer.PageOf(exchange) > 1;
    }

    private static RawServer StallAt(string stage) => PageServer.Start(PageServer.Links(50, totals: true), async (page, exchange) =>
    {
        if (exchange.Target.EndsWith("/alive", StringComparison.Ordinal))
        {
            await exchange.SendAsync(RawServer.Answer(200, """{"id":1}""", "Connection: close"));
            exchange.Close();
        }
        else if (stage == "in the body" || (page > 1 && stage == "ahead of the consumer"))
        {
            await exchange.SendAsync(RawServer.Head(200, ["Content-Length: 1000", .. PageServer.Links(50, totals: true)(page)]) + """[{"id":1},{"id":2},""");
            await exchange.UntilClientLeavesAsync();
        }
        else if (stage == "before the headers")
        {
            await exchange.UntilClientLeavesAsync();
        }
    });

    // Not inlined, so that no local of a test keeps what it begins.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(Task<OperationCanceledException>[] Pending, WeakReference[] Observers)> BeginAsync(Func<IExchangeObserver, Task<OperationCanceledException>> begin)
    {
        var observers = new List<WeakReference>();
        var pending = new List<Task<OperationCanceledException>>();
        for (int i = 0; i < Walks; i++)
        {
            var observer = new Transfers();
            observers.Add(new WeakReference(observer));
            pending.Add(begin(observer));
        }

        await Task.Yield();
        return ([.. pending], [.. observers]);
    }

    private static async Task<OperationCanceledException> ConsumeAsync(PageWalk<Row> walk)
    {
        using (walk) return await Assert.ThrowsAnyAsync<OperationCanceledException>(() => walk.TakeAsync());
    }

    // A task, timer or callback that went on would hold the observer of its request.
    private static Task NobodyHoldsAsync(WeakReference[] observers) => UntilAsync(() =>
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return !observers.Any(observer => observer.IsAlive);
    });

    // This process holds both ends; the client's is the one whose other end is the server.
    private static int ConnectionsTo(int port) => ConnectionsTo(port, TcpState.Established, TcpState.CloseWait);

    private static int ConnectionsTo(int port, params TcpState[] states) => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
        .Count(c => c.RemoteEndPoint.Port == port && states.Contains(c.State));

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition()) await Task.Delay(20, patience.Token);
    }
}
