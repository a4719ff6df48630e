# The script of docs/runbooks/release.md, as it stands there.
BeforeAll {
    Import-Module $PSScriptRoot/../Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator

    $page = Get-Content "$PSScriptRoot/../../../docs/runbooks/release.md" -Raw
    $script = Join-Path $TestDrive 'Publish-Release.ps1'
    $blocks = [regex]::Matches($page, '(?s)```powershell\r?\n(.*?)```') | ForEach-Object { $_.Groups[1].Value }
    Set-Content $script ($blocks | Where-Object { $_ -like '*param(*' })
    $links = Join-Path $TestDrive links.csv
    Set-Content $links 'Name,Url,Type', 'Linux,https://example.com/1.tar.gz,package', 'Runbook,https://example.com/run,runbook'
    function Get-Change { Get-SimulatorRequest | Where-Object method -NE GET | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4/projects/platform%2Fdocs')" } }
}

AfterAll { Stop-Simulator }

Describe 'Release of a version' {
    BeforeEach { Reset-Simulator }

    It 'with -WhatIf changes nothing' {
        & $script -Version 1.1.0 -Link $links -WhatIf
        Get-Change | Should -BeNullOrEmpty
    }

    It 'makes tag, release and links, with the commits since the last tag as notes' {
        & $script -Version 1.1.0 -Link $links -ErrorVariable failed
        $failed | Should -BeNullOrEmpty
        Get-Change | Should -Be 'POST /repository/tags', 'POST /releases', 'POST /releases/v1.1.0/assets/links', 'POST /releases/v1.1.0/assets/links'
        (Get-GLReleaseLink platform/docs v1.1.0).Name | Should -Be Linux, Runbook
        (Get-GLRelease platform/docs v1.1.0).Description | Should -BeLike '- Merge branch*'
    }

    It 'takes the notes from the changelog where commits say so' {
        $null = New-GLRepositoryFile platform/docs new.md -Branch main -Content x -Message "Add search`n`nChangelog: added"
        & $script -Version 1.1.0
        (Get-GLRelease platform/docs v1.1.0).Description | Should -BeLike '*Add search*'
    }

    It 'goes on where an error stopped it' {
        Add-SimulatorRule @{ method = 'POST'; path = '/releases'; status = 403; times = 1 }
        $global:LASTEXITCODE = 0
        & $script -Version 1.1.0 -Link $links -WarningAction SilentlyContinue 2> $null
        $global:LASTEXITCODE | Should -Be 1
        Get-GLRelease platform/docs | Should -BeNullOrEmpty
        Clear-SimulatorRequest
        & $script -Version 1.1.0 -Link $links
        Get-Change | Should -Be 'POST /releases', 'POST /releases/v1.1.0/assets/links', 'POST /releases/v1.1.0/assets/links'
        Clear-SimulatorRequest
        & $script -Version 1.1.0 -Link $links
        Get-Change | Should -BeNullOrEmpty
    }

    It 'a project that is not there leaves the others alone' {
        & $script -Project platform/none, platform/docs -Version 1.1.0 -WarningVariable warnings -WarningAction SilentlyContinue 2> $null
        "$warnings" | Should -BeLike '1 errors*'
        (Get-GLRelease platform/docs).TagName | Should -Be v1.1.0
    }
}
