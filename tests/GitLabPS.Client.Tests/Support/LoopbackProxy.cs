using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client.Tests;

/// <summary>A proxy that takes every host for one server on this machine.</summary>
internal sealed class LoopbackProxy : IAsyncDisposable
{
    private readonly LoopbackListener listener;
    private readonly Lock sync = new();
    private readonly List<string> asked = [];
    private readonly int backend;
    private readonly string? authorization;

    /// <param name="backend">Where all requests go in truth.</param>
    /// <param name="credential">What the client has to show.</param>
    public LoopbackProxy(Uri backend, NetworkCredential? credential = null)
    {
        this.backend = backend.Port;
        authorization = credential is null
            ? null
            : "Proxy-Authorization: Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credential.UserName}:{credential.Password}"));
        listener = new LoopbackListener(ServeAsync);
    }

    public Uri Url => listener.Url;

    /// <summary>The first line of the first request of each connection, as the proxy saw it.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (sync) return asked.ToArray();
        }
    }

    public ValueTask DisposeAsync() => listener.DisposeAsync();

    private async Task ServeAsync(TcpClient client, CancellationToken stopping)
    {
        NetworkStream stream = client.GetStream();
        string head = await ReadHeadAsync(stream, stopping);
        lock (sync) asked.Add(head.Split("\r\n")[0]);
        if (authorization is not null && !head.Contains(authorization, StringComparison.Ordinal))
        {
            await WriteAsync(stream, "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", stopping);
            return;
        }

        using var server = new TcpClient();
        await server.ConnectAsync(IPAddress.Loopback, backend, stopping);
        NetworkStream target = server.GetStream();
        if (head.StartsWith("CONNECT ", StringComparison.Ordinal)) await WriteAsync(stream, "HTTP/1.1 200 Connection established\r\n\r\n", stopping);
        else await WriteAsync(target, head, stopping);
        await Task.WhenAny(stream.CopyToAsync(target, stopping), target.CopyToAsync(stream, stopping));
    }

    private static async Task<string> ReadHeadAsync(NetworkStream stream, CancellationToken stopping)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one, stopping);
            head.Append((char)one[0]);
        }

        return head.ToString();
    }

    private static Task WriteAsync(NetworkStream stream, string text, CancellationToken stopping) => stream.WriteAsync(Encoding.ASCII.GetBytes(text), stopping).AsTask();
}
