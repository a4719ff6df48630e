BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $server = Start-Simulator

    function Get-RequestLine { Get-SimulatorRequest | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')" } }
    function Get-Body { (Get-SimulatorRequest | Where-Object method -NE GET)[-1].body }
    function Get-Text([securestring] $Secret) { [Net.NetworkCredential]::new('', $Secret).Password }
    function Connect-With([securestring] $Token) { Connect-GLServer $server.Url -Token $Token -NoDefault }
    function Get-Day([int] $Days) { (Get-Date).Date.AddDays($Days) }
}

AfterAll { Stop-Simulator }

Describe 'A new token' {
    BeforeEach {
        Reset-Simulator
        $null = Connect-Simulator
    }

    It 'of <kind> signs in, until it is revoked' -ForEach @(
        @{ Kind = 'a user'; New = { New-GLPersonalAccessToken script -User jane.d-oe -Scope api -ExpiresAt (Get-Day 30) }; Remove = { $_ | Remove-GLPersonalAccessToken } }
        @{ Kind = 'a user, to impersonate'; New = { New-GLImpersonationToken jane.d-oe support -Scope api }; Remove = { $_ | Remove-GLImpersonationToken } }
        @{ Kind = 'a project'; New = { New-GLAccessToken a/b.c/x_y-z.1 bot -Scope api -AccessLevel Developer }; Remove = { $_ | Remove-GLAccessToken } }
        @{ Kind = 'a group'; New = { New-GLAccessToken -Group a/b.c -Name bot -Scope api }; Remove = { $_ | Remove-GLAccessToken } }
        @{ Kind = 'a service account'; New = { New-GLServiceAccountToken -Group a/b.c -User jane.d-oe -Name svc -Scope api }; Remove = { $_ | Remove-GLServiceAccountToken } }
        @{ Kind = 'a project''s service account'; New = { New-GLServiceAccountToken platform/docs jane.d-oe -Name svc -Scope api }; Remove = { $_ | Remove-GLServiceAccountToken } }
    ) {
        $token = & $new
        $token.Token | Should -BeOfType securestring
        $session = Connect-With $token.Token
        (Get-GLPersonalAccessToken -Current -Session $session).Id | Should -Be $token.Id

        $token | ForEach-Object $remove
        Get-GLPersonalAccessToken -Current -Session $session -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'GitLabUnauthorized,*'
        "$($failures[0])" | Should -Match 'revoked'
    }

    It 'of <kind> is rotated: its successor signs in, and it no longer does' -ForEach @(
        @{ Kind = 'a user'; New = { New-GLPersonalAccessToken script -User jane.d-oe -Scope api }; Reset = { $_ | Reset-GLPersonalAccessToken -ExpiresAt (Get-Day 20) } }
        @{ Kind = 'a project'; New = { New-GLAccessToken a/b.c/x_y-z.1 bot -Scope api }; Reset = { $_ | Reset-GLAccessToken -ExpiresAt (Get-Day 20) } }
        @{ Kind = 'a group'; New = { New-GLAccessToken -Group a/b.c -Name bot -Scope api }; Reset = { $_ | Reset-GLAccessToken -ExpiresAt (Get-Day 20) } }
        @{ Kind = 'a service account'; New = { New-GLServiceAccountToken -Group a/b.c -User jane.d-oe -Name svc -Scope api }; Reset = { $_ | Reset-GLServiceAccountToken -ExpiresAt (Get-Day 20) } }
    ) {
        $old = & $new
        $next = $old | ForEach-Object $reset
        $next.Id | Should -Not -Be $old.Id
        $next.Name | Should -Be $old.Name
        $next.ExpiresAt.Date | Should -Be (Get-Day 20)
        (Get-GLPersonalAccessToken -Current -Session (Connect-With $next.Token)).Id | Should -Be $next.Id
        { Connect-With $old.Token } | Should -Throw -ErrorId 'GitLabUnauthorized*'
    }

    It 'of <kind> shows its secret nowhere' -ForEach @(
        @{ Kind = 'a user'; Script = { New-GLPersonalAccessToken script -User jane.d-oe -Scope api -Verbose | Reset-GLPersonalAccessToken -Verbose } }
        @{ Kind = 'a user, to impersonate'; Script = { New-GLImpersonationToken jane.d-oe support -Scope api -Verbose } }
        @{ Kind = 'a project'; Script = { New-GLAccessToken platform/docs bot -Scope api -Verbose | Reset-GLAccessToken -Verbose } }
        @{ Kind = 'a service account'; Script = { New-GLServiceAccountToken platform/docs jane.d-oe -Name svc -Scope api -Verbose | Reset-GLServiceAccountToken -Verbose } }
        @{ Kind = 'a project, for deployments'; Script = { New-GLDeployToken platform/docs bot -Scope read_registry -Verbose } }
    ) {
        $token, $said = (& $script 4>&1).Where({ $_ -is [GitLabPS.GitLabObject] }, 'Split')
        $file = Join-Path $TestDrive 'token.xml'
        $token | Export-Clixml $file
        $copy = Import-Clixml $file
        $text = @(
            $said
            "$token"
            $token | Format-List * -Force | Out-String -Width 4000
            $token | Format-Table | Out-String -Width 4000
            $token | ConvertTo-Json -Depth 5
            $token | ConvertTo-Csv
            if ($IsWindows -or -not $PSVersionTable.Platform) { Get-Content $file -Raw }
        ) -join "`n"
        $text | Should -Match 'POST'
        $text | Should -Not -Match '-made-'
        Get-Text $token[0].Token | Should -Match '^gl(pat|dt)-made-'
        $copy.PSTypeNames[0] | Should -BeLike 'Deserialized.GitLabPS.*'
    }

    It 'has no secret where it is read again' {
        $null = New-GLAccessToken platform/docs bot -Scope api
        (Get-GLAccessToken platform/docs).Token | Should -BeNullOrEmpty
    }
}

Describe 'The session''s own token' {
    BeforeEach { Reset-Simulator }

    It 'is read, whatever its scopes' {
        $null = Connect-Simulator 'glpat-simulator-read-repository'
        (Get-GLPersonalAccessToken -Current).Scopes | Should -Be read_repository
    }

    It 'is rotated with -Current, and the session ends with it' {
        $null = Connect-Simulator
        $mine = New-GLPersonalAccessToken rotating -User john_smith -Scope read_user, self_rotate
        $session = Connect-With $mine.Token
        Clear-SimulatorRequest
        $next = Reset-GLPersonalAccessToken -Current -Session $session
        Get-RequestLine | Should -Be 'POST /personal_access_tokens/self/rotate'
        Get-GLUser -Current -Session $session -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'GitLabUnauthorized,*'
        (Get-GLUser -Current -Session (Connect-With $next.Token)).Username | Should -Be john_smith
    }

    It 'of a <kind> is rotated with -Current' -ForEach @(
        @{ Kind = 'project'; With = @{ Project = 'a/b.c/x_y-z.1' }; Path = '/projects/a%2Fb.c%2Fx_y-z.1/access_tokens/self/rotate' }
        @{ Kind = 'group'; With = @{ Group = 'a/b.c' }; Path = '/groups/a%2Fb.c/access_tokens/self/rotate' }
    ) {
        $null = Connect-Simulator
        $mine = New-GLAccessToken @with -Name bot -Scope self_rotate
        Clear-SimulatorRequest
        $next = Reset-GLAccessToken @with -Current -Session (Connect-With $mine.Token)
        (Get-RequestLine)[-1] | Should -Be "POST $path"
        $next.Name | Should -Be bot
    }

    It 'is revoked with -Current' {
        $null = Connect-Simulator
        $session = Connect-With (New-GLPersonalAccessToken once -User john_smith -Scope api).Token
        Remove-GLPersonalAccessToken -Current -Session $session
        Get-GLUser -Current -Session $session -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'GitLabUnauthorized,*'
    }

    It 'tells what it reaches' {
        $null = Connect-Simulator 'glpat-simulator-user'
        $reached = Get-GLPersonalAccessTokenAssociation -MinAccessLevel Owner -All
        $reached.Groups.Name | Should -Contain Platform
        $reached.Projects[0].AccessLevels.GroupAccessLevel | Should -Be Owner
        Clear-SimulatorRequest
        $reached.Projects[0] | Get-GLProject | Should -Not -BeNullOrEmpty
        $reached.Groups[0] | Get-GLGroup | Should -Not -BeNullOrEmpty
    }

    It 'is of no use when it has expired' {
        { Connect-Simulator 'glpat-simulator-expired' } | Should -Throw -ErrorId 'GitLabUnauthorized*'
        $null = Connect-Simulator
        $session = Connect-GLServer $server.Url -Token (ConvertTo-Secret glpat-simulator-user) -NoDefault
        Add-SimulatorRule @{ status = 401; body = '{"error":"invalid_token","error_description":"Token is expired. You can either do re-authorization or token refresh."}' }
        Get-GLPersonalAccessToken -Session $session -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'GitLabUnauthorized,*'
        $failures[0].CategoryInfo.Category | Should -Be AuthenticationError
        "$($failures[0])" | Should -Match 'expired'
    }
}

Describe 'Tokens in pipelines' {
    BeforeEach {
        Reset-Simulator
        $null = Connect-Simulator
    }

    It 'of all projects of a group that expire soon are rotated' {
        $old = @(
            New-GLAccessToken platform/docs one -Scope api -ExpiresAt (Get-Day 3)
            New-GLAccessToken platform/backend/api two -Scope api -ExpiresAt (Get-Day 3)
            New-GLAccessToken platform/docs three -Scope api -ExpiresAt (Get-Day 60)
        )
        Clear-SimulatorRequest
        $new = Get-GLProject -Group platform -IncludeSubgroup -All | Get-GLAccessToken -All | Where-Object ExpiresAt -LT (Get-Day 10) | Reset-GLAccessToken
        $new.Name | Sort-Object | Should -Be one, two
        $paths = @(Get-RequestLine) -match '^POST'
        foreach ($token in $old[0, 1]) { $paths -match "^POST /projects/\d+/access_tokens/$($token.Id)/rotate$" | Should -HaveCount 1 }
        (Get-GLAccessToken platform/docs $old[2].Id).Active | Should -BeTrue
    }

    It 'of a user are revoked' {
        $null = New-GLPersonalAccessToken one -User jane.d-oe -Scope api
        Clear-SimulatorRequest
        Get-GLUser jane.d-oe | Get-GLPersonalAccessToken -State active -All | Remove-GLPersonalAccessToken
        @(Get-RequestLine) -match '^DELETE' | Should -HaveCount 2
        (Get-SimulatorRequest | Where-Object path -Like '*/personal_access_tokens*')[0].query | Should -Match 'user_id=3'
        Get-GLPersonalAccessToken -User jane.d-oe -State active | Should -BeNullOrEmpty
    }

    It 'go into <command> as what they are' -ForEach @(
        @{ Command = 'Get-GLPersonalAccessToken'; Pipeline = { Get-GLPersonalAccessToken 3 | Get-GLPersonalAccessToken }; Requests = 'GET /personal_access_tokens/3', 'GET /personal_access_tokens/3' }
        @{ Command = 'Get-GLPersonalAccessToken, numbers'; Pipeline = { 1, 2 | Get-GLPersonalAccessToken }; Requests = 'GET /personal_access_tokens/1', 'GET /personal_access_tokens/2' }
        @{ Command = 'Get-GLPersonalAccessToken, users and tokens'; Pipeline = { (Get-GLPersonalAccessToken 3), (Get-GLUser 2), (Get-GLPersonalAccessToken 2) | Get-GLPersonalAccessToken }; Requests = 'GET /personal_access_tokens/3', 'GET /users/2', 'GET /personal_access_tokens/2', 'GET /personal_access_tokens/3', 'GET /personal_access_tokens', 'GET /personal_access_tokens/2' }
        @{ Command = 'Get-GLUser'; Pipeline = { Get-GLPersonalAccessToken 3 | Get-GLUser }; Requests = 'GET /personal_access_tokens/3', 'GET /users/3' }
        @{ Command = 'Remove-GLAccessToken'; Pipeline = { Get-GLAccessToken diaspora/diaspora-client | Remove-GLAccessToken }; Requests = 'GET /projects/diaspora%2Fdiaspora-client/access_tokens', 'DELETE /projects/diaspora%2Fdiaspora-client/access_tokens/9' }
        @{ Command = 'Reset-GLAccessToken'; Pipeline = { Get-GLProject 4 | Get-GLAccessToken -AccessToken 9 | Reset-GLAccessToken }; Requests = 'GET /projects/4', 'GET /projects/4/access_tokens/9', 'POST /projects/4/access_tokens/9/rotate' }
        @{ Command = 'Get-GLDeployKey, texts'; Pipeline = { 'a/b.c/x_y-z.1' | Get-GLDeployKey }; Requests = 'GET /projects/a%2Fb.c%2Fx_y-z.1/deploy_keys' }
        @{ Command = 'Get-GLDeployToken, texts'; Pipeline = { 'a/b.c/x_y-z.1' | Get-GLDeployToken }; Requests = 'GET /projects/a%2Fb.c%2Fx_y-z.1/deploy_tokens' }
        @{ Command = 'Remove-GLDeployToken'; Pipeline = { Get-GLProject 4 | Get-GLDeployToken | Remove-GLDeployToken }; Requests = 'GET /projects/4', 'GET /projects/4/deploy_tokens', 'DELETE /projects/4/deploy_tokens/12' }
    ) {
        Clear-SimulatorRequest
        $null = & $pipeline -ErrorVariable failures
        $failures | Should -BeNullOrEmpty
        Get-RequestLine | Should -Be $requests
    }

    It 'of a group go back to that group' {
        $null = New-GLAccessToken -Group a/b.c -Name bot -Scope api
        $null = New-GLServiceAccountToken -Group a/b.c -User jane.d-oe -Name svc -Scope api
        Clear-SimulatorRequest
        $null = Get-GLGroup a/b.c | Get-GLAccessToken | Reset-GLAccessToken
        $null = Get-GLServiceAccountToken -Group a/b.c -User 3 -Search svc | Reset-GLServiceAccountToken
        @(Get-RequestLine) -match '^POST' | ForEach-Object { $_ -replace '\d+/rotate', 'n/rotate' } | Should -Be 'POST /groups/31/access_tokens/n/rotate', 'POST /groups/a%2Fb.c/service_accounts/3/personal_access_tokens/n/rotate'
    }

    It 'that are gone do not stop the others' {
        $one, $two = foreach ($name in 'one', 'two') { New-GLAccessToken platform/docs $name -Scope api }
        $gone = [pscustomobject]@{ PSTypeName = 'GitLabPS.AccessToken'; Id = 99999; ProjectId = 4 }
        $one, $gone, $two | Remove-GLAccessToken -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Should -HaveCount 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'GitLabNotFound,*'
        Get-GLAccessToken platform/docs -State active | Should -BeNullOrEmpty
    }

    It 'rotated twice by the old id end with an error, and with the successor' {
        $old = New-GLAccessToken platform/docs one -Scope api
        $next = $old | Reset-GLAccessToken
        $old | Reset-GLAccessToken -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'GitLabBadRequest,*'
        (Get-GLAccessToken platform/docs $next.Id).Active | Should -BeFalse
    }

    It 'whose rotation got no answer are not rotated a second time: <action>' -ForEach @(
        @{ Action = 'abort_body' }
        @{ Action = 'abort' }
    ) {
        $old = New-GLAccessToken platform/docs one -Scope api
        Clear-SimulatorRequest
        Add-SimulatorRule @{ method = 'POST'; path = '/rotate'; action = $action; after = 10 }
        $old | Reset-GLAccessToken -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures | Should -HaveCount 1
        @(Get-RequestLine) -match '^POST' | Should -HaveCount 1
    }

    It 'are filtered by the server' {
        $null = Get-GLAccessToken platform/docs -State active -ExpiresBefore 2030-01-31 -Sort expires_asc -Revoked:$false
        $query = (Get-SimulatorRequest)[-1].query
        foreach ($part in 'state=active', 'expires_before=2030-01-31', 'sort=expires_asc', 'revoked=false') { $query | Should -Match $part }
    }

    It 'a user may only see their own' {
        $session = Connect-GLServer $server.Url -Token (ConvertTo-Secret glpat-simulator-developer) -NoDefault
        (Get-GLPersonalAccessToken -Session $session).UserId | Sort-Object -Unique | Should -Be 3
        Get-GLPersonalAccessToken -User 2 -Session $session -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'GitLabUnauthorized,*'
    }

    It 'filters of a list do not go with a single token' {
        Get-GLPersonalAccessToken 3 -State active -ErrorVariable failures -ErrorAction SilentlyContinue
        "$($failures[0])" | Should -Match '-State is for lists'
    }

    It 'named without -Current, a project alone rotates nothing' {
        { Get-GLProject 4 | Reset-GLAccessToken -ErrorAction Stop } | Should -Throw
        (Get-SimulatorRequest).method | Should -Not -Contain POST
    }
}

Describe 'Deploy tokens' {
    BeforeEach {
        Reset-Simulator
        $null = Connect-Simulator
    }

    It 'of a project sign in, until they are revoked' {
        $token = New-GLDeployToken diaspora/diaspora-client cluster -Scope api -Username puller
        $token.Username | Should -Be puller
        $session = Connect-GLServer $server.Url -Token $token.Token -TokenType DeployToken -NoDefault
        (Get-GLProject 4 -Session $session).Id | Should -Be 4
        $token | Remove-GLDeployToken
        Get-GLDeployToken diaspora/diaspora-client -Active | ForEach-Object Name | Should -Not -Contain cluster
    }

    It 'are listed for a project, a group and the server' {
        $null = New-GLDeployToken -Group a/b.c -Name images -Scope read_registry -ExpiresAt (Get-Day 30)
        (Get-GLDeployToken -Group a/b.c).Name | Should -Be images
        (Get-GLGroup a/b.c | Get-GLDeployToken).Group.Text | Should -Be a/b.c
        Get-GLDeployToken -Group a/b.c | Remove-GLDeployToken
        (Get-GLDeployToken -Group a/b.c).Revoked | Should -BeTrue
        @(Get-GLDeployToken -All).Count | Should -Be 2
        Clear-SimulatorRequest
        $null = Get-GLDeployToken -Active
        Get-RequestLine | Should -Be 'GET /deploy_tokens'
    }
}

Describe 'Deploy keys' {
    BeforeEach {
        Reset-Simulator
        $null = Connect-Simulator
        $key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDummy web-1'
    }

    It 'are added to a project, changed, enabled for others and removed' {
        $made = New-GLDeployKey platform/docs 'web 1' -Key $key -CanPush $true
        $made.CanPush | Should -BeTrue
        $made | Set-GLDeployKey -Title 'web 2' -CanPush $false -PassThru | ForEach-Object Title | Should -Be 'web 2'
        Get-GLProject -Group platform/backend -All | Enable-GLDeployKey -DeployKey $made.Id
        (Get-GLDeployKey platform/backend/api).Title | Should -Be 'web 2'
        Get-GLDeployKey platform/docs | Enable-GLDeployKey a/b.c/x_y-z.1
        (Get-GLDeployKey -All).ProjectsWithReadonlyAccess.PathWithNamespace | Sort-Object | Should -Be a/b.c/x_y-z.1, platform/backend/api, platform/backend/worker, platform/docs
        Get-GLProject -Group platform -IncludeSubgroup -All | Get-GLDeployKey -All | Remove-GLDeployKey
        (Get-GLDeployKey -All).ProjectsWithReadonlyAccess.PathWithNamespace | Should -Be a/b.c/x_y-z.1
    }

    It 'of the server are made with -Instance, and not by mistake' {
        (New-GLDeployKey -Instance -Title farm -Key $key).Title | Should -Be farm
        @(Get-GLDeployKey -Public) | Should -HaveCount 1
        Clear-SimulatorRequest
        $null = Get-GLDeployKey -Public:$false
        (Get-SimulatorRequest)[-1].query | Should -Match 'public=false'
    }

    It 'of a user''s projects are asked for by that user' {
        $null = New-GLDeployKey platform/docs 'web 1' -Key $key
        Clear-SimulatorRequest
        (Get-GLUser john_smith | Get-GLDeployKey).Title | Should -Be 'web 1'
        (Get-GLDeployKey -User jane.d-oe) | Should -BeNullOrEmpty
        Get-RequestLine | Should -Be 'GET /users', 'GET /users/2', 'GET /users/john_smith/project_deploy_keys', 'GET /users/jane.d-oe/project_deploy_keys'
    }

    It 'that are none get GitLab''s reason' {
        New-GLDeployKey platform/docs bad -Key nonsense -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'GitLabBadRequest,*'
        "$($failures[0])" | Should -Match 'key is invalid'
    }
}

Describe 'Impersonation tokens' {
    BeforeEach {
        Reset-Simulator
        $null = Connect-Simulator
    }

    It 'of all users are found and revoked' {
        $null = New-GLImpersonationToken jane.d-oe support -Scope api -ExpiresAt (Get-Day 1)
        Clear-SimulatorRequest
        Get-GLUser -Search jane | Get-GLImpersonationToken -State active | Remove-GLImpersonationToken
        Get-RequestLine | Select-Object -Last 2 | ForEach-Object { $_ -replace '\d+$', 'n' } | Should -Be 'GET /users/3/impersonation_tokens', 'DELETE /users/3/impersonation_tokens/n'
        (Get-GLImpersonationToken 3 -State inactive).Impersonation | Should -BeTrue
    }

    It 'are no personal access tokens of the user' {
        $token = New-GLImpersonationToken jane.d-oe support -Scope api
        (Get-GLPersonalAccessToken -User jane.d-oe).Id | Should -Not -Contain $token.Id
    }
}

Describe 'Tables' {
    BeforeAll {
        Reset-Simulator
        $null = Connect-Simulator
    }

    It '<type> has one' -ForEach @(
        @{ Type = 'a personal access token'; Get = { Get-GLPersonalAccessToken 3 }; Columns = 'Id UserId Name Active ExpiresAt' }
        @{ Type = 'an access token'; Get = { New-GLAccessToken platform/docs bot -Scope api }; Columns = 'Id Name AccessLevel Active ExpiresAt' }
        @{ Type = 'a deploy token'; Get = { Get-GLDeployToken 4 }; Columns = 'Id Name Username Revoked ExpiresAt' }
        @{ Type = 'a deploy key'; Get = { New-GLDeployKey platform/docs t -Key 'ssh-ed25519 AAAA' }; Columns = 'Id Project Title CanPush ExpiresAt' }
        @{ Type = 'what a token reaches'; Get = { Get-GLPersonalAccessTokenAssociation }; Columns = 'Groups Projects' }
    ) {
        $lines = (& $get | Out-String -Width 120) -split '\r?\n' | Where-Object { $_.Trim() }
        $lines[0].Trim() -split '\s+' -join ' ' | Should -Be $columns
        $lines.Count | Should -BeGreaterOrEqual 3
    }
}
