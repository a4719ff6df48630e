using System;

namespace GitLabPS.Client;

/// <summary>What GitLab said last about the number of requests it still takes.</summary>
public sealed class RateBudget
{
    internal RateBudget(long limit, long remaining, DateTimeOffset? reset)
    {
        Limit = limit;
        Remaining = remaining;
        Reset = reset;
    }

    /// <summary>How many requests a window holds.</summary>
    public long Limit { get; }

    /// <summary>How many are left in this window.</summary>
    public long Remaining { get; }

    /// <summary>When the next window begins.</summary>
    public DateTimeOffset? Reset { get; }

    /// <summary>For example <c>1998 of 2000</c>.</summary>
    public override string ToString() => $"{Remaining} of {Limit}";
}
