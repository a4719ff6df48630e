using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace GitLabPS.Fuzz.Tests;

/// <summary>
/// Makes the bodies of answers, one character a byte: JSON with any value in any field of any model, and what is left of
/// such JSON when bytes are changed or cut off.
/// </summary>
internal static class Documents
{
    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "-0", "1", "-1", "7.5", "1e3", "1e400", "-1e400", "9223372036854775807", "9223372036854775808", "123456789012345678901234567890",
        "1" + new string('0', 400), "0." + new string('1', 400), "08", "0x1f", "1.2.3", "NaN", "-Infinity", "undefined",
        "\"\"", "\"7\"", "\"true\"", "\"2024-02-29T12:00:00Z\"", "\"2024-02-30\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"", "\"24:00\"",
        "\"http://[\"", "\"http://a:99999999999/\"", "\"//\"", "\"\\\\\\\\host\"", "\"\\ud800\"", "\"\\udc00x\"", "\"\\u0000\"", "\"" + new string('x', 70_000) + "\"",
        "'quoted'", "/* aside */1", "new Date(1, 2)", "[1}", "{\"a\"}", "\"\\q\"", "\"\n\"",
    ];

    private static readonly Gen<string> Scalar = Gen.Frequency(
        (3, Gen.Elements(Scalars)),
        (1, Gen.Choose(int.MinValue, int.MaxValue).Select(n => n.ToString(CultureInfo.InvariantCulture))),
        (1, Texts.Any.Select(Quote)));

    private static readonly Gen<string> Name = Gen.Frequency(
        (6, Gen.Elements<string>(Models.FieldNames)),
        (1, Gen.Elements("new_field", "New_Field", "id", "ID", "", "$type", "__proto__")),
        (1, Texts.Any));

    /// <summary>Any body.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency(
        (6, List),
        (2, Gen.Sized(size => Object(size / 8 + 1))),
        (1, Deep),
        (4, Damaged),
        (1, Bytes.Any));

    /// <summary>Lists of objects, well formed but for what a value may be.</summary>
    private static Gen<string> List => Gen.Sized(size => Gen.ListOf(Object(size / 8 + 1)).ScaleSize(_ => size / 8 + 1)).Select(items => $"[{string.Join(',', items)}]");

    private static Gen<string> Damaged =>
        from text in List
        from at in Gen.Choose(0, text.Length)
        from put in Gen.OneOf(Bytes.Any, Gen.Elements("", "]", "}", ",", "\"", "/*", "new X("))
        from gone in Gen.Elements(0, 1, 5, int.MaxValue)
        select text[..at] + put + (gone < text.Length - at ? text[(at + gone)..] : "");

    private static Gen<string> Object(int depth) =>
        Gen.ListOf(Name.SelectMany(_ => Value(depth - 1), (name, value) => $"{Quote(name)}:{value}")).ScaleSize(_ => 6).Select(members => $"{{{string.Join(',', members)}}}");

    private static Gen<string> Value(int depth) => depth <= 0
        ? Scalar
        : Gen.Frequency(
            (6, Scalar),
            (2, Gen.ListOf(Value(depth - 1)).ScaleSize(_ => 4).Select(items => $"[{string.Join(',', items)}]")),
            (2, Object(depth / 2)),
            (1, Deep));

    private static Gen<string> Deep =>
        from levels in Gen.Elements(10, 100, 127, 130, 5_000, 100_000)
        from pair in Gen.Elements(("[", "]"), ("{\"a\":", "}"), ("{\"parent\":", "}"), ("{\"children\":[", "]}"), ("{\"named\":{\"x\":", "}}"))
        select Repeat(pair.Item1, levels) + "1" + Repeat(pair.Item2, levels);

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    // Half a character has no bytes of its own, but JSON can write it all the same.
    private static string Quote(string text)
    {
        var json = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\' or < ' ' || char.IsSurrogate(c)) json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else json.Append(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(c.ToString())));
        }

        return json.Append('"').ToString();
    }
}
