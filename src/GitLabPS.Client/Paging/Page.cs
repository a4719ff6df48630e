using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace GitLabPS.Client;

/// <summary>
/// One page on its way: its objects are decoded on a thread of their own while the text arrives, and wait here until
/// the walk takes them. A page that breaks off is asked for again, and goes on where it broke.
/// </summary>
internal sealed class Page<T>
{
    /// <summary>So many objects wait at most; the server waits with the rest. GitLab's own pages never hold as many.</summary>
    private const int MaxReady = 1_000;

    private readonly object sync = new();
    private readonly TaskCompletionSource<PageLinks> headers = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private List<PageItem<T>> ready = [];
    private TaskCompletionSource<bool>? waiter;
    private Exception? failure;
    private bool complete;
    private int received;
    private int fingerprint;

    public Page(ApiRequest request, int number, Type itemType, GitLabSession session, IExchangeObserver? observer, CancellationToken cancellation)
    {
        Request = request;
        Number = number;

        // Nobody may wait for the headers of a page that is given up; its failure still counts as seen.
        _ = headers.Task.ContinueWith(t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        _ = LoadAsync(itemType, session, observer, cancellation);
    }

    public ApiRequest Request { get; }

    /// <summary>Its place in the list, from 1.</summary>
    public int Number { get; }

    /// <summary>Is there as soon as the answer's headers are.</summary>
    public Task<PageLinks> Headers => headers.Task;

    /// <summary>How many objects have arrived.</summary>
    public int Received => Volatile.Read(ref received);

    /// <summary>Whether everything has arrived, or the rest never will.</summary>
    public bool IsComplete => Volatile.Read(ref complete);

    /// <summary>Takes all objects that have arrived since the last time.</summary>
    public List<PageItem<T>> Take()
    {
        lock (sync)
        {
            List<PageItem<T>> taken = ready;
            ready = [];
            Monitor.PulseAll(sync);
            return taken;
        }
    }

    /// <summary>
    /// Waits for objects to take: true when there are some, false when the page is at its end.
    /// </summary>
    /// <exception cref="GitLabException">The page broke; what had arrived before was given out.</exception>
    public async Task<bool> WaitAsync()
    {
        Task<bool> signal;
        lock (sync)
        {
            if (ready.Count > 0) return true;
            signal = complete ? Task.FromResult(false) : (waiter = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }

        bool any = await signal.ConfigureAwait(false);
        if (!any && failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(failure).Throw();
        return any;
    }

    private async Task LoadAsync(Type itemType, GitLabSession session, IExchangeObserver? observer, CancellationToken cancellation)
    {
        try
        {
            await session.SendAsync(Request, response => ReadAsync(itemType, response, cancellation), observer, cancellation).ConfigureAwait(false);
            Finish(null);
        }
        catch (Exception broken)
        {
            headers.TrySetException(broken);
            Finish(broken);
        }
    }

    private async Task<bool> ReadAsync(Type itemType, ApiResponse response, CancellationToken cancellation)
    {
        using (response)
        {
            headers.TrySetResult(new PageLinks(response));

            // The JSON reader blocks while it waits for bytes. A thread of its own keeps the pool free, whose few
            // threads have to bring these bytes.
            return await Task.Factory.StartNew(
                () => DecodeAsync(itemType, response, cancellation),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default).Unwrap().ConfigureAwait(false);
        }
    }

    /// <summary>Decodes the objects, without those that an earlier attempt brought.</summary>
    private async Task<bool> DecodeAsync(Type itemType, ApiResponse response, CancellationToken cancellation)
    {
        using BoundedStream body = await response.OpenBoundedAsync(cancellation).ConfigureAwait(false);
        using JsonTextReader reader = JsonText.Open(body);
        using CancellationTokenRegistration wake = cancellation.Register(Wake);
        if (response.IsEmpty) return true;
        int known = received;
        int seen = 0;
        int print = 0;
        try
        {
            foreach (AnswerItem<T> item in JsonText.ReadItems<T>(reader, itemType))
            {
                body.BeginValue();
                print = Fingerprint.Add(print, item.Fits ? item.Value : item.Raw);
                if (++seen == known && print != fingerprint) throw Changed(response);
                if (seen <= known) continue;
                fingerprint = print;
                Add(item.Fits ? new PageItem<T>(item.Value!) : new PageItem<T>(response.NoObject(item.Raw)), cancellation);
            }
        }
        catch (JsonException bad)
        {
            throw response.NotJson(bad);
        }

        return seen >= known ? true : throw Changed(response);
    }

    private static GitLabException Changed(ApiResponse response) => response.Broken(new GitLabProtocolException(
        $"{response.Request.Title}: the page broke off, and held other objects when it was asked for again. Ask for the list again."));

    private void Wake()
    {
        lock (sync) Monitor.PulseAll(sync);
    }

    private void Add(PageItem<T> item, CancellationToken cancellation)
    {
        TaskCompletionSource<bool>? waiting;
        lock (sync)
        {
            while (ready.Count == MaxReady && !cancellation.IsCancellationRequested) Monitor.Wait(sync);
            cancellation.ThrowIfCancellationRequested();
            ready.Add(item);
            Volatile.Write(ref received, received + 1);
            (waiting, waiter) = (waiter, null);
        }

        waiting?.TrySetResult(true);
    }

    private void Finish(Exception? broken)
    {
        TaskCompletionSource<bool>? waiting;
        lock (sync)
        {
            failure = broken;
            Volatile.Write(ref complete, true);
            (waiting, waiter) = (waiter, null);
        }

        waiting?.TrySetResult(false);
    }
}
