using System.Net.Http.Headers;

namespace GitLabPS.Client;

/// <summary>Reads a media type that the user gave.</summary>
internal static class MediaType
{
    /// <summary>The media type with its parameters, such as <c>text/plain; charset=utf-8</c>.</summary>
    /// <exception cref="GitLabRequestException">It is none.</exception>
    public static MediaTypeHeaderValue Parse(string text) => MediaTypeHeaderValue.TryParse(text, out MediaTypeHeaderValue? type)
        ? type
        : throw new GitLabRequestException($"'{text}' is no media type, such as text/plain or application/json.");
}
