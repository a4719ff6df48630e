BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    $module = Get-ModulePath
    $manifest = Import-PowerShellDataFile $module

    # Runs a script in a fresh PowerShell and answers what it wrote as objects.
    function Invoke-Fresh([string] $Script) {
        $json = Invoke-PowerShell -Command "`$ErrorActionPreference = 'Stop'; & { $Script } | ConvertTo-Json -Compress -Depth 4"
        if ($LASTEXITCODE -ne 0) { throw "PowerShell ended with ${LASTEXITCODE}: $json" }
        $json | ConvertFrom-Json
    }
}

Describe 'The manifest' {
    It 'is valid' {
        Test-ModuleManifest $module | Should -Not -BeNullOrEmpty
    }

    It 'names every exported command, and no wildcard' {
        $manifest.CmdletsToExport | Should -Not -Contain '*'
        $exported = Invoke-Fresh "Import-Module '$module'; (Get-Command -Module GitLabPS -CommandType Cmdlet).Name"
        $exported | Sort-Object | Should -Be ($manifest.CmdletsToExport | Sort-Object)
    }

    It 'names exactly the cmdlets that the assemblies hold' {
        $held = Invoke-Fresh "(Get-ChildItem '$(Split-Path $module)/GitLabPS.*.dll' | ForEach-Object { (Import-Module `$_.FullName -PassThru).ExportedCmdlets.Keys })"
        $held | Sort-Object | Should -Be ($manifest.CmdletsToExport | Sort-Object)
    }

    It 'exports the aliases, and nothing else' {
        $manifest.AliasesToExport | Should -Not -Contain '*'
        $manifest.FunctionsToExport | Should -BeNullOrEmpty
        $manifest.VariablesToExport | Should -BeNullOrEmpty
        $aliases = Invoke-Fresh "Import-Module '$module'; (Get-Command -Module GitLabPS -CommandType Alias).Name"
        $aliases | Should -Be $manifest.AliasesToExport
        $aliases | Should -Contain 'Connect-GitLab'
    }

    It 'runs on both editions' {
        $manifest.CompatiblePSEditions | Sort-Object | Should -Be 'Core', 'Desktop'
        $manifest.PowerShellVersion | Should -Be '5.1'
        $manifest.DotNetFrameworkVersion | Should -Be '4.7.2'
    }

    It 'lists the files of the package' {
        $folder = Split-Path $module
        $files = Get-ChildItem $folder -Recurse -File | ForEach-Object { $_.FullName.Substring($folder.Length + 1).Replace('\', '/') }
        $manifest.FileList | ForEach-Object { $_.Replace('\', '/') } | Sort-Object | Should -Be ($files | Sort-Object)
    }

    It 'says where the project lives and under which licence' {
        $data = $manifest.PrivateData.PSData
        $data.Tags, $data.LicenseUri, $data.ProjectUri, $data.ReleaseNotes | ForEach-Object { $_ | Should -Not -BeNullOrEmpty }
    }
}

Describe 'Import' {
    It 'asks no server, though the environment names one' {
        $server = Start-Simulator
        try {
            $loaded = Invoke-Fresh "`$env:GITLAB_HOST = '$($server.Url)'; `$env:GITLAB_TOKEN = 'glpat-simulator-admin'; Import-Module '$module'; Get-Module GitLabPS | Select-Object Name"
            $loaded.Name | Should -Be 'GitLabPS'
            Get-SimulatorRequest | Should -BeNullOrEmpty
        } finally { Stop-Simulator }
    }

    It 'can be undone and done again' {
        $counts = Invoke-Fresh "
            Import-Module '$module'; (Get-Command -Module GitLabPS).Count
            Remove-Module GitLabPS; @(Get-Command -Module GitLabPS).Count
            Import-Module '$module'; (Get-Command -Module GitLabPS).Count"
        $counts[0] | Should -BeGreaterThan 0
        $counts[1] | Should -Be 0
        $counts[2] | Should -Be $counts[0]
    }

    It 'happens by itself when a command is used' {
        $found = Invoke-Fresh "
            `$env:PSModulePath = '$(Split-Path (Split-Path $module))' + [IO.Path]::PathSeparator + `$env:PSModulePath
            (Get-Command Get-GLProject).Source
            @(Find-GLCommand -Command Get-GLNamespace).Count"
        $found | Should -Be 'GitLabPS', 2
    }

    It 'adds no variable, and changes no preference' {
        $changes = Invoke-Fresh "
            `$before = Get-Variable | Select-Object Name, @{ n = 'Text'; e = { `"`$(`$_.Value)`" } }
            Import-Module '$module'
            `$after = Get-Variable | Where-Object Name -NE before | Select-Object Name, @{ n = 'Text'; e = { `"`$(`$_.Value)`" } }
            Compare-Object (`$before | Where-Object Name -Like '*Preference').Text (`$after | Where-Object Name -Like '*Preference').Text
            `$after.Name | Where-Object { `$_ -notin `$before.Name -and `$_ -notin 'before', '$', '^', '?', '_' }"
        $changes | Should -BeNullOrEmpty
    }

    It 'takes less than a second' {
        $times = 1..3 | ForEach-Object { Invoke-Fresh "(Measure-Command { Import-Module '$module' }).TotalMilliseconds" }
        $best = ($times | Measure-Object -Minimum).Minimum
        Write-Information ('Import-Module GitLabPS takes {0:0} ms.' -f $best) -InformationAction Continue
        $best | Should -BeLessThan 1000
    }
}
