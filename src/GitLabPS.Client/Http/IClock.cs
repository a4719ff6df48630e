using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client;

/// <summary>Time as the client sees it, so that tests need not wait.</summary>
internal interface IClock
{
    /// <summary>What people call the time. Somebody may set it, so that nothing is measured with it.</summary>
    DateTimeOffset Now { get; }

    /// <summary>The time since some instant, which only ever grows.</summary>
    TimeSpan Elapsed { get; }

    Task Delay(TimeSpan duration, CancellationToken cancellation);
}

/// <summary>The machine's clock.</summary>
internal sealed class SystemClock : IClock
{
    public static readonly SystemClock Instance = new();

    private static readonly Stopwatch Watch = Stopwatch.StartNew();

    public DateTimeOffset Now => DateTimeOffset.UtcNow;

    public TimeSpan Elapsed => Watch.Elapsed;

    public Task Delay(TimeSpan duration, CancellationToken cancellation) => Task.Delay(duration, cancellation);
}
