using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace GitLabPS.Desktop.Tests;

/// <summary>.NET Framework on Windows; elsewhere Mono, which has the same libraries but for HTTP and TLS.</summary>
internal static class DesktopRuntime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs the suite, and says how each of its tests ended.</summary>
    public static IReadOnlyList<Outcome> Run()
    {
        if (!OperatingSystem.IsWindows() && !HasMono())
            return [new Outcome("The client's tests did not run on .NET Framework's runtime", "Skip", "Mono ('mono') is not on the PATH.")];

        string report = Path.GetTempFileName();
        try
        {
            string[] suite = [Metadata("Suite"), "-noappdomain", "-parallel", "none", "-nologo", "-xml", report];
            string output = OperatingSystem.IsWindows() ? Start(Metadata("Runner"), suite) : Start("mono", [Metadata("Runner"), .. suite]);
            List<Outcome> outcomes = new FileInfo(report).Length > 0 ? XDocument.Load(report).Descendants("test").Select(Read).ToList() : [];
            return outcomes.Count > 0 ? outcomes : [new Outcome("The suite", "Fail", $"No test ran.\n{output}")];
        }
        catch (TimeoutException hangs)
        {
            return [new Outcome("The suite", "Fail", hangs.Message)];
        }
        finally
        {
            File.Delete(report);
        }
    }

    private static bool HasMono()
    {
        try
        {
            Start("mono", ["--version"]);
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static Outcome Read(XElement test) => new(
        (string)test.Attribute("name")!,
        (string)test.Attribute("result")!,
        test.Element("failure") is { } failure ? $"{failure.Element("message")?.Value}\n{failure.Element("stack-trace")?.Value}" : test.Element("reason")?.Value ?? "");

    private static string Start(string program, IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end within {Patience.TotalMinutes} minutes.\n{output.GetAwaiter().GetResult()}");
        }

        return output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult();
    }

    private static string Metadata(string key) =>
        typeof(DesktopRuntime).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
