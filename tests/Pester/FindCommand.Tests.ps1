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
