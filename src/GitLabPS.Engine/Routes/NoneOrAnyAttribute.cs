using System;

namespace GitLabPS.Engine;

/// <summary>
/// GitLab takes the words <c>None</c> and <c>Any</c> here as well: they mean no object, or whichever, and are never looked up.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NoneOrAnyAttribute : Attribute
{
    /// <summary>The word in GitLab's spelling; null for anything else.</summary>
    internal static string? Word(string text) =>
        string.Equals(text, "None", StringComparison.OrdinalIgnoreCase) ? "None"
        : string.Equals(text, "Any", StringComparison.OrdinalIgnoreCase) ? "Any"
        : null;
}
