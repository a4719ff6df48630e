using System;
using System.Collections.Generic;
using System.Threading;

namespace GitLab.Simulator;

/// <summary>The rules by which requests go wrong. The first rule that matches a request and is not used up applies to it.</summary>
public sealed class Misbehaviour
{
    private readonly Lock sync = new();
    private readonly List<MisbehaviourRule> rules = [];

    /// <summary>The rules in the order in which they were added, used up or not.</summary>
    public IReadOnlyList<MisbehaviourRule> Rules
    {
        get
        {
            lock (sync)
                return rules.ToArray();
        }
    }

    /// <summary>Adds a rule, and returns it to read its <see cref="MisbehaviourRule.Hits"/> later.</summary>
    public MisbehaviourRule Add(MisbehaviourRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        lock (sync)
            rules.Add(rule);
        return rule;
    }

    /// <summary>Removes all rules.</summary>
    public void Clear()
    {
        lock (sync)
            rules.Clear();
    }

    /// <summary>The rule for a request, which it counts.</summary>
    internal MisbehaviourRule? Take(RecordedRequest request)
    {
        lock (sync)
        {
            foreach (var rule in rules)
            {
                if (!Matches(rule, request) || (rule.Times > 0 && rule.Hits == rule.Times) || rule.Seen++ < rule.Skip)
                    continue;
                rule.Hits++;
                return rule;
            }

            return null;
        }
    }

    private static bool Matches(MisbehaviourRule rule, RecordedRequest request) =>
        (rule.Method is null || rule.Method.Equals(request.Method, StringComparison.OrdinalIgnoreCase))
        && (rule.Path is null || request.RawTarget.Contains(rule.Path, StringComparison.Ordinal));
}
