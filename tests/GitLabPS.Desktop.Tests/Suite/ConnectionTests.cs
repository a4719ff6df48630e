using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>
/// What .NET Framework would do in its own way unless told otherwise. Mono's HTTP and TLS are not those of Windows: it
/// makes no use of ServicePointManager, and certificates cannot be made on it, so that HTTPS is left to Windows.
/// </summary>
public sealed class ConnectionTests
{
    private const string Host = "gitlab.example.com";
    private const string Good = """{"id":1}""";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly ApiRequest Request = Requests.Get("things/1");

    [Fact]
    [SuppressMessage("Security", "CA5364", Justification = "An old setting is what the test is about.")]
    public void Tls_1_2_is_allowed_besides_what_the_process_has()
    {
        SecurityProtocolType before = ServicePointManager.SecurityProtocol;
        try
        {
            ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls11;
            using (Sessions.Open(new Uri($"https://{Host}")))
            {
                Assert.Equal(SecurityProtocolType.Tls11 | SecurityProtocolType.Tls12, ServicePointManager.SecurityProtocol);
            }

            ServicePointManager.SecurityProtocol = SecurityProtocolType.SystemDefault;
            using (Sessions.Open(new Uri($"https://{Host}")))
            {
                Assert.Equal(SecurityProtocolType.SystemDefault, ServicePointManager.SecurityProtocol);
            }
        }
        finally
        {
            ServicePointManager.SecurityProtocol = before;
        }
    }

    [Fact]
    public async Task Cookies_are_not_kept()
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, Good, "Set-Cookie: _gitlab_session=1; path=/"));
        using GitLabSession session = Sessions.Open(server.Url);

        await session.SendAsync<Row>(Request);
        await session.SendAsync<Row>(Request);

        Assert.Equal([null, null], server.Requests.Select(request => request.Header("Cookie")));
    }

    [Fact]
    public async Task Compressed_answers_are_asked_for_and_understood()
    {
        byte[] body = Compress("""{"id":1,"name":"日本"}""");
        await using RawServer server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(200, "Content-Encoding: gzip", $"Content-Length: {body.Length}"));
            await exchange.SendBytesAsync(body);
        });
        using GitLabSession session = Sessions.Open(server.Url);

        BasicUser? user = await session.SendAsync<BasicUser>(Request);

        Assert.Equal("日本", user!.Name);
        Assert.Equal("gzip, deflate", Assert.Single(server.Requests).Header("Accept-Encoding"));
    }

    [Fact]
    public async Task More_than_two_requests_are_under_way_at_once()
    {
        const int count = 8;
        var all = new TaskCompletionSource();
        int arrived = 0;
        await using RawServer server = RawServer.Start(async exchange =>
        {
            if (Interlocked.Increment(ref arrived) == count) all.SetResult();
            await all.Task;
            await exchange.SendAsync(RawServer.Answer(200, Good));
        });
        using GitLabSession session = Sessions.Open(server.Url);

        Row?[] rows = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => session.SendAsync<Row>(Request))).WaitAsync(Patience);

        Assert.All(rows, row => Assert.Equal(1, row!.Id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Requests_go_through_the_proxy_with_the_credential_that_it_asks_for(bool asks)
    {
        NetworkCredential? credential = asks ? new NetworkCredential("proxy user", "p:word") : null;
        await using RawServer server = RawServer.Start(RawServer.Answer(200, Good));
        await using var proxy = new LoopbackProxy(server.Url, credential);
        using GitLabSession session = Sessions.Open(new Uri($"http://{Host}"), o =>
        {
            o.AllowUnencrypted = true;
            o.Proxy = proxy.Url;
            o.ProxyCredential = credential;
        });

        await session.SendAsync<Row>(Requests.Get("projects/a%2Fb")).WaitAsync(Patience);

        Assert.All(proxy.Asked, line => Assert.Equal($"GET http://{Host}/api/v4/projects/a%2Fb HTTP/1.1", line));
        Assert.Equal(Host, Assert.Single(server.Requests).Header("Host"));
    }

    [Fact]
    public async Task A_chunked_body_may_be_cut_anywhere()
    {
        // Every byte is a chunk of its own: names, numbers and letters of several bytes come in pieces.
        byte[] body = Encoding.UTF8.GetBytes("""[{"id":5000000000,"username":"日本🦊","created_at":"2026-01-02T03:04:05.678+09:00","new_field":[1]},{"id":2}]""");
        await using RawServer server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync(RawServer.Head(200, "Transfer-Encoding: chunked"));
            foreach (byte b in body) await exchange.SendBytesAsync([(byte)'1', (byte)'\r', (byte)'\n', b, (byte)'\r', (byte)'\n']);
            await exchange.SendAsync("0\r\n\r\n");
        });
        using GitLabSession session = Sessions.Open(server.Url);
        using var walk = new PageWalk<BasicUser>(session, Requests.Get("users"));

        BasicUser first = (await walk.TakeAsync())[0];

        Assert.Equal((5_000_000_000, "日本🦊"), (first.Id, first.Username));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(9)), first.CreatedAt);
        Assert.Contains("new_field", first.AdditionalProperties.Keys);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_that_breaks_in_its_middle_is_asked_for_again_and_nothing_is_given_out_twice(bool resets)
    {
        await using RawServer server = RawServer.Start(async exchange =>
        {
            if (exchange.Number > 1)
            {
                await exchange.SendAsync(RawServer.Answer(200, """[{"id":1},{"id":2},{"id":3}]"""));
                return;
            }

            await exchange.SendAsync(RawServer.Head(200, "Content-Length: 100") + """[{"id":1},{"id":2},{"i""");
            if (resets) exchange.Reset();
            else exchange.Close();
        });
        using GitLabSession session = Sessions.Open(server.Url);
        using PageWalk<Row> walk = session.Walk(Requests.Get("things"));

        Assert.Equal([1, 2, 3], (await walk.TakeAsync().WaitAsync(Patience)).Select(row => row.Id));
        Assert.Equal(2, server.Requests.Count);
    }

    private static byte[] Compress(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionMode.Compress))
        {
            byte[] plain = Encoding.UTF8.GetBytes(text);
            gzip.Write(plain, 0, plain.Length);
        }

        return bytes.ToArray();
    }
}
