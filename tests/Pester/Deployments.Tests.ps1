# What is deployed where: objects from the pipeline, and names that are awkward in paths.

BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1, $PSScriptRoot/Commands.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator
    function Get-RequestLine { Get-SimulatorRequest | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')" } }
}

AfterAll { Stop-Simulator }

Describe 'What is deployed where' {
    BeforeEach {
        Reset-Simulator
        $null = New-GLEnvironment 4 review/feature-x -Tier development
        $null = New-GLDeployment 4 'Q4 / 50%' -Ref 'feature/x#1' -IsTag $false -Sha abc123 -Status running
        $null = New-GLFeatureFlag 4 'new ui' -Active $false
        $null = New-GLFreezePeriod 4 -FreezeStart '0 18 * * 5' -FreezeEnd '0 7 * * 1'
        $null = New-GLRunner 4 -Description 'Build server' -TagList linux
        Clear-SimulatorRequest
    }

    It '<pipeline>' -ForEach @(
        @{ Pipeline = { Stop-GLEnvironment 4 review/feature-x -PassThru | Remove-GLEnvironment }; Requests = 'GET /projects/4/environments', 'POST /projects/4/environments/*/stop', 'DELETE /projects/4/environments/*' }
        @{ Pipeline = { Get-GLEnvironment 4 -Search review/ | Stop-GLEnvironment -Force }; Requests = 'GET /projects/4/environments', 'POST /projects/4/environments/*/stop' }
        @{ Pipeline = { Get-GLEnvironment diaspora/diaspora-client -Name 'Q4 / 50%' | Get-GLDeployment -Status running | Set-GLDeployment -Status success }; Requests = 'GET /projects/diaspora%2Fdiaspora-client/environments', 'GET /projects/diaspora%2Fdiaspora-client/deployments', 'PUT /projects/*/deployments/*' }
        @{ Pipeline = { Get-GLDeployment 4 | Get-GLDeployment }; Requests = 'GET /projects/4/deployments', 'GET /projects/4/deployments' }
        @{ Pipeline = { Get-GLDeployment 4 | Stop-GLEnvironment }; Requests = 'GET /projects/4/deployments', 'POST /projects/4/environments/*/stop' }
        @{ Pipeline = { Get-GLDeployment 4 | Approve-GLDeployment -Comment Fine }; Requests = 'GET /projects/4/deployments', 'POST /projects/4/deployments/*/approval' }
        @{ Pipeline = { Get-GLFeatureFlag 4 'new ui' | Set-GLFeatureFlag -Active $true }; Requests = 'GET /projects/4/feature_flags/new%20ui', 'PUT /projects/4/feature_flags/new%20ui' }
        @{ Pipeline = { Get-GLFeatureFlag 4 -Scope disabled | Remove-GLFeatureFlag }; Requests = 'GET /projects/4/feature_flags', 'DELETE /projects/4/feature_flags/new%20ui' }
        @{ Pipeline = { Get-GLFreezePeriod 4 | Set-GLFreezePeriod -CronTimezone Zurich -PassThru | Remove-GLFreezePeriod }; Requests = 'GET /projects/4/freeze_periods', 'PUT /projects/4/freeze_periods/*', 'DELETE /projects/4/freeze_periods/*' }
        @{ Pipeline = { Get-GLRunner 4 | Get-GLRunner | Set-GLRunner -Paused $true }; Requests = 'GET /projects/4/runners', 'GET /runners/*', 'PUT /runners/*' }
        @{ Pipeline = { Get-GLProject 4 | Get-GLRunner | Remove-GLProjectRunner }; Requests = 'GET /projects/4', 'GET /projects/4/runners', 'DELETE /projects/4/runners/*' }
        @{ Pipeline = { New-GLRunner -Group platform | Set-GLRunner -TagList docker -PassThru | Remove-GLRunner }; Requests = 'GET /groups/platform', 'POST /user/runners', 'PUT /runners/*', 'DELETE /runners/*' }
    ) {
        $null = & $pipeline -ErrorVariable failures
        $failures | Should -BeNullOrEmpty
        $lines = @(Get-RequestLine)
        $lines | Should -HaveCount $requests.Count -Because ($lines -join '; ')
        for ($i = 0; $i -lt $lines.Count; $i++) { $lines[$i] | Should -BeLike $requests[$i] }
    }

    It 'the job of a deployment is a job as any other' {
        Add-SimulatorRule @{ status = 200; body = '[{"id":42,"deployable":{"id":8,"pipeline":{"id":7,"project_id":4}}}]'; times = 1 }
        Add-SimulatorRule @{ status = 201; body = '{}'; times = 1 }
        Get-GLDeployment diaspora/diaspora-client | ForEach-Object Deployable | Restart-GLJob
        @(Get-RequestLine)[-1] | Should -Be 'POST /projects/4/jobs/8/retry'
    }

    It 'a name that no environment has is one error, and the pipeline goes on' {
        $found = 'Q4 / 50%', 'nowhere', 'review/feature-x' | ForEach-Object { Get-GLEnvironment 4 $_ -ErrorAction SilentlyContinue -ErrorVariable +failures }
        $found.Name | Should -Be 'Q4 / 50%', 'review/feature-x'
        $failures | Should -HaveCount 1
        "$failures" | Should -Match nowhere
    }

    It 'the token of a new runner is a secret' {
        $runner = New-GLRunner 4
        $runner.Token | Should -BeOfType securestring
        $runner | Out-String | Should -Not -Match glrt
        (Get-GLRunner -Runner $runner).Id | Should -Be $runner.RunnerId
    }

    It '<command> sends <body>' -ForEach @(
        @{ Command = { Set-GLEnvironment 4 review/feature-x -ExternalUrl $null }; Body = '{"external_url":null}' }
        @{ Command = { Get-GLRunner 4 | Set-GLRunner -TagList @() }; Body = '{"tag_list":[]}' }
        @{ Command = { Set-GLFeatureFlag 4 'new ui' -Description $null -Strategy @{ name = 'userWithId'; parameters = @{ userIds = '1,2' } } }; Body = '{"description":null,"strategies":[{*"userIds":"1,2"*}]}' }
    ) {
        $null = & $command
        (Get-SimulatorRequest | Where-Object method -EQ PUT).body | Should -BeLike $body.Replace('[', '`[').Replace(']', '`]')
    }
}
