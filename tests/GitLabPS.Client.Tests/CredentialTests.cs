using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Security;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class CredentialTests : SimulatorTest
{
    private static readonly string[] CredentialHeaders = ["PRIVATE-TOKEN", "Authorization", "JOB-TOKEN", "DEPLOY-TOKEN", "Sudo", "Cookie"];

    [Theory]
    [InlineData(AuthenticationKind.AccessToken, TestTokens.User, "PRIVATE-TOKEN", TestTokens.User)]
    [InlineData(AuthenticationKind.AccessToken, TestTokens.ProjectBot, "PRIVATE-TOKEN", TestTokens.ProjectBot)]
    [InlineData(AuthenticationKind.OAuth, TestTokens.OAuth, "Authorization", "Bearer " + TestTokens.OAuth)]
    [InlineData(AuthenticationKind.JobToken, TestTokens.Job, "JOB-TOKEN", TestTokens.Job)]
    [InlineData(AuthenticationKind.DeployToken, TestTokens.Deploy, "DEPLOY-TOKEN", TestTokens.Deploy)]
    public async Task Each_kind_of_token_has_its_header_and_is_accepted(AuthenticationKind kind, string token, string header, string value)
    {
        using GitLabSession session = Connect(o => o.Credential = Sessions.Token(token, kind));

        await session.SendAsync<Row>(Requests.Get("projects/diaspora%2Fdiaspora-client"));

        RecordedRequest request = Assert.Single(Server.Requests);
        KeyValuePair<string, string> sent = Assert.Single(request.Headers, h => CredentialHeaders.Contains(h.Key));
        Assert.Equal((header, value), (sent.Key, sent.Value));
        Assert.Equal(kind, session.Authentication);
    }

    [Fact]
    public async Task Without_a_credential_nothing_is_sent()
    {
        using GitLabSession session = Connect(o => o.Credential = Credential.None);

        await session.SendAsync<Row>(Requests.Get("projects/diaspora%2Fdiaspora-client"));

        Assert.DoesNotContain(Assert.Single(Server.Requests).Headers, h => CredentialHeaders.Contains(h.Key));
    }

    [Fact]
    public async Task Sudo_names_the_other_user_in_a_header()
    {
        using GitLabSession session = Connect(o => o.Sudo = "john_smith");

        BasicUser? user = await session.SendAsync<BasicUser>(Requests.Get("user"));

        Assert.Equal("john_smith", Assert.Single(Server.Requests).Headers["Sudo"]);
        Assert.Equal("john_smith", user!.Username);
    }

    [Fact]
    public async Task A_source_is_asked_at_first_need_and_at_each_renewal_only()
    {
        var tokens = new Queue<string>([TestTokens.User, TestTokens.Developer]);
        using GitLabSession session = Connect(o => o.Credential = Credential.FromSource(AuthenticationKind.AccessToken, () => Sessions.Secret(tokens.Dequeue())));
        Assert.Equal(2, tokens.Count);

        await session.SendAsync<BasicUser>(Requests.Get("user"));
        await session.SendAsync<BasicUser>(Requests.Get("user"));
        session.RenewCredential();
        BasicUser? renewed = await session.SendAsync<BasicUser>(Requests.Get("user"));

        Assert.Equal([TestTokens.User, TestTokens.User, TestTokens.Developer], Server.Requests.Select(r => r.Headers["PRIVATE-TOKEN"]));
        Assert.Equal("jane.d-oe", renewed!.Username);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_session_has_a_token_of_its_own(bool fromSource)
    {
        SecureString token = Sessions.Secret(TestTokens.User);
        using GitLabSession session = Connect(o => o.Credential = fromSource
            ? Credential.FromSource(AuthenticationKind.AccessToken, () => token)
            : Credential.FromToken(AuthenticationKind.AccessToken, token));
        session.RenewCredential();

        token.AppendChar('x');
        token.Dispose();

        Assert.Equal("john_smith", (await session.SendAsync<BasicUser>(Requests.Get("user")))!.Username);
    }

    [Fact]
    public void A_token_that_was_disposed_of_is_refused_in_words()
    {
        SecureString token = Sessions.Secret(TestTokens.User);
        token.Dispose();

        var refusal = Assert.Throws<ArgumentException>(() => Credential.FromToken(AuthenticationKind.AccessToken, token));
        Assert.Contains("disposed", refusal.Message);
    }

    [Theory]
    [InlineData(AuthenticationKind.AccessToken, "glpat-canary\n")]
    [InlineData(AuthenticationKind.AccessToken, "glpat canary")]
    [InlineData(AuthenticationKind.AccessToken, "glpat-cänary")]
    [InlineData(AuthenticationKind.AccessToken, "")]
    [InlineData(AuthenticationKind.OAuth, "glpat-canary\r\nX-Injected: 1")]
    [InlineData(AuthenticationKind.JobToken, "glpat-canary\u0000")]
    public async Task A_token_that_no_header_can_carry_is_refused_before_anything_is_sent(AuthenticationKind kind, string token)
    {
        using GitLabSession session = Connect(o => o.Credential = Sessions.Token(token, kind));

        var refusal = await Assert.ThrowsAsync<GitLabRequestException>(() => session.SendAsync(Requests.Get("user")));

        Assert.Contains("token", refusal.Message);
        Assert.DoesNotContain("nary", refusal.ToString());
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_sudo_that_no_header_can_carry_is_refused_before_anything_is_sent()
    {
        using GitLabSession session = Connect(o => o.Sudo = "root\r\nX-Injected: 1");

        await Assert.ThrowsAnyAsync<GitLabException>(() => session.SendAsync(Requests.Get("user")));

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task The_client_says_what_it_is()
    {
        using GitLabSession session = Connect();

        (await session.SendAsync(new ApiRequest(HttpMethod.Get, "user", accept: "text/plain"))).Dispose();

        RecordedRequest request = Assert.Single(Server.Requests);
        Assert.Matches(@"^GitLabPS/\d+\.\d+\.\d+$", request.Headers["User-Agent"]);
        Assert.Equal("text/plain", request.Headers["Accept"]);
    }
}
