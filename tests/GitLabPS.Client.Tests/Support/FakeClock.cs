using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client.Tests;

/// <summary>A clock whose waits are over at once, and are remembered.</summary>
internal sealed class FakeClock : IClock
{
    private readonly Lock sync = new();
    private readonly List<TimeSpan> delays = [];
    private TimeSpan elapsed;
    private DateTimeOffset now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now
    {
        get
        {
            lock (sync) return now;
        }
    }

    public TimeSpan Elapsed
    {
        get
        {
            lock (sync) return elapsed;
        }
    }

    /// <summary>Sets the time that people see.</summary>
    public void Set(DateTimeOffset instant)
    {
        lock (sync) now = instant;
    }

    /// <summary>How long the client waited, each time.</summary>
    public IReadOnlyList<TimeSpan> Delays
    {
        get
        {
            lock (sync) return delays.ToArray();
        }
    }

    /// <summary>Done during each wait.</summary>
    public Func<Task> During { get; init; } = () => Task.CompletedTask;

    public async Task Delay(TimeSpan duration, CancellationToken cancellation)
    {
        lock (sync) delays.Add(duration);
        await During().WaitAsync(cancellation);
        lock (sync)
        {
            now += duration;
            elapsed += duration;
        }
    }
}
