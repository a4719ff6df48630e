using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>
/// Says which object is meant: by its id, by its path or name, by its web address, or by any object that knows it.
/// </summary>
public abstract class Reference
{
    private protected Reference(long? id, string text, Uri? url = null)
    {
        Id = id;
        Text = text;
        Url = url;
    }

    /// <summary>The numeric id, where it is known.</summary>
    public long? Id { get; }

    /// <summary>The path or name by which people know the object, or else the id.</summary>
    public string Text { get; private set; }

    /// <summary>The id that no other object of the kind on the server has, where <see cref="Id"/> is a number within a project or group.</summary>
    internal long? GlobalId { get; private set; }

    /// <summary>Whether the path or name is known, not the id alone.</summary>
    internal bool HasName => Id?.ToString(CultureInfo.InvariantCulture) != Text;

    /// <summary>Whether it names no object at all, but is a word that GitLab takes in place of one.</summary>
    internal bool IsWord { get; private set; }

    /// <summary>The object of the kind that the reference was made of, which knows its parents; null when it was not one.</summary>
    internal PSObject? Origin { get; private set; }

    /// <summary>What GitLab takes in a URL: the id where it is known, else the path or name.</summary>
    public string Value => Id?.ToString(CultureInfo.InvariantCulture) ?? Text;

    /// <summary>The web address that was given instead of a path; its server is compared with the session's.</summary>
    internal Uri? Url { get; }

    /// <summary>The text or number that the reference was made of; null when it was an object, which knows more than one thing.</summary>
    internal object? Source { get; private set; }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>The request that finds the id of an object that is known by its path or name; null when there is none.</summary>
    /// <param name="call">The call that needs it: it says in which project or group to look.</param>
    /// <param name="own">Whether only what is that project's or group's own can be meant, not what comes from a group above.</param>
    internal abstract ApiRequest? LookupIn(ApiCall call, bool own = false);

    /// <summary>The request that finds the path or name of an object that is known by its id; null when there is none.</summary>
    /// <param name="call">The call that needs it: it says in which project or group to look.</param>
    internal abstract ApiRequest? NameLookupIn(ApiCall call);

    /// <summary>The field of GitLab's answer that holds the path or name.</summary>
    internal abstract string NameField { get; }

    /// <summary>Of what the lookup found, the one that is meant; null when none is.</summary>
    internal virtual IDictionary<string, object?>? Choose(IEnumerable<IDictionary<string, object?>> found) => found.FirstOrDefault();

    /// <summary>The same kind of reference to another path.</summary>
    internal abstract Reference WithText(string text);

    /// <summary>The same reference with its id.</summary>
    internal abstract Reference WithId(long id);

    /// <summary>The same reference with the path or name.</summary>
    internal Reference WithName(string name)
    {
        var named = (Reference)MemberwiseClone();
        named.Text = name;
        return named;
    }

    /// <summary>The same reference with the id that no other object of the kind has.</summary>
    internal Reference WithGlobalId(long id)
    {
        var found = (Reference)MemberwiseClone();
        found.GlobalId = id;
        return found;
    }

    /// <summary>Understands a value from the command line or the pipeline; null when it says nothing about an object of this kind.</summary>
    internal static T? From<T>(object value, ReferenceShape shape, Func<long?, string, Uri?, T> create)
        where T : Reference
    {
        object plain = value is PSObject { BaseObject: { } inner } ? inner : value;
        T? made = From(value, plain, shape, create);
        if (made is not null && plain is string or int or long) made.Source = plain;
        return made;
    }

    private static T? From<T>(object value, object plain, ReferenceShape shape, Func<long?, string, Uri?, T> create)
        where T : Reference
    {
        switch (plain)
        {
            case T same:
                return same;
            case Reference:
                return null;
            case ReferenceWord word:
                T some = create(null, word.Text, null);
                some.IsWord = true;
                return some;
            case int or long or short or uint:
                long id = Convert.ToInt64(plain, CultureInfo.InvariantCulture);
                return create(shape.Names == ReferenceNames.Only ? null : id, id.ToString(CultureInfo.InvariantCulture), null);
            case Uri { IsAbsoluteUri: true } url when shape.Names == ReferenceNames.Path:
                return create(null, url.OriginalString, url);
            case Uri path:
                return FromText(path.OriginalString, shape.Names, create);
            case string text:
                return FromText(text, shape.Names, create);
            default:
                return FromObject(PSObject.AsPSObject(value), shape, create);
        }
    }

    private static T? FromText<T>(string text, ReferenceNames names, Func<long?, string, Uri?, T> create)
        where T : Reference
    {
        if (names == ReferenceNames.Only) return text.Length > 0 ? create(null, text, null) : null;
        text = text.Trim();
        if (text.Length == 0) return null;
        if (IsNumber(text, out long id)) return create(id, text, null);
        if (names == ReferenceNames.None) return null;
        if (names == ReferenceNames.Also) return create(null, text, null);
        bool isUrl = text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        if (isUrl && WebUri.TryCreate(text, out Uri? url) && url.IsAbsoluteUri) return create(null, text, url);
        string path = text.Trim('/');
        return path.Length > 0 ? create(null, path, null) : null;
    }

    private static T? FromObject<T>(PSObject value, ReferenceShape shape, Func<long?, string, Uri?, T> create)
        where T : Reference
    {
        // A reference that comes back from a job or a file is no longer one, but still has what it knew.
        if (IsFromElsewhere(value, typeof(T)) && Property(value, nameof(Text)) is string known) return create(Number(value, nameof(Id)), known, null);

        // An object of the kind itself is meant by its own id; of any other object only the property that names the kind
        // counts, never its Id.
        bool own = value.TypeNames.Any(name => shape.TypeNames.Contains(name.StartsWith("Deserialized.", StringComparison.Ordinal) ? name.Substring(13) : name));
        long? id = Number(value, own ? shape.OwnId : shape.IdProperty);
        string? text = Property(value, own ? shape.TextProperty : shape.ForeignText) as string;
        if (!own && text is null && value.Properties[shape.ReferenceProperty]?.Value is { } reference)
        {
            // It knows the path as well, if it is the same one.
            if (id is not null && reference is T same && same.Id == id) return same;
            if (id is null && !IsUnknown(reference, typeof(T))) return From(reference, shape, create);
        }

        if (id is null && text is null) return null;
        T made = create(id, text ?? id!.Value.ToString(CultureInfo.InvariantCulture), null);
        made.GlobalId = Number(value, own ? shape.OwnGlobalId : shape.GlobalIdProperty) is { } globalId and > 0 ? globalId : null;
        if (own) made.Origin = value;
        return made;
    }

    private static bool IsFromElsewhere(PSObject value, Type type) => value.TypeNames.Contains("Deserialized." + type.FullName);

    // A custom object that happens to have the name of the kind may hold anything.
    private static bool IsUnknown(object value, Type type) => value is PSObject { BaseObject: PSCustomObject } custom && !IsFromElsewhere(custom, type);

    // Zero is the number of nothing: what has it does not know its number.
    private static long? Number(PSObject value, string property) => Property(value, property) switch
    {
        long and > 0 and var number => number,
        int and > 0 and var number => number,
        string text when IsNumber(text, out long number) && number > 0 => number,
        _ => null,
    };

    // A name such as 007 is no number: as one it would lose its zeros.
    private static bool IsNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && (text[0] != '0' || text.Length == 1);

    // A kind without path or name has no such property, and PowerShell takes no empty name.
    private static object? Property(PSObject value, string name) =>
        name.Length > 0 && value.Properties[name]?.Value is { } found ? PSObject.AsPSObject(found).BaseObject : null;
}
