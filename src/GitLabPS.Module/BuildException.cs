using System;
using System.Collections.Generic;

namespace GitLabPS.Module;

/// <summary>The sources must be changed before they make a module.</summary>
internal sealed class BuildException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
