using System;
using System.Collections.Generic;
using System.Text;

namespace GitLab.Simulator;

/// <summary>A request as it came over the wire, and what was answered.</summary>
public sealed class RecordedRequest
{
    /// <summary>The method.</summary>
    public required string Method { get; init; }

    /// <summary>The request target exactly as it was sent: nothing is decoded, nothing normalised.</summary>
    public required string RawTarget { get; init; }

    /// <summary>The path, still encoded, without the query.</summary>
    public string Path => RawTarget.Split('?', 2)[0];

    /// <summary>The query, still encoded, without the question mark.</summary>
    public string Query => RawTarget.Split('?', 2) is [_, var query] ? query : "";

    /// <summary>The headers, by name in any case; several of one name are joined by a comma.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body; of a large one its first bytes.</summary>
    public ReadOnlyMemory<byte> Body { get; internal set; }

    /// <summary>How many bytes of the body arrived.</summary>
    public long BodyLength { get; internal set; }

    /// <summary>The body as UTF-8 text.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>When it arrived.</summary>
    public DateTimeOffset Time { get; } = DateTimeOffset.UtcNow;

    /// <summary>The thumbprint of the certificate that the client showed, if any.</summary>
    public string? ClientCertificate { get; init; }

    /// <summary>The status answered; 0 until there is one, and for a connection closed without any.</summary>
    public int Status { get; internal set; }

    /// <summary>When the last byte of the answer had left; null until then.</summary>
    public DateTimeOffset? Answered { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {RawTarget} {Status}";
}
