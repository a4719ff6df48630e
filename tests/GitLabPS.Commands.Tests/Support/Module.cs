using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using GitLabPS.Engine;

namespace GitLabPS.Commands.Tests;

/// <summary>All assemblies of the module, and all their cmdlets.</summary>
internal static class Module
{
    /// <summary>The assemblies, by name. They lie beside the tests, because the project references every one of them.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } = Directory.GetFiles(AppContext.BaseDirectory, "GitLabPS.*.dll")
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Where(name => name != typeof(Module).Assembly.GetName().Name)
        .Order(StringComparer.Ordinal)
        .Select(Assembly.Load).ToList();

    /// <summary>The cmdlets, by name.</summary>
    public static IReadOnlyList<CommandDescriptor> Commands { get; } =
        Assemblies.SelectMany(CommandDescriptor.In).OrderBy(c => c.Name, StringComparer.Ordinal).ToList();

    /// <summary>The cmdlet of a name.</summary>
    public static CommandDescriptor Command(string name) => Commands.Single(c => c.Name == name);

    /// <summary>The types that the module shows to its users.</summary>
    public static IEnumerable<Type> PublicTypes => Assemblies.SelectMany(a => a.GetExportedTypes());
}
