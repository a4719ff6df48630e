BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $admin = Connect-Simulator
    $jane = Connect-Simulator -Token 'glpat-simulator-developer' -With @{ NoDefault = $true }
    function Get-RequestLine { Get-SimulatorRequest | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')$(if ($_.query) { "?$($_.query)" })" } }
    function Get-Body { (Get-SimulatorRequest | Where-Object method -NE GET)[-1].body }
}

AfterAll { Stop-Simulator }

Describe 'Accounts' {
    BeforeEach { Reset-Simulator }

    It 'are made, changed and removed' {
        $user = New-GLUser new.per-son 'New Person' -Email new@example.com -ResetPassword $true -AdministratorNote 'from a test'
        $user.Username | Should -Be 'new.per-son'
        $user.Note | Should -Be 'from a test'
        $user | Set-GLUser -External $true -Organization Example
        $after = Get-GLUser new.per-son
        $after.External | Should -BeTrue
        $after.Organization | Should -Be 'Example'
        $after.Email | Should -Be 'new@example.com'
        $after | Remove-GLUser -Confirm:$false
        { Get-GLUser $user.Id -ErrorAction Stop } | Should -Throw -ErrorId 'GitLabNotFound,*'
    }

    It 'are made of the rows of a table' {
        'Username,Name,Email', 'a.one,One,one@example.com', 'b-two,Two,two@example.com' | ConvertFrom-Csv |
            New-GLUser -ForceRandomPassword $true | ForEach-Object Username | Should -Be 'a.one', 'b-two'
    }

    It 'that exist already are an error, and the others are made' {
        $made = 'Username,Name,Email', 'a.one,One,one@example.com', 'john_smith,John,john@example.com', 'b-two,Two,two@example.com' | ConvertFrom-Csv |
            New-GLUser -ForceRandomPassword $true -ErrorVariable failures -ErrorAction SilentlyContinue
        $made.Username | Should -Be 'a.one', 'b-two'
        $failures | Should -HaveCount 1
        $failures[0].CategoryInfo.Category | Should -Be 'ResourceExists'
    }

    It 'are named by user name in every place, and looked up once' {
        'jane.d-oe' | Block-GLUser
        Get-RequestLine | Should -Be 'GET /users?username=jane.d-oe', 'POST /users/3/block'
    }

    It 'send a password, and never show it' {
        $password = ConvertTo-SecureString 'correct horse' -AsPlainText -Force
        $verbose = New-GLUser x.y X -Email x@example.com -Password $password -Verbose 4>&1 | Out-String
        Get-Body | Should -Match '"password":"correct horse"'
        $verbose | Should -Not -Match 'correct horse'
        New-GLUser x.z X -Email z@example.com -Password $password -WhatIf *>&1 | Out-String | Should -Not -Match 'correct horse'
    }

    It 'get a picture, and lose it' {
        $file = Join-Path $TestDrive 'me.png'
        [IO.File]::WriteAllBytes($file, [byte[]] (137, 80, 78, 71))
        Set-GLUser jane.d-oe -Avatar $file
        (Get-GLUser jane.d-oe).AvatarUrl | Should -BeLike '*me.png'
        Set-GLUser jane.d-oe -Avatar ''
        (Get-GLUser jane.d-oe).AvatarUrl | Should -BeNullOrEmpty
        (Set-GLUserAvatar $file -PassThru).AvatarUrl | Should -BeLike '*/avatar/1/me.png'
    }

    It 'ask before they are deleted' {
        Get-GLUser 7 | Remove-GLUser -HardDelete -WhatIf
        (Get-SimulatorRequest).method | Should -Not -Contain 'DELETE'
        Get-GLUser 7 | Remove-GLUser -HardDelete -Confirm:$false
        Get-RequestLine | Select-Object -Last 1 | Should -Be 'DELETE /users/7?hard_delete=true'
    }

    It 'have memberships, which say where and whose' {
        $memberships = Get-GLUserMembership jane.d-oe
        $memberships.UserId | Select-Object -Unique | Should -Be 3
        ($memberships | Where-Object SourceType -EQ Project).ProjectId | Should -Be 4
        ($memberships | Where-Object SourceType -EQ Namespace).GroupId | Should -Be 4, 10
        Clear-SimulatorRequest
        $null = $memberships | Get-GLLabel
        Get-RequestLine | Should -Be 'GET /projects/4/labels?per_page=100', 'GET /groups/4/labels?per_page=100', 'GET /groups/10/labels?per_page=100'
        (Get-GLUser jane.d-oe | Get-GLUserAssociationCount).ProjectsCount | Should -Be 1
    }

    It 'lose the second factor and identities' {
        Disable-GLUserTwoFactor jane.d-oe
        (Get-GLUser jane.d-oe).TwoFactorEnabled | Should -BeFalse
        Get-GLUser jane.d-oe | Remove-GLUserIdentity -Provider ldapmain
        (Get-GLUser jane.d-oe).Identities | Should -BeNullOrEmpty
    }

    It 'follow each other' {
        Get-GLUser -FollowedBy john_smith | ForEach-Object Username | Should -Be 'jane.d-oe'
        Get-GLUser 2 | Add-GLUserFollow -Session $jane
        Add-GLUserFollow 2 -PassThru -Session $jane | Should -BeNullOrEmpty -Because 'jane follows john already'
        Get-GLUser -FollowerOf john_smith | ForEach-Object Username | Should -Be 'jane.d-oe'
        Remove-GLUserFollow john_smith -Session $jane
        Get-GLUser -FollowerOf john_smith | Should -BeNullOrEmpty
    }

    It 'were active on a day' {
        $activity = Get-GLUserActivity -Since 2025-12-31 -All
        $activity | Should -HaveCount 6
        $activity[0].LastActivityOn | Should -Be ([DateTimeOffset] '2026-01-01T00:00:00Z')
        Clear-SimulatorRequest
        $activity | Where-Object Username -EQ 'jane.d-oe' | Disable-GLUser
        Get-RequestLine | Should -Be 'GET /users?username=jane.d-oe', 'POST /users/3/deactivate'
    }
}

Describe 'Moderation' {
    BeforeEach { Reset-Simulator }

    It '<away> and <back> lead to <state> and back' -ForEach @(
        @{ Away = 'Block-GLUser'; Back = 'Unblock-GLUser'; State = 'blocked' }
        @{ Away = 'Add-GLUserBan'; Back = 'Remove-GLUserBan'; State = 'banned' }
        @{ Away = 'Disable-GLUser'; Back = 'Enable-GLUser'; State = 'deactivated' }
    ) {
        Get-GLUser jane.d-oe | & $away
        (Get-GLUser jane.d-oe).State | Should -Be $state
        Get-GLUser jane.d-oe | & $back
        (Get-GLUser jane.d-oe).State | Should -Be 'active'
    }

    It '<_> says that nobody waits' -ForEach 'Approve-GLUser', 'Deny-GLUser' {
        & $_ jane.d-oe -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].CategoryInfo.Category | Should -Be 'ResourceExists'
    }

    It 'goes on after a user who is not there' {
        'john_smith', 'nobody.here', 'jane.d-oe' | Block-GLUser -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Should -HaveCount 1
        "$($failures[0].TargetObject)" | Should -Be 'nobody.here'
        (Get-GLUser john_smith).State | Should -Be 'blocked'
        (Get-GLUser jane.d-oe).State | Should -Be 'blocked'
    }

    It 'keeps a blocked user out' {
        Block-GLUser jane.d-oe
        { Get-GLUser -Current -Session $jane -ErrorAction Stop } | Should -Throw -ErrorId 'GitLabForbidden,*'
    }
}

Describe 'SSH keys, GPG keys and addresses' {
    BeforeEach { Reset-Simulator }

    It '<pipeline>' -ForEach @(
        @{ Pipeline = { Get-GLSshKey 3 | Remove-GLSshKey }; Requests = 'GET /users/3/keys?per_page=100', 'DELETE /users/3/keys/31', 'DELETE /users/3/keys/32' }
        @{ Pipeline = { Get-GLUser 3 | Get-GLSshKey | Remove-GLSshKey }; Requests = 'GET /users/3', 'GET /users/3/keys?per_page=100', 'DELETE /users/3/keys/31', 'DELETE /users/3/keys/32' }
        @{ Pipeline = { Get-GLSshKey 3 31 | Remove-GLSshKey }; Requests = 'GET /users/3/keys/31', 'DELETE /users/3/keys/31' }
        @{ Pipeline = { Get-GLSshKey -Session $jane | Remove-GLSshKey -Session $jane }; Requests = 'GET /user/keys?per_page=100', 'DELETE /user/keys/31', 'DELETE /user/keys/32' }
        @{ Pipeline = { Get-GLSshKey -SshKey 31 -Session $jane | Remove-GLSshKey -Session $jane }; Requests = 'GET /user/keys/31', 'DELETE /user/keys/31' }
        @{ Pipeline = { 31, 32 | Remove-GLSshKey -User 3 }; Requests = 'DELETE /users/3/keys/31', 'DELETE /users/3/keys/32' }
        @{ Pipeline = { Remove-GLSshKey jane.d-oe 31 }; Requests = 'GET /users?username=jane.d-oe', 'DELETE /users/3/keys/31' }
        @{ Pipeline = { Find-GLSshKey -SshKey 31 | Block-GLUser }; Requests = 'GET /keys/31', 'POST /users/3/block' }
        @{ Pipeline = { Find-GLSshKey -SshKey 31 | Remove-GLSshKey }; Requests = 'GET /keys/31', 'DELETE /users/3/keys/31' }
        @{ Pipeline = { Get-GLGpgKey 3 | Remove-GLGpgKey }; Requests = 'GET /users/3/gpg_keys?per_page=100', 'DELETE /users/3/gpg_keys/31' }
        @{ Pipeline = { Get-GLUser 3 | Get-GLGpgKey | Revoke-GLGpgKey }; Requests = 'GET /users/3', 'GET /users/3/gpg_keys?per_page=100', 'POST /users/3/gpg_keys/31/revoke' }
        @{ Pipeline = { Get-GLGpgKey -Session $jane | Revoke-GLGpgKey -Session $jane }; Requests = 'GET /user/gpg_keys?per_page=100', 'POST /user/gpg_keys/31/revoke' }
        @{ Pipeline = { Get-GLUser 3 | Get-GLUserEmail | Remove-GLUserEmail }; Requests = 'GET /users/3', 'GET /users/3/emails?per_page=100', 'DELETE /users/3/emails/41' }
        @{ Pipeline = { Get-GLUserEmail -Session $jane | Remove-GLUserEmail -Session $jane }; Requests = 'GET /user/emails?per_page=100', 'DELETE /user/emails/41' }
        @{ Pipeline = { Get-GLUserEmail -UserEmail 41 -Session $jane | Remove-GLUserEmail -Session $jane }; Requests = 'GET /user/emails/41', 'DELETE /user/emails/41' }
    ) {
        $null = & $pipeline -ErrorVariable failures
        $failures | Should -BeNullOrEmpty
        Get-RequestLine | Should -Be $requests
    }

    It 'are one''s own without a user, and there again' {
        $key = New-GLSshKey -Title test -Key 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKq2 me@example.com' -UsageType signing -ExpiresAt 2030-01-31
        $key.UserId | Should -BeNullOrEmpty
        (Get-GLSshKey -SshKey $key.Id).UsageType | Should -Be 'signing'
        (Find-GLSshKey -SshKey $key).User.Username | Should -Be 'root'
    }

    It 'are found by their fingerprint' {
        $bytes = [Convert]::FromBase64String((Get-GLSshKey jane.d-oe)[0].Key.Split(' ')[1])
        $print = [Convert]::ToBase64String([Security.Cryptography.SHA256]::Create().ComputeHash($bytes)).TrimEnd('=')
        (Find-GLSshKey "SHA256:$print").User.Username | Should -Be 'jane.d-oe'
    }

    It 'are added to users from the pipeline' {
        $made = Get-GLUser 2 | New-GLSshKey -Title new -Key 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKq3 x'
        $made.UserId | Should -Be 2
        (Get-GLUser 2 | New-GLUserEmail -Email 'john+x@example.org' -SkipConfirmation $true).ConfirmedAt | Should -Not -BeNullOrEmpty
        (New-GLUserEmail -Email 'root+x@example.org').UserId | Should -BeNullOrEmpty
        (New-GLGpgKey 2 -Key '-----BEGIN PGP PUBLIC KEY BLOCK-----').UserId | Should -Be 2
    }

    It 'your own key behind one of a user is still your own' {
        $own = New-GLSshKey -Title own -Key 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKq5 me'
        Clear-SimulatorRequest
        @(Get-GLSshKey 3 31; Get-GLSshKey -SshKey $own.Id) | Remove-GLSshKey
        Get-RequestLine | Select-Object -Last 2 | Should -Be 'DELETE /users/3/keys/31', "DELETE /user/keys/$($own.Id)"
    }

    It 'a mere number is a key of your own, never a user' {
        31 | Remove-GLSshKey -ErrorAction SilentlyContinue
        Get-RequestLine | Should -Be 'DELETE /user/keys/31'
    }

    It 'a user in the pipeline is not taken for a key' {
        Get-GLUser 3 | Remove-GLSshKey -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Should -Not -BeNullOrEmpty
        (Get-SimulatorRequest).method | Should -Not -Contain 'DELETE'
    }

    It 'the key of a job or file still says whose it is' {
        Get-GLSshKey 3 31 | Export-Clixml (Join-Path $TestDrive key.xml)
        Clear-SimulatorRequest
        Import-Clixml (Join-Path $TestDrive key.xml) | Remove-GLSshKey
        Get-RequestLine | Should -Be 'DELETE /users/3/keys/31'
    }
}

Describe 'What is one''s own' {
    BeforeEach { Reset-Simulator }

    It 'a status is changed, replaced and seen by others' {
        Set-GLUserStatus -Availability busy -Message 'in a "meeting"' -ClearStatusAfter 8_hours -Session $jane
        $status = Get-GLUser jane.d-oe | Get-GLUserStatus
        $status.Availability | Should -Be 'busy'
        $status.Emoji | Should -Be 'speech_balloon'
        $status.ClearStatusAt | Should -BeGreaterThan ([DateTimeOffset]::UtcNow)
        $status.UserId | Should -Be 3
        Set-GLUserStatus -Emoji coffee -Session $jane
        Set-GLUserStatus -Message 'on the phone' -Session $jane
        $status = Get-GLUserStatus jane.d-oe
        $status.Emoji, $status.Message, $status.Availability | Should -Be coffee, 'on the phone', busy
        $cleared = Set-GLUserStatus -Replace -Session $jane -PassThru
        $cleared.Availability | Should -BeNullOrEmpty
        $cleared.Emoji | Should -BeNullOrEmpty
        Set-GLUserStatus -Message $null
        (Get-Body | ConvertFrom-Json).message | Should -BeNullOrEmpty
    }

    It 'preferences are changed' {
        (Set-GLUserPreference -ViewDiffsFileByFile $true -PassThru).ViewDiffsFileByFile | Should -BeTrue
        (Get-GLUserPreference).ShowWhitespaceInDiffs | Should -BeTrue
    }

    It 'a support PIN is made, read and revoked, and is a secret' {
        $pin = New-GLUserSupportPin -Session $jane
        $pin.Pin | Should -BeOfType SecureString
        (Get-GLUserSupportPin jane.d-oe).UserId | Should -Be 3
        Get-GLUser jane.d-oe | Revoke-GLUserSupportPin
        { Get-GLUserSupportPin -Session $jane -ErrorAction Stop } | Should -Throw -ErrorId 'GitLabNotFound,*'
    }

    It 'applications are made, changed and removed' {
        $made = New-GLUserApplication Dashboard -RedirectUri 'https://example.com/cb' -Scope 'read_api read_user'
        $made.Secret | Should -BeOfType SecureString
        Get-GLUserApplication | Set-GLUserApplication -Name Board -Scope read_user
        $after = Get-GLUserApplication $made.Id
        $after.ApplicationName | Should -Be 'Board'
        $after.Scopes | Should -Be 'read_user'
        $after.Secret | Should -BeNullOrEmpty
        Get-GLUserApplication | Remove-GLUserApplication
        Get-GLUserApplication | Should -BeNullOrEmpty
    }

    It 'counts say what waits' {
        (Get-GLUserCount -Session $jane).Todos | Should -Be 3
    }
}
