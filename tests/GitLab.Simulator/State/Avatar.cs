using System;

namespace GitLab.Simulator;

/// <summary>An uploaded picture.</summary>
/// <param name="FileName">The file name that it was uploaded under.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Avatar(string FileName, string ContentType, ReadOnlyMemory<byte> Content);
