namespace GitLabPS;

/// <summary>How long something was thought to take, and how long it took so far.</summary>
public class TimeStats : GitLabObject
{
    /// <summary>The estimate in seconds; 0 for none.</summary>
    public int? TimeEstimate { get; set; }

    /// <summary>The time spent so far, in seconds.</summary>
    public int? TotalTimeSpent { get; set; }

    /// <summary>The estimate as GitLab writes it, such as <c>3h 30m</c>.</summary>
    public string? HumanTimeEstimate { get; set; }

    /// <summary>The time spent so far as GitLab writes it, such as <c>1d 2h</c>.</summary>
    public string? HumanTotalTimeSpent { get; set; }

    /// <summary>The time spent of the estimate, such as <c>1h of 3h 30m</c>.</summary>
    public override string ToString() => $"{HumanTotalTimeSpent ?? "0h"} of {HumanTimeEstimate ?? "0h"}";
}
