using System;

namespace GitLabPS;

/// <summary>Marks a property of a model that GitLab's answer does not hold: the module fills it in.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotInJsonAttribute : Attribute
{
}
