using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class QueryTests
{
    public static TheoryData<string, object?, string> Values => new()
    {
        { "search", "a&b=c #1", "search=a%26b%3Dc%20%231" },
        { "search", "日本 +", "search=%E6%97%A5%E6%9C%AC%20%2B" },
        { "search", "", "search=" },
        { "owned", true, "owned=true" },
        { "owned", false, "owned=false" },
        { "id", 5_000_000_000L, "id=5000000000" },
        { "ratio", 1.5, "ratio=1.5" },
        { "min_access_level", AccessLevel.Developer, "min_access_level=30" },
        { "since", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(9)), "since=2026-01-02T03%3A04%3A05%2B09%3A00" },
        { "since", new DateTimeOffset(2026, 1, 2, 3, 4, 5, 120, TimeSpan.Zero), "since=2026-01-02T03%3A04%3A05.12%2B00%3A00" },
        { "since", new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), "since=2026-01-02T03%3A04%3A05%2B00%3A00" },
        { "url", new Uri("https://example.com/a%20b?c=%2F"), "url=https%3A%2F%2Fexample.com%2Fa%2520b%3Fc%3D%252F" },
        { "secret", Sessions.Secret("s&t"), "secret=s%26t" },
        { "ids", new[] { 1, 2 }, "ids[]=1&ids[]=2" },
        { "names", new List<string> { "a,b", "c d" }, "names[]=a%2Cb&names[]=c%20d" },
        { "ids", Array.Empty<int>(), "ids[]=" },
        { "description", null, "description=" },
        { "custom_attributes", new Dictionary<string, object?> { ["location"] = "Tokyo" }, "custom_attributes[location]=Tokyo" },
        { "custom_attributes", new Dictionary<string, object?> { ["a b]&"] = 1 }, "custom_attributes[a%20b]%26]=1" },
        { "filter", new Dictionary<string, object?> { ["label"] = new[] { "x", "y" } }, "filter[label][]=x&filter[label][]=y" },
        { "variables", new[] { Variable("A", "1"), Variable("B", "2") }, "variables[][key]=A&variables[][value]=1&variables[][key]=B&variables[][value]=2" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Values_of_all_shapes_are_written_as_GitLab_reads_them(string name, object? value, string expected)
    {
        await using RawServer server = RawServer.Start(RawServer.Answer(200, "{}"));
        using GitLabSession session = Sessions.Open(server.Url);

        await session.SendAsync<Row>(Requests.Get("projects", (name, value)));

        Assert.Equal("/api/v4/projects?" + expected, Assert.Single(server.Requests).Target);
    }

    [Fact]
    public void Numbers_and_dates_do_not_follow_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "−" } };

            ApiRequest request = Requests.Get("x", ("a", 1.5), ("b", -1), ("c", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)));

            Assert.Equal("x?a=1.5&b=-1&c=2026-01-02T03%3A04%3A05%2B00%3A00", request.RelativeUrl);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Parameters_keep_their_order_and_defaults_do_not_replace_them()
    {
        ApiRequest request = Requests.Get("x", ("b", 1), ("a", 2)).WithDefaults([new("a", 3), new("c", 4)]);

        Assert.Equal("x?b=1&a=2&c=4", request.RelativeUrl);
    }

    [Fact]
    public void A_query_is_read_as_it_was_written()
    {
        IReadOnlyList<KeyValuePair<string, string>> pairs = QueryString.Read("?a%5B%5D=1&a[]=2&b=x+y%2B%26&c&d=");

        Assert.Equal([("a[]", "1"), ("a[]", "2"), ("b", "x y+&"), ("c", ""), ("d", "")], pairs.Select(p => (p.Key, p.Value)));
    }

    private static Dictionary<string, object?> Variable(string key, string value) => new() { ["key"] = key, ["value"] = value };
}
