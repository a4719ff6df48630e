using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>The jobs of pipelines, with their logs, their artifacts and their resource groups.</summary>
internal static class JobEndpoints
{
    private const string One = "projects/:id/jobs/:job_id";

    // Jobs of the name deploy share it.
    private const string ResourceGroup = "production";

    public static void Map(Router routes)
    {
        routes.Get("projects/:id/jobs", List, RouteAccess.Public);
        routes.Get("projects/:id/pipelines/:pipeline_id/jobs", OfPipeline, RouteAccess.Public);
        routes.Get("projects/:id/pipelines/:pipeline_id/bridges", Bridges, RouteAccess.Public);
        routes.Get("job", Current, RouteAccess.AnyScope);
        routes.Get(One, Read, RouteAccess.Public);
        routes.Get(One + "/trace", Trace, RouteAccess.Public);
        routes.Post(One + "/play", Play);
        routes.Post(One + "/retry", Retry);
        routes.Post(One + "/cancel", Cancel);
        routes.Post(One + "/erase", Erase);
        routes.Get("projects/:id/jobs/artifacts/:ref_name/download", call => Archive(Newest(call)), RouteAccess.Public);
        routes.Get("projects/:id/jobs/artifacts/:ref_name/raw/:artifact_path", call => File(call, Newest(call)), RouteAccess.Public);
        routes.Get(One + "/artifacts/tree", Tree, RouteAccess.Public);
        routes.Get(One + "/artifacts", call => Archive(Find(call)), RouteAccess.Public);
        routes.Get(One + "/artifacts/:artifact_path", call => File(call, Find(call)), RouteAccess.Public);
        routes.Post(One + "/artifacts/keep", Keep);
        routes.Delete(One + "/artifacts", RemoveArtifacts);
        routes.Delete("projects/:id/artifacts", RemoveAllArtifacts);
        routes.Get("projects/:id/resource_groups", call => Paging.Offset(call, Groups(call), group => Wire.Bytes(group)));
        routes.Get("projects/:id/resource_groups/:key", call => Reply.Json(Group(call).DeepClone()));
        routes.Put("projects/:id/resource_groups/:key", SetGroup);
        routes.Get("projects/:id/resource_groups/:key/current_job", CurrentOfGroup);
        routes.Get("projects/:id/resource_groups/:key/upcoming_jobs", call => Page(call, OfGroup(call, "manual", "pending")));
    }

    private static IReadOnlyList<JsonObject> Rows(ApiCall call, int role = AccessLevel.None) => call.State.Rows($"projects/{call.Project(role).Id}/jobs").All;

    private static JsonObject Find(ApiCall call, int role = AccessLevel.None) =>
        Rows(call, role).FirstOrDefault(job => $"{job["id"]}" == call.Route["job_id"]) ?? throw Errors.NotFound();

    private static JsonObject PipelineOf(ApiCall call, JsonObject job) => call.State.Rows($"projects/{call.Project().Id}/pipelines").Find($"{job["_pipeline"]}", "id")!;

    private static JsonObject Shown(ApiCall call, JsonObject job)
    {
        JsonObject shown = PipelineEndpoints.Shown(job);
        shown["pipeline"] = PipelineEndpoints.Short(PipelineOf(call, job));
        return shown;
    }

    private static Reply Answer(ApiCall call, JsonObject job, int status = 201)
    {
        PipelineRuns.Summarize(call.State, PipelineOf(call, job));
        call.State.Touch();
        return Reply.Json(Shown(call, job), status);
    }

    private static Reply Page(ApiCall call, IEnumerable<JsonObject> jobs)
    {
        IReadOnlyList<string>? scope = call.Params.Strings("scope");
        List<JsonObject> found = jobs.Where(job => scope is null || scope.Contains($"{job["status"]}")).Reverse().ToList();
        return Paging.Offset(call, found, job => Wire.Bytes(Shown(call, job)));
    }

    private static Reply List(ApiCall call) => Page(call, Rows(call).Where(job => call.Params.String("ref") is not { } wanted || $"{job["ref"]}" == wanted));

    private static Reply OfPipeline(ApiCall call)
    {
        JsonObject pipeline = PipelineEndpoints.Find(call);
        return Page(call, PipelineRuns.JobsOf(call.State, pipeline).Where(job => call.Params.Flag("include_retried") || !PipelineRuns.IsRetried(job)));
    }

    private static Reply Bridges(ApiCall call)
    {
        JsonObject pipeline = PipelineEndpoints.Find(call);
        JsonObject bridge = PipelineEndpoints.Short(pipeline);
        var job = new JsonObject { ["id"] = 7, ["name"] = "downstream", ["stage"] = "deploy", ["status"] = "success", ["pipeline"] = bridge.DeepClone(), ["downstream_pipeline"] = bridge };
        return Paging.Offset(call, [job], row => Wire.Bytes(row));
    }

    // No token of the simulator belongs to a job.
    private static Reply Current(ApiCall call) => throw Errors.NotFound("Job");

    private static Reply Read(ApiCall call)
    {
        JsonObject job = Find(call);
        PipelineRuns.Advance(job);
        return Answer(call, job, 200);
    }

    private static Reply Trace(ApiCall call)
    {
        byte[] log = Encoding.UTF8.GetBytes(PipelineRuns.Log(Find(call)));
        int start = (int)Math.Min(call.Params.Integer("byte_offset") ?? 0, log.Length);
        int count = (int)Math.Min(call.Params.Integer("byte_limit") ?? log.Length, log.Length - start);
        return new Reply { Status = 200, ContentType = "text/plain", Body = [log.AsMemory(start, count)] };
    }

    private static Reply Play(ApiCall call)
    {
        JsonObject job = Find(call, AccessLevel.Developer);
        if ($"{job["status"]}" is not ("manual" or "scheduled" or "canceled" or "failed" or "success")) throw Errors.BadRequest("Unplayable Job");
        job["status"] = "pending";
        return Answer(call, job, 200);
    }

    private static Reply Retry(ApiCall call)
    {
        JsonObject job = Find(call, AccessLevel.Developer);
        if (PipelineRuns.IsRetried(job) || $"{job["status"]}" is not ("success" or "failed" or "canceled")) throw Errors.Forbidden("Job is not retryable");
        return Answer(call, PipelineRuns.Retry(call, call.Project(), job));
    }

    private static Reply Cancel(ApiCall call)
    {
        JsonObject job = Find(call, AccessLevel.Developer);
        if ($"{job["status"]}" is "pending" or "manual") PipelineRuns.End(job, "canceled");
        if ($"{job["status"]}" is "running") job["status"] = call.Params.Flag("force") ? "canceled" : "canceling";
        return Answer(call, job);
    }

    private static Reply Erase(ApiCall call)
    {
        JsonObject job = Find(call, AccessLevel.Developer);
        if (job["finished_at"] is null) throw Errors.Forbidden("Job is not erasable!");
        job["erased_at"] = Wire.Instant(DateTimeOffset.UtcNow);
        job["_erased"] = true;
        Forget(job);
        return Answer(call, job);
    }

    private static void Forget(JsonObject job)
    {
        job["artifacts_file"] = null;
        job["artifacts"] = new JsonArray();
        job["artifacts_expire_at"] = null;
    }

    private static JsonObject Newest(ApiCall call) => Rows(call).LastOrDefault(job =>
        $"{job["ref"]}" == call.Route["ref_name"] && $"{job["name"]}" == call.Params.String("job") && $"{job["status"]}" == "success") ?? throw Errors.NotFound();

    private static Reply Archive(JsonObject job) => job["artifacts_file"] is null
        ? throw Errors.NotFound()
        : Reply.File(PipelineRuns.Archive(), "application/zip").With("Content-Disposition", "attachment; filename=\"artifacts.zip\"");

    private static Reply File(ApiCall call, JsonObject job) => job["artifacts_file"] is not null && PipelineRuns.Files.TryGetValue(call.Route["artifact_path"], out string? content)
        ? Reply.File(Encoding.UTF8.GetBytes(content), "application/octet-stream")
        : throw Errors.NotFound();

    private static Reply Tree(ApiCall call)
    {
        if (Find(call)["artifacts_file"] is null) throw Errors.NotFound();
        string folder = call.Params.String("path") is { Length: > 0 } path ? path.TrimEnd('/') + "/" : "";
        var entries = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach ((string file, string content) in PipelineRuns.Files.Where(each => each.Key.StartsWith(folder, StringComparison.Ordinal)))
        {
            string rest = file[folder.Length..];
            if (rest.IndexOf('/', StringComparison.Ordinal) is var slash and > 0)
            {
                string below = folder + rest[..slash];
                entries[below] = Entry(below, "directory", 0);
                if (!call.Params.Flag("recursive")) continue;
            }

            entries[file] = Entry(file, "file", Encoding.UTF8.GetByteCount(content));
        }

        return Paging.Offset(call, [.. entries.Values], entry => Wire.Bytes(entry));
    }

    private static JsonObject Entry(string path, string type, int size) => new()
    {
        ["name"] = path.Split('/')[^1],
        ["path"] = path,
        ["type"] = type,
        ["size"] = size,
        ["mode"] = type == "file" ? "100644" : "040755",
    };

    private static Reply Keep(ApiCall call)
    {
        JsonObject job = Find(call, AccessLevel.Developer);
        if (job["artifacts_file"] is null) throw Errors.NotFound();
        job["artifacts_expire_at"] = null;
        return Answer(call, job);
    }

    private static Reply RemoveArtifacts(ApiCall call)
    {
        Forget(Find(call, AccessLevel.Maintainer));
        return Reply.Empty(204);
    }

    private static Reply RemoveAllArtifacts(ApiCall call)
    {
        foreach (JsonObject job in Rows(call, AccessLevel.Maintainer)) Forget(job);
        return Reply.Empty(202);
    }

    private static IReadOnlyList<JsonObject> Groups(ApiCall call)
    {
        RowList groups = call.State.Rows($"projects/{call.Project(AccessLevel.Developer).Id}/resource_groups");
        if (groups.All.Count == 0 && Rows(call).Any(job => $"{job["name"]}" == "deploy"))
        {
            string now = Wire.Instant(DateTimeOffset.UtcNow);
            groups.Add(new JsonObject { ["id"] = call.State.NextId(), ["key"] = ResourceGroup, ["process_mode"] = "unordered", ["created_at"] = now, ["updated_at"] = now });
        }

        return groups.All;
    }

    private static JsonObject Group(ApiCall call) => Groups(call).FirstOrDefault(group => $"{group["key"]}" == call.Route["key"]) ?? throw Errors.NotFound("Resource Group");

    private static Reply SetGroup(ApiCall call)
    {
        JsonObject group = Group(call);
        if (call.Params.OneOf("process_mode", "unordered", "oldest_first", "newest_first", "newest_ready_first") is { } mode) group["process_mode"] = mode;
        return Reply.Json(group.DeepClone());
    }

    private static IEnumerable<JsonObject> OfGroup(ApiCall call, params IReadOnlyList<string> statuses)
    {
        Group(call);
        return Rows(call).Where(job => $"{job["name"]}" == "deploy" && statuses.Contains($"{job["status"]}"));
    }

    private static Reply CurrentOfGroup(ApiCall call) =>
        OfGroup(call, "running").FirstOrDefault() is { } job ? Reply.Json(Shown(call, job)) : throw Errors.NotFound("Job");
}
