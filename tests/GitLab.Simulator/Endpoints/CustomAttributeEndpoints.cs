using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Custom attributes of projects, groups and users, which only administrators see.</summary>
internal static class CustomAttributeEndpoints
{
    public static void Map(Router routes)
    {
        foreach (var scope in new[] { "projects", "groups", "users" })
        {
            routes.Get(scope + "/:id/custom_attributes", List);
            routes.Get(scope + "/:id/custom_attributes/:key", call => Reply.Json(ToJson(call.Route["key"], Find(call))));
            routes.Put(scope + "/:id/custom_attributes/:key", Set);
            routes.Delete(scope + "/:id/custom_attributes/:key", Remove);
        }
    }

    private static Dictionary<string, string> Attributes(ApiCall call)
    {
        call.RequireAdmin();
        return call.ApiPath.Split('/')[0] switch
        {
            "projects" => call.Project().CustomAttributes,
            "groups" => call.Group().CustomAttributes,
            _ => (call.State.FindUser(call.Route["id"]) ?? throw Errors.NotFound("User")).CustomAttributes,
        };
    }

    private static Reply List(ApiCall call) => Reply.Json(new JsonArray([.. Attributes(call).Select(each => ToJson(each.Key, each.Value))]));

    private static string Find(ApiCall call) => Attributes(call).GetValueOrDefault(call.Route["key"]) ?? throw Errors.NotFound("Custom Attribute");

    private static Reply Set(ApiCall call)
    {
        call.Params.Require("value");
        var value = Attributes(call)[call.Route["key"]] = call.Params.String("value")!;
        call.State.Touch();
        return Reply.Json(ToJson(call.Route["key"], value));
    }

    private static Reply Remove(ApiCall call)
    {
        Find(call);
        Attributes(call).Remove(call.Route["key"]);
        call.State.Touch();
        return Reply.Empty(204);
    }

    private static JsonObject ToJson(string key, string value) => new() { ["key"] = key, ["value"] = value };
}
