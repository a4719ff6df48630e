using System.Collections.Generic;
using System.Threading;

namespace GitLab.Simulator;

/// <summary>The requests so far, in the order of their arrival.</summary>
internal sealed class RequestLog
{
    private readonly Lock sync = new();
    private readonly List<RecordedRequest> requests = [];

    public void Add(RecordedRequest request)
    {
        lock (sync)
            requests.Add(request);
    }

    public void Clear()
    {
        lock (sync)
            requests.Clear();
    }

    public IReadOnlyList<RecordedRequest> Snapshot()
    {
        lock (sync)
            return requests.ToArray();
    }
}
