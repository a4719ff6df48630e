using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Issue boards of projects and groups, boards of epics, and iterations.</summary>
internal static class BoardEndpoints
{
    private static readonly string[] Kinds = ["label_id", "milestone_id", "iteration_id", "assignee_id"];

    public static void Map(Router routes)
    {
        foreach (string scope in new[] { "projects", "groups" })
        {
            string boards = $"{scope}/:id/boards";
            Collection ofScope = Boards(boards);
            Collection lists = Lists(boards + "/:board_id/lists", ofScope);
            routes.Get(boards + "/:row", call => Reply.Json(WithLists(call, ofScope.Find(call), lists)), RouteAccess.Public);
            ofScope.Map(routes);
            lists.Map(routes);
        }

        new Collection("groups/:id/epic_boards") { Title = "Epic Board" }.Map(routes);
        new Collection("groups/:id/epic_boards/:board_id/lists") { Title = "List" }.Map(routes);
        routes.Get("groups/:id/iterations", call => Iterations(call, call.Group()));
        routes.Get("projects/:id/iterations", call => Iterations(call, call.Project().Namespace));
    }

    private static Collection Boards(string pattern) => new(pattern)
    {
        Title = "Board",
        Required = ["name"],
        Fields = ["name", "hide_backlog_list", "hide_closed_list", "weight"],
        New = call =>
        {
            var row = new JsonObject { ["hide_backlog_list"] = false, ["hide_closed_list"] = false, ["lists"] = new JsonArray(), ["labels"] = new JsonArray() };
            if (!pattern.StartsWith('g')) return row;
            Namespace group = call.Group();
            row["group"] = new JsonObject { ["id"] = group.Id, ["name"] = group.Name, ["web_url"] = NamespaceJson.WebUrl(group, call.Site) };
            return row;
        },
        Changed = (call, row) =>
        {
            if (call.Params.Has("milestone_id")) row["milestone"] = Milestone(call)?.DeepClone();
            if (call.Params.Has("assignee_id")) row["assignee"] = User(call);
            if (call.Params.Strings("labels") is { } names) row["labels"] = new JsonArray([.. names.Select(name => new JsonObject { ["name"] = name })]);
        },
    };

    private static Collection Lists(string pattern, Collection boards) => new(pattern)
    {
        Title = "List",
        Fields = ["position"],
        New = call =>
        {
            boards.Find(call, "board_id");
            if (Kinds.Count(call.Params.Has) != 1)
                throw Errors.Error(400, string.Join(", ", Kinds) + " are missing, exactly one parameter must be provided");
            return new JsonObject
            {
                ["label"] = call.Params.Has("label_id") ? Label(call) : null,
                ["milestone"] = call.Params.Has("milestone_id") ? Milestone(call)?.DeepClone() : null,
                ["assignee"] = call.Params.Has("assignee_id") ? User(call) : null,
                ["position"] = 0,
                ["max_issue_count"] = 0,
                ["max_issue_weight"] = 0,
                ["limit_metric"] = null,
            };
        },
    };

    private static JsonObject WithLists(ApiCall call, JsonObject board, Collection lists)
    {
        var json = (JsonObject)board.DeepClone();
        string path = $"{call.ApiPath.Split('/')[0]}/{(board["project_id"] ?? board["group_id"])}/boards/{call.Route["row"]}/lists";
        json["lists"] = new JsonArray([.. call.State.Rows(path).All.Select(list => list.DeepClone())]);
        return json;
    }

    private static JsonNode Label(ApiCall call)
    {
        string id = $"{call.Params.Integer("label_id")}";
        string[] places = call.ApiPath.StartsWith('g')
            ? [.. call.Group().SelfAndAncestors.Select(group => $"groups/{group.Id}/labels")]
            : [$"projects/{call.Project().Id}/labels", .. call.Project().Namespace.SelfAndAncestors.Select(group => $"groups/{group.Id}/labels")];
        return places.Select(place => call.State.Rows(place).Find(id, "id")).FirstOrDefault(label => label is not null)?.DeepClone()
            ?? throw Errors.Message(400, "Label not found!");
    }

    private static JsonObject? Milestone(ApiCall call)
    {
        if (call.Params.Integer("milestone_id") is not { } id) return null;
        if (!call.ApiPath.StartsWith('g')) return MilestoneEndpoints.Find(call, call.Project(), id);
        return call.Group().SelfAndAncestors.Select(group => call.State.Rows($"groups/{group.Id}/milestones").Find($"{id}", "id")).FirstOrDefault(row => row is not null);
    }

    private static JsonObject? User(ApiCall call) =>
        call.State.FindUser($"{call.Params.Integer("assignee_id")}") is { } user ? UserJson.Basic(user, call.Site) : null;

    private static Reply Iterations(ApiCall call, Namespace group)
    {
        int? state = call.Params.OneOf("state", "opened", "upcoming", "started", "current", "closed", "all") switch
        {
            "upcoming" => 1,
            "started" or "current" => 2,
            "closed" => 3,
            _ => null,
        };
        JsonObject[] rows = [.. group.SelfAndAncestors.SelectMany(each => call.State.Rows($"groups/{each.Id}/iterations").All).Where(row => state is null || (int)row["state"]! == state)];
        return Paging.Offset(call, rows, row => Wire.Bytes(row));
    }
}
