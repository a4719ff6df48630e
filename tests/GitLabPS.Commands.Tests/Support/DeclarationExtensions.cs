using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using GitLabPS.Engine;

namespace GitLabPS.Commands.Tests;

/// <summary>
/// What the tests ask of declarations. PowerShell's own attributes are read from metadata: the reference assembly that
/// the tests run on has attributes that remember nothing.
/// </summary>
internal static class DeclarationExtensions
{
    /// <summary>The parameters that can be used in a set.</summary>
    public static IEnumerable<ParameterDescriptor> ParametersIn(this CommandDescriptor command, string set) =>
        command.Parameters.Where(p => p.IsIn(set));

    /// <summary>The sets that an operation serves: its own, or all that have none of their own.</summary>
    public static IEnumerable<string> SetsOf(this CommandDescriptor command, RouteAttribute route) => route.Set is { } own
        ? [own]
        : command.Sets.Where(set => !command.Routes.Any(r => r.Step == route.Step && r.Set == set));

    /// <summary>The parameters that can be used in a set for one of its operations: not those that choose another one of them.</summary>
    public static IEnumerable<ParameterDescriptor> ParametersFor(this CommandDescriptor command, string set, RouteAttribute route)
    {
        HashSet<string> others = [.. command.RoutesFor(set, route.Step).SelectMany(r => r.Placeholders).Except(route.Placeholders)];
        return command.ParametersIn(set).Where(p => !others.Contains(p.ApiName) && (route.Paged || !p.IsListOnly) && p.Fits(route));
    }

    /// <summary>Whether an operation of a set cannot do without a parameter.</summary>
    public static bool IsNeededFor(this ParameterDescriptor parameter, string set, RouteAttribute route) =>
        parameter.IsMandatoryIn(set) || (parameter.IsSent && route.Placeholders.Contains(parameter.ApiName));

    /// <summary>The type of one value: without the question mark, and of a list's items.</summary>
    public static Type ValueType(this ParameterDescriptor parameter)
    {
        Type type = parameter.Property.PropertyType;
        if (type.IsArray) type = type.GetElementType()!;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    /// <summary>Whether a parameter or class carries an attribute.</summary>
    public static bool Has<T>(this MemberInfo member)
        where T : Attribute => member.Attributes<T>().Any();

    /// <summary>The attributes of a kind, as they are declared.</summary>
    public static IEnumerable<CustomAttributeData> Attributes<T>(this MemberInfo member)
        where T : Attribute => member.GetCustomAttributesData().Where(a => a.AttributeType == typeof(T));

    /// <summary>A parameter's other names.</summary>
    public static IEnumerable<string> Aliases(this ParameterDescriptor parameter) => parameter.Property.Attributes<AliasAttribute>()
        .SelectMany(a => (IEnumerable<CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)
        .Select(alias => (string)alias.Value!);

    /// <summary>The types that a cmdlet says it emits.</summary>
    public static IEnumerable<Type> OutputTypes(this CommandDescriptor command) => command.Type.Attributes<OutputTypeAttribute>()
        .SelectMany(a => (IEnumerable<CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)
        .Select(type => (Type)type.Value!);

    /// <summary>The type that a generic base class of the cmdlet is closed over; null when it has no such base.</summary>
    public static Type? ArgumentOf(this CommandDescriptor command, Type genericBase)
    {
        for (Type? type = command.Type.BaseType; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == genericBase) return type.GetGenericArguments()[0];
        }

        return null;
    }
}
