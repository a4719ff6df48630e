using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace GitLabPS.Client.Tests;

/// <summary>Serves a list of numbered rows with the paging headers of a test's choice.</summary>
internal static class PageServer
{
    public const int PerPage = 10;

    /// <summary>Starts a server whose rows count from 1 and whose pages from 1.</summary>
    /// <param name="headers">The headers of a page.</param>
    /// <param name="before">Done before a page is answered; in its place if it closes the connection.</param>
    public static RawServer Start(Func<int, IEnumerable<string>> headers, Func<int, RawExchange, Task>? before = null) => RawServer.Start(async exchange =>
    {
        int page = PageOf(exchange);
        if (before is not null) await before(page, exchange);
        if (!exchange.IsOver) await exchange.SendAsync(RawServer.Answer(200, Body(page), headers(page)));
    });

    /// <summary>The page that a request asks for.</summary>
    public static int PageOf(RawExchange exchange)
    {
        Match page = Regex.Match(exchange.Target, @"[?&]page=(\d+)");
        return page.Success ? int.Parse(page.Groups[1].Value, CultureInfo.InvariantCulture) : 1;
    }

    /// <summary>Links to the next of so many pages, and totals if they are to be known.</summary>
    public static Func<int, IEnumerable<string>> Links(int pages, bool totals) => page =>
    [
        .. page < pages ? [$"Link: <?page={page + 1}&per_page={PerPage}>; rel=\"next\""] : Array.Empty<string>(),
        .. totals ? [$"X-Total: {pages * PerPage}", $"X-Total-Pages: {pages}"] : Array.Empty<string>(),
    ];

    /// <summary>The ids of so many pages.</summary>
    public static IEnumerable<long> Ids(int pages) => Enumerable.Range(1, pages * PerPage).Select(id => (long)id);

    /// <summary>The rows of a page as JSON.</summary>
    public static string Body(int page) =>
        "[" + string.Join(',', Enumerable.Range((page - 1) * PerPage + 1, PerPage).Select(id => $$"""{"id":{{id}}}""")) + "]";
}
