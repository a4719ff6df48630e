using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client;

/// <summary>
/// Walks through the pages of a list and gives out its objects one by one, in order, as they arrive. Next pages are
/// asked for ahead of the consumer, but never before it has taken half of what is there.
/// </summary>
/// <typeparam name="T">The model of one object.</typeparam>
public sealed class PageWalk<T> : IDisposable
{
    /// <summary>The page that is read and eight ahead of it: more make no list faster, and make a server slower for everybody else.</summary>
    private const int DefaultThrottleLimit = 9;

    /// <summary>What GitLab takes when a request does not say how many objects a page holds.</summary>
    private const int DefaultPerPage = 20;

    // GitLab leaves out of a page what one may not see, so that it may be empty; but not page after page.
    private const int MaxEmptyPages = 100;

    private readonly GitLabSession session;
    private readonly IExchangeObserver? observer;
    private readonly CancellationTokenSource cancellation;
    private readonly long limit;
    private readonly bool firstPageOnly;
    private readonly Type itemType;
    private readonly int throttleLimit;
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);
    private readonly List<Page<T>> ahead = [];
    private readonly PageForecast forecast;

    private Page<T> page;
    private Page<T> lastAsked;
    private List<PageItem<T>> batch = [];
    private int next;
    private long taken;
    private long passed;
    private int window = 1;
    private bool starved;
    private bool goesInCircles;
    private int emptyPages;
    private PageLinks? firstLinks;

    /// <summary>Begins a walk: the first page is asked for at once.</summary>
    /// <param name="session">The session to ask through.</param>
    /// <param name="request">The first page; its query holds the filters.</param>
    /// <param name="observer">Is told of every request.</param>
    /// <param name="limit">How many objects are wanted at most; null for all.</param>
    /// <param name="firstPageOnly">Asks for one page, however much is wanted.</param>
    /// <param name="itemType">The model, where it is known only at run time; <typeparamref name="T"/> otherwise.</param>
    /// <param name="throttleLimit">How many pages are on their way at once at most; null for as many as do a list good.</param>
    /// <param name="cancellation">Ends the walk and what is under way.</param>
    public PageWalk(
        GitLabSession session,
        ApiRequest request,
        IExchangeObserver? observer = null,
        long? limit = null,
        bool firstPageOnly = false,
        Type? itemType = null,
        int? throttleLimit = null,
        CancellationToken cancellation = default)
    {
        this.session = session;
        Request = request;
        this.observer = observer;
        this.limit = limit ?? long.MaxValue;
        this.firstPageOnly = firstPageOnly;
        this.itemType = itemType ?? typeof(T);
        this.throttleLimit = throttleLimit ?? DefaultThrottleLimit;
        this.cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var first = (int)(NumberIn(request, "page") ?? 1);
        forecast = new PageForecast(first);
        visited.Add(KeyOf(request));
        _ = Rehearsal.Begin(this.itemType);
        page = lastAsked = Load(request, first);
    }

    /// <summary>The request of the first page.</summary>
    public ApiRequest Request { get; }

    /// <summary>How many objects there are; null until the first page's headers are there, and when GitLab does not say.</summary>
    public long? Total => firstLinks?.Total;

    /// <summary>The headers of the first page; null until they are there.</summary>
    public IReadOnlyDictionary<string, string[]>? Headers => firstLinks?.All;

    /// <summary>Whether the server has more than the walk gave out.</summary>
    public bool HasMore { get; private set; }

    /// <summary>How many objects were given out.</summary>
    public long Count => taken;

    /// <summary>
    /// Gives out the next object, if one has arrived. Otherwise <see cref="WaitAsync"/> says whether one will.
    /// </summary>
    /// <exception cref="GitLabProtocolException">What came in its place is no object; the walk goes on behind it.</exception>
    public bool TryTake([MaybeNullWhen(false)] out T item)
    {
        item = default;
        if (taken >= limit) return false;
        if (next == batch.Count)
        {
            batch = page.Take();
            next = 0;
        }

        AskAhead();
        if (next == batch.Count) return false;
        (T? value, GitLabException? failure) = (batch[next].Value, batch[next].Failure);

        // The pipeline may keep the walk alive for long; the walk should not do so to what it gave away.
        batch[next++] = default;
        taken++;
        if (failure is not null) throw failure;
        item = value!;
        return true;
    }

    /// <summary>Waits until the first page's headers are there, so that <see cref="Total"/> is known if it ever will be.</summary>
    /// <exception cref="GitLabException">The first page cannot be read.</exception>
    public async Task<bool> WaitForHeadersAsync()
    {
        firstLinks ??= await page.Headers.ConfigureAwait(false);
        return firstLinks.Total is not null;
    }

    /// <summary>Waits for the next object: true when there is one, false at the end of the list.</summary>
    /// <exception cref="GitLabException">A page could not be read; the objects before it were given out.</exception>
    public async Task<bool> WaitAsync()
    {
        try
        {
            return await ArriveAsync().ConfigureAwait(false);
        }
        catch (GitLabException failure) when (taken > 0)
        {
            failure.Reached = $"It failed on page {page.Number} of the list, after {taken} object{(taken == 1 ? "" : "s")}.";
            throw;
        }
    }

    /// <summary>Ends the walk: what is under way is cancelled.</summary>
    public void Dispose()
    {
        cancellation.Cancel();
        cancellation.Dispose();
    }

    private async Task<bool> ArriveAsync()
    {
        while (true)
        {
            if (next < batch.Count && taken < limit) return true;
            if (taken < limit)
            {
                NoteHunger();
                if (await page.WaitAsync().ConfigureAwait(false)) return true;
            }

            PageLinks links = await page.Headers.ConfigureAwait(false);
            firstLinks ??= links;
            NoteHeaders();
            HasMore = links.Next is not null || ahead.Count > 0 || (taken >= limit && (next < batch.Count || page.Take().Count > 0));
            if (firstPageOnly || taken >= limit) return false;

            if (ahead.Count == 0 && !AskNext())
            {
                // Said only now that the objects before it are given out.
                if (links.DeadLink is { } dead) throw dead;
                return goesInCircles ? throw Broken("the server's link to the next page leads back to a page that was read before.") : false;
            }

            emptyPages = page.Received > 0 ? 0 : emptyPages + 1;
            if (emptyPages == MaxEmptyPages) throw Broken($"{MaxEmptyPages} pages in a row were empty, and there would be more.");
            passed += page.Received;
            page = ahead[0];
            ahead.RemoveAt(0);
            starved = false;
        }
    }

    // A consumer that has to wait could use more pages at once; one that is busy itself could not.
    private void NoteHunger()
    {
        if (starved || passed == 0) return;
        starved = true;
        window = Math.Min(window * 2, Math.Max(1, throttleLimit - 1));
        AskAhead();
    }

    private void AskAhead()
    {
        if (firstPageOnly || taken * 2 < passed + page.Received || (passed == 0 && !page.IsComplete)) return;
        while (ahead.Count < window && CountUnderWay() < throttleLimit && !IsEnoughAsked() && AskNext())
        {
        }
    }

    private int CountUnderWay() => ahead.Append(page).Count(asked => !asked.IsComplete);

    // A server may send smaller pages than it was asked for: then the walk goes on when it comes to their end.
    private bool IsEnoughAsked() => (ahead.Count + 1) * (NumberIn(page.Request, "per_page") ?? DefaultPerPage) + passed >= limit;

    /// <summary>Asks for the page behind the last one asked for, if there is one and the way to it is known.</summary>
    private bool AskNext()
    {
        NoteHeaders();
        int number = lastAsked.Number + 1;
        IEnumerable<KeyValuePair<string, string>>? query =
            number <= forecast.Furthest ? forecast.QueryOf(number)
            : lastAsked.Number == forecast.Last ? LinksOf(lastAsked).Next
            : null;
        if (query is null) return false;

        ApiRequest request = page.Request.WithQuery(query.Select(p => new KeyValuePair<string, object?>(p.Key, p.Value)));
        goesInCircles = !visited.Add(KeyOf(request));
        if (goesInCircles) return false;
        lastAsked = Load(request, number);
        ahead.Add(lastAsked);
        return true;
    }

    /// <summary>
    /// Takes note of the headers that have arrived, in the order of the pages. Where they say that the list ends, or goes on
    /// elsewhere, the pages behind that were asked for on a guess are given up: whether they failed is nobody's concern.
    /// </summary>
    private void NoteHeaders()
    {
        for (int i = forecast.Last - page.Number; i < ahead.Count; i++)
        {
            Page<T> asked = i < 0 ? page : ahead[i];
            if (i >= 0 && !forecast.LeadsTo(NumberIn(asked.Request, "page")))
            {
                foreach (Page<T> wrong in ahead.Skip(i)) visited.Remove(KeyOf(wrong.Request));
                ahead.RemoveRange(i, ahead.Count - i);
                lastAsked = i == 0 ? page : ahead[i - 1];
                return;
            }

            if (asked.Headers.Status != TaskStatus.RanToCompletion) return;
            forecast.Note(asked.Number, LinksOf(asked));
        }
    }

    private Page<T> Load(ApiRequest request, int number) => new(request, number, itemType, session, observer, cancellation.Token);

    private GitLabProtocolException Broken(string problem) => new($"{page.Request.Title}: {problem}")
    {
        Method = page.Request.Method.Method,
        RequestUri = Redaction.Url(new Uri(session.ApiBase, page.Request.RelativeUrl)),
    };

    private static long? NumberIn(ApiRequest request, string parameter) =>
        long.TryParse(WireValue.ToText(request.Query.FirstOrDefault(p => p.Key == parameter).Value), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;

    // The same query whatever the order of its parameters.
    private static string KeyOf(ApiRequest request) => QueryString.Write(request.Query.OrderBy(p => p.Key, StringComparer.Ordinal));

    private static PageLinks LinksOf(Page<T> page) => page.Headers.GetAwaiter().GetResult();
}
