using System;
using System.ComponentModel;
using System.Net.Http;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>Says which user: an id, a name, a web address, a user, or an object that belongs to one.</summary>
[TypeConverter(typeof(ReferenceConverter))]
public sealed class UserRef : Reference
{
    private static readonly ReferenceShape Shape = ReferenceShape.OfPath(["GitLabPS.BasicUser"], "UserId", "Username", "User");

    private UserRef(long? id, string text, Uri? url)
        : base(id, text, url)
    {
    }

    internal override ApiRequest? LookupIn(ApiCall call, bool own = false) => new(HttpMethod.Get, "users", [new("username", Text)]);

    internal override ApiRequest? NameLookupIn(ApiCall call) => new(HttpMethod.Get, "users/" + Value);

    internal override string NameField => "username";

    /// <summary>Understands a value; null when it says nothing about a user.</summary>
    public static UserRef? From(object value) => From(value, Shape, (id, text, url) => new UserRef(id, text, url));

    internal override Reference WithText(string text) => new UserRef(null, text, null);

    internal override Reference WithId(long id) => new UserRef(id, Text, null);
}
