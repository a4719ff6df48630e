using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client;

/// <summary>Passes another stream on, and looks at what comes by.</summary>
internal abstract class PassingStream : ReadingStream
{
    private readonly Stream inner;

    protected PassingStream(Stream inner) => this.inner = inner;

    public sealed override int Read(byte[] buffer, int offset, int count)
    {
        int read = inner.Read(buffer, offset, count);
        Note(buffer, offset, read);
        return read;
    }

    public sealed override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        int read = await inner.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false);
        Note(buffer, offset, read);
        return read;
    }

    /// <summary>Is shown what was read.</summary>
    protected abstract void Note(byte[] buffer, int offset, int count);

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
