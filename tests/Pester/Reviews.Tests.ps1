BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator
    function Get-RequestLine { Get-SimulatorRequest | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')" } }
}

AfterAll { Stop-Simulator }

Describe 'Approvals' {
    BeforeEach {
        Reset-Simulator
        $made = New-GLMergeRequest platform/docs 'Faster start' -SourceBranch 'feature/x#1' -TargetBranch 'release/1.0#b'
        Clear-SimulatorRequest
    }

    It 'are given, seen and taken back' {
        ($made | Approve-GLMergeRequest -Sha $made.Sha -PassThru).Approved | Should -Be $true
        $approval = $made | Get-GLMergeRequestApproval
        $approval.MergeRequestIid | Should -Be 1
        "$($approval.ApprovedBy)" | Should -Be root
        ($approval | Revoke-GLMergeRequestApproval -PassThru).Approved | Should -Be $false
    }

    It 'never show the password' {
        $secret = ConvertTo-Secret 'very secret'
        $said = $made | Approve-GLMergeRequest -ApprovalPassword $secret -Verbose 4>&1 | Out-String
        $said | Should -Match 'approve'
        $said | Should -Not -Match 'very secret'
        (Get-SimulatorRequest | Select-Object -Last 1).body | Should -Match 'very secret'
    }

    It 'are reset by bots only' {
        $made | Reset-GLMergeRequestApproval -ErrorAction SilentlyContinue -ErrorVariable failures
        $failures[0].CategoryInfo.Category | Should -Be AuthenticationError
    }

    It 'have settings and a configuration' {
        Set-GLApprovalSetting platform/docs -AllowAuthorApproval $false
        (Get-GLApprovalSetting platform/docs).AllowAuthorApproval.Value | Should -Be $false
        (Get-GLGroup platform | Get-GLApprovalSetting).AllowAuthorApproval.Value | Should -Be $true
        Get-GLGroup platform | Set-GLApprovalSetting -RetainApprovalsOnPush $false
        (Get-GLApprovalSetting -Group platform).RetainApprovalsOnPush.Value | Should -Be $false
        (Set-GLApprovalConfiguration platform/docs -ResetApprovalsOnPush $true -PassThru).ResetApprovalsOnPush | Should -Be $true
        (Get-GLApprovalConfiguration platform/docs).ResetApprovalsOnPush | Should -Be $true
    }
}

Describe 'Approval rules' {
    BeforeEach {
        Reset-Simulator
        $made = New-GLMergeRequest platform/docs 'Faster start' -SourceBranch 'feature/x#1' -TargetBranch 'release/1.0#b'
        Clear-SimulatorRequest
    }

    It 'belong to a project, a group or a merge request, as the pipeline says' {
        $ofProject = Get-GLProject platform/docs | New-GLApprovalRule -Name Two -ApprovalsRequired 2 -Approver jane.d-oe, 2 -ApproverGroup twitter
        $ofRequest = $made | New-GLApprovalRule -Name One -ApprovalsRequired 1
        $ofGroup = Get-GLGroup platform | New-GLApprovalRule -Name All -ApprovalsRequired 3
        $ofProject.MergeRequestIid | Should -BeNullOrEmpty
        $ofRequest.MergeRequestIid | Should -Be 1
        $ofProject.Users.Username | Should -Be 'jane.d-oe', 'john_smith'
        $ofProject.Groups.FullPath | Should -Be twitter
        (Get-GLApprovalRule platform/docs).Name | Should -Be Two
        ($made | Get-GLApprovalRule).Name | Should -Be One
        (Get-GLApprovalRule -Group platform).Name | Should -Be All

        Clear-SimulatorRequest
        $ofProject, $ofRequest, $ofGroup | Set-GLApprovalRule -ApprovalsRequired 5
        Get-RequestLine | Should -Be @(
            "PUT /projects/$($made.ProjectId)/approval_rules/$($ofProject.Id)"
            "PUT /projects/$($made.ProjectId)/merge_requests/1/approval_rules/$($ofRequest.Id)"
            "PUT /groups/$($ofGroup.GroupId)/approval_rules/$($ofGroup.Id)"
        )
        Clear-SimulatorRequest
        $ofRequest, $ofGroup, $ofProject, $ofRequest | Set-GLApprovalRule -ApprovalsRequired 5
        (Get-RequestLine) -replace '/\d+/', '/n/' -replace '\d+$' | Should -Be @(
            'PUT /projects/n/merge_requests/n/approval_rules/'
            'PUT /groups/n/approval_rules/'
            'PUT /projects/n/approval_rules/'
            'PUT /projects/n/merge_requests/n/approval_rules/'
        )
        (Get-GLApprovalRule platform/docs $ofProject.Id).ApprovalsRequired | Should -Be 5
        (Get-GLApprovalRule platform/docs $ofRequest.Id -MergeRequest 1).ApprovalsRequired | Should -Be 5
    }

    It 'are removed where they are' {
        $null = New-GLApprovalRule platform/docs Two -ApprovalsRequired 2
        $null = $made | New-GLApprovalRule -Name One -ApprovalsRequired 1
        Get-GLApprovalRule platform/docs -MergeRequest 1 | Remove-GLApprovalRule -Confirm:$false
        $made | Get-GLApprovalRule | Should -BeNullOrEmpty
        Get-GLApprovalRule platform/docs | Should -HaveCount 1
        Get-GLApprovalRule platform/docs | Remove-GLApprovalRule -Confirm:$false
        Get-GLApprovalRule platform/docs | Should -BeNullOrEmpty
    }

    It 'take a number from the pipeline for the rule, or the project' {
        Clear-SimulatorRequest
        7 | Remove-GLApprovalRule -Project platform/docs -Confirm:$false -ErrorAction SilentlyContinue
        4 | Get-GLApprovalRule
        Get-RequestLine | Should -Be 'DELETE /projects/platform%2Fdocs/approval_rules/7', 'GET /projects/4/approval_rules'
    }

    It 'of a merge request know nothing of branches' {
        { $made | New-GLApprovalRule -Name x -ApprovalsRequired 1 -AppliesToAllProtectedBranches $true -ErrorAction Stop } | Should -Throw '*-AppliesToAllProtectedBranches does not go with -MergeRequest*'
    }

    It 'are seen in the state of a merge request' {
        $null = $made | New-GLApprovalRule -Name One -ApprovalsRequired 1
        $null = $made | Approve-GLMergeRequest
        $state = $made | Get-GLMergeRequestApprovalState
        $state.Rules[0].Approved | Should -Be $true
        "$($state.Rules[0].ApprovedBy)" | Should -Be root
    }
}

Describe 'Draft notes' {
    BeforeEach {
        Reset-Simulator
        $made = New-GLMergeRequest platform/docs 'Faster start' -SourceBranch 'feature/x#1' -TargetBranch 'release/1.0#b'
        Clear-SimulatorRequest
    }

    It 'are written, changed, published and thrown away' {
        $first, $second, $third, $fourth = 'one', 'two', 'three', 'four' | ForEach-Object { $made | New-GLDraftNote -Body $_ }
        $first.MergeRequestIid | Should -Be 1
        ($first | Set-GLDraftNote -Body 'ONE' -PassThru).Note | Should -Be ONE
        $position = @{ position_type = 'text'; base_sha = 'b'; start_sha = 's'; head_sha = 'h'; new_path = 'a.md'; new_line = 3 }
        $placed = $made | New-GLDraftNote -Body here -Position $position
        $placed | Set-GLDraftNote -Body there
        Set-GLDraftNote platform/docs $placed.Id -MergeRequest 1 -Body again
        ($placed = $placed | Get-GLDraftNote).Position.NewLine, $placed.Note | Should -Be 3, again
        $placed | Remove-GLDraftNote -Confirm:$false
        $first | Publish-GLDraftNote
        Publish-GLDraftNote platform/docs $second.Id -MergeRequest 1
        $third | Remove-GLDraftNote -Confirm:$false
        ($made | Get-GLDraftNote).Note | Should -Be four
        ($fourth | Get-GLDraftNote).Id | Should -Be $fourth.Id
        $made | Publish-GLDraftNote -All -Summary 'Done.' -ReviewerState reviewed
        (Get-SimulatorRequest | Select-Object -Last 1).body | Should -Be '{"reviewer_state":"reviewed","note":"Done."}'
        $made | Get-GLDraftNote | Should -BeNullOrEmpty
    }

    It 'say where they belong' {
        $refs = (Get-GLMergeRequest platform/docs 1).DiffRefs
        $note = $made | New-GLDraftNote -Body Why -Position @{ position_type = 'text'; base_sha = $refs.BaseSha; start_sha = $refs.StartSha; head_sha = $refs.HeadSha; new_path = 'src/ä b.md'; new_line = 7 }
        "$($note.Position)" | Should -Be 'src/ä b.md:7'
    }
}

Describe 'Suggestions and trains' {
    BeforeEach {
        Reset-Simulator
        $made = New-GLMergeRequest platform/docs 'Faster start' -SourceBranch 'feature/x#1' -TargetBranch 'release/1.0#b'
        Clear-SimulatorRequest
    }

    It 'applies one after the other, or all at once' {
        (36, 37 | Invoke-GLSuggestion).Id | Should -Be 36, 37
        (Invoke-GLSuggestion -SuggestionId 36, 37 -CommitMessage x).Id | Should -Be 36, 37
        Get-RequestLine | Should -Be 'PUT /suggestions/36/apply', 'PUT /suggestions/37/apply', 'PUT /suggestions/batch_apply'
    }

    It 'adds to a train, and finds by branch and by merge request' {
        ($made | Add-GLMergeTrain -PassThru).Status | Should -Be idle
        $made | Add-GLMergeTrain -AutoMerge -PassThru | Should -BeNullOrEmpty
        Get-GLProject platform/docs | Get-GLMergeTrain -Scope active | Should -HaveCount 1
        Get-GLMergeTrain platform/docs 'release/1.0#b' | Should -HaveCount 1
        Get-GLMergeTrain platform/docs main | Should -BeNullOrEmpty
        (Get-SimulatorRequest).path | Should -Contain '/api/v4/projects/platform%2Fdocs/merge_trains/release%2F1.0%23b'
        ($made | Get-GLMergeTrain | Get-GLMergeRequest).Iid | Should -Be 1
    }
}
