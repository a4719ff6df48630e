using System;
using System.Threading.Tasks;
using GitLab.Simulator;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class PathTests
{
    [Theory]
    [InlineData("platform/backend/api", "platform%2Fbackend%2Fapi")]
    [InlineData("v1.0", "v1.0")]
    [InlineData("...", "...")]
    [InlineData("../../user", "..%2F..%2Fuser")]
    [InlineData("a/../b", "a%2F..%2Fb")]
    [InlineData("C#", "C%23")]
    [InlineData("why?", "why%3F")]
    [InlineData("100%", "100%25")]
    [InlineData("a%2Fb", "a%252Fb")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("two words", "two%20words")]
    [InlineData(" ", "%20")]
    [InlineData("a+b", "a%2Bb")]
    [InlineData("a&b=c;d", "a%26b%3Dc%3Bd")]
    [InlineData("user@host:22", "user%40host%3A22")]
    [InlineData("it's (1)!*", "it%27s%20%281%29%21%2A")]
    [InlineData("<\"|^`{}[]>", "%3C%22%7C%5E%60%7B%7D%5B%5D%3E")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("line\r\nbreak", "line%0D%0Abreak")]
    [InlineData("ä", "%C3%A4")]
    [InlineData("a\u0308", "a%CC%88")]
    [InlineData("日本", "%E6%97%A5%E6%9C%AC")]
    [InlineData("🦊", "%F0%9F%A6%8A")]
    [InlineData("a-b_c~d", "a-b_c~d")]
    public async Task A_name_stays_one_segment_whatever_it_holds(string name, string expected)
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, "{}"));
        using GitLabSession session = Sessions.Open(server.Url);

        await session.SendAsync<Row>(Requests.Get($"projects/{PathSegment.Encode(name)}/labels/{PathSegment.Encode(name)}"));

        Assert.Equal($"/api/v4/projects/{expected}/labels/{expected}", Assert.Single(server.Requests).Target);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_name_that_no_segment_can_carry_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => PathSegment.Encode(name));

    [Fact]
    public async Task A_path_of_many_kinds_of_characters_finds_its_project()
    {
        await using SimulatorServer server = await SimulatorServer.StartAsync();
        using GitLabSession session = Sessions.Open(server.Url);

        Row? project = await session.SendAsync<Row>(Requests.Get("projects/" + PathSegment.Encode("a/b.c/x_y-z.1")));

        Assert.Equal(server.State.FindProject("a/b.c/x_y-z.1")!.Id, project!.Id);
    }

    [Fact]
    public void A_long_text_is_encoded_without_splitting_a_character()
    {
        string text = new string('x', 31_999) + "🦊日本";

        Assert.Equal(new string('x', 31_999) + "%F0%9F%A6%8A%E6%97%A5%E6%9C%AC", PathSegment.Encode(text));
    }
}
