using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;
using static GitLabPS.Commands.Tests.Conventions;

namespace GitLabPS.Commands.Tests;

/// <summary>The public types: models, and what scripts can reach.</summary>
public sealed partial class SurfaceTests
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static IEnumerable<(PropertyInfo Property, string Title)> Properties =>
        from type in Module.PublicTypes
        from property in type.GetProperties(Declared)
        where property.GetMethod?.IsPublic == true
        select (property, $"{type.Name}.{property.Name}");

    private static IEnumerable<(PropertyInfo Property, string Title)> ModelProperties =>
        Properties.Where(p => typeof(GitLabObject).IsAssignableFrom(p.Property.DeclaringType));

    [Fact]
    public void No_secret_is_a_string() => Exceptions.Check(
        from p in Properties
        where HoldsText(p.Property.PropertyType) && Secret().IsMatch(p.Property.Name)
        select new Finding(p.Title, "it may hold a secret, and anybody can read it."),
        "Use SecureString, PSCredential or a script block.");

    [Fact]
    public void Ids_in_models_are_long() => Exceptions.Check(
        from p in ModelProperties
        where p.Property.Name.EndsWith("Id", StringComparison.Ordinal) && Value(p.Property) == typeof(int)
        select new Finding(p.Title, "GitLab's ids outgrow int."),
        "Use long, or long? where it may be missing.");

    [Fact]
    public void Times_in_models_are_no_texts() => Exceptions.Check(
        from p in ModelProperties
        where p.Property.Name.EndsWith("At", StringComparison.Ordinal) && Value(p.Property) == typeof(string)
        select new Finding(p.Title, "it is a string."),
        "Use DateTimeOffset?, or DateTime? where GitLab has a day.");

    [Fact]
    public void Addresses_in_models_are_Uri() => Exceptions.Check(
        from p in ModelProperties
        where p.Property.Name.EndsWith("Url", StringComparison.Ordinal) && Value(p.Property) == typeof(string)
        select new Finding(p.Title, "it is a string."),
        "Use Uri?.");

    // In Windows PowerShell another module may have brought another version of it.
    [Fact]
    public void No_type_of_a_dependency_is_shown() => Exceptions.Check(
        from type in Module.PublicTypes
        from member in type.GetMembers(Declared).Where(IsVisible)
        from shown in Signature(member)
        where shown.Namespace?.StartsWith("Newtonsoft", StringComparison.Ordinal) == true
        select new Finding($"{type.Name}.{member.Name}", $"its signature holds {shown.FullName}."),
        "Make the member internal, or use dictionaries, lists and scalars.");

    // Two sessions, or two runspaces, must never meet in a field.
    [Fact]
    public void No_state_is_shared() => Exceptions.Check(
        from type in Module.Assemblies.SelectMany(a => a.GetTypes())
        where !type.IsDefined(typeof(CompilerGeneratedAttribute))
        from field in type.GetFields(Declared)
        where field.IsStatic && !field.IsLiteral && !field.IsDefined(typeof(CompilerGeneratedAttribute)) && (!field.IsInitOnly || IsMutable(field.FieldType))
        select new Finding($"{type.Name}.{field.Name}", "it is static and can change."),
        "Keep it in the session or in the cmdlet.");

    private static Type Value(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    // A Uri, too, and whatever a list or a dictionary holds.
    private static bool HoldsText(Type type) => type.HasElementType
        ? HoldsText(type.GetElementType()!)
        : type == typeof(string) || type == typeof(object) || type == typeof(Uri) || type.GetGenericArguments().Any(HoldsText);

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        _ => false,
    };

    private static IEnumerable<Type> Signature(MemberInfo member) => (member switch
    {
        MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType),
        MethodBase constructor => constructor.GetParameters().Select(p => p.ParameterType),
        FieldInfo field => [field.FieldType],
        _ => [],
    }).SelectMany(Parts);

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Append(type);

    // Arrays of constants can change in theory only; a cache or a list is made to.
    private static bool IsMutable(Type type) => typeof(IEnumerable).IsAssignableFrom(type) && !type.IsArray
        && type.GetMethods().Any(m => m.Name is "Add" or "TryAdd" or "Enqueue" or "Clear");

    [GeneratedRegex("Token|Secret|Password|Passphrase|PrivateKey|Pin$")]
    private static partial Regex Secret();
}
