using System;

namespace GitLab.Simulator;

/// <summary>One user's membership in a project or a group.</summary>
public sealed class Member
{
    /// <summary>Who.</summary>
    public required User User { get; init; }

    /// <summary>The role, one of <see cref="GitLab.Simulator.AccessLevel"/>.</summary>
    public required int AccessLevel { get; set; }

    /// <summary>The custom role; null for none.</summary>
    public long? MemberRoleId { get; set; }

    /// <summary>The last day of the membership.</summary>
    public DateOnly? ExpiresAt { get; set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset CreatedAt { get; set; } = Seed.Epoch;
}
