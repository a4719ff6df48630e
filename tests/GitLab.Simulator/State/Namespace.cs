using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>What projects live in: a group, or the namespace of a user.</summary>
public sealed class Namespace
{
    /// <summary>The id; a group's id is that of its namespace.</summary>
    public required long Id { get; init; }

    /// <summary>The last part of the full path.</summary>
    public required string Path { get; set; }

    /// <summary>The display name.</summary>
    public required string Name { get; set; }

    /// <summary>The group above, if any.</summary>
    public Namespace? Parent { get; set; }

    /// <summary>The user whose namespace this is; <see langword="null"/> for a group.</summary>
    public User? Owner { get; init; }

    /// <summary><c>private</c>, <c>internal</c> or <c>public</c>.</summary>
    public string Visibility { get; set; } = "public";

    /// <summary>The group's description.</summary>
    public string? Description { get; set; }

    /// <summary>When the group was made.</summary>
    public DateTimeOffset CreatedAt { get; set; } = Seed.Epoch;

    /// <summary>The direct members of the group.</summary>
    public Dictionary<long, Member> Members { get; } = [];

    /// <summary>Custom attributes, set by administrators.</summary>
    public Dictionary<string, string> CustomAttributes { get; } = [];

    /// <summary>Whether the group is archived.</summary>
    public bool Archived { get; set; }

    /// <summary>The day on which its deletion was asked for.</summary>
    public DateOnly? MarkedForDeletionOn { get; set; }

    /// <summary>Fields that differ from how a new group has them, by their name in the API.</summary>
    public JsonObject Settings { get; } = [];

    /// <summary>The groups that it is shared with.</summary>
    public List<GroupShare> Shares { get; } = [];

    /// <summary>Its picture.</summary>
    public Avatar? Avatar { get; set; }

    /// <summary>Its audit log, the newest event first.</summary>
    public List<AuditEvent> AuditEvents { get; } = [];

    /// <summary>Whether this is a group.</summary>
    public bool IsGroup => Owner is null;

    /// <summary><c>group</c> or <c>user</c>.</summary>
    public string Kind => IsGroup ? "group" : "user";

    /// <summary>The path from the root, such as <c>platform/backend</c>.</summary>
    public string FullPath => Parent is null ? Path : Parent.FullPath + "/" + Path;

    /// <summary>The names from the root, such as <c>Platform / Backend</c>.</summary>
    public string FullName => Parent is null ? Name : Parent.FullName + " / " + Name;

    /// <summary>This namespace, then the groups above it up to the root.</summary>
    public IEnumerable<Namespace> SelfAndAncestors
    {
        get
        {
            for (var each = this; each is not null; each = each.Parent)
                yield return each;
        }
    }
}
