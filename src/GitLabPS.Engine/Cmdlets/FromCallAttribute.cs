using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace GitLabPS.Engine;

/// <summary>
/// A property of a model that says which object was asked, such as the issue of a note, where GitLab's answer does not.
/// It is filled from a parameter of the call, and makes the object fit the parameters of the next command.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FromCallAttribute : Attribute
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Field>> Known = new();

    /// <summary>Names the parameter.</summary>
    /// <param name="parameter">PowerShell's name, without the dash.</param>
    public FromCallAttribute(string parameter) => Parameter = parameter;

    /// <summary>The parameter that holds the value.</summary>
    public string Parameter { get; }

    /// <summary>Whether it is the id that counts where a reference knows a number within a project or group as well.</summary>
    public bool OfGlobalId { get; set; }

    internal static IReadOnlyList<Field> Of(Type model) => Known.GetOrAdd(model, type => type.GetProperties()
        .Select(p => (Property: p, Attribute: p.GetCustomAttribute<FromCallAttribute>()))
        .Where(p => p.Attribute is not null)
        .Select(p => new Field(p.Property, p.Attribute!)).ToList());

    internal sealed class Field
    {
        private readonly PropertyInfo property;
        private readonly FromCallAttribute source;

        public Field(PropertyInfo property, FromCallAttribute source)
        {
            this.property = property;
            this.source = source;
        }

        public string Parameter => source.Parameter;

        /// <summary>Fills the property unless GitLab's answer did.</summary>
        public void Fill(object item, object value)
        {
            if (property.GetValue(item) is not null) return;
            if (Plain(value) is { } plain) property.SetValue(item, plain);
        }

        private object? Plain(object value)
        {
            if (value is not Reference reference) return value;
            if (source.OfGlobalId) return reference.GlobalId;
            return property.PropertyType == typeof(string) ? reference.Value : reference.Id;
        }
    }
}
