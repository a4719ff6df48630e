using System;
using System.IO;
using System.IO.Compression;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client;

/// <summary>
/// Decompresses a file that a server compressed although it was asked not to. .NET takes a stream that ends early for a
/// whole one; here the length that gzip writes behind the data must be that of what came out.
/// </summary>
internal sealed class GzipBody : ReadingStream
{
    // What begins and ends it has 18 bytes.
    private const long ShortestGzip = 18;

    private readonly TailStream compressed;
    private readonly GZipStream plain;
    private uint length;

    public GzipBody(Stream body)
    {
        compressed = new TailStream(body);
        plain = new GZipStream(compressed, CompressionMode.Decompress);
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        int read = await plain.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false);
        length = unchecked(length + (uint)read);
        return read > 0 || (compressed.Passed >= ShortestGzip && compressed.Tail == length)
            ? read
            : throw new EndOfStreamException("The compressed data end before the file does.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) plain.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Passes a stream on, and remembers its last four bytes as the number that they are.</summary>
    private sealed class TailStream : PassingStream
    {
        public TailStream(Stream inner)
            : base(inner)
        {
        }

        public uint Tail { get; private set; }

        public long Passed { get; private set; }

        protected override void Note(byte[] buffer, int offset, int count)
        {
            for (int i = Math.Max(0, count - sizeof(uint)); i < count; i++) Tail = (Tail >> 8) | ((uint)buffer[offset + i] << 24);
            Passed += count;
        }
    }
}
