using System;
using System.Collections.Generic;

namespace GitLabPS;

/// <summary>
/// The columns in which PowerShell shows a list of the objects, five at most. A column is the name of a property, or
/// name and width as in <c>State:10</c>; numbers and days have a width of their own, and an instant shows its time when
/// its width is 16. The rest share what is left.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TableViewAttribute : Attribute
{
    /// <summary>Names the columns.</summary>
    /// <param name="columns">Properties, each with or without a width.</param>
    public TableViewAttribute(params string[] columns) => Columns = columns;

    /// <summary>The columns from left to right.</summary>
    public IReadOnlyList<string> Columns { get; }
}
