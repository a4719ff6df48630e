BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $server = Start-Simulator -Argument '--projects', '40'
    $session = Connect-Simulator
    $ids = @(Get-GLProject -Group bulk -First 20 | ForEach-Object Id)

    function Get-Change { Get-SimulatorRequest | Where-Object method -NE GET }

    # Seconds between the first change's arrival at the server and that of each.
    function Get-Arrival {
        $changes = @(Get-Change)
        $changes | ForEach-Object { ([datetime] $_.time - [datetime] $changes[0].time).TotalSeconds }
    }

    # The connections of this process: each one under way has its own.
    function Get-ConnectionCount {
        $port = ([uri] $server.Url).Port
        @([Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties().GetActiveTcpConnections() |
                Where-Object { $_.RemoteEndPoint.Port -eq $port -and $_.State -eq 'Established' }).Count
    }

    function Wait-Until([scriptblock] $Condition) {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        while (-not (& $Condition) -and $watch.Elapsed.TotalSeconds -lt 30) { Start-Sleep -Milliseconds 100 }
        & $Condition | Should -BeTrue
    }
}

AfterAll { Stop-Simulator }

Describe 'Each command that changes what it takes from the pipeline' {
    It 'has -ThrottleLimit' {
        $changing = foreach ($command in Get-Command -Module GitLabPS -CommandType Cmdlet) {
            $changes = [GitLabPS.Engine.CommandDescriptor]::For($command.ImplementingType).Routes | Where-Object { $_.Method.Method -ne 'GET' -and $command.Parameters.ContainsKey('WhatIf') }
            $takesPipeline = $command.ParameterSets.Parameters | Where-Object { $_.ValueFromPipeline -or $_.ValueFromPipelineByPropertyName }
            if ($changes -and $takesPipeline) { $command }
        }
        $changing.Count | Should -BeGreaterThan 300
        $changing | Where-Object { -not $_.Parameters.ContainsKey('ThrottleLimit') } | ForEach-Object Name | Should -BeNullOrEmpty -Because 'they take objects from the pipeline; derive them from ChangeCmdlet'
    }
}

Describe '-ThrottleLimit' {
    BeforeEach { Reset-Simulator }

    It 'takes objects one by one unless given' {
        Add-SimulatorRule @{ method = 'PUT'; action = 'delay'; delay_ms = 300; times = 0 }
        $ids[0..2] | Set-GLProject -Description new
        $arrivals = Get-Arrival
        $arrivals[1] | Should -BeGreaterThan 0.25
        $arrivals[2] | Should -BeGreaterThan 0.5
    }

    It 'works on as many at once as it says, and on no more' {
        Add-SimulatorRule @{ method = 'PUT'; action = 'delay'; delay_ms = 4000; times = 0 }
        $ids[0..5] | Set-GLProject -Description new -ThrottleLimit 4
        $arrivals = Get-Arrival
        $arrivals | Should -HaveCount 6
        $arrivals[3] | Should -BeLessThan 3.5
        $arrivals[4] | Should -BeGreaterThan 3.5
    }

    It 'changes every object, and emits them in the order of the input, however long each takes' {
        Add-SimulatorRule @{ method = 'PUT'; path = "/projects/$($ids[0])"; action = 'delay'; delay_ms = 500 }
        Add-SimulatorRule @{ method = 'PUT'; path = "/projects/$($ids[7])"; action = 'delay'; delay_ms = 300 }
        $ids | Set-GLProject -Description new -ThrottleLimit 5 -PassThru | ForEach-Object { "$($_.Id) $($_.Description)" } | Should -Be ($ids | ForEach-Object { "$_ new" })
    }

    It 'gives each object its own error, in its place, whether it is found here or by GitLab' {
        Add-SimulatorRule @{ method = 'PUT'; path = "/projects/$($ids[0])"; action = 'delay'; delay_ms = 500 }
        $items = $ids[0], 'platform/missing', $ids[1], 'https://elsewhere.example.com/platform/docs', $ids[2]
        $results = $items | Set-GLProject -Description new -ThrottleLimit 8 -PassThru -ErrorAction Continue 2>&1 | ForEach-Object {
            if ($_ -is [Management.Automation.ErrorRecord]) { "$($_.FullyQualifiedErrorId) $($_.TargetObject)" } else { $_.Id }
        }
        $results[0, 2, 4] | Should -Be $ids[0..2]
        $results[1] | Should -BeLike 'GitLabNotFound,* platform/missing'
        $results[3] | Should -BeLike 'GitLabInvalidArgument,*'
    }

    It 'stops at the first error where that is asked for' {
        Add-SimulatorRule @{ method = 'PUT'; path = "/projects/$($ids[0])"; action = 'answer'; status = 403 }
        { $ids | Set-GLProject -Description new -ThrottleLimit 4 -ErrorAction Stop } | Should -Throw -ErrorId 'GitLabForbidden,*'
        @(Get-Change).Count | Should -BeLessOrEqual 4
    }

    It 'sends nothing with -WhatIf' {
        $ids[0..4] | Set-GLProject -Description new -ThrottleLimit 4 -WhatIf
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }

    It 'lets all wait when GitLab asks one of them to' {
        Add-SimulatorRule @{ method = 'PUT'; path = "/projects/$($ids[0])"; action = 'delay'; delay_ms = 1000 }
        Add-SimulatorRule @{ method = 'PUT'; path = "/projects/$($ids[1])"; status = 429; headers = @{ 'Retry-After' = '4' } }
        $ids[0..2] | Set-GLProject -Description new -ThrottleLimit 2
        $arrivals = Get-Arrival
        $arrivals | Should -HaveCount 4
        $arrivals[2] | Should -BeGreaterThan 3
        $arrivals[3] | Should -BeGreaterThan 3
    }

    It 'reports every request to -Verbose' {
        $verbose = $ids | Set-GLProject -Description new -ThrottleLimit 8 -Verbose 4>&1
        $verbose | Where-Object { $_ -match '^PUT projects/\d+.*: 200 in ' } | Should -HaveCount $ids.Count
    }

    It 'is obeyed by Invoke-GLRestMethod as well, with results and errors in order' {
        Add-SimulatorRule @{ method = 'PUT'; action = 'delay'; delay_ms = 4000; times = 0 }
        $items = $ids[0], 999999, $ids[1], $ids[2] | ForEach-Object { [pscustomobject]@{ id = $_ } }
        $change = @{ Path = '/projects/:id'; Method = 'PUT'; Body = @{ description = 'new' } }
        $results = $items | Invoke-GLRestMethod @change -ThrottleLimit 4 -ErrorAction Continue 2>&1 | ForEach-Object {
            if ($_ -is [Management.Automation.ErrorRecord]) { "$($_.FullyQualifiedErrorId) $($_.TargetObject.id)" } else { $_.id }
        }
        (Get-Arrival)[3] | Should -BeLessThan 3.5
        $results[0, 2, 3] | Should -Be $ids[0..2]
        $results[1] | Should -BeLike 'GitLabNotFound,* 999999'
    }

    It 'lets Get commands ask for one page at a time' {
        Add-SimulatorRule @{ path = '/projects'; action = 'delay'; delay_ms = 300; times = 0 }
        @(Get-GLProject -Group bulk -PerPage 8 -All -ThrottleLimit 1) | Should -HaveCount 40
        $times = @(Get-SimulatorRequest).time | ForEach-Object { [datetime] $_ }
        $times | Should -HaveCount 5
        1..4 | ForEach-Object { ($times[$_] - $times[$_ - 1]).TotalSeconds | Should -BeGreaterThan 0.25 }
    }

    It 'takes no <_>' -ForEach 0, 17 {
        { Set-GLProject 4 -Description new -ThrottleLimit $_ } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }
}

Describe 'Commands of several requests, several at a time' {
    BeforeEach { Reset-Simulator }

    It 'take the steps for each object in order' {
        $ids | Set-GLProject -Description new -Archived $true -ThrottleLimit 8
        $changes = Get-Change
        foreach ($id in $ids) {
            $changes | Where-Object path -Match "/projects/$id(/|$)" | ForEach-Object { "$($_.method) $($_.path)" } |
                Should -Be "PUT /api/v4/projects/$id", "POST /api/v4/projects/$id/archive"
        }
    }

    It 'look up ids for each object' {
        $rows = foreach ($id in $ids) { [pscustomobject]@{ Project = $id; Group = if ($id % 2) { 'twitter' } else { 'platform' } } }
        $shares = $rows | Add-GLProjectShare -GroupAccess Developer -ThrottleLimit 8 -PassThru
        $groups = @{ 0 = (Get-GLGroup platform).Id; 1 = (Get-GLGroup twitter).Id }
        $shares | ForEach-Object { "$($_.ProjectId) $($_.GroupId)" } | Should -Be ($ids | ForEach-Object { "$_ $($groups[[int] ($_ % 2)])" })
    }

    It 'wait for each object' {
        $forks = $ids[0..4] | Copy-GLProject -Namespace platform -Wait -ThrottleLimit 5
        $forks.ForkedFromProject.Id | Should -Be $ids[0..4]
        $forks.ImportStatus | Select-Object -Unique | Should -Be 'finished'
    }

    It 'show what they wait for, each with a bar of its own, and take the bars away' {
        $shell = [powershell]::Create()
        try {
            $script = 'param($module, $session, $ids) Import-Module $module; Set-GLSession $session; $ids | Copy-GLProject -Namespace platform -Wait -ThrottleLimit 3'
            $null = $shell.AddScript($script).AddArgument((Get-Module GitLabPS).Path).AddArgument($session).AddArgument($ids[0..2]).Invoke()
            $bars = @($shell.Streams.Progress | Where-Object Activity -Like 'Forking to *' | Group-Object ActivityId)
            $bars | Should -HaveCount 3
            $bars | ForEach-Object { $_.Group[-1].RecordType } | Should -Be 'Completed', 'Completed', 'Completed'
        } finally { $shell.Dispose() }
    }

    It 'delete each object for good' {
        $ids[0..9] | Remove-GLProject -Permanent -Wait -Confirm:$false -ThrottleLimit 5
        foreach ($id in $ids[0..9]) { { Get-GLProject $id -ErrorAction Stop } | Should -Throw -ErrorId 'GitLabNotFound,*' }
    }

    It 'report what was refused within each object' {
        foreach ($id in $ids[0..1]) {
            Add-SimulatorRule @{ method = 'POST'; path = "/projects/$id/"; action = 'answer'; status = 200; body = "{`"status`":`"error`",`"message`":{`"member-$id`":`"no`"}}" }
        }
        $ids[0..1] | Import-GLProjectMember -SourceProject 4 -ThrottleLimit 2 -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.TargetObject | Should -Be "member-$($ids[0])", "member-$($ids[1])"
    }
}

Describe 'An early end, with several under way' {
    BeforeEach { Reset-Simulator }

    It 'by Ctrl+C cancels them all in less than a second, and the session works on' {
        Add-SimulatorRule @{ method = 'PUT'; action = 'delay'; delay_ms = 60000; times = 0 }
        $before = Get-ConnectionCount
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript('param($module, $session) Import-Module $module; Set-GLSession $session').AddArgument((Get-Module GitLabPS).Path).AddArgument($session).Invoke()
            $shell.Commands.Clear()
            $running = $shell.AddScript('param($ids) $ids | Set-GLProject -Description new -ThrottleLimit 8').AddArgument($ids).BeginInvoke()
            Wait-Until { @(Get-Change).Count -eq 8 }
            Get-ConnectionCount | Should -BeGreaterOrEqual 8
            $running.IsCompleted | Should -BeFalse
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $shell.Stop()
            $watch.Elapsed.TotalSeconds | Should -BeLessThan 1
        } finally { $shell.Dispose() }
        Wait-Until { (Get-ConnectionCount) -le $before }
        @(Get-Change) | Should -HaveCount 8
        (Get-GLUser -Current).Username | Should -Be 'root'
    }

    It 'by a command that has enough cancels the others, and the session works on' {
        foreach ($id in $ids | Select-Object -Skip 1) { Add-SimulatorRule @{ method = 'PUT'; path = "/projects/$id"; action = 'delay'; delay_ms = 60000; times = 0 } }
        $before = Get-ConnectionCount
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $ids | Set-GLProject -Description new -ThrottleLimit 4 -PassThru | Select-Object -First 1 | ForEach-Object Id | Should -Be $ids[0]
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 30
        Wait-Until { (Get-ConnectionCount) -le $before }
        @(Get-Change).Count | Should -BeLessOrEqual 5
        (Get-GLUser -Current).Username | Should -Be 'root'
    }
}
