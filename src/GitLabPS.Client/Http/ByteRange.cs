using System.Net.Http.Headers;

namespace GitLabPS.Client;

/// <summary>The rest of an answer from a byte on, on the condition that the answer is still the same.</summary>
internal sealed class ByteRange
{
    private readonly long start;
    private readonly string validator;

    /// <summary>Describes the rest.</summary>
    /// <param name="start">Its first byte.</param>
    /// <param name="validator">What the answer's ETag or Last-Modified was.</param>
    public ByteRange(long start, string validator)
    {
        this.start = start;
        this.validator = validator;
    }

    /// <summary>Asks for it.</summary>
    public void Apply(HttpRequestHeaders headers)
    {
        headers.Range = new RangeHeaderValue(start, null);
        headers.TryAddWithoutValidation("If-Range", validator);
    }

    /// <summary>Whether the answer is the rest; else it is the whole again.</summary>
    /// <exception cref="GitLabProtocolException">It is another part.</exception>
    public bool Begins(ApiResponse answer)
    {
        if (answer.StatusCode != 206) return false;
        if (ContentRangeHeaderValue.TryParse(answer.Header("Content-Range"), out var range) && range.Unit == "bytes" && range.From == start) return true;
        throw new GitLabProtocolException($"{answer.Request.Title}: the server was asked for the rest from byte {start} on, and sent another part.");
    }
}
