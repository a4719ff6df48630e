using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Parameters whose names say where they belong: <c>key[]</c>, <c>key[sub]</c>, <c>key[][sub]</c>, <c>key[0][sub]</c>.</summary>
internal static class NestedParameters
{
    /// <summary>Adds the pairs of a query string or a form, which are still encoded.</summary>
    public static void AddEncoded(JsonObject target, string pairs)
    {
        foreach (var pair in pairs.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            Add(target, Decode(parts[0]), parts.Length == 2 ? Decode(parts[1]) : null);
        }
    }

    /// <summary>Adds one value under a name such as <c>topics[]</c>.</summary>
    public static void Add(JsonObject target, string name, string? value)
    {
        var keys = Keys(name);
        var place = target;
        for (var i = 0; ; i++)
        {
            var key = keys[i];
            var isList = i + 1 < keys.Count && keys[i + 1].Length == 0;
            if (isList && i + 2 == keys.Count)
            {
                List(place, key).Add(value);
                return;
            }

            if (isList)
            {
                place = Element(List(place, key), keys[i + 2]);
                i++;
            }
            else if (i + 1 == keys.Count)
            {
                place[key] = value;
                return;
            }
            else
            {
                if (place[key] is not JsonObject inner)
                    place[key] = inner = [];
                place = inner;
            }
        }
    }

    /// <summary>The elements of a list, which may have come as <c>key[0]…</c>, <c>key[1]…</c>.</summary>
    public static IEnumerable<JsonNode?>? Elements(JsonNode? node) => node switch
    {
        JsonArray array => array,
        JsonObject numbered when numbered.All(each => int.TryParse(each.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _)) =>
            numbered.OrderBy(each => int.Parse(each.Key, CultureInfo.InvariantCulture)).Select(each => each.Value),
        _ => null,
    };

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    // "a[b][]" is a, b and an empty key.
    private static List<string> Keys(string name)
    {
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        if (bracket <= 0 || name[^1] != ']')
            return [name];
        return [name[..bracket], .. name[(bracket + 1)..^1].Split("][")];
    }

    private static JsonArray List(JsonObject place, string key)
    {
        if (place[key] is not JsonArray list)
            place[key] = list = [];
        return list;
    }

    // As Rack does it: a key that the last element has already begins the next element.
    private static JsonObject Element(JsonArray list, string key)
    {
        if (list.LastOrDefault() is not JsonObject last || last.ContainsKey(key))
            list.Add((JsonNode)(last = []));
        return last;
    }
}
