using System;
using System.Collections.Concurrent;
using System.Management.Automation;
using System.Reflection;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>Lets PowerShell turn ids, paths, addresses and objects into references.</summary>
public sealed class ReferenceConverter : PSTypeConverter
{
    private static readonly ConcurrentDictionary<Type, Func<object, Reference?>> Makers = new();

    // Everything is tried here, so that what cannot be a reference gets a message that helps.
    /// <inheritdoc/>
    public override bool CanConvertFrom(object sourceValue, Type destinationType) => true;

    /// <inheritdoc/>
    public override object ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        Convert(sourceValue, destinationType)
        ?? throw new InvalidCastException($"This {sourceValue?.GetType().Name ?? "value"} does not say which {KindOf(destinationType)} is meant. {Hint(destinationType)}");

    /// <inheritdoc/>
    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    /// <inheritdoc/>
    public override object ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) => throw new NotSupportedException();

    private static string Hint(Type type) => type.IsGenericType
        ? "Give what GitLab tells it by, or the object as another command gave it."
        : "Give an id, a path, a web address, or an object that belongs to one.";

    /// <summary>The reference of a type that a value says; null when it says none.</summary>
    internal static Reference? Convert(object? value, Type type) => value is null ? null : Makers.GetOrAdd(type, MakerOf)(value);

    private static Func<object, Reference?> MakerOf(Type type) => (Func<object, Reference?>)type
        .GetMethod("From", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public, null, new[] { typeof(object) }, null)!
        .CreateDelegate(typeof(Func<object, Reference?>));

    /// <summary>What a type of references refers to, in words: <c>project</c>, <c>merge request</c>.</summary>
    internal static string KindOf(Type type) =>
        SnakeCase.FromPascalCase(type.IsGenericType ? type.GetGenericArguments()[0].Name : type.Name.Replace("Ref", "")).Replace('_', ' ');
}
