using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;

namespace GitLabPS.Client;

/// <summary>The checksum that a server sends with a file, and that of the bytes that arrived.</summary>
internal sealed class Checksum
{
    private readonly HashAlgorithmName algorithm;
    private readonly byte[] promised;
    private readonly IncrementalHash arrived;

    private Checksum(HashAlgorithmName algorithm, byte[] promised)
    {
        this.algorithm = algorithm;
        this.promised = promised;
        arrived = IncrementalHash.CreateHash(algorithm);
    }

    /// <summary>The best checksum that the answer has; null when it has none that can be read.</summary>
    public static Checksum? Of(ApiResponse answer)
    {
        if (FromHex(answer.Header("X-Checksum-Sha256")) is { Length: 32 } ofFile) return new Checksum(HashAlgorithmName.SHA256, ofFile);

        // These are of the bytes on the wire; where those came compressed, and so without a length, it is not the file's.
        if (answer.Length is null) return null;
        if (FromBase64(Part(answer.Header("Repr-Digest"), "sha-256=") ?? Part(answer.Header("Digest"), "sha-256=")) is { Length: 32 } digest) return new Checksum(HashAlgorithmName.SHA256, digest);
        return FromBase64(answer.Header("Content-MD5") ?? Part(answer.Header("X-Goog-Hash"), "md5=")) is { Length: 16 } md5 ? new Checksum(HashAlgorithmName.MD5, md5) : null;
    }

    /// <summary>Takes the next bytes.</summary>
    public void Add(byte[] buffer, int count) => arrived.AppendData(buffer, 0, count);

    /// <summary>Compares.</summary>
    /// <exception cref="GitLabProtocolException">Other bytes arrived than the server has.</exception>
    public void Verify(ApiRequest request)
    {
        byte[] actual = arrived.GetHashAndReset();
        if (actual.SequenceEqual(promised)) return;
        throw new GitLabProtocolException(
            $"{request.Title}: the file arrived damaged: its {algorithm} is {ToHex(actual)}, and the server says {ToHex(promised)}. "
            + "Download it again; if the error stays, the file is damaged on the server.");
    }

    // "sha-512=…, sha-256=…"; the newer header has colons around the value.
    private static string? Part(string? header, string name) => header?
        .Split(',')
        .Select(part => part.Trim())
        .Where(part => part.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        .Select(part => part.Substring(name.Length).Trim(':'))
        .FirstOrDefault();

    private static byte[]? FromHex(string? text)
    {
        if (text is null || text.Length % 2 != 0) return null;
        var bytes = new byte[text.Length / 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            if (!byte.TryParse(text.Substring(2 * i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[i])) return null;
        }

        return bytes;
    }

    private static byte[]? FromBase64(string? text)
    {
        try
        {
            return text is null ? null : Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string ToHex(byte[] bytes) => string.Concat(bytes.Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
}
