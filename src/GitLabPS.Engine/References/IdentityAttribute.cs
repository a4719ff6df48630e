using System;
using System.Reflection;

namespace GitLabPS.Engine;

/// <summary>
/// How GitLab tells the objects of a kind apart: the property that stands for one of them in a path. Without the
/// attribute it is the <c>Id</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class IdentityAttribute : Attribute
{
    /// <summary>Names the property, such as <c>Id</c>, <c>Iid</c> or <c>Name</c>.</summary>
    /// <param name="property">A number or a text.</param>
    public IdentityAttribute(string property) => Property = property;

    /// <summary>The property that GitLab takes in a path.</summary>
    public string Property { get; }

    /// <summary>The property by which people know the object, where that says it as well; null when only a number does.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// The list of the project or group in which a name is looked up, with its query up to the name, such as
    /// <c>milestones?title=</c>, or the path up to the number for an id; null where GitLab itself takes the name.
    /// </summary>
    public string? Lookup { get; set; }

    /// <summary>The parameter with which that list has what comes from groups above as well; null when there is no such thing.</summary>
    public string? Inherited { get; set; }

    /// <summary>Whether the names are looked up in a list of the whole instance instead.</summary>
    public bool OfInstance { get; set; }

    /// <summary>Whether GitLab tells the objects apart by a text, not by a number.</summary>
    public bool IsText { get; private set; }

    /// <summary>Whether the number is one within a project or group, beside an id that no other object has.</summary>
    public bool IsNumberWithin => Property == "Iid";

    /// <summary>Whether GitLab takes a name for one of the objects.</summary>
    public bool TakesNames => IsText || (Name is not null && Lookup is null);

    /// <summary>How GitLab tells the objects of a kind apart.</summary>
    public static IdentityAttribute Of(Type kind)
    {
        IdentityAttribute identity = Declared(kind);
        identity.IsText = PropertyOf(kind)!.PropertyType == typeof(string);
        return identity;
    }

    /// <summary>The property by which GitLab tells the objects of a kind apart; null where there is but one of them.</summary>
    internal static PropertyInfo? PropertyOf(Type kind) => kind.GetProperty(Declared(kind).Property);

    private static IdentityAttribute Declared(Type kind) => kind.GetCustomAttribute<IdentityAttribute>() ?? new IdentityAttribute("Id");
}
