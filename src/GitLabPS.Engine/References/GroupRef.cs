using System;
using System.ComponentModel;
using System.Net.Http;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>Says which group: an id, a full path, a web address, a group, or an object that belongs to one.</summary>
[TypeConverter(typeof(ReferenceConverter))]
public sealed class GroupRef : Reference
{
    private static readonly ReferenceShape Shape = ReferenceShape.OfPath(["GitLabPS.BasicGroup"], "GroupId", "FullPath", "Group");

    private GroupRef(long? id, string text, Uri? url)
        : base(id, text, url)
    {
    }

    internal override ApiRequest? LookupIn(ApiCall call, bool own = false) => new(HttpMethod.Get, "groups/" + PathSegment.Encode(Text));

    internal override ApiRequest? NameLookupIn(ApiCall call) => new(HttpMethod.Get, "groups/" + Value);

    internal override string NameField => "full_path";

    /// <summary>Understands a value; null when it says nothing about a group.</summary>
    public static GroupRef? From(object value) => From(value, Shape, (id, text, url) => new GroupRef(id, text, url));

    /// <summary>A group of which GitLab has told both.</summary>
    internal static GroupRef From(string path, long? id) => new(id, path, null);

    internal override Reference WithText(string text) => new GroupRef(null, text, null);

    internal override Reference WithId(long id) => new GroupRef(id, Text, null);
}
