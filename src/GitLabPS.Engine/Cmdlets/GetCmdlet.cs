using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>Reads one object or a list of them, page by page, and writes each as it arrives.</summary>
/// <typeparam name="T">The model of one object.</typeparam>
public abstract class GetCmdlet<T> : ApiCmdlet
{
    private const int WalkActivity = 3;
    private static readonly TimeSpan ProgressStep = TimeSpan.FromMilliseconds(300);

    private long taken;
    private bool wroteTotal;
    private readonly Stopwatch sinceStart = Stopwatch.StartNew();
    private TimeSpan? nextProgress;

    /// <summary>
    /// Gets everything, however many pages it takes. Without it, and without -First, only the first page is read and a
    /// warning says if there is more.
    /// </summary>
    [Parameter]
    [NotSent]
    public SwitchParameter All { get; set; }

    /// <summary>How many objects GitLab sends at once, from 1 to 100. The session's setting is used otherwise: 100 unless changed.</summary>
    [Parameter]
    [NotSent]
    [ValidateRange(1, 100)]
    public int PerPage { get; set; }

    /// <summary>
    /// How many requests are under way at once, from 1 to 16. The next pages of a long list are asked for ahead, more of them the
    /// faster the objects are taken; with 1, each only when the one before has come.
    /// </summary>
    [Parameter]
    [NotSent]
    [ValidateRange(1, GitLabSession.MaxConnections)]
    public int ThrottleLimit { get; set; }

    /// <summary>Reads what the parameters ask for.</summary>
    protected override void ProcessRecord()
    {
        if (Wanted is 0) return;
        object? target = null;
        PageWalk<T>? walk;
        long skip;
        try
        {
            TakeParameters();
            target = Subject;
            LookUpIds();
            (walk, skip) = Begin();
        }
        catch (Exception failure) when (ErrorRecords.IsOfOneItem(failure))
        {
            WriteFailure(failure, target);
            return;
        }

        using (walk)
        {
            WriteTotal(walk);
            for (long seen = 0; Next(walk, target, out T? item); seen++)
            {
                if (seen < skip || !IsObject(item!, walk.Request)) continue;
                taken++;
                WriteObject(Transform(Complete(item!)));
                ShowProgress(walk);
            }

            End(walk);
        }
    }

    /// <summary>The request of the first page, without what pages it.</summary>
    protected virtual ApiRequest CreateRequest() => Bind(Route);

    /// <summary>Whether GitLab gives the list in pages.</summary>
    protected virtual bool IsPaged => Route.Paged;

    /// <summary>Whether the request says how many objects a page holds.</summary>
    protected virtual bool SaysPageSize => IsPaged;

    /// <summary>How many objects a page holds.</summary>
    protected virtual int PageSize => PerPage > 0 ? PerPage : CurrentSession.PerPage;

    /// <summary>Whether the user said how many objects they want with -First.</summary>
    protected bool HasFirst => PagingParameters is { First: < long.MaxValue };

    /// <summary>The orders for which GitLab pages by keyset.</summary>
    protected virtual string? KeysetOrders => Route.Keyset;

    /// <summary>The model of one object, where only the user knows it.</summary>
    protected virtual Type ItemType => typeof(T);

    /// <summary>Is told the headers of the first page.</summary>
    protected virtual void TakeHeaders(IReadOnlyDictionary<string, string[]> headers)
    {
    }

    /// <summary>What is written for an object: itself, unless a cmdlet has a better form.</summary>
    protected virtual object Transform(T item) => item!;

    /// <summary>How many more objects the user wants; null for no limit.</summary>
    private long? Wanted => HasFirst ? Math.Max(0, Clamp(PagingParameters.First) - taken) : null;

    private long Skipped => PagingParameters is { } paging ? Clamp(paging.Skip) : 0;

    private (PageWalk<T> Walk, long Skip) Begin()
    {
        ApiRequest request = CreateRequest();
        long skip = SkipInFirstPage(request);
        long? wanted = Wanted + skip;
        if (SaysPageSize) request = AddPaging(request, wanted);
        return (new PageWalk<T>(CurrentSession, request, this, wanted, firstPageOnly: !IsPaged || !(All || HasFirst), ItemType, ThrottleLimit > 0 ? ThrottleLimit : null, Cancellation), skip);
    }

    private ApiRequest AddPaging(ApiRequest request, long? wanted)
    {
        int perPage = PageSize;
        if (wanted < perPage && Skipped == 0) perPage = (int)Math.Max(1, wanted.Value);
        var paging = new List<KeyValuePair<string, object?>> { new("per_page", perPage) };
        if (IsKeyset(request))
        {
            paging.Add(new("pagination", "keyset"));
            if (KeysetOrders is not null) paging.Add(new("sort", "desc"));
        }
        else if (Skipped >= perPage)
        {
            paging.Add(new("page", Skipped / perPage + 1));
        }

        return request.WithDefaults(paging);
    }

    // Some lists have but one order, and their route says every time that it is paged by keyset.
    private bool IsKeyset(ApiRequest request) =>
        KeysetOrders is { } orders
            ? request.Query.FirstOrDefault(p => p.Key == "order_by").Value is string order && orders.Split(',').Contains(order)
            : request.Query.Any(p => p.Key == "pagination" && p.Value is "keyset");

    // Whole pages are skipped on the server; what is left is dropped here.
    private long SkipInFirstPage(ApiRequest request)
    {
        if (Skipped == 0 || IsKeyset(request)) return Skipped;
        return Skipped % PageSize;
    }

    // Once a command, before the first object, as PowerShell's own cmdlets do.
    private void WriteTotal(PageWalk<T> walk)
    {
        if (wroteTotal || PagingParameters is not { } paging || !paging.IncludeTotalCount) return;
        wroteTotal = true;
        try
        {
            Await(walk.WaitForHeadersAsync());
        }
        catch (GitLabException)
        {
            // The walk reports it when the first object is asked for.
            return;
        }

        WriteObject(walk.Total is { } total ? paging.NewTotalCount((ulong)total, 1.0) : paging.NewTotalCount(0, 0.0));
    }

    private bool Next(PageWalk<T> walk, object? target, out T? item)
    {
        do
        {
            while (TryTake(walk, target, out item))
            {
                if (item is not null) return true;
            }
        }
        while (WaitForNext(walk, target));
        return false;
    }

    // What came in the place of one object is one error, and the others still come.
    private bool TryTake(PageWalk<T> walk, object? target, out T? item)
    {
        try
        {
            return walk.TryTake(out item);
        }
        catch (GitLabException failure)
        {
            WriteFailure(failure, target);
            item = default;
            return true;
        }
    }

    private bool WaitForNext(PageWalk<T> walk, object? target)
    {
        try
        {
            return Await(walk.WaitAsync());
        }
        catch (GitLabException failure)
        {
            WriteFailure(failure, target);
            return false;
        }
    }

    private void End(PageWalk<T> walk)
    {
        if (nextProgress is not null) WriteProgress(new ProgressRecord(WalkActivity, MyInvocation.MyCommand.Name, "Done") { RecordType = ProgressRecordType.Completed });
        nextProgress = null;
        if (walk.Headers is { } headers) TakeHeaders(headers);
        if (!walk.HasMore || !IsPaged || All || HasFirst) return;
        string total = walk.Total is { } known ? string.Format(CultureInfo.InvariantCulture, " of {0}", known) : "";
        WriteWarning($"These are the first {walk.Count}{total}. Use -All to get all of them, or -First to say how many.");
    }

    // A single page needs no progress bar.
    private void ShowProgress(PageWalk<T> walk)
    {
        if (walk.Count <= 100) return;
        TimeSpan now = sinceStart.Elapsed;
        if (now < nextProgress) return;
        nextProgress = now + ProgressStep;
        long? total = walk.Total is { } known && Wanted is { } wanted ? Math.Min(known, walk.Count + wanted) : walk.Total;
        WriteProgress(new ProgressRecord(WalkActivity, MyInvocation.MyCommand.Name, total is null ? $"{walk.Count}" : $"{walk.Count} of {total}")
        {
            PercentComplete = total > 0 ? (int)Math.Min(100, walk.Count * 100 / total.Value) : -1,
        });
    }

    private static long Clamp(ulong number) => number > long.MaxValue ? long.MaxValue : (long)number;
}
