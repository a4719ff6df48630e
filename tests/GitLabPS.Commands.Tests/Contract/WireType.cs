using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using GitLabPS.Engine;

namespace GitLabPS.Commands.Tests;

/// <summary>The types of values on the wire, in words that a parameter of a cmdlet and one of GitLab's document share.</summary>
internal static class WireType
{
    public const string Any = "anything";
    public const string Text = "string";
    public const string Date = "string of a date";
    public const string Instant = "string of an instant";
    public const string File = "file";
    public const string CommaSeparated = "string with commas";

    /// <summary>A list of a type.</summary>
    public static string ListOf(string type) => $"list of {type}";

    /// <summary>What a cmdlet sends for a parameter.</summary>
    public static string Of(ParameterDescriptor parameter)
    {
        if (parameter.IsUpload) return File;
        if (parameter.Property.IsDefined(typeof(SecretPairsAttribute), false)) return ListOf("object");
        string one = OfOne(parameter);
        if (!parameter.Property.PropertyType.IsArray || (parameter.NamesAs is not null && !parameter.TakesManyIds)) return one;
        return parameter.Property.IsDefined(typeof(CommaSeparatedAttribute), false) ? CommaSeparated : ListOf(one);
    }

    /// <summary>Whether GitLab takes what a cmdlet sends. An ordinary string may say more than its type tells.</summary>
    public static bool Accepts(IReadOnlyList<string> accepted, string sent) =>
        accepted.Contains(sent)
        || accepted.Contains(Any)
        || accepted.Contains(ListOf(Any)) && sent.StartsWith(ListOf(""), StringComparison.Ordinal)
        || accepted.Contains(Text) && sent is Date or Instant or CommaSeparated;

    private static string OfOne(ParameterDescriptor parameter)
    {
        Type type = parameter.ValueType();
        if (type == typeof(SwitchParameter) || type == typeof(bool)) return "boolean";
        if (type == typeof(int) || type == typeof(long) || type.IsEnum) return "integer";
        if (type == typeof(double)) return "number";
        if (type == typeof(DateTimeOffset)) return parameter.Property.IsDefined(typeof(DateOnlyAttribute), false) ? Date : Instant;
        if (type == typeof(Hashtable)) return "object";
        if (parameter.Property.IsDefined(typeof(SendNameAttribute), false)) return Text;

        // A reference to what has no path or name is a number, also where it is written as text.
        bool isNumber = parameter.SendsId || parameter.NamesAs is not null || (type.IsGenericType && typeof(Reference).IsAssignableFrom(type) && !IdentityAttribute.Of(type.GetGenericArguments()[0]).TakesNames);
        return isNumber ? "integer" : Text;
    }
}
