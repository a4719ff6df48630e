using System;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Reactions to issues, merge requests, snippets and epics, and to their notes.</summary>
internal static class EmojiReactionEndpoints
{
    public static void Map(Router routes)
    {
        foreach (Noteable about in new[] { Noteable.Issue, Noteable.MergeRequest, Noteable.Snippet, Noteable.Epic })
        {
            Map(routes, about, about.Pattern + "/award_emoji");
            Map(routes, about, about.Pattern + "/notes/:note/award_emoji");
        }
    }

    private static void Map(Router routes, Noteable about, string list)
    {
        routes.Get(list, call => Paging.Offset(call, Rows(call, about).All, reaction => Wire.Bytes(reaction)));
        routes.Post(list, call => Create(call, about));
        routes.Get(list + "/:row", call => Reply.Json(Noteable.Find(call, Rows(call, about), "Award Emoji").DeepClone()));
        routes.Delete(list + "/:row", call =>
        {
            Rows(call, about).Remove(Noteable.Find(call, Rows(call, about), "Award Emoji"));
            return Reply.Empty(204);
        });
    }

    private static RowList Rows(ApiCall call, Noteable about)
    {
        if (Note(call) is not { } note) return about.Rows(call, "award_emoji");
        if (about.RowsByNumber(call, "notes").Find(note, "id") is null) throw Errors.NotFound("Note");
        return about.Rows(call, $"notes/{note}/award_emoji");
    }

    private static string? Note(ApiCall call) => call.Route.TryGetValue("note", out string? note) ? note : null;

    private static Reply Create(ApiCall call, Noteable about)
    {
        call.Params.Require("name");
        RowList rows = Rows(call, about);
        string name = call.Params.String("name")!;
        if (rows.Find(name, "name") is not null) throw Errors.NotFound("Award Emoji Name has already been taken");
        string now = Wire.Instant(DateTimeOffset.UtcNow);
        return Reply.Json(rows.Add(new JsonObject
        {
            ["id"] = call.State.NextId(),
            ["name"] = name,
            ["user"] = UserJson.Basic(call.SignedIn, call.Site),
            ["created_at"] = now,
            ["updated_at"] = now,
            ["awardable_id"] = long.TryParse(Note(call) ?? call.Route["parent"], out long id) ? id : null,
            ["awardable_type"] = Note(call) is null ? about.Kind : "Note",
            ["url"] = null,
        }).DeepClone(), 201);
    }
}
