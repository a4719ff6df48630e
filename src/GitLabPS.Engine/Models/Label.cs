using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>A label of a project or a group.</summary>
[Identity("Id", Name = "Name", Lookup = "labels/")]
[TableView("Id", "Name", "Color:8", "Description")]
public sealed class Label : ScopedObject
{
    /// <summary>The label's id.</summary>
    public long? Id { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>What the label is for.</summary>
    public string? Description { get; set; }

    /// <summary>The description as GitLab shows it.</summary>
    public string? DescriptionHtml { get; set; }

    /// <summary>The colour, such as <c>#d9534f</c>.</summary>
    public string? Color { get; set; }

    /// <summary>The colour of the text on it.</summary>
    public string? TextColor { get; set; }

    /// <summary>Whether the label is kept, but no longer offered.</summary>
    public bool? Archived { get; set; }

    /// <summary>How many open issues carry it, where -WithCount asked for it.</summary>
    public int? OpenIssuesCount { get; set; }

    /// <summary>How many closed issues carry it, where -WithCount asked for it.</summary>
    public int? ClosedIssuesCount { get; set; }

    /// <summary>How many open merge requests carry it, where -WithCount asked for it.</summary>
    public int? OpenMergeRequestsCount { get; set; }

    /// <summary>Whether you hear of what gets the label.</summary>
    public bool? Subscribed { get; set; }

    /// <summary>The place among the project's labels with a priority.</summary>
    public int? Priority { get; set; }

    /// <summary>Whether the label is the project's own, not one of a group above it.</summary>
    public bool? IsProjectLabel { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? $"{Id}";
}
