using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Draft notes and suggestions of reviewers, and the merge trains that merge requests end in.</summary>
internal static class ReviewEndpoints
{
    private const string Drafts = "projects/:id/merge_requests/:merge_request_iid/draft_notes";
    private const string Trains = "projects/:id/merge_trains";

    private static readonly Collection DraftNotes = new(Drafts)
    {
        Title = "Draft Note",
        Required = ["note"],
        Fields = ["note", "resolve_discussion", "position", "commit_id"],
        New = call => new JsonObject
        {
            ["author_id"] = call.SignedIn.Id,
            ["merge_request_id"] = MergeRequestEndpoints.Find(call)["id"]!.DeepClone(),
            ["resolve_discussion"] = false,
            ["discussion_id"] = call.Params.String("in_reply_to_discussion_id"),
            ["commit_id"] = null,
            ["line_code"] = null,
            ["position"] = null,
        },
        Changed = (call, note) =>
        {
            call.Params.Require("note");
            note["position"] = call.Params.All["position"]?.DeepClone();
        },
    };

    public static void Map(Router routes)
    {
        routes.Post(Drafts + "/bulk_publish", PublishAll);
        routes.Put(Drafts + "/:row/publish", Publish);
        DraftNotes.Map(routes);

        routes.Put("suggestions/batch_apply", ApplyBatch);
        routes.Put("suggestions/:suggestion/apply", call => Reply.Json(Suggestion(long.Parse(call.Route["suggestion"], System.Globalization.CultureInfo.InvariantCulture))));

        routes.Get(Trains + "/merge_requests/:merge_request_iid", OneInTrain);
        routes.Post(Trains + "/merge_requests/:merge_request_iid", Board);
        routes.Get(Trains, call => Page(call, Cars(call).All));
        routes.Get(Trains + "/:branch", call => Page(call, Cars(call).All.Where(car => $"{car["target_branch"]}" == call.Route["branch"])));
    }

    private static Reply Publish(ApiCall call)
    {
        DraftNotes.Rows(call).Remove(DraftNotes.Find(call));
        return Reply.Empty(204);
    }

    private static Reply PublishAll(ApiCall call)
    {
        MergeRequestEndpoints.Find(call, AccessLevel.Developer);
        foreach (JsonObject note in DraftNotes.Rows(call).All.ToList()) DraftNotes.Rows(call).Remove(note);
        return Reply.Empty(204);
    }

    private static JsonObject Suggestion(long id) => new()
    {
        ["id"] = id,
        ["from_line"] = 10,
        ["to_line"] = 10,
        ["appliable"] = false,
        ["applied"] = true,
        ["from_content"] = "old\n",
        ["to_content"] = "new\n",
    };

    private static Reply ApplyBatch(ApiCall call)
    {
        call.Params.Require("ids");
        return Reply.Json(new JsonArray([.. call.Params.Integers("ids")!.Select(Suggestion)]));
    }

    private static RowList Cars(ApiCall call) => call.State.Rows($"projects/{call.Project(AccessLevel.Reporter).Id}/merge_trains");

    private static Reply Page(ApiCall call, IEnumerable<JsonObject> cars)
    {
        if (call.Params.OneOf("scope", "active", "complete") is { } scope) cars = cars.Where(car => $"{car["status"]}" == "merged" == (scope == "complete"));
        return Paging.Offset(call, [.. cars], car => Wire.Bytes(car));
    }

    private static Reply OneInTrain(ApiCall call)
    {
        string id = $"{MergeRequestEndpoints.Find(call)["id"]}";
        return Reply.Json((Cars(call).All.FirstOrDefault(car => $"{car["merge_request"]!["id"]}" == id) ?? throw Errors.NotFound()).DeepClone());
    }

    private static Reply Board(ApiCall call)
    {
        JsonObject row = MergeRequestEndpoints.Find(call, AccessLevel.Developer);
        if (call.Params.Flag("auto_merge")) return Reply.Json(new JsonArray(), 202);
        string now = Wire.Instant(DateTimeOffset.UtcNow);
        JsonObject car = Cars(call).Add(new JsonObject
        {
            ["id"] = call.State.NextId(),
            ["merge_request"] = MergeRequestEndpoints.Basic(row),
            ["user"] = UserJson.Basic(call.SignedIn, call.Site),
            ["pipeline"] = null,
            ["created_at"] = now,
            ["updated_at"] = now,
            ["target_branch"] = row["target_branch"]!.DeepClone(),
            ["status"] = "idle",
            ["merged_at"] = null,
            ["duration"] = null,
        });
        return Reply.Json(new JsonArray(car.DeepClone()), 201);
    }
}
