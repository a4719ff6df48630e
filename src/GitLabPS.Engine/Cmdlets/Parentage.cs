using System;
using System.Management.Automation;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>
/// An object that was given, and a parameter that names what it belongs to, such as its project: only there its number or name
/// means this object.
/// </summary>
internal sealed class Parentage
{
    private readonly ParameterDescriptor parameter;
    private readonly Reference part;
    private readonly Reference? own;

    /// <summary>Looks at what the object says of its parent.</summary>
    /// <param name="parameter">The parameter that names the parent.</param>
    /// <param name="set">The parameter set in use.</param>
    /// <param name="part">The object that was given.</param>
    public Parentage(ParameterDescriptor parameter, string set, Reference part)
    {
        this.parameter = parameter;
        this.part = part;
        own = parameter.ReferenceIn(part.Origin!, set);
    }

    /// <summary>The parameter that names the parent.</summary>
    public string Parameter => parameter.Name;

    /// <summary>The parent by the object; null when it does not say.</summary>
    public Reference? Own => own;

    /// <summary>Refuses a parent that the object contradicts.</summary>
    /// <exception cref="ArgumentException">The object belongs elsewhere.</exception>
    public void Check(Reference named)
    {
        if (own is not null && AreSame(named, own) is false) throw Contradicted(named, $"{ReferenceConverter.KindOf(own.GetType())} {own}");
        if (own is null && OtherScope(named) is { } other) throw Contradicted(named, $"{ReferenceConverter.KindOf(other.GetType())} {other}");
    }

    /// <summary>The request that tells more of one of the two where one is known by its id alone, and the other by its path; null when they can be compared.</summary>
    /// <param name="named">The parent that was named.</param>
    /// <param name="call">The call.</param>
    public ApiRequest? LookupIn(Reference named, ApiCall call) =>
        own is null || AreSame(named, own) is not null || named.GetType().IsGenericType ? null : (named.Id is null ? named : own).LookupIn(call);

    /// <summary>Refuses a parent of another id than the one that the request of <see cref="LookupIn"/> has found.</summary>
    /// <exception cref="ArgumentException">The object belongs elsewhere.</exception>
    public void Check(Reference named, long found)
    {
        if ((named.Id ?? own!.Id) != found) throw Contradicted(named, $"{ReferenceConverter.KindOf(own!.GetType())} {own}");
    }

    // Null where one is known by its id alone, and the other by its path.
    private static bool? AreSame(Reference one, Reference other)
    {
        if (one.Id is { } id && other.Id is { } otherId) return id == otherId;

        // Where only names tell objects apart, GitLab takes more than one for some, such as a branch for its last commit.
        if (one.GetType().IsGenericType || !one.HasName || !other.HasName) return null;
        return string.Equals(one.Text, other.Text, StringComparison.OrdinalIgnoreCase);
    }

    // What may belong to a project or to a group says which of the two.
    private Reference? OtherScope(Reference named)
    {
        PSObject origin = part.Origin!;
        if (origin.Properties[nameof(IProjectOwned.ProjectId)] is null || origin.Properties[nameof(IGroupOwned.GroupId)] is null) return null;
        return named switch
        {
            ProjectRef => GroupRef.From(origin),
            GroupRef => ProjectRef.From(origin),
            _ => null,
        };
    }

    private ArgumentException Contradicted(Reference named, string home)
    {
        string kind = ReferenceConverter.KindOf(part.GetType());
        return new($"-{parameter.Name} names {named}, but this {kind} is of the {home}. Leave -{parameter.Name} out, or name the {kind} instead of giving the object.");
    }
}
