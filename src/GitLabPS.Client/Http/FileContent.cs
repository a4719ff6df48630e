using System;
using System.IO;
using System.Text;

namespace GitLabPS.Client;

/// <summary>A file in memory.</summary>
public sealed class FileContent
{
    private readonly string? charSet;

    internal FileContent(byte[] bytes, string? charSet)
    {
        Bytes = bytes;
        this.charSet = charSet;
    }

    /// <summary>The bytes as they came.</summary>
    public byte[] Bytes { get; }

    /// <summary>
    /// The bytes as text. A mark at the file's begin says in which encoding it is; the server, which only guesses, is asked
    /// after that, and UTF-8 is what most files are.
    /// </summary>
    public string ToText()
    {
        using var reader = new StreamReader(new MemoryStream(Bytes), NamedEncoding() ?? Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private Encoding? NamedEncoding()
    {
        try
        {
            return charSet is { Length: > 0 } ? Encoding.GetEncoding(charSet) : null;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            // UTF-7, in which a text may hide what it says, is one that .NET refuses.
            return null;
        }
    }
}
