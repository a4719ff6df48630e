using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace GitLab.Simulator;

/// <summary>Runs a server until it is told to stop.</summary>
internal static class ServeCommand
{
    public const string Usage =
        "serve [--port N] [--projects N] [--latency MS] [--path-base /PATH] [--quiet] [--until-stdin-closes]";

    /// <summary>Starts the server, says where it is, and waits.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var (port, projects, latency, pathBase, quiet, untilStdinCloses) = (0, 0, 0, "", false, false);
        var rest = new Queue<string>(args);
        while (rest.TryDequeue(out var option))
        {
            switch (option)
            {
                case "--port": port = Number(option, rest, 65_535); break;
                case "--projects": projects = Number(option, rest, 1_000_000); break;
                case "--latency": latency = Number(option, rest, 600_000); break;
                case "--path-base": pathBase = PathBase(option, rest); break;
                case "--quiet": quiet = true; break;
                case "--until-stdin-closes": untilStdinCloses = true; break;
                default: throw new UsageException($"There is no option '{option}'.");
            }
        }

        var server = await StartAsync(new SimulatorOptions
        {
            Port = port,
            Projects = projects,
            Latency = TimeSpan.FromMilliseconds(latency),
            PathBase = pathBase,
        }).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            var tokens = typeof(TestTokens).GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => (string)field.GetRawConstantValue()!);
            Console.WriteLine($"{server.Url} tokens: {string.Join(", ", tokens)}");
            if (!quiet)
                server.Answered += request => Console.WriteLine(request);
            await StoppedAsync(untilStdinCloses).ConfigureAwait(false);
        }

        return 0;
    }

    private static async Task<SimulatorServer> StartAsync(SimulatorOptions options)
    {
        try
        {
            return await SimulatorServer.StartAsync(options).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            throw new UsageException(e.Message);
        }
    }

    private static async Task StoppedAsync(bool untilStdinCloses)
    {
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.TrySetResult();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

        // Reading on a thread of its own: a console read cannot be cancelled, and must not keep the process alive.
        if (untilStdinCloses)
            _ = Task.Run(() => { Console.In.ReadToEnd(); stop.TrySetResult(); });
        await stop.Task.ConfigureAwait(false);
    }

    private static int Number(string option, Queue<string> rest, int max) =>
        int.TryParse(Value(option, rest), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= max
            ? number
            : throw new UsageException($"{option} takes a number from 0 to {max}.");

    private static string PathBase(string option, Queue<string> rest) => Value(option, rest).TrimEnd('/') is ['/', ..] path
        ? path
        : throw new UsageException($"{option} takes a path that begins with '/'.");

    private static string Value(string option, Queue<string> rest) =>
        rest.TryDequeue(out var value) ? value : throw new UsageException($"{option} needs a value.");
}
