namespace GitLabPS;

/// <summary>A key and a value that an administrator put on a project, group or user.</summary>
public sealed class CustomAttribute : GitLabObject
{
    /// <summary>The attribute's name.</summary>
    public string? Key { get; set; }

    /// <summary>The attribute's value.</summary>
    public string? Value { get; set; }

    /// <summary>For example <c>department=sales</c>.</summary>
    public override string ToString() => $"{Key}={Value}";
}
