using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Runners, and the projects that they serve.</summary>
internal static class RunnerEndpoints
{
    private static readonly Collection Runners = new("runners")
    {
        Title = "Runner",
        Fields = ["description", "paused", "tag_list", "run_untagged", "locked", "access_level", "maximum_timeout", "maintenance_note"],
    };

    public static void Map(Router routes)
    {
        routes.Get("runners", List);
        routes.Get("runners/all", List);
        routes.Get("runners/:row", call => Reply.Json(Runners.Find(call).DeepClone()));
        routes.Post("user/runners", Create);
        routes.Put("runners/:row", call =>
        {
            JsonObject runner = Runners.Find(call);
            foreach (string field in Runners.Fields.Where(call.Params.Has)) runner[field] = call.Params.All[field]?.DeepClone();
            return Reply.Json(runner.DeepClone());
        });
        routes.Delete("runners/:row", call =>
        {
            Runners.Rows(call).Remove(Runners.Find(call));
            return Reply.Empty(204);
        });
        routes.Get("projects/:id/runners", call => Paging.Offset(call, [.. OfProject(call).All], row => Wire.Bytes(row)));
        routes.Post("projects/:id/runners", call => Reply.Json(OfProject(call).Add(Runners.Rows(call).Find($"{call.Params.All["runner_id"]}", "id") ?? throw Errors.NotFound("Runner")).DeepClone(), 201));
        routes.Delete("projects/:id/runners/:row", call =>
        {
            OfProject(call).Remove(OfProject(call).Find(call.Route["row"], "id") ?? throw Errors.NotFound("Runner"));
            return Reply.Empty(204);
        });
    }

    private static RowList OfProject(ApiCall call) => call.State.Rows($"projects/{call.Project(AccessLevel.Maintainer).Id}/runners");

    private static Reply List(ApiCall call) => Paging.Offset(call, [.. Runners.Rows(call).All], row => Wire.Bytes(row));

    private static Reply Create(ApiCall call)
    {
        call.Params.Require("runner_type");
        var runner = new JsonObject { ["id"] = call.State.NextId(), ["runner_type"] = call.Params.String("runner_type"), ["paused"] = false, ["status"] = "never_contacted", ["tag_list"] = new JsonArray() };
        foreach (string field in Runners.Fields.Where(call.Params.Has)) runner[field] = call.Params.All[field]?.DeepClone();
        Runners.Rows(call).Add(runner);
        if (call.Params.String("project_id") is { } project) call.State.Rows($"projects/{project}/runners").Add((JsonObject)runner.DeepClone());
        return Reply.Json(new JsonObject { ["id"] = runner["id"]!.DeepClone(), ["token"] = "glrt-simulator", ["token_expires_at"] = null }, 201);
    }
}
