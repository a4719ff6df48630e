using FsCheck;
using FsCheck.Fluent;

namespace GitLabPS.Fuzz.Tests;

/// <summary>Makes texts that mean something to whoever reads them carelessly: steps, separators, line ends, halves of characters.</summary>
internal static class Texts
{
    // No longer, so that what is sent in a URL stays within what the client sends in one.
    private const int MaxLength = 400;

    private static readonly string[] Tricks =
    [
        ".", "..", "/", "//", "\\", "../", "..\\", "%2e", "%2E%2e", "%2f", "%5c", "%00", "%", "%zz", "%25", "%u002e",
        "?", "&", "=", "#", ";", ":", "@", "+", "[", "]", "[]", "{", "}", "\"", "'", "<", ">", ",", "|", "~", "*", "$", "`",
        "\r", "\n", "\r\n", "\r\n\r\n", "\r\nX-Injected: 1", "\r\n\r\nGET /injected HTTP/1.1\r\nHost: x\r\n\r\n", "\t", " ", "\0", "\u007f", "\u0085", "\u00a0",
        "é", "e\u0301", "日本", "🦊", "\ud83e", "\udd8a", "\uffff", "\ufeff", "\u2028", "\u202e", "\u0130", "\u2024", "\uff0f",
        "http://", "https://", "http:", "file:///", "ssh://", "git@", "localhost", ".git", "/-/", "groups/", "api/v4", ":id", "id", "0", "1", "-1", "null",
    ];

    private static readonly Gen<string> Fragment = Gen.Frequency(
        (6, Gen.Elements(Tricks)),
        (2, Gen.Choose(' ', '~').Select(c => ((char)c).ToString())),
        (1, Gen.Choose(0, char.MaxValue).Select(c => ((char)c).ToString())),
        (1, Gen.Choose(1, MaxLength).Select(length => new string('a', length))));

    /// <summary>Any text.</summary>
    public static Gen<string> Any { get; } = Of(Fragment);

    /// <summary>Texts that look like the address of a project, or nearly so.</summary>
    public static Gen<string> Addresses { get; } =
        from scheme in Gen.Elements("http://", "https://", "ssh://git@", "git@", "")
        from host in Gen.Elements("gitlab.example.com", "GITLAB.example.com:443", "gitlab.example.com:8080", "gitlab.example.com:", "[::1]", "user:secret@gitlab.example.com", "")
        from rest in Any
        select scheme + host + rest;

    private static Gen<string> Of(Gen<string> fragment) => Gen.ListOf(fragment).ScaleSize(size => size / 4 + 1).Select(parts =>
    {
        string text = string.Concat(parts);
        return text.Length <= MaxLength ? text : text[..MaxLength];
    });
}
