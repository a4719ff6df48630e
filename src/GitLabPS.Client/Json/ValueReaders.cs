using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Security;
using System.Text;
using Newtonsoft.Json;

namespace GitLabPS.Client;

/// <summary>Reads one JSON value of a type that is known only at run time.</summary>
internal interface IValueReader
{
    /// <summary>
    /// Reads the value the reader stands on. Where it is of another type, answers false and gives the raw value.
    /// </summary>
    bool TryRead(JsonTextReader reader, out object? value, out object? raw);

    /// <summary>Writes JSON that takes the reader, and those of the models in it to a depth, through all that they do.</summary>
    void WriteSample(StringBuilder json, int depth);
}

/// <summary>
/// Reads one JSON value as a <typeparamref name="T"/>. A value of another type is no error: GitLab has changed
/// numbers to strings and booleans to numbers before, and a list must survive that.
/// </summary>
internal abstract class ValueReader<T> : IValueReader
{
    bool IValueReader.TryRead(JsonTextReader reader, out object? value, out object? raw)
    {
        bool fits = TryRead(reader, out T? read, out raw);
        value = read;
        return fits;
    }

    /// <summary>
    /// Reads the value the reader stands on. Where it cannot be a <typeparamref name="T"/>, answers false and gives
    /// the raw value, so that nothing is lost. Null is no value, of any type.
    /// </summary>
    public abstract bool TryRead(JsonTextReader reader, out T? value, out object? raw);

    public virtual void WriteSample(StringBuilder json, int depth) => json.Append('1');
}

/// <summary>Reads strings, numbers, booleans, days, instants and URLs.</summary>
internal sealed class ScalarReader<T> : ValueReader<T>
{
    private readonly Func<object, (bool Fits, T? Value)> convert;

    public ScalarReader(Func<object, (bool Fits, T? Value)> convert) => this.convert = convert;

    [MethodImpl(Jit.Optimize)]
    public override bool TryRead(JsonTextReader reader, out T? value, out object? raw)
    {
        raw = reader.TokenType is JsonToken.StartObject or JsonToken.StartArray ? JsonTree.Read(reader) : reader.Value;
        value = default;
        if (raw is null) return true;
        (bool fits, value) = convert(raw);
        return fits;
    }
}

/// <summary>
/// The scalar types that models use, and how a JSON value becomes each of them. An instant is in local time, as
/// PowerShell shows all times; a day is a DateTime, which lies in no time zone and so is the same day in all of them.
/// </summary>
internal static class Scalars
{
    private static readonly Dictionary<Type, object> Readers = new()
    {
        [typeof(string)] = new ScalarReader<string>(raw => raw is string text ? (true, text) : (IsNumberOrBoolean(raw), ToInvariant(raw))),
        [typeof(long)] = new ScalarReader<long>(raw => (TryLong(raw, out long n), n)),
        [typeof(long?)] = new ScalarReader<long?>(raw => TryLong(raw, out long n) ? (true, n) : (false, null)),
        [typeof(int?)] = new ScalarReader<int?>(raw => TryLong(raw, out long n) && n is >= int.MinValue and <= int.MaxValue ? (true, (int)n) : (false, null)),
        [typeof(double?)] = new ScalarReader<double?>(raw => TryDouble(raw, out double n) ? (true, n) : (false, null)),
        [typeof(bool?)] = new ScalarReader<bool?>(raw => TryBoolean(raw, out bool b) ? (true, b) : (false, null)),
        [typeof(DateTime?)] = new ScalarReader<DateTime?>(raw => raw is string text && TryTime(text, out var t) ? (true, t.Date) : (false, null)),
        [typeof(DateTimeOffset?)] = new ScalarReader<DateTimeOffset?>(raw => raw is string text && TryTime(text, out var t) ? (true, t.ToLocalTime()) : (false, null)),
        [typeof(SecureString)] = new ScalarReader<SecureString>(raw => ToInvariant(raw) is { Length: > 0 } text ? (true, new NetworkCredential("", text).SecurePassword) : (false, null)),
        [typeof(Uri)] = new ScalarReader<Uri>(raw => raw is string text && WebUri.TryCreate(text, out var u) ? (true, u) : (false, null)),
        [typeof(object)] = new ScalarReader<object>(raw => (true, raw)),
    };

    public static object? For(Type type)
    {
        if (Readers.TryGetValue(type, out object? reader)) return reader;
        return Nullable.GetUnderlyingType(type) is { IsEnum: true } enumType
            ? Activator.CreateInstance(typeof(EnumReader<>).MakeGenericType(enumType))
            : null;
    }

    private static bool IsNumberOrBoolean(object raw) => raw is IFormattable or bool;

    private static string? ToInvariant(object raw) => raw switch
    {
        bool b => b ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => raw as string,
    };

    private static bool TryLong(object raw, out long value)
    {
        switch (raw)
        {
            case long n: value = n; return true;
            case double d when Math.Floor(d) == d && d is > -9.2e18 and < 9.2e18: value = (long)d; return true;
            case string text: return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
            default: value = 0; return false;
        }
    }

    private static bool TryDouble(object raw, out double value)
    {
        switch (raw)
        {
            case double d: value = d; return true;
            case long n: value = n; return true;
            case string text: return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
            default: value = 0; return false;
        }
    }

    private static bool TryBoolean(object raw, out bool value)
    {
        switch (raw)
        {
            case bool b: value = b; return true;
            case long n and (0 or 1): value = n == 1; return true;
            case string text: return bool.TryParse(text, out value);
            default: value = false; return false;
        }
    }

    // With the offset that GitLab wrote: a day is the day that is written there, whatever day it is elsewhere.
    private static bool TryTime(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
}

/// <summary>Reads an enum that GitLab writes as a number; a number that we have no name for is kept as it is.</summary>
internal sealed class EnumReader<T> : ValueReader<T?>
    where T : struct, Enum
{
    private static readonly ValueReader<int?> Numbers = (ValueReader<int?>)Scalars.For(typeof(int?))!;

    [MethodImpl(Jit.Optimize)]
    public override bool TryRead(JsonTextReader reader, out T? value, out object? raw)
    {
        bool fits = Numbers.TryRead(reader, out int? number, out raw);
        value = number is null ? null : (T)Enum.ToObject(typeof(T), number.Value);
        return fits;
    }
}

/// <summary>Reads an array; items that are null are none, and those that do not fit are left out of the list and become additional.</summary>
internal sealed class ListReader<T> : ValueReader<IReadOnlyList<T>>
{
    private readonly ValueReader<T> items;

    public ListReader(ValueReader<T> items) => this.items = items;

    [MethodImpl(Jit.Optimize)]
    public override bool TryRead(JsonTextReader reader, out IReadOnlyList<T>? value, out object? raw)
    {
        raw = null;
        value = null;
        if (reader.TokenType != JsonToken.StartArray)
        {
            raw = JsonTree.Read(reader);
            return raw is null;
        }

        var list = new JsonItems<T>();
        var rejected = new JsonItems<object?>();
        while (JsonTree.Next(reader) != JsonToken.EndArray)
        {
            if (reader.TokenType == JsonToken.Null) continue;
            if (items.TryRead(reader, out T? item, out object? rawItem)) list.Add(item!);
            else rejected.Add(rawItem);
        }

        value = list;
        raw = rejected;
        return rejected.Count == 0;
    }

    public override void WriteSample(StringBuilder json, int depth)
    {
        json.Append('[');
        items.WriteSample(json, depth);
        json.Append(']');
    }
}

/// <summary>Reads a JSON object with free keys.</summary>
internal sealed class DictionaryReader<T> : ValueReader<IReadOnlyDictionary<string, T>>
{
    private readonly ValueReader<T> values;

    public DictionaryReader(ValueReader<T> values) => this.values = values;

    [MethodImpl(Jit.Optimize)]
    public override bool TryRead(JsonTextReader reader, out IReadOnlyDictionary<string, T>? value, out object? raw)
    {
        raw = null;
        value = null;
        if (reader.TokenType != JsonToken.StartObject)
        {
            raw = JsonTree.Read(reader);
            return raw is null;
        }

        var members = new JsonMembers<T>(StringComparer.Ordinal);
        var rejected = new JsonMembers<object?>(StringComparer.Ordinal);
        while (JsonTree.Next(reader) == JsonToken.PropertyName)
        {
            var name = (string)reader.Value!;
            JsonTree.Next(reader);
            if (values.TryRead(reader, out T? item, out object? rawItem)) members[name] = item!;
            else rejected[name] = rawItem;
        }

        value = members;
        raw = rejected;
        return rejected.Count == 0;
    }

    public override void WriteSample(StringBuilder json, int depth)
    {
        json.Append("{\"key\":");
        values.WriteSample(json, depth);
        json.Append('}');
    }
}
