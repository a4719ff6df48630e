using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Which project an issue or a merge request lives in, where that is not the one that was asked.</summary>
internal static class IssuePlace
{
    /// <summary>Takes the project from the issue itself: its reference says the path, or else there is the id.</summary>
    public static Issue Correct(Issue issue)
    {
        issue.Project = PathIn(issue.References?.Full) ?? (issue.ProjectId is { } id ? ProjectRef.From(id) : issue.Project);
        return issue;
    }

    /// <summary>Takes the project from the merge request itself, by its id.</summary>
    public static MergeRequest Correct(MergeRequest mergeRequest)
    {
        if (mergeRequest.ProjectId is { } id && mergeRequest.Project?.Id != id) mergeRequest.Project = ProjectRef.From(id);
        return mergeRequest;
    }

    private static ProjectRef? PathIn(string? reference) =>
        reference?.LastIndexOf('#') is { } end and > 0 ? ProjectRef.From(reference.Substring(0, end)) : null;
}
