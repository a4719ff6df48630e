using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using GitLabPS.Engine;
using Xunit;
using static GitLabPS.Commands.Tests.Contract;

namespace GitLabPS.Commands.Tests;

/// <summary>Compares the models with what operations answer by GitLab's OpenAPI document.</summary>
public sealed class ModelTests
{
    [SkippableFact]
    public void Models_have_the_fields_of_the_document() => Exceptions.Check(
        from field in Fields()
        where field.Property is null
        select new Finding(field.Subject, "GitLab answers with it, the model has no property for it."),
        "Add a property, with [ApiName] where the name differs.");

    [SkippableFact]
    public void Objects_of_the_document_have_models() => Exceptions.Check(
        from field in Fields()
        where field.Property is not null && field.Schema["properties"] is not null && !IsModel(ItemType(field.Property.PropertyType))
        select new Finding(field.Subject, $"GitLab answers with {string.Join(", ", field.Schema["properties"]!.AsObject().Select(p => p.Key))}, which nobody can complete."),
        "Give the property the type of a model with these fields.");

    // The fields of the objects that operations answer with, and of the objects in them that have a model of their own.
    private static List<Field> Fields()
    {
        OpenApiDocument document = OpenApiDocument.Get();
        var fields = new List<Field>();
        var seen = new HashSet<(Type, JsonNode)>();
        foreach (CommandDescriptor command in Module.Commands)
        {
            if (ModelOf(command) is not { } model) continue;
            foreach (JsonNode answer in command.Routes.Where(r => r.Step is null).Select(r => document.Find(r)?.Answer).OfType<JsonNode>()) Collect(model, OneOf(answer));
        }

        return fields;

        void Collect(Type model, JsonNode schema)
        {
            if (!IsModel(model) || !seen.Add((model, schema))) return;
            Dictionary<string, PropertyInfo> properties = Properties(model);
            foreach ((string name, JsonNode? declared) in schema["properties"]?.AsObject() ?? [])
            {
                JsonNode one = OneOf(document.Resolve(declared!));
                PropertyInfo? property = properties.GetValueOrDefault(name);
                fields.Add(new Field(model, name, property, one));
                if (property is not null) Collect(ItemType(property.PropertyType), one);
            }
        }

        JsonNode OneOf(JsonNode schema) => schema["items"] is { } items ? document.Resolve(items) : schema;
    }

    private static Type? ModelOf(CommandDescriptor command) =>
        command.ArgumentOf(typeof(GetCmdlet<>)) ?? command.ArgumentOf(typeof(CreateCmdlet<>)) ?? command.ArgumentOf(typeof(ReadCmdlet<>));

    private static bool IsModel(Type type) => typeof(GitLabObject).IsAssignableFrom(type);

    private static Type ItemType(Type type) => type.IsGenericType ? type.GetGenericArguments()[^1] : type;

    private static Dictionary<string, PropertyInfo> Properties(Type model) => model.GetProperties()
        .Where(p => !p.IsDefined(typeof(NotInJsonAttribute), true))
        .ToDictionary(ApiNameAttribute.Of);

    private sealed record Field(Type Model, string Name, PropertyInfo? Property, JsonNode Schema)
    {
        public string Subject => $"{Model.Name} {Name}";
    }
}
