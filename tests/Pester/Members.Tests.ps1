BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator
    function Get-RequestLine { Get-SimulatorRequest | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')" } }
}

AfterAll { Stop-Simulator }

Describe 'Members of a project' {
    BeforeEach { Reset-Simulator }

    It 'come, change and go' {
        Add-GLProjectMember a/b.c/x_y-z.1 jane.d-oe -AccessLevel Developer -ExpiresAt 2040-12-31 | Should -BeNullOrEmpty
        $member = Get-GLProjectMember a/b.c/x_y-z.1 jane.d-oe
        $member | Should -BeOfType GitLabPS.ProjectMember
        $member.AccessLevel | Should -Be 'Developer'
        $member.ExpiresAt.Day | Should -Be 31
        (Set-GLProjectMember a/b.c/x_y-z.1 jane.d-oe -AccessLevel Maintainer -PassThru).AccessLevel | Should -Be 'Maintainer'
        Remove-GLProjectMember a/b.c/x_y-z.1 jane.d-oe
        Get-GLProjectMember a/b.c/x_y-z.1 | Should -BeNullOrEmpty
    }

    It 'are reached from their project through the pipeline: Get-GLProject | Get-GLProjectMember | Remove-GLProjectMember' {
        Get-GLProject diaspora/diaspora-client | Get-GLProjectMember | Where-Object Username -EQ jane.d-oe | Remove-GLProjectMember -ErrorVariable failures
        $failures | Should -BeNullOrEmpty
        Get-RequestLine | Should -Be 'GET /projects/diaspora%2Fdiaspora-client', 'GET /projects/4/members', 'DELETE /projects/4/members/3'
    }

    It 'keep their role when only the end of their membership changes' {
        Get-GLProjectMember diaspora/diaspora-client -OnlyUser jane.d-oe | Set-GLProjectMember -ExpiresAt 2040-12-31
        $member = Get-GLProjectMember diaspora/diaspora-client jane.d-oe
        $member.AccessLevel | Should -Be 'Reporter'
        $member.ExpiresAt.Year | Should -Be 2040
    }

    It 'keep their custom role <how>' -ForEach @(
        @{ How = 'as the pipeline brings it'; Change = { Get-GLProjectMember 4 jane.d-oe | Set-GLProjectMember -ExpiresAt 2040-12-31 }; Requests = 'GET', 'PUT' }
        @{ How = 'as it is read first'; Change = { Set-GLProjectMember 4 3 -ExpiresAt 2040-12-31 }; Requests = 'GET', 'PUT' }
        @{ How = 'with the role that it stands on'; Change = { Get-GLProjectMember 4 jane.d-oe | Set-GLProjectMember -AccessLevel Developer -ExpiresAt 2040-12-31 }; Requests = 'GET', 'PUT' }
        @{ How = 'from a file'; Change = { Get-GLProjectMember 4 jane.d-oe | Export-Clixml $TestDrive/jane; Import-Clixml $TestDrive/jane | Set-GLProjectMember -ExpiresAt 2040-12-31 }; Requests = 'GET', 'PUT' }
    ) {
        Remove-GLProjectMember 4 jane.d-oe
        Add-GLProjectMember 4 jane.d-oe -AccessLevel Developer -MemberRoleId 7
        Clear-SimulatorRequest
        & $change
        (Get-RequestLine | Where-Object { $_ -notlike '*users*' }) -replace ' .*' | Should -Be $requests
        (Get-SimulatorRequest)[-1].body | ConvertFrom-Json | ForEach-Object { $_.access_level; $_.member_role_id } | Should -Be 30, 7
    }

    It 'lose their custom role with <change>' -ForEach @(
        @{ Change = { Set-GLProjectMember 4 3 -MemberRoleId $null } }
        @{ Change = { Set-GLProjectMember 4 3 -AccessLevel Developer } }
        @{ Change = { Get-GLProjectMember 4 jane.d-oe | Set-GLProjectMember -AccessLevel Maintainer } }
        @{ Change = { [pscustomobject]@{ Project = 4; User = 3; AccessLevel = 'Developer' } | Set-GLProjectMember } }
    ) {
        Remove-GLProjectMember 4 jane.d-oe
        Add-GLProjectMember 4 jane.d-oe -AccessLevel Developer -MemberRoleId 7
        & $change
        (Get-GLProjectMember 4 jane.d-oe).MemberRole | Should -BeNullOrEmpty
    }

    It 'can be taken over by another project with their roles' {
        Get-GLProjectMember diaspora/diaspora-client | Add-GLProjectMember -Project platform/docs
        (Get-GLProjectMember platform/docs | Sort-Object Id).AccessLevel | Should -Be 'Reporter', 'Maintainer'
    }

    It 'can be users from the pipeline, or rows of a CSV file' {
        Get-GLUser -Search john | Add-GLProjectMember platform/docs -AccessLevel Guest
        'Project,User,AccessLevel', 'platform/docs,jane.d-oe,Developer' | ConvertFrom-Csv | Add-GLProjectMember
        (Get-GLProjectMember platform/docs | Sort-Object Id).AccessLevel | Should -Be 'Guest', 'Developer'
    }

    It 'can be added to many projects' {
        Get-GLProject -Group platform/backend -IncludeSubgroup -All | Add-GLProjectMember -User contractor -AccessLevel Reporter
        $lines = Get-RequestLine | Where-Object { $_ -like 'POST *' }
        $lines | Should -HaveCount 4
        @(Get-RequestLine | Where-Object { $_ -like 'GET /users*' }) | Should -HaveCount 1
    }

    It 'come from the groups above with -IncludeInherited' {
        Get-GLProjectMember platform/docs | Should -BeNullOrEmpty
        (Get-GLProjectMember platform/docs -IncludeInherited).Username | Should -Be 'john_smith', 'jane.d-oe'
        (Get-GLProjectMember platform/docs john_smith -IncludeInherited).AccessLevel | Should -Be 'Owner'
    }

    It 'one missing member in the middle is one error, and the others go' {
        Add-GLProjectMember platform/docs john_smith -AccessLevel Guest
        Add-GLProjectMember platform/docs contractor -AccessLevel Guest
        'john_smith', 'jane.d-oe', 'contractor' | Remove-GLProjectMember -Project platform/docs -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Should -HaveCount 1
        $failures[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        Get-GLProjectMember platform/docs | Should -BeNullOrEmpty
    }
}

Describe 'Members of a group' {
    BeforeEach { Reset-Simulator }

    It 'come, change and go, and count in everything below' {
        Get-GLGroup a/b.c | Add-GLGroupMember -User jane.d-oe -AccessLevel Developer
        (Get-GLProjectMember a/b.c/x_y-z.1 jane.d-oe -IncludeInherited).AccessLevel | Should -Be 'Developer'
        Get-GLGroupMember a/b.c | Set-GLGroupMember -AccessLevel Owner
        (Get-GLGroupMember a/b.c).AccessLevel | Should -Be 'Owner'
        Clear-SimulatorRequest
        Get-GLGroup a/b.c | Get-GLGroupMember | Remove-GLGroupMember -UnassignIssuable
        Get-RequestLine | Should -Be 'GET /groups/a%2Fb.c', 'GET /groups/31/members', 'DELETE /groups/31/members/3'
        Get-GLGroupMember a/b.c | Should -BeNullOrEmpty
    }

    It 'may have another role than LDAP says' {
        (Enable-GLGroupMemberOverride platform jane.d-oe -PassThru).Username | Should -Be 'jane.d-oe'
        Get-GLGroupMember platform jane.d-oe | Disable-GLGroupMemberOverride
    }

    It 'take seats' {
        (Get-GLGroupBillableMember platform).Username | Should -Be 'john_smith', 'jane.d-oe'
        $membership = Get-GLGroupBillableMember platform -Search jane | Get-GLGroupBillableMembership
        "$($membership.AccessLevel)" | Should -Be 'Member'
        $membership.UserId | Should -Be 3
        Get-GLGroupBillableMember platform -Search jane | Set-GLGroupMemberState -State awaiting
        Get-GLGroupBillableMember platform -Search jane | Remove-GLGroupBillableMember
        (Get-GLGroupBillableMember platform).Username | Should -Be 'john_smith'
    }

    It 'wait for approval' {
        $null = New-GLInvitation -Group platform -Email new@example.org -AccessLevel Guest
        $null = New-GLInvitation -Group platform -Email other@example.org -AccessLevel Guest
        Get-GLGroupPendingMember platform | Where-Object Email -EQ new@example.org | Approve-GLGroupMember
        (Get-GLGroupPendingMember platform).Email | Should -Be 'other@example.org'
        Approve-GLGroupMember platform -All
        Get-GLGroupPendingMember platform | Should -BeNullOrEmpty
    }

    It 'are known to identity providers' {
        (Get-GLGroup platform | Get-GLGroupSamlUser -UserName jane.d-oe).Id | Should -Be 3
        (Get-GLGroupProvisionedUser platform -Search john).Id | Should -Be 2
    }
}

Describe 'Access requests' {
    BeforeEach {
        Reset-Simulator
        $jane = Connect-Simulator -Token glpat-simulator-developer -With @{ NoDefault = $true }
    }

    It 'of a project are approved through the pipeline' {
        $request = New-GLAccessRequest a/b.c/x_y-z.1 -Session $jane
        $request.Username | Should -Be 'jane.d-oe'
        Clear-SimulatorRequest
        $project = Get-GLProject a/b.c/x_y-z.1
        $done = $project | Get-GLAccessRequest | Approve-GLAccessRequest -AccessLevel Reporter -PassThru
        $done.AccessLevel | Should -Be 'Reporter'
        (Get-RequestLine)[-1] | Should -Be "PUT /projects/$($project.Id)/access_requests/3/approve"
        Get-GLAccessRequest $project | Should -BeNullOrEmpty
    }

    It 'of a group are denied, also by the name of the user' {
        $null = New-GLAccessRequest -Group a/b.c -Session $jane
        Get-GLAccessRequest -Group a/b.c | Deny-GLAccessRequest
        $null = New-GLAccessRequest -Group a/b.c -Session $jane
        Deny-GLAccessRequest -Group a/b.c -User jane.d-oe
        Get-GLAccessRequest -Group a/b.c | Should -BeNullOrEmpty
    }
}

Describe 'Invitations' {
    BeforeEach { Reset-Simulator }

    It 'are sent, changed and taken back' {
        $invitation = New-GLInvitation a/b.c/x_y-z.1 new+1@example.org -AccessLevel Developer
        $invitation.InviteEmail | Should -Be 'new+1@example.org'
        $invitation.InviteToken | Should -BeOfType securestring
        (Set-GLInvitation a/b.c/x_y-z.1 new+1@example.org -AccessLevel Maintainer -PassThru).AccessLevel | Should -Be 'Maintainer'
        Get-GLInvitation a/b.c/x_y-z.1 | Set-GLInvitation -ExpiresAt 2040-12-31
        ((Get-SimulatorRequest)[-1].body | ConvertFrom-Json).access_level | Should -Be 40
        Clear-SimulatorRequest
        Get-GLInvitation a/b.c/x_y-z.1 | Remove-GLInvitation
        (Get-RequestLine)[-1] | Should -BeLike 'DELETE /projects/a%2Fb.c%2Fx_y-z.1/invitations/new%2B1%40example.org'
        Get-GLInvitation a/b.c/x_y-z.1 | Should -BeNullOrEmpty
    }

    It 'that GitLab refuses with a success are errors' {
        New-GLInvitation -Group platform -Email nonsense -AccessLevel Developer -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures | Should -BeLike '*nonsense: Invite email is invalid*'
    }

    It 'to somebody with an account make a member, and emit nothing' {
        New-GLInvitation platform/docs contractor@example.com -AccessLevel Guest | Should -BeNullOrEmpty
        (Get-GLProjectMember platform/docs).Username | Should -Be 'contractor'
    }
}

Describe 'Custom roles' {
    BeforeEach { Reset-Simulator }

    It 'of groups and of the server are told apart in the pipeline' {
        $null = New-GLMemberRole 'In group' -Group platform -BaseAccessLevel Guest -ReadCode $true
        $null = New-GLMemberRole Everywhere -BaseAccessLevel Reporter -AdminVulnerability $true
        (Get-GLMemberRole).AdminVulnerability | Should -BeTrue
        Clear-SimulatorRequest
        Get-GLMemberRole platform | Remove-GLMemberRole
        Get-GLMemberRole | Remove-GLMemberRole
        (Get-RequestLine | Where-Object { $_ -like 'DELETE*' }) -replace '\d+$' | Should -Be 'DELETE /groups/10/member_roles/', 'DELETE /member_roles/'
    }

    It 'of the Admin area are a kind of their own' {
        $role = New-GLMemberRole Support -Admin -ReadAdminUser $true
        Get-GLMemberRole | Should -BeNullOrEmpty
        (Get-GLMemberRole -Admin).Id | Should -Be $role.Id
        Get-GLMemberRole -Admin | Remove-GLMemberRole
        Get-GLMemberRole -Admin | Should -BeNullOrEmpty
    }
}
