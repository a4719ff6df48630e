using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Net.Http;
using System.Reflection;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>
/// Makes a request of a cmdlet's declaration and its bound parameters. A pure function: it asks neither PowerShell nor
/// the network.
/// </summary>
public static class RequestBinder
{
    /// <summary>Binds the main operation of a parameter set.</summary>
    /// <param name="command">The cmdlet.</param>
    /// <param name="set">The parameter set.</param>
    /// <param name="bound">The parameters that were given, by name. What is not in here is not sent.</param>
    public static ApiRequest Bind(CommandDescriptor command, string set, IReadOnlyDictionary<string, object?> bound) =>
        Bind(command, command.RouteFor(set, bound.ContainsKey), bound);

    /// <summary>Binds an operation: placeholders to the path, the rest to the query of a GET, HEAD or DELETE, else to the body.</summary>
    /// <exception cref="ArgumentException">A value cannot be sent; the message says why.</exception>
    public static ApiRequest Bind(CommandDescriptor command, RouteAttribute route, IReadOnlyDictionary<string, object?> bound)
    {
        List<ParameterDescriptor> given = command.Parameters.Where(p => bound.ContainsKey(p.Name)).ToList();
        if (!route.Paged && given.Find(p => p.IsListOnly) is { } listOnly) throw new ArgumentException($"-{listOnly.Name} is for lists, and the other parameters name a single object.");
        given.RemoveAll(p => !p.IsSent);
        given.ForEach(p => CheckCombination(p, bound));
        var inPath = new HashSet<string>(StringComparer.Ordinal);
        string path = RouteAttribute.Placeholder.Replace(route.Path, match =>
        {
            string name = match.Groups[1].Value;
            ParameterDescriptor parameter = given.Find(p => p.ApiName == name)
                ?? throw new ArgumentException($"{command.Name} needs a value for '{name}' of {route.Path}.");
            inPath.Add(name);
            return PathSegment.Encode(ToText(parameter, bound[parameter.Name]));
        }).TrimStart('/');

        // The further operations of a cmdlet are pure paths: their parameters, if any, are the path's.
        given.RemoveAll(p => route.Step is not null || inPath.Contains(p.ApiName));
        var parameters = given.Select(p => new KeyValuePair<string, object?>(ApiNameOf(p, bound[p.Name]), ToWire(p, bound[p.Name]))).ToList();
        if (route.Constant is { } constant)
        {
            string[] parts = constant.Split('=');
            parameters.Add(new(parts[0], parts[1]));
        }

        if (!IsInQuery(route)) return new ApiRequest(route.Method, path, null, Body(parameters));

        // GitLab takes it for no filter at all, where an empty variable may be what went wrong.
        if (given.Find(p => bound[p.Name] is null) is { } cleared) throw new ArgumentException($"-{cleared.Name} is $null. Leave it out, or give a value.");
        return new ApiRequest(route.Method, path, parameters);
    }

    private static bool IsInQuery(RouteAttribute route) => route.Method == HttpMethod.Get || route.Method == HttpMethod.Head || route.Method == HttpMethod.Delete;

    private static void CheckCombination(ParameterDescriptor parameter, IReadOnlyDictionary<string, object?> bound)
    {
        if (parameter.With.Count > 0 && !parameter.With.Any(bound.ContainsKey)) throw new ArgumentException($"-{parameter.Name} goes only with {string.Join(" or ", parameter.With.Select(name => "-" + name))}.");
        if (parameter.Without.FirstOrDefault(bound.ContainsKey) is { } other) throw new ArgumentException($"-{parameter.Name} does not go with -{other}.");
    }

    // Without the name of one thing the path would be that of all of them. GitLab counts from 1: zero is the number of nothing.
    private static string ToText(ParameterDescriptor parameter, object? value)
    {
        string text = WireValue.ToText(ToWire(parameter, value));
        if (text.Length == 0) throw new ArgumentException($"-{parameter.Name} is empty. Leave it out, or say which one is meant.");
        if (value is Reference { Id: <= 0 } or long and <= 0) throw new ArgumentException($"-{parameter.Name} is {text}, and nothing has that number. Say which one is meant.");
        return text;
    }

    private static string ApiNameOf(ParameterDescriptor parameter, object? value) =>
        parameter.NamesAs is { } names && parameter.FormOf(ParameterDescriptor.ReferencesOf(value)) == ReferenceForm.Name ? names : parameter.ApiName;

    // Before it is looked up, in what -WhatIf shows, an id is told by the number, in a form that GitLab takes for no id.
    private static object ToWire(Reference reference, ReferenceForm form) => form switch
    {
        ReferenceForm.Name => reference.Text,
        ReferenceForm.Id when reference.Id is { } id => id,
        ReferenceForm.GlobalId => reference.GlobalId is { } id ? id : $"number {reference.Text}",
        _ => reference.Value,
    };

    private static object ToWire(ParameterDescriptor parameter, List<Reference> references)
    {
        ReferenceForm form = parameter.FormOf(references);
        List<object> items = references.Select(reference => ToWire(reference, form)).ToList();

        // A word stands in place of the list, and beside a parameter for names GitLab takes but one id.
        bool isOne = references.Count == 1 && (references[0].IsWord || (parameter.NamesAs is not null && form == ReferenceForm.Id && !parameter.TakesManyIds));
        if (isOne) return items[0];
        return parameter.Property.IsDefined(typeof(CommaSeparatedAttribute)) ? string.Join(",", items.Select(WireValue.ToText)) : items;
    }

    private static RequestBody? Body(List<KeyValuePair<string, object?>> parameters)
    {
        if (parameters.Count == 0) return null;
        return parameters.Exists(p => p.Value is FileUpload) ? new MultipartBody(parameters) : new JsonBody(parameters.Select(Nest).ToList());
    }

    // A query or a form says filter[scope]=x, what JSON says with an object.
    private static KeyValuePair<string, object?> Nest(KeyValuePair<string, object?> parameter)
    {
        string[] parts = parameter.Key.Split('[', ']');
        return parts.Length == 1 ? parameter : new(parts[0], new Dictionary<string, object?> { [parts[1]] = parameter.Value });
    }

    private static object? ToWire(ParameterDescriptor parameter, object? value)
    {
        switch (value)
        {
            case null when parameter.Property.PropertyType == typeof(bool?):
                throw new ArgumentException($"-{parameter.Name} takes $true or $false, not $null. Leave it out to keep the setting as it is.");

            // To GitLab an absent list is one that stays as it is, in many places.
            case null when parameter.Property.PropertyType.IsArray:
                return ToWire(parameter, Array.Empty<object>());
            case null:
                return null;
            case PSObject { BaseObject: { } inner }:
                return ToWire(parameter, inner);
            case SwitchParameter flag:
                return flag.IsPresent;
            case Reference reference:
                return ToWire(reference, parameter.FormOf([reference]));
            case IEnumerable<Reference> references:
                return ToWire(parameter, references.ToList());
            case string path when parameter.IsFileContent:
                return new Base64File(path);
            case string text when parameter.IsUpload:
                return text.Length == 0 ? text : new FileUpload(text, MediaTypes.Of(text));
            case string text when parameter.AllowedValues.Count > 0:
                // PowerShell's comparison ignores case, GitLab's does not.
                return parameter.AllowedValues.FirstOrDefault(v => string.Equals(v, text, StringComparison.OrdinalIgnoreCase)) ?? text;
            case DateTimeOffset day when parameter.Property.IsDefined(typeof(DateOnlyAttribute)):
                return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            case IDictionary hash when parameter.Property.GetCustomAttribute<SecretPairsAttribute>() is { } pairs:
                return SecretHash.ToPairs(parameter.Name, hash, pairs.Members);
            case IDictionary hash when parameter.Property.IsDefined(typeof(SecretValuesAttribute)):
                return SecretHash.ToHash(parameter.Name, hash);
            case IDictionary hash when parameter.IsFileContent:
                return FileContentAttribute.ToTree(hash);
            case IDictionary hash:
                return PSObjectTree.ToTree(hash);
            case IEnumerable list and not string:
                List<object?> items = list.Cast<object?>().Select(item => ToWire(parameter, item)).ToList();
                return parameter.Property.IsDefined(typeof(CommaSeparatedAttribute)) ? string.Join(",", items.Select(WireValue.ToText)) : items;
            default:
                return value;
        }
    }
}
