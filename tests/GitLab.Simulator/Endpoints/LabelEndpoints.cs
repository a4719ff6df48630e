using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The labels of projects and groups.</summary>
internal static class LabelEndpoints
{
    private static readonly Collection OfProjects = Labels("projects/:id/labels");
    private static readonly Collection OfGroups = Labels("groups/:id/labels");

    public static void Map(Router routes)
    {
        foreach ((Collection labels, string pattern) in new[] { (OfProjects, "projects/:id/labels"), (OfGroups, "groups/:id/labels") })
        {
            labels.Map(routes);
            routes.Post(pattern + "/:row/subscribe", call => Subscribe(call, labels, true));
            routes.Post(pattern + "/:row/unsubscribe", call => Subscribe(call, labels, false));
        }

        routes.Put("projects/:id/labels/:row/promote", Promote);
    }

    private static Collection Labels(string pattern) => new(pattern)
    {
        Title = "Label",
        Keys = ["id", "name"],
        Required = ["name", "color"],
        Fields = ["name", "color", "description", "archived", "priority"],
        Unique = "name",
        New = _ => new JsonObject { ["text_color"] = "#FFFFFF", ["description"] = null, ["archived"] = false, ["subscribed"] = false },
        Changed = (call, label) => label["name"] = call.Params.String("new_name") ?? $"{label["name"]}",
        Filter = (call, label) => $"{label["name"]}".Contains(call.Params.String("search") ?? "", System.StringComparison.OrdinalIgnoreCase),
    };

    private static Reply Subscribe(ApiCall call, Collection labels, bool subscribed)
    {
        JsonObject label = labels.Find(call);
        label["subscribed"] = subscribed;
        return Reply.Json(label.DeepClone(), 201);
    }

    private static Reply Promote(ApiCall call)
    {
        JsonObject label = OfProjects.Find(call);
        Project project = call.Project(AccessLevel.Maintainer);
        if (!project.Namespace.IsGroup) throw Errors.NotFound("Label");
        OfProjects.Rows(call).Remove(label);
        label.Remove("project_id");
        label["group_id"] = project.Namespace.Id;
        return Reply.Json(call.State.Rows($"groups/{project.Namespace.Id}/labels").Add(label).DeepClone());
    }
}
