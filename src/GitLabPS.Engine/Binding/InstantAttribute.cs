using System;
using System.Globalization;
using System.Management.Automation;

namespace GitLabPS.Engine;

/// <summary>
/// The parameter takes an instant. A text means in every culture what a cast in PowerShell makes of it; by itself
/// PowerShell reads the arguments of compiled commands by the culture and the calendar of the session.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public class InstantAttribute : ArgumentTransformationAttribute
{
    /// <summary>The instant of a text; any other value as it is.</summary>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => PlainText.Plain(inputData) is string { Length: > 0 } text
        ? LanguagePrimitives.ConvertTo(text, typeof(DateTimeOffset), CultureInfo.InvariantCulture)
        : inputData;
}
