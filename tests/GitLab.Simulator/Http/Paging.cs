using System;
using System.Collections.Generic;
using System.Globalization;

namespace GitLab.Simulator;

/// <summary>Offset paging: pages by number, with links and, up to a limit, totals.</summary>
internal static class Paging
{
    private const int DefaultPerPage = 20;
    private const int MaxPerPage = 100;

    /// <summary>The page of a list that the request asks for.</summary>
    public static Reply Offset<T>(ApiCall call, IReadOnlyList<T> rows, Func<T, byte[]> render, int maxPerPage = MaxPerPage)
    {
        var perPage = PerPage(call, maxPerPage);
        var page = (int)Math.Clamp(call.Params.Integer("page") ?? 1, 1, int.MaxValue);
        if ((long)page * perPage > call.Options.MaxOffset)
            throw TooFar<T>(call.Options.MaxOffset);

        var start = Math.Min((long)(page - 1) * perPage, rows.Count);
        var pages = Math.Max(1, (rows.Count + perPage - 1) / perPage);
        var reply = Reply.Array(Slice(rows, (int)start, perPage, render));

        var links = new List<string>();
        if (page > 1)
            links.Add(Link(call, "prev", page - 1, perPage));
        if (page < pages)
            links.Add(Link(call, "next", page + 1, perPage));
        links.Add(Link(call, "first", 1, perPage));
        var hasTotals = rows.Count <= call.Options.MaxTotal;
        if (hasTotals)
            links.Add(Link(call, "last", pages, perPage));

        reply.With("Link", string.Join(", ", links))
            .With("X-Next-Page", page < pages ? Number(page + 1) : "")
            .With("X-Page", Number(page))
            .With("X-Per-Page", Number(perPage))
            .With("X-Prev-Page", page > 1 ? Number(page - 1) : "");
        if (hasTotals)
            reply.With("X-Total", Number(rows.Count)).With("X-Total-Pages", Number(pages));
        return reply;
    }

    /// <summary>How many rows the request wants at once.</summary>
    public static int PerPage(ApiCall call, int max = MaxPerPage)
    {
        var perPage = call.Params.Integer("per_page") ?? Math.Min(DefaultPerPage, max);
        return perPage < 1 ? throw Errors.NotAllowed("per_page") : (int)Math.Min(perPage, max);
    }

    /// <summary>Renders some of the rows.</summary>
    public static byte[][] Slice<T>(IReadOnlyList<T> rows, int start, int count, Func<T, byte[]> render)
    {
        var slice = new byte[Math.Min(count, rows.Count - start)][];
        for (var i = 0; i < slice.Length; i++)
            slice[i] = render(rows[start + i]);
        return slice;
    }

    /// <summary>A link to the same list with other parameters.</summary>
    public static string Link(ApiCall call, string relation, params ReadOnlySpan<(string Name, string Value)> replaced)
    {
        var query = new List<string>();
        foreach (var pair in call.Request.Query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var stays = true;
            foreach (var (name, _) in replaced)
                stays &= !pair.StartsWith(name + "=", StringComparison.Ordinal);
            if (stays)
                query.Add(pair);
        }

        foreach (var (name, value) in replaced)
            query.Add($"{name}={Uri.EscapeDataString(value)}");
        return $"<{call.Site.Api(call.ApiPath)}?{string.Join('&', query)}>; rel=\"{relation}\"";
    }

    private static string Link(ApiCall call, string relation, int page, int perPage) =>
        Link(call, relation, ("page", Number(page)), ("per_page", Number(perPage)));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static ApiException TooFar<T>(int limit) => Errors.Error(405,
        $"Offset pagination has a maximum allowed offset of {limit} for requests that return objects of type {typeof(T).Name}. " +
        "Remaining records can be retrieved using keyset pagination.");
}
