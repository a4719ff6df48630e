using System;

namespace GitLabPS.Engine;

/// <summary>
/// GitLab has another parameter for names, such as <c>author_username</c> beside <c>author_id</c>: an id goes to the
/// parameter's own API name, a name goes to the other.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NamesAsAttribute : Attribute
{
    /// <summary>Names the other parameter.</summary>
    /// <param name="name">GitLab's name.</param>
    public NamesAsAttribute(string name) => Name = name;

    /// <summary>GitLab's name of the parameter that takes names.</summary>
    public string Name { get; }
}
