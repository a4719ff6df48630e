using System;
using System.Reflection;
using GitLabPS.Client;

namespace GitLabPS;

/// <summary>
/// GitLab's name for a property of a model or a parameter of a cmdlet, where it is not the property's own name
/// in snake_case.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ApiNameAttribute : Attribute
{
    /// <summary>Gives a property GitLab's name.</summary>
    /// <param name="name">The name in the JSON document or the request, such as <c>group_id</c>.</param>
    public ApiNameAttribute(string name) => Name = name;

    /// <summary>The name in the JSON document or the request.</summary>
    public string Name { get; }

    /// <summary>GitLab's name for a property: the one that it is given, or else its own in snake_case.</summary>
    public static string Of(PropertyInfo property) => property.GetCustomAttribute<ApiNameAttribute>()?.Name ?? SnakeCase.FromPascalCase(property.Name);
}
