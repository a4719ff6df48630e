BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $committed = Join-Path $root 'docs/commands'
}

Describe 'The pages of the commands' {
    It 'are one a command' {
        Import-TestedModule
        $expected = (Get-Command -Module GitLabPS -CommandType Cmdlet).Name | Sort-Object
        (Get-ChildItem $committed -Filter *.md).BaseName | Sort-Object | Should -Be $expected
    }

    It 'are what the help makes them' {
        if (-not (Get-Module -ListAvailable Microsoft.PowerShell.PlatyPS)) { Set-ItResult -Skipped -Because 'Microsoft.PowerShell.PlatyPS is not installed' }
        Copy-Item (Join-Path $root 'docs') $TestDrive -Recurse
        $said = Invoke-PowerShell -File "$root/src/GitLabPS.Module/Write-CommandDocument.ps1" -Module (Split-Path (Get-ModulePath)) -OutputFolder "$TestDrive/docs/commands" 2>&1
        $LASTEXITCODE | Should -Be 0 -Because "$said"

        $differing = foreach ($page in Get-ChildItem "$TestDrive/docs/commands") {
            $old = Get-Content (Join-Path $committed $page.Name) -Raw
            if ($old -cne (Get-Content $page -Raw)) { $page.Name }
        }
        $differing | Should -BeNullOrEmpty -Because "'build.ps1 Docs' must be run, and what it writes committed"
    }
}
