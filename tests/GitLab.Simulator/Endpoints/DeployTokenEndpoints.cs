using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The deploy tokens of projects and groups.</summary>
internal static class DeployTokenEndpoints
{
    public static void Map(Router routes)
    {
        routes.Get("deploy_tokens", call =>
        {
            call.RequireAdmin();
            return List(call, All(call));
        });
        Map(routes, "projects/:id/deploy_tokens", call => (call.Project(AccessLevel.Maintainer), null));
        Map(routes, "groups/:id/deploy_tokens", call => (null, Group(call)));
    }

    private static void Map(Router routes, string tokens, Func<ApiCall, (Project? Project, Namespace? Group)> parent)
    {
        routes.Get(tokens, call => List(call, Of(call, parent(call))));
        routes.Post(tokens, call => Create(call, parent(call)));
        routes.Get(tokens + "/:token_id", call => Reply.Json(ToJson(Find(call, parent(call)))));
        routes.Delete(tokens + "/:token_id", call =>
        {
            Find(call, parent(call)).Revoked = true;
            return Reply.Empty(204);
        });
    }

    private static Namespace Group(ApiCall call)
    {
        Namespace group = call.Group();
        return call.IsAdmin || Access.In(group, call.SignedIn) >= AccessLevel.Owner ? group : throw Errors.Forbidden();
    }

    private static IEnumerable<AccessToken> All(ApiCall call) => call.State.Tokens.Where(token => token.Kind == TokenKind.Deploy).OrderBy(token => token.Id);

    private static IEnumerable<AccessToken> Of(ApiCall call, (Project? Project, Namespace? Group) parent) =>
        All(call).Where(token => token.Project == parent.Project && token.Group == parent.Group);

    private static AccessToken Find(ApiCall call, (Project? Project, Namespace? Group) parent) =>
        Of(call, parent).FirstOrDefault(token => $"{token.Id}" == call.Route["token_id"]) ?? throw Errors.NotFound("Deploy Token");

    private static Reply List(ApiCall call, IEnumerable<AccessToken> tokens)
    {
        if (call.Params.Boolean("active") is { } active) tokens = tokens.Where(token => token.Active == active);
        return Paging.Offset(call, [.. tokens], token => Wire.Bytes(ToJson(token)));
    }

    private static Reply Create(ApiCall call, (Project? Project, Namespace? Group) parent)
    {
        call.Params.Require("name", "scopes");
        long id = call.State.NextId();
        AccessToken token = AccessTokenEndpoints.Add(call, new AccessToken
        {
            Id = id,
            Value = AccessTokenEndpoints.Secret("gldt"),
            Kind = TokenKind.Deploy,
            User = call.SignedIn,
            Name = call.Params.String("name")!,
            Username = call.Params.String("username"),
            Scopes = [.. call.Params.All["scopes"]!.AsArray().Select(scope => $"{scope}")],
            Project = parent.Project,
            Group = parent.Group,
            ExpiresAt = call.Params.Instant("expires_at") is { } end ? DateOnly.FromDateTime(end.UtcDateTime) : null,
            CreatedAt = DateTimeOffset.UtcNow,
        });
        JsonObject json = ToJson(token);
        json["token"] = token.Value;
        return Reply.Json(json, 201);
    }

    private static JsonObject ToJson(AccessToken token) => new()
    {
        ["id"] = token.Id,
        ["name"] = token.Name,
        ["username"] = token.Username ?? $"gitlab+deploy-token-{token.Id}",
        ["expires_at"] = token.ExpiresAt is { } day ? Wire.Instant(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)) : null,
        ["scopes"] = new JsonArray([.. token.Scopes.Select(scope => (JsonNode)scope)]),
        ["revoked"] = token.Revoked,
        ["expired"] = token.Expired,
    };
}
