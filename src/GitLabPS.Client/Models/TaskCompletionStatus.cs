namespace GitLabPS;

/// <summary>How many of the check boxes in a description are ticked.</summary>
public sealed class TaskCompletionStatus : GitLabObject
{
    /// <summary>All of them.</summary>
    public int? Count { get; set; }

    /// <summary>Those that are ticked.</summary>
    public int? CompletedCount { get; set; }

    /// <summary>Such as <c>2 of 5</c>.</summary>
    public override string ToString() => $"{CompletedCount} of {Count}";
}
