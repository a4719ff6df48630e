using System;
using System.Linq;

namespace GitLabPS.Engine;

/// <summary>A word that GitLab takes in place of an object.</summary>
internal sealed class ReferenceWord
{
    private static readonly string[] Words = ["Any", "None"];

    private ReferenceWord(string text) => Text = text;

    /// <summary>The word in GitLab's spelling.</summary>
    public string Text { get; }

    /// <summary>The word that a value is; null for anything else.</summary>
    public static ReferenceWord? From(object? value) =>
        value is string text && Words.FirstOrDefault(word => string.Equals(word, text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } known ? new(known) : null;
}
