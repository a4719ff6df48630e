using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
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

    /// <summary>Reads a value of a known type.</summary>
    internal static T? Read<T>(JsonTextReader reader) => (T?)ValueReaders.For<T>().Read(reader);

    /// <summary>
    /// Reads the items of an array one after the other, while the text still arrives. A single object is a list of one:
    /// GitLab has endpoints that answer either.
    /// </summary>
    internal static IEnumerable<T> ReadItems<T>(JsonTextReader reader, Type itemType)
    {
        IValueReader items = ValueReaders.For(itemType);
        if (JsonTree.Next(reader) != JsonToken.StartArray)
        {
            yield return (T)items.Read(reader)!;
            yield break;
        }

        while (JsonTree.Next(reader) != JsonToken.EndArray) yield return (T)items.Read(reader)!;
    }

    private static JsonTextReader Open(TextReader text) => new(text)
    {
        DateParseHandling = DateParseHandling.None,
        MaxDepth = null,
        PropertyNameTable = PropertyNames.Shared,
    };
}
