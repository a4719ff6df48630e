using System;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client;

/// <summary>
/// Downloads an answer to a file, a buffer at a time. After a broken connection it goes on where it was, if the server
/// can, and else begins again. The file has its final name only when it is whole and its checksum is right.
/// </summary>
public sealed class Download
{
    private const int BufferSize = 80 * 1024;

    private readonly GitLabSession session;
    private readonly ApiRequest request;
    private readonly IExchangeObserver? observer;
    private readonly Func<string, Stream>? create;

    /// <summary>Describes a download; nothing is sent yet.</summary>
    public Download(GitLabSession session, ApiRequest request, IExchangeObserver? observer = null)
        : this(session, request, observer, null)
    {
    }

    internal Download(GitLabSession session, ApiRequest request, IExchangeObserver? observer, Func<string, Stream>? create)
    {
        this.session = session;
        this.request = request.AsFile();
        this.observer = observer;
        this.create = create;
    }

    /// <summary>Downloads to the target, and answers the file. Whatever ends it early leaves nothing behind.</summary>
    /// <exception cref="GitLabException">The answer is an error, breaks off for good, or is not what its checksum says.</exception>
    /// <exception cref="IOException">The target is taken, its folder is missing, or the disk is full.</exception>
    public async Task<FileInfo> SaveAsync(DownloadTarget target, CancellationToken cancellation)
    {
        target.Check();
        ApiResponse answer = await session.SendAsync(request, observer, cancellation).ConfigureAwait(false);
        try
        {
            answer.RefuseUnlessFile();
            using var part = new PartFile(target, target.PathFor(answer.FileName), create);
            var whole = new Representation(answer);
            TimeSpan budget = session.RetryBudget;
            for (int attempt = 1; ; attempt++)
            {
                long start = part.Length;
                try
                {
                    await CopyAsync(answer, whole, part, cancellation).ConfigureAwait(false);
                    break;
                }
                catch (GitLabException broken)
                {
                    // What arrived counts only where the server can go on from there.
                    ByteRange? rest = whole.From(part.Length);
                    if (rest is not null && part.Length > start) attempt = 1;
                    TimeSpan? pause = session.Retry.AfterBrokenAnswer(answer, broken, attempt);
                    if (pause is null || pause > budget)
                    {
                        broken.Reached = Reached(part.Length, whole.Length);
                        throw;
                    }

                    budget -= pause.Value;
                    await session.PauseAsync(request, pause.Value, "the download broke off", observer, cancellation).ConfigureAwait(false);

                    answer.Dispose();
                    answer = await session.SendAsync(rest is null ? request : request.For(rest), observer, cancellation).ConfigureAwait(false);
                    answer.RefuseUnlessFile();
                    if (rest?.Begins(answer) != true)
                    {
                        part.Clear();
                        whole = new Representation(answer);
                    }
                }
            }

            whole.Checksum?.Verify(request);
            return part.Finish();
        }
        finally
        {
            answer.Dispose();
        }
    }

    private static string Reached(long bytes, long? total) =>
        string.Format(CultureInfo.InvariantCulture, total is null ? "{0:#,0} bytes had arrived." : "{0:#,0} of {1:#,0} bytes had arrived.", bytes, total);

    private async Task CopyAsync(ApiResponse answer, Representation whole, PartFile part, CancellationToken cancellation)
    {
        using Stream body = await answer.OpenAsync(cancellation).ConfigureAwait(false);
        var buffer = new byte[BufferSize];
        int count;
        while ((count = await body.ReadAsync(buffer, 0, buffer.Length, cancellation).ConfigureAwait(false)) > 0)
        {
            if (part.Length + count > whole.Length) throw answer.Broken(new GitLabProtocolException($"{request.Title}: the server sends more than the {whole.Length} bytes that the file has."));
            await part.WriteAsync(buffer, count, cancellation).ConfigureAwait(false);
            whole.Checksum?.Add(buffer, count);
            observer?.Received(request, part.Length, whole.Length);
        }

        // An answer may be well-formed and still not reach the end: part of a part, or cut where nobody checks.
        if (part.Length < whole.Length) throw answer.Broken(new EndOfStreamException($"It ended after {part.Length} of {whole.Length} bytes."));
    }
}
