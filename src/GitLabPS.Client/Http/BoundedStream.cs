using System;
using System.IO;

namespace GitLabPS.Client;

/// <summary>
/// A body of which one value is in memory at a time, and no value is larger than is good for any computer. A few bytes
/// on the wire may become any number of them.
/// </summary>
internal sealed class BoundedStream : PassingStream
{
    /// <summary>More than GitLab's largest value, a file in base64.</summary>
    public const long MaxValue = 128L * 1024 * 1024;

    private readonly Func<Exception> tooLong;
    private long read;

    /// <summary>Bounds a body.</summary>
    /// <param name="inner">The body.</param>
    /// <param name="tooLong">What is wrong with a value that is longer.</param>
    public BoundedStream(Stream inner, Func<Exception> tooLong)
        : base(inner) => this.tooLong = tooLong;

    /// <summary>The value before is done with.</summary>
    public void BeginValue() => read = 0;

    protected override void Note(byte[] buffer, int offset, int count)
    {
        read += count;
        if (read > MaxValue) throw tooLong();
    }
}
