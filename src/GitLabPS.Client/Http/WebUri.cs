using System;
using System.Diagnostics.CodeAnalysis;

namespace GitLabPS.Client;

/// <summary>Reads URLs that others wrote.</summary>
public static class WebUri
{
    /// <summary>Whether the text is a URL or a part of one. Unlike <see cref="Uri"/>'s own test it throws for no text.</summary>
    public static bool TryCreate(string text, [NotNullWhen(true)] out Uri? uri)
    {
        try
        {
            return Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out uri);
        }
        catch (IndexOutOfRangeException)
        {
            // .NET stumbles over file:/\ or \\ with a mark of writing direction behind it.
            uri = null;
            return false;
        }
    }
}
