using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Newtonsoft.Json;

namespace GitLabPS.Client;

/// <summary>
/// Fills a model's properties straight from the JSON text. The map of names to property setters is made once a type,
/// without generating code at run time: on a cold start that costs a fraction of a serializer's contract.
/// </summary>
internal sealed class ModelReader<T> : ValueReader<T>
    where T : GitLabObject, new()
{
    private readonly Dictionary<string, Member<T>> members = new(StringComparer.Ordinal);

    public ModelReader()
    {
        foreach (PropertyInfo property in typeof(T).GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.SetMethod is null || property.IsDefined(typeof(NotInJsonAttribute))) continue;
            string name = ApiNameAttribute.Of(property);
            members.Add(name, Member<T>.For(property, name));
        }
    }

    [MethodImpl(Jit.Optimize)]
    public override bool TryRead(JsonTextReader reader, out T? value, out object? raw)
    {
        raw = null;
        value = null;
        if (reader.TokenType != JsonToken.StartObject)
        {
            raw = JsonTree.Read(reader);
            return raw is null;
        }

        value = new T();
        while (JsonTree.Next(reader) == JsonToken.PropertyName)
        {
            var name = (string)reader.Value!;
            JsonTree.Next(reader);
            if (members.TryGetValue(name, out Member<T>? member)) member.Read(reader, value);
            else value.KeepAdditional(name, JsonTree.Read(reader));
        }

        return true;
    }

    public override void WriteSample(StringBuilder json, int depth)
    {
        if (depth == 0)
        {
            json.Append("null");
            return;
        }

        json.Append('{');
        foreach (KeyValuePair<string, Member<T>> member in members)
        {
            json.Append('"').Append(member.Key).Append("\":");
            member.Value.WriteSample(json, depth - 1);
            json.Append(',');
        }

        json.Append("\"sample\":1}");
    }
}

/// <summary>One property of a model: its JSON name, its setter and the reader of its type.</summary>
internal abstract class Member<T>
    where T : GitLabObject
{
    public static Member<T> For(PropertyInfo property, string name)
    {
        Type type = typeof(Member<,>).MakeGenericType(typeof(T), property.PropertyType);
        return (Member<T>)Activator.CreateInstance(type, property, name)!;
    }

    public abstract void Read(JsonTextReader reader, T target);

    public abstract void WriteSample(StringBuilder json, int depth);
}

/// <summary>A property of a known type.</summary>
internal sealed class Member<T, TValue> : Member<T>
    where T : GitLabObject
{
    private readonly string name;
    private readonly Action<T, TValue?> set;
    private readonly Type? detail;

    // Found at first use: a model may hold others of its own type, and most answers leave most models out.
    private ValueReader<TValue>? reader;

    public Member(PropertyInfo property, string name)
    {
        this.name = name;
        set = (Action<T, TValue?>)property.SetMethod!.CreateDelegate(typeof(Action<T, TValue?>));
        if (typeof(TValue) == typeof(IReadOnlyList<object>)) detail = property.GetCustomAttribute<DetailAttribute>()?.Model;
    }

    [MethodImpl(Jit.Optimize)]
    public override void Read(JsonTextReader json, T target)
    {
        if (!Reader.TryRead(json, out TValue? value, out object? raw)) target.KeepAdditional(name, raw);
        set(target, value);
    }

    public override void WriteSample(StringBuilder json, int depth) => Reader.WriteSample(json, depth);

    private ValueReader<TValue> Reader => reader ??= detail is null ? ValueReaders.For<TValue>() : (ValueReader<TValue>)(object)new ListReader<object>(new DetailReader(ValueReaders.For(detail)));
}

/// <summary>The readers of all types met so far.</summary>
internal static class ValueReaders
{
    private static readonly ConcurrentDictionary<Type, IValueReader> Known = new();

    public static ValueReader<T> For<T>() => (ValueReader<T>)For(typeof(T));

    public static IValueReader For(Type type) => Known.GetOrAdd(type, t => (IValueReader?)Scalars.For(t) ?? Create(t));

    private static IValueReader Create(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            Type item = type.GetGenericArguments()[0];
            return (IValueReader)Activator.CreateInstance(typeof(ListReader<>).MakeGenericType(item), For(item))!;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            Type item = type.GetGenericArguments()[1];
            return (IValueReader)Activator.CreateInstance(typeof(DictionaryReader<>).MakeGenericType(item), For(item))!;
        }

        if (typeof(GitLabObject).IsAssignableFrom(type)) return (IValueReader)Activator.CreateInstance(typeof(ModelReader<>).MakeGenericType(type))!;
        throw new NotSupportedException($"A model has a property of type {type}, which no JSON reader knows.");
    }
}
