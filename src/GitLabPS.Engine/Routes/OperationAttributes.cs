using System;

namespace GitLabPS.Engine;

/// <summary>
/// The parameter belongs only to those operations of its set whose path has the placeholder, such as what only a single
/// object can be asked for.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OnlyWithAttribute : Attribute
{
    /// <summary>Names the placeholder.</summary>
    /// <param name="placeholder">Without the colon, such as <c>merge_request_iid</c>.</param>
    public OnlyWithAttribute(string placeholder) => Placeholder = placeholder;

    /// <summary>The placeholder, without the colon.</summary>
    public string Placeholder { get; }
}

/// <summary>The parameter belongs only to those operations of its set whose path lacks the placeholder.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotWithAttribute : Attribute
{
    /// <summary>Names the placeholder.</summary>
    /// <param name="placeholder">Without the colon, such as <c>merge_request_iid</c>.</param>
    public NotWithAttribute(string placeholder) => Placeholder = placeholder;

    /// <summary>The placeholder, without the colon.</summary>
    public string Placeholder { get; }
}
