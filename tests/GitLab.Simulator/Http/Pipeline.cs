using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GitLab.Simulator;

/// <summary>The way of one request, from the wire to the wire.</summary>
internal sealed class Pipeline(SimulatorServer server, SimulatorOptions options, RequestLog log, Site site, CancellationToken stopping)
{
    private const string ApiPrefix = "/api/v4/";
    private const string AvatarPrefix = "/uploads/-/system/project/avatar/";

    // More than any request to the API has; the rest of a large upload is counted and forgotten.
    private const int MaxKept = 32 * 1024 * 1024;

    private readonly Router router = Routes.Create();
    private readonly ProjectJson projects = new(server.State, site);
    private readonly ControlApi control = new(server);
    private readonly RateLimiter? limiter = options.RateLimit is null ? null : new RateLimiter(options.RateLimit);

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        var request = Describe(context);
        var path = LocalPath(request);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        if (path.StartsWith(ControlApi.Prefix, StringComparison.Ordinal))
        {
            await ReadBodyAsync(context, request, cancellation.Token).ConfigureAwait(false);
            await ReplyWriter.WriteAsync(context, control.Answer(request, path), null, gzip: false, cancellation.Token).ConfigureAwait(false);
            return;
        }

        log.Add(request);
        try
        {
            var rule = server.Misbehaviour.Take(request);
            if (rule is { Action: MisbehaviourAction.DelayUpload })
                await Task.Delay(rule.Delay, cancellation.Token).ConfigureAwait(false);
            await ReadBodyAsync(context, request, cancellation.Token).ConfigureAwait(false);
            var wait = options.Latency + (rule is null or { Action: MisbehaviourAction.Stall or MisbehaviourAction.DelayUpload } ? TimeSpan.Zero : rule.Delay);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, cancellation.Token).ConfigureAwait(false);

            var reply = await AnswerAsync(request, path, rule).ConfigureAwait(false);
            if (rule?.Action == MisbehaviourAction.Abort)
            {
                context.Abort();
                return;
            }

            Ranges.Apply(request, reply);
            AddCommonHeaders(reply, started);
            request.Status = reply.Status;
            await ReplyWriter.WriteAsync(context, reply, rule, AcceptsGzip(request), cancellation.Token).ConfigureAwait(false);
            request.Answered = DateTimeOffset.UtcNow;
        }
        catch (Exception e) when (e is OperationCanceledException or BadHttpRequestException or ConnectionResetException)
        {
            // The client has gone, or the server is going.
            context.Abort();
        }
        finally
        {
            server.OnAnswered(request);
        }
    }

    private static RecordedRequest Describe(HttpContext context) => new()
    {
        Method = context.Request.Method,
        RawTarget = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
        Headers = context.Request.Headers.ToDictionary(
            each => each.Key, each => string.Join(", ", each.Value.ToArray()), StringComparer.OrdinalIgnoreCase),
        ClientCertificate = context.Connection.ClientCertificate?.Thumbprint,
    };

    private static async Task ReadBodyAsync(HttpContext context, RecordedRequest request, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await context.Request.Body.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            request.BodyLength += count;
            if (kept.Length < MaxKept)
                await kept.WriteAsync(buffer.AsMemory(0, count), cancellation).ConfigureAwait(false);
        }

        request.Body = kept.ToArray();
    }

    /// <summary>The path below the address of the instance; empty outside of it.</summary>
    private string LocalPath(RecordedRequest request)
    {
        var path = request.Path;

        // A client that takes this server for its proxy sends the whole address.
        if (Uri.TryCreate(path, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            path = path[path.IndexOf('/', address.Scheme.Length + "://".Length)..];
        if (path.StartsWith(ControlApi.Prefix, StringComparison.Ordinal))
            return path;
        return path.StartsWith(options.PathBase + "/", StringComparison.Ordinal) ? path[options.PathBase.Length..] : "";
    }

    private async Task<Reply> AnswerAsync(RecordedRequest request, string path, MisbehaviourRule? rule)
    {
        (string Name, string Value)[] limits = [];
        if (limiter?.Count(out limits) is not { } reply)
        {
            var hides = rule is { Processed: false, Action: MisbehaviourAction.Answer or MisbehaviourAction.Abort };
            reply = hides ? Reply.Empty(200) : await DispatchAsync(request, path).ConfigureAwait(false);
            if (rule is not null)
            {
                if (rule.Action == MisbehaviourAction.Answer)
                    reply = Misdeeds.Answer(rule, Expand);
                Misdeeds.Rewrite(rule, reply, Expand);
            }
        }

        foreach (var (name, value) in limits)
            reply.WithDefault(name, value);
        return reply;

        string Expand(string text) => text
            .Replace("{url}", site.Url, StringComparison.Ordinal)
            .Replace("{self}", site.Url + path + (request.Query.Length > 0 ? "?" + request.Query : ""), StringComparison.Ordinal);
    }

    private async Task<Reply> DispatchAsync(RecordedRequest request, string path)
    {
        try
        {
            if (path.StartsWith(AvatarPrefix, StringComparison.Ordinal))
                return UploadedAvatar(path[AvatarPrefix.Length..]);
            if (!path.StartsWith(ApiPrefix, StringComparison.Ordinal))
                return Reply.Text("<html><body><h1>404</h1><p>Page Not Found</p></body></html>", 404, "text/html; charset=utf-8");
            var parameters = await RequestBody.ReadAsync(request).ConfigureAwait(false);
            return Call(request, path[ApiPrefix.Length..], parameters);
        }
        catch (ApiException e)
        {
            return e.Reply;
        }
#pragma warning disable CA1031 // Whatever breaks in here is a fault of the simulator, and whoever looks at the answer should see it.
        catch (Exception e)
        {
            return Reply.Json(new JsonObject { ["message"] = "500 Internal Server Error", ["exception"] = e.ToString() }, 500);
        }
#pragma warning restore CA1031
    }

    private Reply Call(RecordedRequest request, string apiPath, Parameters parameters)
    {
        var state = server.State;
        lock (state.Sync)
        {
            try
            {
                state.AdvanceImports(null);
                var (route, values) = router.Find(request.Method, apiPath);
                return route.Handler(new ApiCall
                {
                    Request = request,
                    ApiPath = apiPath,
                    Params = parameters,
                    Route = values,
                    Caller = Authentication.Identify(request, parameters, route, values, state),
                    State = state,
                    Options = options,
                    Site = site,
                    Projects = projects,
                });
            }
            finally
            {
                if (request.Method is not ("GET" or "HEAD"))
                    state.Touch();
            }
        }
    }

    private Reply UploadedAvatar(string idAndFile)
    {
        var avatar = server.State.FindProject(idAndFile.Split('/')[0])?.Avatar ?? throw Errors.NotFound();
        return Reply.File(avatar.Content, avatar.ContentType);
    }

    private static void AddCommonHeaders(Reply reply, long started)
    {
        var id = Guid.NewGuid().ToString();
        reply.WithDefault("X-Request-Id", id)
            .WithDefault("X-Gitlab-Meta", $$"""{"correlation_id":"{{id}}","version":"1"}""")
            .WithDefault("X-Runtime", Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("F6", CultureInfo.InvariantCulture))
            .WithDefault("X-Content-Type-Options", "nosniff")
            .WithDefault("Cache-Control", "max-age=0, private, must-revalidate")
            .WithDefault("Vary", "Origin");
    }

    private bool AcceptsGzip(RecordedRequest request) =>
        options.Gzip && request.Headers.GetValueOrDefault("Accept-Encoding")?.Contains("gzip", StringComparison.OrdinalIgnoreCase) == true;
}
