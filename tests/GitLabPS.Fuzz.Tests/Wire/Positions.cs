using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Security;
using GitLabPS.Client;
using GitLabPS.Commands.Tests;
using GitLabPS.Engine;

namespace GitLabPS.Fuzz.Tests;

/// <summary>Every place in a request where a text of the user goes.</summary>
internal static class Positions
{
    /// <summary>Those that no cmdlet declares: of Invoke-GLRestMethod, and of the session.</summary>
    public static IReadOnlyList<Position> Own { get; } =
    [
        new("placeholder of Invoke-GLRestMethod", text => new(HttpMethod.Get, PathTemplate.Fill("projects/:id/hooks/:hook_id", new Hashtable { ["id"] = text, ["hook_id"] = "1" }, null))),
        new("query name", text => new(HttpMethod.Get, "projects", [new(text, "value")])),
        new("query list", text => new(HttpMethod.Get, "projects", [new("topics", new[] { text, "other" })])),
        new("query hash", text => new(HttpMethod.Get, "projects", [new("not", new Hashtable { [text] = text })])),
        new("JSON name", text => new(HttpMethod.Post, "projects", null, new JsonBody(new Dictionary<string, object?> { [text] = "value" }))),
        new("JSON list", text => new(HttpMethod.Post, "projects", null, new JsonBody(new object[] { new Hashtable { [text] = text }, text }))),
        new("text", text => new(HttpMethod.Post, "markdown", null, new TextBody(text, "text/plain"))),
        new("media type", text => new(HttpMethod.Post, "markdown", null, new TextBody("x", "text/" + Subtype(text)))),
        new("form name", text => new(HttpMethod.Post, "projects/1/import", null, new MultipartBody([new(text, "value"), new("other", "value")]))),
        new("form value", text => new(HttpMethod.Post, "projects/1/import", null, new MultipartBody([new("name", new Hashtable { ["sub"] = text }), new("list", new[] { text })]))),
        new("file's media type", text => new(HttpMethod.Put, "projects/1", null, new FileBody(new FileUpload(SampleValue.Picture, "image/" + Subtype(text))))),
        new("token", _ => new(HttpMethod.Get, "user"), (options, text) => options.Credential = Sessions.Token(text)),
        new("sudo", _ => new(HttpMethod.Get, "user"), (options, text) => options.Sudo = text),
    ];

    /// <summary>The parameters of every cmdlet that take texts, all of one call at once.</summary>
    public static IReadOnlyList<Position> OfCmdlets { get; } = Module.Commands.SelectMany(SampleCall.Of)
        .Where(call => call.Bound.Any(p => Takes(call.Command, p.Key, p.Value)))
        .Select(call => new Position($"{call.Command.Name}, {call.Title}", text => (call with { Bound = call.Bound.ToDictionary(p => p.Key, p => Takes(call.Command, p.Key, p.Value) ? With(p.Value, text) : p.Value) }).Bind()))
        .ToList();

    /// <summary>A file of a name, in a folder of its own; null where the file system has no such name.</summary>
    public static string? NewFile(DirectoryInfo folder, string name)
    {
        if (name.Length == 0 || name is "." or ".." || name.Any(c => c is '/' or '\0' || char.IsSurrogate(c)) || Path.GetFileName(name) != name) return null;
        try
        {
            string path = Path.Combine(folder.FullName, name);
            File.WriteAllText(path, "x");
            return path;
        }
        catch (IOException)
        {
            return null;
        }
    }

    // A media type is read and written anew: its parameters, and the spaces around it, are not kept letter by letter.
    private static string Subtype(string text) =>
        text.Contains(';', StringComparison.Ordinal) || text.Trim() != text ? throw new ArgumentException("This is more than a subtype.") : text;

    private static bool Takes(CommandDescriptor command, string parameter, object? value) =>
        command.Parameters.Single(p => p.Name == parameter) is { IsUpload: false, IsFileContent: false } && value is string or string[] or Uri or Reference or Reference[] or Hashtable or Hashtable[] or SecureString;

    private static object With(object? value, string text)
    {
        switch (value)
        {
            case Reference reference:
                return reference.WithText(text);
            case SecureString:
                return new NetworkCredential("", text).SecurePassword;
            case Uri:
                return WebUri.TryCreate(text, out Uri? url) ? url : throw new ArgumentException("This is no address.");
            case Hashtable:
                return new Hashtable { [text] = text };
            case Array list:
                var filled = (Array)list.Clone();
                for (int i = 0; i < filled.Length; i++) filled.SetValue(With(list.GetValue(i), text), i);
                return filled;
            default:
                return text;
        }
    }
}
