using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Security;
using System.Text.RegularExpressions;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS;

/// <summary>Fills the placeholders of a path such as <c>projects/:id/hooks/:hook_id</c>.</summary>
internal static class PathTemplate
{
    private static readonly Regex Placeholder = new("(?<=(?<parent>[^/]+)/|^):(?<name>[a-z][a-z_]*)");

    /// <summary>Puts encoded values in place of the placeholders.</summary>
    /// <exception cref="ArgumentException">A placeholder has no value, or one that does not belong in a URL.</exception>
    public static string Fill(string path, Hashtable? given, PSObject? from) => Placeholder.Replace(path, match =>
    {
        string name = match.Groups["name"].Value;
        object? value = given?[name] ?? (from is null ? null : Find(match.Groups["parent"].Value, name, from));
        if (value is null) throw new ArgumentException($"Nothing gives a value for ':{name}' in '{path}': name it with -PathParameter, or pipe in an object that has it.");
        return PSObjectTree.ToTree(value) is var text and not SecureString
            ? PathSegment.Encode(WireValue.ToText(text))
            : throw new ArgumentException($"The value for ':{name}' in '{path}' is a secret, and servers write URLs to their logs.");
    });

    private static object? Find(string parent, string name, PSObject from)
    {
        Reference? reference = name is not ("id" or "user_id") ? null : parent switch
        {
            "projects" => ProjectRef.From(from),
            "groups" => GroupRef.From(from),
            "users" => UserRef.From(from),
            "namespaces" => NamespaceRef.From(from),
            _ => null,
        };
        return reference?.Value ?? FromProperty(parent, name, from);
    }

    // Objects of this module have HookId, objects of this command hook_id; a hook itself has its Id.
    private static object? FromProperty(string parent, string name, PSObject from)
    {
        string kind = Regex.Replace(name, "_?i?id$", "");
        string pascal = string.Concat(name.Split('_').Select(CultureInfo.InvariantCulture.TextInfo.ToTitleCase));
        string owned = name == "id" ? parent.TrimEnd('s') + "_id" : name;
        bool isItself = kind.Length > 0 && from.TypeNames.Any(t => t.EndsWith(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(kind), StringComparison.Ordinal));
        return Value(from, pascal) ?? Value(from, owned) ?? (isItself ? Value(from, name.EndsWith("iid", StringComparison.Ordinal) ? "Iid" : "Id") : null);
    }

    private static object? Value(PSObject from, string property) => from.Properties[property]?.Value;
}
