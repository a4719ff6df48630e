using System;
using System.Collections.Generic;
using System.Linq;
using GitLabPS.Client;
using GitLabPS.Engine;

namespace GitLabPS.Commands.Tests;

/// <summary>A call of a cmdlet with sample values for some of its parameters.</summary>
/// <param name="Command">The cmdlet.</param>
/// <param name="Set">The parameter set.</param>
/// <param name="Route">The operation that is asked for.</param>
/// <param name="Title">Which parameters are given.</param>
/// <param name="Bound">Their values, by name.</param>
internal sealed record SampleCall(CommandDescriptor Command, string Set, RouteAttribute Route, string Title, IReadOnlyDictionary<string, object?> Bound)
{
    /// <summary>
    /// The calls that show what a cmdlet can send: each set once with its required parameters and once with all; where a
    /// file is among them, also with all others, because without a file they go as JSON; each further operation once.
    /// </summary>
    public static IEnumerable<SampleCall> Of(CommandDescriptor command) =>
        from set in command.Sets
        from route in command.Routes
        where command.SetsOf(route).Contains(set)
        from call in Of(command, set, route)
        select call;

    /// <summary>The request that the binder makes of the call.</summary>
    public ApiRequest Bind() => RequestBinder.Bind(Command, Route, Bound);

    private static IEnumerable<SampleCall> Of(CommandDescriptor command, string set, RouteAttribute route)
    {
        List<ParameterDescriptor> all = command.ParametersFor(set, route).Where(p => p.IsSent).ToList();
        if (route.Step is { } step)
        {
            yield return Call($"step {step}", p => p.IsNeededFor(set, route));
            yield break;
        }

        // What is kept goes along though nobody gave it.
        yield return Call("required parameters", p => p.IsNeededFor(set, route) || p.Kept is { With: null });
        if (all.TrueForAll(p => p.IsNeededFor(set, route))) yield break;
        yield return Call("all parameters", _ => true);
        if (all.Exists(p => p.IsUpload && !p.IsNeededFor(set, route))) yield return Call("all parameters but files", p => !p.IsUpload);

        // A set with several operations tells them apart by their paths.
        string Label(string title) => string.Join(": ", new[]
        {
            command.Sets.Count > 1 ? set : null,
            command.RoutesFor(set, route.Step).Count > 1 ? route.Path : null,
            title,
        }.OfType<string>());

        SampleCall Call(string title, Func<ParameterDescriptor, bool> given) =>
            new(command, set, route, Label(title), all.Where(given).ToDictionary(p => p.Name, p => (object?)SampleValue.For(p)));
    }
}
