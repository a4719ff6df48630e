using System;
using System.Collections.Generic;
using GitLabPS.Engine;

namespace GitLabPS.Commands.Tests;

/// <summary>What a parameter of a cmdlet serves besides the parameter of the document whose name it has.</summary>
internal static class Equivalents
{
    /// <summary>
    /// The names that it serves. A user is looked up where GitLab takes an id, and so stands for GitLab's other parameter
    /// with the user's name, such as <c>user_ids</c> for <c>usernames</c>; where both are sent, the parameter says so. A member
    /// such as <c>not[labels]</c> stands for the hash.
    /// </summary>
    public static IEnumerable<string> Of(ParameterDescriptor parameter, string name)
    {
        yield return name;
        if (parameter.NamesAs is { } names) yield return names;
        if (name.IndexOf('[', StringComparison.Ordinal) is var bracket and > 0) yield return name[..bracket];
        if (!parameter.SendsId || parameter.ValueType() != typeof(UserRef)) yield break;
        foreach ((string id, string named) in new[] { ("_ids", "names"), ("_id", "name"), ("_id]", "name]") })
        {
            if (name.EndsWith(id, StringComparison.Ordinal)) yield return name[..^id.Length] is "user" ? "user" + named : $"{name[..^id.Length]}_user{named}";
        }
    }
}
