using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace GitLabPS.Engine;

/// <summary>
/// GitLab takes the words Any and None in place of an object: what has one at all, and what has none. A user of such a name
/// is named by the id.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AnyOrNoneAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? plain = Plain(inputData);
        List<object?> items = plain is IList list ? list.Cast<object?>().Select(Plain).ToList() : [plain];
        if (items.Exists(IsZero)) throw new PSInvalidCastException("Nothing has the id 0. Write None for what has none.");
        if (items.Select(ReferenceWord.From).FirstOrDefault(word => word is not null) is not { } word) return inputData;
        return items.Count == 1 ? word : throw new PSInvalidCastException($"{word.Text} stands alone: nothing else can be named together with it.");
    }

    private static object? Plain(object? value) => value is PSObject { BaseObject: { } inner } ? inner : value;

    private static bool IsZero(object? value) => value is 0 or 0L or "0";
}
