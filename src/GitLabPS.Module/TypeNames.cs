using System;
using System.Linq;

namespace GitLabPS.Module;

/// <summary>Names of types as PowerShell's users read them.</summary>
internal static class TypeNames
{
    /// <summary>Without namespace, and without saying that a value may be absent: <c>String[]</c>, <c>Boolean</c>, <c>Ref[ProjectHook]</c>.</summary>
    public static string Short(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return Short(value);
        if (type.IsArray) return Short(type.GetElementType()!) + "[]";
        if (!type.IsGenericType) return type.Name;
        return $"{type.Name[..type.Name.IndexOf('`')]}[{string.Join(",", type.GetGenericArguments().Select(Short))}]";
    }
}
