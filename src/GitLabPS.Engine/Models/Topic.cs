using System;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>A topic by which projects are found.</summary>
[Identity("Id", Name = "Name", Lookup = "topics?per_page=100&search=", OfInstance = true)]
[TableView("Id", "Name", "Title", "TotalProjectsCount")]
public sealed class Topic : GitLabObject
{
    /// <summary>The topic's id.</summary>
    public long? Id { get; set; }

    /// <summary>The name by which projects and addresses have it.</summary>
    public string? Name { get; set; }

    /// <summary>What people see.</summary>
    public string? Title { get; set; }

    /// <summary>What the topic is about, in Markdown.</summary>
    public string? Description { get; set; }

    /// <summary>How many projects have it.</summary>
    public int? TotalProjectsCount { get; set; }

    /// <summary>The id of the organization that it belongs to.</summary>
    public long? OrganizationId { get; set; }

    /// <summary>The address of the picture.</summary>
    public Uri? AvatarUrl { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? $"{Id}";
}
