# The runbook as an administrator runs it: the script is taken from its page.

BeforeAll {
    Import-Module $PSScriptRoot/../Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator

    $page = Get-Content "$PSScriptRoot/../../../docs/runbooks/rotate-expiring-tokens.md" -Raw
    $script = Join-Path $TestDrive 'Update-ExpiringToken.ps1'
    Set-Content $script ([regex]::Match($page, '(?s)```powershell\r?\n(.*?)```').Groups[1].Value)

    $report = Join-Path $TestDrive 'report.csv'
    $soon = (Get-Date).Date.AddDays(3)
    $before = (Get-Date).Date.AddDays(7)
    $later = (Get-Date).Date.AddDays(90)
    $vault = @{}
    $store = { param($Name, $Secret) $vault[$Name] = $Secret }.GetNewClosure()

    # Whether somebody with this token gets in.
    function Test-Token([securestring] $Secret) {
        try { $null = Connect-GLServer (Get-GLSession).Server -Token $Secret -NoDefault } catch { return $false }
        $true
    }

    # A group with tokens that expire soon, later or not at all, in each place where there may be one.
    function Initialize-Token {
        Reset-Simulator
        $null = Connect-Simulator
        @{
            Group    = New-GLAccessToken -Group platform -Name 'group bot' -Scope api -AccessLevel Owner -ExpiresAt $soon
            Subgroup = New-GLAccessToken -Group platform/backend/services -Name deploy -Scope read_api -ExpiresAt $soon
            Project  = New-GLAccessToken platform/backend/api deploy -Scope read_repository, write_repository -AccessLevel Developer -ExpiresAt $soon
            Twin     = New-GLAccessToken platform/backend/api deploy -Scope read_api -ExpiresAt $soon
            Later    = New-GLAccessToken platform/docs later -Scope api -ExpiresAt $later
            Personal = New-GLPersonalAccessToken backup -User jane.d-oe -Scope read_api -ExpiresAt $soon
        }
        $vault.Clear()
        Clear-SimulatorRequest
    }

    $arguments = @{ Group = 'platform'; User = 'jane.d-oe'; Before = $before; ExpiresAt = $later; ReportPath = $report; Store = $store }
}

AfterAll { Stop-Simulator }

Describe 'Rotating tokens that expire' {
    BeforeEach { $made = Initialize-Token }

    It 'is tried with -WhatIf: a report, and no change' {
        $written = & $script @arguments -WhatIf
        $written | Should -BeNullOrEmpty
        (Get-SimulatorRequest).method | Sort-Object -Unique | Should -Be 'GET'
        $vault.Count | Should -Be 0
        $rows = Import-Csv $report
        $rows.Name | Sort-Object | Should -Be 'backup', 'deploy', 'deploy', 'deploy', 'group bot'
        $rows.Kind | Sort-Object -Unique | Should -Be 'group', 'personal', 'project'
        $rows.Where | Sort-Object -Unique | Should -Be 'jane.d-oe', 'platform', 'platform/backend/api', 'platform/backend/services'
        $rows.Result | Sort-Object -Unique | Should -Be 'expires'
        $rows.ExpiresAt | Sort-Object -Unique | Should -Be ('{0:yyyy-MM-dd}' -f $soon)
    }

    It 'puts the new secrets into the vault, and ends the old ones' {
        & $script @arguments | Should -BeNullOrEmpty
        $rows = Import-Csv $report
        $rows | Should -HaveCount 5
        $rows.Result | Sort-Object -Unique | Should -Be 'rotated'
        $rows.NewExpiresAt | Sort-Object -Unique | Should -Be ('{0:yyyy-MM-dd}' -f $later)
        $vault.Keys | Sort-Object | Should -Be ($rows.Secret | Sort-Object)
        $vault.Keys | Should -Contain 'gitlab-platform-group-bot'
        $vault.Keys | Should -Contain "gitlab-platform-backend-api-deploy-$($made.Twin.Id)"

        foreach ($secret in $vault.Values) { Test-Token $secret | Should -BeTrue }
        foreach ($kind in 'Group', 'Subgroup', 'Project', 'Twin', 'Personal') { Test-Token $made.$kind.Token | Should -BeFalse -Because $kind }
        Test-Token $made.Later.Token | Should -BeTrue
    }

    It 'keeps name, role and scopes' {
        & $script @arguments
        $row = Import-Csv $report | Where-Object Id -EQ $made.Project.Id
        $new = Get-GLAccessToken platform/backend/api $row.NewId
        $new.Name | Should -Be deploy
        $new.Scopes | Should -Be read_repository, write_repository
        $new.AccessLevel | Should -Be Developer
        $new.ExpiresAt.Date | Should -Be $later
    }

    It 'shows no secret, neither in the report nor in any stream' {
        $transcript = Join-Path $TestDrive 'transcript.txt'
        $null = Start-Transcript $transcript
        try { $written = & $script @arguments -Verbose *>&1 } finally { $null = Stop-Transcript }
        $text = @($written | Format-List * -Force | Out-String -Width 4000; Get-Content $transcript -Raw; Get-Content $report -Raw) -join "`n"
        $text | Should -Match '/rotate'
        $text | Should -Not -Match 'glpat-'
    }

    It 'finds nothing more when it is run again' {
        & $script @arguments
        Clear-SimulatorRequest
        & $script @arguments
        (Get-SimulatorRequest).method | Should -Not -Contain POST
        Test-Token @($vault.Values)[0] | Should -BeTrue
    }

    It 'goes on after a token that cannot be rotated, and reports why' {
        Add-SimulatorRule @{ method = 'POST'; path = "/access_tokens/$($made.Project.Id)/rotate"; status = 403; body = '{"message":"403 Forbidden"}'; times = 0 }
        & $script @arguments -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Where-Object FullyQualifiedErrorId -Match '^GitLabForbidden' | Should -Not -BeNullOrEmpty
        $rows = Import-Csv $report
        ($rows | Where-Object Id -EQ $made.Project.Id).Result | Should -BeLike 'failed: *403*'
        @($rows | Where-Object Result -EQ rotated) | Should -HaveCount 4
        Test-Token $made.Project.Token | Should -BeTrue
    }

    It 'hands over the secret that the vault did not take, and stops' {
        $refusing = $arguments + @{}
        $refusing.Store = { throw 'the vault is locked' }
        $emitted = [Collections.Generic.List[object]]::new()
        { & $script @refusing | ForEach-Object { $emitted.Add($_) } } | Should -Throw 'the vault is locked'
        $emitted | Should -HaveCount 1
        Test-Token $emitted[0].Token | Should -BeTrue
        $rows = Import-Csv $report
        @($rows | Where-Object Result -Like 'rotated, secret not stored: *locked*') | Should -HaveCount 1
        @($rows | Where-Object Result -EQ expires) | Should -HaveCount 4
    }

    It 'rotates the session''s own token last' {
        $own = New-GLPersonalAccessToken rotation -User root -Scope api -ExpiresAt $soon
        $null = Connect-GLServer (Get-GLSession).Server -Token $own.Token
        $mine = $arguments + @{}
        $mine.Remove('User')
        & $script @mine
        $rows = Import-Csv $report
        $rows[-1].Id | Should -Be $own.Id
        $rows.Result | Sort-Object -Unique | Should -Be rotated
        Test-Token $own.Token | Should -BeFalse
        $null = Connect-GLServer (Get-GLSession).Server -Token $vault['gitlab-root-rotation']
        (Get-GLUser -Current).Username | Should -Be root
    }
}
