using System;
using System.ComponentModel;
using System.Net.Http;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>Says which namespace: an id, a full path, a web address, a namespace, or an object that belongs to one.</summary>
[TypeConverter(typeof(ReferenceConverter))]
public sealed class NamespaceRef : Reference
{
    private static readonly ReferenceShape Shape = ReferenceShape.OfPath(["GitLabPS.BasicNamespace", "GitLabPS.BasicGroup"], "NamespaceId", "FullPath", "Namespace");

    private NamespaceRef(long? id, string text, Uri? url)
        : base(id, text, url)
    {
    }

    internal override ApiRequest? LookupIn(ApiCall call, bool own = false) => new(HttpMethod.Get, "namespaces/" + PathSegment.Encode(Text));

    internal override ApiRequest? NameLookupIn(ApiCall call) => new(HttpMethod.Get, "namespaces/" + Value);

    internal override string NameField => "full_path";

    /// <summary>Understands a value; null when it says nothing about a namespace.</summary>
    public static NamespaceRef? From(object value) => From(value, Shape, (id, text, url) => new NamespaceRef(id, text, url));

    internal override Reference WithText(string text) => new NamespaceRef(null, text, null);

    internal override Reference WithId(long id) => new NamespaceRef(id, Text, null);
}
