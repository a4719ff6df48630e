using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security;
using Newtonsoft.Json;

namespace GitLabPS.Client;

/// <summary>How parameter values look on the wire: in a query or form as text, in a body as JSON.</summary>
public static class WireValue
{
    /// <summary>What stands in messages for a value that must not be shown.</summary>
    public const string Masked = "***";

    /// <summary>
    /// Flattens a parameter for a query or a form, as GitLab reads them: <c>key[]</c> for the items of a list,
    /// <c>key[sub]</c> for the members of a hash, <c>key[][sub]</c> for a list of hashes. An empty list is one
    /// <c>key[]</c> without value; null is a key without value.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, string>> Flatten(string key, object? value)
    {
        switch (value)
        {
            case IDictionary hash:
                foreach (DictionaryEntry member in hash)
                {
                    foreach (var pair in Flatten($"{key}[{member.Key}]", member.Value)) yield return pair;
                }

                break;
            case IEnumerable list and not string:
                bool any = false;
                foreach (object? item in list)
                {
                    any = true;
                    foreach (var pair in Flatten(key + "[]", item)) yield return pair;
                }

                if (!any) yield return new KeyValuePair<string, string>(key + "[]", "");
                break;
            default:
                yield return new KeyValuePair<string, string>(key, ToText(value));
                break;
        }
    }

    /// <summary>
    /// A scalar as text: booleans in lower case, instants in ISO 8601, numbers without culture. Of any other value only what
    /// it shows to people could be sent.
    /// </summary>
    /// <exception cref="ArgumentException">The value is no scalar.</exception>
    public static string ToText(object? value) => value switch
    {
        null => "",
        string text => text,
        bool b => b ? "true" : "false",
        DateTimeOffset instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFK", CultureInfo.InvariantCulture),
        DateTime instant => ToText(new DateTimeOffset(instant)),
        Enum number => number.ToString("D"),
        SecureString secret => Reveal(secret),
        Uri url => url.OriginalString,
        char letter => letter.ToString(),
        TimeSpan duration => duration.ToString("c", CultureInfo.InvariantCulture),
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or BigInteger or Guid =>
            ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        Version version => version.ToString(),
        _ => throw new ArgumentException($"A value of the type {value.GetType().Name} cannot be sent. Give a text, a number or a date."),
    };

    /// <summary>Writes a value as JSON; numbers and booleans keep their type, null stays null.</summary>
    internal static void WriteJson(JsonWriter writer, object? value, bool maskSecrets = false)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case SecureString when maskSecrets:
                writer.WriteValue(Masked);
                break;
            case Base64File file:
                writer.WriteValue(maskSecrets ? file.ToString() : file.Marker);
                break;
            case FileUpload file when maskSecrets:
                writer.WriteValue(file.ToString());
                break;
            case string text when maskSecrets:
                writer.WriteValue(ForeignText.Cut(Redaction.Text(text), ForeignText.MaxLength));
                break;
            case Uri url when maskSecrets:
                writer.WriteValue(ForeignText.Cut(Redaction.Text(url.OriginalString), ForeignText.MaxLength));
                break;
            case bool or sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or BigInteger:
                writer.WriteValue(value);
                break;
            case Enum number:
                writer.WriteValue(Convert.ToInt64(number, CultureInfo.InvariantCulture));
                break;
            case IEnumerable<KeyValuePair<string, object?>> members:
                WriteObject(writer, members, maskSecrets);
                break;
            case IDictionary hash:
                WriteObject(writer, Members(hash), maskSecrets);
                break;
            case IEnumerable list and not string:
                writer.WriteStartArray();
                foreach (object? item in list) WriteJson(writer, item, maskSecrets);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteValue(ToText(value));
                break;
        }
    }

    /// <summary>The text of a secret. It lives as an ordinary string only as long as the request is being written.</summary>
    internal static string Reveal(SecureString secret)
    {
        IntPtr text = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            return Marshal.PtrToStringUni(text, secret.Length);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(text);
        }
    }

    // A generic dictionary gives entries only to who enumerates it as a hash.
    private static IEnumerable<KeyValuePair<string, object?>> Members(IDictionary hash)
    {
        foreach (DictionaryEntry member in hash) yield return new KeyValuePair<string, object?>(ToText(member.Key), member.Value);
    }

    private static void WriteObject(JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> members, bool maskSecrets)
    {
        writer.WriteStartObject();
        foreach (var member in members)
        {
            writer.WritePropertyName(member.Key);
            if (maskSecrets && member.Value is not (null or bool) && Redaction.IsSecret(member.Key)) writer.WriteValue(Masked);
            else WriteJson(writer, member.Value, maskSecrets);
        }

        writer.WriteEndObject();
    }
}
