using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GitLab.Simulator;

/// <summary>Gives a client that asks for the rest of an answer only that, where the answer allows it.</summary>
internal static class Ranges
{
    /// <summary>Cuts an answer as the request's Range and If-Range headers say.</summary>
    public static void Apply(RecordedRequest request, Reply reply)
    {
        if (reply.Status != 200 || Header(reply, "Accept-Ranges") != "bytes" || Start(request) is not { } start)
            return;
        if (request.Headers.TryGetValue("If-Range", out var condition) && condition != Header(reply, "ETag") && condition != Header(reply, "Last-Modified"))
            return;

        var length = reply.Length;
        reply.Status = start < length ? 206 : 416;
        reply.With("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes {(start < length ? $"{start}-{length - 1}" : "*")}/{length}"));
        reply.Skip(start);
    }

    private static string? Header(Reply reply, string name) => reply.Headers.LastOrDefault(header => header.Name == name).Value;

    // Only the form that asks for everything from a byte on: "bytes=100-".
    private static long? Start(RecordedRequest request) =>
        request.Headers.GetValueOrDefault("Range") is { } range
        && range.StartsWith("bytes=", StringComparison.Ordinal)
        && range.EndsWith('-')
        && long.TryParse(range.AsSpan(6, range.Length - 7), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? start
            : null;
}
