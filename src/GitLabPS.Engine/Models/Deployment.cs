using System;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>A version of a project that was brought to an environment.</summary>
[TableView("Id", "Project", "Status:8", "Ref", "CreatedAt:16")]
public sealed class Deployment : ProjectObject
{
    /// <summary>The deployment's id.</summary>
    public long Id { get; set; }

    /// <summary>The number within the project.</summary>
    public long? Iid { get; set; }

    /// <summary><c>created</c>, <c>running</c>, <c>success</c>, <c>failed</c>, <c>canceled</c> or <c>blocked</c>.</summary>
    public string? Status { get; set; }

    /// <summary>The branch or tag.</summary>
    public string? Ref { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The id.</summary>
    public override string ToString() => $"{Id}";
}
