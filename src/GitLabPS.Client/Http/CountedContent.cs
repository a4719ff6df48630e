using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client;

/// <summary>A request's body that tells how many bytes have left.</summary>
internal sealed class CountedContent : HttpContent
{
    private readonly HttpContent content;
    private readonly Action<long, long?> sent;

    /// <summary>Wraps a body.</summary>
    /// <param name="content">The body.</param>
    /// <param name="sent">Told again and again how many bytes have left, and of how many.</param>
    public CountedContent(HttpContent content, Action<long, long?> sent)
    {
        this.content = content;
        this.sent = sent;
        foreach (var header in content.Headers) Headers.TryAddWithoutValidation(header.Key, header.Value);
    }

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        long? length = content.Headers.ContentLength;
        using var counter = new Counter(stream, length, sent);
        await content.CopyToAsync(counter).ConfigureAwait(false);
        if (counter.Position < length) throw Changed();
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = content.Headers.ContentLength ?? 0;
        return content.Headers.ContentLength is not null;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) content.Dispose();
        base.Dispose(disposing);
    }

    private static GitLabRequestException Changed() =>
        new("The file changed while it was sent, so that the server was told another length. Send it again when nothing writes to it.");

    /// <summary>Passes bytes on, up to the length promised, in pieces small enough that a slow link still shows that it moves.</summary>
    private sealed class Counter : Stream
    {
        private const int PieceSize = 64 * 1024;

        private readonly Stream target;
        private readonly long? promised;
        private readonly Action<long, long?> sent;
        private long total;

        public Counter(Stream target, long? promised, Action<long, long?> sent)
        {
            this.target = target;
            this.promised = promised;
            this.sent = sent;
        }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => total;
            set => throw new NotSupportedException();
        }

        public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            while (count > 0)
            {
                int piece = Math.Min(count, PieceSize);
                if (total + piece > promised) throw Changed();
                await target.WriteAsync(buffer, offset, piece, cancellationToken).ConfigureAwait(false);
                total += piece;
                sent(total, promised);
                offset += piece;
                count -= piece;
            }
        }

        public override void Write(byte[] buffer, int offset, int count) => WriteAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

        public override void Flush() => target.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => target.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
