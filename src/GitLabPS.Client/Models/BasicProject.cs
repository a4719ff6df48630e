using System;
using System.Collections.Generic;

namespace GitLabPS;

/// <summary>A project, as other objects mention it, and as lists show it to those who ask for little.</summary>
[TableView("Id", "PathWithNamespace", "Visibility:10", "LastActivityAt")]
public class BasicProject : GitLabObject
{
    /// <summary>The project's id, which stays when the project is renamed or moved.</summary>
    public virtual long? Id { get; set; }

    /// <summary>The project's name.</summary>
    public string? Name { get; set; }

    /// <summary>The project's name, behind the names of all namespaces above it.</summary>
    public string? NameWithNamespace { get; set; }

    /// <summary>The last part of the full path.</summary>
    public string? Path { get; set; }

    /// <summary>The full path.</summary>
    public string? PathWithNamespace { get; set; }

    /// <summary>What the project is about.</summary>
    public string? Description { get; set; }

    /// <summary><c>private</c>, <c>internal</c> (for all who are signed in) or <c>public</c>.</summary>
    public string? Visibility { get; set; }

    /// <summary>The group or the user that the project lies in.</summary>
    public BasicNamespace? Namespace { get; set; }

    /// <summary>The branch that a clone checks out; empty while the repository is.</summary>
    public string? DefaultBranch { get; set; }

    /// <summary>The topics by which the project is found.</summary>
    public IReadOnlyList<string>? Topics { get; set; }

    /// <summary>The former name of the topics. Deprecated: Topics holds the same.</summary>
    public IReadOnlyList<string>? TagList { get; set; }

    /// <summary>The address of the project's page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>Where to clone from over SSH, mostly in the short form <c>git@host:path</c>.</summary>
    public string? SshUrlToRepo { get; set; }

    /// <summary>Where to clone from over HTTP.</summary>
    public Uri? HttpUrlToRepo { get; set; }

    /// <summary>The address of the README.</summary>
    public Uri? ReadmeUrl { get; set; }

    /// <summary>The address of the picture.</summary>
    public Uri? AvatarUrl { get; set; }

    /// <summary>How many forks there are.</summary>
    public int? ForksCount { get; set; }

    /// <summary>How many users starred the project.</summary>
    public int? StarCount { get; set; }

    /// <summary>When the project was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When something last happened in the project.</summary>
    public DateTimeOffset? LastActivityAt { get; set; }

    /// <summary>The address of the file with the licence, where -License asked for it.</summary>
    public Uri? LicenseUrl { get; set; }

    /// <summary>The licence, where -License asked for it.</summary>
    public BasicLicense? License { get; set; }

    /// <summary>The custom attributes, where they were asked for. For administrators.</summary>
    public IReadOnlyList<CustomAttribute>? CustomAttributes { get; set; }

    /// <summary>The storage that holds the repository. For administrators.</summary>
    public string? RepositoryStorage { get; set; }

    /// <summary>The full path.</summary>
    public override string ToString() => PathWithNamespace ?? Name ?? $"{Id}";
}
