using System;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class TlsTests : IDisposable
{
    private const string Address = "127.0.0.1";
    private static readonly ApiRequest Request = Requests.Get("user");

    private readonly X509Certificate2 authority = TestCertificates.Authority("Authority");

    public void Dispose() => authority.Dispose();

    [Fact]
    public async Task A_self_signed_certificate_is_refused_at_once_with_advice()
    {
        using X509Certificate2 certificate = TestCertificates.SelfSigned(Address);
        await using SimulatorServer server = await StartAsync(certificate);
        var clock = new FakeClock();
        using GitLabSession session = Sessions.Open(server.Url, clock: clock);

        var failure = await Assert.ThrowsAsync<GitLabConnectionException>(() => session.SendAsync<Row>(Request));

        Assert.Contains("-CaFile", failure.Message);
        Assert.Contains("-SkipCertificateCheck", failure.Message);
        Assert.Empty(clock.Delays);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Https_on_a_port_of_plain_http_is_no_matter_of_certificates()
    {
        await using SimulatorServer server = await SimulatorServer.StartAsync();
        using GitLabSession session = Sessions.Open(new UriBuilder(server.Url) { Scheme = "https" }.Uri);

        var failure = await Assert.ThrowsAsync<GitLabConnectionException>(() => session.SendAsync<Row>(Request));

        Assert.Contains($"connect to http://{server.Url.Authority};", failure.Message);
        Assert.DoesNotContain("ertificate", failure.Message);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_certificate_for_another_name_is_no_matter_of_authorities(bool knowsAuthority)
    {
        using X509Certificate2 certificate = TestCertificates.SignedBy(authority, "another.example.com");
        await using SimulatorServer server = await StartAsync(certificate);
        using GitLabSession session = Sessions.Open(server.Url, o => o.CertificateAuthorities = knowsAuthority ? [authority] : []);

        var failure = await Assert.ThrowsAsync<GitLabConnectionException>(() => session.SendAsync<Row>(Request));

        Assert.Contains("is for another name", failure.Message);
        Assert.DoesNotContain("-CaFile", failure.Message);
    }

    [Fact]
    public async Task An_authority_that_has_not_signed_is_not_advised_again()
    {
        using X509Certificate2 certificate = TestCertificates.SelfSigned(Address);
        await using SimulatorServer server = await StartAsync(certificate);
        using GitLabSession session = Sessions.Open(server.Url, o => o.CertificateAuthorities = [authority]);

        var failure = await Assert.ThrowsAsync<GitLabConnectionException>(() => session.SendAsync<Row>(Request));

        Assert.Contains("Is the file that -CaFile names the right one?", failure.Message);
    }

    [Fact]
    public async Task Any_certificate_is_accepted_where_the_check_is_skipped()
    {
        using X509Certificate2 certificate = TestCertificates.SelfSigned("another.example.com");
        await using SimulatorServer server = await StartAsync(certificate);
        using GitLabSession session = Sessions.Open(server.Url, o => o.SkipCertificateCheck = true);

        Assert.Equal(1, (await session.SendAsync<Row>(Request))!.Id);
    }

    [Fact]
    public async Task An_authority_of_ones_own_is_trusted_in_its_session_only()
    {
        using X509Certificate2 certificate = TestCertificates.SignedBy(authority, Address);
        await using SimulatorServer server = await StartAsync(certificate);
        using GitLabSession trusting = Sessions.Open(server.Url, o => o.CertificateAuthorities = [authority]);
        using GitLabSession other = Sessions.Open(server.Url);

        Assert.Equal(1, (await trusting.SendAsync<Row>(Request))!.Id);
        await Assert.ThrowsAsync<GitLabConnectionException>(() => other.SendAsync<Row>(Request));
    }

    [Fact]
    public async Task A_self_signed_certificate_can_be_its_own_authority()
    {
        using X509Certificate2 certificate = TestCertificates.SelfSigned(Address);
        await using SimulatorServer server = await StartAsync(certificate);
        using GitLabSession session = Sessions.Open(server.Url, o => o.CertificateAuthorities = [certificate]);

        Assert.Equal(1, (await session.SendAsync<Row>(Request))!.Id);
    }

    [Fact]
    public async Task Any_of_several_authorities_will_do()
    {
        using X509Certificate2 another = TestCertificates.Authority("Another");
        using X509Certificate2 certificate = TestCertificates.SignedBy(authority, Address);
        await using SimulatorServer server = await StartAsync(certificate);
        using GitLabSession session = Sessions.Open(server.Url, o => o.CertificateAuthorities = [another, authority]);

        Assert.Equal(1, (await session.SendAsync<Row>(Request))!.Id);
    }

    [Fact]
    public async Task A_trusted_authority_excuses_no_wrong_host_name()
    {
        using X509Certificate2 certificate = TestCertificates.SignedBy(authority, "another.example.com");
        await RefusedAsync(certificate);
    }

    [Fact]
    public async Task A_trusted_authority_excuses_no_expired_certificate()
    {
        using X509Certificate2 certificate = TestCertificates.SignedBy(authority, Address, expired: true);
        await RefusedAsync(certificate);
    }

    [Theory]
    [InlineData("1.3.6.1.5.5.7.3.2")]
    [InlineData("1.3.6.1.5.5.7.3.3")]
    [InlineData("1.3.6.1.5.5.7.3.4")]
    public async Task A_trusted_authority_excuses_no_certificate_that_is_not_for_servers(string use)
    {
        using X509Certificate2 certificate = TestCertificates.SignedBy(authority, Address, use: use);
        bool wasAsked = false;
        await using var server = new LoopbackListener(async (client, stopping) =>
        {
            // Kestrel refuses to be a server with such a certificate.
            await using var stream = new SslStream(client.GetStream());
            await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stopping);
            wasAsked = await stream.ReadAsync(new byte[1], stopping) > 0;
        });
        using GitLabSession session = Sessions.Open(new UriBuilder(server.Url) { Scheme = "https" }.Uri, o => o.CertificateAuthorities = [authority]);

        var failure = await Assert.ThrowsAsync<GitLabConnectionException>(() => session.SendAsync<Row>(Request));

        Assert.Contains("No trusted connection", failure.Message);
        Assert.False(wasAsked);
    }

    [Fact]
    public async Task A_certificate_that_names_its_use_for_servers_is_taken()
    {
        using X509Certificate2 certificate = TestCertificates.SignedBy(authority, Address, use: "1.3.6.1.5.5.7.3.1");
        await using SimulatorServer server = await StartAsync(certificate);
        using GitLabSession session = Sessions.Open(server.Url, o => o.CertificateAuthorities = [authority]);

        Assert.Equal(1, (await session.SendAsync<Row>(Request))!.Id);
    }

    [Fact]
    public async Task A_trusted_authority_excuses_no_other_authority_of_the_same_name()
    {
        using X509Certificate2 impostor = TestCertificates.Authority("Authority");
        using X509Certificate2 certificate = TestCertificates.SignedBy(impostor, Address);
        await RefusedAsync(certificate);
    }

    [Fact]
    public async Task A_client_certificate_is_shown_to_the_server()
    {
        using X509Certificate2 certificate = TestCertificates.SignedBy(authority, Address);
        using X509Certificate2 own = TestCertificates.SignedBy(authority, "client");
        await using SimulatorServer server = await StartAsync(certificate);
        using GitLabSession session = Sessions.Open(server.Url, o =>
        {
            o.CertificateAuthorities = [authority];
            o.ClientCertificate = own;
        });

        await session.SendAsync<Row>(Request);

        Assert.Equal(own.Thumbprint, Assert.Single(server.Requests).ClientCertificate);
    }

    private static Task<SimulatorServer> StartAsync(X509Certificate2 certificate) =>
        SimulatorServer.StartAsync(new SimulatorOptions { HttpsCertificate = certificate });

    private async Task RefusedAsync(X509Certificate2 certificate)
    {
        await using SimulatorServer server = await StartAsync(certificate);
        using GitLabSession session = Sessions.Open(server.Url, o => o.CertificateAuthorities = [authority]);

        var failure = await Assert.ThrowsAsync<GitLabConnectionException>(() => session.SendAsync<Row>(Request));

        Assert.Contains("No trusted connection", failure.Message);
        Assert.Empty(server.Requests);
    }
}
