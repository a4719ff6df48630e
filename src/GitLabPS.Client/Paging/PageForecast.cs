using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GitLabPS.Client;

/// <summary>
/// Which pages of a list may be asked for by their number, before the page in front of each has named it: those that the
/// totals promise and, where GitLab tells no totals, some that are likely to be there. Pages that come by a key or a
/// cursor have no numbers, and wait for their link.
/// </summary>
internal sealed class PageForecast
{
    private readonly int first;
    private PageLinks? links;
    private List<KeyValuePair<string, string>>? filters;
    private bool isSteady;
    private int? total;

    /// <summary>Begins before the first page has answered.</summary>
    /// <param name="first">The number of the page that the walk begins with.</param>
    public PageForecast(int first)
    {
        this.first = first;
        Last = first - 1;
    }

    /// <summary>The last page that has been taken note of.</summary>
    public int Last { get; private set; }

    /// <summary>The last page that may be asked for by now.</summary>
    public int Furthest
    {
        get
        {
            if (filters is null || (links!.Next is not null && links.NextPage != Last + 1)) return Last;
            int promised = Math.Max(Last, total ?? 0);
            return links!.Next is null ? promised : Math.Max(promised, Last + 1 + Guess);
        }
    }

    /// <summary>Whether the headers last noted lead to a page, which was asked for by this number, or by none.</summary>
    public bool LeadsTo(long? page) => links!.NextPage == page || (links.Next is null && Last < total);

    /// <summary>Takes note of a page's headers; in the order of the pages.</summary>
    public void Note(int page, PageLinks of)
    {
        Last = page;
        links = of;
        total = of.TotalPages ?? total;
        if (of.NextPage != page + 1) return;
        List<KeyValuePair<string, string>> rest = [.. of.Next!.Where(p => p.Key != "page")];
        isSteady = filters is not null && rest.SequenceEqual(filters);
        filters = rest;
    }

    /// <summary>The query of a page.</summary>
    public IEnumerable<KeyValuePair<string, string>> QueryOf(int page) =>
        filters!.Append(new KeyValuePair<string, string>("page", page.ToString(CultureInfo.InvariantCulture)));

    // Half as many as there have been: requests that find nothing stay few, however short the list turns out to be. Only
    // where a link differs from the one before in nothing but its number do numbers tell all.
    private int Guess => isSteady && !(Last < total) ? (Last - first) / 2 : 0;
}
