using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;
using System.Management.Automation;
using System.Security;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>Turns PowerShell's objects into the dictionaries, lists and scalars of the client, and back.</summary>
public static class PSObjectTree
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase) { "psbase", "psadapted", "psextended", "psobject", "pstypenames" };

    // Far deeper than anything that GitLab takes; what goes in a circle has no end.
    private const int MaxNesting = 64;

    /// <summary>What can be sent, of a value as PowerShell made it: hashtables, custom objects and lists, however nested.</summary>
    /// <exception cref="ArgumentException">Something among it is no data, or it has no end.</exception>
    public static object? ToTree(object? value) => ToTree(value, 0);

    private static object? ToTree(object? value, int nesting) => value switch
    {
        null => null,
        _ when nesting > MaxNesting => throw new ArgumentException($"This value is nested deeper than {MaxNesting} levels, or holds itself: it cannot be sent."),
        PSObject { BaseObject: PSCustomObject } custom when !IsDeserialized(custom) => custom.Properties.ToDictionary(p => p.Name, p => ToTree(p.Value, nesting + 1)),
        PSObject { BaseObject: { } inner and not PSCustomObject } => ToTree(inner, nesting),
        SwitchParameter flag => flag.IsPresent,
        Reference reference => reference.Id is { } id ? id : reference.Text,

        // It has no order of its own: so the same call sends the same text each time.
        Hashtable hash => PlainText.InOrder(hash).ToDictionary(e => e.Key, e => ToTree(e.Value, nesting + 1)),
        IDictionary hash => PlainText.Entries(hash).ToDictionary(e => WireValue.ToText(e.Key), e => ToTree(e.Value, nesting + 1)),
        byte[] => throw new ArgumentException("Bytes cannot be sent within JSON. Give a text, such as [Convert]::ToBase64String($bytes)."),
        IEnumerable list and not string => PlainText.IsLines(list) ? PlainText.Join(list) : list.Cast<object?>().Select(item => ToTree(item, nesting + 1)).ToList(),
        DateTime or DateTimeOffset or TimeSpan or SecureString => value,
        _ when PlainText.Is(value) => PlainText.ToScalar(value),
        _ => throw new ArgumentException($"This {PlainText.KindOf(value)} cannot be sent. Give what is meant of it: one of its properties, or a hashtable."),
    };

    // An object of a job or of a file, with all that it is.
    private static bool IsDeserialized(PSObject value) => value.TypeNames[0].StartsWith("Deserialized.", StringComparison.Ordinal);

    /// <summary>
    /// What GitLab answered as custom objects, with GitLab's own names. An object whose names no custom object can have is an
    /// ordered dictionary instead, in which case counts.
    /// </summary>
    public static object? FromTree(object? value)
    {
        switch (value)
        {
            case IDictionary<string, object?> members:
                return FitsProperties(members.Keys) ? ToCustomObject(members) : ToDictionary(members);
            case IList<object?> list:
                return list.Select(FromTree).ToArray();
            default:
                return value;
        }
    }

    // PowerShell takes no empty name, none that it needs itself, and no two that differ only in case.
    private static bool FitsProperties(ICollection<string> names) =>
        !names.Any(name => name.Length == 0 || Reserved.Contains(name)) && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count;

    private static PSObject ToCustomObject(IDictionary<string, object?> members)
    {
        var custom = new PSObject();
        foreach (var member in members) custom.Properties.Add(new PSNoteProperty(member.Key, FromTree(member.Value)));
        return custom;
    }

    private static OrderedDictionary ToDictionary(IDictionary<string, object?> members)
    {
        var dictionary = new OrderedDictionary(StringComparer.Ordinal);
        foreach (var member in members) dictionary.Add(member.Key, FromTree(member.Value));
        return dictionary;
    }
}
