using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace GitLabPS.Engine;

/// <summary>The references within hashtables, such as the users who may push.</summary>
internal static class HashReferences
{
    /// <summary>The same hashtable or hashtables with better references.</summary>
    public static async Task<object?> MapAsync(object? value, Func<Reference, Task<Reference>> improve)
    {
        if (value is Hashtable hash) return await MapAsync(hash, improve).ConfigureAwait(false);
        if (value is not IEnumerable<Hashtable> hashes) return value;
        var mapped = new List<Hashtable>();
        foreach (Hashtable one in hashes) mapped.Add(await MapAsync(one, improve).ConfigureAwait(false));
        return mapped;
    }

    private static async Task<Hashtable> MapAsync(Hashtable hash, Func<Reference, Task<Reference>> improve)
    {
        var mapped = new Hashtable();
        foreach (DictionaryEntry entry in hash)
        {
            mapped[entry.Key] = entry.Value is Reference reference ? await improve(reference).ConfigureAwait(false) : entry.Value;
        }

        return mapped;
    }
}
