using System.Collections.Generic;
using System.Linq;

namespace GitLabPS.Client;

/// <summary>What GitLab answered: objects of the kind that was asked for, and what came in the place of others.</summary>
public sealed class Answer
{
    internal Answer(ApiResponse response, IReadOnlyCollection<AnswerItem<object>> items)
    {
        Items = items.Where(item => item.Fits).Select(item => item.Value!).ToList();
        Others = items.Where(item => !item.Fits).Select(item => item.Raw).ToList();
        Failures = Others.Select(response.NoObject).ToList();
    }

    /// <summary>The objects.</summary>
    public IReadOnlyList<object> Items { get; }

    /// <summary>What came in the place of others: texts, numbers, booleans, lists.</summary>
    public IReadOnlyList<object?> Others { get; }

    /// <summary>The same as errors, each with what was asked and what came.</summary>
    public IReadOnlyList<GitLabException> Failures { get; }
}
