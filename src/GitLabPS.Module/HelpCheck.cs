using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using GitLabPS.Engine;

namespace GitLabPS.Module;

/// <summary>Refuses to build help with holes, and names what is missing where.</summary>
internal static class HelpCheck
{
    private const int FewestExamples = 2;

    public static void Run(ModuleContent content)
    {
        List<string> problems = content.Commands.SelectMany(command => Problems(command, content.Docs)).ToList();
        if (problems.Count > 0) throw new BuildException(problems);
    }

    private static IEnumerable<string> Problems(CommandDescriptor command, DocComments docs)
    {
        Type type = command.Type;
        if (docs.Summary(type).Count == 0) yield return $"{type.FullName} has no <summary>.";
        int examples = docs.Examples(type).Count(e => e.Purpose.Length > 0 && e.Code.Length > 0);
        if (examples < FewestExamples) yield return $"{type.FullName} has {examples} <example> with <summary> and <code>; the help needs {FewestExamples}.";
        if (!type.IsDefined(typeof(DocumentationAttribute))) yield return $"{type.FullName} has no [Documentation], which is the address of its online help.";
        foreach (ParameterDescriptor parameter in command.Parameters)
        {
            string name = $"{type.FullName}.{parameter.Name} (declared in {parameter.Property.DeclaringType!.Name})";
            if (docs.Summary(parameter.Property).Count == 0) yield return $"{name} has no <summary>.";
            if (parameter.Property.GetCustomAttribute<ObsoleteAttribute>() is { Message: null or "" }) yield return $"{name} is [Obsolete], but does not say what replaces it.";
        }

        foreach (Type output in command.OutputTypes().Where(t => t.Namespace!.StartsWith("GitLabPS", StringComparison.Ordinal) && docs.Summary(t).Count == 0))
        {
            yield return $"{output.FullName} has no <summary>.";
        }
    }
}
