using System;
using System.Collections.Generic;
using System.Linq;

namespace GitLab.Simulator;

/// <summary>Answers one kind of request.</summary>
internal delegate Reply Handler(ApiCall call);

/// <summary>Who may call a route.</summary>
[Flags]
internal enum RouteAccess
{
    /// <summary>Anyone signed in whose token has the scope for the API.</summary>
    SignedIn = 0,

    /// <summary>Without a token, too.</summary>
    Public = 1,

    /// <summary>The scope <c>read_user</c> is enough.</summary>
    ReadUser = 2,

    /// <summary>A token of any scope is enough.</summary>
    AnyScope = 4,
}

/// <summary>A method and a pattern such as <c>projects/:id/share/:group_id</c>, and what answers them.</summary>
internal sealed record Route(string Method, string[] Pattern, RouteAccess Access, Handler Handler);

/// <summary>
/// Finds the route of a request. It works on the path as it was sent: a segment is what stands between two slashes,
/// and is decoded once, so that <c>%2F</c> stays inside its segment.
/// </summary>
internal sealed class Router
{
    private readonly List<Route> routes = [];

    public void Get(string pattern, Handler handler, RouteAccess access = RouteAccess.SignedIn) => Add("GET", pattern, handler, access);

    public void Post(string pattern, Handler handler, RouteAccess access = RouteAccess.SignedIn) => Add("POST", pattern, handler, access);

    public void Put(string pattern, Handler handler) => Add("PUT", pattern, handler, RouteAccess.SignedIn);

    public void Patch(string pattern, Handler handler) => Add("PATCH", pattern, handler, RouteAccess.SignedIn);

    public void Delete(string pattern, Handler handler, RouteAccess access = RouteAccess.SignedIn) => Add("DELETE", pattern, handler, access);

    /// <summary>The route of a request, and what its parameters stand for.</summary>
    public (Route Route, IReadOnlyDictionary<string, string> Values) Find(string method, string apiPath)
    {
        var segments = apiPath.TrimEnd('/').Split('/').Select(Uri.UnescapeDataString).ToArray();
        var wanted = method == "HEAD" ? "GET" : method;
        var others = new List<string>();
        foreach (var route in routes)
        {
            if (Match(route.Pattern, segments) is not { } values)
                continue;
            if (route.Method == wanted)
                return (route, values);
            others.Add(route.Method);
        }

        if (others.Count == 0)
            throw Errors.Error(404, "404 Not Found");
        var refusal = Errors.Error(405, "405 Not Allowed");
        refusal.Reply.With("Allow", string.Join(", ", others.Distinct()));
        throw refusal;
    }

    private void Add(string method, string pattern, Handler handler, RouteAccess access) =>
        routes.Add(new Route(method, pattern.Split('/'), access, handler));

    private static Dictionary<string, string>? Match(string[] pattern, string[] segments)
    {
        if (pattern.Length != segments.Length)
            return null;
        var values = new Dictionary<string, string>();
        for (var i = 0; i < pattern.Length; i++)
        {
            var name = pattern[i].IndexOf(':');
            if (name >= 0 && segments[i].Length > name && segments[i].StartsWith(pattern[i][..name], StringComparison.Ordinal))
                values[pattern[i][(name + 1)..]] = segments[i][name..];
            else if (pattern[i] != segments[i])
                return null;
        }

        return values;
    }
}
