using System;

namespace GitLabPS.Fuzz.Tests;

/// <summary>A property does not hold; the message has the input.</summary>
public sealed class FuzzException(string message, Exception? inner = null) : Exception(message, inner);
