using System;
using System.Collections.Generic;

namespace GitLab.Simulator;

/// <summary>A user of the simulated instance, with a namespace of their own.</summary>
public sealed class User
{
    /// <summary>The user's id.</summary>
    public required long Id { get; init; }

    /// <summary>The name to sign in with, and the path of the personal namespace.</summary>
    public required string Username { get; init; }

    /// <summary>The display name.</summary>
    public required string Name { get; set; }

    /// <summary>Whether the user is an administrator.</summary>
    public bool IsAdmin { get; set; }

    /// <summary>Whether this is a bot, such as the user behind a project access token.</summary>
    public bool IsBot { get; set; }

    /// <summary>Whether the user sees only what they are a member of.</summary>
    public bool IsExternal { get; set; }

    /// <summary><c>active</c>, <c>blocked</c> and so on.</summary>
    public string State { get; set; } = "active";

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; set; } = Seed.Epoch;

    /// <summary>When the account was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; set; } = Seed.Epoch;

    /// <summary>The primary e-mail address.</summary>
    public string Email => Username + "@example.com";

    /// <summary>Custom attributes, set by administrators.</summary>
    public Dictionary<string, string> CustomAttributes { get; } = [];

    /// <summary>The namespace that holds the user's own projects.</summary>
    public Namespace Namespace { get; internal set; } = null!;
}
