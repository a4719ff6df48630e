using System;
using System.Collections.Generic;

namespace GitLabPS;

/// <summary>A group, as lists around a project mention it.</summary>
[TableView("Id", "FullPath", "Name")]
public class BasicGroup : GitLabObject
{
    /// <summary>The group's id.</summary>
    public virtual long? Id { get; set; }

    /// <summary>The group's name.</summary>
    public string? Name { get; set; }

    /// <summary>The names of the group and all groups above it, such as <c>Platform / Backend</c>.</summary>
    public string? FullName { get; set; }

    /// <summary>The path of the group with all groups above it, such as <c>platform/backend</c>.</summary>
    public string? FullPath { get; set; }

    /// <summary>The address of the group's picture.</summary>
    public Uri? AvatarUrl { get; set; }

    /// <summary>The address of the group's page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>The custom attributes, where they were asked for.</summary>
    public IReadOnlyList<CustomAttribute>? CustomAttributes { get; set; }

    /// <summary>The full path.</summary>
    public override string ToString() => FullPath ?? Name ?? $"{Id}";
}
