using System.Collections.Generic;

namespace GitLab.Simulator;

/// <summary>The bytes of a project at one version of the state, by what they show.</summary>
internal sealed class RenderedProject
{
    public long Version { get; set; } = -1;

    public Dictionary<ProjectView, byte[]> Views { get; } = [];
}
