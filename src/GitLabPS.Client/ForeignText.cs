using System.Globalization;
using System.Text;

namespace GitLabPS.Client;

/// <summary>
/// The door by which text that others wrote, or may have written, comes into messages, prompts and names: one line, without
/// what commands a terminal, turns the direction of writing or is not seen, and not longer than one reads.
/// </summary>
public static class ForeignText
{
    /// <summary>A longer text is a page, not a part of a message.</summary>
    public const int MaxLength = 500;

    /// <summary>A message that is longer is read by nobody.</summary>
    public const int MaxMessage = 2_000;

    /// <summary>The text as it may be shown, without the secrets that it shows by its form.</summary>
    /// <param name="text">The text as it came.</param>
    /// <param name="maxLength">How many characters are shown at most.</param>
    public static string Line(string text, int maxLength = MaxLength) => Cut(Redaction.Text(Clean(text)), maxLength);

    /// <summary>Whether the text is shown as it is.</summary>
    public static bool IsPlain(string text) => text.Length <= MaxLength && Clean(text) == text;

    /// <summary>One line of it: line breaks and other control characters become a space, what cannot be seen goes.</summary>
    internal static string Clean(string text)
    {
        int start = 0;
        while (start < text.Length && KindOf(text, start) == Kind.Visible && !char.IsSurrogate(text[start])) start++;
        if (start == text.Length) return text.Trim();

        var line = new StringBuilder(text, 0, start, text.Length);
        bool pending = false;
        for (int i = start; i < text.Length; i++)
        {
            Kind kind = KindOf(text, i);
            bool isPair = char.IsSurrogatePair(text, i);
            if (kind == Kind.Control) pending = true;
            if (kind == Kind.Visible)
            {
                if (pending) line.Append(' ');
                pending = false;
                line.Append(text, i, isPair ? 2 : 1);
            }

            if (isPair) i++;
        }

        return line.ToString().Trim();
    }

    /// <summary>No more than the beginning of a text.</summary>
    internal static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength) return text;
        int length = maxLength - 1;
        return text.Substring(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length) + "…";
    }

    /// <summary>Whether a character shows, and does nothing else.</summary>
    internal static bool IsVisible(string text, int index) => KindOf(text, index) == Kind.Visible;

    private static Kind KindOf(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => Kind.Control,

        // Marks of direction, joiners, spaces without width; and half of a character.
        UnicodeCategory.Format or UnicodeCategory.Surrogate => Kind.Unseen,
        _ => Kind.Visible,
    };

    /// <summary>What a character does where it is shown.</summary>
    private enum Kind
    {
        /// <summary>It shows.</summary>
        Visible,

        /// <summary>It ends a line or commands a terminal.</summary>
        Control,

        /// <summary>It does not show, and changes what is seen around it.</summary>
        Unseen,
    }
}
