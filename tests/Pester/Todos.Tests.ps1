BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator -Token 'glpat-simulator-developer'
    function Get-RequestLine { Get-SimulatorRequest | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')$(if ($_.query) { "?$($_.query)" })" } }
}

AfterAll { Stop-Simulator }

Describe 'To-do items' {
    BeforeEach { Reset-Simulator }

    It 'are listed, filtered and done' {
        Get-GLTodo | Should -HaveCount 3
        Get-GLTodo -Action review_requested -Type MergeRequest -Project platform/docs -Author john_smith | Complete-GLTodo -PassThru | ForEach-Object State | Should -Be 'done'
        Get-GLTodo | Should -HaveCount 2
        Complete-GLTodo -All
        Get-GLTodo | Should -BeNullOrEmpty
        Get-GLTodo -State done | Should -HaveCount 3
    }

    It 'lead to their project' {
        $project = (Get-GLTodo -Type MergeRequest).Project
        Clear-SimulatorRequest
        Get-GLTodo -Type MergeRequest | Get-GLProjectLanguage
        Get-RequestLine | Select-Object -Last 1 | Should -Be "GET /projects/$($project.Id)/languages"
    }

    It 'go on after one that is not there' {
        1, 99, 3 | Complete-GLTodo -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Should -HaveCount 1
        Get-GLTodo | ForEach-Object Id | Should -Be 2
    }

    # Whether there is such an issue or epic is not the question here.
    It 'are made of <case>' -ForEach @(
        @{ Case = 'an issue'; Pipeline = { New-GLTodo a/b.c/x_y-z.1 -Issue 5 -ErrorAction SilentlyContinue }; Request = 'POST /projects/a%2Fb.c%2Fx_y-z.1/issues/5/todo' }
        @{ Case = 'an issue from the pipeline'; Pipeline = { [GitLabPS.Issue]@{ Iid = 5; Id = 99; ProjectId = 4 } | New-GLTodo -ErrorAction SilentlyContinue }; Request = 'POST /projects/4/issues/5/todo' }
        @{ Case = 'a merge request'; Pipeline = { New-GLTodo -Project 4 -MergeRequest 6 -ErrorAction SilentlyContinue }; Request = 'POST /projects/4/merge_requests/6/todo' }
        @{ Case = 'a merge request from the pipeline'; Pipeline = { [GitLabPS.MergeRequest]@{ Iid = 6; Id = 99; ProjectId = 4 } | New-GLTodo -ErrorAction SilentlyContinue }; Request = 'POST /projects/4/merge_requests/6/todo' }
        @{ Case = 'an epic'; Pipeline = { New-GLTodo -Group a/b.c -Epic 7 -ErrorAction SilentlyContinue }; Request = 'POST /groups/a%2Fb.c/epics/7/todo' }
        @{ Case = 'an epic from the pipeline'; Pipeline = { [GitLabPS.Epic]@{ Iid = 7; Id = 99; GroupId = 31 } | New-GLTodo -ErrorAction SilentlyContinue }; Request = 'POST /groups/31/epics/7/todo' }
    ) {
        $null = & $pipeline
        Get-RequestLine | Should -Be $request
    }
}

Describe 'Events' {
    BeforeEach { Reset-Simulator }

    It '<pipeline>' -ForEach @(
        @{ Pipeline = { Get-GLEvent }; Request = 'GET /events?per_page=100'; Titles = @('Wiki pages are not found', 'Wiki pages are not found') }
        @{ Pipeline = { Get-GLEvent -Action closed -Sort asc -After 2013-09-30 }; Request = 'GET /events?action=closed&after=2013-09-30&sort=asc&per_page=100'; Titles = @('Wiki pages are not found') }
        @{ Pipeline = { Get-GLUser jane.d-oe | Get-GLEvent -First 1 }; Request = 'GET /users/3/events?per_page=1'; Titles = @('Wiki pages are not found') }
        @{ Pipeline = { Get-GLEvent -User jane.d-oe -TargetType issue }; Request = 'GET /users/3/events?target_type=issue&per_page=100'; Titles = @('Wiki pages are not found', 'Wiki pages are not found') }
        @{ Pipeline = { Get-GLProject platform/docs | Get-GLEvent -Action merged }; Request = 'GET /projects/*/events?action=merged&per_page=100'; Titles = @('Correct a link') }
        @{ Pipeline = { 'platform/docs' | Get-GLEvent -Action merged }; Request = 'GET /projects/platform%2Fdocs/events?action=merged&per_page=100'; Titles = @('Correct a link') }
    ) {
        (& $pipeline).TargetTitle | Should -Be $titles
        @(Get-RequestLine)[-1] | Should -BeLike $request
    }

    It 'of a push say what was pushed' {
        (Get-GLEvent diaspora/diaspora-client).PushData.Ref | Should -Be 'main'
    }

    It 'lead to their project' {
        Get-GLEvent | Select-Object -First 1 | Get-GLProject | ForEach-Object PathWithNamespace | Should -Be 'platform/docs'
    }
}
