namespace System.Runtime.CompilerServices;

/// <summary>Marks an init accessor.</summary>
internal static class IsExternalInit;
