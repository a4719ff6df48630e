using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace GitLabPS.Benchmarks;

/// <summary>The module as the build has laid it.</summary>
/// <param name="Version">Its version.</param>
/// <param name="IsOptimized">Whether its assemblies are as they are shipped, and not for debugging.</param>
/// <param name="Cmdlets">The names of its cmdlets.</param>
internal sealed record ModuleUnderTest(string Version, bool IsOptimized, IReadOnlyList<string> Cmdlets)
{
    /// <summary>The statement that imports it.</summary>
    public static string Import { get; } = ImportOf(Path.Combine(Folders.Module, "GitLabPS.psd1"));

    /// <summary>Looks at the module in PowerShell.</summary>
    public static async Task<ModuleUnderTest> InspectAsync() => JsonSerializer.Deserialize<ModuleUnderTest>(await PowerShellAsync($$"""
        $module = {{Import}} -PassThru
        $assembly = (Get-Command Get-GLProject).ImplementingType.Assembly
        $debugging = [Reflection.CustomAttributeExtensions]::GetCustomAttribute($assembly, [Diagnostics.DebuggableAttribute])
        @{ Version = "$($module.Version)"; IsOptimized = -not $debugging.IsJITOptimizerDisabled; Cmdlets = @($module.ExportedCmdlets.Keys) } | ConvertTo-Json
        """))!;

    /// <summary>Makes a module with as many cmdlets that have no parameters and do nothing.</summary>
    /// <returns>The statement that imports it.</returns>
    public async Task<string> MakeEmptyTwinAsync(string folder)
    {
        var classes = Cmdlets.Select(name => name.Split('-')).Select(words => $"[Cmdlet(\"{words[0]}\", \"{words[1]}\")] public class {words[0]}{words[1]} : PSCmdlet {{ }}");
        await PowerShellAsync($$"""
            Add-Type -OutputAssembly '{{folder}}/Empty.dll' -TypeDefinition 'using System.Management.Automation; {{string.Join(' ', classes)}}'
            New-ModuleManifest '{{folder}}/Empty.psd1' -RootModule Empty.dll -CmdletsToExport '{{string.Join("', '", Cmdlets)}}'
            """);
        return ImportOf($"{folder}/Empty.psd1");
    }

    public override string ToString() => $"GitLabPS {Version} ({Cmdlets.Count} cmdlets)";

    private static string ImportOf(string manifest) => $"Import-Module '{manifest.Replace("'", "''", StringComparison.Ordinal)}'";

    private static Task<string> PowerShellAsync(string script) =>
        PowerShellContestant.PowerShell.RunAsync(["-NoProfile", "-NonInteractive", "-Command", "$ErrorActionPreference = 'Stop'\n" + script]);
}
