using System;
using System.Linq;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using FsCheck;
using FsCheck.Fluent;
using GitLabPS.Client;
using Xunit;

namespace GitLabPS.Fuzz.Tests;

/// <summary>Whatever others write, what is shown of it is one plain line that is not too long and repeats no secret.</summary>
public sealed class ForeignTextTests
{
    private const string Canary = "glpat-cänary";

    private static readonly Gen<string> Letter =
        from letter in Gen.Choose(0, Canary.Length - 1).Select(i => Canary[i])
        select letter.ToString();

    /// <summary>The secret, each letter of it escaped as URLs or JSON do, or not; once or twice.</summary>
    private static readonly Gen<string> Copy =
        from ways in Gen.Choose(0, 5).ArrayOf(Canary.Length)
        select string.Concat(Canary.Zip(ways, Escape));

    private static readonly Gen<string> Echo = Gen.ListOf(Gen.OneOf(Texts.Any, Copy, Letter)).ScaleSize(size => size / 8 + 1).Select(string.Concat);

    [Fact]
    public void A_message_is_a_plain_line_without_secrets() => Fuzz.Check("echoes", Echo, 40, text =>
    {
        var request = new ApiRequest(HttpMethod.Post, "users", null, new JsonBody(new { }));
        var secrets = new Secrets(Sessions.Token(Canary), request);
        foreach (string line in new[] { secrets.Line(text), ErrorText.FromBody(text, null, secrets) ?? "", ErrorText.FromBody(JsonText.Write(text), null, secrets) ?? "" })
        {
            Assert.InRange(line.Length, 0, ForeignText.MaxLength);
            Assert.DoesNotMatch(@"[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]", line);
            Assert.DoesNotContain(Enumerable.Range(0, line.Length), i => char.IsSurrogate(line[i]) && !char.IsSurrogatePair(line, i) && (i == 0 || !char.IsSurrogatePair(line, i - 1)));
            Assert.DoesNotContain(Canary, Plain(Plain(line)));
        }

        return Task.CompletedTask;
    });

    private static string Escape(char letter, int way) => way switch
    {
        0 => Uri.EscapeDataString(letter.ToString()),
        1 => string.Concat(System.Text.Encoding.UTF8.GetBytes(letter.ToString()).Select(b => $"%{b:x2}")),
        2 => $"\\u{(int)letter:x4}",
        3 => string.Concat(System.Text.Encoding.UTF8.GetBytes(letter.ToString()).Select(b => $"%25{b:X2}")),
        4 => letter + "\u200b",
        _ => letter.ToString(),
    };

    private static string Plain(string text) => Uri.UnescapeDataString(Regex.Replace(text, @"\\u([0-9a-fA-F]{4})", code => ((char)Convert.ToInt32(code.Groups[1].Value, 16)).ToString()));
}
