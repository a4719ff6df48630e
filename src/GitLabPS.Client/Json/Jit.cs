using System.Runtime.CompilerServices;

namespace GitLabPS.Client;

/// <summary>How the few methods are compiled that run for every JSON token.</summary>
internal static class Jit
{
    /// <summary>
    /// Optimized from the first call on (AggressiveOptimization, which netstandard2.0 has no name for). Otherwise .NET
    /// runs them unoptimized and counts every branch of their loops, until a list is nearly over: half of all time.
    /// </summary>
    public const MethodImplOptions Optimize = (MethodImplOptions)512;
}
