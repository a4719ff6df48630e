using System.Runtime.CompilerServices;
using System.Threading;
using Newtonsoft.Json;

namespace GitLabPS.Client;

/// <summary>
/// The names of JSON members met so far. A list of projects repeats a hundred names a hundred times a page; each becomes
/// a string only once. Safe for many threads: entries are only ever added.
/// </summary>
internal sealed class PropertyNames : JsonNameTable
{
    public static readonly PropertyNames Shared = new();

    // A server may send any names; beyond this many, new ones are not remembered.
    private const int Capacity = 4096;

    private readonly Entry?[] buckets = new Entry?[Capacity];
    private int count;

    [MethodImpl(Jit.Optimize)]
    public override string? Get(char[] key, int start, int length)
    {
        uint hash = 2166136261;
        for (int i = start; i < start + length; i++) hash = (hash ^ key[i]) * 16777619;

        ref Entry? bucket = ref buckets[hash % Capacity];
        Entry? head = Volatile.Read(ref bucket);
        for (Entry? entry = head; entry is not null; entry = entry.Next)
        {
            if (entry.Matches(key, start, length)) return entry.Name;
        }

        var name = new string(key, start, length);
        if (Volatile.Read(ref count) < Capacity && Interlocked.CompareExchange(ref bucket, new Entry(name, head), head) == head) Interlocked.Increment(ref count);
        return name;
    }

    private sealed class Entry
    {
        public Entry(string name, Entry? next)
        {
            Name = name;
            Next = next;
        }

        public string Name { get; }

        public Entry? Next { get; }

        [MethodImpl(Jit.Optimize)]
        public bool Matches(char[] key, int start, int length)
        {
            if (Name.Length != length) return false;
            for (int i = 0; i < length; i++)
            {
                if (Name[i] != key[start + i]) return false;
            }

            return true;
        }
    }
}
