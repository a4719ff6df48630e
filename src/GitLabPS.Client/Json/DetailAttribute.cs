using System;

namespace GitLabPS;

/// <summary>The model of the objects that a list of names holds instead, where a request asked for details.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DetailAttribute : Attribute
{
    /// <summary>Gives a list the model of its objects.</summary>
    /// <param name="model">The model, such as <c>Label</c>.</param>
    public DetailAttribute(Type model) => Model = model;

    /// <summary>The model of the objects.</summary>
    public Type Model { get; }
}
