using System;
using System.Linq;
using System.Management.Automation;

namespace GitLabPS.Engine;

/// <summary>
/// The parameter passes over objects of a kind, although they say which object it wants: from the pipeline they mean
/// something else here. A job knows its pipeline, and <c>$job | Get-GLJob</c> is about the job.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotFromAttribute : ArgumentTransformationAttribute
{
    private readonly string name;

    /// <summary>Names the kind.</summary>
    /// <param name="kind">The model.</param>
    public NotFromAttribute(Type kind) => name = kind.FullName!;

    // PowerShell goes on to the next parameter after a failed conversion, and after no other failure.
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        inputData is not null && PSObject.AsPSObject(inputData).TypeNames.Any(type => type == name || type == "Deserialized." + name)
            ? throw new PSInvalidCastException($"'{inputData}' is something else here. Name the object that is meant.")
            : inputData!;
}
