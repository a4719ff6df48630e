using System;
using System.Collections.Generic;
using System.Linq;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>
/// What <c>-With</c> and <c>-Without</c> of a list ask for: objects that have something at all, or that lack it. GitLab
/// takes the words Any and None in place of a value; as values of <c>-Assignee</c> or <c>-Label</c> they would be names.
/// </summary>
public static class Presence
{
    /// <summary>Asks for objects that have some things and lack others.</summary>
    /// <param name="request">The request of the list.</param>
    /// <param name="with">What the objects have.</param>
    /// <param name="without">What they lack.</param>
    /// <exception cref="ArgumentException">The list is narrowed by the same thing in another way.</exception>
    public static ApiRequest Add(ApiRequest request, string[] with, string[] without)
    {
        var filters = with.Select(thing => Filter(thing, "Any")).Concat(without.Select(thing => Filter(thing, "None"))).ToList();
        string? twice = request.Query.Concat(filters).GroupBy(filter => filter.Key).FirstOrDefault(same => same.Count() > 1)?.Key;
        return twice is null
            ? request.WithDefaults(filters)
            : throw new ArgumentException($"-With and -Without say of '{twice}' what another filter says already, or contradicts.");
    }

    private static KeyValuePair<string, object?> Filter(string thing, string word) => thing.ToLowerInvariant() switch
    {
        "approval" => new("approved_by_ids", word),
        "approver" => new("approver_ids", word),
        "duedate" => new("due_date", word == "None" ? "0" : "any"),
        "healthstatus" => new("health_status", word.ToLowerInvariant()),
        "label" => new("labels", word),
        "milestone" => new("milestone", word),
        "reaction" => new("my_reaction_emoji", word),
        "weight" => new("weight", word),
        var other => new(other + "_id", word),
    };
}
