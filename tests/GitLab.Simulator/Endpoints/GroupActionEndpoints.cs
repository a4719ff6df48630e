using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GitLab.Simulator;

/// <summary>What can be done to a group as a whole: create, change, archive, move, share, delete, restore.</summary>
internal static partial class GroupActionEndpoints
{
    private const string DeletionSuffix = "-deletion_scheduled-";

    // What has a property of its own, or is the business of the endpoint.
    private static readonly string[] HandledElsewhere = ["id", "name", "path", "parent_id", "description", "visibility", "avatar", "organization_id"];

    public static void Map(Router routes)
    {
        routes.Post("groups", Create);
        routes.Put("groups/:id", Edit);
        routes.Delete("groups/:id", Delete);
        routes.Post("groups/:id/restore", Restore);
        routes.Post("groups/:id/archive", call => SetArchived(call, true));
        routes.Post("groups/:id/unarchive", call => SetArchived(call, false));
        routes.Post("groups/:id/transfer", Transfer);
        routes.Post("groups/:id/transfer_to_organization", TransferToOrganization);
        routes.Get("groups/:id/transfer_locations", TransferLocations);
        routes.Post("groups/:id/share", Share);
        routes.Delete("groups/:id/share/:group_id", Unshare);
        routes.Get("groups/:id/invited_groups", InvitedGroups, RouteAccess.Public);
        routes.Get("groups/:id/avatar", Avatar, RouteAccess.Public);
        routes.Get("groups/:id/audit_events", AuditEvents);
        routes.Get("groups/:id/audit_events/:audit_event_id", AuditEventOf);
    }

    /// <summary>The group that the path names, if the caller has the role that it takes.</summary>
    public static Namespace Group(ApiCall call, int role)
    {
        var group = call.Group();
        if (role > AccessLevel.None && !call.IsAdmin && (call.User is null || Access.In(group, call.User) < role))
            throw call.User is null ? Errors.Unauthorized() : Errors.Forbidden();
        return group;
    }

    private static Reply Create(ApiCall call)
    {
        call.Params.Require("name", "path");
        Namespace? parent = null;
        if (call.Params.Integer("parent_id") is { } id)
        {
            parent = call.State.FindNamespace($"{id}") is { IsGroup: true } found && Access.CanRead(found, call.User) ? found : throw Errors.NotFound("Group");
            if (!call.IsAdmin && Access.In(parent, call.SignedIn) < AccessLevel.Maintainer)
                throw Errors.Forbidden();
        }

        var path = call.Params.String("path")!;
        CheckPath(call, parent, path);
        var visibility = call.Params.OneOf("visibility", "private", "internal", "public") ?? parent?.Visibility ?? "private";
        CheckVisibility(visibility, parent);
        var group = new Namespace
        {
            Id = call.State.NextId(),
            Name = call.Params.String("name")!,
            Path = path,
            Parent = parent,
            Visibility = visibility,
            CreatedAt = DateTimeOffset.UtcNow,
        };
        Apply(call, group);
        if (!call.IsAdmin || parent is null)
            group.Members[call.SignedIn.Id] = new Member { User = call.SignedIn, AccessLevel = AccessLevel.Owner, CreatedAt = group.CreatedAt };
        call.State.RegisterGroup(group);
        return Changed(call, group, "group_created", "Added group", 201);
    }

    private static Reply Edit(ApiCall call)
    {
        var group = Group(call, AccessLevel.Owner);
        if (call.Params.Has("name") && string.IsNullOrWhiteSpace(call.Params.String("name")))
            throw Errors.Validation(("name", "can't be blank"));
        var visibility = call.Params.OneOf("visibility", "private", "internal", "public") ?? group.Visibility;
        CheckVisibility(visibility, group.Parent);
        var path = call.Params.String("path") ?? group.Path;
        if (path != group.Path)
        {
            CheckPath(call, group.Parent, path);
            call.State.Move(group, group.Parent, path);
        }

        group.Visibility = visibility;
        group.Name = call.Params.String("name") ?? group.Name;
        Apply(call, group);
        return Changed(call, group, "group_updated", "Changed group settings");
    }

    private static void Apply(ApiCall call, Namespace group)
    {
        if (call.Params.Has("description"))
            group.Description = call.Params.String("description");
        if (call.Params.File("avatar") is { } file)
            group.Avatar = new Avatar(file.FileName, file.ContentType, file.Content);
        else if (call.Params.Has("avatar"))
            group.Avatar = null;
        foreach (var (name, value) in call.Params.All.Where(each => !HandledElsewhere.Contains(each.Key)))
            group.Settings[name] = value?.DeepClone();
    }

    private static Reply Delete(ApiCall call)
    {
        var group = Group(call, AccessLevel.Owner);
        if (call.Params.Flag("permanently_remove"))
        {
            if (group.MarkedForDeletionOn is null)
                throw Errors.Message(400, "Group must be marked for deletion first.");
            if (call.Params.String("full_path") != group.FullPath)
                throw Errors.Message(400, "`full_path` is incorrect. You must enter the complete path for the subgroup.");
            call.State.Remove(group);
        }
        else
        {
            if (group.MarkedForDeletionOn is not null)
                throw Errors.Message(400, "Group has been already marked for deletion");
            group.MarkedForDeletionOn = DateOnly.FromDateTime(DateTime.UtcNow);
            call.State.Move(group, group.Parent, group.Path + DeletionSuffix + group.Id);
            Audit(call, group, "group_deletion_marked", "Group marked for deletion");
        }

        return Reply.Json(new JsonObject { ["message"] = "202 Accepted" }, 202);
    }

    private static Reply Restore(ApiCall call)
    {
        var group = Group(call, AccessLevel.Owner);
        if (group.MarkedForDeletionOn is null)
            throw Errors.Message(400, "Group has not been marked for deletion");
        var path = group.Path.Replace(DeletionSuffix + group.Id, "", StringComparison.Ordinal);
        CheckPath(call, group.Parent, path);
        group.MarkedForDeletionOn = null;
        call.State.Move(group, group.Parent, path);
        return Changed(call, group, "group_restored", "Group restored", 201);
    }

    private static Reply SetArchived(ApiCall call, bool archived)
    {
        var group = Group(call, AccessLevel.Owner);
        if (group.Archived == archived)
            throw Errors.Message(422, archived ? "Group is already archived!" : "Group is already unarchived!");
        group.Archived = archived;
        return Changed(call, group, archived ? "group_archived" : "group_unarchived", archived ? "Group archived" : "Group unarchived");
    }

    private static Reply Transfer(ApiCall call)
    {
        var group = Group(call, AccessLevel.Owner);
        Namespace? parent = null;
        if (call.Params.Integer("group_id") is { } id)
        {
            parent = call.State.FindNamespace($"{id}") is { IsGroup: true } found && Access.CanRead(found, call.User) ? found : throw Errors.NotFound("Group");
            if (!call.IsAdmin && Access.In(parent, call.SignedIn) < AccessLevel.Maintainer)
                throw Failed("You don't have enough permissions.");
            if (parent.SelfAndAncestors.Contains(group))
                throw Failed("Cannot transfer group to one of its subgroup.");
        }

        if (parent == group.Parent)
            throw Failed(parent is null ? "Group is already a root group." : "Group is already associated to the parent group.");
        if (!call.State.IsFree(FullPath(parent, group.Path)))
            throw Failed("The parent group already has a subgroup or a project with the same path.");
        var from = group.FullPath;
        call.State.Move(group, parent, group.Path);
        if (parent is not null)
            group.Visibility = Visibility.Closer(group.Visibility, parent.Visibility);
        return Changed(call, group, "group_transferred", $"Moved group from {from} to {group.FullPath}", 201);

        static ApiException Failed(string reason) => Errors.Message(400, "Transfer failed: " + reason);
    }

    private static Reply TransferToOrganization(ApiCall call)
    {
        call.RequireAdmin();
        var group = Group(call, AccessLevel.Owner);
        call.Params.Require("organization_id");
        group.Settings["organization_id"] = call.Params.Integer("organization_id");
        return Changed(call, group, "group_transferred", "Moved group to another organization", 201);
    }

    private static Reply TransferLocations(ApiCall call)
    {
        var group = Group(call, AccessLevel.Owner);
        var me = call.SignedIn;
        var groups = GroupEndpoints.Search(call.State.Groups, call.Params.String("search"))
            .Where(each => each != group.Parent && !each.SelfAndAncestors.Contains(group) && (me.IsAdmin || Access.In(each, me) >= AccessLevel.Owner));
        return Paging.Offset(call, [.. groups], each => Wire.Bytes(NamespaceJson.PublicGroup(each, call.Site)));
    }

    private static Reply Share(ApiCall call)
    {
        var group = Group(call, AccessLevel.Owner);
        call.Params.Require("group_id", "group_access");
        var role = call.Params.Role("group_access")!.Value;
        if (call.State.FindNamespace($"{call.Params.Integer("group_id")}") is not { IsGroup: true } invited || !Access.CanRead(invited, call.User))
            throw Errors.NotFound("Group");
        if (group.Shares.Exists(each => each.Group == invited))
            throw Errors.Conflict("Shared group has already been taken");
        group.Shares.Add(new GroupShare { Id = call.State.NextId(), Group = invited, AccessLevel = role, ExpiresAt = call.Params.Day("expires_at") });
        return Changed(call, group, "group_share_with_group_link_created", $"Invited {invited.FullPath}", 201);
    }

    private static Reply Unshare(ApiCall call)
    {
        var group = Group(call, AccessLevel.Owner);
        if (group.Shares.RemoveAll(each => $"{each.Group.Id}" == call.Route["group_id"]) == 0)
            throw Errors.NotFound("Group Link");
        call.State.Touch();
        return Reply.Empty(204);
    }

    private static Reply InvitedGroups(ApiCall call)
    {
        var group = call.Group();
        var relations = call.Params.Strings("relation") ?? ["direct", "inherited"];
        var shares = group.SelfAndAncestors.Where(each => relations.Contains(each == group ? "direct" : "inherited")).SelectMany(each => each.Shares);
        var groups = shares.Select(each => each.Group).Distinct().Where(each => Access.CanRead(each, call.User));
        return Paging.Offset(call, [.. GroupEndpoints.Search(groups, call.Params.String("search"))], each => Wire.Bytes(NamespaceJson.PublicGroup(each, call.Site)));
    }

    private static Reply Avatar(ApiCall call)
    {
        var avatar = call.Group().Avatar ?? throw Errors.NotFound("Avatar");
        var name = Uri.EscapeDataString(avatar.FileName);
        return Reply.File(avatar.Content, avatar.ContentType).With("Content-Disposition", $"attachment; filename=\"{name}\"; filename*=UTF-8''{name}");
    }

    private static Reply AuditEvents(ApiCall call)
    {
        var group = Group(call, AccessLevel.Owner);
        var (after, before) = (call.Params.Instant("created_after"), call.Params.Instant("created_before"));
        var rows = group.AuditEvents.Where(each => (after is null || each.CreatedAt >= after) && (before is null || each.CreatedAt <= before));
        return Paging.Offset(call, [.. rows], each => Wire.Bytes(ToJson(group, each)));
    }

    private static Reply AuditEventOf(ApiCall call)
    {
        var group = Group(call, AccessLevel.Owner);
        return Reply.Json(ToJson(group, group.AuditEvents.Find(each => $"{each.Id}" == call.Route["audit_event_id"]) ?? throw Errors.NotFound("Audit Event")));
    }

    private static JsonObject ToJson(Namespace group, AuditEvent audited) => new()
    {
        ["id"] = audited.Id,
        ["author_id"] = audited.Author.Id,
        ["entity_id"] = group.Id,
        ["entity_type"] = "Group",
        ["event_name"] = audited.Name,
        ["details"] = new JsonObject
        {
            ["custom_message"] = audited.Message,
            ["author_name"] = audited.Author.Name,
            ["target_type"] = "Group",
            ["entity_path"] = group.FullPath,
        },
        ["created_at"] = Wire.Instant(audited.CreatedAt),
    };

    private static Reply Changed(ApiCall call, Namespace group, string eventName, string message, int status = 200)
    {
        Audit(call, group, eventName, message);
        return Reply.Json(NamespaceJson.Detail(group, call.Site), status);
    }

    private static void Audit(ApiCall call, Namespace group, string name, string message)
    {
        call.State.Touch();
        group.AuditEvents.Insert(0, new AuditEvent(call.State.NextId(), call.SignedIn, name, message, DateTimeOffset.UtcNow));
    }

    private static void CheckPath(ApiCall call, Namespace? parent, string path)
    {
        if (!ValidPath().IsMatch(path))
            throw Errors.Message(400, "Failed to save group {:path=>[\"can only include non-accented letters, digits, '_', '-' and '.'. It must not start with '-', '_', or '.', nor end with '-', '_', '.', '.git', or '.atom'.\"]}");
        if (!call.State.IsFree(FullPath(parent, path)))
            throw Errors.Message(400, "Failed to save group {:path=>[\"has already been taken\"]}");
    }

    private static void CheckVisibility(string visibility, Namespace? parent)
    {
        if (parent is not null && Visibility.IsWider(visibility, parent.Visibility))
            throw Errors.Message(400, $"Failed to save group {{:visibility_level=>[\"{visibility} is not allowed since the parent group has a {parent.Visibility} visibility.\"]}}");
    }

    private static string FullPath(Namespace? parent, string path) => parent is null ? path : parent.FullPath + "/" + path;

    [GeneratedRegex("^[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?$")]
    private static partial Regex ValidPath();
}
