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
        names: Identity.IsText ? ReferenceNames.Only : Identity.Name is null ? ReferenceNames.None : ReferenceNames.Also)
    {
        OwnGlobalId = Identity.IsNumberWithin ? "Id" : "",
        GlobalIdProperty = Identity.IsNumberWithin ? typeof(T).Name + "Id" : "",
    };

    private Ref(long? id, string text)
        : base(id, text)
    {
    }

    internal override string NameField => SnakeCase.FromPascalCase(Identity.Name!);

    internal override ApiRequest? LookupIn(ApiCall call, bool own = false)
    {
        if (Identity.Lookup is not { } lookup) return null;
        string inherited = own || Identity.Inherited is null ? "" : "&" + Identity.Inherited;
        return new ApiRequest(HttpMethod.Get, ParentIn(call) + lookup + PathSegment.Encode(Text) + inherited);
    }

    // What is in use may come from a group above, where its id leads nowhere: only the list has it.
    internal override ApiRequest? NameLookupIn(ApiCall call)
    {
        if (Identity.Lookup is not { } lookup) return null;
        string list = lookup.Split('?', '/')[0];
        return new ApiRequest(HttpMethod.Get, $"{ParentIn(call)}{list}?per_page=100" + (Identity.Inherited is null ? "" : "&" + Identity.Inherited));
    }

    // Some lists also hold what is merely alike, or what a group above has under the same name.
    internal override IDictionary<string, object?>? Choose(IEnumerable<IDictionary<string, object?>> found) => found
        .Where(row => Id is { } id
            ? row.TryGetValue("id", out object? number) && id.Equals(number)
            : row.TryGetValue(NameField, out object? name) && string.Equals(name as string, Text, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(row => row.TryGetValue("project_id", out object? project) && project is not null)
        .FirstOrDefault();

    /// <summary>Understands a value; null when it says nothing about such an object.</summary>
    internal static Ref<T>? From(object value) => From(value, Shape, (id, text, _) => new Ref<T>(id, text));

    internal override Reference WithText(string text) => new Ref<T>(null, text);

    internal override Reference WithId(long id) => new Ref<T>(id, Text);

    private string ParentIn(ApiCall call) => Identity.OfInstance ? ""
        : call.Given<ProjectRef>() is { } project ? $"projects/{PathSegment.Encode(project.Value)}/"
        : call.Given<GroupRef>() is { } group ? $"groups/{PathSegment.Encode(group.Value)}/"
        : throw new ArgumentException($"'{Text}' can be looked up in a project or a group only. {(Id is null ? "Give the id." : "Give the name.")}");
}
