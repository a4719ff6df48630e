namespace System.Threading.Tasks;

/// <summary>A task without a value that is completed by hand, for a runtime without it.</summary>
internal sealed class TaskCompletionSource
{
    private readonly TaskCompletionSource<bool> source;

    public TaskCompletionSource(TaskCreationOptions options = TaskCreationOptions.None) => source = new(options);

    public Task Task => source.Task;

    public void SetResult() => source.SetResult(true);

    public bool TrySetResult() => source.TrySetResult(true);
}
