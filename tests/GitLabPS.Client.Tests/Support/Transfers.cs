using System;
using System.Collections.Generic;
using System.Threading;

namespace GitLabPS.Client.Tests;

/// <summary>Remembers how uploads and downloads went on.</summary>
internal sealed class Transfers : IExchangeObserver
{
    private readonly Lock sync = new();
    private readonly List<(long Bytes, long? Total)> steps = [];

    /// <summary>Each step, in order.</summary>
    public IReadOnlyList<(long Bytes, long? Total)> Steps
    {
        get
        {
            lock (sync) return steps.ToArray();
        }
    }

    /// <summary>Whether anything was sent or received, or is waited for.</summary>
    public bool IsUnderWay { get; private set; }

    /// <summary>Done at each step.</summary>
    public Action OnStep { get; init; } = () => { };

    public void Answered(ApiRequest request, int status, TimeSpan duration)
    {
    }

    public void Waiting(ApiRequest request, TimeSpan wait, string reason) => IsUnderWay = true;

    public void Sent(ApiRequest request, long bytes, long? total) => Note(bytes, total);

    public void Received(ApiRequest request, long bytes, long? total) => Note(bytes, total);

    private void Note(long bytes, long? total)
    {
        lock (sync) steps.Add((bytes, total));
        IsUnderWay = true;
        OnStep();
    }
}
