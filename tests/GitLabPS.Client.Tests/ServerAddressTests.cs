using System;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class ServerAddressTests
{
    [Theory]
    [InlineData("gitlab.example.com", "https://gitlab.example.com/")]
    [InlineData(" gitlab.example.com:8443 ", "https://gitlab.example.com:8443/")]
    [InlineData("http://gitlab.example.com", "http://gitlab.example.com/")]
    [InlineData("https://gitlab.example.com/gitlab", "https://gitlab.example.com/gitlab/")]
    [InlineData("https://gitlab.example.com/tools/gitlab//", "https://gitlab.example.com/tools/gitlab/")]
    [InlineData("https://gitlab.example.com/api/v4", "https://gitlab.example.com/")]
    [InlineData("https://gitlab.example.com/gitlab/api/v4/", "https://gitlab.example.com/gitlab/")]
    [InlineData("https://gitlab.example.com/gitlab?a=b#c", "https://gitlab.example.com/gitlab/")]
    public void Addresses_are_understood_as_people_write_them(string given, string expected) =>
        Assert.Equal(expected, ServerAddress.Parse(given).AbsoluteUri);

    [Theory]
    [InlineData("ftp://gitlab.example.com")]
    [InlineData("https://")]
    [InlineData("two words")]
    public void What_is_no_web_address_is_refused(string given)
    {
        var refusal = Assert.Throws<ArgumentException>(() => ServerAddress.Parse(given));

        Assert.Contains("https://gitlab.example.com", refusal.Message);
    }

    [Theory]
    [InlineData("https://admin:canary@gitlab.example.com")]
    [InlineData("https://canary@gitlab.example.com/gitlab")]
    [InlineData("ftp://admin:canary@gitlab.example.com")]
    [InlineData("admin:canary@gitlab.example.com")]
    public void A_credential_in_the_address_is_refused_and_not_repeated(string given)
    {
        var refusal = Assert.Throws<ArgumentException>(() => ServerAddress.Parse(given));
        Assert.DoesNotContain("canary", refusal.ToString());
    }

    [Fact]
    public void A_session_refuses_a_credential_in_its_address()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Sessions.Open(new Uri("https://admin:canary@gitlab.example.com")));
        Assert.DoesNotContain("canary", refusal.ToString());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "api/v4/")]
    [InlineData("/gitlab", "")]
    [InlineData("/gitlab", "/api/v4")]
    [InlineData("/tools/gitlab", "/")]
    public async Task Requests_go_below_the_path_of_the_instance(string pathBase, string suffix)
    {
        await using SimulatorServer server = await SimulatorServer.StartAsync(new SimulatorOptions { PathBase = pathBase, Projects = 3 });
        using GitLabSession session = Sessions.Open(new Uri(server.Url.AbsoluteUri + suffix));
        using PageWalk<Row> walk = session.Walk(Requests.Get("groups/bulk/projects", ("per_page", 2)));

        // The second page comes by the server's own link, which must not lead out of the sub-path.
        Assert.Equal(3, (await walk.TakeAsync()).Count);
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, r => Assert.Equal(pathBase + "/api/v4/groups/bulk/projects", r.Path));
        Assert.Equal(server.Url.AbsoluteUri.TrimEnd('/') + "/", session.Server.AbsoluteUri);
    }
}
