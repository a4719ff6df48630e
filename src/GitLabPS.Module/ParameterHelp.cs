using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using GitLabPS.Engine;

namespace GitLabPS.Module;

/// <summary>What the help says of one parameter.</summary>
internal sealed class ParameterHelp
{
    private readonly ParameterDescriptor? descriptor;

    public ParameterHelp(CommandDescriptor command, ParameterDescriptor descriptor, object cmdlet, DocComments docs)
    {
        this.descriptor = descriptor;
        PropertyInfo property = descriptor.Property;
        Name = descriptor.Name;
        Type = property.PropertyType;
        Aliases = property.AliasNames();
        TakesWildcards = property.GetCustomAttributesData().Any(a => a.AttributeType == typeof(SupportsWildcardsAttribute));
        DefaultValue = Default(property, cmdlet);
        Summary = docs.Summary(property);
        Description = [.. Summary, .. docs.Remarks(property), .. Deprecation(property), .. Values(), .. Keys(), .. Kept(), .. Facts(sent: command.Routes.Count > 0 && descriptor.IsSent)];
    }

    private ParameterHelp(string name, Type type, string description, params string[] aliases)
    {
        Name = name;
        Type = type;
        Aliases = aliases;
        DefaultValue = type == typeof(SwitchParameter) ? "False" : "None";
        Summary = Description = [description];
    }

    /// <summary>The parameters that PowerShell itself gives to a cmdlet that changes something.</summary>
    public static IReadOnlyList<ParameterHelp> OfChange { get; } =
    [
        new("Confirm", typeof(SwitchParameter), "Asks before each change.", "cf"),
        new("WhatIf", typeof(SwitchParameter), "Shows what would be sent, and sends nothing.", "wi"),
    ];

    /// <summary>The parameters that PowerShell itself gives to a cmdlet with pages.</summary>
    public static IReadOnlyList<ParameterHelp> OfPaging { get; } =
    [
        new("First", typeof(ulong), "Gets only this many objects, with as few requests as that takes."),
        new("IncludeTotalCount", typeof(SwitchParameter), "Writes the number of all objects first, where GitLab tells it."),
        new("Skip", typeof(ulong), "Leaves out this many objects at the beginning."),
    ];

    public string Name { get; }

    public Type Type { get; }

    public bool IsSwitch => Type == typeof(SwitchParameter);

    public IReadOnlyList<string> Aliases { get; }

    public bool TakesWildcards { get; }

    public string DefaultValue { get; }

    public IReadOnlyList<string> Summary { get; }

    /// <summary>The summary, and what follows from the declaration: allowed values, who may use it, GitLab's name for it.</summary>
    public IReadOnlyList<string> Description { get; }

    /// <summary>Whether the parameter is required in every set that has it.</summary>
    public bool IsAlwaysRequired => descriptor is not null && descriptor.Declarations.All(d => d.IsMandatory);

    public bool TakesPipeline => descriptor?.Declarations.Any(d => d.TakesPipeline) == true;

    public int? Position => descriptor?.Declarations.Select(d => d.Position).FirstOrDefault(p => p is not null);

    public string Pipeline
    {
        get
        {
            string[] ways = new[]
            {
                TakesPipeline ? "ByValue" : null,
                descriptor?.Declarations.Any(d => d.TakesPipelineProperty) == true ? "ByPropertyName" : null,
            }.OfType<string>().ToArray();
            return ways.Length == 0 ? "False" : $"True ({string.Join(", ", ways)})";
        }
    }

    public bool IsIn(string set) => descriptor?.IsIn(set) != false;

    public bool IsRequiredIn(string set) => descriptor?.IsMandatoryIn(set) == true;

    private static IEnumerable<string> Deprecation(PropertyInfo property) =>
        property.GetCustomAttribute<ObsoleteAttribute>() is { Message: { } replacement } ? ["Deprecated. " + replacement] : [];

    private IEnumerable<string> Values()
    {
        Type type = Type.IsArray ? Type.GetElementType()! : Type;
        type = Nullable.GetUnderlyingType(type) ?? type;
        IReadOnlyList<string> values = type.IsEnum ? Enum.GetNames(type) : descriptor!.AllowedValues;
        return values.Count == 0 ? [] : [$"Possible values: {string.Join(", ", values)}."];
    }

    private IEnumerable<string> Keys() => descriptor!.HasKeys
        ? [$"Possible keys: {string.Join(", ", descriptor.Property.GetCustomAttribute<KeysAttribute>()!.Names)}; FilePath is the same as file_path."]
        : [];

    private IEnumerable<string> Kept() => descriptor!.Kept is null
        ? []
        : ["GitLab resets it when a change leaves it out, so it is sent as it is: the object from the pipeline tells it, or it is read first."];

    private IEnumerable<string> Facts(bool sent)
    {
        IEnumerable<string> facts = Limits.Of(descriptor!.Property);
        if (sent) facts = facts.Prepend($"Attribute in the API: {descriptor.ApiName} ({ApiTypes.Of(descriptor)}).");
        return facts.Any() ? [string.Join(" ", facts)] : [];
    }

    private static string Default(PropertyInfo property, object cmdlet)
    {
        if (property.PropertyType == typeof(SwitchParameter)) return "False";
        object? value = property.GetValue(cmdlet);
        object? unset = property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null;
        return value is null || value.Equals(unset) ? "None" : value.ToString()!;
    }
}
