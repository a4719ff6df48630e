using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Users as JSON.</summary>
internal static class UserJson
{
    /// <summary>What lists and other objects show of a user.</summary>
    public static JsonObject Basic(User user, Site site) => new()
    {
        ["id"] = user.Id,
        ["username"] = user.Username,
        ["public_email"] = user.Settings["public_email"]?.DeepClone(),
        ["name"] = user.Name,
        ["state"] = user.State,
        ["locked"] = false,
        ["avatar_url"] = user.Avatar is { } avatar ? $"{site.Url}/uploads/-/system/user/avatar/{user.Id}/{avatar.FileName}" : null,
        ["web_url"] = $"{site.Url}/{user.Username}",
    };

    /// <summary>The profile, as anyone signed in sees it.</summary>
    public static JsonObject Profile(User user, Site site)
    {
        var json = Basic(user, site);
        json["created_at"] = Wire.Instant(user.CreatedAt);
        json["bio"] = "";
        json["location"] = null;
        json["linkedin"] = "";
        json["twitter"] = "";
        json["discord"] = "";
        json["website_url"] = "";
        json["github"] = "";
        json["job_title"] = "";
        json["pronouns"] = null;
        json["organization"] = "";
        json["bot"] = user.IsBot;
        json["work_information"] = null;
        json["followers"] = 0;
        json["following"] = user.Follows.Count;
        json["is_followed"] = false;
        json["local_time"] = null;
        return WithSettings(json, user);
    }

    /// <summary>The whole record, as the user and administrators see it.</summary>
    public static JsonObject Full(User user, Site site, bool forAdmin)
    {
        var json = Profile(user, site);
        json["last_sign_in_at"] = Wire.Instant(user.CreatedAt);
        json["confirmed_at"] = Wire.Instant(user.CreatedAt);
        json["last_activity_on"] = Wire.Day(user.LastActivityOn);
        json["email"] = user.Email;
        json["theme_id"] = 1;
        json["color_scheme_id"] = 1;
        json["projects_limit"] = 100_000;
        json["current_sign_in_at"] = null;
        json["identities"] = new JsonArray([.. user.Identities.Select(each => (JsonNode)new JsonObject { ["provider"] = each.Key, ["extern_uid"] = each.Value, ["saml_provider_id"] = null })]);
        json["can_create_group"] = true;
        json["can_create_project"] = true;
        json["two_factor_enabled"] = user.HasTwoFactor;
        json["external"] = user.IsExternal;
        json["private_profile"] = false;
        json["commit_email"] = user.Email;
        json["preferred_language"] = "en";
        json["scim_identities"] = new JsonArray();
        if (forAdmin)
        {
            json["is_admin"] = user.IsAdmin;
            json["note"] = null;
            json["namespace_id"] = user.Namespace.Id;
            json["created_by"] = null;
        }

        return WithSettings(json, user);
    }

    /// <summary>A membership: the user, and the role.</summary>
    public static JsonObject Member(Member member, Site site)
    {
        var json = Basic(member.User, site);
        json["access_level"] = member.AccessLevel;
        json["created_at"] = Wire.Instant(member.CreatedAt);
        json["expires_at"] = Wire.Day(member.ExpiresAt);
        json["membership_state"] = "active";
        if (member.MemberRoleId is { } role) json["member_role"] = new JsonObject { ["id"] = role, ["name"] = "Custom", ["base_access_level"] = member.AccessLevel };
        return json;
    }

    private static JsonObject WithSettings(JsonObject json, User user)
    {
        foreach (var (name, value) in user.Settings.Where(each => json.ContainsKey(each.Key)).ToArray()) json[name] = value?.DeepClone();
        return json;
    }

    /// <summary>The custom attributes.</summary>
    public static JsonArray CustomAttributes(User user) =>
        [.. user.CustomAttributes.Select(each => new JsonObject { ["key"] = each.Key, ["value"] = each.Value })];
}
