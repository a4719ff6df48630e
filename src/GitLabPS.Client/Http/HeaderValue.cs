using System.Linq;

namespace GitLabPS.Client;

/// <summary>Makes sure of texts that go into a header.</summary>
internal static class HeaderValue
{
    /// <summary>
    /// Gives the text back. A line break at its end, as a token read from a file often has, would otherwise fail deep
    /// in the HTTP library, or look like a broken connection.
    /// </summary>
    /// <exception cref="GitLabRequestException">The text, which is not repeated, is empty or has characters that no header carries.</exception>
    public static string Check(string text, string what) =>
        text.Length > 0 && text.All(c => c is > ' ' and <= '~')
            ? text
            : throw new GitLabRequestException($"{what} is empty, or holds a space, a line break or a letter beyond ASCII.");
}
