using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The attributes of a project that a request can set: <c>Data/project-attributes.json</c>, and what they do.</summary>
internal static class ProjectAttributes
{
    private const string OverrideRole = "ci_pipeline_variables_minimum_override_role";

    private static readonly JsonObject Types = EmbeddedJson.Load("project-attributes.json").AsObject();

    // What concerns where a project lives or how it comes to be is the business of the endpoint.
    private static readonly string[] HandledElsewhere =
    [
        "name", "path", "namespace_id", "initialize_with_readme", "template_name", "template_project_id",
        "use_custom_template", "group_with_project_templates_id",
    ];

    // A feature has a switch, which is the older way, and an access level. Each follows the other.
    private static readonly (string Switch, string Level)[] Features =
    [
        ("issues_enabled", "issues_access_level"),
        ("merge_requests_enabled", "merge_requests_access_level"),
        ("wiki_enabled", "wiki_access_level"),
        ("jobs_enabled", "builds_access_level"),
        ("snippets_enabled", "snippets_access_level"),
        ("container_registry_enabled", "container_registry_access_level"),
        ("packages_enabled", "package_registry_access_level"),
        ("requirements_enabled", "requirements_access_level"),
        ("security_and_compliance_enabled", "security_and_compliance_access_level"),
    ];

    /// <summary>The names of all attributes.</summary>
    public static IEnumerable<string> Names => Types.Select(each => each.Key);

    /// <summary>Applies every attribute that the request carries. Nothing is applied if one of them is wrong.</summary>
    public static void Apply(ApiCall call, Project project)
    {
        var sent = Names.Where(call.Params.Has).Except(HandledElsewhere).ToArray();
        var values = sent.ToDictionary(name => name, name => Read(call.Params, name));
        if (values.TryGetValue("visibility", out var visibility))
            CheckVisibility((string)visibility!, project.Namespace);

        foreach (var (name, value) in values)
            Apply(call, project, name, value);
        project.UpdatedAt = DateTimeOffset.UtcNow;
    }

    /// <summary>Refuses a project that would be more open than the group around it.</summary>
    public static void CheckVisibility(string visibility, Namespace place)
    {
        if (place.IsGroup && Visibility.IsWider(visibility, place.Visibility))
            throw Errors.Validation(("visibility_level", $"{visibility} is not allowed in a {place.Visibility} group."));
    }

    private static JsonNode? Read(Parameters parameters, string name)
    {
        if (name == "avatar")
            return null;
        if (Types[name] is JsonArray allowed)
            return parameters.OneOf(name, [.. allowed.Select(each => (string)each!)]) ?? throw Errors.NotAllowed(name);
        return (string)Types[name]! switch
        {
            "boolean" => parameters.Boolean(name) ?? throw Errors.Invalid(name),
            "integer" => parameters.Integer(name),
            "array" => new JsonArray([.. (parameters.Strings(name) ?? []).Select(each => (JsonNode)each)]),
            "object" => parameters.Object(name)?.DeepClone(),
            _ => parameters.String(name),
        };
    }

    private static void Apply(ApiCall call, Project project, string name, JsonNode? value)
    {
        switch (name)
        {
            case "description":
                project.Description = (string?)value;
                break;
            case "visibility":
                project.Visibility = (string)value!;
                break;
            case "topics" or "tag_list":
                project.Topics = [.. value!.AsArray().Select(each => (string)each!)];
                break;
            case "avatar":
                SetAvatar(call, project);
                break;
            case "import_url":
                project.Settings[name] = WithoutCredentials((string?)value);
                break;
            case "public_builds":
                project.Settings["public_jobs"] = value;
                break;
            case "emails_enabled" or "emails_disabled":
                var enabled = (bool)value! == (name == "emails_enabled");
                project.Settings["emails_enabled"] = enabled;
                project.Settings["emails_disabled"] = !enabled;
                break;
            case "container_expiration_policy_attributes":
                SetExpirationPolicy(project, value as JsonObject ?? []);
                break;
            case "restrict_user_defined_variables" when !call.Params.Has(OverrideRole):
                project.Settings[name] = value;
                project.Settings[OverrideRole] = (bool)value! ? "maintainer" : "developer";
                break;
            case OverrideRole:
                project.Settings[name] = value;
                project.Settings["restrict_user_defined_variables"] = (string)value! != "developer";
                break;
            case "restrict_user_defined_variables":
                // The role has the last word where both are sent.
                break;
            default:
                project.Settings[name] = value;
                SetFeature(project, name, value);
                break;
        }
    }

    // GitLab keeps the user and the password of an import apart, and never answers with them.
    private static string? WithoutCredentials(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.UserInfo.Length > 0
            ? new UriBuilder(address) { UserName = "", Password = "" }.Uri.AbsoluteUri
            : url;

    private static void SetFeature(Project project, string name, JsonNode? value)
    {
        foreach (var (flag, level) in Features)
        {
            if (name == flag)
                project.Settings[level] = (bool)value! ? "enabled" : "disabled";
            else if (name == level)
                project.Settings[flag] = (string)value! != "disabled";
        }
    }

    private static void SetAvatar(ApiCall call, Project project)
    {
        if (call.Params.File("avatar") is { } file)
            project.Avatar = new Avatar(file.FileName, file.ContentType, file.Content);
        else if (string.IsNullOrEmpty(call.Params.String("avatar")))
            project.Avatar = null;
        else
            throw Errors.Invalid("avatar");
    }

    private static void SetExpirationPolicy(Project project, JsonObject changes)
    {
        var policy = project.Setting("container_expiration_policy")!.DeepClone().AsObject();
        foreach (var (name, value) in changes)
            policy[name] = value?.DeepClone();
        project.Settings["container_expiration_policy"] = policy;
    }
}
