using System;
using System.Management.Automation;

namespace GitLabPS.Engine;

/// <summary>
/// Takes an object of a kind for its id. For the few operations that want the id of what is known by another number
/// everywhere else, such as by its number within a group; there a <see cref="Ref{T}"/> would say that other number.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IdOfAttribute : ArgumentTransformationAttribute
{
    private readonly Type kind;
    private readonly string property;

    /// <summary>Names the kind.</summary>
    /// <param name="kind">The model.</param>
    /// <param name="property">Its property that holds the id.</param>
    public IdOfAttribute(Type kind, string property = "Id")
    {
        this.kind = kind;
        this.property = property;
    }

    /// <summary>The id, where the value is an object of the kind; any other value as it is.</summary>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if (inputData is null) return null;
        return PlainText.IsOf(inputData, kind) ? PSObject.AsPSObject(inputData).Properties[property]?.Value : inputData;
    }
}
