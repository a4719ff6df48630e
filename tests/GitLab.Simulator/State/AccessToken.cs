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

    /// <summary>The project that a job or deploy token belongs to.</summary>
    public Project? Project { get; init; }

    /// <summary>The first day on which it is no longer good.</summary>
    public DateOnly? ExpiresAt { get; set; }

    /// <summary>Whether it was revoked.</summary>
    public bool Revoked { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; } = Seed.Epoch;

    /// <summary>When it was last used.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>Whether it has expired.</summary>
    public bool Expired => ExpiresAt <= DateOnly.FromDateTime(DateTime.UtcNow);
}
