using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class RehearsalTests
{
    [Theory]
    [InlineData(typeof(BasicProject))]
    [InlineData(typeof(SharedGroup))]
    [InlineData(typeof(object))]
    public async Task It_is_held_once(System.Type model)
    {
        Task first = Rehearsal.Begin(model);
        await first;

        Assert.Same(first, Rehearsal.Begin(model));
    }

    [Fact]
    public async Task It_asks_the_server_for_nothing()
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, "[]"));
        using GitLabSession session = Sessions.Open(server.Url);
        using var walk = new PageWalk<BasicUser>(session, Requests.Get("users"));

        await Rehearsal.Begin(typeof(BasicUser));

        Assert.Empty(await walk.TakeAsync());
        Assert.Single(server.Requests);
    }
}
