BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator

    function Get-RequestLine { Get-SimulatorRequest | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')" } }
    function Get-Body { (Get-SimulatorRequest | Where-Object method -NE GET)[-1].body }
    function Get-LastRequest { $last = @(Get-SimulatorRequest)[-1]; "$($last.path -replace '^/api/v4')?$($last.query)" }
}

AfterAll { Stop-Simulator }

Describe 'Getting issues' {
    BeforeEach { Reset-Simulator }

    It 'without a project or group they are one''s own, and every one says which project it is of' {
        $issues = Get-GLIssue -Scope all -All
        Get-RequestLine | Should -Be 'GET /issues'
        $issues.Count | Should -BeGreaterThan 5
        ($issues | Where-Object Title -Like 'Export*').Project.Text | Should -Be 'platform/backend/api'
    }

    It 'a project may stand first, and the number behind it' {
        (Get-GLIssue platform/backend/api 1).Title | Should -Be 'Export fails for empty projects'
        Get-RequestLine | Should -Be 'GET /projects/platform%2Fbackend%2Fapi/issues/1'
    }

    It '<given> from the pipeline names <line>' -ForEach @(
        @{ Given = 'a project'; Command = { Get-GLProject platform/docs | Get-GLIssue }; Line = 'GET /projects/*/issues' }
        @{ Given = 'a group'; Command = { Get-GLGroup platform | Get-GLIssue }; Line = 'GET /groups/platform/issues' }
        @{ Given = 'a path'; Command = { 'platform/docs' | Get-GLIssue }; Line = 'GET /projects/platform%2Fdocs/issues' }
        @{ Given = 'an awkward path'; Command = { 'a/b.c/x_y-z.1' | Get-GLIssue }; Line = 'GET /projects/a%2Fb.c%2Fx_y-z.1/issues' }
        @{ Given = 'a milestone''s issue'; Command = { Get-GLIssue a/b.c/x_y-z.1 1 | Set-GLIssue -Milestone 'Q4 / 50%'; Get-GLMilestone a/b.c/x_y-z.1 'Q4 / 50%' | Get-GLMilestoneIssue | Set-GLIssue -Weight 1 }; Line = 'PUT /projects/*/issues/1' }
    ) {
        $null = & $command
        @(Get-RequestLine)[-1] | Should -BeLike $line
    }

    It '<filter> is sent as <query>' -ForEach @(
        @{ Filter = '-Label'; Command = { Get-GLIssue platform/docs -Label 'needs review::now', bug }; Query = 'labels=needs%20review%3A%3Anow%2Cbug&per_page=100' }
        @{ Filter = '-NotLabel'; Command = { Get-GLIssue platform/docs -NotLabel 'needs review::now' }; Query = 'not[labels][]=needs%20review%3A%3Anow&per_page=100' }
        @{ Filter = '-Milestone'; Command = { Get-GLIssue a/b.c/x_y-z.1 -Milestone 'Q4 / 50%' }; Query = 'milestone=Q4%20%2F%2050%25&per_page=100' }
        @{ Filter = '-Milestone with an object'; Command = { Get-GLIssue a/b.c/x_y-z.1 -Milestone (Get-GLMilestone a/b.c/x_y-z.1 -Title 'Q4 / 50%') }; Query = 'milestone=Q4%20%2F%2050%25&per_page=100' }
        @{ Filter = '-Assignee'; Command = { Get-GLIssue -Assignee jane.d-oe }; Query = 'assignee_username[]=jane.d-oe&per_page=100' }
        @{ Filter = '-Assignee with a user'; Command = { Get-GLIssue -Assignee (Get-GLUser 3) }; Query = 'assignee_id=3&per_page=100' }
        @{ Filter = '-Assignee with an id'; Command = { Get-GLIssue -Assignee 3 }; Query = 'assignee_id=3&per_page=100' }
        @{ Filter = '-Assignee with an id and a name'; Command = { Get-GLIssue -Assignee 3, root }; Query = 'assignee_username[]=jane.d-oe&assignee_username[]=root&per_page=100' }
        @{ Filter = '-Assignee None'; Command = { Get-GLIssue -Assignee none }; Query = 'assignee_id=None&per_page=100' }
        @{ Filter = '-Assignee Any'; Command = { Get-GLIssue -Assignee Any }; Query = 'assignee_id=Any&per_page=100' }
        @{ Filter = '-NotAssignee with ids'; Command = { Get-GLIssue -NotAssignee 3, 1 }; Query = 'not[assignee_username][]=jane.d-oe&not[assignee_username][]=root&per_page=100' }
        @{ Filter = '-Author with an id'; Command = { Get-GLIssue platform/docs -Author 3 }; Query = 'author_id=3&per_page=100' }
        @{ Filter = '-Author with a name'; Command = { Get-GLIssue platform/docs -Author jane.d-oe }; Query = 'author_username=jane.d-oe&per_page=100' }
        @{ Filter = '-NotAuthor with an id'; Command = { Get-GLIssue platform/docs -NotAuthor 3 }; Query = 'not[author_id]=3&per_page=100' }
        @{ Filter = '-Iteration Any'; Command = { Get-GLIssue platform/docs -Iteration any }; Query = 'iteration_id=Any&per_page=100' }
        @{ Filter = '-Milestone None'; Command = { Get-GLIssue platform/docs -Milestone None }; Query = 'milestone=None&per_page=100' }
        @{ Filter = '-Milestone with the id of one of a group above'; Command = { Get-GLIssue platform/docs -Milestone (Get-GLMilestone -Group platform -Title Q4).Id }; Query = 'milestone=Q4&per_page=100' }
        @{ Filter = '-HealthStatus none'; Command = { Get-GLIssue platform/docs -HealthStatus None }; Query = 'health_status=none&per_page=100' }
        @{ Filter = '-Without'; Command = { Get-GLIssue platform/docs -Without Assignee, Milestone -With Label }; Query = 'labels=Any&assignee_id=None&milestone=None&per_page=100' }
        @{ Filter = '-Confidential:$false'; Command = { Get-GLIssue platform/docs -Confidential:$false }; Query = 'confidential=false&per_page=100' }
    ) {
        & $command | Out-Null
        @(Get-SimulatorRequest)[-1].query | Should -BeExactly $query
    }

    It 'filters and a number exclude each other' {
        Get-GLIssue platform/docs 1 -State opened -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0] | Should -BeLike '*-State is for lists*'
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }

    It 'what is there at all is asked for once, and in lists' {
        Get-GLIssue platform/docs -Label bug -Without Label -ErrorVariable failures -ErrorAction SilentlyContinue
        Get-GLIssue platform/docs -With Label -Without Label -ErrorVariable +failures -ErrorAction SilentlyContinue
        Get-GLIssue platform/docs 1 -With Label -ErrorVariable +failures -ErrorAction SilentlyContinue
        $failures | Should -HaveCount 3
        "$($failures[0..1])" | Should -BeLike "*'labels'*'labels'*"
        "$($failures[2])" | Should -BeLike '*-With is for lists*'
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }

    It 'labels come with their details when asked' {
        Set-GLIssue platform/docs 1 -Label 'needs review::now'
        (Get-GLIssue platform/docs 1).Labels | Should -Be 'needs review::now'
        $label = (Get-GLIssue platform/docs -WithLabelDetail -Label 'needs review::now').Labels[0]
        $label | Should -BeOfType ([GitLabPS.Label])
        $label.Color | Should -Be '#428BCA'
        "$label" | Should -Be 'needs review::now'
        (New-GLIssue platform/docs 'As the first' -Label $label).Labels | Should -Be 'needs review::now'
    }

    It 'statistics say how many are open' {
        $statistic = Get-GLProject platform/backend/api | Get-GLIssueStatistic
        $statistic.Opened, $statistic.Closed, $statistic.All | Should -Be 2, 1, 3
        $statistic.Project.Text | Should -Be 'platform/backend/api'
        (Get-GLGroup platform | Get-GLRecentIssueCount).IssuesCount | Should -BeGreaterThan 4
    }

    It 'an id is for administrators' {
        $id = (Get-GLIssue platform/docs 1).Id
        (Get-GLIssue -IssueId $id).Iid | Should -Be 1
    }
}

Describe 'Changing issues' {
    BeforeEach { Reset-Simulator }

    It 'all open issues of a group''s projects go to a milestone, whose id is looked up once a project' {
        Get-GLGroup platform | Get-GLProject -All | Get-GLIssue -State opened -All | Set-GLIssue -Milestone Q4
        (Get-GLMilestone -Group platform Q4 | Get-GLMilestoneIssue).Count | Should -Be 2
        Clear-SimulatorRequest
        Get-GLProject -Group platform -IncludeSubgroup -All | Get-GLIssue -State opened -All | Set-GLIssue -Milestone Q4
        $lines = Get-RequestLine
        @($lines -like 'PUT *').Count | Should -Be 5
        @($lines -like 'GET *milestones').Count | Should -Be 3
        (Get-GLMilestone -Group platform Q4 | Get-GLMilestoneIssue).Count | Should -Be 5
    }

    It '<case> is refused with what to write, before anything is sent' -ForEach @(
        @{ Case = '-Weight Any'; Command = { Get-GLIssue platform/docs -Weight Any }; Says = '*-With Weight*' }
        @{ Case = '-EpicId None'; Command = { Get-GLIssue platform/docs -EpicId None }; Says = '*-Without Epic*' }
        @{ Case = '-Assignee 0'; Command = { Get-GLIssue platform/docs -Assignee 0 }; Says = '*Nothing has the id 0. Write None*' }
        @{ Case = '-Author 0'; Command = { Get-GLIssue platform/docs -Author 0 -ErrorAction Stop }; Says = '*-Author: nothing has the id 0*' }
        @{ Case = '-NotAssignee Any'; Command = { Get-GLIssue platform/docs -NotAssignee Any -ErrorAction Stop }; Says = '*-NotAssignee: GitLab knows no Any here*' }
        @{ Case = '-Assignee None, root'; Command = { Get-GLIssue platform/docs -Assignee None, root }; Says = '*None stands alone*' }
        @{ Case = 'a title without a project or group'; Command = { Get-GLIssue -Milestone 61 -ErrorAction Stop }; Says = "*Give the name*" }
    ) {
        Clear-SimulatorRequest
        $command | Should -Throw $says
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }

    It 'a look-up that failed is made again for the next object' {
        Add-SimulatorRule @{ path = '/users'; status = 403; times = 1; body = '{"message":"not now"}' }
        $issue = Get-GLIssue platform/docs 1
        $issue, $issue | Set-GLIssue -Assignee jane.d-oe -PassThru -ErrorAction SilentlyContinue -ErrorVariable failures |
            ForEach-Object { $_.Assignees.Username } | Should -Be jane.d-oe
        @($failures).Count | Should -Be 1
    }

    It '<case> is sent as <body>' -ForEach @(
        @{ Case = '-Milestone $null'; Command = { Set-GLIssue platform/docs 1 -Milestone $null }; Body = '{"milestone_id":null}' }
        @{ Case = '-Label @()'; Command = { Set-GLIssue platform/docs 1 -Label @() }; Body = '{"labels":[]}' }
        @{ Case = '-AddLabel'; Command = { Set-GLIssue platform/docs 1 -AddLabel 'needs review::now' }; Body = '{"add_labels":["needs review::now"]}' }
        @{ Case = '-Assignee'; Command = { Set-GLIssue platform/docs 1 -Assignee jane.d-oe, 2 }; Body = '{"assignee_ids":[3,2]}' }
        @{ Case = '-Assignee @()'; Command = { Set-GLIssue platform/docs 1 -Assignee @() }; Body = '{"assignee_ids":[]}' }
        @{ Case = '-State'; Command = { Set-GLIssue platform/docs 1 -State Close }; Body = '{"state_event":"close"}' }
        @{ Case = '-DueDate'; Command = { Set-GLIssue platform/docs 1 -DueDate 2027-03-31 }; Body = '{"due_date":"2027-03-31"}' }
        @{ Case = '-DueDate $null'; Command = { Set-GLIssue platform/docs 1 -DueDate $null -Weight $null }; Body = '{"due_date":null,"weight":null}' }
    ) {
        & $command
        Get-Body | Should -BeExactly $body
    }

    It 'an unknown milestone is an error, and nothing is changed' {
        Get-GLIssue platform/docs | Set-GLIssue -Milestone Q7 -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Should -HaveCount 2
        $failures[0] | Should -BeLike "*-Milestone: there is no 'Q7'*"
        (Get-SimulatorRequest).method | Should -Not -Contain 'PUT'
    }

    It 'one that is gone does not stop the others' {
        $issues = Get-GLIssue platform/docs -Sort asc
        Remove-GLIssue platform/docs 1 -Confirm:$false
        $issues | Set-GLIssue -AddLabel done -PassThru -ErrorVariable failures -ErrorAction SilentlyContinue | ForEach-Object Iid | Should -Be 2
        $failures | Should -HaveCount 1
        $failures[0].CategoryInfo.Category | Should -Be ObjectNotFound
    }

    It 'labels are added and removed, and of a scope one stays' {
        Set-GLIssue platform/docs 1 -Label bug, 'workflow::ready'
        (Set-GLIssue platform/docs 1 -AddLabel 'workflow::doing' -PassThru).Labels | Should -Be bug, 'workflow::doing'
        (Set-GLIssue platform/docs 1 -RemoveLabel bug -PassThru).Labels | Should -Be 'workflow::doing'
    }

    It 'a new one is emitted, and goes on' {
        $issue = New-GLIssue a/b.c/x_y-z.1 'A new one' -Label bug -Milestone 'Q4 / 50%' -Assignee jane.d-oe | Set-GLIssue -State close -PassThru
        $issue.State, $issue.Milestone.Title, $issue.Assignee.Username | Should -Be 'closed', 'Q4 / 50%', 'jane.d-oe'
    }

    It 'a moved one says where it is' {
        $moved = Get-GLIssue platform/docs 1 | Move-GLIssue -ToProject platform/backend/api -PassThru
        $moved.Project.Text, $moved.Iid | Should -Be 'platform/backend/api', 4
        (Get-GLIssue platform/docs 1).MovedToId | Should -Be $moved.Id
        Clear-SimulatorRequest
        $moved | Set-GLIssue -Weight 3
        Get-RequestLine | Should -BeLike 'PUT /projects/*/issues/4'
    }

    It 'a copied one says where it is' {
        $copy = Copy-GLIssue platform/docs 1 -ToProject platform/backend/api
        $copy.Project.Text, $copy.State | Should -Be 'platform/backend/api', 'opened'
        (Get-GLIssue platform/docs 1).State | Should -Be 'opened'
    }

    It '-WhatIf sends nothing, not even to look up the milestone' {
        Set-GLIssue platform/docs 1 -Milestone Q4 -Assignee jane.d-oe -WhatIf
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }
}

Describe 'What belongs to an issue' {
    BeforeEach { Reset-Simulator }

    It '<pipeline>' -ForEach @(
        @{ Pipeline = { Get-GLIssue platform/docs 1 | Set-GLTimeEstimate -Duration 3h30m }; Lines = 'GET /projects/platform%2Fdocs/issues/1', 'POST /projects/*/issues/1/time_estimate' }
        @{ Pipeline = { Get-GLIssue platform/docs 1 | Get-GLParticipant }; Lines = 'GET /projects/platform%2Fdocs/issues/1', 'GET /projects/*/issues/1/participants' }
        @{ Pipeline = { Get-GLIssue platform/docs 1 | Get-GLIssueMergeRequest }; Lines = 'GET /projects/platform%2Fdocs/issues/1', 'GET /projects/*/issues/1/related_merge_requests' }
        @{ Pipeline = { Get-GLIssue platform/docs 1 | Get-GLIssueMergeRequest -Closing }; Lines = 'GET /projects/platform%2Fdocs/issues/1', 'GET /projects/*/issues/1/closed_by' }
        @{ Pipeline = { Get-GLIssue platform/docs 1 | Get-GLIssueUserAgentDetail }; Lines = 'GET /projects/platform%2Fdocs/issues/1', 'GET /projects/*/issues/1/user_agent_detail' }
        @{ Pipeline = { Get-GLIssue platform/docs 1 | Enable-GLSubscription }; Lines = 'GET /projects/platform%2Fdocs/issues/1', 'POST /projects/*/issues/1/subscribe' }
        @{ Pipeline = { Get-GLIssue platform/docs 1 | Set-GLIssuePosition -AfterId 5 }; Lines = 'GET /projects/platform%2Fdocs/issues/1', 'PUT /projects/*/issues/1/reorder' }
        @{ Pipeline = { Get-GLIssue platform/docs 1 | Remove-GLIssue -Confirm:$false }; Lines = 'GET /projects/platform%2Fdocs/issues/1', 'DELETE /projects/*/issues/1' }
        @{ Pipeline = { Get-GLIssue -Group platform -Search install | Get-GLTimeTracking }; Lines = 'GET /groups/platform/issues', 'GET /projects/*/issues/2/time_stats' }
    ) {
        $null = & $pipeline -ErrorVariable failures
        $failures | Should -BeNullOrEmpty
        $lines.Count | Should -Be @(Get-RequestLine).Count
        for ($i = 0; $i -lt $lines.Count; $i++) { @(Get-RequestLine)[$i] | Should -BeLike $lines[$i] }
    }

    It 'a merge request is meant where it is named' {
        Get-GLTimeTracking platform/docs -MergeRequest 7 -ErrorAction SilentlyContinue
        Add-GLTimeSpent platform/docs -MergeRequest 7 -Duration 1h -ErrorAction SilentlyContinue
        Get-GLParticipant platform/docs -MergeRequest 7 -ErrorAction SilentlyContinue
        Disable-GLSubscription platform/docs -MergeRequest 7 -ErrorAction SilentlyContinue
        Get-RequestLine | Should -Be @(
            'GET /projects/platform%2Fdocs/merge_requests/7/time_stats'
            'POST /projects/platform%2Fdocs/merge_requests/7/add_spent_time'
            'GET /projects/platform%2Fdocs/merge_requests/7/participants'
            'POST /projects/platform%2Fdocs/merge_requests/7/unsubscribe'
        )
    }

    It 'time adds up, and the object says of which issue' {
        Set-GLTimeEstimate platform/docs 1 -Duration 1d
        Add-GLTimeSpent platform/docs 1 -Duration 1h30m
        $time = Add-GLTimeSpent platform/docs 1 -Duration -30m -PassThru
        $time.TotalTimeSpent, $time.HumanTotalTimeSpent, $time.TimeEstimate, $time.IssueIid | Should -Be 3600, '1h', 28800, 1
        $time | Clear-GLTimeSpent
        (Clear-GLTimeEstimate platform/docs 1 -PassThru).TimeEstimate | Should -Be 0
        (Get-GLIssue platform/docs 1).TimeStats.TotalTimeSpent | Should -Be 0
    }

    It 'a second subscription is no error' {
        Enable-GLSubscription platform/docs 1
        Enable-GLSubscription platform/docs 1 -ErrorVariable failures
        $failures | Should -BeNullOrEmpty
        (Get-GLIssue platform/docs 1).Subscribed | Should -BeTrue
    }

    It 'links are made, seen from both ends and removed' {
        $link = New-GLIssueLink platform/docs 1 -TargetProject platform/backend/api -TargetIssue 2 -LinkType blocks
        $link.SourceIssue.Project.Text, $link.TargetIssue.Project.Text | Should -Be 'platform/docs', 'platform/backend/api'
        $linked = Get-GLIssue platform/backend/api 2 | Get-GLLinkedIssue
        $linked.LinkType, $linked.Project.Text, $linked.Iid | Should -Be 'is_blocked_by', 'platform/docs', 1
        ($linked | Get-GLIssueLink).Id | Should -Be $link.Id
        $link.TargetIssue | Set-GLIssue -Weight 2 -PassThru | ForEach-Object Weight | Should -Be 2
        $linked | Remove-GLIssueLink
        Get-GLLinkedIssue platform/docs 1 | Should -BeNullOrEmpty
        $link = New-GLIssueLink platform/docs 1 -TargetProject platform/docs -TargetIssue 2
        $link | Remove-GLIssueLink
        Get-GLLinkedIssue platform/docs 1 | Should -BeNullOrEmpty
    }

    It 'pictures of metrics are uploaded, changed and removed' {
        $file = Join-Path $TestDrive 'cpu load.png'
        [IO.File]::WriteAllBytes($file, [byte[]] (1..20))
        $image = New-GLIssueMetricImage platform/docs 1 -Path $file -LinkText CPU
        $image.Filename, $image.UrlText, $image.IssueIid | Should -Be 'cpu load.png', 'CPU', 1
        (Get-GLIssueMetricImage platform/docs 1 | Set-GLIssueMetricImage -Link https://example.com/d -PassThru).Url | Should -Be 'https://example.com/d'
        Get-GLIssueMetricImage platform/docs 1 | Remove-GLIssueMetricImage
        Get-GLIssueMetricImage platform/docs 1 | Should -BeNullOrEmpty
    }
}
