using System.Collections.Generic;

namespace GitLabPS.Benchmarks;

/// <summary>Who takes part.</summary>
internal static class Contestants
{
    /// <summary>Ways to read a list of so many projects.</summary>
    public static IEnumerable<Contestant> Lists(int projects) =>
    [
        new CurlContestant(SimulatorProcess.PagesOf(projects)),
        WithModule("Get-GLProject -All", projects),
        WithModule("Get-GLProject -All -ThrottleLimit 1", projects),
        WithModule("Get-GLProject -All -OrderBy id", projects),
        new PowerShellContestant("Invoke-RestMethod -FollowRelLink", "", "Invoke-RestMethod $listUrl -Headers $headers -FollowRelLink | ForEach-Object { $_ }", projects),
        WithModule("Get-GLProject -All | Select-Object -First 1", 1),
        new PeerContestant("gitbeaker, untyped", "node", "gitbeaker.mjs", projects),
        new PeerContestant("python-gitlab, iterator", "python3", "python-gitlab.py", projects),
        new PeerContestant("ruby-gitlab", "ruby", "ruby-gitlab.rb", projects),
    ];

    /// <summary>What a user waits for before anything is read.</summary>
    /// <param name="importEmpty">Imports a module with as many cmdlets, which do nothing.</param>
    public static IEnumerable<Contestant> Starts(string importEmpty) =>
    [
        new PowerShellContestant("Import-Module GitLabPS", "", ModuleUnderTest.Import, 0),
        new PowerShellContestant("Import-Module, as many empty cmdlets", "", importEmpty, 0),
        new PowerShellContestant("Get-Help Get-GLProject, the first", ModuleUnderTest.Import, "Get-Help Get-GLProject | Out-String | Out-Null", 0),
    ];

    private static PowerShellContestant WithModule(string pipeline, int objects) => new(pipeline, ModuleUnderTest.Import, pipeline, objects);
}
