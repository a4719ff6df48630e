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

    internal static IReadOnlyList<Field> Of(Type model) => Known.GetOrAdd(model, type => type.GetProperties()
        .Select(p => (Property: p, Attribute: p.GetCustomAttribute<FromCallAttribute>()))
        .Where(p => p.Attribute is not null)
        .Select(p => new Field(p.Property, p.Attribute!.Parameter)).ToList());

    internal sealed class Field
    {
        private readonly PropertyInfo property;

        public Field(PropertyInfo property, string parameter)
        {
            this.property = property;
            Parameter = parameter;
        }

        public string Parameter { get; }

        /// <summary>Fills the property unless GitLab's answer did.</summary>
        public void Fill(object item, object value)
        {
            if (property.GetValue(item) is not null) return;
            if (value is Reference reference) value = property.PropertyType == typeof(string) ? reference.Value : reference.Id!;
            if (value is not null) property.SetValue(item, value);
        }
    }
}
