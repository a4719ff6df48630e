BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator

    function Get-RequestLine { Get-SimulatorRequest | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')" } }
    function Get-Body { (Get-SimulatorRequest | Where-Object method -NE GET)[-1].body }
}

AfterAll { Stop-Simulator }

Describe 'Milestones' {
    BeforeEach { Reset-Simulator }

    It 'one is found by its title, however awkward' {
        $milestone = Get-GLMilestone a/b.c/x_y-z.1 'Q4 / 50%'
        $milestone.Title | Should -Be 'Q4 / 50%'
        $lookup = @(Get-SimulatorRequest)[0]
        $lookup.path, $lookup.query | Should -Be '/api/v4/projects/a%2Fb.c%2Fx_y-z.1/milestones', 'title=Q4%20%2F%2050%25'
        @(Get-RequestLine)[1] | Should -Be "GET /projects/a%2Fb.c%2Fx_y-z.1/milestones/$($milestone.Id)"
    }

    It 'a title in the path means the project''s own, and else also one of a group above' {
        Set-GLMilestone platform/docs Q4 -Description x -ErrorAction SilentlyContinue -ErrorVariable failures
        "$failures" | Should -Be "-Milestone: there is no 'Q4', or you may not see it."
        Get-RequestLine | Should -Not -BeLike 'PUT*'
        Set-GLIssue platform/docs 1 -Milestone Q4 -PassThru | ForEach-Object { $_.Milestone.GroupId } | Should -Be 10
        $own = New-GLMilestone platform/docs Q4 -ErrorAction SilentlyContinue
        if ($own) { Set-GLIssue platform/docs 1 -Milestone Q4 -PassThru | ForEach-Object { $_.Milestone.Id } | Should -Be $own.Id }
    }

    It 'one of a group is refused where a project is named, and the other way round' {
        $milestone = Get-GLMilestone -Group platform Q4
        Clear-SimulatorRequest
        { Set-GLMilestone platform/docs $milestone -Description x -ErrorAction Stop } | Should -Throw '*-Project names platform/docs, but this milestone is of the group *'
        { Set-GLMilestone -Group platform -Milestone ([GitLabPS.Milestone]@{ Id = 1; ProjectId = 7 }) -Description x -ErrorAction Stop } | Should -Throw '*-Group names platform, but this milestone is of the project 7*'
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }

    It 'those of groups above go on to their group, those of the project to it' {
        $null = New-GLMilestone platform/docs Own
        Clear-SimulatorRequest
        Get-GLMilestone platform/docs -IncludeAncestor | Set-GLMilestone -Description x
        (Get-RequestLine | Where-Object { $_ -like 'PUT*' }) -replace '\d+$', '#' | Should -BeLike 'PUT /*/milestones/#'
        @(Get-RequestLine | Where-Object { $_ -like 'PUT /groups/10/*' }) | Should -HaveCount 1
        Clear-SimulatorRequest
        Get-GLMilestone -Group platform -IncludeDescendant | Set-GLMilestone -Description y
        @(Get-RequestLine | Where-Object { $_ -like 'PUT /groups/10/*' }) | Should -HaveCount 1
        @(Get-RequestLine | Where-Object { $_ -like 'PUT /projects/*' }) | Should -HaveCount 1
    }

    It 'those of a group: <case>' -ForEach @(
        @{ Case = 'with all words in the title'; Command = { Get-GLMilestone -Group platform -SearchTitle '17.5 17.4' }; Titles = , '17.4 and 17.5'; Query = 'search_title=17.5%2017.4' }
        @{ Case = 'on a day'; Command = { Get-GLMilestone -Group platform -ContainingDate 2026-02-10 }; Titles = 'Q4', 'February'; Query = 'containing_date=2026-02-10' }
        @{ Case = 'within a span'; Command = { Get-GLMilestone -Group platform -StartDate 2026-02-28 -EndDate 2026-03-01 }; Titles = 'Q4', 'February', '17.4 and 17.5'; Query = 'end_date=2026-03-01&start_date=2026-02-28' }
    ) {
        $null = New-GLMilestone -Group platform -Title February -StartDate 2026-02-01 -DueDate 2026-02-28
        $null = New-GLMilestone -Group platform -Title '17.4 and 17.5' -StartDate 2026-03-01 -DueDate 2026-03-31
        (& $command).Title | Should -Be $titles
        (@(Get-SimulatorRequest)[-1].query -replace '&?per_page=100' -split '&' | Sort-Object) -join '&' | Should -Be $query
    }

    It 'a span has two ends' {
        Clear-SimulatorRequest
        { Get-GLMilestone -Group platform -StartDate 2026-02-28 -ErrorAction Stop } | Should -Throw '*-StartDate*-EndDate*'
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }

    It '<case> is sent as <body>' -ForEach @(
        @{ Case = '-DueDate'; Command = { Set-GLMilestone -Group platform Q4 -DueDate 2026-12-31 }; Body = '{"due_date":"2026-12-31"}' }
        @{ Case = '-DueDate $null'; Command = { Set-GLMilestone -Group platform -Milestone Q4 -DueDate $null }; Body = '{"due_date":null}' }
        @{ Case = '-State'; Command = { Get-GLMilestone -Group platform | Set-GLMilestone -State close }; Body = '{"state_event":"close"}' }
        @{ Case = '-Title'; Command = { Set-GLMilestone a/b.c/x_y-z.1 'Q4 / 50%' -Title 'Q4 / 100%' }; Body = '{"title":"Q4 / 100%"}' }
    ) {
        & $command
        Get-Body | Should -BeExactly $body
    }

    It '<pipeline>' -ForEach @(
        @{ Pipeline = { Get-GLMilestone -Group platform | Get-GLMilestoneIssue }; Lines = 'GET /groups/platform/milestones', 'GET /groups/platform/milestones/*/issues' }
        @{ Pipeline = { Get-GLMilestone -Group platform | Get-GLMilestoneMergeRequest }; Lines = 'GET /groups/platform/milestones', 'GET /groups/platform/milestones/*/merge_requests' }
        @{ Pipeline = { Get-GLMilestone -Group platform | Get-GLMilestoneBurndownEvent }; Lines = 'GET /groups/platform/milestones', 'GET /groups/platform/milestones/*/burndown_events' }
        @{ Pipeline = { Get-GLMilestone a/b.c/x_y-z.1 | Move-GLMilestoneToGroup }; Lines = 'GET /projects/a%2Fb.c%2Fx_y-z.1/milestones', 'POST /projects/a%2Fb.c%2Fx_y-z.1/milestones/*/promote' }
        @{ Pipeline = { Get-GLMilestone a/b.c/x_y-z.1 | Remove-GLMilestone }; Lines = 'GET /projects/a%2Fb.c%2Fx_y-z.1/milestones', 'DELETE /projects/a%2Fb.c%2Fx_y-z.1/milestones/*' }
    ) {
        $null = & $pipeline -ErrorVariable failures
        $failures | Should -BeNullOrEmpty
        $sent = @(Get-RequestLine | ForEach-Object { $_ -replace '/(groups)/10/', '/$1/platform/' -replace '/projects/\d+/', '/projects/a%2Fb.c%2Fx_y-z.1/' })
        $sent | Should -HaveCount $lines.Count
        for ($i = 0; $i -lt $lines.Count; $i++) { $sent[$i] | Should -BeLike $lines[$i] }
    }

    It 'what a project shares with its group keeps its issues' {
        $null = New-GLMilestone platform/docs Sprint
        Set-GLIssue platform/docs 1 -Milestone Sprint
        Move-GLMilestoneToGroup platform/docs Sprint
        (Get-GLMilestone -Group platform Sprint).GroupId | Should -Be 10
        (Get-GLMilestone -Group platform -Title Sprint | Get-GLMilestoneIssue).Title | Should -Be 'The first page has no title'
        Get-GLMilestone platform/docs | Should -BeNullOrEmpty
    }

    It 'that of an issue goes on' {
        Set-GLIssue platform/docs 1 -Milestone Q4
        (Get-GLIssue platform/docs 1).Milestone | Set-GLMilestone -DueDate 2026-12-31
        (Get-GLMilestone -Group platform Q4).DueDate.Month | Should -Be 12
    }

    It 'a title is taken once' {
        New-GLMilestone -Group platform -Title Q4 -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].CategoryInfo.Category | Should -Be ResourceExists
    }
}

Describe 'Iterations' {
    BeforeAll { Reset-Simulator }

    It 'are of a group, and those of a project are its group''s' {
        (Get-GLIteration -Group platform -State current).Title | Should -Be Hardening
        (Get-GLIteration platform/docs).Count | Should -Be 3
        (Get-GLProject platform/docs | Get-GLIteration).GroupId | Should -Be 10, 10, 10
    }

    It 'are a filter of issues' {
        Clear-SimulatorRequest
        $iteration = Get-GLIteration -Group platform -State current
        $null = Get-GLIssue -Group platform -Iteration $iteration
        @(Get-SimulatorRequest)[-1].query | Should -BeLike "iteration_id=$($iteration.Id)*"
    }
}

Describe 'Boards' {
    BeforeEach { Reset-Simulator }

    It 'of <scope> get lists by name of label and milestone, which can be moved and removed' -ForEach @(
        @{ Scope = 'a project'; Of = @{ Project = 'platform/docs' }; Path = '/projects/platform%2Fdocs/boards' }
        @{ Scope = 'a group'; Of = @{ Group = 'platform' }; Path = '/groups/platform/boards' }
    ) {
        $null = New-GLLabel @of -Name 'needs review::now' -Color '#ff0000'
        $board = New-GLBoard @of -Name Work
        ($board | New-GLBoardList -Label 'needs review::now').Label.Name | Should -Be 'needs review::now'
        (New-GLBoardList @of -Board $board.Id -Milestone Q4).Milestone.Title | Should -Be Q4
        (Get-GLBoard @of -Board $board.Id).Lists | Should -HaveCount 2

        Clear-SimulatorRequest
        $board | Get-GLBoardList | Select-Object -Last 1 | Set-GLBoardList -Position 0 -PassThru | ForEach-Object Position | Should -Be 0
        $board | Get-GLBoardList | Remove-GLBoardList
        $board | Get-GLBoardList | Should -BeNullOrEmpty
        @(Get-RequestLine)[0] -replace '/(10|\d+)/boards', '/*/boards' | Should -BeLike "GET /*/boards/$($board.Id)/lists"

        Get-GLBoard @of | Set-GLBoard -Name Renamed -HideClosedList $true -User jane.d-oe -Milestone Q4 -Label bug, urgent -PassThru |
            ForEach-Object { $_.Name, $_.Assignee.Username, $_.Milestone.Title } | Should -Be Renamed, jane.d-oe, Q4
        Get-Body | Should -BeLike '*"labels":"bug,urgent"*'
        Get-GLBoard @of | Remove-GLBoard
        Get-GLBoard @of | Should -BeNullOrEmpty
    }

    It 'of projects and of groups go through one pipeline' {
        $boards = (New-GLBoard platform/docs First), (New-GLBoard -Group platform -Name Second), (New-GLBoard platform/docs Third)
        Clear-SimulatorRequest
        $boards | Set-GLBoard -Name Renamed
        (Get-RequestLine) -replace '\d{3,}', '#' | Should -Be 'PUT /projects/#/boards/#', 'PUT /groups/10/boards/#', 'PUT /projects/#/boards/#'
    }

    It 'know where their lists belong' {
        $board = New-GLBoard -Group platform -Name Work
        $null = $board | New-GLBoardList -Milestone Q4
        $board = Get-GLBoard -Group platform -Board $board.Id
        Clear-SimulatorRequest
        $board.Lists | Remove-GLBoardList
        Get-RequestLine | Should -Be "DELETE /groups/10/boards/$($board.Id)/lists/$($board.Lists[0].Id)"
    }

    It 'of epics can be read' {
        $board = Get-GLGroup platform | Get-GLEpicBoard
        $board.Name, $board.Group.Text | Should -Be Roadmap, platform
        ($board | Get-GLEpicBoardList).Label.Name | Should -Be next
        $whole = [GitLabPS.EpicBoard]@{ Id = 5; GroupId = 10; Lists = [GitLabPS.EpicBoardList[]]@([GitLabPS.EpicBoardList]@{ Id = 7 }) }
        $whole.Lists | ForEach-Object { $_.EpicBoardId, $_.GroupId } | Should -Be 5, 10
        (Get-GLEpicBoardList platform $board.Id -EpicBoardList ($board | Get-GLEpicBoardList).Id).ListType | Should -Be label
    }
}
