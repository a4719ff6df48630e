using System;
using System.Linq;
using System.Net.Http;
using GitLabPS.Engine;

namespace GitLabPS.Commands.Tests;

/// <summary>What the tests of the conventions share.</summary>
internal static class Conventions
{
    private static readonly string[] SingularEndings = ["ss", "us", "is"];

    /// <summary>What may break a convention, and why.</summary>
    public static ReviewedExceptions Exceptions { get; } = new("Conventions/exceptions.txt");

    /// <summary>Whether a cmdlet changes the server or a file.</summary>
    public static bool IsChange(this CommandDescriptor command) =>
        command.Routes.Any(r => r.Method != HttpMethod.Get && r.Method != HttpMethod.Head) || typeof(SaveCmdlet).IsAssignableFrom(command.Type) || command.Verb == "Invoke";

    /// <summary>Whether a name seems to speak of many: it ends in an s that is no part of the singular.</summary>
    public static bool LooksPlural(string name) =>
        name.EndsWith('s') && !SingularEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));
}
