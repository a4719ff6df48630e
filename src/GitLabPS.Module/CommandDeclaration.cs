using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using GitLabPS.Engine;

namespace GitLabPS.Module;

/// <summary>
/// What attributes of PowerShell say that only help and manifest need. They are read from metadata, because those of
/// PowerShell's reference assembly remember nothing.
/// </summary>
internal static class CommandDeclaration
{
    public static IReadOnlyList<string> AliasNames(this MemberInfo member) =>
        Declared<AliasAttribute>(member).SelectMany(a => Items<string>(a.ConstructorArguments[0])).ToList();

    public static IReadOnlyList<Type> OutputTypes(this CommandDescriptor command) =>
        Declared<OutputTypeAttribute>(command.Type).SelectMany(a => Items<Type>(a.ConstructorArguments[0])).Distinct().ToList();

    public static bool SupportsPaging(this CommandDescriptor command) =>
        Declared<CmdletAttribute>(command.Type).SelectMany(a => a.NamedArguments)
            .Any(a => a.MemberName == nameof(CmdletAttribute.SupportsPaging) && a.TypedValue.Value is true);

    private static IEnumerable<CustomAttributeData> Declared<T>(MemberInfo member)
        where T : Attribute => member.GetCustomAttributesData().Where(a => a.AttributeType == typeof(T));

    private static IEnumerable<T> Items<T>(CustomAttributeTypedArgument argument) =>
        argument.Value is IEnumerable<CustomAttributeTypedArgument> items ? items.Select(i => (T)i.Value!) : [(T)argument.Value!];
}
