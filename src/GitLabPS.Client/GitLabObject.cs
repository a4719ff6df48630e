using System;
using System.Collections.Generic;
using System.Linq;
using GitLabPS.Client;

namespace GitLabPS;

/// <summary>
/// An object that GitLab answered with. Fields that this version of the module knows are properties;
/// the others stay readable in <see cref="AdditionalProperties"/>. There, too, a string whose name says that it is a secret,
/// such as <c>runners_token</c>, is a SecureString.
/// </summary>
public abstract class GitLabObject
{
    private static readonly IReadOnlyDictionary<string, object?> None = new JsonMembers<object?>(StringComparer.OrdinalIgnoreCase);

    private JsonMembers<object?>? additional;

    /// <summary>
    /// The fields of the answer that have no property here, or whose value is of another type than the property,
    /// by GitLab's name for them. Values are strings, numbers, booleans, lists and dictionaries.
    /// </summary>
    public IReadOnlyDictionary<string, object?> AdditionalProperties => additional ?? None;

    /// <summary>All that GitLab said of it, in one line.</summary>
    public override string ToString() => ShownText.OfMembers(
        from property in GetType().GetProperties()
        where property.Name != nameof(AdditionalProperties)
        let value = property.GetValue(this)
        where value is not null
        select new KeyValuePair<string, object?>(property.Name, value));

    internal void KeepAdditional(string name, object? value)
    {
        additional ??= new JsonMembers<object?>(StringComparer.OrdinalIgnoreCase);

        // Of two names that differ only in case neither may take the other's place: from then on case counts.
        if (additional.ContainsKey(name) && additional.Comparer != StringComparer.Ordinal)
        {
            var exact = new JsonMembers<object?>(StringComparer.Ordinal);
            foreach (KeyValuePair<string, object?> member in additional) exact.Add(member.Key, member.Value);
            additional = exact;
        }

        additional[name] = Redaction.Hide(name, value);
    }
}
