using System;

namespace GitLabPS.Engine;

/// <summary>
/// The object may belong to another project or group than the one that is named: the operation is about the two, such as
/// letting a deploy key of one project into another.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OfAnyParentAttribute : Attribute
{
}
