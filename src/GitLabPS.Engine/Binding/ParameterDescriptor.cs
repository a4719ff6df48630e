using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace GitLabPS.Engine;

/// <summary>One parameter of a cmdlet: what PowerShell calls it and what GitLab calls it.</summary>
public sealed class ParameterDescriptor
{
    private readonly IReadOnlyList<ParameterDeclaration> declarations;

    // Looked for in each object of the pipeline.
    private IReadOnlyList<string>? aliases;

    internal ParameterDescriptor(PropertyInfo property)
    {
        Property = property;
        declarations = property.GetCustomAttributesData()
            .Where(a => a.AttributeType == typeof(ParameterAttribute))
            .Select(a => new ParameterDeclaration(a)).ToList();
        ApiName = ApiNameAttribute.Of(property);
        IsSent = !property.IsDefined(typeof(NotSentAttribute));
        IsListOnly = property.IsDefined(typeof(ListOnlyAttribute));
        SendsId = property.IsDefined(typeof(SendIdAttribute));
        SendsName = property.IsDefined(typeof(SendNameAttribute));
        SendsGlobalId = ApiName.EndsWith("_id", StringComparison.Ordinal) && IsNumberWithin(property.PropertyType);
        IsOfAnyParent = property.IsDefined(typeof(OfAnyParentAttribute));
        NamesAs = property.GetCustomAttribute<NamesAsAttribute>()?.Name;
        IsUpload = property.IsDefined(typeof(UploadAttribute));
        With = property.GetCustomAttribute<WithAttribute>()?.Parameters ?? [];
        Without = property.GetCustomAttribute<WithoutAttribute>()?.Parameters ?? [];
        Kept = property.GetCustomAttribute<KeptAttribute>();
        IsFileContent = property.IsDefined(typeof(FileContentAttribute));
        HasKeys = property.GetCustomAttribute<KeysAttribute>() is { } keys && !keys.Names.Contains(KeysAttribute.Any);
        AllowedValues = property.GetCustomAttributesData()
            .Where(a => a.AttributeType == typeof(ValidateSetAttribute))
            .SelectMany(a => (IEnumerable<CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)
            .Select(v => (string)v.Value!).ToList();
    }

    /// <summary>The property that holds the value.</summary>
    public PropertyInfo Property { get; }

    /// <summary>PowerShell's name, without the dash.</summary>
    public string Name => Property.Name;

    /// <summary>GitLab's name.</summary>
    public string ApiName { get; }

    /// <summary>Whether the value goes to GitLab at all.</summary>
    public bool IsSent { get; }

    /// <summary>Whether the parameter narrows or orders a list.</summary>
    public bool IsListOnly { get; }

    /// <summary>Whether GitLab takes only a numeric id here.</summary>
    public bool SendsId { get; }

    /// <summary>Whether GitLab takes only the path or name here.</summary>
    public bool SendsName { get; }

    /// <summary>Whether GitLab takes the id here of what people know by a number within its project or group, as the API name says.</summary>
    public bool SendsGlobalId { get; }

    /// <summary>Whether the object may belong to another parent than the one that is named.</summary>
    public bool IsOfAnyParent { get; }

    /// <summary>GitLab's name of the parameter that takes names where <see cref="ApiName"/> takes ids; null where there is no such pair.</summary>
    public string? NamesAs { get; }

    /// <summary>The parameter's other names.</summary>
    public IReadOnlyList<string> Aliases => aliases ??= Property.GetCustomAttributesData()
        .Where(a => a.AttributeType == typeof(AliasAttribute))
        .SelectMany(a => (IEnumerable<CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)
        .Select(alias => (string)alias.Value!).ToList();

    /// <summary>Whether the value is the path of a file to send.</summary>
    public bool IsUpload { get; }

    /// <summary>The parameters of which one must be given together with this one; empty when it can do without.</summary>
    public IReadOnlyList<string> With { get; }

    /// <summary>The parameters that cannot be given together with this one.</summary>
    public IReadOnlyList<string> Without { get; }

    /// <summary>How the setting is kept that GitLab resets when a change leaves it out; null where GitLab leaves it alone.</summary>
    public KeptAttribute? Kept { get; }

    /// <summary>Whether the value names files whose content is sent within the request, in base64.</summary>
    public bool IsFileContent { get; }

    /// <summary>Whether the value is hashtables whose keys are declared.</summary>
    public bool HasKeys { get; }

    /// <summary>The values of a closed set, in GitLab's spelling; empty when any value will do.</summary>
    public IReadOnlyList<string> AllowedValues { get; }

    /// <summary>The sets that the parameter is declared in; empty when it belongs to all.</summary>
    public IReadOnlyList<string> Sets => declarations.Select(d => d.Set).OfType<string>().ToList();

    /// <summary>Whether the parameter can be used in a set.</summary>
    public bool IsIn(string set) => declarations.Any(d => d.Set is null || d.Set == set);

    /// <summary>Whether a set cannot do without the parameter.</summary>
    public bool IsMandatoryIn(string set) => declarations.Any(d => d.IsMandatory && (d.Set is null || d.Set == set));

    /// <summary>Whether the parameter takes objects from the pipeline in a set.</summary>
    public bool TakesPipelineIn(string set) => declarations.Any(d => d.TakesPipeline && (d.Set is null || d.Set == set));

    /// <summary>Whether the parameter takes a property of objects from the pipeline in a set.</summary>
    public bool TakesPipelinePropertyIn(string set) => declarations.Any(d => d.TakesPipelineProperty && (d.Set is null || d.Set == set));

    /// <summary>By what GitLab takes some references that were given together.</summary>
    internal ReferenceForm FormOf(IReadOnlyList<Reference> given)
    {
        if (SendsGlobalId) return ReferenceForm.GlobalId;
        if (SendsId) return ReferenceForm.Id;
        if (SendsName) return ReferenceForm.Name;
        if (NamesAs is null) return ReferenceForm.AsGiven;
        return given.All(one => one.Id is not null || one.IsWord) && (given.Count == 1 || TakesManyIds) ? ReferenceForm.Id : ReferenceForm.Name;
    }

    /// <summary>Whether the parameter for ids takes more than one, where there is another one for names.</summary>
    public bool TakesManyIds => ApiName.TrimEnd(']').EndsWith("_ids", StringComparison.Ordinal);

    /// <summary>What an object says of this parameter, as PowerShell would take it from the pipeline; null when it says nothing.</summary>
    internal Reference? ReferenceIn(PSObject item, string set)
    {
        bool takesProperty = TakesPipelinePropertyIn(set);
        object? property = takesProperty ? Aliases.Prepend(Name).Select(name => item.Properties[name]?.Value).FirstOrDefault(v => v is not null) : null;

        // What needs no conversion comes first: a group that another one is shared with says in Group which other one.
        bool byValue = TakesPipelineIn(set) || !takesProperty;
        return ReferenceConverter.Convert(Property.PropertyType.IsInstanceOfType(property) || !byValue ? property : item, Property.PropertyType);
    }

    /// <summary>The references of a value, be it one or a list; none where it holds something else.</summary>
    internal static IReadOnlyList<Reference> ReferencesOf(object? value) => value switch
    {
        Reference one => [one],
        IEnumerable<Reference> several => several.ToList(),
        _ => [],
    };

    private static bool IsNumberWithin(Type type) =>
        type.IsGenericType && typeof(Reference).IsAssignableFrom(type) && IdentityAttribute.Of(type.GetGenericArguments()[0]).IsNumberWithin;

    /// <summary>How PowerShell declares the parameter.</summary>
    public IReadOnlyList<ParameterDeclaration> Declarations => declarations;
}

/// <summary>
/// One <c>[Parameter]</c> attribute, read from metadata: PowerShell's reference assembly, which the tests run on, has
/// attributes that remember nothing.
/// </summary>
public sealed class ParameterDeclaration
{
    internal ParameterDeclaration(CustomAttributeData attribute)
    {
        Set = Argument<string>(attribute, nameof(ParameterAttribute.ParameterSetName));
        IsMandatory = Argument<bool>(attribute, nameof(ParameterAttribute.Mandatory));
        Position = Argument<int?>(attribute, nameof(ParameterAttribute.Position));
        TakesPipeline = Argument<bool>(attribute, nameof(ParameterAttribute.ValueFromPipeline));
        TakesPipelineProperty = Argument<bool>(attribute, nameof(ParameterAttribute.ValueFromPipelineByPropertyName));
    }

    /// <summary>The set that it is for; null for all.</summary>
    public string? Set { get; }

    /// <summary>Whether the set cannot do without the parameter.</summary>
    public bool IsMandatory { get; }

    /// <summary>Its place among the arguments without a name; null when it always needs its name.</summary>
    public int? Position { get; }

    /// <summary>Whether it takes objects from the pipeline.</summary>
    public bool TakesPipeline { get; }

    /// <summary>Whether it takes a property of the objects from the pipeline.</summary>
    public bool TakesPipelineProperty { get; }

    internal static T? Argument<T>(CustomAttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(a => a.MemberName == name).TypedValue.Value is { } value ? (T)value : default;
}
