using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace GitLabPS.Client;

/// <summary>GitLab's answer: its headers are here, its body still arrives.</summary>
public sealed class ApiResponse : IDisposable
{
    private readonly RedirectTrail trail;
    private readonly HttpResponseMessage message;
    private readonly TimeSpan timeout;
    private readonly CancellationToken closed;

    internal ApiResponse(ApiRequest request, RedirectTrail trail, HttpResponseMessage message, TimeSpan timeout, Secrets secrets, CancellationToken closed)
    {
        Request = request;
        this.trail = trail;
        this.message = message;
        this.timeout = timeout;
        Secrets = secrets;
        this.closed = closed;
    }

    /// <summary>What was asked.</summary>
    public ApiRequest Request { get; }

    /// <summary>The HTTP status.</summary>
    public int StatusCode => (int)message.StatusCode;

    /// <summary>The body's media type, such as <c>application/json</c>.</summary>
    public string? MediaType => message.Content.Headers.ContentType?.MediaType;

    /// <summary>The file name that the server proposes for a download.</summary>
    public string? FileName => message.Content.Headers.ContentDisposition is { } disposition
        ? (disposition.FileNameStar ?? disposition.FileName)?.Trim('"')
        : null;

    /// <summary>The body's length in bytes, where the server says it.</summary>
    public long? Length => message.Content.Headers.ContentLength;

    /// <summary>All headers, each with its values.</summary>
    public IEnumerable<KeyValuePair<string, IEnumerable<string>>> Headers => message.Headers.Concat(message.Content.Headers);

    /// <summary>The value of a header; null when the answer does not have it.</summary>
    public string? Header(string name) =>
        message.Headers.TryGetValues(name, out var values) || message.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : null;

    /// <summary>Opens the body. It can be read once; a silence beyond the session's timeout is an error.</summary>
    public async Task<Stream> OpenAsync(CancellationToken cancellation)
    {
        Stream body = await message.Content.ReadAsStreamAsync().ConfigureAwait(false);
        return new ResponseStream(this, body, timeout, cancellation, closed);
    }

    /// <summary>Reads the body as one value; the default where it is empty.</summary>
    /// <exception cref="GitLabProtocolException">The body is no such JSON.</exception>
    public async Task<T?> ReadAsync<T>(CancellationToken cancellation)
    {
        byte[] body = await ReadBytesAsync(cancellation).ConfigureAwait(false);
        if (body.Length == 0) return default;
        try
        {
            using JsonTextReader reader = JsonText.Open(new MemoryStream(body));
            JsonTree.Next(reader);
            return JsonText.Read<T>(reader);
        }
        catch (JsonException bad)
        {
            throw NotJson(bad);
        }
    }

    /// <summary>Reads the body as a list of values of a type, or one value as a list of one; empty where the body is.</summary>
    /// <exception cref="GitLabProtocolException">The body is no such JSON.</exception>
    public async Task<IReadOnlyList<object>> ReadItemsAsync(Type itemType, CancellationToken cancellation)
    {
        byte[] body = await ReadBytesAsync(cancellation).ConfigureAwait(false);
        if (body.Length == 0) return [];
        try
        {
            using JsonTextReader reader = JsonText.Open(new MemoryStream(body));
            return JsonText.ReadItems<object>(reader, itemType).ToList();
        }
        catch (JsonException bad)
        {
            throw NotJson(bad);
        }
    }

    /// <summary>Reads the whole body into memory.</summary>
    public async Task<byte[]> ReadBytesAsync(CancellationToken cancellation)
    {
        using Stream body = await OpenAsync(cancellation).ConfigureAwait(false);
        using var copy = new MemoryStream();
        await body.CopyToAsync(copy, 81920, cancellation).ConfigureAwait(false);
        return copy.ToArray();
    }

    /// <summary>Ends the exchange, whether the body was read or not.</summary>
    public void Dispose() => message.Dispose();

    /// <summary>The URL that answered, without secrets.</summary>
    internal Uri RequestUri => trail.Shown;

    /// <summary>Whether another server answered, which keeps files for GitLab.</summary>
    internal bool IsAway => trail.IsAway;

    /// <summary>Whether the server says that the body is JSON, or says nothing.</summary>
    internal bool IsJson => MediaType is null or "application/json";

    internal GitLabException NotJson(JsonException cause)
    {
        string kind = IsJson ? "cut off, or not JSON" : $"{Secrets.Line(MediaType!)} instead of JSON";
        return Broken(new GitLabProtocolException(
            $"{Request.Title}: the answer is {kind} ({Secrets.Line(cause.Message).TrimEnd('.')}). Is the server's address right, and no login page or proxy in between?", Secrets.Cause(cause)));
    }

    internal GitLabException Broken(Exception cause) => ErrorFactory.FromFailure(Request, RequestUri, cause, Secrets);

    /// <summary>What the server was sent, and may repeat.</summary>
    internal Secrets Secrets { get; }
}
