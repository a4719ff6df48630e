using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using GitLabPS.Engine;

namespace GitLabPS.Module;

/// <summary>What the module is made of: its assemblies, their cmdlets, and what the doc comments say of them.</summary>
internal sealed class ModuleContent
{
    private ModuleContent(string folder, IReadOnlyList<Assembly> assemblies)
    {
        Assemblies = assemblies;
        Docs = new DocComments(assemblies.Select(a => Path.Combine(folder, a.GetName().Name + ".xml")));
        Areas = assemblies.Select(a => new Area(a)).Where(a => a.Commands.Count > 0).ToList();
        ObjectTypes = FindObjectTypes();
    }

    /// <summary>All assemblies of the module.</summary>
    public IReadOnlyList<Assembly> Assemblies { get; }

    /// <summary>Those that have cmdlets.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>The cmdlets, by name.</summary>
    public IEnumerable<CommandDescriptor> Commands => Areas.SelectMany(a => a.Commands).OrderBy(c => c.Name, StringComparer.Ordinal);

    /// <summary>The types of the module that cmdlets emit, and those of their properties.</summary>
    public IReadOnlySet<Type> ObjectTypes { get; }

    public DocComments Docs { get; }

    public static ModuleContent Load(string folder)
    {
        string self = typeof(ModuleContent).Assembly.GetName().Name!;
        return new ModuleContent(folder, Directory.GetFiles(folder, "GitLabPS.*.dll")
            .Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => name != self)
            .Order(StringComparer.Ordinal).Select(Assembly.Load).ToList());
    }

    /// <summary>The type of a property, or of the items that it holds.</summary>
    public static Type ItemType(PropertyInfo property)
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type.IsGenericType ? type.GetGenericArguments()[^1] : type;
    }

    private HashSet<Type> FindObjectTypes()
    {
        var found = new HashSet<Type>();
        var open = new Queue<Type>(Commands.SelectMany(c => c.OutputTypes()));
        while (open.TryDequeue(out Type? type))
        {
            bool isOurs = Assemblies.Contains(type.Assembly) && !typeof(Reference).IsAssignableFrom(type);
            if (!isOurs || !found.Add(type) || type.IsEnum) continue;
            foreach (PropertyInfo property in type.GetProperties()) open.Enqueue(ItemType(property));
        }

        return found;
    }
}

/// <summary>An assembly with cmdlets.</summary>
internal sealed class Area(Assembly assembly)
{
    public string Name { get; } = assembly.GetName().Name!;

    public string FileName => Name + ".dll";

    public string Version { get; } = assembly.GetName().Version!.ToString(fieldCount: 3);

    public IReadOnlyList<CommandDescriptor> Commands { get; } =
        CommandDescriptor.In(assembly).OrderBy(c => c.Name, StringComparer.Ordinal).ToList();
}
