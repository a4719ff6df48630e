using System;
using System.Collections;
using System.Management.Automation;

namespace GitLabPS.Engine;

/// <summary>The parameter takes a text of several lines: also line by line, as <c>Get-Content</c> gives it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ContentAttribute : TextAttribute
{
    private protected override object? FromList(IEnumerable list) => list is byte[]
        ? throw new PSInvalidCastException("Bytes are no text. Give the text that they stand for, such as [Text.Encoding]::UTF8.GetString($bytes).")
        : PlainText.Join((IEnumerable)base.FromList(list)!);
}
