using System;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class ProxyTests
{
    private const string Host = "gitlab.example.com";
    private static readonly NetworkCredential Credential = new("proxy user", "p:canary");
    private static readonly ApiRequest Request = Requests.Get("user");

    [Fact]
    public async Task Requests_go_through_the_proxy()
    {
        await using SimulatorServer server = await SimulatorServer.StartAsync();
        await using var proxy = new LoopbackProxy(server.Url);
        using GitLabSession session = Sessions.Open(new Uri($"http://{Host}"), o => Through(proxy.Url, o));

        Assert.Equal(1, (await session.SendAsync<Row>(Request))!.Id);

        Assert.Equal([$"GET http://{Host}/api/v4/user HTTP/1.1"], proxy.Asked);
        Assert.Equal(Host, Assert.Single(server.Requests).Headers["Host"]);
        Assert.Equal(proxy.Url, session.Proxy);
    }

    [Fact]
    public async Task A_proxy_gets_the_credential_that_it_asks_for()
    {
        await using SimulatorServer server = await SimulatorServer.StartAsync();
        await using var proxy = new LoopbackProxy(server.Url, Credential);
        using GitLabSession session = Sessions.Open(new Uri($"http://{Host}"), o =>
        {
            Through(proxy.Url, o);
            o.ProxyCredential = Credential;
        });

        Assert.Equal(1, (await session.SendAsync<Row>(Request))!.Id);

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Https_goes_through_the_proxy_as_a_tunnel_that_never_sees_the_token()
    {
        using X509Certificate2 authority = TestCertificates.Authority("Authority");
        using X509Certificate2 certificate = TestCertificates.SignedBy(authority, Host);
        await using SimulatorServer server = await SimulatorServer.StartAsync(new SimulatorOptions { HttpsCertificate = certificate });
        await using var proxy = new LoopbackProxy(server.Url, Credential);
        using GitLabSession session = Sessions.Open(new Uri($"https://{Host}"), o =>
        {
            Through(proxy.Url, o);
            o.ProxyCredential = Credential;
            o.CertificateAuthorities = [authority];
        });

        Assert.Equal(1, (await session.SendAsync<Row>(Request))!.Id);

        Assert.All(proxy.Asked, line => Assert.Equal($"CONNECT {Host}:443 HTTP/1.1", line));
        Assert.NotEmpty(proxy.Asked);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task A_proxy_that_refuses_is_named_and_gets_nothing(string scheme)
    {
        await using SimulatorServer server = await SimulatorServer.StartAsync();
        await using var proxy = new LoopbackProxy(server.Url, Credential);
        using GitLabSession session = Sessions.Open(new Uri($"{scheme}://{Host}"), o =>
        {
            Through(proxy.Url, o);
            o.ProxyCredential = new NetworkCredential("proxy user", "wrong canary");
        });

        GitLabException failure = await Assert.ThrowsAnyAsync<GitLabException>(() => session.SendAsync<Row>(Request));

        Assert.Contains("407", failure.Message);
        Assert.Contains("-ProxyCredential", failure.Message);
        Assert.Contains("proxy", failure.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("canary", failure.ToString());
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_proxy_that_cannot_be_reached_is_reported()
    {
        var gone = new LoopbackProxy(new Uri("http://127.0.0.1:1"));
        Uri address = gone.Url;
        await gone.DisposeAsync();
        using GitLabSession session = Sessions.Open(new Uri($"http://{Host}"), o => Through(address, o));

        var failure = await Assert.ThrowsAsync<GitLabConnectionException>(() => session.SendAsync<Row>(Request));

        Assert.Contains($"Cannot reach the proxy {address.Authority}", failure.Message);
    }

    private static void Through(Uri proxy, SessionOptions options)
    {
        options.Proxy = proxy;
        options.AllowUnencrypted = true;
    }
}
