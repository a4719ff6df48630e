using System;

namespace GitLabPS.Client;

/// <summary>What the headers of a download tell about the whole of it.</summary>
internal sealed class Representation
{
    private readonly string? validator;

    public Representation(ApiResponse answer)
    {
        // No length: it is not known, or the bytes came compressed. Then nobody can tell which byte of the file a
        // connection broke at, or what the checksum of the bytes on the wire is.
        Length = answer.Length;
        Checksum = Checksum.Of(answer);
        if (Length is null || answer.Header("Accept-Ranges") == "none") return;

        // A weak ETag stands for the same meaning, not for the same bytes.
        string? tag = answer.Header("ETag");
        validator = tag?.StartsWith("\"", StringComparison.Ordinal) == true ? tag : answer.Header("Last-Modified");
    }

    /// <summary>How many bytes it has; null when that is not known.</summary>
    public long? Length { get; }

    /// <summary>What its bytes must add up to; null when the server does not say.</summary>
    public Checksum? Checksum { get; }

    /// <summary>The rest from a byte on; null when the server gives no parts.</summary>
    public ByteRange? From(long start) => validator is null || start == 0 ? null : new ByteRange(start, validator);
}
