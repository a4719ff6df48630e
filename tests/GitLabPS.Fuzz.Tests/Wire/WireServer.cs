using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Fuzz.Tests;

/// <summary>Keeps the very bytes of every request, one a character, and answers with bytes of a test's choice.</summary>
internal sealed class WireServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentQueue<string> requests = new();
    private readonly Func<string, string> answer;
    private readonly bool closes;
    private readonly Task accepting;

    /// <param name="answer">Makes the answer to a request.</param>
    /// <param name="closes">Whether the connection ends with the answer.</param>
    public WireServer(Func<string, string> answer, bool closes)
    {
        this.answer = answer;
        this.closes = closes;
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>Gives out the requests since the last time. Bytes behind the end of one belong to the next.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (requests.TryDequeue(out string? request)) taken.Add(request);
        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await accepting;
        listener.Dispose();
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                TcpClient client = await listener.AcceptTcpClientAsync(stopping.Token);
                connections.RemoveAll(c => c.IsCompleted);
                connections.Add(ServeAsync(client));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                var received = new StringBuilder();
                var buffer = new byte[64 * 1024];
                int length;
                while ((length = await stream.ReadAsync(buffer, stopping.Token)) > 0)
                {
                    received.Append(Encoding.Latin1.GetString(buffer, 0, length));
                    if (EndOfRequest(received.ToString()) is not { } end) continue;
                    string request = received.ToString(0, end);
                    received.Remove(0, end);
                    requests.Enqueue(request);

                    // What came beyond the request counts as one of its own, whether or not it ever ends.
                    if (received.Length > 0) requests.Enqueue(received.ToString());
                    await stream.WriteAsync(Encoding.Latin1.GetBytes(answer(request)), stopping.Token);
                    if (closes) return;
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
            {
                // The client has gone, or the test is over.
            }
        }
    }

    private static int? EndOfRequest(string received)
    {
        int head = received.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (head < 0) return null;
        Match length = Regex.Match(received[..head], @"^Content-Length: (\d+)", RegexOptions.Multiline | RegexOptions.IgnoreCase);
        int end = head + 4 + (length.Success ? int.Parse(length.Groups[1].Value, CultureInfo.InvariantCulture) : 0);
        return end <= received.Length ? end : null;
    }
}
