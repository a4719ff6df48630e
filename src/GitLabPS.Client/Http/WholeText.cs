namespace GitLabPS.Client;

/// <summary>Makes sure of texts that go on the wire, all of which are UTF-8.</summary>
internal static class WholeText
{
    /// <summary>Gives the text back. Half of a character would arrive as another one, or fail deep in the HTTP library.</summary>
    /// <exception cref="GitLabRequestException">The text holds one half of a surrogate pair without the other.</exception>
    public static string Check(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsSurrogatePair(text, i)) throw new GitLabRequestException($"A text holds half of a character (U+{(int)text[i]:X4}, at position {i + 1}), which cannot be sent.");
            i++;
        }

        return text;
    }
}
