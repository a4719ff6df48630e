BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator -Argument '--projects', '300'
    $session = Connect-Simulator

    # Runs a script in a runspace of its own, stops it as Ctrl+C does, and answers how long that took.
    function Measure-Stop([string] $Script) {
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript('param($module, $session) Import-Module $module; Set-GLSession $session').AddArgument((Get-Module GitLabPS).Path).AddArgument($session).Invoke()
            $shell.Commands.Clear()
            $running = $shell.AddScript($Script).BeginInvoke()
            $deadline = [Diagnostics.Stopwatch]::StartNew()
            while (-not (Get-SimulatorRequest) -and $deadline.Elapsed.TotalSeconds -lt 10) { Start-Sleep -Milliseconds 50 }
            Start-Sleep -Milliseconds 200
            $running.IsCompleted | Should -BeFalse -Because 'it must still run when it is stopped'
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $shell.Stop()
            $watch.Elapsed
        } finally { $shell.Dispose() }
    }
}

AfterAll { Stop-Simulator }

Describe 'Stopping a command' {
    BeforeEach { Reset-Simulator }

    It 'takes less than a second <case>, and the session works on' -ForEach @(
        @{ Case = 'before the answer begins'; Rule = @{ action = 'delay'; delay_ms = 30000 }; Script = 'Get-GLProject' }
        @{ Case = 'in the middle of a page'; Rule = @{ action = 'stall'; after = 5000; delay_ms = 30000 }; Script = 'Get-GLProject -All' }
        @{ Case = 'on a later page'; Rule = @{ path = 'page=2'; action = 'delay'; delay_ms = 30000 }; Script = 'Get-GLProject -Group bulk -All' }
        @{ Case = 'while it waits to try again'; Rule = @{ status = 429; times = 0; headers = @{ 'Retry-After' = '4' } }; Script = 'Get-GLProject' }
        @{ Case = 'while a later page waits to try again'; Rule = @{ path = 'page=2'; status = 429; times = 0; headers = @{ 'Retry-After' = '3' } }; Script = 'Get-GLProject -Group bulk -All' }
        @{ Case = 'while several changes wait to try again'; Rule = @{ method = 'PUT'; status = 429; times = 0; headers = @{ 'Retry-After' = '3' } }; Script = '1..8 | Set-GLProject -Description new -ThrottleLimit 8' }
        @{ Case = 'while it changes something'; Rule = @{ action = 'delay'; delay_ms = 30000 }; Script = 'New-GLProject -Name slow' }
        @{ Case = 'while it waits for GitLab'; Rule = @{ path = '/projects/4'; action = 'answer'; status = 200; times = 0; body = '{"id":4,"import_status":"started"}' }; Script = 'Copy-GLProject 4 -Wait' }
        @{ Case = 'while it downloads'; Rule = @{ action = 'delay'; delay_ms = 30000 }; Script = 'Save-GLProjectAvatar 4 -OutFile (Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid()))' }
        @{ Case = 'in Invoke-GLRestMethod'; Rule = @{ action = 'delay'; delay_ms = 30000 }; Script = 'Invoke-GLRestMethod projects -Method POST -Body @{ name = "slow" }' }
    ) {
        Add-SimulatorRule $rule
        (Measure-Stop $script).TotalSeconds | Should -BeLessThan 1
        Reset-Simulator
        (Get-GLUser -Current).Username | Should -Be 'root'
    }

    It 'takes less than a second while it connects' {
        # A server that takes the connection and says nothing: to the client, it is still connecting.
        $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
        $listener.Start()
        $shell = [powershell]::Create()
        try {
            $running = $shell.AddScript('param($module, $url) Import-Module $module; Connect-GLServer $url -Anonymous').AddArgument((Get-Module GitLabPS).Path).AddArgument("https://127.0.0.1:$($listener.LocalEndpoint.Port)").BeginInvoke()
            $deadline = [Diagnostics.Stopwatch]::StartNew()
            while (-not $listener.Pending() -and $deadline.Elapsed.TotalSeconds -lt 30) { Start-Sleep -Milliseconds 50 }
            $listener.Pending() | Should -BeTrue
            $running.IsCompleted | Should -BeFalse
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $shell.Stop()
            $watch.Elapsed.TotalSeconds | Should -BeLessThan 1
        } finally {
            $shell.Dispose()
            $listener.Stop()
        }
    }
}
