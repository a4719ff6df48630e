# The script of docs/runbooks/stale-branches.md, as it stands there.
BeforeAll {
    Import-Module $PSScriptRoot/../Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator

    $page = Get-Content "$PSScriptRoot/../../../docs/runbooks/stale-branches.md" -Raw
    $script = Join-Path $TestDrive 'Remove-StaleBranch.ps1'
    $blocks = [regex]::Matches($page, '(?s)```powershell\r?\n(.*?)```') | ForEach-Object { $_.Groups[1].Value }
    Set-Content $script ($blocks | Where-Object { $_ -like '*param(*' })

    # In another project: a branch that is old and merged nowhere, and one that is merged, but new.
    function Initialize-Group {
        Reset-Simulator
        $null = New-GLRepositoryFile platform/backend/api README.md -Branch main -Content 'API' -Message 'Begin'
        $null = New-GLBranch platform/backend/api fresh -Ref main
        Clear-SimulatorRequest
    }
}

AfterAll { Stop-Simulator }

Describe 'Clean-up of stale branches over a group' {
    BeforeEach {
        Initialize-Group
        $report = Join-Path $TestDrive "$([guid]::NewGuid()).csv"
    }

    It 'with -WhatIf changes nothing, and says what is old' {
        & $script -Group platform -Day 180 -Report $report -WhatIf
        (Get-SimulatorRequest).method | Select-Object -Unique | Should -Be GET
        (Import-Csv $report).Name | Should -Be spike/graphql
    }

    It 'removes what is merged and old, in all projects of the group and below' {
        & $script -Group platform -Day 180 -Report $report -ErrorVariable failed
        $failed | Should -BeNullOrEmpty
        (Get-SimulatorRequest | Where-Object method -EQ DELETE).path | Should -BeLike '/api/v4/projects/*/repository/branches/*'
        (Get-GLBranch platform/docs).Name | Should -Be main, spike/graphql
        (Get-GLBranch platform/backend/api).Name | Should -Be fresh, main
        $row = Import-Csv $report
        $row.Name, $row.Author | Should -Be spike/graphql, jane.d-oe@example.com
    }

    It 'takes what is merged and new when the age says so, and never a default branch' {
        & $script -Group platform -Day -1 -Report $report
        (Get-GLBranch platform/backend/api).Name | Should -Be main
        (Get-GLBranch platform/docs).Name | Should -Be main, spike/graphql
    }

    It 'leaves protected branches alone, also those that a group protects by a wildcard' {
        Protect-GLBranch platform/docs fix/typo
        Protect-GLBranch -Group platform -Branch 'feature/*'
        Clear-SimulatorRequest
        & $script -Group platform -Report $report
        (Get-SimulatorRequest).method | Should -Not -Contain DELETE
        (Get-GLBranch platform/docs).Name | Should -Be feature/old-search, fix/typo, main, spike/graphql
    }

    It 'goes on after an error, and says so at the end' {
        Add-SimulatorRule @{ method = 'DELETE'; path = 'old-search'; status = 403; times = 0 }
        $global:LASTEXITCODE = 0
        & $script -Group platform -Report $report -ErrorAction SilentlyContinue -WarningVariable warnings -WarningAction SilentlyContinue 2> $null
        $global:LASTEXITCODE | Should -Be 1
        "$warnings" | Should -BeLike '1 errors*'
        (Get-GLBranch platform/docs).Name | Should -Be feature/old-search, main, spike/graphql
    }

    It 'goes on after a project whose branches cannot be read' {
        $mail = (Get-GLProject platform/backend/services/mail).Id
        Add-SimulatorRule @{ path = "/projects/$mail/repository/branches"; status = 404; times = 0 }
        & $script -Group platform -Report $report -WarningVariable warnings -WarningAction SilentlyContinue 2> $null
        "$warnings" | Should -BeLike '1 errors*'
        (Get-GLBranch platform/docs).Name | Should -Be main, spike/graphql
    }

    It 'ends at once when there is no such group' {
        { & $script -Group none -Report $report } | Should -Throw '*404*'
        Test-Path $report | Should -BeFalse
    }

    It 'a branch that was removed comes back by its SHA' {
        $log = & $script -Group platform -Report $report -Verbose 4>&1 | ForEach-Object { "$_" }
        "$log" -match ' fix/typo ([0-9a-f]{40})\b' | Should -BeTrue
        New-GLBranch platform/docs fix/typo -Ref $Matches[1] | ForEach-Object Name | Should -Be fix/typo
    }
}
