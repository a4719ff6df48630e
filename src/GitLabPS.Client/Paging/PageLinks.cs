using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GitLabPS.Client;

/// <summary>What the headers of a page say about the pages around it.</summary>
internal sealed class PageLinks
{
    private static readonly char[] NextEntry = ['<', ','];
    private static readonly char[] Quotes = ['"', ' '];

    public PageLinks(ApiResponse response)
    {
        All = response.Headers.ToDictionary(h => h.Key, h => h.Value.ToArray(), StringComparer.OrdinalIgnoreCase);
        string? link = LinkToNext(response);

        // Only the query is taken from the link. Behind a proxy its scheme, host and path are often wrong, and a token
        // must not follow it anywhere.
        int query = link?.IndexOf('?') ?? -1;
        if (query >= 0) Next = QueryString.Read(link!.Substring(query + 1)).Select(p => WithoutToken(p, response.Secrets)).ToList();
        else if (link is not null) DeadLink = response.Broken(new GitLabProtocolException($"{response.Request.Title}: the server's link to the next page, '{response.Secrets.Line(link)}', leads nowhere."));
        else Next = FromNextPage(response);
        NextPage = int.TryParse(Next?.FirstOrDefault(p => p.Key == "page").Value, NumberStyles.None, CultureInfo.InvariantCulture, out int page) ? page : null;
        Total = Number(response, "X-Total");
        TotalPages = Number(response, "X-Total-Pages") is { } pages and <= int.MaxValue ? (int)pages : null;
    }

    /// <summary>All headers of the page.</summary>
    public IReadOnlyDictionary<string, string[]> All { get; }

    /// <summary>The query that leads to the next page; null on the last one.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Next { get; }

    /// <summary>The number of the next page; null on the last one, and where pages are not told apart by number.</summary>
    public int? NextPage { get; }

    /// <summary>What is wrong with the link to the next page; null where nothing is.</summary>
    public GitLabException? DeadLink { get; }

    /// <summary>How many objects there are; GitLab does not say it above 10,000.</summary>
    public long? Total { get; }

    /// <summary>How many pages there are, where GitLab says how many objects.</summary>
    public int? TotalPages { get; }

    // <address>; rel="next", <another>; rel="last"
    private static string? LinkToNext(ApiResponse response)
    {
        string header = response.Header("Link") ?? "";
        for (int open = header.IndexOf('<'), close; open >= 0 && (close = header.IndexOf('>', open)) >= 0; open = header.IndexOf('<', close))
        {
            open = header.LastIndexOf('<', close, close - open + 1);
            int end = header.IndexOfAny(NextEntry, close);
            string parameters = header.Substring(close + 1, (end < 0 ? header.Length : end) - close - 1);
            if (parameters.Split(';').Any(SaysNext)) return header.Substring(open + 1, close - open - 1);
        }

        return null;
    }

    private static bool SaysNext(string parameter)
    {
        string[] parts = parameter.Split('=');
        return parts.Length == 2
            && parts[0].Trim().Equals("rel", StringComparison.OrdinalIgnoreCase)
            && parts[1].Split(Quotes).Contains("next", StringComparer.OrdinalIgnoreCase);
    }

    // A server may have the token written into the address of the next request, where it does not belong.
    private static KeyValuePair<string, string> WithoutToken(KeyValuePair<string, string> parameter, Secrets secrets) =>
        new(secrets.HideToken(parameter.Key), secrets.HideToken(parameter.Value));

    // Some proxies drop the Link header, whose URLs they cannot rewrite.
    private static List<KeyValuePair<string, string>>? FromNextPage(ApiResponse response) =>
        Number(response, "X-Next-Page") is { } page
            ? response.Request.Query.SelectMany(p => WireValue.Flatten(p.Key, p.Value)).Where(p => p.Key != "page")
                .Append(new KeyValuePair<string, string>("page", page.ToString(CultureInfo.InvariantCulture))).ToList()
            : null;

    private static long? Number(ApiResponse response, string header) =>
        long.TryParse(response.Header(header), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
