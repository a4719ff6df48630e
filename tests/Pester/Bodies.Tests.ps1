BeforeDiscovery {
    # As code points: Windows PowerShell does not read scripts as UTF-8.
    $japanese = [string]::new([char[]] (0x65E5, 0x672C))
    $rocket = [char]::ConvertFromUtf32(0x1F680)
}

BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator

    # What the last changing request carried, as the text it was.
    function Get-Body { (Get-SimulatorRequest | Where-Object method -NE GET)[-1].body }
}

AfterAll { Stop-Simulator }

Describe 'The body of a change' {
    BeforeEach { Reset-Simulator }

    It 'holds only what was given' {
        Set-GLProject 4 -Description text
        Get-Body | Should -BeExactly '{"description":"text"}'
    }

    It '<case> is sent as <body>' -ForEach @(
        @{ Case = '-Description $null'; Command = { Set-GLProject 4 -Description $null }; Body = '{"description":null}' }
        @{ Case = "-Description ''"; Command = { Set-GLProject 4 -Description '' }; Body = '{"description":""}' }
        @{ Case = '-Topic @()'; Command = { Set-GLProject 4 -Topic @() }; Body = '{"topics":[]}' }
        @{ Case = '-Topic a'; Command = { Set-GLProject 4 -Topic a }; Body = '{"topics":["a"]}' }
        @{ Case = '-Topic a, b'; Command = { Set-GLProject 4 -Topic a, b }; Body = '{"topics":["a","b"]}' }
        @{ Case = '-Topic $null'; Command = { Set-GLProject 4 -Topic $null }; Body = '{"topics":[]}' }
        @{ Case = "-Topic ''"; Command = { Set-GLProject 4 -Topic '' }; Body = '{"topics":[]}' }
        @{ Case = "-Topic a, '', `$null"; Command = { Set-GLProject 4 -Topic a, '', $null }; Body = '{"topics":["a"]}' }
        @{ Case = "-Label ''"; Command = { Set-GLIssue 4 1 -Label '' }; Body = '{"labels":[]}' }
        @{ Case = "-Assignee ''"; Command = { Set-GLIssue 4 1 -Assignee '' }; Body = '{"assignee_ids":[]}' }
        @{ Case = '-Assignee @($null)'; Command = { Set-GLIssue 4 1 -Assignee @($null) }; Body = '{"assignee_ids":[]}' }
        @{ Case = "-ProtectedBranchId ''"; Command = { New-GLApprovalRule 4 x -ApprovalsRequired 1 -ProtectedBranchId '' }; Body = '{"name":"x","approvals_required":1,"protected_branch_ids":[]}' }
        @{ Case = '-DueDate $null'; Command = { Set-GLIssue 4 1 -DueDate $null }; Body = '{"due_date":null}' }
        @{ Case = '-Weight $null'; Command = { Set-GLIssue 4 1 -Weight $null }; Body = '{"weight":null}' }
        @{ Case = '-Milestone $null'; Command = { Set-GLIssue 4 1 -Milestone $null }; Body = '{"milestone_id":null}' }
        @{ Case = '-ExternalUrl $null'; Command = { New-GLEnvironment 4 live -ExternalUrl $null }; Body = '{"name":"live","external_url":null}' }
        @{ Case = '-MergeRequestTitleRegex $null'; Command = { Set-GLProject 4 -MergeRequestTitleRegex $null }; Body = '{"merge_request_title_regex":null}' }
        @{ Case = '-LfsEnabled $false'; Command = { Set-GLProject 4 -LfsEnabled $false }; Body = '{"lfs_enabled":false}' }
        @{ Case = '-LfsEnabled $true'; Command = { Set-GLProject 4 -LfsEnabled $true }; Body = '{"lfs_enabled":true}' }
        @{ Case = '-CiDefaultGitDepth 0'; Command = { Set-GLProject 4 -CiDefaultGitDepth 0 }; Body = '{"ci_default_git_depth":0}' }
        @{ Case = '-Visibility PRIVATE'; Command = { Set-GLProject 4 -Visibility PRIVATE }; Body = '{"visibility":"private"}' }
        @{ Case = 'quotes and letters of the world'; Command = { Set-GLProject 4 -Description $text }; Text = "`"$japanese`" $rocket"; Body = "{`"description`":`"\`"$japanese\`" $rocket`"}" }
    ) {
        & $command
        Get-Body | Should -BeExactly $body
    }

    It 'takes no $null for a filter, which would be none' {
        { Get-GLProject -Search $null -ErrorAction Stop } | Should -Throw '-Search is $null*'
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }

    It 'takes one setting after the other from a splatted hashtable' {
        $settings = @{ Description = $null; Topic = @() }
        Set-GLProject 4 @settings
        $sent = Get-Body | ConvertFrom-Json
        $sent.PSObject.Properties.Name | Sort-Object | Should -Be 'description', 'topics'
    }

    It 'gives an instant as ISO 8601 and a day as a day' {
        Add-GLProjectShare platform/docs -Group twitter -GroupAccess Developer -ExpiresAt '2030-01-31'
        $sent = Get-Body | ConvertFrom-Json
        (Get-Body) | Should -Match '"expires_at":"2030-01-31"'
        $sent.group_access | Should -Be 30
    }

    It 'holds the id of what was given by path, where GitLab takes only ids' {
        Add-GLProjectShare platform/docs -Group cute-cats -GroupAccess Reporter
        (Get-Body | ConvertFrom-Json).group_id | Should -Be 18
    }

    It 'is absent where there is nothing to say' {
        Add-GLProjectStar 4
        Get-Body | Should -BeNullOrEmpty
    }

    It 'is a form where a file goes along' {
        $file = Join-Path $TestDrive 'logo.png'
        [IO.File]::WriteAllBytes($file, [byte[]] (137, 80, 78, 71))
        Set-GLProjectAvatar 4 $file
        $request = (Get-SimulatorRequest | Where-Object method -EQ PUT)[-1]
        $request.headers.'Content-Type' | Should -BeLike 'multipart/form-data; boundary=*'
        $request.body | Should -Match 'name="?avatar"?; filename="?logo.png"?'
    }

    It 'empties what -Remove takes away' {
        Remove-GLProjectAvatar 4 -Confirm:$false
        $request = (Get-SimulatorRequest | Where-Object method -EQ PUT)[-1]
        $request.body | Should -Match 'avatar'
        (Get-GLProject 4).AvatarUrl | Should -BeNullOrEmpty
    }
}

Describe 'The query of a list' {
    BeforeEach { Reset-Simulator }

    It '<case> is sent as <query>' -ForEach @(
        @{ Case = 'a switch'; Command = { Get-GLProject -Owned }; Query = 'owned=true' }
        @{ Case = 'a switch that is off'; Command = { Get-GLProject -Archived:$false }; Query = 'archived=false' }
        @{ Case = 'a list'; Command = { Get-GLProject -Topic 'a', 'b c' }; Query = 'topic=a%2Cb%20c' }
        @{ Case = 'an instant with an offset'; Command = { Get-GLProject -LastActivityAfter ([DateTimeOffset] '2026-01-02T03:04:05+09:00') }; Query = 'last_activity_after=2026-01-02T03%3A04%3A05%2B09%3A00' }
        @{ Case = 'custom attributes'; Command = { Get-GLUser -CustomAttribute @{ department = 'R&D' } }; Query = 'custom_attributes[department]=R%26D' }
        @{ Case = 'an access level'; Command = { Get-GLProject -MinAccessLevel Maintainer }; Query = 'min_access_level=40' }
        @{ Case = 'letters beyond ASCII'; Command = { Get-GLProject -Search $text }; Text = $japanese; Query = 'search=%E6%97%A5%E6%9C%AC' }
    ) {
        $null = & $command
        $sent = (Get-SimulatorRequest)[0].query -split '&'
        $sent | Should -Contain $query
    }
}
