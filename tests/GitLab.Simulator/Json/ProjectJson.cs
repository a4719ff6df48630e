using System;
using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>Projects as JSON. What is rendered once is kept until something changes.</summary>
internal sealed class ProjectJson(SimulatorState state, Site site)
{
    private static readonly FrozenSet<string> SimpleFields = FrozenSet.Create(
        "id", "description", "name", "name_with_namespace", "path", "path_with_namespace", "created_at", "default_branch",
        "tag_list", "topics", "ssh_url_to_repo", "http_url_to_repo", "web_url", "readme_url", "avatar_url", "forks_count",
        "star_count", "last_activity_at", "visibility", "namespace", "custom_attributes");

    /// <summary>The bytes of a project.</summary>
    public byte[] Render(Project project, ProjectView view)
    {
        var rendered = project.Rendered ??= new RenderedProject();
        if (rendered.Version != state.Version)
        {
            rendered.Views.Clear();
            rendered.Version = state.Version;
        }

        if (!rendered.Views.TryGetValue(view, out var bytes))
            rendered.Views[view] = bytes = Write(project, view);
        return bytes;
    }

    private byte[] Write(Project project, ProjectView view)
    {
        var buffer = new ArrayBufferWriter<byte>(6 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, Wire.Options))
            WriteObject(writer, project, view);
        return buffer.WrittenSpan.ToArray();
    }

    private void WriteObject(Utf8JsonWriter writer, Project project, ProjectView view)
    {
        writer.WriteStartObject();
        foreach (var (name, defaultJson) in ProjectTemplate.Fields)
        {
            if (view.Simple && !SimpleFields.Contains(name))
                continue;
            if (WriteComputed(writer, name, project, view))
                continue;
            writer.WritePropertyName(name);
            if (project.HasSettings && project.Settings.TryGetPropertyValue(name, out var value))
                WriteNode(writer, value);
            else
                writer.WriteRawValue(defaultJson, skipInputValidation: true);
        }

        // Attributes that GitLab takes without a default here show up once they were set.
        if (project.HasSettings && !view.Simple)
        {
            foreach (var (name, value) in project.Settings.Where(each => !ProjectTemplate.Has(each.Key)))
            {
                writer.WritePropertyName(name);
                WriteNode(writer, value);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a field that the project's state determines, or leaves it out where the viewer has no right to it.</summary>
    private bool WriteComputed(Utf8JsonWriter writer, string name, Project project, ProjectView view)
    {
        switch (name)
        {
            case "id": writer.WriteNumber(name, project.Id); break;
            case "description": writer.WriteString(name, project.Description); break;
            case "description_html": writer.WriteString(name, Html(project.Description)); break;
            case "name": writer.WriteString(name, project.Name); break;
            case "name_with_namespace": writer.WriteString(name, project.FullName); break;
            case "path": writer.WriteString(name, project.Path); break;
            case "path_with_namespace": writer.WriteString(name, project.FullPath); break;
            case "created_at": writer.WriteString(name, Wire.Instant(project.CreatedAt)); break;
            case "updated_at": writer.WriteString(name, Wire.Instant(project.UpdatedAt)); break;
            case "last_activity_at": writer.WriteString(name, Wire.Instant(project.LastActivityAt)); break;
            case "tag_list" or "topics": WriteStrings(writer, name, project.Topics); break;
            case "ssh_url_to_repo": writer.WriteString(name, $"git@{site.Host}:{project.FullPath}.git"); break;
            case "http_url_to_repo": writer.WriteString(name, $"{WebUrl(project)}.git"); break;
            case "web_url": writer.WriteString(name, WebUrl(project)); break;
            case "readme_url": writer.WriteString(name, ReadmeUrl(project)); break;
            case "avatar_url": writer.WriteString(name, AvatarUrl(project)); break;
            case "forks_count": writer.WriteNumber(name, state.ForksOf(project).Count()); break;
            case "star_count": writer.WriteNumber(name, project.IsPlain ? 0 : project.Stars.Count); break;
            case "archived": writer.WriteBoolean(name, project.Archived); break;
            case "visibility": writer.WriteString(name, project.Visibility); break;
            case "creator_id": writer.WriteNumber(name, project.CreatorId); break;
            case "import_status": writer.WriteString(name, project.ImportStatus); break;
            case "marked_for_deletion_at" or "marked_for_deletion_on": writer.WriteString(name, Wire.Day(project.MarkedForDeletionOn)); break;
            case "container_registry_image_prefix": writer.WriteString(name, $"registry.{site.Host}/{project.FullPath}"); break;
            case "namespace": WriteNamespace(writer, project.Namespace); break;
            case "_links": WriteLinks(writer, project); break;
            case "shared_with_groups": WriteShares(writer, project); break;
            case "owner": WriteOwner(writer, project); break;
            case "license": WriteIf(writer, view.License, name, project.Setting(name)); break;
            case "license_url": WriteIf(writer, view.License, name, LicenseUrl(project)); break;
            case "statistics": WriteIf(writer, view.Statistics, name, project.Setting(name)); break;
            case "runners_token": WriteIf(writer, view.Administers, name, project.Setting(name) ?? $"simulator-runners-{project.Id}"); break;
            case "custom_attributes": WriteIf(writer, view.CustomAttributes, name, CustomAttributes(project)); break;
            case "mr_default_target_self": WriteIf(writer, project.ForkedFrom is not null, name, project.Setting(name) ?? false); break;
            case "forked_from_project": WriteForkedFrom(writer, project); break;
            case "permissions": WritePermissions(writer, view); break;
            default: return false;
        }

        return true;
    }

    private string WebUrl(Project project) => $"{site.Url}/{project.FullPath}";

    private string? AvatarUrl(Project project) => project.IsPlain || project.Avatar is null
        ? null
        : $"{site.Url}/uploads/-/system/project/avatar/{project.Id}/{Uri.EscapeDataString(project.Avatar.FileName)}";

    private string? ReadmeUrl(Project project) =>
        project.HasSettings && (bool)project.Setting("empty_repo")! ? null : BlobUrl(project, "README.md");

    private string? LicenseUrl(Project project) =>
        project.Setting("license") is null ? null : BlobUrl(project, "LICENSE");

    private string BlobUrl(Project project, string file) => $"{WebUrl(project)}/-/blob/{project.Setting("default_branch")}/{file}";

    private static string Html(string? markdown) => string.IsNullOrEmpty(markdown)
        ? ""
        : $"<p data-sourcepos=\"1:1-1:{markdown.Length}\" dir=\"auto\">{WebUtility.HtmlEncode(markdown)}</p>";

    private static JsonArray CustomAttributes(Project project) =>
        [.. project.CustomAttributes.Select(each => new JsonObject { ["key"] = each.Key, ["value"] = each.Value })];

    private static void WriteNode(Utf8JsonWriter writer, JsonNode? value)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            value.WriteTo(writer);
    }

    private static void WriteIf(Utf8JsonWriter writer, bool shown, string name, JsonNode? value)
    {
        if (!shown)
            return;
        writer.WritePropertyName(name);
        WriteNode(writer, value);
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private void WriteNamespace(Utf8JsonWriter writer, Namespace place)
    {
        writer.WriteStartObject("namespace");
        writer.WriteNumber("id", place.Id);
        writer.WriteString("name", place.Name);
        writer.WriteString("path", place.Path);
        writer.WriteString("kind", place.Kind);
        writer.WriteString("full_path", place.FullPath);
        if (place.Parent is null)
            writer.WriteNull("parent_id");
        else
            writer.WriteNumber("parent_id", place.Parent.Id);
        writer.WriteNull("avatar_url");
        writer.WriteString("web_url", NamespaceJson.WebUrl(place, site));
        writer.WriteEndObject();
    }

    private void WriteLinks(Utf8JsonWriter writer, Project project)
    {
        var self = site.Api($"projects/{project.Id}");
        writer.WriteStartObject("_links");
        writer.WriteString("self", self);
        writer.WriteString("issues", self + "/issues");
        writer.WriteString("merge_requests", self + "/merge_requests");
        writer.WriteString("repo_branches", self + "/repository/branches");
        writer.WriteString("labels", self + "/labels");
        writer.WriteString("events", self + "/events");
        writer.WriteString("members", self + "/members");
        writer.WriteString("cluster_agents", self + "/cluster_agents");
        writer.WriteEndObject();
    }

    private static void WriteShares(Utf8JsonWriter writer, Project project)
    {
        writer.WriteStartArray("shared_with_groups");
        if (!project.IsPlain)
        {
            foreach (var share in project.Shares)
            {
                writer.WriteStartObject();
                writer.WriteNumber("group_id", share.Group.Id);
                writer.WriteString("group_name", share.Group.Name);
                writer.WriteString("group_full_path", share.Group.FullPath);
                writer.WriteNumber("group_access_level", share.AccessLevel);
                writer.WriteString("expires_at", Wire.Day(share.ExpiresAt));
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
    }

    private void WriteOwner(Utf8JsonWriter writer, Project project)
    {
        if (project.Namespace.Owner is { } user)
            WriteIf(writer, true, "owner", UserJson.Basic(user, site));
        else if (project.Setting("owner") is { } owner)
            WriteIf(writer, true, "owner", owner);
    }

    private void WriteForkedFrom(Utf8JsonWriter writer, Project project)
    {
        if (project.ForkedFrom is null)
            return;
        writer.WritePropertyName("forked_from_project");
        WriteObject(writer, project.ForkedFrom, ProjectView.Basic);
    }

    private static void WritePermissions(Utf8JsonWriter writer, ProjectView view)
    {
        if (view.ProjectAccess < 0)
            return;
        writer.WriteStartObject("permissions");
        WriteAccess("project_access", view.ProjectAccess);
        WriteAccess("group_access", view.GroupAccess);
        writer.WriteEndObject();

        void WriteAccess(string name, int level)
        {
            if (level == 0)
            {
                writer.WriteNull(name);
                return;
            }

            writer.WriteStartObject(name);
            writer.WriteNumber("access_level", level);
            writer.WriteNumber("notification_level", 3);
            writer.WriteEndObject();
        }
    }
}
