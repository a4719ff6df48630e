namespace GitLabPS.Client;

/// <summary>One item of a page: an object, or what is wrong with it.</summary>
internal readonly struct PageItem<T>
{
    public PageItem(T value)
    {
        Value = value;
        Failure = null;
    }

    public PageItem(GitLabException failure)
    {
        Value = default;
        Failure = failure;
    }

    /// <summary>The object, where nothing is wrong.</summary>
    public T? Value { get; }

    /// <summary>Why there is no object; null where there is one.</summary>
    public GitLabException? Failure { get; }
}
