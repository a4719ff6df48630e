using System;
using System.Runtime.CompilerServices;
using Newtonsoft.Json;

namespace GitLabPS.Client;

/// <summary>Reads JSON of unknown shape into dictionaries, lists, strings, numbers and booleans.</summary>
internal static class JsonTree
{
    /// <summary>GitLab nests a handful of levels; a document far beyond is hostile.</summary>
    private const int MaxDepth = 128;

    /// <summary>Reads the value that the reader stands on, and leaves the reader on its last token.</summary>
    [MethodImpl(Jit.Optimize)]
    public static object? Read(JsonTextReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonToken.StartObject:
                var members = new JsonMembers<object?>(StringComparer.Ordinal);
                while (Next(reader) == JsonToken.PropertyName)
                {
                    var name = (string)reader.Value!;
                    Next(reader);
                    members[name] = Read(reader);
                }

                return members;
            case JsonToken.StartArray:
                var items = new JsonItems<object?>();
                while (Next(reader) != JsonToken.EndArray) items.Add(Read(reader));
                return items;
            default:
                return reader.Value;
        }
    }

    /// <summary>
    /// Moves to the next token; the end of the text inside a value is an error, never an empty value. So is what the
    /// library reads beyond JSON and what nests too deep: every value and every model comes by here.
    /// </summary>
    [MethodImpl(Jit.Optimize)]
    public static JsonToken Next(JsonTextReader reader)
    {
        do
        {
            if (!reader.Read()) throw new JsonReaderException("The answer ends in the middle of a value.");
        }
        while (reader.TokenType == JsonToken.Comment);

        if (reader.TokenType == JsonToken.StartConstructor) throw new JsonReaderException("The answer holds a constructor, which is no JSON.");
        if (reader.Depth > MaxDepth) throw new JsonReaderException($"The answer is nested deeper than {MaxDepth} levels.");
        return reader.TokenType;
    }
}
