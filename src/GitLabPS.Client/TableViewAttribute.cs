using System;
using System.Collections.Generic;

namespace GitLabPS;

/// <summary>
/// The columns in which PowerShell shows a list of the objects, five at most. A column is the name of a property. Numbers
/// and dates have the width of the widest value of their type; an instant shows its time when it is named with it, as in
/// <c>CreatedAt:Time</c>. A text may have a width, as in <c>State:10</c>; the others share what is left.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TableViewAttribute : Attribute
{
    /// <summary>Names the columns.</summary>
    /// <param name="columns">Properties, each with or without its detail.</param>
    public TableViewAttribute(params string[] columns) => Columns = columns;

    /// <summary>The columns from left to right.</summary>
    public IReadOnlyList<string> Columns { get; }
}
