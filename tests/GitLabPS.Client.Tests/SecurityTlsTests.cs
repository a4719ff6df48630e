using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>
/// TLS 1.2 and up. The server's part is played in bytes, because a TLS library of today refuses to be an old server.
/// </summary>
public sealed class SecurityTlsTests
{
    private const byte Handshake = 22;
    private const byte Alert = 21;
    private const byte ProtocolVersion = 70;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_server_that_knows_only_an_older_version_is_refused(byte minor)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Task<(byte Type, byte[] Content)> meeting = MeetAsync(listener, minor);
        using GitLabSession session = Sessions.Open(new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"), o => o.SkipCertificateCheck = true);

        var failure = await Assert.ThrowsAsync<GitLabConnectionException>(() => session.SendAsync(Requests.Get("user")));

        Assert.Contains("No trusted connection", failure.Message);
        (byte type, byte[] content) = await meeting.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal((Alert, ProtocolVersion), (type, content[1]));
    }

    /// <summary>Takes a greeting, answers with the version 3.<paramref name="minor"/> (TLS 1.0 is 3.1), and gives what comes back.</summary>
    private static async Task<(byte Type, byte[] Content)> MeetAsync(TcpListener listener, byte minor)
    {
        using TcpClient client = await listener.AcceptTcpClientAsync();
        NetworkStream stream = client.GetStream();
        Assert.Equal(Handshake, (await ReadRecordAsync(stream)).Type);
        await stream.WriteAsync(ServerHello(minor));
        return await ReadRecordAsync(stream);
    }

    private static async Task<(byte Type, byte[] Content)> ReadRecordAsync(Stream stream)
    {
        var head = new byte[5];
        await stream.ReadExactlyAsync(head);
        var content = new byte[(head[3] << 8) | head[4]];
        await stream.ReadExactlyAsync(content);
        return (head[0], content);
    }

    private static byte[] ServerHello(byte minor)
    {
        byte[] random = new byte[32];
        byte[] cipher = [0x00, 0x2F];
        List<byte> hello = [3, minor, .. random, 0, .. cipher, 0];
        return [Handshake, 3, minor, 0, (byte)(hello.Count + 4), 2, 0, 0, (byte)hello.Count, .. hello];
    }
}
