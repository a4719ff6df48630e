# The runbook as an administrator runs it: the script is taken from its page.

BeforeAll {
    Import-Module $PSScriptRoot/../Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator

    $page = Get-Content "$PSScriptRoot/../../../docs/runbooks/labels-and-milestones.md" -Raw
    $script = Join-Path $TestDrive 'Set-GroupPlan.ps1'
    Set-Content $script ([regex]::Match($page, '(?s)```powershell\r?\n(.*?)```').Groups[1].Value)

    function Get-Change { Get-SimulatorRequest | Where-Object method -NE GET | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')" } }
}

AfterAll { Stop-Simulator }

Describe 'Labels and milestones for a whole group' {
    BeforeEach {
        Reset-Simulator
        $null = Connect-Simulator
    }

    It 'is tried with -WhatIf: nothing is changed' {
        & $script -Group platform -DefaultMilestone Q4 -WhatIf
        Get-Change | Should -BeNullOrEmpty
        (Get-SimulatorRequest).Count | Should -BeGreaterThan 1
    }

    It 'makes what is missing, and changes what differs' {
        $null = New-GLLabel -Group platform -Name bug -Color '#000000'
        Clear-SimulatorRequest
        & $script -Group platform
        (Get-Change) -replace '/10/', '/platform/' -replace '\d+$', '#' | Should -Be @(
            'PUT /groups/platform/labels/#'
            'POST /groups/platform/labels'
            'POST /groups/platform/labels'
            'POST /groups/platform/milestones'
            'PUT /groups/platform/milestones/#'
        )
        (Get-GLLabel -Group platform).Name | Sort-Object | Should -Be 'bug', 'needs review::later', 'needs review::now'
        (Get-GLLabel -Group platform bug).Color | Should -Be '#d9534f'
        (Get-GLMilestone -Group platform 'Q4 / 50%').DueDate.Day | Should -Be 15
        (Get-GLMilestone -Group platform Q4).DueDate.Month | Should -Be 12
    }

    It 'makes nothing twice' {
        & $script -Group platform -DefaultMilestone Q4
        Clear-SimulatorRequest
        & $script -Group platform -DefaultMilestone Q4
        Get-Change | Should -BeNullOrEmpty
    }

    It 'puts open issues without a milestone into one, and leaves the others alone' {
        Set-GLIssue platform/docs 1 -State close
        & $script -Group platform -DefaultMilestone 'Q4 / 50%'
        (Get-GLMilestone -Group platform 'Q4 / 50%' | Get-GLMilestoneIssue).Title | Sort-Object |
            Should -Be 'A job is done twice', 'Answer 429 with Retry-After', 'Export fails for empty projects', 'Say how to install'
        & $script -Group platform -DefaultMilestone Q4
        Get-GLMilestone -Group platform Q4 | Get-GLMilestoneIssue | Should -BeNullOrEmpty
    }

    It 'goes on when one change fails, and fails at the end; run again, it makes the rest' {
        Add-SimulatorRule @{ method = 'POST'; path = '/labels'; status = 403 }
        { & $script -Group platform -ErrorAction SilentlyContinue } | Should -Throw "1 of the changes of 'platform' failed*"
        (Get-GLLabel -Group platform).Name | Should -HaveCount 2
        Get-GLMilestone -Group platform | Should -HaveCount 2
        Clear-SimulatorRequest
        & $script -Group platform
        Get-Change | Should -Be 'POST /groups/platform/labels'
    }

    It 'changes nothing without the right to see the group' {
        $null = Connect-Simulator -Token glpat-simulator-user
        { & $script -Group brightbox -ErrorAction SilentlyContinue } | Should -Throw
        Get-Change | Should -BeNullOrEmpty
    }
}
