using System;
using System.Collections.Generic;

namespace GitLabPS.Engine;

/// <summary>The parameter means something only together with one of others, such as a place in a diff with a merge request.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WithAttribute : Attribute
{
    /// <summary>Names the others.</summary>
    /// <param name="parameters">PowerShell's names, without the dash.</param>
    public WithAttribute(params string[] parameters) => Parameters = parameters;

    /// <summary>The others, of which one must be given.</summary>
    public IReadOnlyList<string> Parameters { get; }
}

/// <summary>The parameter means nothing together with others, which choose another operation of the same set.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WithoutAttribute : Attribute
{
    /// <summary>Names the others.</summary>
    /// <param name="parameters">PowerShell's names, without the dash.</param>
    public WithoutAttribute(params string[] parameters) => Parameters = parameters;

    /// <summary>The others, of which none may be given.</summary>
    public IReadOnlyList<string> Parameters { get; }
}
