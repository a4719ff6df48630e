using System;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class EscapedPathTests
{
    [Theory]
    [InlineData("platform/backend/api", "platform%2Fbackend%2Fapi")]
    [InlineData("v1.0", "v1.0")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("a%2Fb", "a%252Fb")]
    [InlineData("C#?", "C%23%3F")]
    [InlineData("two words+1", "two%20words%2B1")]
    [InlineData("user@host:22", "user%40host%3A22")]
    [InlineData("it's (1)!*", "it%27s%20%281%29%21%2A")]
    [InlineData("<\"|^`{}[]>", "%3C%22%7C%5E%60%7B%7D%5B%5D%3E")]
    [InlineData("日本🦊", "%E6%97%A5%E6%9C%AC%F0%9F%A6%8A")]
    public async Task A_name_stays_one_segment(string name, string expected) =>
        Assert.Equal($"/api/v4/projects/{expected}/labels/{expected}?search=%2F%2B", await TargetAsync(name));

    // Which rules powershell.exe has depends on the Windows, so both have to do. Mono knows the old ones too, but has no
    // program that it uses them for: the test turns them on.
    [Theory]
    [InlineData("platform/backend/api", "platform%2Fbackend%2Fapi")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("a%2Fb", "a%252Fb")]
    [InlineData("日本/🦊", "%E6%97%A5%E6%9C%AC%2F%F0%9F%A6%8A")]
    public async Task It_does_so_too_by_the_rules_of_a_program_for_an_old_version(string name, string expected)
    {
        using var old = new OldRules();
        Assert.Equal("/a/b", new Uri("http://host/a%2Fb").AbsolutePath);

        Assert.Equal($"/api/v4/projects/{expected}/labels/{expected}?search=%2F%2B", await TargetAsync(name));
    }

    [Fact]
    public async Task A_redirect_keeps_its_slashes_by_the_old_rules()
    {
        using var old = new OldRules();
        await using RawServer server = RawServer.Start(exchange => exchange.SendAsync(exchange.Number == 1
            ? RawServer.Answer(301, "", $"Location: http://{exchange.Header("Host")}/api/v4/projects/new%2Fname")
            : RawServer.Answer(200, """{"id":1}""")));
        using GitLabSession session = Sessions.Open(server.Url);

        await session.SendAsync<Row>(Requests.Get("projects/old%2Fname"));

        Assert.Equal("/api/v4/projects/new%2Fname", server.Requests[1].Target);
    }

    private static async Task<string> TargetAsync(string name)
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, "{}"));
        using GitLabSession session = Sessions.Open(server.Url);
        await session.SendAsync<Row>(Requests.Get($"projects/{PathSegment.Encode(name)}/labels/{PathSegment.Encode(name)}", ("search", "/+")));
        return Assert.Single(server.Requests).Target;
    }

    /// <summary>Has this process read URLs as a program does that was built for .NET Framework 4.0.</summary>
    private sealed class OldRules : IDisposable
    {
        private const int UnEscapeDotsAndSlashes = 0x2000000;
        private static readonly object Parser =
            typeof(Uri).GetField("m_Syntax", BindingFlags.Instance | BindingFlags.NonPublic).GetValue(new Uri("http://host"));

        private static readonly MethodInfo SetFlags = typeof(UriParser).GetMethod("SetUpdatableFlags", BindingFlags.Instance | BindingFlags.NonPublic);

        public OldRules() => Set(UnEscapeDotsAndSlashes);

        public void Dispose() => Set(0);

        private static void Set(int flags) => SetFlags.Invoke(Parser, [Enum.ToObject(SetFlags.GetParameters()[0].ParameterType, flags)]);
    }
}
