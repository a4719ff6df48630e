using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;

namespace GitLab.Simulator;

/// <summary>The PowerShell that comes with the project, or the one that the variable <c>GITLABPS_POWERSHELL</c> names.</summary>
public static class PowerShell
{
    /// <summary>The program, and what it is to run where it is .NET's own.</summary>
    public static IReadOnlyList<string> Command { get; } = Environment.GetEnvironmentVariable("GITLABPS_POWERSHELL") is { Length: > 0 } other
        ? [other]
        : ["dotnet", Metadata("PowerShell")];

    /// <summary>How to start it, without anybody's profile.</summary>
    public static ProcessStartInfo Start(params string[] arguments) => new(Command[0], [.. Command.Skip(1), "-NoProfile", .. arguments]);

    private static string Metadata(string key) =>
        typeof(PowerShell).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
