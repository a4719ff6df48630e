using System;
using System.IO;
using System.IO.Compression;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GitLab.Simulator;

/// <summary>Puts an answer on the wire, in good order or as a rule spoils it.</summary>
internal static class ReplyWriter
{
    // A page goes out in one piece; a body larger than memory must not wait for its end.
    private const int MaxWaiting = 1024 * 1024;

    /// <summary>Sends the answer, and closes the connection early where the rule says so.</summary>
    public static async Task WriteAsync(HttpContext context, Reply reply, MisbehaviourRule? rule, bool gzip, CancellationToken cancellation)
    {
        var response = context.Response;
        response.StatusCode = reply.Status;
        if (gzip && reply.Length > 0)
            Compress(reply);
        foreach (var (name, value) in reply.Headers)
            response.Headers.Append(name, value);
        if (reply.ContentType is not null)
            response.ContentType = reply.ContentType;
        if (rule is not { Chunked: true } && reply.Status is not (204 or 304))
            response.ContentLength = reply.Length;
        if (HttpMethods.IsHead(context.Request.Method) || reply.Length == 0)
            return;

        if (rule?.Action is MisbehaviourAction.AbortBody or MisbehaviourAction.Stall)
        {
            await WriteInTwoAsync(context, reply.Flatten(), rule, cancellation).ConfigureAwait(false);
            return;
        }

        var waiting = 0L;
        foreach (var piece in reply.Body)
        {
            piece.Span.CopyTo(Claim(response, piece.Length));
            waiting += piece.Length;
            if (waiting < MaxWaiting)
                continue;
            waiting = 0;
            await response.BodyWriter.FlushAsync(cancellation).ConfigureAwait(false);
        }

        await response.BodyWriter.FlushAsync(cancellation).ConfigureAwait(false);
    }

    private static Span<byte> Claim(HttpResponse response, int length)
    {
        var span = response.BodyWriter.GetSpan(length);
        response.BodyWriter.Advance(length);
        return span;
    }

    private static async Task WriteInTwoAsync(HttpContext context, byte[] body, MisbehaviourRule rule, CancellationToken cancellation)
    {
        var cut = Math.Min(rule.After ?? body.Length / 2, body.Length);
        await context.Response.Body.WriteAsync(body.AsMemory(0, cut), cancellation).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(cancellation).ConfigureAwait(false);
        if (rule.Action == MisbehaviourAction.AbortBody)
        {
            // The bytes leave before the connection does; without a moment in between they could be lost with it.
            await Task.Delay(20, cancellation).ConfigureAwait(false);
            context.Features.Get<IHttpRequestLifetimeFeature>()!.Abort();
            return;
        }

        await Task.Delay(rule.Delay, cancellation).ConfigureAwait(false);
        await context.Response.Body.WriteAsync(body.AsMemory(cut), cancellation).ConfigureAwait(false);
    }

    private static void Compress(Reply reply)
    {
        using var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            foreach (var piece in reply.Body)
                stream.Write(piece.Span);
        }

        reply.Body = [compressed.ToArray()];
        reply.With("Content-Encoding", "gzip");
    }
}
