BeforeDiscovery {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $scripts = @(Get-ChildItem $root -Filter *.ps1 -File) + @(Get-ChildItem "$root/src/*/*.ps1") + @(Get-ChildItem $PSScriptRoot, "$PSScriptRoot/Scenarios" -Filter *.ps*1 -File) |
        ForEach-Object { @{ Name = $_.Name; Path = $_.FullName } }
}

BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    $isMissing = -not (Get-Module -ListAvailable PSScriptAnalyzer)

    # The analyzer looks up each command that a script calls. It finds ours at once where modules are looked for first.
    $oldModulePath = $env:PSModulePath
    $env:PSModulePath = (Split-Path (Split-Path (Get-ModulePath))) + [IO.Path]::PathSeparator + $oldModulePath
}

AfterAll { $env:PSModulePath = $oldModulePath }

Describe 'PSScriptAnalyzer' {
    It 'has nothing to say about <name>' -ForEach $scripts {
        if ($isMissing) { Set-ItResult -Skipped -Because 'PSScriptAnalyzer is not installed' }

        # Pester's blocks hand variables on in ways that the analyzer cannot follow; helpers of tests ask no questions.
        $settings = @{}
        if ($path -like "$PSScriptRoot*") { $settings.ExcludeRules = 'PSUseDeclaredVarsMoreThanAssignments', 'PSUseShouldProcessForStateChangingFunctions', 'PSAvoidUsingConvertToSecureStringWithPlainText' }
        $findings = Invoke-ScriptAnalyzer $path -Settings $settings
        $findings | ForEach-Object { "line $($_.Line): $($_.RuleName): $($_.Message)" } | Should -BeNullOrEmpty
    }
}
