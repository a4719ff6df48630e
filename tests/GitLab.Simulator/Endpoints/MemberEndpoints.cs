using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The users of a project and its members.</summary>
internal static class MemberEndpoints
{
    public static void Map(Router routes)
    {
        routes.Get("projects/:id/users", Users, RouteAccess.Public);
        routes.Get("projects/:id/members", call => List(call, inherited: false), RouteAccess.Public);
        routes.Get("projects/:id/members/all", call => List(call, inherited: true), RouteAccess.Public);
        routes.Get("projects/:id/members/all/:user_id", call => Get(call, inherited: true), RouteAccess.Public);
        routes.Get("projects/:id/members/:user_id", call => Get(call, inherited: false), RouteAccess.Public);
        routes.Post("projects/:id/members", Add);
        routes.Put("projects/:id/members/:user_id", Edit);
        routes.Delete("projects/:id/members/:user_id", Remove);
        routes.Post("projects/:id/import_project_members/:project_id", Import);
    }

    private static Reply Users(ApiCall call)
    {
        var project = call.Project();
        var skipped = call.Params.Integers("skip_users") ?? [];
        var users = Members(project, inherited: true).Select(each => each.User).Where(user => !skipped.Contains(user.Id));
        return Paging.Offset(call, [.. UserEndpoints.Search(users, call.Params.String("search"))],
            user => Wire.Bytes(UserJson.Basic(user, call.Site)));
    }

    private static Reply List(ApiCall call, bool inherited)
    {
        var members = Members(call.Project(), inherited);
        if (call.Params.Integers("user_ids") is { } wanted)
            members = members.Where(each => wanted.Contains(each.User.Id));
        if (call.Params.Integers("skip_users") is { } skipped)
            members = members.Where(each => !skipped.Contains(each.User.Id));
        var found = UserEndpoints.Search(members.Select(each => each.User), call.Params.String("query")).ToHashSet();
        return Paging.Offset(call, [.. members.Where(each => found.Contains(each.User))],
            member => Wire.Bytes(UserJson.Member(member, call.Site)));
    }

    private static Reply Get(ApiCall call, bool inherited) => Reply.Json(UserJson.Member(
        Members(call.Project(), inherited).FirstOrDefault(each => $"{each.User.Id}" == call.Route["user_id"]) ?? throw Errors.NotFound("Member"),
        call.Site));

    private static Reply Add(ApiCall call)
    {
        var project = call.Project(AccessLevel.Maintainer);
        call.Params.Require("access_level");
        var role = call.Params.Role("access_level")!.Value;
        var names = call.Params.Strings("user_id") ?? call.Params.Strings("username")
            ?? throw Errors.NoneGiven("user_id", "username");

        var users = names.Select(name => call.State.FindUser(name) ?? throw Errors.NotFound("User")).ToArray();
        if (users.Any(user => project.Members.ContainsKey(user.Id)))
            throw Errors.Conflict("Member already exists");
        foreach (var user in users)
        {
            project.Members[user.Id] = new Member
            {
                User = user,
                AccessLevel = role,
                ExpiresAt = call.Params.Day("expires_at"),
                CreatedAt = call.Request.Time,
            };
        }

        return users is [var only]
            ? Reply.Json(UserJson.Member(project.Members[only.Id], call.Site), 201)
            : Reply.Json(new JsonObject { ["status"] = "success" }, 201);
    }

    private static Reply Edit(ApiCall call)
    {
        var member = DirectMember(call);
        call.Params.Require("access_level");
        member.AccessLevel = call.Params.Role("access_level")!.Value;
        if (call.Params.Has("expires_at"))
            member.ExpiresAt = call.Params.Day("expires_at");
        return Reply.Json(UserJson.Member(member, call.Site));
    }

    private static Reply Remove(ApiCall call)
    {
        var member = DirectMember(call);
        call.Project().Members.Remove(member.User.Id);
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
        call.Project(AccessLevel.Maintainer).Members.Values.FirstOrDefault(each => $"{each.User.Id}" == call.Route["user_id"])
            ?? throw Errors.NotFound("Member");

    // Who is a member in several places has the highest of the roles.
    private static IEnumerable<Member> Members(Project project, bool inherited)
    {
        IEnumerable<Member> members = project.Members.Values;
        if (inherited)
        {
            members = members.Concat(project.Namespace.SelfAndAncestors.SelectMany(each => each.Members.Values));
            if (project.Namespace.Owner is { } owner)
                members = members.Append(new Member { User = owner, AccessLevel = AccessLevel.Owner });
        }

        return members.GroupBy(each => each.User).Select(each => each.MaxBy(member => member.AccessLevel)!).OrderBy(each => each.User.Id);
    }
}
