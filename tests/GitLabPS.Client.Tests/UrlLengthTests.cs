using System.Linq;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class UrlLengthTests : SimulatorTest
{
    private static readonly int[] ManyIds = [.. Enumerable.Range(100_000, 1_000)];

    [Theory]
    [InlineData("DELETE")]
    [InlineData("POST")]
    [InlineData("PUT")]
    public async Task A_query_that_is_too_long_becomes_the_body_of_a_change(string method)
    {
        RecordedRequest sent = await SendAsync(Requests.Create(method, "things", query: [("ids", ManyIds), ("force", true)]));

        Assert.Equal("/api/v4/things", sent.RawTarget);
        Assert.Equal($$"""{"ids":[{{string.Join(',', ManyIds)}}],"force":true}""", sent.BodyText);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task A_query_that_is_too_long_for_a_read_is_an_error_before_anything_is_sent(string method)
    {
        using GitLabSession session = Connect();

        var refusal = await Assert.ThrowsAsync<GitLabRequestException>(() => session.SendAsync(Requests.Create(method, "things", query: [("ids", ManyIds)])));

        Assert.Contains("split", refusal.Message);
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task A_long_query_that_still_fits_stays_a_query(string method)
    {
        RecordedRequest sent = await SendAsync(Requests.Create(method, "things", query: [("search", new string('x', 7_000))]));

        Assert.Equal("search=" + new string('x', 7_000), sent.Query);
        Assert.Empty(sent.BodyText);
    }

    private async Task<RecordedRequest> SendAsync(ApiRequest request)
    {
        Server.Misbehaviour.Add(new MisbehaviourRule { Status = 200, Body = "{}" });
        using GitLabSession session = Connect();
        await session.SendAsync<Row>(request);
        return Assert.Single(Server.Requests);
    }
}
