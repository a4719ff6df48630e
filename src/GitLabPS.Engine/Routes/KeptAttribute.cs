using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>
/// GitLab resets the setting when a change leaves it out. Where it is not given it is sent as it is: the object from the
/// pipeline knows it, or else the cmdlet's operation <c>Read</c> tells it, where there is one.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeptAttribute : Attribute
{
    /// <summary>The property of the object that has it, such as <c>MemberRole.Id</c>; null where it has the parameter's own name.</summary>
    public string? Property { get; set; }

    /// <summary>The parameter with which the setting stands and falls: it is kept only as long as that one is; null for none.</summary>
    public string? With { get; set; }

    /// <summary>Finds the setting in an object from the pipeline.</summary>
    /// <returns>Whether the object knows it: null is known as well.</returns>
    internal bool TryFind(PSObject item, string parameter, out object? value)
    {
        value = item;
        foreach (string name in Names(parameter))
        {
            if (value is null) return true;
            if (PSObject.AsPSObject(value).Properties[name] is not { } property) return false;
            value = property.Value;
        }

        // As a whole it would have to be sent under GitLab's own names.
        return value is not GitLabObject and not PSObject { BaseObject: PSCustomObject };
    }

    /// <summary>Finds the setting in what GitLab answered; null where it is not set.</summary>
    internal object? Find(object? answer, string parameter)
    {
        object? value = answer;
        foreach (string name in Names(parameter)) value = value is IDictionary<string, object?> members && members.TryGetValue(SnakeCase.FromPascalCase(name), out object? member) ? member : null;
        return value is IDictionary<string, object?> all ? all.Where(m => m.Value is not null).ToDictionary(m => m.Key, m => m.Value) : value;
    }

    private string[] Names(string parameter) => (Property ?? parameter).Split('.');
}
