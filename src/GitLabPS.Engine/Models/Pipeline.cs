using System;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>A run of a CI/CD pipeline.</summary>
[TableView("Id", "Project", "Status:10", "Ref", "CreatedAt:Time")]
public class Pipeline : ProjectObject
{
    /// <summary>The pipeline's id.</summary>
    public long? Id { get; set; }

    /// <summary>The number within the project.</summary>
    public long? Iid { get; set; }

    /// <summary>The name that the configuration or somebody gave it.</summary>
    public string? Name { get; set; }

    /// <summary>How it stands, such as <c>running</c>, <c>success</c> or <c>failed</c>.</summary>
    public string? Status { get; set; }

    /// <summary>The branch or tag that it runs for.</summary>
    public string? Ref { get; set; }

    /// <summary>Whether that is a tag. With a single pipeline, like all that follows.</summary>
    public bool? Tag { get; set; }

    /// <summary>The commit.</summary>
    public string? Sha { get; set; }

    /// <summary>The commit that the branch was at before.</summary>
    public string? BeforeSha { get; set; }

    /// <summary>What started it, such as <c>push</c>, <c>schedule</c>, <c>web</c> or <c>api</c>.</summary>
    public string? Source { get; set; }

    /// <summary>What is wrong with the configuration, when no job could be made of it.</summary>
    public string? YamlErrors { get; set; }

    /// <summary>Who started it.</summary>
    public BasicUser? User { get; set; }

    /// <summary>The address of its page.</summary>
    public Uri? WebUrl { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When something last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>When its first job began.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When its last job ended.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>When the commit was made.</summary>
    public DateTimeOffset? CommittedAt { get; set; }

    /// <summary>How many seconds its jobs ran.</summary>
    public double? Duration { get; set; }

    /// <summary>How many seconds it waited for its first job.</summary>
    public double? QueuedDuration { get; set; }

    /// <summary>How much of the code the tests reach, in per cent.</summary>
    public double? Coverage { get; set; }

    /// <summary>How GitLab's own pages show the status.</summary>
    public PipelineStatus? DetailedStatus { get; set; }

    /// <summary>Whether it is so old that its jobs can no longer be run again.</summary>
    public bool? Archived { get; set; }

    /// <summary>The id.</summary>
    public override string ToString() => $"{Id}";
}

/// <summary>How GitLab's pages show the status of a pipeline.</summary>
public sealed class PipelineStatus : GitLabObject
{
    /// <summary>The name of the icon.</summary>
    public string? Icon { get; set; }

    /// <summary>The status in a word.</summary>
    public string? Text { get; set; }

    /// <summary>The status in some words.</summary>
    public string? Label { get; set; }

    /// <summary>The status that it counts as.</summary>
    public string? Group { get; set; }

    /// <summary>What shows when the mouse rests on it.</summary>
    public string? Tooltip { get; set; }

    /// <summary>Whether there is a page with more.</summary>
    public bool? HasDetails { get; set; }

    /// <summary>The path of that page on the server.</summary>
    public string? DetailsPath { get; set; }

    /// <summary>A picture with a text, where there is one.</summary>
    public object? Illustration { get; set; }

    /// <summary>The path of the small picture for the browser.</summary>
    public string? Favicon { get; set; }

    /// <summary>What the page offers to do.</summary>
    public object? Action { get; set; }

    /// <summary>The status in a word.</summary>
    public override string ToString() => Text ?? "";
}
