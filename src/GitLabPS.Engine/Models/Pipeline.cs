using System;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>A run of a CI/CD pipeline.</summary>
[TableView("Id", "Project", "Status:20", "Ref", "CreatedAt:16")]
public class Pipeline : ProjectObject
{
    /// <summary>The pipeline's id.</summary>
    public long Id { get; set; }

    /// <summary>The number within the project.</summary>
    public long? Iid { get; set; }

    /// <summary>How it stands, such as <c>running</c>, <c>success</c> or <c>failed</c>.</summary>
    public string? Status { get; set; }

    /// <summary>The branch or tag that it runs for.</summary>
    public string? Ref { get; set; }

    /// <summary>The commit.</summary>
    public string? Sha { get; set; }

    /// <summary>What started it, such as <c>push</c>, <c>schedule</c>, <c>web</c> or <c>api</c>.</summary>
    public string? Source { get; set; }

    /// <summary>The address of its page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>When something last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The id.</summary>
    public override string ToString() => $"{Id}";
}
