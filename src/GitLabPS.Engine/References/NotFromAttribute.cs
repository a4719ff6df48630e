using System;
using System.Management.Automation;

namespace GitLabPS.Engine;

/// <summary>
/// The parameter passes over objects of a kind, although they say which object it wants: from the pipeline they mean
/// something else here. A job knows its pipeline, and <c>$job | Get-GLJob</c> is about the job.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotFromAttribute : ArgumentTransformationAttribute
{
    private readonly Type kind;

    /// <summary>Names the kind.</summary>
    /// <param name="kind">The model.</param>
    public NotFromAttribute(Type kind) => this.kind = kind;

    // PowerShell goes on to the next parameter after a failed conversion, and after no other failure.
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        inputData is not null && PlainText.IsOf(inputData, kind)
            ? throw new PSInvalidCastException($"'{inputData}' is something else here. Name the object that is meant.")
            : inputData!;
}
