BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator -Argument '--projects', '300'
    $session = Connect-Simulator

    # The projects of the group 'bulk', in order: their ids count from 1001.
    $list = @{ Group = 'bulk'; All = $true; PerPage = 25; OrderBy = 'id'; Sort = 'asc' }
    function New-PatientSession($Seconds) { Connect-Simulator -With @{ RetryBudgetSec = $Seconds; NoDefault = $true } }

    # What a script shows as progress, and its errors, in a runspace of its own.
    function Watch-Script([string] $Script, $With = $session) {
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript('param($module, $session) Import-Module $module; $null = Set-GLSession $session').AddArgument((Get-Module GitLabPS).Path).AddArgument($With).Invoke()
            $shell.Commands.Clear()
            $null = $shell.AddScript($Script).Invoke()
            [pscustomobject]@{ Progress = @($shell.Streams.Progress); Errors = @($shell.Streams.Error) }
        } finally { $shell.Dispose() }
    }

    function Test-Complete([long[]] $Id, [long[]] $Expected = 1001..1300) { -not (Compare-Object $Expected $Id -SyncWindow 0) }
}

AfterAll { Stop-Simulator }

Describe 'A list whose pages break on their way' {
    BeforeEach { Reset-Simulator }

    It 'is complete, and each object comes once, after <_>' -ForEach 'abort', 'abort_body', 'truncate' {
        Add-SimulatorRule @{ path = 'page=7'; action = $_ }
        $projects = Get-GLProject @list
        Test-Complete $projects.Id | Should -BeTrue
        @(Get-SimulatorRequest | Where-Object query -Match '\bpage=7\b').Count | Should -Be 2
    }

    It 'says with -Verbose that a page is asked for again' {
        Add-SimulatorRule @{ path = 'page=2'; action = 'abort_body' }
        $verbose = Get-GLProject @list -Verbose 4>&1 | Where-Object { $_ -is [Management.Automation.VerboseRecord] }
        $verbose -match 'the answer broke off' | Should -HaveCount 1
    }

    It 'gives out what came, and says how far it got, when a page stays broken' {
        Add-SimulatorRule @{ path = 'page=3'; action = 'abort_body'; times = 0 }
        $impatient = New-PatientSession 0
        $projects = Get-GLProject @list -Session $impatient -ErrorVariable failures -ErrorAction SilentlyContinue
        $projects.Count | Should -BeGreaterOrEqual 50
        $projects.Count | Should -BeLessThan 75
        $failures | Should -HaveCount 1
        "$failures" | Should -Match "It failed on page 3 of the list, after $($projects.Count) objects\.$"
    }
}

Describe 'What takes long' {
    BeforeEach { Reset-Simulator }

    It 'shows a wait for GitLab until it is over' {
        Add-SimulatorRule @{ status = 429; headers = @{ 'Retry-After' = '2' } }
        $seen = Watch-Script 'Get-GLProject -First 1'
        $seen.Errors | Should -BeNullOrEmpty
        $seen.Progress.Activity | Select-Object -Unique | Should -Be 'Waiting for GitLab'
        $seen.Progress[0].StatusDescription | Should -BeLike '*rate limit*'
        $seen.Progress[0].SecondsRemaining | Should -BeIn 2, 3
        $seen.Progress[-1].RecordType | Should -Be 'Completed'
    }

    It 'shows a wait <case> as well' -ForEach @(
        @{ Case = 'for a later page'; Rule = @{ path = 'page=2' }; Script = 'Get-GLProject -Group bulk -All | Out-Null' }
        @{ Case = 'of changes'; Rule = @{ method = 'PUT' }; Script = '3, 4 | Set-GLProject -Description new -ThrottleLimit 2' }
        @{ Case = 'while it connects'; Rule = @{}; Script = 'Connect-GLServer (Get-GLSession).Server -Token (ConvertTo-SecureString glpat-simulator-admin -AsPlainText -Force)' }
    ) {
        Add-SimulatorRule ($rule + @{ status = 429; headers = @{ 'Retry-After' = '1' } })
        $seen = Watch-Script $script
        $seen.Errors | Should -BeNullOrEmpty
        $waits = @($seen.Progress | Where-Object Activity -EQ 'Waiting for GitLab')
        $waits.Count | Should -BeGreaterThan 1
        $waits[-1].RecordType | Should -Be 'Completed'
    }

    It 'says how long a storm lasts that outlasts the budget, and shows no wait any more' {
        $patient = New-PatientSession 3
        Add-SimulatorRule @{ status = 429; headers = @{ 'Retry-After' = '2' }; times = 0 }
        $seen = Watch-Script 'Get-GLProject' $patient
        $seen.Errors | Should -HaveCount 1
        $seen.Errors[0].FullyQualifiedErrorId | Should -BeLike 'GitLabTooManyRequests,*'
        "$($seen.Errors[0])" | Should -Match 'wait 2 seconds'
        $seen.Progress[-1].RecordType | Should -Be 'Completed'
        @(Get-SimulatorRequest | Where-Object path -Like '*/projects') | Should -HaveCount 2
    }

    It 'shows how far a long list is' {
        $seen = Watch-Script 'Get-GLProject -Group bulk -All -PerPage 25'
        $seen.Progress[0].Activity | Should -Be 'Get-GLProject'
        $seen.Progress[0].StatusDescription | Should -Be '101 of 300'
        $seen.Progress[-1].RecordType | Should -Be 'Completed'
    }
}

Describe 'One session in many runspaces' {
    # GITLABPS_FIRE_SECONDS makes it last longer; each runspace reads the list once at least.
    It 'gives each of 64 of them every object once while the server misbehaves' {
        Reset-Simulator
        # Four mishaps in forty requests, more of them than there will be time for.
        $seconds = [int] $env:GITLABPS_FIRE_SECONDS
        foreach ($skip in 0..(5 + 3 * $seconds) | ForEach-Object { 20 + 40 * $_ }) {
            Add-SimulatorRule @{ path = '/projects'; skip = $skip; status = 429; headers = @{ 'Retry-After' = '1' } }
            Add-SimulatorRule @{ path = '/projects'; skip = $skip + 10; status = 503 }
            Add-SimulatorRule @{ path = '/projects'; skip = $skip + 20; action = 'abort_body' }
            Add-SimulatorRule @{ path = '/projects'; skip = $skip + 30; action = 'stall'; delay_ms = 300 }
        }
        $list.PerPage = 60
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $until = [datetime]::UtcNow.AddSeconds($seconds)
        $module = (Get-Module GitLabPS).Path
        $walks = 1..64 | ForEach-Object -ThrottleLimit 64 -Parallel {
            Import-Module $using:module
            $parameters = ($using:list).Clone()
            # Every other one walks backwards, and would notice a page of another.
            if ($_ % 2) { $parameters.Sort = 'desc' }
            do { [pscustomobject]@{ Sort = $parameters.Sort; Id = (Get-GLProject @parameters -Session $using:session).Id } } while ([datetime]::UtcNow -lt $using:until)
        }
        $mishaps = (Get-SimulatorRule | Measure-Object hits -Sum).Sum
        $text = '{0} walks, {1} requests, {2} mishaps in {3:0} s' -f $walks.Count, @(Get-SimulatorRequest).Count, $mishaps, $watch.Elapsed.TotalSeconds
        Write-Information $text -InformationAction Continue
        $walks.Count | Should -BeGreaterOrEqual 64
        $mishaps | Should -BeGreaterOrEqual 20
        $expected = @{ asc = 1001..1300; desc = 1300..1001 }
        @($walks | Where-Object { -not (Test-Complete $_.Id $expected[$_.Sort]) }) | Should -HaveCount 0
        Reset-Simulator
        (Get-GLUser -Current).Username | Should -Be 'root'
    }
}
