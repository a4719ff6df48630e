using System;
using System.Collections;
using System.Reflection;
using GitLabPS.Engine;

namespace GitLabPS.Module;

/// <summary>The types of attributes in the words of GitLab's documentation.</summary>
internal static class ApiTypes
{
    public static string Of(ParameterDescriptor parameter)
    {
        if (parameter.IsUpload) return "file";
        if (parameter.Property.IsDefined(typeof(DateOnlyAttribute))) return "date";
        if (parameter.Property.IsDefined(typeof(SecretPairsAttribute))) return "hash array";
        Type type = parameter.Property.PropertyType;
        Type? element = type.IsArray ? type.GetElementType() : null;
        if (element is null) return Of(type, parameter.SendsId);
        return parameter.Property.IsDefined(typeof(CommaSeparatedAttribute)) ? "string, separated by commas" : Of(element, parameter.SendsId) + " array";
    }

    private static string Of(IdentityAttribute identity) => identity.IsText ? "string" : identity.TakesNames ? "integer or string" : "integer";

    private static string Of(Type type, bool sendsId)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (typeof(Reference).IsAssignableFrom(type)) return sendsId ? "integer" : type.IsGenericType ? Of(IdentityAttribute.Of(type.GetGenericArguments()[0])) : "integer or string";
        if (typeof(IDictionary).IsAssignableFrom(type)) return "hash";
        if (type.IsEnum || type == typeof(int) || type == typeof(long)) return "integer";
        if (type == typeof(double) || type == typeof(decimal)) return "float";
        if (type == typeof(bool) || type == typeof(System.Management.Automation.SwitchParameter)) return "boolean";
        return type == typeof(DateTimeOffset) ? "datetime" : "string";
    }
}
