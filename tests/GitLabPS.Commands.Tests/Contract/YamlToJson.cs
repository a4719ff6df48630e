using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GitLabPS.Commands.Tests;

/// <summary>Reads a YAML file into JSON nodes: a plain scalar may be a number, a boolean or null, a quoted one is text.</summary>
internal static class YamlToJson
{
    public static JsonNode Read(string path)
    {
        using StreamReader text = File.OpenText(path);
        var parser = new Parser(text);
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        return Read(parser)!;
    }

    private static JsonNode? Read(Parser parser)
    {
        if (parser.TryConsume<MappingStart>(out _))
        {
            var members = new JsonObject();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                string name = parser.Consume<Scalar>().Value;
                members[name] = Read(parser);
            }

            return members;
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new JsonArray();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Read(parser));
            return items;
        }

        return Value(parser.Consume<Scalar>());
    }

    private static JsonValue? Value(Scalar scalar) => scalar switch
    {
        { Style: not ScalarStyle.Plain } => JsonValue.Create(scalar.Value),
        { Value: "" or "~" or "null" } => null,
        { Value: "true" or "false" } => JsonValue.Create(scalar.Value == "true"),
        _ when long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) => JsonValue.Create(number),
        _ when double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && scalar.Value.Any(char.IsAsciiDigit) => JsonValue.Create(number),
        _ => JsonValue.Create(scalar.Value),
    };
}
