using System;
using System.Collections.Generic;

namespace GitLab.Simulator;

/// <summary>What a request can prove its identity with.</summary>
public enum TokenKind
{
    /// <summary>A personal, project or group access token.</summary>
    Personal,

    /// <summary>An OAuth access token.</summary>
    OAuth,

    /// <summary>The token of a running CI job.</summary>
    Job,

    /// <summary>A deploy token.</summary>
    Deploy,
}

/// <summary>A token, and what it is good for.</summary>
public sealed class AccessToken
{
    /// <summary>The id of the token.</summary>
    public required long Id { get; init; }

    /// <summary>The secret itself.</summary>
    public required string Value { get; init; }

    /// <summary>Which header it belongs in.</summary>
    public TokenKind Kind { get; init; }

    /// <summary>On whose behalf it acts.</summary>
    public required User User { get; init; }

    /// <summary>The name that its owner gave it.</summary>
    public string Name { get; init; } = "Simulator";

    /// <summary><c>api</c>, <c>read_api</c>, <c>read_user</c>, <c>sudo</c> and so on.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["api"];

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>The project that a job or deploy token belongs to, or a project access token.</summary>
    public Project? Project { get; init; }

    /// <summary>The group that a deploy token belongs to, or a group access token.</summary>
    public Namespace? Group { get; init; }

    /// <summary>Whether an administrator made it to act as the user.</summary>
    public bool Impersonates { get; init; }

    /// <summary>The user name that goes with a deploy token.</summary>
    public string? Username { get; init; }

    /// <summary>The token that rotation put in its place.</summary>
    public AccessToken? Successor { get; set; }

    /// <summary>The first day on which it is no longer good.</summary>
    public DateOnly? ExpiresAt { get; set; }

    /// <summary>Whether it was revoked.</summary>
    public bool Revoked { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; } = Seed.Epoch;

    /// <summary>When it was last used.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>Whether it is good for anything.</summary>
    public bool Active => !Revoked && !Expired;

    /// <summary>Whether it has expired.</summary>
    public bool Expired => ExpiresAt <= DateOnly.FromDateTime(DateTime.UtcNow);
}
