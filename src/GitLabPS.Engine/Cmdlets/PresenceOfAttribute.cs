using System;
using System.Management.Automation;

namespace GitLabPS.Engine;

/// <summary>
/// GitLab takes the words Any and None besides the number that the parameter takes: -With and -Without of the same command
/// say them, and whoever writes a word here is told so.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PresenceOfAttribute : ArgumentTransformationAttribute
{
    private readonly string thing;

    /// <summary>Names what -With and -Without call it.</summary>
    /// <param name="thing">Such as <c>Weight</c>.</param>
    public PresenceOfAttribute(string thing) => this.thing = thing;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        ReferenceWord.From(PlainText.Plain(inputData)) is { } word
            ? throw new PSInvalidCastException($"Write -{(word.Text == "Any" ? "With" : "Without")} {thing} for this.")
            : inputData;
}
