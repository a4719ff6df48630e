using System;
using System.Linq;
using System.Management.Automation;

namespace GitLabPS.Engine;

/// <summary>
/// An empty text and <c>$null</c> are no items of a list: <c>-Label ''</c> empties it as <c>-Label @()</c> does. Comes
/// before PowerShell's own conversion, which makes a 0 of an empty text where numbers are meant.
/// </summary>
public sealed class NoEmptyItemAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if (inputData is null) return null;
        if (IsEmpty(inputData)) return Array.Empty<object>();
        return LanguagePrimitives.GetEnumerable(inputData) is { } items
            ? items.Cast<object?>().Where(item => !IsEmpty(item)).ToArray()
            : inputData;
    }

    private static bool IsEmpty(object? item) => PlainText.Plain(item) is null or "";
}
