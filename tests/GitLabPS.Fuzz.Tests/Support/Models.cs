using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Module = GitLabPS.Commands.Tests.Module;

namespace GitLabPS.Fuzz.Tests;

/// <summary>All models that an answer of GitLab can become, by reflection: a new one is fuzzed from its first day.</summary>
internal static class Models
{
    /// <summary>The models of the module, and one of a kind that it does not have yet.</summary>
    public static IReadOnlyList<Type> All { get; } =
        Module.Assemblies.SelectMany(a => a.GetTypes()).Where(t => typeof(GitLabObject).IsAssignableFrom(t) && !t.IsAbstract).Append(typeof(Nested)).ToList();

    /// <summary>The names of all their fields.</summary>
    public static IReadOnlyList<string> FieldNames { get; } = All.SelectMany(t => Fields(t).Keys).Distinct().Order(StringComparer.Ordinal).ToList();

    /// <summary>A model's properties by the names of their fields.</summary>
    public static Dictionary<string, PropertyInfo> Fields(Type model) => model.GetProperties()
        .Where(p => p.SetMethod is { IsPublic: true } && !p.IsDefined(typeof(NotInJsonAttribute)))
        .ToDictionary(ApiNameAttribute.Of);

    /// <summary>Holds itself: such a model can be nested as deep as a server likes.</summary>
    internal sealed class Nested : GitLabObject
    {
        public Nested? Parent { get; set; }

        public IReadOnlyList<Nested>? Children { get; set; }

        public IReadOnlyDictionary<string, Nested>? Named { get; set; }
    }
}
