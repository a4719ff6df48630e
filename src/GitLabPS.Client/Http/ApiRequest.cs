using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace GitLabPS.Client;

/// <summary>One request to GitLab's REST API, before a session gives it host and credential. Immutable.</summary>
public sealed class ApiRequest
{
    // GitLab's front servers answer 414 from about 8 KB on.
    private const int MaxQueryLength = 7_500;

    /// <summary>Describes a request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path below <c>/api/v4/</c>, percent-encoded, without a leading slash.</param>
    /// <param name="query">Parameters for the query.</param>
    /// <param name="body">The body, if there is one.</param>
    /// <param name="accept">The media type wanted.</param>
    public ApiRequest(
        HttpMethod method,
        string path,
        IEnumerable<KeyValuePair<string, object?>>? query = null,
        RequestBody? body = null,
        string accept = "application/json")
    {
        Method = method;
        Path = path;
        Query = query?.ToList() ?? [];
        Body = body;
        Accept = accept;
    }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path below <c>/api/v4/</c>, percent-encoded.</summary>
    public string Path { get; }

    /// <summary>Parameters for the query, not yet encoded.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Query { get; }

    /// <summary>The body, if there is one.</summary>
    public RequestBody? Body { get; }

    /// <summary>The media type wanted.</summary>
    public string Accept { get; }

    /// <summary>The rest that is wanted of the answer; null for all of it.</summary>
    internal ByteRange? Range { get; private set; }

    /// <summary>Whether the request leaves the server as it is, so that it may be sent again at will.</summary>
    public bool IsRead => Method == HttpMethod.Get || Method == HttpMethod.Head || Method == HttpMethod.Options;

    /// <summary>
    /// Whether a file is wanted, as it is, from wherever GitLab keeps it: redirects are followed also to another server,
    /// which gets no credential.
    /// </summary>
    public bool IsFile { get; private set; }

    /// <summary>The same request for a file.</summary>
    public ApiRequest AsFile() => new(Method, Path, Query, Body, "*/*") { IsFile = true };

    /// <summary>The same request with other parameters in its query.</summary>
    public ApiRequest WithQuery(IEnumerable<KeyValuePair<string, object?>> query) => new(Method, Path, query, Body, Accept) { IsFile = IsFile };

    /// <summary>The same request with more parameters in its query; a parameter that was there already keeps its value.</summary>
    public ApiRequest WithDefaults(IEnumerable<KeyValuePair<string, object?>> parameters) =>
        WithQuery(Query.Concat(parameters.Where(p => Query.All(q => q.Key != p.Key))));

    /// <summary>The same request for the rest of an answer.</summary>
    internal ApiRequest For(ByteRange rest) => new(Method, Path, Query, Body, Accept) { IsFile = IsFile, Range = rest };

    /// <summary>The path and the query as they go on the wire, below <c>/api/v4/</c>.</summary>
    public string RelativeUrl
    {
        get
        {
            string query = QueryString.Write(Query);
            return query.Length == 0 ? Path : Path + (Path.Contains("?") ? "&" : "?") + query;
        }
    }

    /// <summary>Method and path, for messages.</summary>
    internal string Title => $"{Method} {ForeignText.Line(Path)}";

    /// <summary>The secrets that the request holds, each as it was given.</summary>
    internal IEnumerable<string> Secrets => Redaction.SecretsIn(Query).Concat(Redaction.SecretsIn(Path)).Concat(Body?.Secrets ?? []);

    /// <summary>Method, URL and body without secrets, for messages; no more of it than one reads.</summary>
    public override string ToString() => ForeignText.Line($"{Method} {RelativeUrl}" + (Body is null ? "" : " " + Body), ForeignText.MaxMessage);

    /// <summary>
    /// The same request in a form that the server's limit on URLs lets through: a query that is too long goes as a
    /// body, where the method has one.
    /// </summary>
    /// <exception cref="GitLabRequestException">A read has no body that GitLab would look at.</exception>
    internal ApiRequest FitUrl()
    {
        int length = RelativeUrl.Length;
        if (length <= MaxQueryLength) return this;
        if (!IsRead && Body is null) return new ApiRequest(Method, Path, null, new JsonBody(Query), Accept);
        throw new GitLabRequestException(
            $"{Title} would have a URL of {length} characters; GitLab accepts about {MaxQueryLength}. "
            + "Ask for fewer things at once: split a long list of ids or names over several calls.");
    }
}
