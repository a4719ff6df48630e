using System;
using System.IO;
using System.IO.Compression;

namespace GitLabPS.Client.Tests;

/// <summary>Compresses the bodies of answers. Nothing is made smaller, so that half of the bytes is half of the text.</summary>
internal static class Compression
{
    public static byte[] Gzip(byte[] bytes) => Pack(bytes, packed => new GZipStream(packed, CompressionLevel.NoCompression));

    public static byte[] Brotli(byte[] bytes) => Pack(bytes, packed => new BrotliStream(packed, CompressionLevel.NoCompression));

    private static byte[] Pack(byte[] bytes, Func<Stream, Stream> compressor)
    {
        using var packed = new MemoryStream();
        using (Stream stream = compressor(packed)) stream.Write(bytes);
        return packed.ToArray();
    }
}
