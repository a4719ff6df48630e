using System;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client;

/// <summary>Time as the client sees it, so that tests need not wait.</summary>
internal interface IClock
{
    DateTimeOffset Now { get; }

    Task Delay(TimeSpan duration, CancellationToken cancellation);
}

/// <summary>The machine's clock.</summary>
internal sealed class SystemClock : IClock
{
    public static readonly SystemClock Instance = new();

    public DateTimeOffset Now => DateTimeOffset.UtcNow;

    public Task Delay(TimeSpan duration, CancellationToken cancellation) => Task.Delay(duration, cancellation);
}
