using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client;

/// <summary>
/// A body on its way: a read that waits can be cancelled, ends when the server stays silent for too long, and fails
/// with an exception of this module.
/// </summary>
internal sealed class ResponseStream : ReadingStream
{
    private readonly ApiResponse response;
    private readonly Stream body;
    private readonly TimeSpan timeout;
    private readonly CancellationToken cancellation;
    private readonly CancellationToken closed;
    private readonly CancellationTokenSource silence;

    // .NET Framework's network stream, and Mono's, ignores the token while it waits; closing the exchange wakes it. From
    // .NET 5 on the token is enough, and closing would give the connection back to the pool in the middle of a read.
    private static readonly bool ReadsIgnoreToken = Environment.Version.Major < 5;
    private readonly CancellationTokenRegistration abort;

    public ResponseStream(ApiResponse response, Stream body, TimeSpan timeout, CancellationToken cancellation, CancellationToken closed)
    {
        this.response = response;
        this.body = body;
        this.timeout = timeout;
        this.cancellation = cancellation;
        this.closed = closed;
        silence = CancellationTokenSource.CreateLinkedTokenSource(cancellation, closed);
        if (ReadsIgnoreToken) abort = silence.Token.Register(response.Dispose);
    }

    // JSON is decoded by a synchronous reader, on a thread of its own; only the asynchronous read can be cancelled.
    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        try
        {
            silence.CancelAfter(timeout);
            int read = await body.ReadAsync(buffer, offset, count, silence.Token).ConfigureAwait(false);

            // A reader that takes its time is no silent server.
            silence.CancelAfter(Timeout.InfiniteTimeSpan);
            return read;
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception broken) when (closed.IsCancellationRequested)
        {
            throw response.Broken(new ObjectDisposedException("The session was closed.", broken));
        }
        catch (Exception) when (silence.IsCancellationRequested)
        {
            throw response.Broken(new TimeoutException($"Nothing arrived for {timeout.TotalSeconds:0.#} seconds."));
        }
        catch (Exception broken) when (broken is IOException or System.Net.Http.HttpRequestException or InvalidDataException or InvalidOperationException)
        {
            // An invalid operation is what a stream that was closed calls it, and what brotli calls data that are none.
            throw response.Broken(broken);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            abort.Dispose();
            silence.Dispose();
            body.Dispose();
        }

        base.Dispose(disposing);
    }
}
