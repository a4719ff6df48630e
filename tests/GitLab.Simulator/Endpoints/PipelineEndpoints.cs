using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The pipelines of a project, and what starts them: a person, a schedule or a trigger token.</summary>
internal static class PipelineEndpoints
{
    private const string One = "projects/:id/pipelines/:pipeline_id";
    private static readonly string[] InLists = ["id", "iid", "project_id", "sha", "ref", "status", "source", "created_at", "updated_at", "web_url", "name"];
    private static readonly string[] Filters = ["status", "ref", "sha", "source", "name"];

    private static readonly Collection Schedules = new("projects/:id/pipeline_schedules")
    {
        Title = "Pipeline schedule",
        Required = ["description", "ref", "cron"],
        Fields = ["description", "ref", "cron", "cron_timezone", "active"],
        New = call => new JsonObject { ["cron_timezone"] = "UTC", ["active"] = true, ["created_at"] = Wire.Instant(DateTimeOffset.UtcNow), ["owner"] = UserJson.Basic(call.SignedIn, call.Site) },
    };

    private static readonly Collection Triggers = new("projects/:id/triggers")
    {
        Title = "Trigger",
        Required = ["description"],
        Fields = ["description", "expires_at"],
        Role = AccessLevel.Maintainer,
        New = call => new JsonObject { ["token"] = $"glptt-{Guid.NewGuid():N}", ["created_at"] = Wire.Instant(DateTimeOffset.UtcNow), ["last_used"] = null, ["owner"] = UserJson.Basic(call.SignedIn, call.Site) },
    };

    public static void Map(Router routes)
    {
        routes.Get("projects/:id/pipelines", List, RouteAccess.Public);
        routes.Post("projects/:id/pipeline", Create);
        routes.Get("projects/:id/pipelines/latest", Latest, RouteAccess.Public);
        routes.Get(One, Read, RouteAccess.Public);
        routes.Delete(One, Remove);
        routes.Get(One + "/variables", Variables);
        routes.Get(One + "/test_report", TestReport, RouteAccess.Public);
        routes.Get(One + "/test_report_summary", TestSummary, RouteAccess.Public);
        routes.Put(One + "/metadata", Rename);
        routes.Post(One + "/cancel", Cancel);
        routes.Post(One + "/retry", Retry);
        Schedules.Map(routes);
        routes.Post("projects/:id/pipeline_schedules/:row/play", Play);
        routes.Get("projects/:id/pipeline_schedules/:row/pipelines", OfSchedule, RouteAccess.Public);
        Triggers.Map(routes);
        routes.Post("projects/:id/trigger/pipeline", Trigger);
    }

    /// <summary>The pipeline that the path names, if the caller may see it.</summary>
    public static JsonObject Find(ApiCall call, int role = AccessLevel.None)
    {
        Project project = call.Project(role);
        RowList pipelines = Rows(call, project);
        return pipelines.Find(call.Route["pipeline_id"], "id") ?? OfMergeRequest(call, project, pipelines) ?? throw Errors.NotFound("Pipeline");
    }

    /// <summary>A row without the simulator's own fields.</summary>
    public static JsonObject Shown(JsonObject row, params IReadOnlyList<string> only)
    {
        var shown = new JsonObject();
        foreach ((string name, JsonNode? value) in row)
        {
            if (name[0] != '_' && (only.Count == 0 || only.Contains(name))) shown[name] = value?.DeepClone();
        }

        return shown;
    }

    /// <summary>A pipeline as lists and jobs show it.</summary>
    public static JsonObject Short(JsonObject pipeline) => Shown(pipeline, InLists);

    private static RowList Rows(ApiCall call, Project project) => call.State.Rows($"projects/{project.Id}/pipelines");

    private static Reply List(ApiCall call) => Page(call, Rows(call, call.Project()).All);

    private static Reply Page(ApiCall call, IEnumerable<JsonObject> pipelines)
    {
        List<JsonObject> found = pipelines.Where(pipeline => Filters.All(field => call.Params.String(field) is not { } wanted || $"{pipeline[field]}" == wanted)).ToList();
        found = call.Params.OneOf("scope", "running", "pending", "finished", "branches", "tags") switch
        {
            "finished" => found.FindAll(pipeline => pipeline["finished_at"] is not null),
            "running" or "pending" => found.FindAll(pipeline => $"{pipeline["status"]}" == call.Params.String("scope")),
            _ => found,
        };
        if (call.Params.OneOf("sort", "asc", "desc") != "asc") found.Reverse();
        return Paging.Offset(call, found, pipeline => Wire.Bytes(Short(pipeline)));
    }

    private static Reply Create(ApiCall call)
    {
        Project project = call.Project(AccessLevel.Developer);
        call.Params.Require("ref");
        var variables = (call.Params.Objects("variables") ?? []).ToDictionary(each => $"{each["key"]}", each => $"{each["value"]}");
        return Started(PipelineRuns.Start(call, project, Reference(call), "api", variables));
    }

    private static Reply Latest(ApiCall call)
    {
        string reference = call.Params.String("ref") ?? "main";
        return Rows(call, call.Project()).All.LastOrDefault(pipeline => $"{pipeline["ref"]}" == reference) is { } latest ? Reply.Json(Shown(latest)) : throw Errors.Forbidden();
    }

    private static Reply Read(ApiCall call)
    {
        JsonObject pipeline = Find(call);
        PipelineRuns.Advance(call.State, pipeline);
        return Reply.Json(Shown(pipeline));
    }

    private static Reply Remove(ApiCall call)
    {
        JsonObject pipeline = Find(call, AccessLevel.Owner);
        RowList jobs = call.State.Rows($"projects/{pipeline["project_id"]}/jobs");
        foreach (JsonObject job in PipelineRuns.JobsOf(call.State, pipeline).ToList()) jobs.Remove(job);
        Rows(call, call.Project()).Remove(pipeline);
        return Reply.Empty(204);
    }

    private static Reply Variables(ApiCall call) =>
        Paging.Offset(call, [.. Find(call, AccessLevel.Developer)["_variables"]?.AsArray() ?? []], Wire.Bytes);

    private static Reply TestReport(ApiCall call)
    {
        Find(call);
        return Reply.Json(new JsonObject
        {
            ["total_time"] = 5.25,
            ["total_count"] = 2,
            ["success_count"] = 1,
            ["failed_count"] = 1,
            ["skipped_count"] = 0,
            ["error_count"] = 0,
            ["test_suites"] = new JsonArray(Suite(new JsonArray(
                new JsonObject { ["status"] = "success", ["name"] = "adds", ["classname"] = "Sum", ["execution_time"] = 0.25, ["system_output"] = null, ["stack_trace"] = null },
                new JsonObject { ["status"] = "failed", ["name"] = "divides", ["classname"] = "Sum", ["execution_time"] = 5, ["system_output"] = "Failure/Error: 1 / 0", ["stack_trace"] = "sum_spec.rb:5" }))),
        });
    }

    private static Reply TestSummary(ApiCall call)
    {
        JsonObject pipeline = Find(call);
        JsonObject suite = Suite(null);
        suite["build_ids"] = new JsonArray([.. PipelineRuns.JobsOf(call.State, pipeline).Where(job => $"{job["name"]}" == "test").Select(job => job["id"]!.DeepClone())]);
        return Reply.Json(new JsonObject
        {
            ["total"] = new JsonObject { ["time"] = 5.25, ["count"] = 2, ["success"] = 1, ["failed"] = 1, ["skipped"] = 0, ["error"] = 0, ["suite_error"] = null },
            ["test_suites"] = new JsonArray(suite),
        });
    }

    private static JsonObject Suite(JsonArray? cases)
    {
        var suite = new JsonObject { ["name"] = "test", ["total_time"] = 5.25, ["total_count"] = 2, ["success_count"] = 1, ["failed_count"] = 1, ["skipped_count"] = 0, ["error_count"] = 0, ["suite_error"] = null };
        if (cases is not null) suite["test_cases"] = cases;
        return suite;
    }

    private static Reply Rename(ApiCall call)
    {
        JsonObject pipeline = Find(call, AccessLevel.Developer);
        call.Params.Require("name");
        pipeline["name"] = call.Params.String("name");
        return Reply.Json(Shown(pipeline));
    }

    private static Reply Cancel(ApiCall call)
    {
        JsonObject pipeline = Find(call, AccessLevel.Developer);
        foreach (JsonObject job in PipelineRuns.JobsOf(call.State, pipeline).Where(job => $"{job["status"]}" is "pending" or "running")) PipelineRuns.End(job, "canceled");
        PipelineRuns.Summarize(call.State, pipeline);
        return Reply.Json(Shown(pipeline));
    }

    private static Reply Retry(ApiCall call)
    {
        JsonObject pipeline = Find(call, AccessLevel.Developer);
        foreach (JsonObject job in PipelineRuns.JobsOf(call.State, pipeline).Where(job => !PipelineRuns.IsRetried(job) && $"{job["status"]}" is "failed" or "canceled").ToList()) PipelineRuns.Retry(call, call.Project(), job);
        return Reply.Json(Shown(pipeline), 201);
    }

    private static Reply Play(ApiCall call)
    {
        Project project = call.Project(AccessLevel.Developer);
        JsonObject schedule = Schedules.Find(call);
        PipelineRuns.Start(call, project, $"{schedule["ref"]}", "schedule", new Dictionary<string, string>())["_schedule"] = schedule["id"]!.DeepClone();
        return Reply.Json(new JsonObject { ["message"] = "201 Created" }, 201);
    }

    private static Reply OfSchedule(ApiCall call)
    {
        string schedule = $"{Schedules.Find(call)["id"]}";
        return Page(call, Rows(call, call.Project()).All.Where(pipeline => $"{pipeline["_schedule"]}" == schedule));
    }

    private static Reply Trigger(ApiCall call)
    {
        call.Params.Require("ref", "token");
        if (Triggers.Rows(call).Find(call.Params.String("token")!, "token") is not { } trigger) throw Errors.NotFound();
        trigger["last_used"] = Wire.Instant(DateTimeOffset.UtcNow);
        var variables = (call.Params.Object("variables") ?? []).ToDictionary(each => each.Key, each => $"{each.Value}");
        return Started(PipelineRuns.Start(call, call.Project(), Reference(call), "trigger", variables));
    }

    private static Reply Started(JsonObject pipeline) => Reply.Json(Shown(pipeline), 201);

    private static string Reference(ApiCall call) =>
        call.Params.String("ref") is "missing" ? throw Errors.Validation(("base", "Reference not found")) : call.Params.String("ref")!;

    // The pipelines of merge requests are kept there; once somebody asks for the pipeline itself it gets its jobs.
    private static JsonObject? OfMergeRequest(ApiCall call, Project project, RowList pipelines)
    {
        string mergeRequests = $"projects/{project.Id}/merge_requests";
        JsonObject? found = call.State.Rows(mergeRequests).All.Select(each => call.State.Rows($"{mergeRequests}/{each["iid"]}/pipelines").Find(call.Route["pipeline_id"], "id")).FirstOrDefault(each => each is not null);
        if (found is null) return null;
        PipelineRuns.AddJobs(call, project, found, "test");
        pipelines.Add(found);
        foreach (JsonObject job in PipelineRuns.JobsOf(call.State, found).ToList())
        {
            PipelineRuns.Advance(job);
            PipelineRuns.Advance(job);
        }

        PipelineRuns.Summarize(call.State, found);
        return found;
    }
}
