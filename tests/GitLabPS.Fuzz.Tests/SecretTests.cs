using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using GitLabPS.Client;
using Newtonsoft.Json;
using Xunit;

namespace GitLabPS.Fuzz.Tests;

/// <summary>What GitLab answers under the name of a secret can be read from no model: not shown, nor written to a file.</summary>
public sealed class SecretTests
{
    private const string Canary = "glpat-canary";

    // Those of all models, and some that none has yet.
    private static readonly List<string> Names = [.. Models.FieldNames.Where(Redaction.IsSecret), "brand_new_token", "client_secret", "smtp_password", "private_key", "trace_credential"];

    [Fact]
    public void No_model_shows_one()
    {
        byte[] answer = Encoding.UTF8.GetBytes($"{{{string.Join(',', Names.Select(name => $"\"{name}\":\"{Canary}\""))}}}");
        Assert.All(Models.All, model =>
        {
            using JsonTextReader reader = JsonText.Open(new MemoryStream(answer));
            var item = (GitLabObject)JsonText.ReadItems<object>(reader, model).Single().Value!;

            Assert.DoesNotContain(Canary, string.Join('\n', Texts(item)));
            Assert.Equal(Names.Count, Names.Count(name => Models.Fields(model).ContainsKey(name) || item.AdditionalProperties.ContainsKey(name)));
        });
    }

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        string text => [text],
        IDictionary<string, object?> members => members.Values.SelectMany(Texts),
        IReadOnlyDictionary<string, object?> members => members.Values.SelectMany(Texts),
        IEnumerable items => items.Cast<object?>().SelectMany(Texts),
        GitLabObject model => model.GetType().GetProperties().SelectMany(property => Texts(property.GetValue(model))).Append(model.ToString()!),
        _ => [$"{value}"],
    };
}
