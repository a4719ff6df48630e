using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>Tells what is a text by itself from objects, of which PowerShell would send what it shows of them to people.</summary>
internal static class PlainText
{
    // Windows PowerShell does not have the type.
    private const string SemanticVersion = "System.Management.Automation.SemanticVersion";

    private static readonly Regex Model = new(@"^(?:\w+\.)?GitLabPS\.(\w+)$");

    /// <summary>Whether there is one way only to write the value, in every culture. Dates have many.</summary>
    public static bool Is(object value) =>
        (value is IConvertible and not DateTime) || value is Guid or Uri or Version or SwitchParameter || value.GetType().FullName == SemanticVersion;

    /// <summary>The value in a type that every server and every .NET knows.</summary>
    public static object ToScalar(object value) => value.GetType().FullName == SemanticVersion ? value.ToString()! : value;

    /// <summary>Whether the items are the lines of a file, as <c>Get-Content</c> gives them.</summary>
    public static bool IsLines(IEnumerable list)
    {
        bool any = false;
        foreach (object? item in list)
        {
            if (item is not PSObject { BaseObject: string } line || line.Properties["PSPath"] is null || line.Properties["ReadCount"] is null) return false;
            any = true;
        }

        return any;
    }

    /// <summary>The lines as the text that they were.</summary>
    public static string Join(IEnumerable lines) => string.Join("\n", lines.Cast<object?>().Select(line => WireValue.ToText(Plain(line))));

    /// <summary>The value without PowerShell's wrapping; a custom object stays one.</summary>
    public static object? Plain(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    // A generic dictionary gives entries only to who enumerates it as a hash.
    /// <summary>What is in a hashtable or another dictionary.</summary>
    public static IEnumerable<DictionaryEntry> Entries(IDictionary hash)
    {
        foreach (DictionaryEntry entry in hash) yield return entry;
    }

    /// <summary>The same with the keys as text, and in their order: a hashtable has none of its own.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> InOrder(IDictionary hash) =>
        Entries(hash).Select(e => new KeyValuePair<string, object?>(WireValue.ToText(e.Key), e.Value)).OrderBy(e => e.Key, StringComparer.Ordinal);

    /// <summary>Whether a value is an object of a model, be it as it came back from a job or a file.</summary>
    public static bool IsOf(object value, Type model) =>
        PSObject.AsPSObject(value).TypeNames.Any(name => name == model.FullName || name == "Deserialized." + model.FullName);

    /// <summary>What people call a value that is none of those wanted: <c>merge request</c>, <c>Hashtable</c>.</summary>
    public static string KindOf(object value) => value is Reference ? ReferenceConverter.KindOf(value.GetType())
        : ModelOf(value) is { } model ? WordsOf(model)
        : PSObject.AsPSObject(value).BaseObject.GetType().Name.Split('`')[0];

    /// <summary>The name of the model that a value is of, be it as it came back from a job or a file; null when it is of none.</summary>
    public static string? ModelOf(object value) => Model.Match(PSObject.AsPSObject(value).TypeNames[0]) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The name of a type in words.</summary>
    public static string WordsOf(string type) => SnakeCase.FromPascalCase(type).Replace('_', ' ');

    /// <summary>Several words as a choice: <c>branch, tag or commit</c>.</summary>
    public static string OneOf(IEnumerable<string> words)
    {
        List<string> all = words.ToList();
        string last = all[all.Count - 1];
        return all.Count == 1 ? last : string.Join(", ", all.Take(all.Count - 1)) + " or " + last;
    }
}
