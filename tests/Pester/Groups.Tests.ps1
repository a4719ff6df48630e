BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator
    function Get-RequestLine { Get-SimulatorRequest | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')" } }
}

AfterAll { Stop-Simulator }

# One story, each step on the ground of those before it.
Describe 'The life of a group' {
    It 'begins with New-GLGroup, which emits it' {
        $group = New-GLGroup 'My Group' my-group -ParentGroup platform -Visibility private -RequireTwoFactorAuthentication $true
        $group | Should -BeOfType GitLabPS.Group
        $group.FullPath | Should -Be 'platform/my-group'
        $group.RequireTwoFactorAuthentication | Should -BeTrue
    }

    It 'is found below its parent and its ancestors' {
        $null = New-GLGroup Inner inner -ParentGroup platform/my-group
        (Get-GLGroup -ParentGroup platform).FullPath | Should -Not -Contain 'platform/my-group/inner'
        (Get-GLGroup -AncestorGroup platform).FullPath | Should -Contain 'platform/my-group/inner'
        $group = Get-GLGroup platform/my-group
        (Get-GLGroup $group.WebUrl).Id | Should -Be $group.Id
    }

    It 'changes in silence, and shows itself with -PassThru' {
        Set-GLGroup platform/my-group -Description first | Should -BeNullOrEmpty
        $group = Set-GLGroup platform/my-group -Description second -IpRestrictionRange 10.0.0.0/8, 192.168.0.0/16 -PassThru
        $group.Description | Should -Be 'second'
        $group.IpRestrictionRanges | Should -Be '10.0.0.0/8,192.168.0.0/16'
        (Set-GLGroup platform/my-group -Description $null -IpRestrictionRange @() -PassThru).IpRestrictionRanges | Should -BeNullOrEmpty
    }

    It 'is renamed and archived in one go, under the path that it then has' {
        Set-GLGroup platform/my-group -Path our-group -Archived $true
        (Get-GLGroup platform/our-group).Archived | Should -BeTrue
        (Get-GLGroup -AncestorGroup platform -Archived).FullPath | Should -Be 'platform/our-group'
        Set-GLGroup platform/our-group -Archived $false
        (Get-GLGroup platform/our-group).Archived | Should -BeFalse
    }

    It 'gets a picture, and loses it' {
        $picture = Join-Path $TestDrive 'ä b.png'
        [IO.File]::WriteAllBytes($picture, [byte[]](1..50))
        Set-GLGroupAvatar platform/our-group $picture
        $saved = Save-GLGroupAvatar platform/our-group (Join-Path $TestDrive 'saved.png') -PassThru
        $saved.Length | Should -Be 50
        Remove-GLGroupAvatar platform/our-group
        (Get-GLGroup platform/our-group).AvatarUrl | Should -BeNullOrEmpty
    }

    It 'is shared, and no longer, by what is in the pipeline' {
        Get-GLGroup platform/our-group | Add-GLGroupShare -InvitedGroup a/b.c -GroupAccess Developer -ExpiresAt 2040-12-31
        $share = (Get-GLGroup platform/our-group).SharedWithGroups
        $share.GroupFullPath | Should -Be 'a/b.c'
        (Get-GLGroup -SharedWith a/b.c).FullPath | Should -Be 'platform/our-group'
        (Get-GLGroupInvitedGroup platform/our-group/inner -Relation inherited).FullPath | Should -Be 'a/b.c'
        Clear-SimulatorRequest
        Get-GLGroupInvitedGroup platform/our-group -Relation direct | Remove-GLGroupShare
        Get-RequestLine | Should -Be 'GET /groups/platform%2Four-group/invited_groups', 'DELETE /groups/platform%2Four-group/share/31'
        (Get-GLGroup platform/our-group).SharedWithGroups | Should -BeNullOrEmpty
    }

    It 'moves with all that is in it, and to the top' {
        $project = New-GLProject cargo -Namespace platform/our-group/inner
        (Get-GLGroupTransferLocation platform/our-group).FullPath | Should -Contain 'a/b.c'
        (Move-GLGroup platform/our-group a/b.c -PassThru).FullPath | Should -Be 'a/b.c/our-group'
        (Get-GLProject $project.Id).PathWithNamespace | Should -Be 'a/b.c/our-group/inner/cargo'
        Clear-SimulatorRequest
        Get-GLGroup a/b.c/our-group | Move-GLGroup -TopLevel
        (Get-GLProject our-group/inner/cargo).Id | Should -Be $project.Id
        (Get-SimulatorRequest | Where-Object method -EQ POST).body | Should -BeNullOrEmpty
    }

    It 'leaves a trail' {
        $moved = Get-GLGroupAuditEvent our-group | Where-Object EventName -EQ group_transferred | Select-Object -First 1
        (Get-GLGroupAuditEvent our-group $moved).Details.custom_message | Should -BeLike 'Moved group from a/b.c/our-group to our-group'
    }

    It 'is marked for deletion, and comes back' {
        $id = (Get-GLGroup our-group).Id
        Get-GLGroup our-group | Remove-GLGroup -Wait -Confirm:$false
        (Get-GLGroup $id).MarkedForDeletionOn | Should -Not -BeNullOrEmpty
        (Get-GLGroup -Active:$false -All).Id | Should -Be $id
        (Restore-GLGroup $id -PassThru).FullPath | Should -Be 'our-group'
    }

    It 'ends for good with -Permanent' {
        Remove-GLGroup our-group -Permanent -Wait -Confirm:$false
        { Get-GLGroup our-group -ErrorAction Stop } | Should -Throw '*404*'
        { Get-GLProject our-group/inner/cargo -ErrorAction Stop } | Should -Throw '*404*'
    }

    It 'does not move to the top because somebody forgot the target' {
        (Get-Command Move-GLGroup).ParameterSets.Where({ $_.Name -eq 'ParentGroup' }).Parameters.Where({ $_.Name -eq 'ParentGroup' }).IsMandatory | Should -BeTrue
    }
}

Describe 'Groups and LDAP' {
    BeforeEach { Reset-Simulator }

    It 'a link by name or by filter goes through the pipeline, without what it has not' {
        Add-GLLdapGroupLink a/b.c -Cn 'dev & ops' -Provider ldapmain -GroupAccess Developer
        Add-GLLdapGroupLink a/b.c -Filter '(dept=x)' -Provider ldapmain -GroupAccess Reporter
        (Get-GLGroup a/b.c | Get-GLLdapGroupLink).Cn | Should -Contain 'dev & ops'
        Clear-SimulatorRequest
        Get-GLLdapGroupLink a/b.c | Remove-GLLdapGroupLink
        $queries = (Get-SimulatorRequest | Where-Object method -EQ DELETE).query
        $queries[0] | Should -Be 'cn=dev%20%26%20ops&provider=ldapmain'
        $queries[1] | Should -Not -Match 'cn='
        Get-GLLdapGroupLink a/b.c | Should -BeNullOrEmpty
        Sync-GLGroupLdap a/b.c
    }

    It 'a link that is neither is refused by GitLab' {
        Remove-GLLdapGroupLink platform -Provider ldapmain -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Should -BeLike '*cn, filter*'
    }

    It 'SAML groups have any name' {
        Add-GLSamlGroupLink a/b.c 'dev/ops #1' -AccessLevel Developer
        (Get-GLSamlGroupLink a/b.c 'dev/ops #1').AccessLevel | Should -Be 'Developer'
        Get-GLSamlGroupLink a/b.c | Remove-GLSamlGroupLink
        Get-GLSamlGroupLink a/b.c | Should -BeNullOrEmpty
    }
}

Describe 'Projects that are shared with a group' {
    It 'are a list of their own' {
        Reset-Simulator
        (Get-GLProject -SharedWith twitter).PathWithNamespace | Should -Be 'diaspora/diaspora-project-site'
    }
}
