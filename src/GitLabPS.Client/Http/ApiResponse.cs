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

    /// <summary>The character set that the server names for a text; null when it names none.</summary>
    internal string? CharSet => message.Content.Headers.ContentType?.CharSet?.Trim('"');

    /// <summary>The file name that the server proposes for a download.</summary>
    public string? FileName => message.Content.Headers.ContentDisposition is { } disposition
        ? (disposition.FileNameStar ?? disposition.FileName)?.Trim('"')
        : null;

    /// <summary>The body's length in bytes, where the server says it. Of a compressed one it says only how much is on the wire.</summary>
    public long? Length => Encoding is null ? message.Content.Headers.ContentLength : null;

    /// <summary>How a file is compressed all the same; null where it is not. Of what is no file HttpClient undoes the compression.</summary>
    private string? Encoding => Request.IsFile ? message.Content.Headers.ContentEncoding.LastOrDefault(name => name != "identity")?.ToLowerInvariant() : null;

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
        return new ResponseStream(this, Encoding is null ? body : new GzipBody(body), timeout, cancellation, closed);
    }

    /// <summary>Reads the body as one value; the default where it is empty. A list of one is that one.</summary>
    /// <exception cref="GitLabProtocolException">The body is no JSON, or a value of another kind.</exception>
    public async Task<T?> ReadAsync<T>(CancellationToken cancellation)
    {
        byte[] body = await ReadBytesAsync(cancellation).ConfigureAwait(false);
        if (body.Length == 0) return default;
        try
        {
            using JsonTextReader reader = JsonText.Open(new MemoryStream(body));
            return JsonText.Read(reader, out T? value, out object? raw) ? value : throw NoObject(raw);
        }
        catch (JsonException bad)
        {
            throw NotJson(bad);
        }
    }

    /// <summary>
    /// Reads the body as a list of objects of a model, or one object as a list of one. What comes in the place of an object is
    /// kept apart; where nothing comes there is nothing.
    /// </summary>
    /// <exception cref="GitLabProtocolException">The body is no JSON.</exception>
    public async Task<Answer> ReadItemsAsync(Type itemType, CancellationToken cancellation)
    {
        byte[] body = await ReadBytesAsync(cancellation).ConfigureAwait(false);
        if (body.Length == 0) return new Answer(this, []);
        try
        {
            using JsonTextReader reader = JsonText.Open(new MemoryStream(body));
            return new Answer(this, JsonText.ReadItems<object>(reader, itemType).ToList());
        }
        catch (JsonException bad)
        {
            throw NotJson(bad);
        }
    }

    /// <summary>Opens the body for a reader that holds one of its values in memory at a time.</summary>
    internal async Task<BoundedStream> OpenBoundedAsync(CancellationToken cancellation) => new(
        await OpenAsync(cancellation).ConfigureAwait(false),
        () => Broken(new GitLabProtocolException(
            $"{Request.Title}: a single value of the answer has more than {BoundedStream.MaxValue >> 20} MB, "
            + "which is more than is taken into memory. What is a file can be downloaded.")));

    /// <summary>Makes sure that the body is the file that was asked for.</summary>
    /// <exception cref="GitLabProtocolException">It is nothing, a part of something, a web page, or compressed in an unknown way.</exception>
    public void RefuseUnlessFile()
    {
        string? problem = this switch
        {
            { StatusCode: 204 or 205 or 304 } => $"answers {StatusCode}, which comes without a file",
            { StatusCode: 206 } when Request.Range is null => "sends a part of the file, when all of it was asked for",
            { MediaType: "text/html" or "application/xhtml+xml", FileName: null } => "answers with a web page instead of the file: a login page?",
            { Encoding: not (null or "gzip" or "x-gzip") } => $"sends the file compressed as '{Encoding}', when it was asked not to compress it",
            _ => null,
        };
        if (problem is not null) throw Broken(new GitLabProtocolException($"{Request.Title}: {RequestUri.Authority} {problem}."));
    }

    /// <summary>Reads the whole body into memory.</summary>
    public async Task<byte[]> ReadBytesAsync(CancellationToken cancellation)
    {
        using Stream body = await OpenBoundedAsync(cancellation).ConfigureAwait(false);
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

    /// <summary>Whether the server has taken the session's token before.</summary>
    internal bool IsTokenAccepted => Secrets.IsTokenAccepted;

    /// <summary>Whether the server says that there is no body.</summary>
    internal bool IsEmpty => StatusCode == 204 || Length == 0;

    /// <summary>Whether the server says that the body is JSON, or says nothing.</summary>
    internal bool IsJson => MediaType is null or "application/json";

    internal GitLabException NotJson(JsonException cause)
    {
        string kind = IsJson ? "cut off, or not JSON" : $"{Secrets.Line(MediaType!)} instead of JSON";
        return Broken(new GitLabProtocolException(
            $"{Request.Title}: the answer is {kind} ({Secrets.Line(cause.Message).TrimEnd('.')}). Is the server's address right, and no login page or proxy in between?", Secrets.Cause(cause)));
    }

    /// <summary>Says what came where an object was expected. To ask again would bring the same.</summary>
    internal GitLabException NoObject(object? raw) => Broken(new GitLabProtocolException(
        $"{Request.Title}: " + (raw is IDictionary<string, object?> && ErrorText.Says(raw) is { } said
            ? ErrorText.InPlaceOfObject(said)
            : $"{ErrorText.Describe(raw)} came where an object was expected.")));

    internal GitLabException Broken(Exception cause) => ErrorFactory.FromFailure(Request, RequestUri, cause, Secrets);

    /// <summary>What the server was sent, and may repeat.</summary>
    internal Secrets Secrets { get; }
}
