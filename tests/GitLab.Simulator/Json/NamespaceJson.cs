using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Groups and namespaces as JSON.</summary>
internal static class NamespaceJson
{
    /// <summary>The page of a group or a user.</summary>
    public static string WebUrl(Namespace place, Site site) =>
        place.IsGroup ? $"{site.Url}/groups/{place.FullPath}" : $"{site.Url}/{place.FullPath}";

    /// <summary>The few fields of a group that lists around projects show.</summary>
    public static JsonObject PublicGroup(Namespace group, Site site) => new()
    {
        ["id"] = group.Id,
        ["web_url"] = WebUrl(group, site),
        ["name"] = group.Name,
        ["avatar_url"] = null,
        ["full_name"] = group.FullName,
        ["full_path"] = group.FullPath,
    };

    /// <summary>A group.</summary>
    public static JsonObject Group(Namespace group, Site site)
    {
        var json = Fields(group, site);
        foreach (var (name, value) in group.Settings)
            json[name] = value?.DeepClone();
        return json;
    }

    /// <summary>A group, with the groups that it is shared with.</summary>
    public static JsonObject Detail(Namespace group, Site site)
    {
        var json = Group(group, site);
        json["shared_with_groups"] = new JsonArray([.. group.Shares.Select(share => new JsonObject
        {
            ["group_id"] = share.Group.Id,
            ["group_name"] = share.Group.Name,
            ["group_full_path"] = share.Group.FullPath,
            ["group_access_level"] = share.AccessLevel,
            ["expires_at"] = Wire.Day(share.ExpiresAt),
        })]);
        json["prevent_sharing_groups_outside_hierarchy"] ??= false;
        return json;
    }

    private static JsonObject Fields(Namespace group, Site site) => new()
    {
        ["id"] = group.Id,
        ["web_url"] = WebUrl(group, site),
        ["name"] = group.Name,
        ["path"] = group.Path,
        ["description"] = group.Description ?? "",
        ["visibility"] = group.Visibility,
        ["share_with_group_lock"] = false,
        ["require_two_factor_authentication"] = false,
        ["two_factor_grace_period"] = 48,
        ["project_creation_level"] = "developer",
        ["auto_devops_enabled"] = null,
        ["subgroup_creation_level"] = "maintainer",
        ["emails_disabled"] = false,
        ["emails_enabled"] = true,
        ["mentions_disabled"] = null,
        ["lfs_enabled"] = true,
        ["archived"] = group.Archived,
        ["default_branch"] = null,
        ["default_branch_protection"] = 2,
        ["avatar_url"] = group.Avatar is { } avatar ? $"{site.Url}/uploads/-/system/group/avatar/{group.Id}/{avatar.FileName}" : null,
        ["request_access_enabled"] = true,
        ["full_name"] = group.FullName,
        ["full_path"] = group.FullPath,
        ["created_at"] = Wire.Instant(group.CreatedAt),
        ["parent_id"] = group.Parent?.Id,
        ["organization_id"] = 1,
        ["shared_runners_setting"] = "enabled",
        ["marked_for_deletion_on"] = Wire.Day(group.MarkedForDeletionOn),
        ["wiki_access_level"] = "enabled",
    };

    /// <summary>A namespace, as the list of namespaces shows it.</summary>
    public static JsonObject Namespace(Namespace place, Site site) => new()
    {
        ["id"] = place.Id,
        ["name"] = place.Name,
        ["path"] = place.Path,
        ["kind"] = place.Kind,
        ["full_path"] = place.FullPath,
        ["parent_id"] = place.Parent?.Id,
        ["avatar_url"] = null,
        ["web_url"] = WebUrl(place, site),
        ["members_count_with_descendants"] = place.IsGroup ? place.Members.Count : null,
        ["plan"] = "default",
        ["trial"] = false,
    };

    /// <summary>The custom attributes.</summary>
    public static JsonArray CustomAttributes(Namespace group) =>
        [.. group.CustomAttributes.Select(each => new JsonObject { ["key"] = each.Key, ["value"] = each.Value })];
}
