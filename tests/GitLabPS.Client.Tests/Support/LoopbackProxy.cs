using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client.Tests;

/// <summary>A proxy that takes every host for one server on this machine.</summary>
internal sealed class LoopbackProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock sync = new();
    private readonly List<string> asked = [];
    private readonly int backend;
    private readonly string? authorization;
    private readonly Task accepting;

    /// <param name="backend">Where all requests go in truth.</param>
    /// <param name="credential">What the client has to show.</param>
    public LoopbackProxy(Uri backend, NetworkCredential? credential = null)
    {
        this.backend = backend.Port;
        authorization = credential is null
            ? null
            : "Proxy-Authorization: Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credential.UserName}:{credential.Password}"));
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>The first line of the first request of each connection, as the proxy saw it.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (sync) return asked.ToArray();
        }
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
            while (true) connections.Add(ServeAsync(await listener.AcceptTcpClientAsync(stopping.Token)));
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
                string head = await ReadHeadAsync(stream);
                lock (sync) asked.Add(head.Split("\r\n")[0]);
                if (authorization is not null && !head.Contains(authorization, StringComparison.Ordinal))
                {
                    await WriteAsync(stream, "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                    return;
                }

                using var server = new TcpClient();
                await server.ConnectAsync(IPAddress.Loopback, backend, stopping.Token);
                NetworkStream target = server.GetStream();
                if (head.StartsWith("CONNECT ", StringComparison.Ordinal)) await WriteAsync(stream, "HTTP/1.1 200 Connection established\r\n\r\n");
                else await WriteAsync(target, head);
                await Task.WhenAny(stream.CopyToAsync(target, stopping.Token), target.CopyToAsync(stream, stopping.Token));
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
            {
                // One of the two has gone, or the test is over.
            }
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one, stopping.Token);
            head.Append((char)one[0]);
        }

        return head.ToString();
    }

    private Task WriteAsync(NetworkStream stream, string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text), stopping.Token).AsTask();
}
