BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
}

Describe 'Find-GLCommand' {
    It 'answers which command and parameter set serve an operation' {
        $found = Find-GLCommand -Method GET -Path /users/:id
        $found.Command | Should -Be 'Get-GLUser'
        $found.ParameterSet | Should -Be 'One'
        $found.Method | Should -Be 'GET'
        $found.Path | Should -Be '/users/:id'
    }

    It 'takes the path as <_>' -ForEach '/projects/:id/share', 'projects/:id/share', '/api/v4/projects/:id/share' {
        (Find-GLCommand $_).Command | Should -Be 'Add-GLProjectShare'
    }

    It 'finds every operation, whatever its placeholders are called' {
        $missed = foreach ($operation in Find-GLCommand) {
            foreach ($path in ($operation.Path -replace ':\w+', ':anything'), ($operation.Path -replace ':\w+', '{thing_id}')) {
                $found = Find-GLCommand -Method $operation.Method -Path $path -Command $operation.Command
                if ($found.Path -notcontains $operation.Path) { "$($operation.Method) $path" }
            }
        }
        $missed | Should -BeNullOrEmpty
    }

    It 'finds what a request was sent to: <method> <path>' -ForEach @(
        @{ Method = 'GET'; Path = '/projects/42/issues/7'; Command = 'Get-GLIssue' }
        @{ Method = 'PUT'; Path = 'https://gitlab.example.com/api/v4/projects/a%2Fb/issues/7?title=x'; Command = 'Set-GLIssue' }
        @{ Method = 'GET'; Path = 'https://example.com/gitlab/api/v4/groups/platform/projects?per_page=20'; Command = 'Get-GLProject' }
        @{ Method = 'GET'; Path = '/projects/42/members/all'; Command = 'Get-GLProjectMember' }
    ) {
        (Find-GLCommand -Method $method -Path $path).Command | Select-Object -Unique | Should -Be $command
    }

    It 'takes a value for no part of another path' {
        (Find-GLCommand -Method GET -Path /projects/42/members/all).Path | Select-Object -Unique | Should -Be '/projects/:id/members/all'
        Find-GLCommand /projects/42/no-such | Should -BeNullOrEmpty
    }

    It 'takes wildcards' {
        $found = Find-GLCommand '/projects/:id/hooks*'
        $found.Command | Should -Contain 'New-GLProjectHook'
        $found.Path | ForEach-Object { $_ | Should -BeLike '/projects/:id/hooks*' }
    }

    It 'filters by command' {
        (Find-GLCommand -Command Get-GLUser).Path | Sort-Object | Should -Be '/user', '/users', '/users/:id', '/users/:id/followers', '/users/:id/following'
    }

    It 'filters by method' {
        (Find-GLCommand -Method DELETE).Method | Select-Object -Unique | Should -Be 'DELETE'
    }

    It 'finds nothing for what is not there, without an error' {
        Find-GLCommand /no/such -ErrorVariable failures | Should -BeNullOrEmpty
        $failures | Should -BeNullOrEmpty
    }

    It 'lists every operation once, of commands and sets that exist' {
        $all = Find-GLCommand
        $all.Count | Should -BeGreaterThan 60
        $all | Group-Object Method, Path, Command, ParameterSet | Where-Object Count -GT 1 | Should -BeNullOrEmpty
        $known = @{}
        Get-Command -Module GitLabPS -CommandType Cmdlet | ForEach-Object { $known[$_.Name] = $_.ParameterSets.Name }
        @(foreach ($operation in $all) {
                if (-not $known.ContainsKey($operation.Command) -or ($operation.ParameterSet -and $operation.ParameterSet -notin $known[$operation.Command])) { "$($operation.Command) ($($operation.ParameterSet))" }
            }) | Should -BeNullOrEmpty
    }

    It 'needs no session' {
        Disconnect-GLServer
        Find-GLCommand -Command Get-GLUser | Should -Not -BeNullOrEmpty
    }
}
