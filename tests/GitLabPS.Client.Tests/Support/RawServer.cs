using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client.Tests;

/// <summary>Reads HTTP requests, and answers them with the very bytes that a test wants on the wire.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private const int PieceSize = 256 * 1024;

    private readonly LoopbackListener listener;
    private readonly Func<RawExchange, Task> answer;
    private readonly TimeSpan pace;
    private readonly Lock sync = new();
    private readonly List<RawExchange> exchanges = [];

    private RawServer(int port, Func<RawExchange, Task> answer, TimeSpan pace)
    {
        this.answer = answer;
        this.pace = pace;
        listener = new LoopbackListener(ServeAsync, port);
    }

    public Uri Url => listener.Url;

    /// <summary>The requests so far, in the order of their arrival.</summary>
    public IReadOnlyList<RawExchange> Requests
    {
        get
        {
            lock (sync) return exchanges.ToArray();
        }
    }

    /// <summary>Answers each request as told. A pace is how long it waits before each 256 KB of a request's body.</summary>
    public static RawServer Start(Func<RawExchange, Task> answer, int port = 0, TimeSpan pace = default) => new(port, answer, pace);

    /// <summary>Gives the answers in their order, and the last of them again and again.</summary>
    public static RawServer Start(params string[] answers) =>
        Start(exchange => exchange.SendAsync(answers[Math.Min(exchange.Number, answers.Length) - 1]));

    /// <summary>A well-formed answer.</summary>
    public static string Answer(int status, string body, params IEnumerable<string> headers) =>
        Head(status, [$"Content-Length: {Encoding.UTF8.GetByteCount(body)}", .. headers]) + body;

    /// <summary>The beginning of an answer, up to its body.</summary>
    public static string Head(int status, params IEnumerable<string> headers)
    {
        string[] lines = [$"HTTP/1.1 {status} Status", .. headers];
        return string.Join("\r\n", lines)
            + (Array.Exists(lines, line => line.StartsWith("Content-Type:", StringComparison.Ordinal)) ? "" : "\r\nContent-Type: application/json")
            + "\r\n\r\n";
    }

    public ValueTask DisposeAsync() => listener.DisposeAsync();

    private async Task ServeAsync(TcpClient client, CancellationToken stopping)
    {
        // What the system takes ahead of a slow reader has left the client, which then has nothing to send for long.
        if (pace > TimeSpan.Zero) client.ReceiveBufferSize = PieceSize;
        while (await ReadAsync(client, stopping) is { } exchange)
        {
            await answer(exchange);
            if (exchange.IsOver) return;
        }
    }

    private async Task<RawExchange?> ReadAsync(TcpClient client, CancellationToken stopping)
    {
        NetworkStream stream = client.GetStream();
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, stopping) == 0) return null;
            head.Append((char)one[0]);
        }

        Match length = Regex.Match(head.ToString(), @"^Content-Length: (\d+)", RegexOptions.Multiline | RegexOptions.IgnoreCase);
        var body = new byte[length.Success ? int.Parse(length.Groups[1].Value, CultureInfo.InvariantCulture) : 0];
        for (int start = 0; start < body.Length; start += PieceSize)
        {
            await Task.Delay(pace, stopping);
            await stream.ReadExactlyAsync(body.AsMemory(start, Math.Min(PieceSize, body.Length - start)), stopping);
        }

        lock (sync)
        {
            var exchange = new RawExchange(exchanges.Count + 1, head.ToString(), Encoding.UTF8.GetString(body), client, stopping);
            exchanges.Add(exchange);
            return exchange;
        }
    }
}

/// <summary>One request at a <see cref="RawServer"/>, and the connection to answer it on.</summary>
internal sealed class RawExchange(int number, string head, string body, TcpClient client, CancellationToken stopping)
{
    /// <summary>1 for the server's first request.</summary>
    public int Number => number;

    /// <summary>The request line and the headers, as they came.</summary>
    public string Head => head;

    public string Method => head.Split(' ')[0];

    /// <summary>The request target, as it came.</summary>
    public string Target => head.Split(' ')[1];

    /// <summary>The body of a request that says its length.</summary>
    public string Body => body;

    /// <summary>Whether the connection was closed from here.</summary>
    public bool IsOver { get; private set; }

    public string? Header(string name)
    {
        foreach (string line in head.Split("\r\n"))
        {
            if (line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)) return line[(name.Length + 1)..].Trim();
        }

        return null;
    }

    public Task SendAsync(string text) => SendBytesAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendBytesAsync(byte[] bytes) => await client.GetStream().WriteAsync(bytes, stopping);

    /// <summary>Closes the connection in good order.</summary>
    public void Close()
    {
        IsOver = true;
        client.Close();
    }

    /// <summary>Breaks the connection.</summary>
    public void Reset()
    {
        client.LingerState = new LingerOption(true, 0);
        Close();
    }

    /// <summary>Waits until the client closes the connection.</summary>
    public async Task UntilClientLeavesAsync()
    {
        try
        {
            var rest = new byte[1024];
            while (await client.GetStream().ReadAsync(rest, stopping) > 0)
            {
            }
        }
        catch (IOException)
        {
            // It left in a hurry.
        }

        Close();
    }
}
