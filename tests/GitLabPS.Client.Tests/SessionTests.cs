using System;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class SessionTests : SimulatorTest
{
    [Fact]
    public async Task A_closed_session_says_so()
    {
        GitLabSession session = Connect();
        session.Dispose();

        var failure = await Assert.ThrowsAsync<GitLabRequestException>(async () => await session.SendAsync(Requests.Get("user")));

        Assert.True(session.IsClosed);
        Assert.Contains("Connect-GLServer", failure.Message);
        Assert.Empty(Server.Requests);
        session.Dispose();
    }

    [Fact]
    public async Task A_walk_through_a_closed_session_says_so()
    {
        GitLabSession session = Connect();
        session.Dispose();
        using PageWalk<Row> walk = session.Walk(Requests.Get("users"));

        await walk.TakeUntilAsync<Row, GitLabRequestException>();
    }

    [Fact]
    public async Task Options_that_change_later_do_not_reach_the_session()
    {
        var options = new SessionOptions { Server = Server.Url, Credential = Sessions.Token(TestTokens.Admin), Sudo = "john_smith", PerPage = 20 };
        using var session = new GitLabSession(options);
        options.Credential = Credential.None;
        options.Sudo = null;
        options.PerPage = 1;
        options.Timeout = TimeSpan.Zero;
        options.RetryBudget = TimeSpan.Zero;

        BasicUser? user = await session.SendAsync<BasicUser>(Requests.Get("user"));

        Assert.Equal("john_smith", user!.Username);
        Assert.Equal((20, "john_smith", AuthenticationKind.AccessToken), (session.PerPage, session.Sudo, session.Authentication));
        Assert.Equal((TimeSpan.FromSeconds(100), TimeSpan.FromMinutes(10)), (session.Timeout, session.RetryBudget));
    }

    [Fact]
    public async Task Sessions_on_many_threads_do_not_mix()
    {
        using GitLabSession admin = Connect();
        using GitLabSession user = Connect(o => o.Credential = Sessions.Token(TestTokens.User));

        await Parallel.ForAsync(0, 40, async (i, cancellation) =>
        {
            GitLabSession session = i % 2 == 0 ? admin : user;
            BasicUser? answer = await session.SendAsync<BasicUser>(Requests.Get("user"), cancellation: cancellation);
            Assert.Equal(i % 2 == 0 ? "root" : "john_smith", answer!.Username);
        });
    }
}
