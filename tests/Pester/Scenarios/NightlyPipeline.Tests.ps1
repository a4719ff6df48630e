# The script of docs/runbooks/nightly-pipeline.md, as it stands there.
BeforeAll {
    Import-Module $PSScriptRoot/../Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator

    $page = Get-Content "$PSScriptRoot/../../../docs/runbooks/nightly-pipeline.md" -Raw
    $blocks = [regex]::Matches($page, '(?s)```powershell\r?\n(.*?)```') | ForEach-Object { $_.Groups[1].Value }
    $script = Join-Path $TestDrive 'Start-NightlyPipeline.ps1'
    Set-Content $script ($blocks | Where-Object { $_ -like '*param(*' }) -Encoding utf8
}

AfterAll { Stop-Simulator }

Describe 'A pipeline each night' {
    BeforeEach {
        Reset-Simulator
        $folder = Join-Path $TestDrive "$([guid]::NewGuid())"
        $global:LASTEXITCODE = 0
    }

    It 'with -WhatIf starts nothing' {
        & $script -Folder $folder -WhatIf | Should -BeNullOrEmpty
        (Get-SimulatorRequest).method | Should -Not -Contain POST
        Test-Path $folder | Should -BeFalse
    }

    It 'runs, follows the log of a job, and saves what the jobs made' {
        $log = $null
        $pipeline = & $script -Folder $folder -Verbose 4>&1 | ForEach-Object { if ($_ -is [Management.Automation.VerboseRecord]) { $log += @("$_") } else { $_ } }
        $pipeline.Status | Should -Be success
        $global:LASTEXITCODE | Should -Be 0
        @($log -like '*Job succeeded*') | Should -HaveCount 1
        $build = $pipeline | Get-GLJob | Where-Object Name -EQ build
        (Get-ChildItem $folder).Name | Should -Be "$($pipeline.Id)-build.log", "$($build.Id).zip"
        ($pipeline | Get-GLPipelineVariable).Key | Should -Be MODE
        ($pipeline | Get-GLJob | Where-Object Name -EQ deploy).Status | Should -Be manual
    }

    It 'runs once more what failed' {
        $pipeline = & $script -Folder $folder -Variable @{ FAIL = 'test' } -WarningVariable warnings -WarningAction SilentlyContinue
        $pipeline.Status | Should -Be success
        "$warnings" | Should -BeLike '*failed. What failed is run once more.'
        @($pipeline | Get-GLJob -IncludeRetried | Where-Object Name -EQ test).Status | Should -Be success, failed
    }

    It 'keeps the logs of what fails again, and says so' {
        Add-SimulatorRule @{ method = 'POST'; path = '/retry'; status = 201; body = '{"id":1,"project_id":1,"status":"failed"}'; times = 0 }
        Add-SimulatorRule @{ path = '/pipelines/1/jobs'; status = 200; body = '[{"id":9,"name":"test","status":"failed"}]'; times = 0 }
        Add-SimulatorRule @{ path = '/jobs/9/trace'; status = 200; body = 'exit code 1'; times = 0 }
        $pipeline = & $script -Folder $folder -Variable @{ FAIL = 'test' } -WarningVariable warnings -WarningAction SilentlyContinue
        $pipeline.Status | Should -Be failed
        $global:LASTEXITCODE | Should -Be 1
        "$warnings" | Should -BeLike '*: failed; 0 files could not be saved*'
        Get-Content (Join-Path $folder 9.log) | Should -Be 'exit code 1'
    }

    It 'cancels what takes too long' {
        Add-SimulatorRule @{ method = 'GET'; path = '/pipelines/'; status = 200; body = '{"id":1,"project_id":1,"status":"running"}'; times = 0 }
        { & $script -Follow none -Folder $folder -TimeoutSec 1 -WarningAction SilentlyContinue } | Should -Throw -ErrorId 'GitLabTimeout*'
        (Get-SimulatorRequest | Where-Object method -EQ POST | Select-Object -Last 1).path | Should -BeLike '*/cancel'
    }

    It 'ends with what GitLab says when there is no such branch' {
        { & $script -Ref missing -Folder $folder } | Should -Throw '*Reference not found*'
        Test-Path $folder | Should -BeFalse
    }

    It 'goes on when the artifacts of a job cannot be saved' {
        Add-SimulatorRule @{ path = '/artifacts'; status = 404; times = 0 }
        $pipeline = & $script -Folder $folder -WarningVariable warnings -WarningAction SilentlyContinue 2> $null
        $pipeline.Status | Should -Be success
        "$warnings" | Should -BeLike '*1 files could not be saved*'
        $global:LASTEXITCODE | Should -Be 1
    }
}
