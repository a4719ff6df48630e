using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client.Tests;

/// <summary>.NET Framework's listener with the members that newer runtimes gave it.</summary>
internal sealed class TcpListener(IPAddress address, int port) : System.Net.Sockets.TcpListener(address, port), IDisposable
{
    public async Task<TcpClient> AcceptTcpClientAsync(CancellationToken cancellation)
    {
        using CancellationTokenRegistration stop = cancellation.Register(Stop);
        try
        {
            return await AcceptTcpClientAsync();
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
    }

    public void Dispose() => Stop();
}
