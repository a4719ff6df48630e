using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>
/// The parameter is the path of a file whose content is sent within the request, in base64; or it is hashtables, in which
/// the key <c>InFile</c> may stand for <c>content</c> in this way.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FileContentAttribute : Attribute
{
    private const string InFile = "in_file";

    /// <summary>The same hashtable with GitLab's keys and the full path of its file.</summary>
    internal static Hashtable WithPaths(Hashtable hash, Func<string, string> find)
    {
        var found = new Hashtable();
        foreach (DictionaryEntry entry in hash)
        {
            string key = KeyOf(entry.Key);
            found[key] = key == InFile ? find(WireValue.ToText(entry.Value)) : entry.Value;
        }

        return found;
    }

    /// <summary>What is sent of a hashtable: its keys may be written as PowerShell's parameters are.</summary>
    internal static object ToTree(IDictionary hash)
    {
        Dictionary<string, object?> tree = PlainText.Entries(hash).ToDictionary(e => KeyOf(e.Key), e => PSObjectTree.ToTree(e.Value));
        if (!tree.TryGetValue(InFile, out object? file)) return tree;
        tree.Remove(InFile);
        tree["content"] = new Base64File(WireValue.ToText(file));
        tree["encoding"] = "base64";
        return tree;
    }

    private static string KeyOf(object key) => SnakeCase.FromPascalCase(WireValue.ToText(key));
}
