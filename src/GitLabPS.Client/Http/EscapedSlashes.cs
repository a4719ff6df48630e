using System;
using System.Reflection;

namespace GitLabPS.Client;

/// <summary>Keeps <c>%2F</c>, <c>%5C</c> and <c>%2E</c> in a path as they are.</summary>
/// <remarks>
/// .NET Framework decodes them where the hosting program was built for a version before 4.5, or does not say for which,
/// and <c>group%2Fproject</c> then names nothing. A program can change that in its configuration file; a module has none,
/// so it gives its own URLs, and only these, the rules that the file would give to all.
/// </remarks>
internal static class EscapedSlashes
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;

    // Newer runtimes have other names for these, and never decode.
    private static readonly FieldInfo? Syntax = typeof(Uri).GetField("m_Syntax", Hidden);
    private static readonly MethodInfo? SetFlags = typeof(UriParser).GetMethod("SetUpdatableFlags", Hidden);
    private static readonly MethodInfo Copy = typeof(object).GetMethod("MemberwiseClone", Hidden)!;

    /// <summary>The same URL, whose path goes on the wire as it was written.</summary>
    public static Uri Keep(Uri url)
    {
        if (Syntax is null || SetFlags is null || new Uri($"{url.Scheme}://host/%2F").AbsolutePath == "/%2F") return url;

        Uri kept = new(url.OriginalString);
        object rules = Copy.Invoke(Syntax.GetValue(kept), null);
        SetFlags.Invoke(rules, [Enum.ToObject(SetFlags.GetParameters()[0].ParameterType, 0)]);
        Syntax.SetValue(kept, rules);
        return kept;
    }
}
