BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator -Argument '--projects', '250'
    $null = Connect-Simulator
    $everyId = [long[]] ((Get-GLProject -Group bulk -OrderBy id -Sort asc -All).Id)
}

AfterAll { Stop-Simulator }

Describe 'A list' {
    BeforeEach { Reset-Simulator }

    It 'is its first page, with a warning that there is more' {
        $projects = Get-GLProject -Group bulk -WarningVariable warnings -WarningAction SilentlyContinue
        $projects | Should -HaveCount 100
        $warnings | Should -BeLike '*first 100 of 250*-All*-First*'
        Get-SimulatorRequest | Should -HaveCount 1
    }

    It 'is silent when one page holds everything' {
        Get-GLUser -WarningVariable warnings | Should -HaveCount 6
        $warnings | Should -BeNullOrEmpty
    }

    It 'has pages of the size that -PerPage says' {
        Get-GLProject -Group bulk -PerPage 30 -WarningAction SilentlyContinue | Should -HaveCount 30
        (Get-SimulatorRequest).query | Should -Match '\bper_page=30\b'
    }

    It 'refuses -PerPage <_> before anything is sent' -ForEach 0, 101 {
        { Get-GLProject -PerPage $_ } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }
}

Describe '-First' {
    BeforeEach { Reset-Simulator }

    It 'asks for no more than it takes' {
        Get-GLProject -Group bulk -First 3 -WarningVariable warnings | Should -HaveCount 3
        $warnings | Should -BeNullOrEmpty
        (Get-SimulatorRequest).query | Should -Match '\bper_page=3\b'
    }

    It 'takes as many pages as it needs' {
        (Get-GLProject -Group bulk -OrderBy id -Sort asc -First 150).Id | Should -Be $everyId[0..149]
        Get-SimulatorRequest | Should -HaveCount 2
    }

    It 'is satisfied with less' {
        Get-GLUser -First 1000 | Should -HaveCount 6
    }

    It 'of 0 asks nothing' {
        Get-GLProject -First 0 | Should -BeNullOrEmpty
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }
}

Describe '-Skip' {
    BeforeEach { Reset-Simulator }

    It 'passes over <skip> and gives the next <first>, <perPage> at a time' -ForEach @(
        @{ Skip = 100; First = 50; PerPage = 100 }
        @{ Skip = 7; First = 5; PerPage = 10 }
        @{ Skip = 35; First = 20; PerPage = 10 }
        @{ Skip = 120; First = 110; PerPage = 100 }
    ) {
        # By name GitLab pages by number, by id with a cursor.
        (Get-GLProject -Group bulk -OrderBy name -Sort asc -Skip $skip -First $first -PerPage $perPage).Id | Should -Be $everyId[$skip..($skip + $first - 1)]
        (Get-GLProject -Group bulk -OrderBy id -Sort asc -Skip $skip -First $first -PerPage $perPage).Id | Should -Be $everyId[$skip..($skip + $first - 1)]
    }

    It 'goes with -All' {
        (Get-GLProject -Group bulk -OrderBy name -Sort asc -Skip 120 -All).Id | Should -Be $everyId[120..249]
    }

    It 'beyond the end gives nothing' {
        Get-GLUser -Skip 50 -First 5 | Should -BeNullOrEmpty
    }
}

Describe '-IncludeTotalCount' {
    BeforeEach { Reset-Simulator }

    It 'puts the total before the objects' {
        $total, $projects = Get-GLProject -Group bulk -First 2 -IncludeTotalCount
        $total | Should -Be 250
        $total.Accuracy | Should -Be 1
        $projects | Should -HaveCount 2
        Get-SimulatorRequest | Should -HaveCount 1
    }
}

Describe '-All' {
    BeforeEach { Reset-Simulator }

    It 'gets everything, each object once and in the server''s order' {
        (Get-GLProject -Group bulk -OrderBy name -Sort asc -All -WarningVariable warnings).Id | Should -Be $everyId
        $warnings | Should -BeNullOrEmpty
        Get-SimulatorRequest | Should -HaveCount 3
    }

    It 'pages with a cursor where GitLab can' {
        (Get-GLProject -OrderBy id -Sort asc -All -PerPage 50 | Where-Object Id -In $everyId).Id | Should -Be $everyId
        foreach ($request in Get-SimulatorRequest) { $request.query | Should -Match '\bpagination=keyset\b' }
    }

    It 'makes one request when the consumer wants one object' {
        Get-GLProject -Group bulk -All | Select-Object -First 1 | Should -HaveCount 1
        Start-Sleep -Milliseconds 300
        Get-SimulatorRequest | Should -HaveCount 1
    }

    It 'does not run ahead of a consumer that stops half-way' {
        Get-GLProject -Group bulk -All -PerPage 50 | Select-Object -First 60 | Should -HaveCount 60
        Start-Sleep -Milliseconds 300
        @(Get-SimulatorRequest).Count | Should -BeLessOrEqual 4 -Because 'the last of five pages is far away'
    }

    It 'gives objects out while their page still arrives' {
        Add-SimulatorRule @{ path = '/groups/bulk/projects'; action = 'stall'; after = 20000; delay_ms = 20000 }
        $watch = [Diagnostics.Stopwatch]::StartNew()
        Get-GLProject -Group bulk -All | Select-Object -First 1 | Should -HaveCount 1
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 5
    }

    It 'walks the list of each object of the pipeline' {
        'bulk', 'diaspora' | Get-GLGroup | Get-GLProject -All | Group-Object { $_.Namespace.FullPath } | ForEach-Object Count | Should -Be 250, 2
    }

    It 'ends with an error when the links lead in a circle; what came before stays' {
        Add-SimulatorRule @{ path = 'pagination=keyset'; skip = 1; action = 'next_link'; link = '{self}' }
        $projects = Get-GLProject -OrderBy id -All -ErrorVariable failures -ErrorAction SilentlyContinue
        $projects | Should -HaveCount 200
        $failures | Should -HaveCount 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'GitLabInvalidResponse,*'
    }

    It 'never leaves the session''s server, whatever the links say' {
        Add-SimulatorRule @{ path = 'per_page=100'; times = 0; action = 'next_link'; link = 'http://192.0.2.1:81/elsewhere?per_page=100&page=3' }
        Get-GLProject -Group bulk -All -First 150 | Should -HaveCount 150
        (Get-SimulatorRequest).path | Select-Object -Unique | Should -Be '/api/v4/groups/bulk/projects'
    }
}
