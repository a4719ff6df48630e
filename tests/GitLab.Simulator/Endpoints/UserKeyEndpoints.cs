using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The SSH keys, GPG keys and e-mail addresses of users: one's own below <c>user</c>, everybody's below <c>users/:id</c>.</summary>
internal static class UserKeyEndpoints
{
    public static void Map(Router routes)
    {
        foreach (var (list, title, add) in new (string, string, Func<ApiCall, User, JsonObject>)[] { ("keys", "Key", SshKey), ("gpg_keys", "GPG Key", GpgKey), ("emails", "Email", Email) })
        {
            foreach (var place in new[] { "user", "users/:id" })
            {
                routes.Get($"{place}/{list}", call => Paging.Offset(call, [.. Rows(call, list).All], row => Wire.Bytes(row)));
                routes.Get($"{place}/{list}/:row", call => Reply.Json(Find(call, list, title).DeepClone()));
                routes.Post($"{place}/{list}", call =>
                {
                    var owner = Owner(call, changes: true);
                    var row = call.State.Rows($"users/{owner.Id}/{list}").Add(add(call, owner));
                    return Reply.Json(row.DeepClone(), 201);
                });
                routes.Delete($"{place}/{list}/:row", call =>
                {
                    Owner(call, changes: true);
                    Rows(call, list).Remove(Find(call, list, title));
                    return Reply.Empty(204);
                });
                routes.Post($"{place}/{list}/:row/revoke", call =>
                {
                    Owner(call, changes: true);
                    Rows(call, list).Remove(Find(call, list, title));
                    return Reply.Empty(202);
                });
            }
        }

        routes.Get("keys", ByFingerprint);
        routes.Get("keys/:row", ById);
    }

    private static User Owner(ApiCall call, bool changes = false)
    {
        if (!call.Route.ContainsKey("id")) return call.SignedIn;
        if (changes) call.RequireAdmin();
        return UserEndpoints.Named(call, "id");
    }

    private static RowList Rows(ApiCall call, string list) => call.State.Rows($"users/{Owner(call).Id}/{list}");

    private static JsonObject Find(ApiCall call, string list, string title) => Rows(call, list).Find(call.Route["row"], "id") ?? throw Errors.NotFound(title);

    private static JsonObject SshKey(ApiCall call, User owner)
    {
        call.Params.Require("title", "key");
        var key = call.Params.String("key")!.Trim();
        if (Fingerprint(key, SHA256.HashData) is not { } print) throw Errors.Validation(("key", "is invalid"));
        if (Keys(call).Any(each => Fingerprint($"{each.Key["key"]}", SHA256.HashData) == print)) throw Errors.Validation(("fingerprint_sha256", "has already been taken"));
        return new JsonObject
        {
            ["id"] = call.State.NextId(),
            ["title"] = call.Params.String("title"),
            ["created_at"] = Wire.Instant(call.Request.Time),
            ["expires_at"] = call.Params.Instant("expires_at") is { } end ? Wire.Instant(end) : null,
            ["last_used_at"] = null,
            ["key"] = key,
            ["usage_type"] = call.Params.OneOf("usage_type", "auth_and_signing", "auth", "signing") ?? "auth_and_signing",
        };
    }

    private static JsonObject GpgKey(ApiCall call, User owner)
    {
        call.Params.Require("key");
        var key = call.Params.String("key")!;
        if (!key.Contains("BEGIN PGP PUBLIC KEY BLOCK", StringComparison.Ordinal)) throw Errors.Validation(("key", "is invalid"));
        return new JsonObject { ["id"] = call.State.NextId(), ["key"] = key, ["created_at"] = Wire.Instant(call.Request.Time) };
    }

    private static JsonObject Email(ApiCall call, User owner)
    {
        call.Params.Require("email");
        var email = call.Params.String("email")!;
        UserAccountEndpoints.CheckEmail(call, email);
        if (call.State.Users.Any(user => call.State.Rows($"users/{user.Id}/emails").Find(email, "email") is not null)) throw Errors.Validation(("email", "has already been taken"));
        return new JsonObject
        {
            ["id"] = call.State.NextId(),
            ["email"] = email,
            ["confirmed_at"] = call.IsAdmin && call.Params.Flag("skip_confirmation") ? Wire.Instant(call.Request.Time) : null,
        };
    }

    private static Reply ByFingerprint(ApiCall call)
    {
        call.RequireAdmin();
        call.Params.Require("fingerprint");
        var wanted = call.Params.String("fingerprint")!;
        foreach (var (key, owner) in Keys(call))
        {
            if (wanted == Fingerprint($"{key["key"]}", SHA256.HashData) || wanted == Fingerprint($"{key["key"]}", MD5.HashData)) return WithUser(call, key, owner);
        }

        throw Errors.NotFound("Key");
    }

    private static Reply ById(ApiCall call)
    {
        call.RequireAdmin();
        var (key, owner) = Keys(call).FirstOrDefault(each => $"{each.Key["id"]}" == call.Route["row"]);
        return key is null ? throw Errors.NotFound() : WithUser(call, key, owner);
    }

    private static Reply WithUser(ApiCall call, JsonObject key, User owner)
    {
        var json = key.DeepClone().AsObject();
        json["user"] = UserJson.Full(owner, call.Site, forAdmin: false);
        return Reply.Json(json);
    }

    private static (JsonObject Key, User Owner)[] Keys(ApiCall call) =>
        [.. call.State.Users.SelectMany(user => call.State.Rows($"users/{user.Id}/keys").All.Select(key => (key, user)))];

    // As ssh-keygen shows it: SHA256:… in base64, or MD5 in pairs of digits.
    private static string? Fingerprint(string key, Func<byte[], byte[]> hash)
    {
        var bytes = new byte[key.Length];
        if (key.Split(' ') is not [var kind, var base64, ..] || !(kind.StartsWith("ssh-", StringComparison.Ordinal) || kind.StartsWith("ecdsa-", StringComparison.Ordinal))) return null;
        if (!Convert.TryFromBase64String(base64, bytes, out var length)) return null;
        var digest = hash(bytes[..length]);
        return digest.Length == 16
            ? string.Join(':', digest.Select(each => each.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)))
            : "SHA256:" + Convert.ToBase64String(digest).TrimEnd('=');
    }
}
