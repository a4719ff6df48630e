using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Newtonsoft.Json;

namespace GitLabPS.Client;

/// <summary>Opens JSON readers the one way this module wants them, and reads whole values.</summary>
public static class JsonText
{
    /// <summary>Reads a text of any shape into dictionaries, lists, strings, numbers and booleans.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static object? Parse(string text)
    {
        using JsonTextReader reader = Open(new StringReader(text));
        JsonTree.Next(reader);
        object? value = JsonTree.Read(reader);
        if (reader.Read()) throw new JsonReaderException("The text goes on after its value.");
        return value;
    }

    /// <summary>Writes dictionaries, lists and scalars as JSON.</summary>
    public static string Write(object? value)
    {
        var text = new StringBuilder();
        using (var writer = new JsonTextWriter(new StringWriter(text, CultureInfo.InvariantCulture)))
        {
            WireValue.WriteJson(writer, value);
        }

        return text.ToString();
    }

    internal static JsonTextReader Open(Stream stream) => Open(new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 16 * 1024));

    /// <summary>
    /// Reads a value of a known type. Where it is of another type, answers false and gives the raw value; of a list or a
    /// dictionary it takes what fits. For one object a list of one will do.
    /// </summary>
    internal static bool Read<T>(JsonTextReader reader, out T? value, out object? raw)
    {
        if (typeof(GitLabObject).IsAssignableFrom(typeof(T)))
        {
            List<AnswerItem<T>> items = ReadItems<T>(reader, typeof(T)).ToList();
            AnswerItem<T> only = items.Count == 1 ? items[0] : default;
            (value, raw) = (only.Value, items.Count > 1 ? items.Select(item => item.Raw).ToList() : only.Raw);
            return items.Count == 0 || only.Fits;
        }

        JsonTree.Next(reader);
        bool fits = ValueReaders.For<T>().TryRead(reader, out value, out raw);

        // An empty list is how some servers write an empty dictionary.
        return fits || value is ICollection { Count: > 0 } || raw is ICollection { Count: 0 };
    }

    /// <summary>
    /// Reads the items of an array one after the other, while the text still arrives. A single value is a list of one:
    /// GitLab has endpoints that answer either. Null is no item.
    /// </summary>
    internal static IEnumerable<AnswerItem<T>> ReadItems<T>(JsonTextReader reader, Type itemType)
    {
        IValueReader items = ValueReaders.For(itemType);
        if (JsonTree.Next(reader) != JsonToken.StartArray)
        {
            if (reader.TokenType != JsonToken.Null) yield return Read();
            yield break;
        }

        while (JsonTree.Next(reader) != JsonToken.EndArray)
        {
            if (reader.TokenType != JsonToken.Null) yield return Read();
        }

        AnswerItem<T> Read() => items.TryRead(reader, out object? value, out object? raw) ? new AnswerItem<T>((T)value!) : AnswerItem<T>.Other(raw);
    }

    private static JsonTextReader Open(TextReader text) => new(text)
    {
        DateParseHandling = DateParseHandling.None,
        MaxDepth = null,
        PropertyNameTable = PropertyNames.Shared,
    };
}
