using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The users of a project, and the members of projects and groups.</summary>
internal static class MemberEndpoints
{
    public static void Map(Router routes)
    {
        routes.Get("projects/:id/users", Users, RouteAccess.Public);
        foreach (var scope in new[] { "projects", "groups" })
        {
            routes.Get(scope + "/:id/members", call => List(call, inherited: false), RouteAccess.Public);
            routes.Get(scope + "/:id/members/all", call => List(call, inherited: true), RouteAccess.Public);
            routes.Get(scope + "/:id/members/all/:user_id", call => Get(call, inherited: true), RouteAccess.Public);
            routes.Get(scope + "/:id/members/:user_id", call => Get(call, inherited: false), RouteAccess.Public);
            routes.Post(scope + "/:id/members", Add);
            routes.Put(scope + "/:id/members/:user_id", Edit);
            routes.Delete(scope + "/:id/members/:user_id", Remove);
        }

        routes.Post("projects/:id/import_project_members/:project_id", Import);
        routes.Post("groups/:id/members/:user_id/override", call => Override(call, true));
        routes.Delete("groups/:id/members/:user_id/override", call => Override(call, false));
        routes.Put("groups/:id/members/:user_id/state", SetState);
        routes.Get("groups/:id/billable_members", Billable);
        routes.Delete("groups/:id/billable_members/:user_id", RemoveBillable);
        routes.Get("groups/:id/billable_members/:user_id/memberships", Memberships);
        routes.Get("groups/:id/billable_members/:user_id/indirect", call => Paging.Offset(call, (Member[])[], _ => []));
    }

    /// <summary>The direct members of the project or group that the path names, if the caller has the role.</summary>
    public static Dictionary<long, Member> Direct(ApiCall call, int role = AccessLevel.None) => IsOfGroup(call)
        ? GroupActionEndpoints.Group(call, role == AccessLevel.None ? role : AccessLevel.Owner).Members
        : call.Project(role).Members;

    private static bool IsOfGroup(ApiCall call) => call.ApiPath.StartsWith("groups/", StringComparison.Ordinal);

    private static Reply Users(ApiCall call)
    {
        var project = call.Project();
        var skipped = call.Params.Integers("skip_users") ?? [];
        var users = Highest(project.Members, project.Namespace.SelfAndAncestors, project.Namespace.Owner).Select(each => each.User).Where(user => !skipped.Contains(user.Id));
        return Paging.Offset(call, [.. UserEndpoints.Search(users, call.Params.String("search"))],
            user => Wire.Bytes(UserJson.Basic(user, call.Site)));
    }

    private static Reply List(ApiCall call, bool inherited)
    {
        var members = Members(call, inherited);
        if (call.Params.Integers("user_ids") is { } wanted)
            members = members.Where(each => wanted.Contains(each.User.Id));
        if (call.Params.Integers("skip_users") is { } skipped)
            members = members.Where(each => !skipped.Contains(each.User.Id));
        var found = UserEndpoints.Search(members.Select(each => each.User), call.Params.String("query")).ToHashSet();
        return Paging.Offset(call, [.. members.Where(each => found.Contains(each.User))],
            member => Wire.Bytes(UserJson.Member(member, call.Site)));
    }

    private static Reply Get(ApiCall call, bool inherited) => Reply.Json(UserJson.Member(
        Members(call, inherited).FirstOrDefault(each => $"{each.User.Id}" == call.Route["user_id"]) ?? throw Errors.NotFound("Member"),
        call.Site));

    private static Reply Add(ApiCall call)
    {
        var members = Direct(call, AccessLevel.Maintainer);
        call.Params.Require("access_level");
        var role = call.Params.Role("access_level")!.Value;
        var names = call.Params.Strings("user_id") ?? call.Params.Strings("username")
            ?? throw Errors.NoneGiven("user_id", "username");

        var users = names.Select(name => call.State.FindUser(name) ?? throw Errors.NotFound("User")).ToArray();
        if (users.Any(user => members.ContainsKey(user.Id)))
            throw Errors.Conflict("Member already exists");
        foreach (var user in users)
        {
            members[user.Id] = new Member
            {
                User = user,
                AccessLevel = role,
                MemberRoleId = call.Params.Integer("member_role_id"),
                ExpiresAt = call.Params.Day("expires_at"),
                CreatedAt = call.Request.Time,
            };
        }

        return users is [var only]
            ? Reply.Json(UserJson.Member(members[only.Id], call.Site), 201)
            : Reply.Json(new JsonObject { ["status"] = "success" }, 201);
    }

    private static Reply Edit(ApiCall call)
    {
        var member = DirectMember(call);
        call.Params.Require("access_level");
        member.AccessLevel = call.Params.Role("access_level")!.Value;
        member.MemberRoleId = call.Params.Integer("member_role_id");
        if (call.Params.Has("expires_at"))
            member.ExpiresAt = call.Params.Day("expires_at");
        return Reply.Json(UserJson.Member(member, call.Site));
    }

    private static Reply Remove(ApiCall call)
    {
        var member = DirectMember(call);
        Direct(call).Remove(member.User.Id);
        call.State.Touch();
        return Reply.Empty(204);
    }

    private static Reply Import(ApiCall call)
    {
        var target = call.Project(AccessLevel.Maintainer);
        var source = call.Project(AccessLevel.Maintainer, "project_id");
        if (target == source)
            throw Errors.Message(422, "Import failed");

        // A maintainer cannot make owners; and a bot belongs to the project that it was made for.
        var highest = Access.In(target, call.User);
        var refused = new JsonObject();
        foreach (var member in source.Members.Values)
        {
            if (member.User.IsBot)
                refused[member.User.Username] = "The member's user cannot be a project bot";
            else
                target.Members.TryAdd(member.User.Id, new Member { User = member.User, AccessLevel = int.Min(member.AccessLevel, highest) });
        }

        return Reply.Json(refused.Count == 0
            ? new JsonObject { ["status"] = "success" }
            : new JsonObject { ["status"] = "error", ["message"] = refused, ["total_members_count"] = source.Members.Count });
    }

    private static Member DirectMember(ApiCall call) =>
        Direct(call, AccessLevel.Maintainer).Values.FirstOrDefault(each => $"{each.User.Id}" == call.Route["user_id"])
            ?? throw Errors.NotFound("Member");

    private static Reply Override(ApiCall call, bool different)
    {
        // Nobody comes from LDAP here: the role stays as it is.
        var member = DirectMember(call);
        return different ? Reply.Json(UserJson.Member(member, call.Site), 201) : Reply.Empty(204);
    }

    private static Reply SetState(ApiCall call)
    {
        GroupActionEndpoints.Group(call, AccessLevel.Owner);
        _ = call.Params.OneOf("state", "awaiting", "active") ?? throw Errors.Missing(["state"]);
        return Reply.Json(new JsonObject { ["success"] = true });
    }

    private static Reply Billable(ApiCall call)
    {
        var members = Below(call).SelectMany(each => each.Members.Values).GroupBy(each => each.User).Select(each => each.MaxBy(member => member.AccessLevel)!);
        var found = UserEndpoints.Search(members.Select(each => each.User), call.Params.String("search")).ToHashSet();
        return Paging.Offset(call, [.. members.Where(each => found.Contains(each.User)).OrderBy(each => each.User.Id)], member =>
        {
            var json = UserJson.Member(member, call.Site);
            json["email"] = member.User.Email;
            json["last_activity_on"] = "2026-01-01";
            json["membership_type"] = "group_member";
            json["removable"] = true;
            json["is_last_owner"] = false;
            return Wire.Bytes(json);
        });
    }

    private static Reply RemoveBillable(ApiCall call)
    {
        var user = call.State.FindUser(call.Route["user_id"]) ?? throw Errors.NotFound("User");
        foreach (var (_, _, members) in Below(call))
            members.Remove(user.Id);
        call.State.Touch();
        return Reply.Empty(204);
    }

    private static Reply Memberships(ApiCall call)
    {
        var user = call.State.FindUser(call.Route["user_id"]) ?? throw Errors.NotFound("User");
        return Paging.Offset(call, [.. Below(call).Where(each => each.Members.ContainsKey(user.Id))], each => Wire.Bytes(new JsonObject
        {
            ["id"] = user.Id,
            ["source_id"] = each.Id,
            ["source_full_name"] = each.Name,
            ["source_members_url"] = null,
            ["created_at"] = Wire.Instant(each.Members[user.Id].CreatedAt),
            ["expires_at"] = Wire.Day(each.Members[user.Id].ExpiresAt),
            ["access_level"] = new JsonObject { ["string_value"] = "Member", ["integer_value"] = each.Members[user.Id].AccessLevel, ["custom_role_id"] = null },
        }));
    }

    // The group, the groups below it and their projects.
    private static (long Id, string Name, Dictionary<long, Member> Members)[] Below(ApiCall call)
    {
        var group = GroupActionEndpoints.Group(call, AccessLevel.Owner);
        return
        [
            .. call.State.Groups.Where(each => each.SelfAndAncestors.Contains(group)).Select(each => (each.Id, each.FullName, each.Members)),
            .. call.State.Projects.Where(each => !each.IsPlain && each.Namespace.SelfAndAncestors.Contains(group)).Select(each => (each.Id, each.FullName, each.Members)),
        ];
    }

    private static IEnumerable<Member> Members(ApiCall call, bool inherited)
    {
        if (IsOfGroup(call))
        {
            var group = call.Group();
            return Highest(group.Members, inherited ? group.SelfAndAncestors : [], null);
        }

        var project = call.Project();
        return Highest(project.Members, inherited ? project.Namespace.SelfAndAncestors : [], inherited ? project.Namespace.Owner : null);
    }

    // Who is a member in several places has the highest of the roles.
    private static IEnumerable<Member> Highest(Dictionary<long, Member> direct, IEnumerable<Namespace> above, User? owner)
    {
        IEnumerable<Member> members = direct.Values.Concat(above.SelectMany(each => each.Members.Values));
        if (owner is not null)
            members = members.Append(new Member { User = owner, AccessLevel = AccessLevel.Owner });
        return members.GroupBy(each => each.User).Select(each => each.MaxBy(member => member.AccessLevel)!).OrderBy(each => each.User.Id);
    }
}
