using Xunit;

namespace GitLabPS.Client.Tests;

/// <summary>Tests that count what the whole process holds: they run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FireCollection
{
    public const string Name = "Fire";
}
