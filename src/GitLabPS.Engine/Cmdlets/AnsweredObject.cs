using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>
/// Tells objects from what GitLab says in place of one, such as <c>{"message": …}</c> or <c>{"status": "success", …}</c>. Both
/// are JSON objects; only the first has fields of the model, and mostly the one by which GitLab tells such objects apart.
/// </summary>
internal static class AnsweredObject
{
    private static readonly ConcurrentDictionary<Type, AnsweredFields> Known = new();

    /// <summary>Whether an answer that was read as an object of a model is one.</summary>
    public static bool IsOne(GitLabObject item)
    {
        AnsweredFields fields = Known.GetOrAdd(item.GetType(), type => new AnsweredFields(type));
        if (fields.Identity?.GetValue(item) is not null) return true;
        bool hasFields = fields.All.Any(field => field.Value.GetValue(item) is not null);
        return fields.Identity is null ? hasFields || item.AdditionalProperties.Count == 0 : hasFields && !ErrorText.IsMessage(fields.Of(item));
    }

    /// <summary>What GitLab says in place of an object; null when it says nothing.</summary>
    public static string? Says(GitLabObject item) => ErrorText.Says(Known.GetOrAdd(item.GetType(), type => new AnsweredFields(type)).Of(item));

    /// <summary>The fields of a model that come from GitLab.</summary>
    private sealed class AnsweredFields
    {
        public AnsweredFields(Type model)
        {
            All = model.GetProperties()
                .Where(property => property.SetMethod is not null && !property.IsDefined(typeof(NotInJsonAttribute)))
                .ToDictionary(ApiNameAttribute.Of);
            Identity = IdentityAttribute.PropertyOf(model);
        }

        /// <summary>All of them, by GitLab's names.</summary>
        public IReadOnlyDictionary<string, PropertyInfo> All { get; }

        /// <summary>The one by which GitLab tells the objects apart; null where it does not.</summary>
        public PropertyInfo? Identity { get; }

        /// <summary>What an object has of them, with all that has no property.</summary>
        public Dictionary<string, object?> Of(GitLabObject item) => All
            .Select(field => new KeyValuePair<string, object?>(field.Key, field.Value.GetValue(item)))
            .Where(field => field.Value is not null)
            .Concat(item.AdditionalProperties)
            .ToDictionary(field => field.Key, field => field.Value);
    }
}
