using System;

namespace GitLab.Simulator;

/// <summary>GitLab's three visibility levels, from the closest to the widest.</summary>
internal static class Visibility
{
    private static readonly string[] Order = ["private", "internal", "public"];

    /// <summary>Whether the first lets more people in than the second.</summary>
    public static bool IsWider(string first, string second) => Rank(first) > Rank(second);

    /// <summary>The closer one of two.</summary>
    public static string Closer(string first, string second) => IsWider(first, second) ? second : first;

    private static int Rank(string visibility) => Array.IndexOf(Order, visibility);
}
