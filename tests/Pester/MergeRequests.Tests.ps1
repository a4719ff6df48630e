BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator
    function Get-RequestLine { Get-SimulatorRequest | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')" } }

    # The JSON that the last request of a method sent.
    function Get-SentBody([string] $Method) { (Get-SimulatorRequest | Where-Object method -EQ $Method | Select-Object -Last 1).body }

    function New-Sample {
        param([string] $Title = 'Faster start', [string] $Source = 'feature/x#1', [string] $Project = 'platform/docs', [hashtable] $With = @{})
        New-GLMergeRequest $Project $Title -SourceBranch $Source -TargetBranch main @With
    }
}

AfterAll { Stop-Simulator }

Describe 'Opening and finding' {
    BeforeEach { Reset-Simulator }

    It 'sends branches, people and labels as they are, and looks names up once' {
        $made = New-Sample -With @{ Label = 'needs review::now', 'backend'; Assignee = 'jane.d-oe'; Reviewer = 'john_smith', 2; Squash = $false }
        $made | Should -BeOfType GitLabPS.MergeRequest
        $made.SourceBranch | Should -Be 'feature/x#1'
        $made.Labels | Should -Be 'backend', 'needs review::now'
        "$($made.Assignees)" | Should -Be 'jane.d-oe'
        $body = Get-SentBody POST | ConvertFrom-Json
        $body.assignee_ids | Should -Be 3
        $body.reviewer_ids | Should -Be 2, 2
        $body.squash | Should -Be $false
    }

    It 'makes a draft by the title' {
        (New-Sample -With @{ Draft = $true }).Title | Should -Be 'Draft: Faster start'
        (New-Sample -Title '[Draft] Other' -Source b -With @{ Draft = $false }).Title | Should -Be 'Other'
    }

    It 'lists your own without arguments, and those of a project, a group and a user' {
        $null = New-Sample
        $null = New-Sample -Source two -With @{ Label = 'needs review::now' }
        Get-GLMergeRequest | Should -HaveCount 2
        Get-GLMergeRequest platform/docs -Label 'needs review::now' | ForEach-Object SourceBranch | Should -Be two
        Get-GLMergeRequest platform/docs -NotLabel 'needs review::now' | ForEach-Object SourceBranch | Should -Be 'feature/x#1'
        Get-GLMergeRequest platform/docs -SourceBranch 'feature/x#1' | Should -HaveCount 1
        Get-GLMergeRequest platform/docs -Author root -Without Reviewer | Should -HaveCount 2
        Get-GLMergeRequest platform/docs -With Assignee | Should -HaveCount 0
        Get-GLMergeRequest platform/docs -With Label -Without Assignee | ForEach-Object SourceBranch | Should -Be two
        (Get-GLGroup platform | Get-GLMergeRequest).Project.Text | Should -Be 'platform/docs', 'platform/docs'
        (Get-SimulatorRequest | Where-Object query -Match 'reviewer_id=None') | Should -HaveCount 1
        (Get-SimulatorRequest | Where-Object query -Match 'assignee_id=Any') | Should -HaveCount 1
    }

    It 'takes a milestone by its title as a filter, and any id for a change' {
        $null = New-Sample
        $null = Get-GLMergeRequest platform/docs -Milestone 'Q4 / 50%'
        (Get-SimulatorRequest | Select-Object -Last 1).query | Should -Match 'milestone=Q4%20%2F%2050%25'
        (Set-GLMergeRequest platform/docs 1 -Milestone 7 -PassThru).Milestone.Id | Should -Be 7
        (Set-GLMergeRequest platform/docs 1 -Milestone $null -PassThru).Milestone | Should -BeNullOrEmpty
    }

    It 'reads one, and one from the pipeline again' {
        $null = New-Sample
        $one = Get-GLMergeRequest platform/docs 1 -IncludeDivergedCommitCount
        $one.DivergedCommitsCount | Should -Be 2
        $one.HeadPipeline | Should -BeOfType GitLabPS.Pipeline
        Clear-SimulatorRequest
        (Get-GLMergeRequest platform/docs | Get-GLMergeRequest -IncludeRebaseInProgress).RebaseInProgress | Should -Be $false
        (Get-RequestLine)[1] | Should -BeLike 'GET /projects/*/merge_requests/1'
    }

    It 'takes a number from the pipeline for a project' {
        Clear-SimulatorRequest
        4 | Get-GLMergeRequest
        Get-RequestLine | Should -Be 'GET /projects/4/merge_requests'
    }

    It 'refuses what only fits a list, or only one' {
        { Get-GLMergeRequest platform/docs 1 -State opened -ErrorAction Stop } | Should -Throw '*-State is for lists*'
        { Get-GLMergeRequest platform/docs -RenderHtml -ErrorAction Stop } | Should -Throw '*-RenderHtml goes only with -MergeRequest*'
        { Get-GLMergeRequest platform/docs -Reviewer a, b } | Should -Throw
    }

    It '<filter> is sent as <query>' -ForEach @(
        @{ Filter = '-Author with an id'; Command = { Get-GLMergeRequest platform/docs -Author 3 }; Query = 'author_id=3' }
        @{ Filter = '-Author with a name'; Command = { Get-GLMergeRequest platform/docs -Author jane.d-oe }; Query = 'author_username=jane.d-oe' }
        @{ Filter = '-Assignee with names'; Command = { Get-GLMergeRequest platform/docs -Assignee jane.d-oe, root }; Query = 'assignee_username[]=jane.d-oe&assignee_username[]=root' }
        @{ Filter = '-Reviewer with a name'; Command = { Get-GLMergeRequest platform/docs -Reviewer jane.d-oe }; Query = 'reviewer_username=jane.d-oe' }
        @{ Filter = '-Reviewer None'; Command = { Get-GLMergeRequest platform/docs -Reviewer None }; Query = 'reviewer_id=None' }
        @{ Filter = '-ApprovedBy Any'; Command = { Get-GLMergeRequest platform/docs -ApprovedBy Any }; Query = 'approved_by_ids=Any' }
        @{ Filter = '-ApprovedBy with ids'; Command = { Get-GLMergeRequest platform/docs -ApprovedBy 1, 3 }; Query = 'approved_by_ids[]=1&approved_by_ids[]=3' }
        @{ Filter = '-ApprovedBy with an id and a name'; Command = { Get-GLMergeRequest platform/docs -ApprovedBy 3, root }; Query = 'approved_by_usernames[]=jane.d-oe&approved_by_usernames[]=root' }
        @{ Filter = '-MergedBy with a name'; Command = { Get-GLMergeRequest platform/docs -MergedBy root }; Query = 'merge_user_username=root' }
        @{ Filter = '-NotReviewer with an id'; Command = { Get-GLMergeRequest platform/docs -NotReviewer 3 }; Query = 'not[reviewer_id]=3' }
    ) {
        $null = & $command
        @(Get-SimulatorRequest)[-1].query | Should -Be "$query&per_page=100"
    }
}

Describe 'Pipelines of commands' {
    BeforeEach {
        Reset-Simulator
        $null = New-Sample
        $null = Get-GLMergeRequest platform/docs
        Clear-SimulatorRequest
    }

    It '<pipeline>' -ForEach @(
        @{ Pipeline = { Get-GLProject platform/docs | Get-GLMergeRequest -State opened | Get-GLMergeRequestPipeline }; Requests = 'GET /projects/platform%2Fdocs', 'GET /projects/*/merge_requests', 'GET /projects/*/merge_requests/1/pipelines' }
        @{ Pipeline = { Get-GLMergeRequest -Scope all | Get-GLMergeRequestCommit | Get-GLCommitMergeRequest }; Requests = 'GET /merge_requests', 'GET /projects/*/merge_requests/1/commits', 'GET /projects/*/repository/commits/*/merge_requests' }
        @{ Pipeline = { Get-GLMergeRequest platform/docs | Approve-GLMergeRequest }; Requests = 'GET /projects/platform%2Fdocs/merge_requests', 'POST /projects/*/merge_requests/1/approve' }
        @{ Pipeline = { Get-GLMergeRequest platform/docs | Merge-GLMergeRequest }; Requests = 'GET /projects/platform%2Fdocs/merge_requests', 'PUT /projects/*/merge_requests/1/merge' }
        @{ Pipeline = { Get-GLMergeRequest -Group platform | Set-GLMergeRequest -State close }; Requests = 'GET /groups/platform/merge_requests', 'PUT /projects/*/merge_requests/1' }
        @{ Pipeline = { Get-GLMergeRequest platform/docs | Remove-GLMergeRequest -Confirm:$false }; Requests = 'GET /projects/platform%2Fdocs/merge_requests', 'DELETE /projects/*/merge_requests/1' }
        @{ Pipeline = { Get-GLMergeRequest platform/docs | Get-GLMergeRequestVersion | Get-GLMergeRequestVersion -Unidiff }; Requests = 'GET /projects/platform%2Fdocs/merge_requests', 'GET /projects/*/merge_requests/1/versions', 'GET /projects/*/merge_requests/1/versions/*' }
        @{ Pipeline = { Get-GLMergeRequest platform/docs | Get-GLMergeRequestApproval | Get-GLMergeRequest }; Requests = 'GET /projects/platform%2Fdocs/merge_requests', 'GET /projects/*/merge_requests/1/approvals', 'GET /projects/*/merge_requests/1' }
        @{ Pipeline = { Get-GLMergeRequest platform/docs | Get-GLMergeRequestIssue -Related }; Requests = 'GET /projects/platform%2Fdocs/merge_requests', 'GET /projects/*/merge_requests/1/related_issues' }
        @{ Pipeline = { Get-GLMergeRequest platform/docs | Add-GLMergeTrain }; Requests = 'GET /projects/platform%2Fdocs/merge_requests', 'POST /projects/*/merge_trains/merge_requests/1' }
        @{ Pipeline = { Get-GLMergeRequest platform/docs | New-GLMergeRequestPipeline -Async $true }; Requests = 'GET /projects/platform%2Fdocs/merge_requests', 'POST /projects/*/merge_requests/1/pipelines' }
    ) {
        $null = & $pipeline -ErrorVariable failures
        $failures | Should -BeNullOrEmpty
        $lines = @(Get-RequestLine)
        $lines | Should -HaveCount $requests.Count
        for ($i = 0; $i -lt $lines.Count; $i++) { $lines[$i] | Should -BeLike $requests[$i] }
    }

    It 'goes on after one that does not exist' {
        $found = 1, 99, 1 | ForEach-Object { Get-GLMergeRequest platform/docs $_ -ErrorAction SilentlyContinue -ErrorVariable +failures }
        $found | Should -HaveCount 2
        $failures | Should -HaveCount 1
        $failures[0].CategoryInfo.Category | Should -Be ObjectNotFound
    }
}

Describe 'Changing' {
    BeforeEach {
        Reset-Simulator
        $null = New-Sample -With @{ Label = 'needs review::now', 'backend'; Assignee = 'jane.d-oe' }
        Clear-SimulatorRequest
    }

    It 'adds and removes labels, and empties lists' {
        (Set-GLMergeRequest platform/docs 1 -AddLabel done -RemoveLabel 'needs review::now' -PassThru).Labels | Should -Be backend, done
        Set-GLMergeRequest platform/docs 1 -Assignee @() -Label @()
        Get-SentBody PUT | Should -Be '{"assignee_ids":[],"labels":[]}'
        (Get-GLMergeRequest platform/docs 1).Assignees | Should -BeNullOrEmpty
    }

    It 'reads the title before it makes a draft of it, and only then' {
        (Set-GLMergeRequest platform/docs 1 -Draft $true -PassThru).Draft | Should -Be $true
        Get-SentBody PUT | Should -Be '{"title":"Draft: Faster start"}'
        (Get-SimulatorRequest).method | Should -Be GET, PUT
        Clear-SimulatorRequest
        Set-GLMergeRequest platform/docs 1 -Draft $false -Title 'Draft: New'
        (Get-SimulatorRequest).method | Should -Be PUT
        Get-SentBody PUT | Should -Be '{"title":"New"}'
    }

    It 'closes and opens again' {
        (Set-GLMergeRequest platform/docs 1 -State close -PassThru).State | Should -Be closed
        (Set-GLMergeRequest platform/docs 1 -State reopen -PassThru).State | Should -Be opened
    }

    It 'asks for nothing with -WhatIf' {
        Set-GLMergeRequest platform/docs 1 -Draft $true -WhatIf
        Merge-GLMergeRequest platform/docs 1 -Wait -WhatIf
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }
}

Describe 'Merging' {
    BeforeEach {
        Reset-Simulator
        $made = New-Sample
    }

    It 'is refused while GitLab still checks, and -Wait waits for that' {
        { $made | Merge-GLMergeRequest -ErrorAction Stop } | Should -Throw '*422*'
        ($made | Merge-GLMergeRequest -Wait -PassThru).State | Should -Be merged
    }

    It 'waits for an automatic merge' {
        ($made | Merge-GLMergeRequest -AutoMerge -Wait -PassThru).State | Should -Be merged
        (Get-SentBody PUT) | Should -Be '{"auto_merge":true}'
    }

    It 'calls an automatic merge off' {
        1..2 | ForEach-Object { $null = Get-GLMergeRequest platform/docs 1 }
        ($made | Merge-GLMergeRequest -AutoMerge -PassThru).MergeWhenPipelineSucceeds | Should -Be $true
        ($made | Disable-GLMergeRequestAutoMerge -PassThru).MergeWhenPipelineSucceeds | Should -Be $false
    }

    It 'merges only the commit that was seen' {
        1..2 | ForEach-Object { $null = Get-GLMergeRequest platform/docs 1 }
        { $made | Merge-GLMergeRequest -Sha 0000 -ErrorAction Stop } | Should -Throw '*SHA does not match*'
        ($made | Merge-GLMergeRequest -Sha $made.Sha -PassThru).State | Should -Be merged
    }

    It 'is refused with <status>, and says why: <says>' -ForEach @(
        @{ Status = 405; Is = @{ detailed_merge_status = 'conflict' }; Says = "*'conflict': its branches are in conflict." }
        @{ Status = 405; Is = @{ detailed_merge_status = 'draft_status' }; Says = "*'draft_status': it is a draft; Set-GLMergeRequest -Draft `$false*" }
        @{ Status = 422; Is = @{ detailed_merge_status = 'not_approved' }; Says = "*'not_approved': it lacks approvals." }
        @{ Status = 409; Is = @{ detailed_merge_status = 'brand_new' }; Says = "*'brand_new'." }
        @{ Status = 405; Is = @{ state = 'merged' }; Says = '*It is merged already.' }
        @{ Status = 401; Is = @{ detailed_merge_status = 'mergeable' }; Says = '*its user may not do this*' }
    ) {
        Add-SimulatorRule @{ method = 'PUT'; status = $status; times = 0; body = (ConvertTo-Json @{ message = "$status Refused" }) }
        Add-SimulatorRule @{ method = 'GET'; action = 'set_fields'; fields = $is; times = 0 }
        foreach ($command in 'Merge-GLMergeRequest', 'Invoke-GLMergeRequestRebase') {
            $made | & $command -ErrorAction SilentlyContinue -ErrorVariable failed
            $failed | Should -HaveCount 1
            $failed[0].Exception.Message | Should -BeLike $says
            $failed[0].Exception.StatusCode | Should -Be $status
        }
    }

    It 'rebases, and waits until it is over' {
        ($made | Invoke-GLMergeRequestRebase -SkipCi -Wait -PassThru).RebaseInProgress | Should -Be $false
        Get-SentBody PUT | Should -Be '{"skip_ci":true}'
        $made | Invoke-GLMergeRequestRebase | Should -BeNullOrEmpty
    }

    It 'knows the commit that would be' { ($made | Get-GLMergeRequestMergeRef).CommitId | Should -Be $made.Sha }
}

Describe 'Differences and commits' {
    BeforeAll {
        Reset-Simulator
        $made = New-Sample
    }

    It 'gets files, versions and changes' {
        ($made | Get-GLMergeRequestDiff).NewPath | Should -Be 'src/ä b.md'
        ($made | Get-GLMergeRequestChange).Changes[0].NewPath | Should -Be 'src/ä b.md'
        $version = $made | Get-GLMergeRequestVersion
        $version.Diffs | Should -BeNullOrEmpty
        ($version | Get-GLMergeRequestVersion).Diffs[0].NewPath | Should -Be 'src/ä b.md'
    }

    It 'saves the patch under its number' {
        $file = $made | Save-GLMergeRequestDiff -OutFile $TestDrive -PassThru
        $file.Name | Should -Be 'merge-request-1.diff'
        Get-Content $file.FullName -First 1 | Should -Be 'diff --git a/src/ä b.md b/src/ä b.md'
    }

    It 'shows earlier commits and hides them' {
        $made | Add-GLMergeRequestContextCommit -ContextCommit abc123456, def123456
        $shown = $made | Get-GLMergeRequestContextCommit
        $shown.Id | Should -Be abc123456, def123456
        $made | Remove-GLMergeRequestContextCommit -ContextCommit $shown -Confirm:$false
        $made | Get-GLMergeRequestContextCommit | Should -BeNullOrEmpty
    }

    It 'makes one wait for another, also of another project, and no more' {
        $other = New-Sample -Project diaspora/diaspora-client -Source other
        $made | Add-GLMergeRequestDependency -BlockingMergeRequest $other.Iid -BlockingProject diaspora/diaspora-client
        ($made | Get-GLMergeRequestDependency).BlockingMergeRequest.Id | Should -Be $other.Id
        $waiting = $other | Get-GLMergeRequestDependency -Blocked
        $waiting.MergeRequestIid | Should -Be $made.Iid
        $waiting.Project.Id | Should -Be $made.ProjectId
        $waiting | Remove-GLMergeRequestDependency -Confirm:$false
        $made | Get-GLMergeRequestDependency | Should -BeNullOrEmpty
    }

    It 'counts those of a group by its path' {
        (Get-GLGroup platform | Get-GLMergeRequestCount).MergeRequestsCount | Should -BeGreaterThan 0
        (Get-SimulatorRequest | Select-Object -Last 1).query | Should -Be 'group_path=platform'
    }

    It 'gets those of a deployment' { Get-GLDeploymentMergeRequest platform/docs 42 -State opened | Should -HaveCount 1 }

    It 'gets reviewers' {
        Set-GLMergeRequest platform/docs 1 -Reviewer john_smith
        ($made | Get-GLMergeRequestReviewer).User.Username | Should -Be john_smith
    }
}
