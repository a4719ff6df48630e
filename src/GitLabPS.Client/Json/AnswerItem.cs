namespace GitLabPS.Client;

/// <summary>One item of an answer: an object of the kind that was asked for, or else what came in its place.</summary>
internal readonly struct AnswerItem<T>
{
    public AnswerItem(T value)
        : this(value, null, fits: true)
    {
    }

    private AnswerItem(T? value, object? raw, bool fits)
    {
        Value = value;
        Raw = raw;
        Fits = fits;
    }

    /// <summary>Whether it is of the kind.</summary>
    public bool Fits { get; }

    /// <summary>The object, where it is of the kind.</summary>
    public T? Value { get; }

    /// <summary>What came, where it is not: a text, a number, a boolean, a list or a dictionary.</summary>
    public object? Raw { get; }

    /// <summary>An item of another kind.</summary>
    public static AnswerItem<T> Other(object? raw) => new(default, raw, fits: false);
}
