using System;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class SecurityEncryptionTests
{
    [Theory]
    [InlineData("http://gitlab.example.com")]
    [InlineData("HTTP://GitLab.Example.Com:8080/gitlab")]
    [InlineData("http://localhost.example.com")]
    [InlineData("http://127.0.0.1.example.com")]
    [InlineData("http://10.0.0.5")]
    [InlineData("http://0.0.0.0")]
    [InlineData("http://[2001:db8::1]")]
    [InlineData("http://[::ffff:10.0.0.5]")]
    public void Plain_http_to_another_machine_must_be_allowed(string server)
    {
        var refusal = Assert.Throws<ArgumentException>(() => Sessions.Open(new Uri(server)));

        Assert.Contains("-AllowUnencrypted", refusal.Message);
        Assert.Contains(new Uri(server).Authority, refusal.Message);
        using GitLabSession session = Sessions.Open(new Uri(server), o => o.AllowUnencrypted = true);
        Assert.True(session.IsUnencrypted);
    }

    [Theory]
    [InlineData("https://gitlab.example.com")]
    [InlineData("HTTPS://10.0.0.5")]
    [InlineData("http://localhost:3000")]
    [InlineData("http://LOCALHOST")]
    [InlineData("http://127.0.0.1:8080/gitlab")]
    [InlineData("http://127.8.8.8")]
    [InlineData("http://[::1]:8080")]
    public void Https_and_this_machine_need_nothing(string server)
    {
        using GitLabSession session = Sessions.Open(new Uri(server));

        Assert.False(session.IsUnencrypted);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://proxy.example.com:3128", true)]
    [InlineData("http://127.0.0.1:8080", "https://proxy.example.com", true)]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:3128", false)]
    [InlineData("http://gitlab.example.com", "http://127.0.0.1:3128", true)]
    [InlineData("https://gitlab.example.com", "http://proxy.example.com:3128", false)]
    public void A_proxy_elsewhere_sees_what_is_not_encrypted(string server, string proxy, bool isUnencrypted)
    {
        using GitLabSession session = Open(isAllowed: true);

        Assert.Equal(isUnencrypted, session.IsUnencrypted);
        if (isUnencrypted) Assert.Contains("-AllowUnencrypted", Assert.Throws<ArgumentException>(() => Open(isAllowed: false)).Message);
        else Open(isAllowed: false).Dispose();

        GitLabSession Open(bool isAllowed) => Sessions.Open(new Uri(server), o =>
        {
            o.Proxy = new Uri(proxy);
            o.AllowUnencrypted = isAllowed;
        });
    }

    [Fact]
    public async Task What_is_allowed_is_done()
    {
        await using RawServer proxy = RawServer.Start(RawServer.Answer(200, """{"id":5}"""));
        using GitLabSession session = Sessions.Open(new Uri("http://gitlab.example.com"), o =>
        {
            o.Proxy = proxy.Url;
            o.AllowUnencrypted = true;
        });

        Assert.Equal(5, (await session.SendAsync<Row>(Requests.Get("user")))!.Id);
        Assert.Equal("http://gitlab.example.com/api/v4/user", Assert.Single(proxy.Requests).Target);
    }
}
