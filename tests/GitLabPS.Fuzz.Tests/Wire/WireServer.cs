using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using GitLabPS.Client.Tests;

namespace GitLabPS.Fuzz.Tests;

/// <summary>Keeps the very bytes of every request, one a character, and answers with bytes of a test's choice.</summary>
internal sealed class WireServer : IAsyncDisposable
{
    private readonly LoopbackListener listener;
    private readonly ConcurrentQueue<string> requests = new();
    private readonly Func<string, string> answer;
    private readonly bool closes;

    /// <param name="answer">Makes the answer to a request.</param>
    /// <param name="closes">Whether the connection ends with the answer.</param>
    public WireServer(Func<string, string> answer, bool closes)
    {
        this.answer = answer;
        this.closes = closes;
        listener = new LoopbackListener(ServeAsync);
    }

    public Uri Url => listener.Url;

    /// <summary>Gives out the requests since the last time. Bytes behind the end of one belong to the next.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (requests.TryDequeue(out string? request)) taken.Add(request);
        return taken;
    }

    public ValueTask DisposeAsync() => listener.DisposeAsync();

    private async Task ServeAsync(TcpClient client, CancellationToken stopping)
    {
        NetworkStream stream = client.GetStream();
        var received = new StringBuilder();
        var buffer = new byte[64 * 1024];
        int length;
        while ((length = await stream.ReadAsync(buffer, stopping)) > 0)
        {
            received.Append(Encoding.Latin1.GetString(buffer, 0, length));
            if (EndOfRequest(received.ToString()) is not { } end) continue;
            string request = received.ToString(0, end);
            received.Remove(0, end);
            requests.Enqueue(request);

            // What came beyond the request counts as one of its own, whether or not it ever ends.
            if (received.Length > 0) requests.Enqueue(received.ToString());
            await stream.WriteAsync(Encoding.Latin1.GetBytes(answer(request)), stopping);
            if (closes) return;
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
