using System.ComponentModel;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>Says which object of a kind that only has an id within its parent: the id, or the object itself.</summary>
/// <typeparam name="T">The kind.</typeparam>
[TypeConverter(typeof(ReferenceConverter))]
public sealed class Ref<T> : Reference
    where T : GitLabObject
{
    private static readonly ReferenceShape Shape = new([typeof(T).FullName!], typeof(T).Name + "Id", "", typeof(T).Name);

    private Ref(long? id, string text)
        : base(id, text)
    {
    }

    internal override ApiRequest? Lookup => null;

    /// <summary>Understands a value; null when it says nothing about such an object.</summary>
    internal static Ref<T>? From(object value) => From(value, Shape, (id, text, _) => new Ref<T>(id, text));

    internal override Reference WithText(string text) => new Ref<T>(null, text);

    internal override Reference WithId(long id) => new Ref<T>(id, Text);
}
