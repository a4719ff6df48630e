using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace GitLabPS.Client;

/// <summary>
/// A text with the escapes of URLs (<c>%2D</c>) and of JSON (<c>\u002d</c>) undone, which knows where each of its characters
/// comes from.
/// </summary>
internal sealed class EscapedText
{
    /// <summary>Who escapes more often than a proxy behind a proxy does so to hide something from nobody.</summary>
    private const int MaxLayers = 4;

    private readonly string text;
    private readonly IReadOnlyList<int>? origins;

    private EscapedText(string text, IReadOnlyList<int>? origins)
    {
        this.text = text;
        this.origins = origins;
    }

    /// <summary>Puts <c>***</c> in the place of secrets, in whatever way their characters are escaped.</summary>
    public static string Hide(string text, IReadOnlyCollection<string> secrets)
    {
        List<(int Start, int End)> places = [];
        int layer = 0;
        for (EscapedText? plain = new(text, null); plain is not null && layer < MaxLayers; plain = plain.Undo(), layer++)
        {
            foreach (string secret in secrets) plain.Find(secret, places);
        }

        if (places.Count == 0) return text;
        var hidden = new StringBuilder();
        int next = 0;
        foreach ((int start, int end) in places.OrderBy(place => place.Start))
        {
            if (start >= next) hidden.Append(text, next, start - next).Append(WireValue.Masked);
            next = Math.Max(next, end);
        }

        return hidden.Append(text, next, text.Length - next).ToString();
    }

    private void Find(string secret, List<(int Start, int End)> places)
    {
        for (int at = text.IndexOf(secret, StringComparison.Ordinal); at >= 0; at = text.IndexOf(secret, at + secret.Length, StringComparison.Ordinal))
        {
            places.Add((Origin(at), Origin(at + secret.Length)));
        }
    }

    private int Origin(int index) => origins is null ? index : origins[index];

    /// <summary>The text without one layer of escapes; null where it has none.</summary>
    private EscapedText? Undo()
    {
        if (text.IndexOf('%') < 0 && text.IndexOf('\\') < 0) return null;
        var plain = new StringBuilder(text.Length);
        List<int> from = new(text.Length + 1);
        for (int i = 0; i < text.Length;)
        {
            (string characters, int length) = text[i] switch
            {
                '%' => FromUrl(i),
                '\\' => FromJson(i),
                var c => (c.ToString(), 1),
            };
            plain.Append(characters);
            for (int c = 0; c < characters.Length; c++) from.Add(Origin(i));
            i += length;
        }

        from.Add(Origin(text.Length));
        return plain.Length == text.Length ? null : new EscapedText(plain.ToString(), from);
    }

    // The bytes of one character in UTF-8.
    private (string Characters, int Length) FromUrl(int start)
    {
        if (Hex(start + 1, 2) is not { } first) return ("%", 1);
        int count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
        byte[] bytes = Enumerable.Range(0, count).Select(n => Hex(start + (3 * n) + 1, 2) is { } value && text[start + (3 * n)] == '%' ? (byte)value : (byte)0).ToArray();
        string character = Encoding.UTF8.GetString(bytes);
        return character.IndexOf('\0') < 0 && character.IndexOf('\uFFFD') < 0 ? (character, 3 * count) : (((char)first).ToString(), 3);
    }

    private (string Characters, int Length) FromJson(int start) => (start + 1 < text.Length ? text[start + 1] : '\0') switch
    {
        'u' when Hex(start + 2, 4) is { } code => (((char)code).ToString(), 6),
        'n' => ("\n", 2),
        'r' => ("\r", 2),
        't' => ("\t", 2),
        var c and ('"' or '/' or '\\') => (c.ToString(), 2),
        _ => ("\\", 1),
    };

    private int? Hex(int start, int length) =>
        start + length <= text.Length && int.TryParse(text.Substring(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value)
            ? value
            : null;
}
