# GitLab's pipelines and jobs in PowerShell's pipelines.

BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator

    function Get-RequestLine {
        Get-SimulatorRequest | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')$(if ($_.query) { "?$($_.query)" -replace '[?&]per_page=100' })" }
    }
}

AfterAll { Stop-Simulator }

Describe 'What one command emits the next one takes' {
    BeforeAll {
        Reset-Simulator
        $run = New-GLPipeline 4 main -Variable @{ FAIL = 'test' } -Wait
        $build, $test, $deploy = $run | Get-GLJob | Sort-Object Id
        $schedule = New-GLPipelineSchedule 4 Nightly -Ref main -Cron '0 3 * * *'
        $schedule | Start-GLPipelineSchedule
        $mergeRequest = [GitLabPS.MergeRequest]@{ Id = 99; Iid = 3; ProjectId = 4 }
        $values = @{ P = $run.Id; B = $build.Id; T = $test.Id; D = $deploy.Id; S = $schedule.Id }
    }

    BeforeEach { Clear-SimulatorRequest }

    It '<pipeline>' -ForEach @(
        @{ Pipeline = { Get-GLProject 4 | Get-GLPipeline -First 1 }; Requests = 'GET /projects/4', 'GET /projects/4/pipelines*' }
        @{ Pipeline = { Get-GLProject 4 | Get-GLPipeline -Latest -Ref main }; Requests = 'GET /projects/4', 'GET /projects/4/pipelines/latest?ref=main' }
        @{ Pipeline = { $run | Get-GLPipeline }; Requests = , 'GET /projects/4/pipelines/P' }
        @{ Pipeline = { $mergeRequest | Get-GLPipeline -ErrorAction SilentlyContinue }; Requests = , 'GET /projects/4/merge_requests/3/pipelines' }
        @{ Pipeline = { $schedule | Get-GLPipeline }; Requests = , 'GET /projects/4/pipeline_schedules/S/pipelines' }
        @{ Pipeline = { Get-GLProject 4 | Get-GLJob -Scope failed }; Requests = 'GET /projects/4', 'GET /projects/4/jobs?scope`[`]=failed' }
        @{ Pipeline = { $run | Get-GLJob -Scope manual, success }; Requests = , 'GET /projects/4/pipelines/P/jobs?scope`[`]=manual&scope`[`]=success' }
        @{ Pipeline = { $run | Get-GLPipelineBridge | ForEach-Object DownstreamPipeline | Get-GLJob }; Requests = 'GET /projects/4/pipelines/P/bridges', 'GET /projects/4/pipelines/P/jobs' }
        @{ Pipeline = { $test | Get-GLJob }; Requests = , 'GET /projects/4/jobs/T' }
        @{ Pipeline = { $test | Get-GLPipeline }; Requests = , 'GET /projects/4/pipelines/P' }
        @{ Pipeline = { $test | Wait-GLJob | Get-GLJobLog }; Requests = 'GET /projects/4/jobs/T', 'GET /projects/4/jobs/T/trace' }
        @{ Pipeline = { $run | Get-GLPipelineTestReport }; Requests = , 'GET /projects/4/pipelines/P/test_report' }
        @{ Pipeline = { $run | Get-GLPipelineTestSummary }; Requests = , 'GET /projects/4/pipelines/P/test_report_summary' }
        @{ Pipeline = { $run | Set-GLPipeline -Name Nightly }; Requests = , 'PUT /projects/4/pipelines/P/metadata' }
        @{ Pipeline = { $build | Get-GLJobArtifact -Path build | Save-GLJobArtifact -OutFile (Join-Path $TestDrive app.txt) }; Requests = 'GET /projects/4/jobs/B/artifacts/tree*', 'GET /projects/4/jobs/B/artifacts/build%2Fapp.txt' }
        @{ Pipeline = { $build | Protect-GLJobArtifact }; Requests = , 'POST /projects/4/jobs/B/artifacts/keep' }
        @{ Pipeline = { Get-GLResourceGroup 4 | Get-GLResourceGroupJob -Upcoming }; Requests = 'GET /projects/4/resource_groups', 'GET /projects/4/resource_groups/production/upcoming_jobs' }
        @{ Pipeline = { Get-GLResourceGroup 4 | Set-GLResourceGroup -ProcessMode oldest_first }; Requests = 'GET /projects/4/resource_groups', 'PUT /projects/4/resource_groups/production' }
        @{ Pipeline = { $deploy | Start-GLJob | Stop-GLJob }; Requests = 'POST /projects/4/jobs/D/play', 'POST /projects/4/jobs/D/cancel' }
        @{ Pipeline = { $run | Get-GLJob -Scope failed | Restart-GLJob -Wait }; Requests = 'GET /projects/4/pipelines/P/jobs*', 'POST /projects/4/jobs/T/retry', 'GET /projects/4/jobs/*', 'GET /projects/4/jobs/*' }
        @{ Pipeline = { $build | Remove-GLJobArtifact }; Requests = , 'DELETE /projects/4/jobs/B/artifacts' }
        @{ Pipeline = { Get-GLProject 4 | Remove-GLJobArtifact -All }; Requests = 'GET /projects/4', 'DELETE /projects/4/artifacts' }
        @{ Pipeline = { $build | Clear-GLJob }; Requests = , 'POST /projects/4/jobs/B/erase' }
        @{ Pipeline = { $run | Restart-GLPipeline -PassThru | Stop-GLPipeline }; Requests = 'POST /projects/4/pipelines/P/retry', 'POST /projects/4/pipelines/P/cancel' }
        @{ Pipeline = { $run | Remove-GLPipeline }; Requests = , 'DELETE /projects/4/pipelines/P' }
    ) {
        $null = & $pipeline
        $lines = @(Get-RequestLine)
        $lines | Should -HaveCount $requests.Count -Because "$lines"
        for ($i = 0; $i -lt $lines.Count; $i++) {
            $expected = [regex]::Replace($requests[$i], '(?<=/)[PBTDS](?=/|$|\?)', { param($m) "$($values["$m"])" })
            $lines[$i] | Should -BeLike $expected
        }
    }
}

Describe 'Starting a pipeline' {
    BeforeEach { Reset-Simulator }

    It 'with -Wait emits it as it ends, be it failed' {
        $pipeline = New-GLPipeline 4 main -Variable @{ FAIL = 'test' } -Wait -ErrorVariable failures
        $failures | Should -BeNullOrEmpty
        $pipeline.Status | Should -Be failed
        $pipeline.Project.Value | Should -Be 4
    }

    It 'takes branches, tags and variables with odd names' {
        $pipeline = New-GLPipeline 4 'feature/x#1' -Variable @{ 'A.B' = 'ä "b"' }
        ($pipeline | Get-GLPipelineVariable).Value | ConvertFrom-SecureString -AsPlainText | Should -Be 'ä "b"'
        $null = $pipeline | Wait-GLPipeline
        (Get-GLPipeline 4 -Ref 'feature/x#1').Id | Should -Be $pipeline.Id
        $file = Save-GLJobArtifact 4 $TestDrive -Ref 'feature/x#1' -JobName build -ArtifactFile 'src/ä b.md' -PassThru
        $file.Name | Should -Be 'ä b.md'
        Get-Content $file | Should -Be '# notes'
    }

    It 'never shows the values of variables' {
        $said = New-GLPipeline 4 main -Variable @{ PASSWORD = 'hunter2' } -Verbose 4>&1 | Out-String
        $said | Should -Not -Match 'hunter2'
        $said = New-GLPipeline 4 main -Variable @{ PASSWORD = 'hunter2' } -WhatIf *>&1 | Out-String
        $said | Should -Not -Match 'hunter2'
    }

    It 'says what GitLab says about a missing branch, and goes on' {
        $pipelines = 4, 1 | New-GLPipeline -Ref missing -ErrorAction SilentlyContinue -ErrorVariable failures
        $pipelines | Should -BeNullOrEmpty
        $failures | Should -HaveCount 2
        "$($failures[0])" | Should -BeLike '*Reference not found*'
    }

    It 'goes by a trigger token, which knows its project' {
        $pipeline = New-GLPipelineTrigger 4 'Build server' | Start-GLPipelineTrigger -Ref main -Variable @{ FROM = 'x' }
        $pipeline.Source | Should -Be trigger
        ($pipeline | Get-GLPipelineVariable).Key | Should -Be FROM
    }
}

Describe 'Waiting' {
    BeforeEach { Reset-Simulator }

    It 'ends with an error after -TimeoutSec, and goes on with the next one' {
        $first, $second = (New-GLPipeline 4 main), (New-GLPipeline 4 main)
        Add-SimulatorRule @{ method = 'GET'; path = "/pipelines/$($first.Id)"; status = 200; body = '{"id":1,"status":"running"}'; times = 0 }
        $done = $first, $second | Wait-GLPipeline -TimeoutSec 1 -ErrorAction SilentlyContinue -ErrorVariable failures
        $done.Id | Should -Be $second.Id
        $failures.FullyQualifiedErrorId | Should -BeLike 'GitLabTimeout,*'
    }

    It 'ends with the time, not with the pause after it: <command>' -ForEach @(
        @{ Command = { New-GLPipeline 4 main | Wait-GLPipeline -TimeoutSec 2 } }
        @{ Command = { New-GLPipeline 4 main -Wait -TimeoutSec 2 } }
        @{ Command = { Get-GLJobLog 4 1 -Wait -TimeoutSec 2 } }
    ) {
        Add-SimulatorRule @{ method = 'GET'; path = '/trace'; status = 200; body = ''; times = 0 }
        Add-SimulatorRule @{ method = 'GET'; status = 200; body = '{"id":1,"status":"running"}'; times = 0 }
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $ErrorActionPreference = 'Continue'
        $failures = & $command 2>&1
        $watch.Elapsed.TotalSeconds | Should -BeGreaterOrEqual 2
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 3.3
        $failures.FullyQualifiedErrorId | Should -BeLike 'GitLabTimeout,*'
    }

    It 'goes on after a job that is gone' {
        $jobs = @(New-GLPipeline 4 main -Wait | Get-GLJob | Where-Object Status -EQ success)
        $gone = [pscustomobject]@{ JobId = 9999; ProjectId = 4 }
        $done = $jobs[0], $gone, $jobs[1] | Wait-GLJob -ErrorAction SilentlyContinue -ErrorVariable failures
        $done.Id | Should -Be $jobs.Id
        $failures.FullyQualifiedErrorId | Should -BeLike 'GitLabNotFound,*'
    }

    It 'starts a manual job, and emits it when it is over' {
        $deploy = New-GLPipeline 4 main -Wait | Get-GLJob -Scope manual
        ($deploy | Start-GLJob -JobVariable @{ TARGET = 'staging' } -Wait).Status | Should -Be success
    }
}

Describe 'The log of a job' {
    BeforeEach {
        Reset-Simulator
        $job = New-GLPipeline 4 main | Get-GLJob | Where-Object Name -EQ build
    }

    It 'comes line by line, as GitLab has it' {
        $log = $job | Wait-GLJob | Get-GLJobLog
        $log | Should -HaveCount 5
        $log[2] | Should -Be 'Grüße aus 東京'
        $log[3] | Should -Be 'compiled'
        $log[4] | Should -Be "$([char]27)[32;1mJob succeeded$([char]27)[0;m"
    }

    It 'is followed until the job is over, each line once' {
        $log = $job | Get-GLJobLog -Wait
        $log | Should -HaveCount 5
        $log[3] | Should -Be 'compiled'
        Get-RequestLine | Where-Object { $_ -like '*/trace`?byte_offset=*' } | Should -Not -BeNullOrEmpty
    }

    It 'is followed on a server that knows no offset, each line once' {
        $whole = 'Running with a runner whose name is long enough to tell one log from another'
        Add-SimulatorRule @{ path = '/trace'; status = 200; body = "$whole`npart"; times = 1 }
        Add-SimulatorRule @{ path = '/trace'; status = 200; body = "$whole`npartly`ndone"; times = 0 }
        $job | Get-GLJobLog -Wait | Should -Be $whole, partly, done
    }

    It 'can be had in part, and may be empty' {
        $null = $job | Wait-GLJob
        $job | Get-GLJobLog -ByteOffset 8 -ByteLimit 4 | Should -Be with
        $job | Clear-GLJob
        $job | Get-GLJobLog | Should -BeNullOrEmpty
    }

    It 'of a job that is gone is an error' {
        { Get-GLJobLog 4 9999 -ErrorAction Stop } | Should -Throw -ErrorId 'GitLabNotFound,*'
    }

    It 'ends early with Select-Object' {
        $null = $job | Wait-GLJob
        $job | Get-GLJobLog | Select-Object -First 1 | Should -BeLike 'Running with*'
    }
}

Describe 'The job that one is in' {
    It 'knows the agents that it may use' {
        $session = Connect-GLServer (Get-GLSession).Server -Token (ConvertTo-SecureString glcbt-simulator-job -AsPlainText -Force) -TokenType JobToken -NoDefault
        $access = Get-GLJobAgentAccess -Session $session
        $access.AllowedAgents.Id, $access.AllowedAgents.Configuration.default_namespace | Should -Be 5, apps
        $access.User.RolesInProject | Should -Be guest, developer
        $access.Environment.Tier | Should -Be production
    }
}
