using System;
using System.ComponentModel;
using System.Net.Http;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>Says which project: an id, a full path, a web address, a project, or an object that belongs to one.</summary>
[TypeConverter(typeof(ReferenceConverter))]
public sealed class ProjectRef : Reference
{
    private static readonly ReferenceShape Shape = ReferenceShape.OfPath(["GitLabPS.BasicProject"], "ProjectId", "PathWithNamespace", "Project");

    private ProjectRef(long? id, string text, Uri? url)
        : base(id, text, url)
    {
    }

    internal override ApiRequest? LookupIn(ApiCall call, bool own = false) => new(HttpMethod.Get, "projects/" + PathSegment.Encode(Text));

    internal override ApiRequest? NameLookupIn(ApiCall call) => new(HttpMethod.Get, "projects/" + Value);

    internal override string NameField => "path_with_namespace";

    /// <summary>Understands a value; null when it says nothing about a project.</summary>
    public static ProjectRef? From(object value) => From(value, Shape, (id, text, url) => new ProjectRef(id, text, url));

    /// <summary>A project of which GitLab has told both.</summary>
    internal static ProjectRef From(string path, long? id) => new(id, path, null);

    internal override Reference WithText(string text) => new ProjectRef(null, text, null);

    internal override Reference WithId(long id) => new ProjectRef(id, Text, null);
}
