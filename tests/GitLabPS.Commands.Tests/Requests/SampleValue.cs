using System;
using System.Collections;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Security;
using GitLabPS.Engine;

namespace GitLabPS.Commands.Tests;

/// <summary>A plausible value for any parameter, the same in every run.</summary>
internal static class SampleValue
{
    /// <summary>A small picture that exists, for uploads.</summary>
    public static string Picture { get; } = Path.Combine(AppContext.BaseDirectory, "Requests", "avatar.png");

    /// <summary>Makes the value from the parameter's type, its API name and its allowed values.</summary>
    public static object For(ParameterDescriptor parameter)
    {
        // Of these GitLab takes only what makes sense.
        if (parameter.ApiName == "version_prefix") return "17.";
        if (parameter.ApiName == "strategies") return new[] { new Hashtable { ["name"] = "default", ["parameters"] = new Hashtable() } };
        Type type = parameter.ValueType();
        if (!parameter.Property.PropertyType.IsArray) return One(parameter, type, 0);
        int most = parameter.Property.Attributes<ValidateCountAttribute>().Select(a => (int)a.ConstructorArguments[1].Value!).DefaultIfEmpty(2).First();
        var items = Array.CreateInstance(type, Math.Min(Math.Min(2, most), parameter.AllowedValues.Count is 0 ? 2 : parameter.AllowedValues.Count));
        for (int i = 0; i < items.Length; i++) items.SetValue(One(parameter, type, i), i);
        return items;
    }

    private static object One(ParameterDescriptor parameter, Type type, int index)
    {
        if (parameter.IsUpload || (parameter.IsFileContent && type == typeof(string))) return Picture;
        if (parameter.AllowedValues.Count > 0) return parameter.AllowedValues[index];
        if (type == typeof(string) && parameter.ApiName == "version") return $"1.{index}.0";
        if (type == typeof(string)) return $"{parameter.ApiName.Replace('_', ' ')} {index + 1}";

        // The run time of the tests has a SwitchParameter that is always false; the binder sends a boolean either way.
        if (type == typeof(bool) || type == typeof(SwitchParameter)) return true;
        if (type == typeof(int)) return Math.Max(7, Minimum(parameter)) + index;
        if (type == typeof(long)) return Math.Max(42L, Minimum(parameter)) + index;
        if (type == typeof(double)) return 7.5 + index;
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(2026, 1, 31, 12, 30, 0, TimeSpan.FromHours(1));
        if (type == typeof(Uri)) return new Uri($"https://example.com/{parameter.ApiName}");
        if (type == typeof(AccessLevel)) return AccessLevel.Developer;
        if (type == typeof(Hashtable)) return SampleHashtable.For(parameter.ApiName, index);
        if (type == typeof(SecureString)) return Secure("sample secret");
        if (parameter.SendsGlobalId) return Reference(type, 42L + index)!.WithGlobalId(1042 + index);
        if (typeof(Reference).IsAssignableFrom(type)) return (parameter.SendsId ? null : Reference(type, Name(type, index))) ?? Reference(type, 42L + index)!;
        throw new NotSupportedException($"There is no sample of the type {type} of -{parameter.Name}.");
    }

    // With all that a path must not break on.
    private static string Name(Type type, int index) => type == typeof(UserRef) ? "jane.d-oe" : type.IsGenericType ? $"v/{index + 1}.0 #50%: ä" : "platform/a project";

    private static Reference? Reference(Type type, object value) => (Reference?)type
        .GetMethod("From", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [typeof(object)])!
        .Invoke(null, [value]);

    private static int Minimum(ParameterDescriptor parameter) =>
        parameter.Property.Attributes<ValidateRangeAttribute>().Select(a => a.ConstructorArguments[0].Value).OfType<int>().FirstOrDefault();

    private static SecureString Secure(string text)
    {
        var secret = new SecureString();
        foreach (char c in text) secret.AppendChar(c);
        return secret;
    }
}
