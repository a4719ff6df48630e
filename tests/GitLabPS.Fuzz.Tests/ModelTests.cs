using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Security;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using GitLabPS.Client;
using Newtonsoft.Json;
using Xunit;
using JsonException = Newtonsoft.Json.JsonException;

namespace GitLabPS.Fuzz.Tests;

/// <summary>Whatever a server sends, every model is read or refused, and nothing that was sent is lost in silence.</summary>
public sealed class ModelTests
{
    /// <summary>Far more than GitLab nests, and less than what is refused.</summary>
    private static readonly JsonDocumentOptions Sane = new() { MaxDepth = 100 };

    [Fact]
    public Task Every_model_can_be_rehearsed() => Task.WhenAll(Models.All.Select(Rehearsal.Begin));

    [Fact]
    public void Every_model_takes_any_document() => Fuzz.Check("documents", Documents.Any, 12, text =>
    {
        byte[] body = Encoding.Latin1.GetBytes(text);
        using JsonDocument? sane = Parse(body);
        foreach (Type model in Models.All)
        {
            try
            {
                Check(model, body, sane);
            }
            catch (Exception failure)
            {
                throw new FuzzException(model.Name, failure);
            }
        }

        return Task.CompletedTask;
    });

    [Fact]
    public async Task Every_field_of_another_type_is_empty_and_kept_and_never_invented()
    {
        string body = "";
        await using var server = new WireServer(_ => $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}", closes: false);
        using GitLabSession session = Sessions.Open(server.Url);
        foreach (Type model in Models.All)
        {
            Dictionary<string, PropertyInfo> fields = Models.Fields(model);
            body = $"[{string.Join(',', Shapes.Select(shape => $"{{{string.Join(',', fields.Keys.Select(name => $"\"{name}\":{shape}"))}}}"))}]";

            Answer answer = await session.ReadAsync(new ApiRequest(HttpMethod.Get, "things"), model);

            Assert.Equal(Shapes.Length, answer.Items.Count);
            foreach ((string shape, object item) in Shapes.Zip(answer.Items))
            {
                foreach ((string name, PropertyInfo field) in fields)
                {
                    bool kept = ((GitLabObject)item).AdditionalProperties.ContainsKey(name);
                    Assert.True(IsTrueTo(shape, field.GetValue(item), kept), $"{model.Name}.{field.Name} reads {shape} as '{field.GetValue(item)}'{(kept ? ", and keeps it" : "")}.");
                }
            }
        }
    }

    // Nothing is nothing; of a number, a boolean or a text there may be a value that says the same, and nothing else; what has no
    // value is kept.
    private static bool IsTrueTo(string shape, object? value, bool kept) => value switch
    {
        null => kept == (shape is not "null"),
        _ when shape is "null" => false,
        string or Uri or SecureString => shape is "5" or "true" or "\"text\"",
        bool flag => shape is "true" && flag,
        IConvertible number => shape is "5" && Convert.ToInt64(number, CultureInfo.InvariantCulture) == 5,
        GitLabObject => shape is "{}" or "{\"a\":null}",
        _ => value.GetType().IsValueType ? shape is "5" : true,
    };

    private static readonly string[] Shapes = ["null", "[]", "{}", "\"text\"", "5", "true", "[null]", "{\"a\":null}", "[[null]]"];

    private static void Check(Type model, byte[] body, JsonDocument? sane)
    {
        List<object> items;
        try
        {
            using JsonTextReader reader = JsonText.Open(new MemoryStream(body));
            items = JsonText.ReadItems<object>(reader, model).Select(item => item.Value!).ToList();
        }
        catch (JsonException refused)
        {
            Assert.True(sane is null, refused.Message);
            return;
        }

        if (sane is not null) Assert.All(Objects(sane).Zip(items, (sent, read) => (sent, read)), pair => AssertComplete(pair.sent, (GitLabObject)pair.read));
        if (sane is not null) Assert.Equal(Objects(sane).Count, items.Count);
    }

    private static void AssertComplete(JsonElement sent, GitLabObject read)
    {
        Dictionary<string, PropertyInfo> fields = Models.Fields(read.GetType());

        // Of two members of one name the last counts, and it may be null.
        foreach (IGrouping<string?, JsonProperty> members in sent.EnumerateObject().GroupBy(Name))
        {
            if (members.Key is not { } name || members.Count() > 1 || members.Single().Value.ValueKind == JsonValueKind.Null) continue;
            object? value = fields.TryGetValue(name, out PropertyInfo? property) ? property.GetValue(read) : null;
            Assert.True(value is not null || read.AdditionalProperties.ContainsKey(name), $"{name} is lost");
            if (value is Uri url) Assert.NotNull(url.ToString());
        }
    }

    // This reader, unlike the module's, refuses names with half a character in them.
    private static string? Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static List<JsonElement> Objects(JsonDocument document) =>
        document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray().ToList() : [document.RootElement];

    // The document, where it is one that must be read: strict JSON, objects only, no number beyond reason.
    private static JsonDocument? Parse(byte[] body)
    {
        try
        {
            JsonDocument document = JsonDocument.Parse(body, Sane);
            if (Objects(document).TrueForAll(item => item.ValueKind == JsonValueKind.Object) && !Encoding.Latin1.GetString(body).Contains(new string('0', 300), StringComparison.Ordinal)) return document;
            document.Dispose();
            return null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
