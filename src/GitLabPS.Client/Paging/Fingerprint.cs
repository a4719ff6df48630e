using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Security;

namespace GitLabPS.Client;

/// <summary>
/// Tells whether two readings of a page hold the same objects in the same order. An object is the same while its id is,
/// whatever else has changed; one without an id is what its fields say.
/// </summary>
internal static class Fingerprint
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Telling = new();

    /// <summary>The fingerprint of some objects and one more.</summary>
    public static int Add(int print, object? item) => item switch
    {
        null => unchecked(print * 31),
        GitLabObject model => Telling.GetOrAdd(model.GetType(), FindTelling).Aggregate(print, (sum, property) => Add(sum, property.GetValue(model))),
        IReadOnlyDictionary<string, object?> fields => Add(print, fields.TryGetValue("id", out object? id) ? id : fields.Values),
        SecureString secret => Add(print, WireValue.Reveal(secret)),
        string text => unchecked((print * 31) + text.GetHashCode()),
        IEnumerable items => items.Cast<object?>().Aggregate(print, Add),
        _ => unchecked((print * 31) + item.GetHashCode()),
    };

    private static PropertyInfo[] FindTelling(Type model)
    {
        PropertyInfo[] all = Array.FindAll(
            model.GetProperties(BindingFlags.Instance | BindingFlags.Public),
            property => !Attribute.IsDefined(property, typeof(NotInJsonAttribute), inherit: true));
        PropertyInfo? id = Array.Find(all, property => property.Name == "Id");
        return id is null ? all : [id];
    }
}
