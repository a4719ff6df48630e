using System;
using System.Collections.Generic;
using System.Formats.Tar;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>What else can be asked about a project. Where nothing in the state bears on it, the answer is always the same.</summary>
internal static class ProjectInfoEndpoints
{
    public static void Map(Router routes)
    {
        routes.Get("projects/:id/languages", Languages, RouteAccess.Public);
        routes.Get("projects/:id/statistics", Statistics);
        routes.Get("projects/:id/storage", Storage);
        routes.Get("projects/:id/snapshot", Snapshot);
        routes.Get("projects/:id/avatar", Avatar, RouteAccess.Public);
        routes.Get("projects/:id/pages_access", PagesAccess, RouteAccess.Public);
        routes.Get("projects/:id/audit_events", AuditEvents);
        routes.Get("projects/:id/audit_events/:audit_event_id", AuditEventOf);
        routes.Post("projects/:id/security_scans/sast/scan", SastScan);
    }

    private static Reply Languages(ApiCall call) =>
        Reply.Json(new JsonObject(call.Project().Languages.Select(each => KeyValuePair.Create(each.Key, (JsonNode?)each.Value))));

    private static Reply Statistics(ApiCall call)
    {
        call.Project(AccessLevel.Reporter);
        return Reply.Json(new JsonObject
        {
            ["fetches"] = new JsonObject
            {
                ["total"] = 50,
                ["days"] = new JsonArray(
                    new JsonObject { ["count"] = 10, ["date"] = "2018-01-10" },
                    new JsonObject { ["count"] = 40, ["date"] = "2018-01-09" }),
            },
        });
    }

    private static Reply Storage(ApiCall call)
    {
        call.RequireAdmin();
        var project = call.Project();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{project.Id}")));
        return Reply.Json(new JsonObject
        {
            ["disk_path"] = $"@hashed/{hash[..2]}/{hash[2..4]}/{hash}",
            ["project_id"] = project.Id,
            ["repository_storage"] = project.Setting("repository_storage")?.DeepClone(),
            ["created_at"] = Wire.Instant(project.CreatedAt),
        });
    }

    private static Reply Snapshot(ApiCall call)
    {
        call.RequireAdmin();
        var project = call.Project();
        using var content = new MemoryStream("ref: refs/heads/main\n"u8.ToArray());
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, leaveOpen: true))
        {
            writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "HEAD")
            {
                DataStream = content,
                ModificationTime = project.CreatedAt,
            });
        }

        var name = call.Params.Flag("wiki") ? "wiki" : "project";
        return Reply.File(archive.ToArray(), "application/x-tar").With("Content-Disposition", $"attachment; filename=\"{name}.tar\"");
    }

    private static Reply Avatar(ApiCall call)
    {
        var avatar = call.Project().Avatar ?? throw Errors.NotFound("Avatar");
        var name = Uri.EscapeDataString(avatar.FileName);
        return Reply.File(avatar.Content, avatar.ContentType)
            .With("Content-Disposition", $"attachment; filename=\"{name}\"; filename*=UTF-8''{name}");
    }

    private static Reply PagesAccess(ApiCall call)
    {
        var project = call.Project();
        return project.Setting("pages_access_level")?.ToString() switch
        {
            "disabled" => throw Errors.Forbidden(),
            "private" when Access.In(project, call.User) < AccessLevel.Guest => throw Errors.Forbidden(),
            _ => Reply.Empty(200),
        };
    }

    private static Reply AuditEvents(ApiCall call)
    {
        var project = call.Project(AccessLevel.Owner);
        var (after, before) = (call.Params.Instant("created_after"), call.Params.Instant("created_before"));
        AuditEvent[] rows =
        [
            .. project.AuditEvents.Where(each => (after is null || each.CreatedAt >= after) && (before is null || each.CreatedAt <= before)),
        ];
        byte[] Render(AuditEvent audited) => Wire.Bytes(ToJson(project, audited));
        if (!KeysetPaging.IsAsked(call))
            return Paging.Offset(call, rows, Render);
        if (call.Params.OneOf("order_by", "id") is null || call.Params.OneOf("sort", "asc", "desc") != "desc")
            throw KeysetPaging.NotAvailable();
        return KeysetPaging.ByCursor(call, "id", ascending: false, rows, each => $"{each.Id}", each => each.Id, Render);
    }

    private static Reply AuditEventOf(ApiCall call)
    {
        var project = call.Project(AccessLevel.Owner);
        var found = project.AuditEvents.FirstOrDefault(each => $"{each.Id}" == call.Route["audit_event_id"])
            ?? throw Errors.NotFound("Audit Event");
        return Reply.Json(ToJson(project, found));
    }

    private static JsonObject ToJson(Project project, AuditEvent audited) => new()
    {
        ["id"] = audited.Id,
        ["author_id"] = audited.Author.Id,
        ["entity_id"] = project.Id,
        ["entity_type"] = "Project",
        ["event_name"] = audited.Name,
        ["details"] = new JsonObject
        {
            ["custom_message"] = audited.Message,
            ["author_name"] = audited.Author.Name,
            ["target_id"] = project.Id,
            ["target_type"] = "Project",
            ["target_details"] = project.FullPath,
            ["ip_address"] = "127.0.0.1",
            ["entity_path"] = project.FullPath,
        },
        ["created_at"] = Wire.Instant(audited.CreatedAt),
    };

    // Finds strcpy and nothing else, as in GitLab's example.
    private static Reply SastScan(ApiCall call)
    {
        call.Project(AccessLevel.Developer);
        call.Params.Require("file_path", "content");
        var lines = call.Params.String("content")!.Split('\n');
        var found = lines.Index().Where(line => line.Item.Contains("strcpy", StringComparison.Ordinal)).Select(line =>
        {
            var column = line.Item.IndexOf("strcpy", StringComparison.Ordinal);
            return new JsonObject
            {
                ["name"] = "Insecure string processing function (strcpy)",
                ["description"] = "strcpy does not check the size of its destination.",
                ["severity"] = "High",
                ["location"] = new JsonObject
                {
                    ["file"] = call.Params.String("file_path"),
                    ["start_line"] = line.Index + 1,
                    ["end_line"] = line.Index + 1,
                    ["start_column"] = column + 1,
                    ["end_column"] = line.Item.Length,
                },
            };
        });
        return Reply.Json(new JsonObject { ["vulnerabilities"] = new JsonArray([.. found]) });
    }
}
