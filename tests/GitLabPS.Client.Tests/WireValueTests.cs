using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>How values look on the wire.</summary>
public sealed class WireValueTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 30, 0, TimeSpan.FromHours(1));

    /// <summary>Values of which only what they show to people could be sent.</summary>
    public static TheoryData<object> NoScalars => [new object(), new Dictionary<string, object?> { ["name"] = "a" }, new List<string> { "a" }, new FileInfo("a")];

    [Fact]
    public void Numbers_and_instants_are_the_same_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (CultureInfo culture in CultureInfo.GetCultures(CultureTypes.AllCultures))
            {
                CultureInfo.CurrentCulture = culture;
                Assert.Equal("""{"number":-1234.5,"whole":-7,"at":"2026-01-31T12:30:00+01:00"}""", Body());
                Assert.Equal("-1234.5 -7 2026-01-31T12:30:00+01:00", $"{WireValue.ToText(-1234.5)} {WireValue.ToText(-7L)} {WireValue.ToText(Noon)}");
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static string Body() => new JsonBody(new Dictionary<string, object?> { ["number"] = -1234.5, ["whole"] = -7L, ["at"] = Noon }).ToString();
    }

    [Theory]
    [MemberData(nameof(NoScalars))]
    public void What_is_no_scalar_is_refused_as_a_text(object value) =>
        Assert.Contains("cannot be sent", Assert.Throws<ArgumentException>(() => WireValue.ToText(value)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_object_is_refused_within_JSON() =>
        Assert.Throws<ArgumentException>(() => new JsonBody(new Dictionary<string, object?> { ["file"] = new FileInfo("a") }).ToString());
}
