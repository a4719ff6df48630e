using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using GitLabPS.Client;
using GitLabPS.Engine;
using Xunit;
using static GitLabPS.Commands.Tests.Contract;

namespace GitLabPS.Commands.Tests;

/// <summary>Compares the models with what operations answer by GitLab's OpenAPI document.</summary>
public sealed class ModelTests
{
    [SkippableFact]
    public void Models_have_the_fields_of_the_document()
    {
        OpenApiDocument document = OpenApiDocument.Get();
        var fields = new HashSet<(Type Model, string Field)>();
        var seen = new HashSet<(Type, JsonNode)>();
        foreach (CommandDescriptor command in Module.Commands)
        {
            if ((command.ArgumentOf(typeof(GetCmdlet<>)) ?? command.ArgumentOf(typeof(CreateCmdlet<>))) is not { } model) continue;
            foreach (JsonNode answer in command.Routes.Where(r => r.Step is null).Select(r => document.Find(r)?.Answer).OfType<JsonNode>()) Collect(model, answer);
        }

        Exceptions.Check(
            from field in fields
            where !Properties(field.Model).ContainsKey(field.Field)
            select new Finding($"{field.Model.Name} {field.Field}", "GitLab answers with it, the model has no property for it."),
            "Add a property, with [ApiName] where the name differs.");

        // The fields of an object, and of the objects in it that have a model of their own.
        void Collect(Type model, JsonNode schema)
        {
            if (schema["items"] is { } items) schema = document.Resolve(items);
            if (!typeof(GitLabObject).IsAssignableFrom(model) || !seen.Add((model, schema))) return;
            Dictionary<string, PropertyInfo> properties = Properties(model);
            foreach ((string name, JsonNode? field) in schema["properties"]?.AsObject() ?? [])
            {
                fields.Add((model, name));
                if (properties.TryGetValue(name, out PropertyInfo? property)) Collect(ItemType(property.PropertyType), document.Resolve(field!));
            }
        }
    }

    private static Type ItemType(Type type) => type.IsGenericType ? type.GetGenericArguments()[^1] : type;

    private static Dictionary<string, PropertyInfo> Properties(Type model) => model.GetProperties()
        .Where(p => !p.IsDefined(typeof(NotInJsonAttribute), true))
        .ToDictionary(p => p.GetCustomAttribute<ApiNameAttribute>()?.Name ?? SnakeCase.FromPascalCase(p.Name));
}
