using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json.Nodes;

namespace GitLab.Simulator;

/// <summary>
/// Pipelines and their jobs. They go on when somebody looks at one of them: a job that was created runs at the first look
/// and is over at the second. Fields that begin with <c>_</c> are the simulator's own.
/// </summary>
internal static class PipelineRuns
{
    private static readonly string[] Ended = ["success", "failed", "canceled", "skipped"];

    /// <summary>Starts a pipeline of three jobs. The job that its variable FAIL names fails at its first attempt.</summary>
    public static JsonObject Start(ApiCall call, Project project, string reference, string source, IReadOnlyDictionary<string, string> variables)
    {
        RowList pipelines = call.State.Rows($"projects/{project.Id}/pipelines");
        long id = call.State.NextId();
        JsonObject pipeline = Begin(call, project, id, pipelines.NextIid(), reference, source);
        pipeline["_variables"] = new JsonArray([.. variables.Select(each => Variable(each.Key, each.Value))]);
        pipelines.Add(pipeline);
        AddJobs(call, project, pipeline, variables.GetValueOrDefault("FAIL"));
        Summarize(call.State, pipeline);
        call.State.Touch();
        return pipeline;
    }

    /// <summary>The jobs of a pipeline, each attempt of them.</summary>
    public static IEnumerable<JsonObject> JobsOf(SimulatorState state, JsonObject pipeline) =>
        Jobs(state, pipeline).All.Where(job => $"{job["_pipeline"]}" == $"{pipeline["id"]}");

    /// <summary>Adds the usual jobs to a pipeline.</summary>
    public static void AddJobs(ApiCall call, Project project, JsonObject pipeline, string? fails)
    {
        foreach ((string name, string stage) in new[] { ("build", "build"), ("test", "test"), ("deploy", "deploy") })
        {
            JsonObject job = AddJob(call, project, pipeline, name, stage);
            job["_fails"] = name == fails;
            if (name != "deploy") continue;
            job["status"] = "manual";
            job["allow_failure"] = true;
        }
    }

    /// <summary>Somebody looks at a pipeline: its jobs go on.</summary>
    public static void Advance(SimulatorState state, JsonObject pipeline)
    {
        foreach (JsonObject job in JobsOf(state, pipeline).ToList()) Advance(job);
        Summarize(state, pipeline);
    }

    /// <summary>Somebody looks at a job: it goes on.</summary>
    public static void Advance(JsonObject job)
    {
        string now = Wire.Instant(DateTimeOffset.UtcNow);
        switch ($"{job["status"]}")
        {
            case "pending":
                job["status"] = "running";
                job["started_at"] = now;
                job["queued_duration"] = 0.5;
                job["runner"] = Runner();
                break;
            case "running":
                End(job, (bool?)job["_fails"] == true ? "failed" : "success");
                break;
            case "canceling":
                End(job, "canceled");
                break;
        }
    }

    /// <summary>A job is over.</summary>
    public static void End(JsonObject job, string status)
    {
        job["status"] = status;
        job["finished_at"] = Wire.Instant(DateTimeOffset.UtcNow);
        job["duration"] = 1.25;
        if (status == "failed") job["failure_reason"] = "script_failure";
        if (status != "success" || $"{job["name"]}" != "build") return;
        job["artifacts_file"] = new JsonObject { ["filename"] = "artifacts.zip", ["size"] = Archive().Length };
        job["artifacts"] = new JsonArray(new JsonObject { ["file_type"] = "archive", ["size"] = Archive().Length, ["filename"] = "artifacts.zip", ["file_format"] = "zip" });
        job["artifacts_expire_at"] = Wire.Instant(DateTimeOffset.UtcNow.AddDays(30));
    }

    /// <summary>Says how a pipeline stands, by its jobs.</summary>
    public static void Summarize(SimulatorState state, JsonObject pipeline)
    {
        List<JsonObject> jobs = JobsOf(state, pipeline).Where(job => !IsRetried(job)).ToList();
        List<string> statuses = jobs.Select(job => $"{job["status"]}").ToList();
        bool Any(string status) => statuses.Contains(status);
        pipeline["status"] = statuses.Count == 0 ? "skipped"
            : Any("running") || (Any("pending") && statuses.Exists(Ended.Contains)) ? "running"
            : Any("pending") ? "pending"
            : Any("canceling") ? "canceling"
            : jobs.Exists(job => $"{job["status"]}" == "failed" && (bool?)job["allow_failure"] != true) ? "failed"
            : Any("canceled") ? "canceled" : "success";
        string now = Wire.Instant(DateTimeOffset.UtcNow);
        pipeline["updated_at"] = now;
        if ($"{pipeline["status"]}" == "running") pipeline["started_at"] ??= now;
        pipeline["finished_at"] = Ended.Contains($"{pipeline["status"]}") ? now : null;
        pipeline["detailed_status"] = new JsonObject
        {
            ["icon"] = "status_" + pipeline["status"],
            ["text"] = $"{pipeline["status"]}",
            ["label"] = $"{pipeline["status"]}",
            ["group"] = $"{pipeline["status"]}",
            ["tooltip"] = $"{pipeline["status"]}",
            ["has_details"] = true,
            ["details_path"] = $"/-/pipelines/{pipeline["id"]}",
            ["illustration"] = null,
            ["favicon"] = "/assets/ci_favicons/favicon.png",
        };
    }

    /// <summary>Makes a new attempt of a job.</summary>
    public static JsonObject Retry(ApiCall call, Project project, JsonObject job)
    {
        JsonObject pipeline = call.State.Rows($"projects/{project.Id}/pipelines").Find($"{job["_pipeline"]}", "id")!;
        job["_retried"] = true;
        JsonObject attempt = AddJob(call, project, pipeline, $"{job["name"]}", $"{job["stage"]}");
        attempt["allow_failure"] = job["allow_failure"]?.DeepClone();
        Summarize(call.State, pipeline);
        return attempt;
    }

    /// <summary>Whether a newer attempt has taken the place of a job.</summary>
    public static bool IsRetried(JsonObject job) => job.ContainsKey("_retried");

    /// <summary>What the job has written so far: half of it while it runs.</summary>
    public static string Log(JsonObject job)
    {
        string begin = $"Running with gitlab-runner 18.5.0 on runner-1, job {job["id"]}\n\u001b[0;m$ make {job["name"]}\nGrüße aus 東京\n";
        return job.ContainsKey("_erased") ? "" : $"{job["status"]}" switch
        {
            "running" => begin + "comp",
            "success" => begin + "compiled\r\n\u001b[32;1mJob succeeded\u001b[0;m\n",
            "failed" => begin + "compiled\r\n\u001b[31;1mERROR: Job failed: exit code 1\u001b[0;m\n",
            "canceled" => begin,
            _ => "",
        };
    }

    /// <summary>The files in the archive of a job that has one.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["build/app.txt"] = "the application\n",
        ["reports/junit.xml"] = "<testsuites/>\n",
        ["src/ä b.md"] = "# notes\n",
    };

    /// <summary>The archive.</summary>
    public static byte[] Archive()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach ((string path, string content) in Files)
            {
                ZipArchiveEntry entry = zip.CreateEntry(path);
                entry.LastWriteTime = Seed.Epoch;
                using var writer = new StreamWriter(entry.Open());
                writer.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static RowList Jobs(SimulatorState state, JsonObject pipeline) => state.Rows($"projects/{pipeline["project_id"]}/jobs");

    private static JsonObject Begin(ApiCall call, Project project, long id, long iid, string reference, string source)
    {
        string now = Wire.Instant(DateTimeOffset.UtcNow);
        return new JsonObject
        {
            ["id"] = id,
            ["iid"] = iid,
            ["project_id"] = project.Id,
            ["sha"] = "a91957a858320c0e17f3a0eca7cfacbff50ea29a",
            ["ref"] = reference,
            ["status"] = "pending",
            ["source"] = source,
            ["created_at"] = now,
            ["updated_at"] = now,
            ["web_url"] = $"{call.Site.Url}/{project.FullPath}/-/pipelines/{id}",
            ["before_sha"] = new string('0', 40),
            ["tag"] = reference.StartsWith('v'),
            ["yaml_errors"] = null,
            ["user"] = call.User is { } user ? UserJson.Basic(user, call.Site) : null,
            ["started_at"] = null,
            ["finished_at"] = null,
            ["committed_at"] = null,
            ["duration"] = 3,
            ["queued_duration"] = 1,
            ["coverage"] = "98.29",
            ["archived"] = false,
            ["name"] = null,
        };
    }

    private static JsonObject AddJob(ApiCall call, Project project, JsonObject pipeline, string name, string stage)
    {
        long id = call.State.NextId();
        return Jobs(call.State, pipeline).Add(new JsonObject
        {
            ["id"] = id,
            ["status"] = "pending",
            ["stage"] = stage,
            ["name"] = name,
            ["ref"] = pipeline["ref"]?.DeepClone(),
            ["tag"] = false,
            ["coverage"] = null,
            ["allow_failure"] = false,
            ["created_at"] = Wire.Instant(DateTimeOffset.UtcNow),
            ["started_at"] = null,
            ["finished_at"] = null,
            ["erased_at"] = null,
            ["duration"] = null,
            ["queued_duration"] = null,
            ["user"] = call.User is { } user ? UserJson.Profile(user, call.Site) : null,
            ["commit"] = new JsonObject { ["id"] = $"{pipeline["sha"]}", ["short_id"] = $"{pipeline["sha"]}"[..8], ["title"] = "Test the CI integration.", ["author_name"] = "John Smith" },
            ["failure_reason"] = null,
            ["web_url"] = $"{call.Site.Url}/{project.FullPath}/-/jobs/{id}",
            ["project"] = new JsonObject { ["ci_job_token_scope_enabled"] = false },
            ["artifacts_file"] = null,
            ["artifacts"] = new JsonArray(),
            ["runner"] = null,
            ["runner_manager"] = null,
            ["artifacts_expire_at"] = null,
            ["archived"] = false,
            ["tag_list"] = new JsonArray(),
            ["_pipeline"] = pipeline["id"]!.DeepClone(),
        });
    }

    private static JsonObject Variable(string key, string value) => new JsonObject
    {
        ["variable_type"] = "env_var",
        ["key"] = key,
        ["value"] = value,
        ["raw"] = false,
    };

    private static JsonObject Runner() => new()
    {
        ["id"] = 1,
        ["description"] = "shared-runner-1",
        ["ip_address"] = null,
        ["active"] = true,
        ["paused"] = false,
        ["is_shared"] = true,
        ["runner_type"] = "instance_type",
        ["name"] = "gitlab-runner",
        ["online"] = true,
        ["status"] = "online",
        ["job_execution_status"] = "active",
    };
}
