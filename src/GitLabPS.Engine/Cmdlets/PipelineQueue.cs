using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Engine;

/// <summary>
/// Work that other threads leave for the pipeline thread, the only one that may write to the pipeline's streams.
/// </summary>
internal sealed class PipelineQueue
{
    private readonly object sync = new();
    private readonly Queue<Action> work = new();

    public void Post(Action action)
    {
        lock (sync)
        {
            work.Enqueue(action);
            Monitor.Pulse(sync);
        }
    }

    /// <summary>Does what is posted until the task has ended.</summary>
    public void RunUntil(Task task)
    {
        if (!task.IsCompleted) task.ContinueWith(_ => Post(Nothing), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (true)
        {
            Action next;
            lock (sync)
            {
                while (work.Count == 0 && !task.IsCompleted) Monitor.Wait(sync);
                if (work.Count == 0) return;
                next = work.Dequeue();
            }

            next();
        }
    }

    private static void Nothing()
    {
    }
}
