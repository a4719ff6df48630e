using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>What ties a group to LDAP and SAML.</summary>
internal static class GroupIdentityEndpoints
{
    public static void Map(Router routes)
    {
        routes.Get("groups/:id/ldap_group_links", call => List(call, "ldap"));
        routes.Post("groups/:id/ldap_group_links", AddLdap);
        routes.Delete("groups/:id/ldap_group_links", RemoveLdap);
        routes.Post("groups/:id/ldap_sync", Sync);
        routes.Get("groups/:id/saml_group_links", call => List(call, "saml"));
        routes.Post("groups/:id/saml_group_links", AddSaml);
        routes.Get("groups/:id/saml_group_links/:name", call => Reply.Json(Saml(call).DeepClone()));
        routes.Delete("groups/:id/saml_group_links/:name", RemoveSaml);
        routes.Get("groups/:id/saml_users", Users);
        routes.Get("groups/:id/provisioned_users", Users);
    }

    private static RowList Links(ApiCall call, string kind) =>
        call.State.Rows($"groups/{GroupActionEndpoints.Group(call, AccessLevel.Owner).Id}/{kind}_group_links");

    private static Reply List(ApiCall call, string kind) =>
        Reply.Json(new JsonArray([.. Links(call, kind).All.Select(each => each.DeepClone())]));

    private static Reply AddLdap(ApiCall call)
    {
        call.Params.Require("group_access", "provider");
        if (call.Params.Has("cn") == call.Params.Has("filter"))
            throw Errors.Error(400, "cn, filter are mutually exclusive, exactly one parameter must be provided");
        var link = new JsonObject
        {
            ["cn"] = call.Params.String("cn"),
            ["group_access"] = call.Params.Role("group_access"),
            ["provider"] = call.Params.String("provider"),
            ["filter"] = call.Params.String("filter"),
            ["member_role_id"] = call.Params.Integer("member_role_id"),
        };
        return Reply.Json(Links(call, "ldap").Add(link).DeepClone(), 201);
    }

    private static Reply RemoveLdap(ApiCall call)
    {
        call.Params.Require("provider");
        if (call.Params.Has("cn") == call.Params.Has("filter"))
            throw Errors.Error(400, "cn, filter are mutually exclusive, exactly one parameter must be provided");
        var links = Links(call, "ldap");
        var field = call.Params.Has("cn") ? "cn" : "filter";
        links.Remove(links.All.FirstOrDefault(each => $"{each["provider"]}" == call.Params.String("provider") && $"{each[field]}" == call.Params.String(field))
            ?? throw Errors.NotFound("LDAP Group Link"));
        return Reply.Empty(204);
    }

    private static Reply Sync(ApiCall call)
    {
        GroupActionEndpoints.Group(call, AccessLevel.Owner);
        return Reply.Empty(202);
    }

    private static Reply AddSaml(ApiCall call)
    {
        call.Params.Require("saml_group_name", "access_level");
        var link = new JsonObject
        {
            ["name"] = call.Params.String("saml_group_name"),
            ["access_level"] = call.Params.Role("access_level"),
            ["member_role_id"] = call.Params.Integer("member_role_id"),
            ["provider"] = call.Params.String("provider"),
        };
        return Reply.Json(Links(call, "saml").Add(link).DeepClone(), 201);
    }

    private static JsonObject Saml(ApiCall call) => Links(call, "saml").Find(call.Route["name"], "name") ?? throw Errors.NotFound("SAML Group Link");

    private static Reply RemoveSaml(ApiCall call)
    {
        Links(call, "saml").Remove(Saml(call));
        return Reply.Empty(204);
    }

    private static Reply Users(ApiCall call)
    {
        var group = GroupActionEndpoints.Group(call, AccessLevel.Maintainer);
        var users = UserEndpoints.Search(group.Members.Values.Select(each => each.User), call.Params.String("search"))
            .Where(user => !call.Params.Has("username") || user.Username == call.Params.String("username"));
        return Paging.Offset(call, [.. users.OrderBy(user => user.Id)], user => Wire.Bytes(UserJson.Full(user, call.Site, forAdmin: false)));
    }
}
