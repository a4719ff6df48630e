BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $server = Start-Simulator
    $token = 'glpat-simulator-admin'
    $canary = 'hush-canary'

    # Everything that a script writes, in whichever way: all streams, the host, and what objects and errors show.
    function Get-Everything([scriptblock] $Script) {
        $transcript = Join-Path $TestDrive "$([guid]::NewGuid()).txt"
        $VerbosePreference = $DebugPreference = $InformationPreference = $WarningPreference = 'Continue'
        $null = Start-Transcript $transcript
        try { $written = @(& $Script *>&1) } catch { $written = @($_) } finally { $null = Stop-Transcript }
        Get-Content $transcript -Raw
        foreach ($item in $written) { Get-EveryForm $item }
    }

    function Get-EveryForm($Item) {
        $file = Join-Path $TestDrive "$([guid]::NewGuid()).xml"
        "$Item"
        $Item | Format-List * -Force | Out-String -Width 4000
        $Item | Format-Table * -Force | Out-String -Width 4000

        # A record of a stream also holds PowerShell's own note of how the command was called, secrets given as text included.
        if ($Item -is [Management.Automation.InformationalRecord]) { return }
        $Item | ConvertTo-Json -WarningAction SilentlyContinue
        $Item | Export-Clixml $file
        Get-Content $file -Raw
        if ($Item -is [Management.Automation.ErrorRecord]) { $Item.Exception.ToString() }
    }
}

AfterAll { Stop-Simulator }

Describe 'The token' {
    BeforeEach {
        Reset-Simulator
        $null = Connect-Simulator
    }

    It 'is nowhere in what is written <case>' -ForEach @(
        @{ Case = 'by Connect-GLServer'; Script = { Connect-GLServer $server.Url -Token (ConvertTo-Secret $token) -Verbose -Debug } }
        @{ Case = 'by Get-GLSession -Detailed'; Script = { Get-GLSession; Get-GLSession -Detailed -Verbose -Debug } }
        @{ Case = 'by Test-GLConnection'; Script = { Test-GLConnection -Verbose -Debug } }
        @{ Case = 'by a list'; Script = { Get-GLProject -First 3 -Verbose -Debug } }
        @{ Case = 'by a change'; Script = { Set-GLProject 4 -Description x -PassThru -Verbose -Debug } }
        @{ Case = 'by -WhatIf'; Script = { Remove-GLProject 4 -WhatIf -Verbose -Debug } }
        @{ Case = 'by Invoke-GLRestMethod'; Script = { Invoke-GLRestMethod user -Verbose -Debug; Invoke-GLRestMethod user -Raw } }
        @{ Case = 'when something is not found'; Script = { Get-GLProject no/such -Verbose -Debug } }
        @{ Case = 'when the server does not take it'; Script = { Add-SimulatorRule @{ status = 401; times = 0 }; Get-GLUser -Current -Verbose -Debug } }
        @{ Case = 'when the connection breaks'; Script = { Add-SimulatorRule @{ action = 'abort'; times = 0 }; Set-GLProject 4 -Description x -Verbose -Debug } }
        @{ Case = 'when the answer is no JSON'; Script = { Add-SimulatorRule @{ status = 200; content_type = 'text/html'; body = '<html/>' }; Get-GLProject 4 -Verbose -Debug } }
        @{ Case = 'when nobody listens'; Script = { Connect-GLServer http://127.0.0.1:9 -Token (ConvertTo-Secret $token) -RetryBudgetSec 0 -Verbose -Debug } }
        @{ Case = 'when the redirect leads elsewhere'; Script = { Add-SimulatorRule @{ status = 302; times = 0; headers = @{ Location = 'http://192.0.2.1/' } }; Get-GLProject 4 -Verbose -Debug } }
    ) {
        $lines = (Get-Everything $script) -split "`n"
        $lines.Count | Should -BeGreaterThan 20 -Because 'there must be something to look at'
        $lines -like "*$token*" | Should -BeNullOrEmpty
    }

    It 'is nowhere in a session, however deep one looks' {
        $session = Connect-Simulator
        $flags = [Reflection.BindingFlags] 'Public, Instance'
        foreach ($property in $session.GetType().GetProperties($flags)) { "$($property.GetValue($session))" | Should -Not -Match $token }
        (Get-EveryForm $session) -split "`n" -like "*$token*" | Should -BeNullOrEmpty
    }

    It 'goes to no other server, wherever a redirect leads' {
        $stranger = Start-Simulator
        Add-SimulatorRule @{ status = 302; headers = @{ Location = "$($stranger.Url)/api/v4/projects/4" } }
        Get-GLProject 4 -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Should -HaveCount 1
        Get-SimulatorRequest $stranger | Should -BeNullOrEmpty
    }
}

Describe 'Other secrets' {
    BeforeEach {
        Reset-Simulator
        $null = Connect-Simulator
    }

    It '<case> is sent, and shown nowhere' -ForEach @(
        @{ Case = 'the token of a hook'; Script = { New-GLProjectHook 4 https://example.com -Token (ConvertTo-Secret $canary) -Verbose -Debug } }
        @{ Case = 'a header of a hook'; Script = { New-GLProjectHook 4 https://example.com -CustomHeader @{ 'X-Key' = $canary } -Verbose -Debug } }
        @{ Case = 'a variable in the address of a hook'; Script = { New-GLProjectHook 4 'https://example.com/{key}' -UrlVariable @{ key = $canary } -Verbose -Debug } }
        @{ Case = 'the password in an address to import from'; Script = { New-GLProject -Name imported -ImportUrl "https://me:$canary@example.com/a.git" -Verbose -Debug } }
    ) {
        $lines = (Get-Everything $script) -split "`n"
        (Get-SimulatorRequest | Where-Object method -EQ POST).body | Should -Match $canary
        $lines -like '*POST projects*' | Should -Not -BeNullOrEmpty -Because '-Verbose tells of the request'
        $lines -like "*$canary*" | Should -BeNullOrEmpty
    }

    It '<case> is not shown by -WhatIf' -ForEach @(
        @{ Case = 'the token of a hook'; Script = { New-GLProjectHook 4 https://example.com -Token (ConvertTo-Secret $canary) -WhatIf } }
        @{ Case = 'a header of a hook'; Script = { New-GLProjectHook 4 https://example.com -CustomHeader @{ 'X-Key' = $canary } -WhatIf } }
        @{ Case = 'the password in an address to import from'; Script = { New-GLProject -Name imported -ImportUrl "https://me:$canary@example.com/a.git" -WhatIf } }
    ) {
        $lines = (Get-Everything $script) -split "`n"
        $lines -like '*POST projects*' | Should -Not -BeNullOrEmpty
        $lines -like "*$canary*" | Should -BeNullOrEmpty
    }

    It 'the runners'' token that GitLab answers with is a SecureString' {
        $project = Get-GLProject 3
        $project.RunnersToken | Should -BeOfType securestring
        (Get-EveryForm $project) -split "`n" -like '*b8bc4a7a29eb76ea83cf79e4908c2b*' | Should -BeNullOrEmpty
    }
}
