using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client;

/// <summary>
/// A body of which one value is in memory at a time, and no value is larger than is good for any computer. A few bytes
/// on the wire may become any number of them.
/// </summary>
internal sealed class BoundedStream : ReadingStream
{
    /// <summary>More than GitLab's largest value, a file in base64.</summary>
    public const long MaxValue = 128L * 1024 * 1024;

    private readonly Stream inner;
    private readonly Func<Exception> tooLong;
    private long read;

    /// <summary>Bounds a body.</summary>
    /// <param name="inner">The body.</param>
    /// <param name="tooLong">What is wrong with a value that is longer.</param>
    public BoundedStream(Stream inner, Func<Exception> tooLong)
    {
        this.inner = inner;
        this.tooLong = tooLong;
    }

    /// <summary>The value before is done with.</summary>
    public void BeginValue() => read = 0;

    public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Count(await inner.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false));

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private int Count(int bytes) => (read += bytes) <= MaxValue ? bytes : throw tooLong();
}
