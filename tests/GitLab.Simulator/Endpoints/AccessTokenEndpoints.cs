using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>
/// The access tokens of users, service accounts, projects and groups. A token that is made here signs in; one that was
/// revoked or rotated no longer does.
/// </summary>
internal static class AccessTokenEndpoints
{
    private const string Own = "personal_access_tokens";
    private const int RotatedDays = 7;
    private static readonly string[] OwnScopes = ["k8s_proxy", "self_rotate"];

    public static void Map(Router routes)
    {
        routes.Get(Own + "/self", call => Reply.Json(ToJson(Shown(call))), RouteAccess.AnyScope);
        routes.Delete(Own + "/self", call => Revoke(Shown(call)), RouteAccess.AnyScope);
        routes.Post(Own + "/self/rotate", call => Rotate(call, Shown(call), 200), RouteAccess.AnyScope);
        routes.Get(Own + "/self/associations", Associations, RouteAccess.AnyScope);
        routes.Get(Own, ListOwn);
        routes.Get(Own + "/:token_id", call => Reply.Json(ToJson(FindOwn(call))));
        routes.Delete(Own + "/:token_id", call => Revoke(FindOwn(call)));
        routes.Post(Own + "/:token_id/rotate", call => Rotate(call, FindOwn(call)));
        routes.Post("user/" + Own, CreateOwn);
        routes.Post("users/:user_id/" + Own, call => Create(call, OfUser(call)));

        const string impersonation = "users/:user_id/impersonation_tokens";
        routes.Get(impersonation, call => List(call, Impersonation(call), "all"));
        routes.Post(impersonation, call => Create(call, OfUser(call), impersonates: true));
        routes.Get(impersonation + "/:token_id", call => Reply.Json(ToJson(Find(call, Impersonation(call)))));
        routes.Delete(impersonation + "/:token_id", call => Revoke(Find(call, Impersonation(call))));

        MapScope(routes, "projects/:id", call => Of(call, call.Project(AccessLevel.Maintainer)), CreateInProject);
        MapScope(routes, "groups/:id", call => Of(call, Group(call)), CreateInGroup);
    }

    /// <summary>Lets a new token in.</summary>
    public static AccessToken Add(ApiCall call, AccessToken token)
    {
        call.State.AddToken(token);
        return token;
    }

    /// <summary>A secret that nobody has had before.</summary>
    public static string Secret(string prefix) => $"{prefix}-made-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10))}";

    private static void MapScope(Router routes, string parent, Func<ApiCall, IEnumerable<AccessToken>> of, Handler create)
    {
        string tokens = parent + "/access_tokens";
        routes.Get(tokens, call => List(call, of(call)));
        routes.Post(tokens, create);
        routes.Post(tokens + "/self/rotate", call => Rotate(call, Shown(call), 200), RouteAccess.AnyScope);
        routes.Get(tokens + "/:token_id", call => Reply.Json(ToJson(Find(call, of(call)))));
        routes.Delete(tokens + "/:token_id", call => Revoke(Find(call, of(call))));
        routes.Post(tokens + "/:token_id/rotate", call => Rotate(call, Find(call, of(call)), 200));

        string accounts = parent + "/service_accounts/:user_id/" + Own;
        routes.Get(accounts, call => List(call, OfAccount(call, of)));
        routes.Post(accounts, call =>
        {
            of(call);
            return Create(call, FindUser(call));
        });
        routes.Delete(accounts + "/:token_id", call => Revoke(Find(call, OfAccount(call, of))));
        routes.Post(accounts + "/:token_id/rotate", call => Rotate(call, Find(call, OfAccount(call, of))));
    }

    // The token that the request shows.
    private static AccessToken Shown(ApiCall call) => call.Caller.Token is { Kind: TokenKind.Personal } token ? token : throw Errors.Unauthorized();

    private static IEnumerable<AccessToken> Personal(ApiCall call) => call.State.Tokens.Where(token => token.Kind == TokenKind.Personal && !token.Impersonates);

    private static IEnumerable<AccessToken> Of(ApiCall call, Project project) => Personal(call).Where(token => token.Project == project);

    private static IEnumerable<AccessToken> Of(ApiCall call, Namespace group) => Personal(call).Where(token => token.Group == group);

    private static Namespace Group(ApiCall call)
    {
        Namespace group = call.Group();
        return call.IsAdmin || Access.In(group, call.SignedIn) >= AccessLevel.Owner ? group : throw Errors.Unauthorized();
    }

    // Who may see the tokens of a project or group may see those of its service accounts.
    private static IEnumerable<AccessToken> OfAccount(ApiCall call, Func<ApiCall, IEnumerable<AccessToken>> of)
    {
        of(call);
        User account = FindUser(call);
        return Personal(call).Where(token => token.User == account);
    }

    private static User FindUser(ApiCall call) =>
        long.TryParse(call.Route["user_id"], out _) && call.State.FindUser(call.Route["user_id"]) is { } user ? user : throw Errors.NotFound("User");

    private static User OfUser(ApiCall call)
    {
        call.RequireAdmin();
        return FindUser(call);
    }

    private static IEnumerable<AccessToken> Impersonation(ApiCall call)
    {
        User user = OfUser(call);
        return call.State.Tokens.Where(token => token.Impersonates && token.User == user);
    }

    private static AccessToken Find(ApiCall call, IEnumerable<AccessToken> tokens) =>
        tokens.FirstOrDefault(token => $"{token.Id}" == call.Route["token_id"]) ?? throw Errors.NotFound("Could not find token with id: " + call.Route["token_id"]);

    private static AccessToken FindOwn(ApiCall call)
    {
        AccessToken? token = Personal(call).FirstOrDefault(token => $"{token.Id}" == call.Route["token_id"] && (call.IsAdmin || token.User == call.SignedIn));
        return token ?? throw (call.IsAdmin ? Errors.NotFound() : Errors.Unauthorized());
    }

    private static Reply ListOwn(ApiCall call)
    {
        long? user = call.Params.Integer("user_id");
        if (!call.IsAdmin && user is { } other && other != call.SignedIn.Id) throw Errors.Unauthorized();
        return List(call, Personal(call).Where(token => call.IsAdmin ? user is null || token.User.Id == user : token.User == call.SignedIn));
    }

    private static Reply List(ApiCall call, IEnumerable<AccessToken> tokens, params ReadOnlySpan<string> furtherStates)
    {
        string? state = call.Params.OneOf("state", ["active", "inactive", .. furtherStates]);
        if (state is "active" or "inactive") tokens = tokens.Where(token => token.Active == (state == "active"));
        if (call.Params.Boolean("revoked") is { } revoked) tokens = tokens.Where(token => token.Revoked == revoked);
        if (call.Params.String("search") is { } text) tokens = tokens.Where(token => token.Name.Contains(text, StringComparison.OrdinalIgnoreCase));
        tokens = Between(call, tokens, "created", token => token.CreatedAt);
        tokens = Between(call, tokens, "last_used", token => token.LastUsedAt);
        tokens = Between(call, tokens, "expires", token => token.ExpiresAt is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null);
        return Paging.Offset(call, [.. Sorted(call, tokens)], token => Wire.Bytes(ToJson(token)));
    }

    private static IEnumerable<AccessToken> Between(ApiCall call, IEnumerable<AccessToken> tokens, string field, Func<AccessToken, DateTimeOffset?> of)
    {
        if (call.Params.Instant(field + "_before") is { } before) tokens = tokens.Where(token => of(token) < before);
        if (call.Params.Instant(field + "_after") is { } after) tokens = tokens.Where(token => of(token) > after);
        return tokens;
    }

    private static IEnumerable<AccessToken> Sorted(ApiCall call, IEnumerable<AccessToken> tokens) => call.Params.String("sort") switch
    {
        "expires_asc" => tokens.OrderBy(token => token.ExpiresAt ?? DateOnly.MaxValue).ThenBy(token => token.Id),
        "expires_desc" => tokens.OrderByDescending(token => token.ExpiresAt ?? DateOnly.MaxValue).ThenBy(token => token.Id),
        "name_asc" => tokens.OrderBy(token => token.Name, StringComparer.Ordinal),
        "name_desc" => tokens.OrderByDescending(token => token.Name, StringComparer.Ordinal),
        "created_desc" => tokens.OrderByDescending(token => token.CreatedAt).ThenByDescending(token => token.Id),
        _ => tokens.OrderBy(token => token.Id),
    };

    private static Reply CreateOwn(ApiCall call)
    {
        if (Scopes(call).Except(OwnScopes).Any()) throw Errors.Error(400, "scopes does not have a valid value");
        return Create(call, call.SignedIn);
    }

    private static Reply CreateInProject(ApiCall call)
    {
        Project project = call.Project(AccessLevel.Maintainer);
        User bot = AddBot(call, $"project_{project.Id}_bot", project.Members);
        return Create(call, bot, project: project);
    }

    private static Reply CreateInGroup(ApiCall call)
    {
        Namespace group = Group(call);
        User bot = AddBot(call, $"group_{group.Id}_bot", group.Members);
        return Create(call, bot, group: group);
    }

    private static User AddBot(ApiCall call, string prefix, Dictionary<long, Member> members)
    {
        call.Params.Require("name", "scopes");
        int role = call.Params.Role("access_level") ?? AccessLevel.Maintainer;
        User bot = call.State.AddUser($"{prefix}_{call.State.NextId()}", call.Params.String("name")!);
        bot.IsBot = true;
        members[bot.Id] = new Member { User = bot, AccessLevel = role };
        return bot;
    }

    private static Reply Create(ApiCall call, User user, Project? project = null, Namespace? group = null, bool impersonates = false)
    {
        call.Params.Require("name", "scopes");
        AccessToken token = Add(call, new AccessToken
        {
            Id = call.State.NextId(),
            Value = Secret("glpat"),
            User = user,
            Name = call.Params.String("name")!,
            Description = call.Params.String("description"),
            Scopes = Scopes(call),
            Project = project,
            Group = group,
            Impersonates = impersonates,
            ExpiresAt = ExpiresAt(call) ?? (impersonates ? null : Today.AddYears(1)),
            CreatedAt = DateTimeOffset.UtcNow,
        });
        return Reply.Json(WithSecret(token), 201);
    }

    private static string[] Scopes(ApiCall call) => call.Params.All["scopes"] is JsonArray { Count: > 0 } scopes ? [.. scopes.Select(scope => $"{scope}")] : throw Errors.Missing(["scopes"]);

    private static DateOnly? ExpiresAt(ApiCall call)
    {
        if (call.Params.String("expires_at") is not { } text) return null;
        if (!DateOnly.TryParse(text, out DateOnly day)) throw Errors.Invalid("expires_at");
        return day > Today ? day : throw Errors.BadRequest("Expiration date must be in the future");
    }

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    private static Reply Rotate(ApiCall call, AccessToken old, int status = 201)
    {
        if (old.Revoked)
        {
            // Somebody has a token that was rotated: perhaps a thief, so its successors are no longer trusted.
            for (AccessToken? next = old.Successor; next is not null; next = next.Successor) next.Revoked = true;
            throw Errors.BadRequest("token already revoked");
        }

        DateOnly expires = ExpiresAt(call) ?? Today.AddDays(RotatedDays);
        old.Revoked = true;
        AccessToken token = Add(call, new AccessToken
        {
            Id = call.State.NextId(),
            Value = Secret("glpat"),
            User = old.User,
            Name = old.Name,
            Description = old.Description,
            Scopes = old.Scopes,
            Project = old.Project,
            Group = old.Group,
            ExpiresAt = expires,
            CreatedAt = DateTimeOffset.UtcNow,
        });
        old.Successor = token;
        return Reply.Json(WithSecret(token), status);
    }

    private static Reply Revoke(AccessToken token)
    {
        token.Revoked = true;
        return Reply.Empty(204);
    }

    private static Reply Associations(ApiCall call)
    {
        User user = Shown(call).User;
        int role = call.Params.Role("min_access_level") ?? AccessLevel.Guest;
        int perPage = Paging.PerPage(call);
        int page = (int)(call.Params.Integer("page") ?? 1);
        Namespace[] groups = [.. call.State.Groups.Where(group => Access.In(group, user) >= role)];
        Project[] projects = [.. call.State.Projects.Where(project => Access.Membership(project, user) >= role)];
        var reply = Reply.Json(new JsonObject
        {
            ["groups"] = new JsonArray([.. groups.Skip((page - 1) * perPage).Take(perPage).Select(group => ToJson(call, group, user))]),
            ["projects"] = new JsonArray([.. projects.Skip((page - 1) * perPage).Take(perPage).Select(project => ToJson(call, project, user))]),
        });
        if (page * perPage < Math.Max(groups.Length, projects.Length))
            reply.With("Link", Paging.Link(call, "next", ("page", $"{page + 1}"), ("per_page", $"{perPage}")));
        return reply;
    }

    private static JsonObject ToJson(ApiCall call, Namespace group, User user) => new()
    {
        ["id"] = group.Id,
        ["web_url"] = $"{call.Site.Url}/groups/{group.FullPath}",
        ["name"] = group.Name,
        ["parent_id"] = group.Parent?.Id,
        ["organization_id"] = 1,
        ["access_levels"] = Access.In(group, user),
        ["visibility"] = group.Visibility,
    };

    private static JsonObject ToJson(ApiCall call, Project project, User user) => new()
    {
        ["id"] = project.Id,
        ["description"] = project.Description,
        ["name"] = project.Name,
        ["name_with_namespace"] = $"{project.Namespace.FullName} / {project.Name}",
        ["path"] = project.Path,
        ["path_with_namespace"] = project.FullPath,
        ["created_at"] = Wire.Instant(project.CreatedAt),
        ["access_levels"] = new JsonObject
        {
            ["project_access_level"] = Level(Access.Direct(project, user)),
            ["group_access_level"] = Level(Access.In(project.Namespace, user)),
        },
        ["visibility"] = project.Visibility,
        ["web_url"] = $"{call.Site.Url}/{project.FullPath}",
    };

    private static JsonNode? Level(int role) => role > AccessLevel.None ? role : null;

    private static JsonObject WithSecret(AccessToken token)
    {
        JsonObject json = ToJson(token);
        json["token"] = token.Value;
        return json;
    }

    private static JsonObject ToJson(AccessToken token)
    {
        var json = new JsonObject
        {
            ["id"] = token.Id,
            ["name"] = token.Name,
            ["revoked"] = token.Revoked,
            ["created_at"] = Wire.Instant(token.CreatedAt),
            ["description"] = token.Description,
            ["scopes"] = new JsonArray([.. token.Scopes.Select(scope => (JsonNode)scope)]),
            ["user_id"] = token.User.Id,
            ["last_used_at"] = token.LastUsedAt is { } used ? Wire.Instant(used) : null,
            ["active"] = token.Active,
            ["granular"] = false,
            ["expires_at"] = Wire.Day(token.ExpiresAt),
        };
        if (token.Impersonates)
            json["impersonation"] = true;
        else if (token.Project is null && token.Group is null)
            json["last_used_ips"] = new JsonArray(token.LastUsedAt is null ? [] : ["127.0.0.1"]);
        if (token.Project is { } project)
            AddResource(json, "project", project.Id, project.Members, token.User);
        if (token.Group is { } group)
            AddResource(json, "group", group.Id, group.Members, token.User);
        return json;
    }

    private static void AddResource(JsonObject json, string type, long id, Dictionary<long, Member> members, User bot)
    {
        json["access_level"] = members.TryGetValue(bot.Id, out Member? member) ? member.AccessLevel : null;
        json["resource_type"] = type;
        json["resource_id"] = id;
    }
}
