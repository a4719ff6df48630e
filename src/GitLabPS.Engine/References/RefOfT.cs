using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Net.Http;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>
/// Says which object of a kind is meant within its project, group or other parent: by the id, number or name that
/// GitLab tells it by (<see cref="IdentityAttribute"/> of the kind), or by the object itself.
/// </summary>
/// <typeparam name="T">The kind.</typeparam>
[TypeConverter(typeof(ReferenceConverter))]
public sealed class Ref<T> : Reference
    where T : GitLabObject
{
    private static readonly IdentityAttribute Identity = IdentityAttribute.Of(typeof(T));
    private static readonly ReferenceShape Shape = new(
        [typeof(T).FullName!],
        ownId: Identity.IsText ? "" : Identity.Property,
        idProperty: Identity.IsText ? "" : typeof(T).Name + Identity.Property,
        textProperty: Identity.IsText ? Identity.Property : Identity.Name ?? "",
        foreignText: Identity.IsText ? typeof(T).Name + Identity.Property : "",
        referenceProperty: typeof(T).Name,
        names: Identity.IsText ? ReferenceNames.Only : Identity.Name is null ? ReferenceNames.None : ReferenceNames.Also);

    private Ref(long? id, string text)
        : base(id, text)
    {
    }

    internal override ApiRequest? LookupIn(ApiCall call)
    {
        if (Identity.Lookup is not { } lookup) return null;
        string parent = Identity.OfInstance ? ""
            : call.Given<ProjectRef>() is { } project ? $"projects/{PathSegment.Encode(project.Value)}/"
            : call.Given<GroupRef>() is { } group ? $"groups/{PathSegment.Encode(group.Value)}/"
            : throw new ArgumentException($"'{Text}' can be looked up in a project or a group only. Give the id.");
        return new ApiRequest(HttpMethod.Get, parent + lookup + PathSegment.Encode(Text));
    }

    // Some lists also hold what is merely alike.
    internal override object? Choose(IList<object?> found) => found.OfType<IDictionary<string, object?>>()
        .FirstOrDefault(row => row.TryGetValue(SnakeCase.FromPascalCase(Identity.Name!), out object? name) && string.Equals(name as string, Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Understands a value; null when it says nothing about such an object.</summary>
    internal static Ref<T>? From(object value) => From(value, Shape, (id, text, _) => new Ref<T>(id, text));

    internal override Reference WithText(string text) => new Ref<T>(null, text);

    internal override Reference WithId(long id) => new Ref<T>(id, Text);
}
