using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using GitLabPS.Engine;

namespace GitLabPS.Module;

/// <summary>Writes the public surface: what scripts of users depend on, one fact a line.</summary>
internal static class SurfaceWriter
{
    private const string Heading = "# The public surface, written by the build. A line that goes away breaks scripts, and needs a new major version.";

    public static void Write(ModuleContent content, string path) =>
        TextFile.Write(path, [Heading, .. content.Commands.SelectMany(Lines), .. content.ObjectTypes.OrderBy(t => t.FullName, StringComparer.Ordinal).SelectMany(Lines)]);

    private static IEnumerable<string> Lines(CommandDescriptor command)
    {
        yield return "";
        yield return command.Name;
        foreach (string alias in command.Type.AliasNames()) yield return $"  alias {alias}";
        if (command.SupportsShouldProcess) yield return $"  changes, confirm impact {command.ConfirmImpact}";
        if (command.SupportsPaging()) yield return "  pages";
        foreach (Type output in command.OutputTypes()) yield return $"  emits {output.FullName}";
        foreach (string set in command.Sets.Where(s => s != ParameterAttribute.AllParameterSets).Order(StringComparer.Ordinal)) yield return $"  set {set}{(set == command.DefaultSet ? " (default)" : "")}";
        foreach (ParameterDescriptor parameter in command.Parameters.OrderBy(p => p.Name, StringComparer.Ordinal)) yield return Line(parameter);
    }

    private static string Line(ParameterDescriptor parameter)
    {
        string aliases = string.Concat(parameter.Property.AliasNames().Select(alias => $" = {alias}"));
        string values = parameter.AllowedValues.Count == 0 ? "" : $" ({string.Join("|", parameter.AllowedValues)})";
        string sets = string.Join(" ", parameter.Declarations.Select(Text).Order(StringComparer.Ordinal));
        return $"  -{parameter.Name}{aliases} {TypeNames.Short(parameter.Property.PropertyType)}{values} {sets}";
    }

    private static string Text(ParameterDeclaration declaration)
    {
        string?[] words =
        [
            declaration.Set ?? "*",
            declaration.IsMandatory ? "required" : null,
            declaration.Position is { } position ? $"at {position}" : null,
            declaration.TakesPipeline ? "pipeline" : null,
            declaration.TakesPipelineProperty ? "property" : null,
        ];
        return $"{{{string.Join(", ", words.OfType<string>())}}}";
    }

    private static IEnumerable<string> Lines(Type type)
    {
        yield return "";
        yield return $"[{type.FullName}]";
        IEnumerable<string> members = type.IsEnum
            ? Enum.GetNames(type).Select(name => $"{name} = {Enum.Format(type, Enum.Parse(type, name), "D")}")
            : type.GetProperties(BindingFlags.Instance | BindingFlags.Public).OrderBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => $"{p.Name} {TypeNames.Short(p.PropertyType)}");
        foreach (string member in members) yield return $"  {member}";
    }
}
