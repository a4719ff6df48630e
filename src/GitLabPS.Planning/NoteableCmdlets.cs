using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS;

// What people comment on and react to, and whose history GitLab keeps. All have issues and merge requests of a project in
// common; what else there is, each cmdlet says. Which of them is meant chooses the operation.

/// <summary>Reads what belongs to an issue, a merge request or the like.</summary>
/// <typeparam name="T">The model of one object.</typeparam>
public abstract class NoteableGetCmdlet<T> : ScopedPartGetCmdlet<T>
{
    /// <summary>The issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Position = 1, ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>The merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    [Without(nameof(Issue))]
    public Ref<MergeRequest>? MergeRequest { get; set; }
}

/// <summary>Makes something in an issue, a merge request or the like.</summary>
/// <typeparam name="T">The model of what is made.</typeparam>
public abstract class NoteableCreateCmdlet<T> : ScopedPartCreateCmdlet<T>
    where T : GitLabObject
{
    /// <summary>The issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Position = 1, ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>The merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    [Without(nameof(Issue))]
    public Ref<MergeRequest>? MergeRequest { get; set; }
}

/// <summary>Changes something of an issue, a merge request or the like, and emits it when asked to.</summary>
/// <typeparam name="T">The model of what is changed.</typeparam>
public abstract class NoteableUpdateCmdlet<T> : ScopedPartUpdateCmdlet<T>
    where T : GitLabObject
{
    /// <summary>The issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Position = 1, ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>The merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    [Without(nameof(Issue))]
    public Ref<MergeRequest>? MergeRequest { get; set; }
}

/// <summary>Changes something of an issue, a merge request or the like.</summary>
public abstract class NoteableChangeCmdlet : ScopedPartChangeCmdlet
{
    /// <summary>The issue: its number within the project, or the issue as another command gave it.</summary>
    [Parameter(Position = 1, ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("issue_iid")]
    public Ref<Issue>? Issue { get; set; }

    /// <summary>The merge request: its number within the project, or the merge request as another command gave it.</summary>
    [Parameter(ParameterSetName = "Project", ValueFromPipeline = true)]
    [ApiName("merge_request_iid")]
    [Without(nameof(Issue))]
    public Ref<MergeRequest>? MergeRequest { get; set; }
}

/// <summary>What belongs to an issue, a merge request, an epic or the like, and says to which.</summary>
public abstract class NoteableObject : ScopedObject
{
    /// <summary>The number of the issue that was asked.</summary>
    [NotInJson]
    [FromCall("Issue")]
    public long? IssueIid { get; set; }

    /// <summary>The number of the merge request that was asked.</summary>
    [NotInJson]
    [FromCall("MergeRequest")]
    public long? MergeRequestIid { get; set; }

    /// <summary>The number of the epic that was asked.</summary>
    [NotInJson]
    [FromCall("Epic")]
    public long? EpicIid { get; set; }

    /// <summary>The id of the epic that was asked, by which GitLab knows what belongs to it.</summary>
    [NotInJson]
    [FromCall("Epic", OfGlobalId = true)]
    public long? EpicId { get; set; }
}
