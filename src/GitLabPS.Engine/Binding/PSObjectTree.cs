using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>Turns PowerShell's objects into the dictionaries, lists and scalars of the client, and back.</summary>
public static class PSObjectTree
{
    /// <summary>What can be sent, of a value as PowerShell made it: hashtables, custom objects and lists, however nested.</summary>
    public static object? ToTree(object? value) => value switch
    {
        PSObject { BaseObject: PSCustomObject } custom => custom.Properties.ToDictionary(p => p.Name, p => ToTree(p.Value)),
        PSObject { BaseObject: { } inner } => ToTree(inner),
        SwitchParameter flag => flag.IsPresent,
        Reference reference => reference.Id is { } id ? id : reference.Text,

        // It has no order of its own: so the same call sends the same text each time.
        Hashtable hash => hash.Cast<DictionaryEntry>().Select(e => (Key: WireValue.ToText(e.Key), e.Value)).OrderBy(e => e.Key, StringComparer.Ordinal).ToDictionary(e => e.Key, e => ToTree(e.Value)),
        IDictionary hash => hash.Cast<DictionaryEntry>().ToDictionary(e => WireValue.ToText(e.Key), e => ToTree(e.Value)),
        IEnumerable list and not string => list.Cast<object?>().Select(ToTree).ToList(),
        _ => value,
    };

    /// <summary>What GitLab answered as custom objects, with GitLab's own names.</summary>
    public static object? FromTree(object? value)
    {
        switch (value)
        {
            case IDictionary<string, object?> members:
                var custom = new PSObject();
                foreach (var member in members) custom.Properties.Add(new PSNoteProperty(member.Key, FromTree(member.Value)));
                return custom;
            case IList<object?> list:
                return list.Select(FromTree).ToArray();
            default:
                return value;
        }
    }
}
