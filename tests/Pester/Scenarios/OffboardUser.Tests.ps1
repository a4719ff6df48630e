# The runbook as an administrator runs it: the script is taken from its page.

BeforeAll {
    Import-Module $PSScriptRoot/../Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator

    $page = Get-Content "$PSScriptRoot/../../../docs/runbooks/offboard-user.md" -Raw
    $script = Join-Path $TestDrive 'Disable-LeavingUser.ps1'
    Set-Content $script ([regex]::Match($page, '(?s)```powershell\r?\n(.*?)```').Groups[1].Value)

    # A user with tokens, keys and issues: one alone, one with somebody else, one that is closed.
    function Initialize-User {
        Reset-Simulator
        $null = Connect-Simulator
        $made = @{
            Token  = New-GLPersonalAccessToken backup -User jane.d-oe -Scope read_api -ExpiresAt (Get-Date).AddDays(30)
            Alone  = New-GLIssue platform/docs 'Wiki pages are not found' -Assignee jane.d-oe
            Shared = New-GLIssue diaspora/diaspora-client 'Search is slow' -Assignee jane.d-oe, root
            Closed = New-GLIssue platform/docs 'Old story' -Assignee jane.d-oe
            Other  = New-GLIssue platform/docs 'Not hers' -Assignee root
        }
        $made.Closed | Set-GLIssue -State close
        Clear-SimulatorRequest
        $made
    }

    # The user names of those who work on an issue now.
    function Get-Assignee($Issue) { (Get-GLIssue $Issue.ProjectId $Issue.Iid).Assignees.Username | Sort-Object }

    # Whether somebody with this token gets in.
    function Test-Token([securestring] $Secret) {
        try { $null = Connect-GLServer (Get-GLSession).Server -Token $Secret -NoDefault } catch { return $false }
        $true
    }
}

AfterAll { Stop-Simulator }

Describe 'Offboarding a user' {
    BeforeEach { $made = Initialize-User }

    It 'is tried with -WhatIf: nothing changes' {
        $result = & $script jane.d-oe -Successor john_smith -WhatIf
        (Get-SimulatorRequest).method | Sort-Object -Unique | Should -Be 'GET'
        $result.State | Should -Be 'active'
        $result.Keys | Should -Be 2
        $result.Issues | Should -Be 2
        Test-Token $made.Token.Token | Should -BeTrue
    }

    It 'blocks the user, ends tokens and keys, and hands the open issues over' {
        $result = & $script jane.d-oe -Successor john_smith
        $result.State | Should -Be 'blocked'
        $result.Problems | Should -Be 0
        $result.Tokens | Should -BeGreaterOrEqual 1
        (Get-GLUser jane.d-oe).State | Should -Be 'blocked'
        @(Get-GLPersonalAccessToken -User jane.d-oe -State active -All) | Should -HaveCount 0
        Get-GLSshKey jane.d-oe -All | Should -BeNullOrEmpty
        Get-Assignee $made.Alone | Should -Be 'john_smith'
        Get-Assignee $made.Shared | Should -Be 'john_smith', 'root'
        Get-Assignee $made.Closed | Should -Be 'jane.d-oe'
        Get-Assignee $made.Other | Should -Be 'root'
    }

    It 'blocks first, so that nothing new comes up meanwhile' {
        $null = & $script jane.d-oe -Successor john_smith
        (Get-SimulatorRequest | Where-Object method -NE GET)[0].path | Should -Be '/api/v4/users/3/block'
    }

    It 'leaves the tokens useless even when the user is let in again' {
        $null = & $script jane.d-oe
        Unblock-GLUser jane.d-oe
        Test-Token $made.Token.Token | Should -BeFalse
    }

    It 'leaves the issues alone without a successor' {
        (& $script jane.d-oe).Issues | Should -Be 0
        Get-Assignee $made.Alone | Should -Be 'jane.d-oe'
    }

    It 'keeps keys that only sign, when asked to' {
        $key = New-GLSshKey jane.d-oe -Title signing -Key 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKq4 x' -UsageType signing
        $null = & $script jane.d-oe -KeepSigningKey
        (Get-GLSshKey jane.d-oe -All).Id | Should -Be $key.Id
    }

    It 'can be run again' {
        $null = & $script jane.d-oe -Successor john_smith
        $again = & $script jane.d-oe -Successor john_smith
        $again.Problems | Should -Be 0
        $again.Tokens + $again.Keys + $again.Issues | Should -Be 0
    }

    It 'changes nothing when <case>' -ForEach @(
        @{ Case = 'there is no such user'; Arguments = @{ User = 'nobody.here' } }
        @{ Case = 'there is no such successor'; Arguments = @{ User = 'jane.d-oe'; Successor = 'nobody.here' } }
        @{ Case = 'both are the same'; Arguments = @{ User = 'jane.d-oe'; Successor = 'jane.d-oe' } }
        @{ Case = 'one would block oneself'; Arguments = @{ User = 'root' } }
    ) {
        { & $script @arguments } | Should -Throw
        (Get-GLUser jane.d-oe).State | Should -Be 'active'
        (Get-SimulatorRequest | Where-Object method -EQ DELETE) | Should -BeNullOrEmpty
    }

    It 'goes on after an issue that cannot be handed over' {
        Add-SimulatorRule @{ method = 'PUT'; path = "/issues/$($made.Alone.Iid)"; status = 403; body = '{"message":"403 Forbidden"}'; times = 1 }
        $result = & $script jane.d-oe -Successor john_smith -ErrorAction SilentlyContinue
        $result.State | Should -Be 'blocked'
        $result.Problems | Should -Be 1
    }

    It 'hands issues over in one line, where nobody shares them' {
        @(Get-GLIssue -Assignee jane.d-oe -Scope all -State opened -All) | Set-GLIssue -Assignee john_smith
        Get-Assignee $made.Alone | Should -Be 'john_smith'
        Get-Assignee $made.Shared | Should -Be 'john_smith'
        Get-Assignee $made.Closed | Should -Be 'jane.d-oe'
    }
}
