using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The epics of groups, their parts and issues, and the links between them.</summary>
internal static class EpicEndpoints
{
    private const string Epics = "groups/:id/epics";
    private const string One = Epics + "/:epic";
    private const string Links = "related_epic_links";

    // What GitLab keeps as settings, under the names of the parameters.
    private static readonly string[] Fields =
        ["title", "description", "color", "confidential", "start_date_fixed", "start_date_is_fixed", "due_date_fixed", "due_date_is_fixed", "labels", "parent_id"];

    public static void Map(Router routes)
    {
        routes.Get(Epics, List);
        routes.Post(Epics, call => Reply.Json(Create(call), 201));
        routes.Get(One, call => Reply.Json(Find(call).DeepClone()));
        routes.Put(One, Change);
        routes.Delete(One, Remove);

        routes.Get(One + "/epics", call => Reply.Json(new JsonArray([.. Children(call).Select(child => child.DeepClone())])));
        routes.Post(One + "/epics", call => Reply.Json(Create(call, (long)Find(call)["id"]!), 201));
        routes.Post(One + "/epics/:child", call => Relate(call, Child(call), (long)Find(call)["id"]!, 201));
        routes.Put(One + "/epics/:child", ReorderChildren);
        routes.Delete(One + "/epics/:child", call => Relate(call, ChildOf(call), null, 200));

        routes.Get(One + "/issues", call => Paging.Offset(call, Issues(call).All, row => Wire.Bytes(row)));
        routes.Post(One + "/issues/:issue", AddIssue);
        routes.Put(One + "/issues/:place", ReorderIssues);
        routes.Delete(One + "/issues/:place", call =>
        {
            JsonObject row = Place(call);
            Issues(call).Remove(row);
            return Reply.Json(new JsonObject { ["id"] = row["epic_issue_id"]!.DeepClone(), ["relative_position"] = row["relative_position"]!.DeepClone(), ["epic"] = Find(call).DeepClone(), ["issue"] = row.DeepClone() });
        });

        routes.Get(One + "/related_epics", call => Reply.Json(new JsonArray([.. Related(call)])));
        routes.Post(One + "/related_epics", AddLink);
        routes.Delete(One + "/related_epics/:link", call =>
        {
            _ = Find(call);
            JsonObject link = call.State.Rows(Links).Find(call.Route["link"], "id") ?? throw Errors.NotFound("Related Epic Link");
            call.State.Rows(Links).Remove(link);
            return Reply.Json(link.DeepClone());
        });
        routes.Get("groups/:id/related_epic_links", call =>
            Paging.Offset(call, [.. call.State.Rows(Links).All.Where(link => GroupIds(call).Contains((long)link["source_epic"]!["group_id"]!))], row => Wire.Bytes(row)));
    }

    // Of all groups, in the order in which they were made: parts and links lead from one group to another.
    private static RowList All(ApiCall call) => call.State.Rows("epics");

    private static RowList Own(ApiCall call, Namespace group) => call.State.Rows($"groups/{group.Id}/epics");

    private static JsonObject Find(ApiCall call) => Own(call, call.Group()).Find(call.Route["epic"], "iid") ?? throw Errors.NotFound("Epic");

    private static RowList Issues(ApiCall call) => call.State.Rows($"groups/{call.Group().Id}/epics/{Find(call)["iid"]}/issues");

    private static HashSet<long> GroupIds(ApiCall call)
    {
        Namespace group = call.Group();
        return call.State.Groups.Where(each => each.SelfAndAncestors.Contains(group)).Select(each => each.Id).ToHashSet();
    }

    private static Reply List(ApiCall call)
    {
        HashSet<long> groups = call.Params.Boolean("include_descendant_groups") == false ? [call.Group().Id] : GroupIds(call);
        string[] labels = (call.Params.String("labels") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        string? state = call.Params.String("state");
        IEnumerable<JsonObject> epics = All(call).All.Where(epic => groups.Contains((long)epic["group_id"]!)
            && (state is null or "all" || $"{epic["state"]}" == state)
            && labels.All(label => epic["labels"]!.AsArray().Any(own => $"{own}" == label))
            && $"{epic["title"]} {epic["description"]}".Contains(call.Params.String("search") ?? "", StringComparison.OrdinalIgnoreCase));
        return Paging.Offset(call, [.. epics.Reverse()], epic => Wire.Bytes(epic));
    }

    private static JsonObject Create(ApiCall call, long? parent = null)
    {
        call.Params.Require("title");
        Namespace group = call.Group();
        long iid = Own(call, group).NextIid();
        string now = Wire.Instant(DateTimeOffset.UtcNow);
        var epic = new JsonObject
        {
            ["id"] = call.State.NextId(),
            ["iid"] = iid,
            ["color"] = "#1068bf",
            ["text_color"] = "#FFFFFF",
            ["group_id"] = group.Id,
            ["parent_id"] = parent,
            ["parent_iid"] = null,
            ["imported"] = false,
            ["imported_from"] = "none",
            ["title"] = null,
            ["description"] = null,
            ["confidential"] = false,
            ["author"] = UserJson.Basic(call.SignedIn, call.Site),
            ["start_date"] = null,
            ["start_date_is_fixed"] = false,
            ["start_date_fixed"] = null,
            ["start_date_from_inherited_source"] = null,
            ["end_date"] = null,
            ["due_date"] = null,
            ["due_date_is_fixed"] = false,
            ["due_date_fixed"] = null,
            ["due_date_from_inherited_source"] = null,
            ["state"] = "opened",
            ["web_url"] = $"{call.Site.Url}/groups/{group.FullPath}/-/epics/{iid}",
            ["references"] = new JsonObject { ["short"] = $"&{iid}", ["relative"] = $"&{iid}", ["full"] = $"{group.FullPath}&{iid}" },
            ["reference"] = $"&{iid}",
            ["created_at"] = now,
            ["updated_at"] = now,
            ["closed_at"] = null,
            ["labels"] = new JsonArray(),
            ["upvotes"] = 0,
            ["downvotes"] = 0,
            ["subscribed"] = true,
            ["_links"] = new JsonObject { ["self"] = $"{call.Site.Url}/api/v4/groups/{group.Id}/epics/{iid}" },
        };
        Set(call, epic);
        All(call).Add(epic);
        Own(call, group).Add(epic);
        return epic.DeepClone().AsObject();
    }

    private static Reply Change(ApiCall call)
    {
        JsonObject epic = Find(call);
        Set(call, epic);
        List<string> labels = [.. epic["labels"]!.AsArray().Select(label => $"{label}")];
        labels = [.. labels.Union(Names(call, "add_labels")).Except(Names(call, "remove_labels"))];
        epic["labels"] = new JsonArray([.. labels.Select(label => (JsonNode)label)]);
        if (call.Params.String("state_event") is { } change) epic["state"] = change == "close" ? "closed" : "opened";
        epic["updated_at"] = Wire.Instant(DateTimeOffset.UtcNow);
        return Reply.Json(epic.DeepClone());
    }

    private static Reply Remove(ApiCall call)
    {
        JsonObject epic = Find(call);
        foreach (JsonObject child in Children(call)) child["parent_id"] = child["parent_iid"] = null;
        All(call).Remove(epic);
        Own(call, call.Group()).Remove(epic);
        return Reply.Empty(204);
    }

    private static void Set(ApiCall call, JsonObject epic)
    {
        foreach (string name in Fields.Where(call.Params.Has)) epic[name] = name == "labels" ? new JsonArray([.. Names(call, name).Select(label => (JsonNode)label)]) : call.Params.All[name]?.DeepClone();
        SetParent(call, epic, (long?)epic["parent_id"]);
        if ((bool)epic["start_date_is_fixed"]!) epic["start_date"] = epic["start_date_fixed"]?.DeepClone();
        if ((bool)epic["due_date_is_fixed"]!) epic["due_date"] = epic["due_date_fixed"]?.DeepClone();
    }

    // GitLab takes a list, or one text with commas.
    private static IEnumerable<string> Names(ApiCall call, string parameter) => call.Params.All[parameter] switch
    {
        JsonArray list => list.Select(name => $"{name}"),
        { } text => $"{text}".Split(',', StringSplitOptions.RemoveEmptyEntries),
        null => [],
    };

    private static void SetParent(ApiCall call, JsonObject epic, long? parent)
    {
        epic["parent_id"] = parent;
        epic["parent_iid"] = parent is null ? null : (All(call).Find($"{parent}", "id") ?? throw Errors.NotFound("Parent Epic"))["iid"]!.DeepClone();
    }

    private static List<JsonObject> Children(ApiCall call)
    {
        var id = $"{Find(call)["id"]}";
        return [.. All(call).All.Where(epic => $"{epic["parent_id"]}" == id).OrderBy(epic => (long?)epic["relative_position"] ?? (long)epic["id"]!)];
    }

    private static JsonObject Child(ApiCall call) => All(call).Find(call.Route["child"], "id") ?? throw Errors.NotFound("Epic");

    private static JsonObject ChildOf(ApiCall call) => Children(call).Find(child => $"{child["id"]}" == call.Route["child"]) ?? throw Errors.NotFound("Epic");

    private static Reply Relate(ApiCall call, JsonObject child, long? parent, int status)
    {
        _ = Find(call);
        SetParent(call, child, parent);
        return Reply.Json(child.DeepClone(), status);
    }

    private static Reply ReorderChildren(ApiCall call)
    {
        List<JsonObject> children = Children(call);
        Reorder(call, children, children.Find(child => $"{child["id"]}" == call.Route["child"]) ?? throw Errors.NotFound("Epic"), "id", "relative_position");
        return Reply.Json(new JsonArray([.. Children(call).Select(child => child.DeepClone())]));
    }

    // By the names of GitLab, which say where the neighbour goes.
    private static void Reorder(ApiCall call, List<JsonObject> rows, JsonObject row, string id, string position)
    {
        JsonObject? Neighbour(string name) => call.Params.Has(name) ? rows.Find(each => $"{each[id]}" == call.Params.String(name)) ?? throw Errors.NotFound() : null;

        (JsonObject? before, JsonObject? after) = (Neighbour("move_before_id"), Neighbour("move_after_id"));
        rows.Remove(row);
        if (before is not null) rows.Insert(rows.IndexOf(before) + 1, row);
        else if (after is not null) rows.Insert(rows.IndexOf(after), row);
        else rows.Add(row);
        for (int i = 0; i < rows.Count; i++) rows[i][position] = i + 1L;
    }

    private static JsonObject Place(ApiCall call) => Issues(call).Find(call.Route["place"], "epic_issue_id") ?? throw Errors.NotFound("Epic Issue");

    private static Reply AddIssue(ApiCall call)
    {
        string id = call.Route["issue"];
        JsonObject issue = call.State.Projects.Select(project => call.State.Rows($"projects/{project.Id}/issues").Find(id, "id")).FirstOrDefault(found => found is not null) ?? MadeUp(id);
        JsonObject row = issue.DeepClone().AsObject();
        row["epic_issue_id"] = call.State.NextId();
        row["relative_position"] = Issues(call).All.Count + 1L;
        row["epic_iid"] = Find(call)["iid"]!.DeepClone();
        Issues(call).Add(row);
        return Reply.Json(new JsonObject { ["id"] = row["epic_issue_id"]!.DeepClone(), ["relative_position"] = row["relative_position"]!.DeepClone(), ["epic"] = Find(call).DeepClone(), ["issue"] = issue.DeepClone() }, 201);
    }

    // An epic can hold issues although nobody made any.
    private static JsonObject MadeUp(string id) => long.TryParse(id, out long number)
        ? new JsonObject { ["id"] = number, ["iid"] = number, ["project_id"] = 4, ["title"] = $"Issue {number}", ["state"] = "opened" }
        : throw Errors.Invalid("issue_id");

    private static Reply ReorderIssues(ApiCall call)
    {
        RowList rows = Issues(call);
        List<JsonObject> order = [.. rows.All];
        Reorder(call, order, Place(call), "epic_issue_id", "relative_position");
        foreach (JsonObject row in order) rows.Remove(row);
        foreach (JsonObject row in order) rows.Add(row);
        return Paging.Offset(call, rows.All, row => Wire.Bytes(row));
    }

    private static IEnumerable<JsonNode> Related(ApiCall call)
    {
        var id = $"{Find(call)["id"]}";
        foreach (JsonObject link in call.State.Rows(Links).All)
        {
            bool isSource = $"{link["source_epic"]!["id"]}" == id;
            if (!isSource && $"{link["target_epic"]!["id"]}" != id) continue;
            JsonObject other = link[isSource ? "target_epic" : "source_epic"]!.DeepClone().AsObject();
            other["related_epic_link_id"] = link["id"]!.DeepClone();
            other["link_type"] = ($"{link["link_type"]}", isSource) switch { ("blocks", false) => "is_blocked_by", ("is_blocked_by", false) => "blocks", (var type, _) => type };
            other["link_created_at"] = link["created_at"]!.DeepClone();
            other["link_updated_at"] = link["updated_at"]!.DeepClone();
            yield return other;
        }
    }

    private static Reply AddLink(ApiCall call)
    {
        call.Params.Require("target_group_id", "target_epic_iid");
        Namespace group = call.State.FindNamespace(call.Params.String("target_group_id")!) ?? throw Errors.NotFound("Group");
        JsonObject target = Own(call, group).Find(call.Params.String("target_epic_iid")!, "iid") ?? throw Errors.NotFound("Epic");
        string now = Wire.Instant(DateTimeOffset.UtcNow);
        return Reply.Json(call.State.Rows(Links).Add(new JsonObject
        {
            ["id"] = call.State.NextId(),
            ["source_epic"] = Find(call).DeepClone(),
            ["target_epic"] = target.DeepClone(),
            ["link_type"] = call.Params.String("link_type") ?? "relates_to",
            ["created_at"] = now,
            ["updated_at"] = now,
        }).DeepClone(), 201);
    }
}
