BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator -Argument '--projects', '5'
    $null = Connect-Simulator
    function Get-RequestLine { Get-SimulatorRequest | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')" } }
}

AfterAll { Stop-Simulator }

Describe 'Epics' {
    BeforeEach {
        Reset-Simulator
        $epic = New-GLEpic platform 'Large' -Label 'team::one', 'a,b' -DueDateFixed 2026-12-31 -DueDateIsFixed $true
        $below = New-GLEpic platform/backend 'Below'
        Clear-SimulatorRequest
    }

    It 'are made with labels and days' {
        $epic.Labels | Should -Be 'team::one', 'a,b'
        $epic.DueDate.ToString('yyyy-MM-dd') | Should -Be '2026-12-31'
        "$epic" | Should -Be '&1 Large'
    }

    It 'of groups below are changed and removed there, although the group above was asked' {
        Get-GLEpic platform -Search Below | Set-GLEpic -StateEvent close -PassThru | ForEach-Object State | Should -Be closed
        (Get-GLEpic platform -Search Below).Group | ForEach-Object ToString | Should -Be 'platform/backend'
        Get-GLEpic platform -Search Below | Remove-GLEpic
        Get-RequestLine | Where-Object { $_ -notlike 'GET *' } | Should -Be 'PUT /groups/11/epics/1', 'DELETE /groups/11/epics/1'
        (Get-GLEpic platform -All).Title | Should -Be 'Large'
    }

    It 'of a group below are refused where the group above is named, and found by what is known of either' {
        $epic = Get-GLEpic platform -Search Below
        Clear-SimulatorRequest
        { $epic | Set-GLEpic -Group platform -Title x -ErrorAction Stop } | Should -Throw '*-Group names platform, but this epic is of the group platform/backend*'
        Get-SimulatorRequest | Should -BeNullOrEmpty
        $known = [GitLabPS.Epic]@{ Id = $epic.Id; Iid = $epic.Iid; GroupId = 11 }
        { $known | Set-GLEpic -Group platform -Title x -ErrorAction Stop } | Should -Throw '*-Group names platform, but this epic is of the group 11*'
        $known | Set-GLEpic -Group platform/backend -Title 'Renamed'
        Get-RequestLine | Should -Be 'GET /groups/platform', 'GET /groups/platform%2Fbackend', 'PUT /groups/platform%2Fbackend/epics/1'
    }

    It 'come from groups in the pipeline' {
        Get-GLGroup platform | Get-GLEpic | ForEach-Object Title | Should -Be 'Below', 'Large'
        (Get-GLEpic platform 1).Id | Should -Be $epic.Id
    }

    It 'lose what is cleared, and keep what is not named' {
        Set-GLEpic platform 1 -Label @() -Description $null
        (Get-SimulatorRequest)[0].body | Should -Be '{"description":null,"labels":[]}'
        $after = Get-GLEpic platform 1
        $after.Labels | Should -BeNullOrEmpty
        $after.Title | Should -Be Large
    }

    It 'get and lose single labels' {
        $epic | Set-GLEpic -AddLabel 'needs review::now' -RemoveLabel 'a,b' -PassThru | ForEach-Object Labels | Should -Be 'team::one', 'needs review::now'
    }

    It 'become parts of others by the object, also in another group, and of none by $null' {
        ($below | Set-GLEpic -ParentEpicId $epic -PassThru).ParentId | Should -Be $epic.Id
        ($below | Set-GLEpic -ParentEpicId $null -PassThru).ParentId | Should -BeNullOrEmpty
        (New-GLEpic platform 'Third' -ParentEpicId $epic).ParentIid | Should -Be $epic.Iid
    }

    It 'that are not there do not stop the others' {
        $names = 1, 404, 1 | ForEach-Object { Get-GLEpic platform $_ -ErrorAction SilentlyContinue -ErrorVariable +failures } | ForEach-Object Title
        $names | Should -Be Large, Large
        $failures[0].CategoryInfo.Category | Should -Be ObjectNotFound
    }
}

Describe 'What is in an epic' {
    BeforeEach {
        Reset-Simulator
        $epic = New-GLEpic platform 'Large'
        $below = New-GLEpic platform/backend 'Below'
        Clear-SimulatorRequest
    }

    It 'parts are added, ordered and removed by the pipeline' {
        $below | Add-GLEpicChild -Group platform -ParentEpic $epic
        $made = $epic | New-GLEpicChild -Title 'Made'
        $epic | Get-GLEpicChild | ForEach-Object Title | Should -Be 'Below', 'Made'
        $parts = @(Get-GLEpicChild platform 1)
        $parts[-1] | Set-GLEpicChild -PlaceBefore $parts[0]
        $epic | Get-GLEpicChild | ForEach-Object Title | Should -Be 'Made', 'Below'
        $parts[-1] | Set-GLEpicChild -PlaceAfter $parts[0].Id
        $epic | Get-GLEpicChild | ForEach-Object Title | Should -Be 'Below', 'Made'
        Clear-SimulatorRequest
        Get-GLEpicChild platform 1 | Remove-GLEpicChild
        Get-RequestLine | Should -Be 'GET /groups/platform/epics/1/epics', "DELETE /groups/platform/epics/1/epics/$($below.Id)", "DELETE /groups/platform/epics/1/epics/$($made.Id)"
        $epic | Get-GLEpicChild | Should -BeNullOrEmpty
    }

    It 'parts are changed in their own group' {
        $below | Add-GLEpicChild -Group platform -ParentEpic $epic
        Clear-SimulatorRequest
        $epic | Get-GLEpicChild | Set-GLEpic -Title 'Renamed'
        $epic | Get-GLEpicChild | New-GLNote -Body 'x' | Remove-GLNote
        Get-RequestLine | Where-Object { $_ -notlike 'GET *' } | Should -BeLike '* /groups/11/epics/1*'
    }

    It 'issues are added, ordered and removed by the pipeline' {
        7, 8 | ForEach-Object { $issue = New-Object GitLabPS.Issue; $issue.Id = $_; $issue.Iid = 1; $issue.ProjectId = 4; $issue } | Add-GLEpicIssue -Group platform -ParentEpic 1
        Get-RequestLine | Should -Be 'POST /groups/platform/epics/1/issues/7', 'POST /groups/platform/epics/1/issues/8'
        $issues = @($epic | Get-GLEpicIssue -All)
        $issues.Id | Should -Be 7, 8
        $issues[1] | Set-GLEpicIssue -PlaceBefore $issues[0]
        (Get-GLEpicIssue platform 1).Id | Should -Be 8, 7
        $issues[1] | Set-GLEpicIssue -PlaceAfter $issues[0]
        (Get-GLEpicIssue platform 1).Id | Should -Be 7, 8
        Clear-SimulatorRequest
        Get-GLEpicIssue platform 1 | Remove-GLEpicIssue
        Get-RequestLine | Should -Be 'GET /groups/platform/epics/1/issues', "DELETE /groups/platform/epics/1/issues/$($issues[0].EpicIssueId)", "DELETE /groups/platform/epics/1/issues/$($issues[1].EpicIssueId)"
    }

    It 'issues of an epic are issues' {
        Add-GLEpicIssue platform 1 -IssueId 7
        Clear-SimulatorRequest
        $null = Get-GLEpicIssue platform 1 | New-GLNote -Body 'x'
        Get-RequestLine | Should -Be 'GET /groups/platform/epics/1/issues', 'POST /projects/4/issues/7/notes'
    }

    It 'the id of another kind of object is never taken' {
        { Get-GLProject 4 | Add-GLEpicIssue -Group platform -ParentEpic 1 -ErrorAction Stop } | Should -Throw
        Get-RequestLine | Should -Not -BeLike 'POST*'
    }
}

Describe 'Links between epics' {
    BeforeEach {
        Reset-Simulator
        $one = New-GLEpic platform 'One'
        $two = New-GLEpic platform/backend 'Two'
        $link = $one | New-GLRelatedEpicLink -TargetGroup $two -TargetEpic $two -LinkType blocks
        Clear-SimulatorRequest
    }

    It 'are seen from both ends' {
        ($one | Get-GLRelatedEpic).LinkType | Should -Be blocks
        ($two | Get-GLRelatedEpic).LinkType | Should -Be is_blocked_by
        "$($link.TargetEpic)" | Should -Be '&1 Two'
    }

    It 'are removed by the epic that is found with them' {
        $two | Get-GLRelatedEpic | Remove-GLRelatedEpicLink
        Get-RequestLine | Should -Be 'GET /groups/11/epics/1/related_epics', "DELETE /groups/11/epics/1/related_epics/$($link.Id)"
    }

    It 'are removed by the link' {
        Get-GLRelatedEpicLink platform -All | Remove-GLRelatedEpicLink
        Get-RequestLine | Should -Be 'GET /groups/platform/related_epic_links', "DELETE /groups/10/epics/1/related_epics/$($link.Id)"
        Get-GLRelatedEpicLink platform | Should -BeNullOrEmpty
    }

    It 'lead to the other epic itself' {
        $one | Get-GLRelatedEpic | Set-GLEpic -StateEvent close
        (Get-GLEpic platform/backend 1).State | Should -Be closed
    }
}
