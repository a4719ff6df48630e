using System;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Namespaces: groups and users alike.</summary>
internal static class NamespaceEndpoints
{
    public static void Map(Router routes)
    {
        routes.Get("namespaces", List);
        routes.Get("namespaces/:id", Get);
        routes.Get("namespaces/:id/exists", Exists);
    }

    private static Reply List(ApiCall call)
    {
        var me = call.SignedIn;
        var search = call.Params.String("search") ?? "";
        var byFullPath = call.Params.Flag("full_path_search");
        var ownedOnly = call.Params.Flag("owned_only");
        var topLevelOnly = call.Params.Flag("top_level_only");
        var rows = call.State.Namespaces.Where(place =>
            Mine(place) && (!topLevelOnly || place.Parent is null)
            && (byFullPath ? place.FullPath : place.Path + " " + place.Name).Contains(search, StringComparison.OrdinalIgnoreCase));
        return Paging.Offset(call, [.. rows], place => Wire.Bytes(NamespaceJson.Namespace(place, call.Site)));

        bool Mine(Namespace place) => ownedOnly
            ? Access.In(place, me) >= AccessLevel.Owner
            : me.IsAdmin || Access.In(place, me) >= AccessLevel.Maintainer;
    }

    private static Reply Get(ApiCall call)
    {
        var place = call.State.FindNamespace(call.Route["id"]);
        return place is not null && (call.IsAdmin || Access.In(place, call.SignedIn) > AccessLevel.None)
            ? Reply.Json(NamespaceJson.Namespace(place, call.Site))
            : throw Errors.NotFound("Namespace");
    }

    private static Reply Exists(ApiCall call)
    {
        var parent = call.Params.Integer("parent_id");
        var taken = call.State.Namespaces.Where(place => place.Parent?.Id == parent).Select(place => place.Path)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var path = call.Route["id"];
        var exists = taken.Contains(path);
        JsonNode[] suggests = exists ? [Enumerable.Range(1, int.MaxValue).Select(n => path + n).First(each => !taken.Contains(each))] : [];
        return Reply.Json(new JsonObject { ["exists"] = exists, ["suggests"] = new JsonArray(suggests) });
    }
}
