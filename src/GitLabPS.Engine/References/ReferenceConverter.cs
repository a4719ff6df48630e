using System;
using System.Management.Automation;
using System.Reflection;

namespace GitLabPS.Engine;

/// <summary>Lets PowerShell turn ids, paths, addresses and objects into references.</summary>
public sealed class ReferenceConverter : PSTypeConverter
{
    // Everything is tried here, so that what cannot be a reference gets a message that helps.
    /// <inheritdoc/>
    public override bool CanConvertFrom(object sourceValue, Type destinationType) => true;

    /// <inheritdoc/>
    public override object ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        Convert(sourceValue, destinationType)
        ?? throw new InvalidCastException($"This {sourceValue?.GetType().Name ?? "value"} does not say which {Kind(destinationType)} is meant. Give an id, a path, a web address, or an object that belongs to one.");

    /// <inheritdoc/>
    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    /// <inheritdoc/>
    public override object ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) => throw new NotSupportedException();

    private static Reference? Convert(object? value, Type type)
    {
        if (value is null) return null;
        var from = (Func<object, Reference?>)type.GetMethod("From", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public, null, new[] { typeof(object) }, null)!
            .CreateDelegate(typeof(Func<object, Reference?>));
        return from(value);
    }

    private static string Kind(Type type) => type.IsGenericType ? type.GetGenericArguments()[0].Name : type.Name.Replace("Ref", "").ToLowerInvariant();
}
