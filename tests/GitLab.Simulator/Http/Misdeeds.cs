using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace GitLab.Simulator;

/// <summary>What a rule makes of an answer before it is sent. What goes wrong on the wire is up to <see cref="ReplyWriter"/>.</summary>
internal static class Misdeeds
{
    /// <summary>The answer of a rule that answers in the place of the API.</summary>
    public static Reply Answer(MisbehaviourRule rule, Func<string, string> expand)
    {
        if (rule.Size is { } size)
            return Reply.Zeros(size, rule.Status);
        var body = rule.Body
            ?? (rule.Status is 204 or 304 ? "" : $$"""{"message":"{{rule.Status}} {{ReasonPhrases.GetReasonPhrase(rule.Status)}}"}""");
        return body.Length == 0 ? Reply.Empty(rule.Status) : Reply.Text(expand(body), rule.Status, rule.ContentType);
    }

    /// <summary>Changes an answer as a rule says.</summary>
    public static void Rewrite(MisbehaviourRule rule, Reply reply, Func<string, string> expand)
    {
        switch (rule.Action)
        {
            case MisbehaviourAction.Truncate:
                var body = reply.Flatten();
                reply.Body = [body.AsMemory(0, Math.Min(rule.After ?? body.Length / 2, body.Length))];
                break;
            case MisbehaviourAction.NextLink:
                SetNextLink(reply, expand(rule.Link));
                break;
            case MisbehaviourAction.SetFields:
                Edit(reply, node => SetFields(node, rule.Fields));
                break;
            case MisbehaviourAction.ChangeTypes:
                Edit(reply, node => ChangeTypes(node, rule.Names));
                break;
        }

        foreach (var (name, value) in rule.Headers)
            reply.With(name, expand(value));
    }

    private static void SetNextLink(Reply reply, string target)
    {
        var index = reply.Headers.FindIndex(header => header.Name == "Link");
        var links = new List<string> { $"<{target}>; rel=\"next\"" };
        if (index >= 0)
        {
            links.AddRange(reply.Headers[index].Value.Split(", ").Where(link => !link.EndsWith("rel=\"next\"", StringComparison.Ordinal)));
            reply.Headers.RemoveAt(index);
        }

        reply.With("Link", string.Join(", ", links));
    }

    private static void Edit(Reply reply, Action<JsonNode> edit)
    {
        if (reply.ContentType != "application/json" || JsonNode.Parse(reply.Flatten()) is not { } node)
            return;
        edit(node);
        reply.Body = [Wire.Bytes(node)];
    }

    private static void SetFields(JsonNode node, JsonObject fields)
    {
        foreach (var target in node is JsonArray list ? list.OfType<JsonObject>() : [node.AsObject()])
        {
            foreach (var (name, value) in fields)
                target[name] = value?.DeepClone();
        }
    }

    private static void ChangeTypes(JsonNode node, IReadOnlyList<string> names)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list.Where(item => item is not null))
                ChangeTypes(item!, names);
        }
        else if (node is JsonObject target)
        {
            foreach (var (name, value) in target.ToArray())
            {
                if (value is JsonValue scalar && (names.Count == 0 || names.Contains(name)))
                    target[name] = Changed(scalar);
                else if (value is not null)
                    ChangeTypes(value, names);
            }
        }
    }

    private static JsonNode Changed(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
        _ when long.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => value.DeepClone(),
    };
}
