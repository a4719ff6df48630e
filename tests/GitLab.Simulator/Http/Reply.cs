using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>An answer before it is on the wire. The body is a list of pieces, so that a page of cached projects is not copied.</summary>
internal sealed class Reply
{
    private static readonly byte[] Opening = "["u8.ToArray();
    private static readonly byte[] Comma = ","u8.ToArray();
    private static readonly byte[] Closing = "]"u8.ToArray();
    private static readonly ReadOnlyMemory<byte> ManyZeros = new byte[256 * 1024];

    public required int Status { get; set; }

    public string? ContentType { get; set; }

    public List<(string Name, string Value)> Headers { get; } = [];

    public IReadOnlyList<ReadOnlyMemory<byte>> Body { get; set; } = [];

    public long Length => Body.Sum(piece => (long)piece.Length);

    /// <summary>A JSON value.</summary>
    public static Reply Json(JsonNode? value, int status = 200) => Json(Wire.Bytes(value), status);

    /// <summary>JSON that is already bytes.</summary>
    public static Reply Json(byte[] json, int status = 200) =>
        new() { Status = status, ContentType = "application/json", Body = [json] };

    /// <summary>A JSON array of values that are already bytes.</summary>
    public static Reply Array(IReadOnlyCollection<byte[]> items)
    {
        var body = new List<ReadOnlyMemory<byte>>(2 * items.Count + 1) { Opening };
        foreach (var item in items)
        {
            if (body.Count > 1)
                body.Add(Comma);
            body.Add(item);
        }

        body.Add(Closing);
        return new Reply { Status = 200, ContentType = "application/json", Body = body };
    }

    /// <summary>A text.</summary>
    public static Reply Text(string text, int status = 200, string contentType = "text/plain") =>
        new() { Status = status, ContentType = contentType, Body = [Encoding.UTF8.GetBytes(text)] };

    /// <summary>A file, whose rest alone can be had.</summary>
    public static Reply File(ReadOnlyMemory<byte> content, string contentType) =>
        new Reply { Status = 200, ContentType = contentType, Body = [content] }
            .With("Accept-Ranges", "bytes")
            .With("ETag", $"\"{Convert.ToHexStringLower(SHA256.HashData(content.Span))}\"");

    /// <summary>So many bytes, all of them zero. They take no memory.</summary>
    public static Reply Zeros(long count, int status) => new()
    {
        Status = status,
        ContentType = "application/octet-stream",
        Body = [.. Enumerable.Repeat(ManyZeros, (int)(count / ManyZeros.Length)), ManyZeros[..(int)(count % ManyZeros.Length)]],
    };

    /// <summary>Elsewhere.</summary>
    public static Reply Redirect(string location) => Text($"This resource has been moved temporarily to {location}.", 302).With("Location", location);

    /// <summary>Nothing but a status.</summary>
    public static Reply Empty(int status) => new() { Status = status };

    /// <summary>The same answer with a header more.</summary>
    public Reply With(string name, string value)
    {
        Headers.Add((name, value));
        return this;
    }

    /// <summary>The same answer with a header more, unless it has one of that name.</summary>
    public Reply WithDefault(string name, string value) =>
        Headers.Exists(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ? this : With(name, value);

    /// <summary>Takes the first bytes of the body away.</summary>
    public void Skip(long count)
    {
        var rest = new List<ReadOnlyMemory<byte>>();
        foreach (var piece in Body)
        {
            var cut = (int)Math.Min(count, piece.Length);
            count -= cut;
            if (cut < piece.Length)
                rest.Add(piece[cut..]);
        }

        Body = rest;
    }

    /// <summary>The body in one piece.</summary>
    public byte[] Flatten()
    {
        var bytes = new byte[Length];
        var offset = 0;
        foreach (var piece in Body)
        {
            piece.CopyTo(bytes.AsMemory(offset));
            offset += piece.Length;
        }

        return bytes;
    }
}
