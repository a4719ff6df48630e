using System;
using System.Collections.Generic;

namespace GitLab.Simulator;

/// <summary>GitLab's roles, as the numbers that its API speaks.</summary>
public static class AccessLevel
{
    /// <summary>No access at all.</summary>
    public const int None = 0;

    /// <summary>Guest.</summary>
    public const int Guest = 10;

    /// <summary>Planner.</summary>
    public const int Planner = 15;

    /// <summary>Reporter.</summary>
    public const int Reporter = 20;

    /// <summary>Security manager.</summary>
    public const int SecurityManager = 25;

    /// <summary>Developer.</summary>
    public const int Developer = 30;

    /// <summary>Maintainer.</summary>
    public const int Maintainer = 40;

    /// <summary>Owner.</summary>
    public const int Owner = 50;

    /// <summary>The roles that a member or a share can be given.</summary>
    public static IReadOnlyList<int> All { get; } =
        Array.AsReadOnly([Guest, Planner, Reporter, SecurityManager, Developer, Maintainer, Owner]);
}
