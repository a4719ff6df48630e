using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Notes, and the discussions that they make up: every note is in one, if alone.</summary>
internal static class NoteEndpoints
{
    // A note's row has it, GitLab's answers do not.
    private const string Discussion = "discussion_id";

    private static readonly Noteable[] Discussed = [Noteable.Issue, Noteable.MergeRequest, Noteable.Snippet, Noteable.Commit, Noteable.Epic];

    private static readonly Noteable[] Noted =
    [
        Noteable.Issue, Noteable.MergeRequest, Noteable.Snippet, Noteable.Epic,
        new("WikiPage::Meta", "projects/:id/wiki_pages/:parent"),
        new("WikiPage::Meta", "groups/:id/wiki_pages/:parent"),
        new("Vulnerability", "projects/:id/vulnerabilities/:parent"),
    ];

    public static void Map(Router routes)
    {
        foreach (Noteable about in Noted)
        {
            string notes = about.Pattern + "/notes";
            routes.Get(notes, call => List(call, about));
            routes.Post(notes, call => Create(call, about, null));
            MapOne(routes, about, notes + "/:row");
        }

        foreach (Noteable about in Discussed)
        {
            string discussions = about.Pattern + "/discussions";
            string notes = discussions + "/:discussion/notes";
            routes.Get(discussions, call => Paging.Offset(call, [.. Rows(call, about).All.GroupBy(note => $"{note[Discussion]}")], group => Wire.Bytes(Show(group))));
            routes.Post(discussions, call => Begin(call, about));
            routes.Get(discussions + "/:discussion", call => Reply.Json(Show(Of(call, about))));
            if (about == Noteable.Issue || about == Noteable.MergeRequest || about == Noteable.Epic) routes.Put(discussions + "/:discussion", call => Resolve(call, about));
            routes.Get(notes, call => Reply.Json(new JsonArray([.. Of(call, about).Select(Show)])));
            routes.Post(notes, call => Create(call, about, $"{Of(call, about).Key}"));
            MapOne(routes, about, notes + "/:row");
        }
    }

    private static void MapOne(Router routes, Noteable about, string one)
    {
        routes.Get(one, call => Reply.Json(Show(Find(call, about))));
        routes.Put(one, call => Change(call, about));
        routes.Delete(one, call =>
        {
            Rows(call, about).Remove(Find(call, about));
            return Reply.Empty(204);
        });
    }

    private static RowList Rows(ApiCall call, Noteable about) => about.RowsById(call, "notes");

    private static JsonObject Find(ApiCall call, Noteable about)
    {
        JsonObject note = Noteable.Find(call, Rows(call, about), "Note");
        return !call.Route.TryGetValue("discussion", out string? discussion) || $"{note[Discussion]}" == discussion ? note : throw Errors.NotFound("Note");
    }

    private static IGrouping<string, JsonObject> Of(ApiCall call, Noteable about) =>
        Rows(call, about).All.GroupBy(note => $"{note[Discussion]}").FirstOrDefault(group => group.Key == call.Route["discussion"]) ?? throw Errors.NotFound("Discussion");

    private static Reply List(ApiCall call, Noteable about)
    {
        bool? system = call.Params.String("activity_filter") switch
        {
            "only_comments" => false,
            "only_activity" => true,
            _ => null,
        };
        IEnumerable<JsonObject> notes = Rows(call, about).All.Where(note => system is null || note["system"]!.GetValue<bool>() == system);
        notes = call.Params.String("sort") == "asc" ? notes : notes.Reverse();
        return Paging.Offset(call, [.. notes], note => Wire.Bytes(Show(note)));
    }

    private static Reply Create(ApiCall call, Noteable about, string? discussion)
    {
        call.Params.Require("body");
        string body = call.Params.String("body")!;

        // A quick action leaves no note of its own, only what GitLab tells of it.
        if (body.StartsWith('/'))
        {
            Add(call, about, body[1..], null, null)["system"] = true;
            return Reply.Json(new JsonObject { ["commands_changes"] = new JsonObject { [body[1..]] = true }, ["summary"] = new JsonArray(body[1..]) }, 202);
        }

        JsonObject note = Add(call, about, body, discussion is null ? null : "DiscussionNote", discussion);
        foreach (JsonObject other in Rows(call, about).All.Where(other => discussion is not null && $"{other[Discussion]}" == discussion)) other["type"] ??= "DiscussionNote";
        return Reply.Json(Show(note), 201);
    }

    private static Reply Begin(ApiCall call, Noteable about)
    {
        call.Params.Require("body");
        JsonNode? position = call.Params.All["position"];
        JsonObject note = Add(call, about, call.Params.String("body")!, position is null ? "DiscussionNote" : "DiffNote", null);
        if (position is not null) note["position"] = position.DeepClone();
        return Reply.Json(Show(Rows(call, about).All.GroupBy(row => $"{row[Discussion]}").Last()), 201);
    }

    private static Reply Resolve(ApiCall call, Noteable about)
    {
        call.Params.Require("resolved");
        foreach (JsonObject note in Of(call, about)) SetResolved(call, note);
        return Reply.Json(Show(Of(call, about)));
    }

    private static Reply Change(ApiCall call, Noteable about)
    {
        JsonObject note = Find(call, about);
        if (call.Params.String("body") is { } body) note["body"] = body;
        if (call.Params.Has("resolved")) SetResolved(call, note);
        note["updated_at"] = Wire.Instant(DateTimeOffset.UtcNow);
        return Reply.Json(Show(note));
    }

    private static void SetResolved(ApiCall call, JsonObject note)
    {
        bool resolved = call.Params.Boolean("resolved") == true;
        note["resolved"] = resolved;
        note["resolved_by"] = resolved ? UserJson.Basic(call.SignedIn, call.Site) : null;
        note["resolved_at"] = resolved ? Wire.Instant(DateTimeOffset.UtcNow) : null;
    }

    private static JsonObject Add(ApiCall call, Noteable about, string body, string? type, string? discussion)
    {
        long id = call.State.NextId();
        string parent = call.Route["parent"];
        string now = Wire.Instant(DateTimeOffset.UtcNow);
        bool resolvable = about == Noteable.MergeRequest && type is not null;
        var note = new JsonObject
        {
            ["id"] = id,
            ["type"] = type,
            ["body"] = body,
            ["author"] = UserJson.Basic(call.SignedIn, call.Site),
            ["created_at"] = call.Params.String("created_at") ?? now,
            ["updated_at"] = now,
            ["system"] = false,
            ["noteable_id"] = long.TryParse(parent, out long number) ? number : null,
            ["noteable_type"] = about.Kind,
            ["project_id"] = about.IsInProject ? call.Project().Id : null,
            ["commit_id"] = about == Noteable.Commit ? parent : null,
            ["resolvable"] = resolvable,
            ["resolved"] = resolvable ? false : null,
            ["resolved_by"] = null,
            ["confidential"] = call.Params.Boolean("internal") ?? call.Params.Boolean("confidential") ?? false,
            ["internal"] = call.Params.Boolean("internal") ?? call.Params.Boolean("confidential") ?? false,
            ["imported"] = false,
            ["imported_from"] = "none",
            ["noteable_iid"] = about == Noteable.Commit || about == Noteable.Snippet ? null : long.TryParse(parent, out long iid) ? iid : null,
            ["commands_changes"] = new JsonObject(),
            [Discussion] = discussion ?? NewDiscussionId(id),
        };
        return Rows(call, about).Add(note);
    }

    // Forty hexadecimal digits, of which nobody should ask more than that they differ.
    private static string NewDiscussionId(long id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(id.ToString(CultureInfo.InvariantCulture))))[..40];

    private static JsonObject Show(JsonObject note)
    {
        JsonObject shown = note.DeepClone().AsObject();
        shown.Remove(Discussion);
        return shown;
    }

    private static JsonObject Show(IGrouping<string, JsonObject> discussion)
    {
        bool resolvable = discussion.Any(note => note["resolvable"]!.GetValue<bool>());
        var shown = new JsonObject { ["id"] = discussion.Key, ["individual_note"] = discussion.All(note => note["type"] is null), ["resolvable"] = resolvable };
        if (resolvable) shown["resolved"] = discussion.All(note => note["resolved"]?.GetValue<bool>() == true);
        shown["notes"] = new JsonArray([.. discussion.Select(Show)]);
        return shown;
    }
}
