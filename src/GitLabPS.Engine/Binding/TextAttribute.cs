using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace GitLabPS.Engine;

/// <summary>
/// The parameter takes a text. An object of a kind that the text names gives its name. Any other object is refused:
/// PowerShell would send what it shows of it to people.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public class TextAttribute : ArgumentTransformationAttribute
{
    private readonly Type[] kinds;
    private readonly string? property;

    /// <summary>Names the kinds whose names the text may be; none where it names nothing.</summary>
    /// <param name="kinds">Models, or types of PowerShell's that name a file.</param>
    public TextAttribute(params Type[] kinds) => this.kinds = kinds;

    /// <summary>Names a kind and how the text tells its objects apart, where that is not as in a path.</summary>
    /// <param name="kind">The model.</param>
    /// <param name="property">The property that holds the text.</param>
    public TextAttribute(Type kind, string property)
        : this(kind) => this.property = property;

    /// <summary>The kinds whose names the text may be.</summary>
    public IReadOnlyList<Type> Kinds => kinds;

    // PowerShell goes on to the next parameter after a failed conversion, and after no other failure.
    /// <summary>The text or texts; an object of a kind that is wanted as its name.</summary>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        PlainText.Plain(inputData) is IEnumerable list and not (string or IDictionary) ? FromList(list) : FromOne(inputData);

    /// <summary>What the parameter takes of a list.</summary>
    private protected virtual object? FromList(IEnumerable list) => list.Cast<object?>().Select(FromOne).ToArray();

    private object? FromOne(object? item)
    {
        object? plain = PlainText.Plain(item);
        if (plain is null || PlainText.Is(plain)) return item;
        string? name = kinds.Select(kind => NameIn(plain, kind)).FirstOrDefault(found => found is not null);
        return name ?? throw new PSInvalidCastException($"This {PlainText.KindOf(item!)} {Refusal}");
    }

    /// <summary>What the text names, in words.</summary>
    private protected virtual string Wanted => PlainText.OneOf(kinds.Select(kind => PlainText.WordsOf(kind.Name)));

    private string Refusal => kinds.Length == 0
        ? "is no text. Give the text itself, such as one of its properties."
        : $"does not say which {Wanted} is meant. Give the name, or the object as another command gave it.";

    private string? NameIn(object value, Type kind)
    {
        string name = property ?? NameOf(kind);
        if (value is IDictionary members) return PlainText.Entries(members).Where(m => IsNamed(m, name)).Select(m => Text(m.Value)).FirstOrDefault();
        PSObject known = PSObject.AsPSObject(value);
        bool isOne = known.TypeNames.Any(type => type == kind.FullName || type.EndsWith("." + kind.FullName, StringComparison.Ordinal));
        return isOne || IsUntyped(known) ? Text(known.Properties[name]?.Value) : null;
    }

    private static bool IsNamed(DictionaryEntry member, string name) => string.Equals(member.Key as string, name, StringComparison.OrdinalIgnoreCase);

    // What came from a file or from Invoke-GLRestMethod does not say of what kind it is.
    private static bool IsUntyped(PSObject value) => value.BaseObject is PSCustomObject && PlainText.ModelOf(value) is null;

    private static string? Text(object? value) => PlainText.Plain(value) is string { Length: > 0 } text ? text : null;

    private static string NameOf(Type kind)
    {
        if (kind == typeof(FileSystemInfo)) return nameof(FileSystemInfo.FullName);
        if (kind == typeof(PathInfo)) return nameof(PathInfo.ProviderPath);
        IdentityAttribute identity = IdentityAttribute.Of(kind);
        return identity.IsText ? identity.Property : identity.Name!;
    }
}
