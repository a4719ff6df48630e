using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>
/// A project. What the simulator acts on is a property; every other field of GitLab's project is either at the
/// default of <c>Data/project-template.json</c> or in <see cref="Settings"/>. Change it inside
/// <see cref="SimulatorState.Change"/>, so that no stale answer stays cached.
/// </summary>
public sealed class Project
{
    // Ten thousand projects have nothing of this, so it is made when it is first asked for.
    private JsonObject? settings;
    private Extras? extras;

    /// <summary>The id.</summary>
    public required long Id { get; init; }

    /// <summary>The last part of the full path.</summary>
    public required string Path { get; set; }

    /// <summary>The display name.</summary>
    public required string Name { get; set; }

    /// <summary>What it lives in.</summary>
    public required Namespace Namespace { get; set; }

    /// <summary>The description, in Markdown.</summary>
    public string? Description { get; set; }

    /// <summary><c>private</c>, <c>internal</c> or <c>public</c>.</summary>
    public string Visibility { get; set; } = "private";

    /// <summary>Whether it is archived.</summary>
    public bool Archived { get; set; }

    /// <summary>The id of the user who made it.</summary>
    public long CreatorId { get; set; } = 1;

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When its record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>When something last happened in it.</summary>
    public DateTimeOffset LastActivityAt { get; set; }

    /// <summary>Its topics.</summary>
    public IReadOnlyList<string> Topics { get; set; } = [];

    /// <summary><c>none</c>, <c>scheduled</c>, <c>started</c>, <c>finished</c> or <c>failed</c>.</summary>
    public string ImportStatus { get; set; } = "none";

    /// <summary>The day on which its deletion was asked for.</summary>
    public DateOnly? MarkedForDeletionOn { get; set; }

    /// <summary>The project that it was forked from.</summary>
    public Project? ForkedFrom { get; set; }

    /// <summary>The path from the root, such as <c>platform/backend/api</c>.</summary>
    public string FullPath => Namespace.FullPath + "/" + Path;

    /// <summary>The names from the root, such as <c>Platform / Backend / API</c>.</summary>
    public string FullName => Namespace.FullName + " / " + Name;

    /// <summary>Whether any setting differs from the template.</summary>
    public bool HasSettings => settings is { Count: > 0 };

    /// <summary>Fields that differ from the template, by their name in the API.</summary>
    public JsonObject Settings => settings ??= [];

    /// <summary>The direct members.</summary>
    public Dictionary<long, Member> Members => More.Members;

    /// <summary>The groups that it is shared with.</summary>
    public List<GroupShare> Shares => More.Shares;

    /// <summary>Its webhooks.</summary>
    public List<WebHook> Hooks => More.Hooks;

    /// <summary>The ids of the users who starred it, and since when.</summary>
    public Dictionary<long, DateTimeOffset> Stars => More.Stars;

    /// <summary>Its audit log, the newest event first.</summary>
    public List<AuditEvent> AuditEvents => More.AuditEvents;

    /// <summary>Custom attributes, set by administrators.</summary>
    public Dictionary<string, string> CustomAttributes => More.CustomAttributes;

    /// <summary>Its push rule, by the names of the API.</summary>
    public JsonObject? PushRule
    {
        get => extras?.PushRule;
        set => More.PushRule = value;
    }

    /// <summary>Its picture.</summary>
    public Avatar? Avatar
    {
        get => extras?.Avatar;
        set => More.Avatar = value;
    }

    /// <summary>Its languages and their share in percent.</summary>
    public IReadOnlyDictionary<string, double> Languages
    {
        get => extras?.Languages ?? Seed.Languages;
        set => More.Languages = value;
    }

    /// <summary>Its repository; empty until somebody makes a commit.</summary>
    internal Repository Repository => More.Repository ??= new Repository(this);

    /// <summary>What was rendered of it so far.</summary>
    internal RenderedProject? Rendered { get; set; }

    /// <summary>Whether it has no members, shares, stars and the like at all.</summary>
    internal bool IsPlain => extras is null;

    /// <summary>The value of a setting: what was set, or the template's default.</summary>
    public JsonNode? Setting(string name) =>
        settings is not null && settings.TryGetPropertyValue(name, out var value) ? value : ProjectTemplate.Default(name);

    private Extras More => extras ??= new Extras();

    private sealed class Extras
    {
        public Dictionary<long, Member> Members { get; } = [];
        public List<GroupShare> Shares { get; } = [];
        public List<WebHook> Hooks { get; } = [];
        public Dictionary<long, DateTimeOffset> Stars { get; } = [];
        public List<AuditEvent> AuditEvents { get; } = [];
        public Dictionary<string, string> CustomAttributes { get; } = [];
        public JsonObject? PushRule { get; set; }
        public Repository? Repository { get; set; }
        public Avatar? Avatar { get; set; }
        public IReadOnlyDictionary<string, double>? Languages { get; set; }
    }
}
