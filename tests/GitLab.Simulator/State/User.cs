using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>A user of the simulated instance, with a namespace of their own.</summary>
public sealed class User
{
    private string? email;

    /// <summary>The user's id.</summary>
    public required long Id { get; init; }

    /// <summary>The name to sign in with, and the path of the personal namespace.</summary>
    public required string Username { get; set; }

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
    public string Email
    {
        get => email ?? Username + "@example.com";
        set => email = value;
    }

    /// <summary>The day on which the user was last active.</summary>
    public DateOnly LastActivityOn { get; set; } = new(2026, 1, 1);

    /// <summary>Whether a second factor is set up.</summary>
    public bool HasTwoFactor { get; set; }

    /// <summary>Whether this is a user for machines.</summary>
    public bool IsServiceAccount { get; set; }

    /// <summary>The picture.</summary>
    public Avatar? Avatar { get; set; }

    /// <summary>The values of fields that were set, by GitLab's names.</summary>
    public JsonObject Settings { get; } = [];

    /// <summary>Who the user is at outside identity providers.</summary>
    public Dictionary<string, string> Identities { get; } = [];

    /// <summary>The ids of the users whom this one follows.</summary>
    public HashSet<long> Follows { get; } = [];

    /// <summary>What the user shows of themselves for the moment.</summary>
    public JsonObject Status { get; } = new() { ["emoji"] = "speech_balloon", ["message"] = null, ["availability"] = null, ["clear_status_at"] = null };

    /// <summary>What the user prefers.</summary>
    public JsonObject Preferences { get; } = new()
    {
        ["view_diffs_file_by_file"] = false,
        ["show_whitespace_in_diffs"] = true,
        ["pass_user_identities_to_ci_jwt"] = false,
        ["policy_advanced_editor"] = false,
    };

    /// <summary>The PIN for GitLab's support, and until when it is good.</summary>
    public JsonObject? SupportPin { get; set; }

    /// <summary>Custom attributes, set by administrators.</summary>
    public Dictionary<string, string> CustomAttributes { get; } = [];

    /// <summary>The namespace that holds the user's own projects.</summary>
    public Namespace Namespace { get; internal set; } = null!;
}
