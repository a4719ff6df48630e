using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace GitLabPS.Fuzz.Tests;

/// <summary>Makes any bytes, one a character.</summary>
internal static class Bytes
{
    public static Gen<string> Any { get; } = Gen.ListOf(Gen.Choose(0, 255)).Select(bytes => string.Concat(bytes.Select(b => (char)b)));
}
