using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>
/// The keys that the hashtable or the hashtables of a parameter have. They may be written as GitLab or as PowerShell
/// writes names; a key that is none of them is refused. Of what kind a value is says GitLab's name of it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeysAttribute : ArgumentTransformationAttribute
{
    /// <summary>Stands for any key.</summary>
    public const string Any = "*";

    /// <summary>Names the keys.</summary>
    /// <param name="names">GitLab's names, with dots for those within hashtables: <c>scopes.id</c>. A star is any key.</param>
    public KeysAttribute(params string[] names) => Names = names;

    /// <summary>GitLab's names of the keys.</summary>
    public IReadOnlyList<string> Names { get; }

    // PowerShell goes on to the next parameter after a failed conversion, and after no other failure.
    /// <summary>The hashtables with GitLab's names as keys and values of their kinds.</summary>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => inputData is null ? null : Read(inputData, Names);

    private static object? Read(object? value, IReadOnlyList<string> names)
    {
        object? plain = PlainText.Plain(value);
        return plain is IEnumerable list and not (string or IDictionary)
            ? list.Cast<object?>().Select(item => ReadHash(PlainText.Plain(item), names)).ToArray()
            : ReadHash(plain, names);
    }

    private static object? ReadHash(object? plain, IReadOnlyList<string> names)
    {
        if (plain is null || (plain is Hashtable && names.Contains(Any))) return plain;
        IEnumerable<KeyValuePair<string, object?>> entries = plain switch
        {
            IDictionary hash => PlainText.Entries(hash).Select(e => new KeyValuePair<string, object?>(WireValue.ToText(PlainText.Plain(e.Key)), e.Value)),
            PSObject custom when PlainText.ModelOf(custom) is null => custom.Properties.Select(p => new KeyValuePair<string, object?>(p.Name, p.Value)),
            _ => throw new PSInvalidCastException($"This {PlainText.KindOf(plain)} is no hashtable.{Hint(names)}"),
        };
        var read = new Hashtable(StringComparer.Ordinal);
        foreach (KeyValuePair<string, object?> entry in entries)
        {
            string name = Find(entry.Key, names);
            if (read.ContainsKey(name)) throw new PSInvalidCastException($"'{entry.Key}' says {name} a second time.");
            read[name] = PlainText.Plain(names.Contains(Any) ? entry.Value : ReadValue(name, entry.Value, Below(name, names)));
        }

        return read;
    }

    private static string Find(string key, IReadOnlyList<string> names)
    {
        if (names.Contains(Any)) return key;
        string bare = Bare(key);
        return First(names).FirstOrDefault(name => Bare(name) == bare || (IsReference(name) && Bare(name) == bare + "ID"))
            ?? throw new PSInvalidCastException($"'{key}' is none of the keys here.{Hint(names)}");
    }

    private static object? ReadValue(string name, object? value, List<string> below)
    {
        if (value is null) return null;
        if (below.Count > 0) return Read(value, below);
        switch (name)
        {
            case "user_id":
                return LanguagePrimitives.ConvertTo(value, typeof(UserRef), CultureInfo.InvariantCulture);
            case "group_id":
                return LanguagePrimitives.ConvertTo(value, typeof(GroupRef), CultureInfo.InvariantCulture);
            case "content":
                return PlainText.Plain(value) is byte[] bytes ? bytes : new ContentAttribute().Transform(null!, value);
            case "in_file":
                return new LocalPathAttribute().Transform(null!, value);
            case "environment_scope":
                return new TextAttribute(typeof(ProjectEnvironment), typeof(BasicEnvironment)).Transform(null!, value);
            case "last_commit_id" or "base_sha" or "start_sha" or "head_sha":
                return new TextAttribute(typeof(Commit)).Transform(null!, value);
            case var level when level.Contains("access_level"):
                return LanguagePrimitives.ConvertTo(value, typeof(AccessLevel), CultureInfo.InvariantCulture);
            case var day when day.EndsWith("_date", StringComparison.Ordinal) || day.EndsWith("_at", StringComparison.Ordinal) || day.EndsWith("_on", StringComparison.Ordinal):
                return ((DateTimeOffset)LanguagePrimitives.ConvertTo(value, typeof(DateTimeOffset), CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            default:
                return new TextAttribute().Transform(null!, value);
        }
    }

    private static bool IsReference(string name) => name is "user_id" or "group_id";

    private static string Bare(string name) => name.Replace("_", "").ToUpperInvariant();

    private static IEnumerable<string> First(IReadOnlyList<string> names) => names.Select(name => name.Split('.')[0]).Distinct();

    private static List<string> Below(string name, IReadOnlyList<string> names) =>
        names.Where(n => n.StartsWith(name + ".", StringComparison.Ordinal)).Select(n => n.Substring(name.Length + 1)).ToList();

    private static string Hint(IReadOnlyList<string> names) => names.Contains(Any)
        ? ""
        : $" The keys are {string.Join(", ", First(names))}, in this spelling or in PowerShell's, as FilePath is file_path.";
}
