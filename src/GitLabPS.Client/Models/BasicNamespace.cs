using System;

namespace GitLabPS;

/// <summary>A namespace, as the projects in it mention it: a group, or the personal namespace of a user.</summary>
[TableView("Id", "FullPath", "Name", "Kind:7")]
public class BasicNamespace : GitLabObject
{
    /// <summary>The namespace's id. A group's namespace has the id of the group.</summary>
    public virtual long? Id { get; set; }

    /// <summary>The name that people see.</summary>
    public string? Name { get; set; }

    /// <summary>The last part of the full path.</summary>
    public string? Path { get; set; }

    /// <summary><c>group</c> or <c>user</c>.</summary>
    public string? Kind { get; set; }

    /// <summary>The path from the top-level namespace down.</summary>
    public string? FullPath { get; set; }

    /// <summary>The id of the group that this one lies in; empty at the top.</summary>
    public long? ParentId { get; set; }

    /// <summary>The address of the picture.</summary>
    public Uri? AvatarUrl { get; set; }

    /// <summary>The address of the page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>The full path.</summary>
    public override string ToString() => FullPath ?? Path ?? $"{Id}";
}
