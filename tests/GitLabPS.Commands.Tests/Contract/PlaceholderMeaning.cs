using System;
using System.Text.RegularExpressions;
using GitLabPS.Engine;

namespace GitLabPS.Commands.Tests;

/// <summary>By what a placeholder tells an object: its id, its number within the project or group, or a name.</summary>
internal static partial class PlaceholderMeaning
{
    private const string Id = "id";
    private const string Number = "number (iid)";
    private const string Name = "name";

    /// <summary>What a cmdlet fills in; null where it is any of them, or not an object of a kind.</summary>
    public static string? Of(ParameterDescriptor parameter)
    {
        Type type = parameter.ValueType();
        if (!type.IsGenericType || !typeof(Reference).IsAssignableFrom(type)) return null;
        IdentityAttribute identity = IdentityAttribute.Of(type.GetGenericArguments()[0]);
        if (parameter.SendsGlobalId) return Id;
        if (identity.IsNumberWithin) return Number;

        // Where an id is a text, such as the SHA of a commit, the words differ and the thing does not.
        if (identity.IsText) return identity.Property == "Id" ? null : Name;
        return parameter.SendsId || !identity.TakesNames ? Id : null;
    }

    /// <summary>What GitLab's document says by the name of the placeholder and its description.</summary>
    public static string? Of(OpenApiParameter documented)
    {
        if (IidPattern().IsMatch($"{documented.Name} {documented.Description}")) return Number;
        if (documented.Name.Split('_')[^1] == "id") return Id;
        return documented.Description.Length == 0 || documented.Description.Contains("name or id", StringComparison.OrdinalIgnoreCase) ? null : Name;
    }

    [GeneratedRegex(@"(?<![a-z])iid(?![a-z])|internal id\b", RegexOptions.IgnoreCase)]
    private static partial Regex IidPattern();
}
