using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace GitLabPS.Client.Tests;

/// <summary>Makes requests in few words.</summary>
internal static class Requests
{
    public static ApiRequest Get(string path, params (string Name, object? Value)[] query) => Create("GET", path, query: query);

    public static ApiRequest Create(string method, string path, RequestBody? body = null, params (string Name, object? Value)[] query) =>
        new(new HttpMethod(method), path, query.Select(p => KeyValuePair.Create(p.Name, p.Value)), body);
}
