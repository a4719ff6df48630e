using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace GitLab.Simulator;

/// <summary>The command line: the first argument says which command to run.</summary>
internal static class Program
{
    private static readonly Dictionary<string, (string Usage, Func<string[], Task<int>> RunAsync)> Commands = new()
    {
        ["serve"] = (ServeCommand.Usage, ServeCommand.RunAsync),
        ["try"] = (TryCommand.Usage, TryCommand.RunAsync),
    };

    private static async Task<int> Main(string[] args)
    {
        try
        {
            if (args.Length == 0 || !Commands.TryGetValue(args[0], out var command))
                throw new UsageException(args.Length == 0 ? "A command is missing." : $"There is no command '{args[0]}'.");
            return await command.RunAsync(args[1..]).ConfigureAwait(false);
        }
        catch (UsageException e)
        {
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            foreach (var command in Commands.Values)
                await Console.Error.WriteLineAsync("usage: " + command.Usage).ConfigureAwait(false);
            return 2;
        }
    }
}
