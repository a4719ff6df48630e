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

    /// <summary>The same hashtable with the full path of its file.</summary>
    internal static Hashtable WithPaths(Hashtable hash, Func<string, string> find)
    {
        var found = new Hashtable();
        foreach (DictionaryEntry entry in hash)
        {
            found[entry.Key] = entry.Key is InFile ? find(WireValue.ToText(entry.Value)) : entry.Value;
        }

        return found;
    }

    /// <summary>What is sent of a hashtable.</summary>
    internal static object ToTree(IDictionary hash)
    {
        Dictionary<string, object?> tree = PlainText.InOrder(hash).ToDictionary(
            e => e.Key,
            e => e.Value is byte[] bytes ? Convert.ToBase64String(bytes) : PSObjectTree.ToTree(e.Value));
        bool isBinary = PlainText.Entries(hash).Any(e => e.Value is byte[]);
        if (tree.TryGetValue(InFile, out object? file))
        {
            tree.Remove(InFile);
            tree["content"] = new Base64File(WireValue.ToText(file));
            isBinary = true;
        }

        if (isBinary) tree["encoding"] = "base64";
        return tree;
    }
}
