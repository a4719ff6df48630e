using System;
using System.Collections.Generic;
using GitLabPS.Client;

namespace GitLabPS;

/// <summary>
/// An object that GitLab answered with. Fields that this version of the module knows are properties;
/// the others stay readable in <see cref="AdditionalProperties"/>. There, too, a string whose name says that it is a secret,
/// such as <c>runners_token</c>, is a SecureString.
/// </summary>
public abstract class GitLabObject
{
    private static readonly IReadOnlyDictionary<string, object?> None =
        new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);

    private Dictionary<string, object?>? additional;

    /// <summary>
    /// The fields of the answer that have no property here, or whose value is of another type than the property,
    /// by GitLab's name for them. Values are strings, numbers, booleans, lists and dictionaries.
    /// </summary>
    public IReadOnlyDictionary<string, object?> AdditionalProperties => additional ?? None;

    internal void KeepAdditional(string name, object? value) =>
        (additional ??= new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase))[name] = Redaction.Hide(name, value);
}
