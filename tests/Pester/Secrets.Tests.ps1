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
        @{ Case = 'the password in the address of a mirror'; Script = { New-GLRemoteMirror 4 "https://me:$canary@example.com/a.git" -Verbose -Debug } }
        @{ Case = 'the password in the address of a hook'; Script = { $null = New-GLProjectHook 4 "https://me:$canary@example.com/" -Verbose -Debug } }
        @{ Case = 'a variable of a pipeline'; Script = { New-GLPipeline 4 -Ref main -Variable @{ KEY = $canary } -Verbose -Debug } }
        @{ Case = 'a variable of a triggered pipeline'; Script = { Start-GLPipelineTrigger 4 -Ref main -Token (ConvertTo-Secret 'other') -Variable @{ KEY = $canary } -Verbose -Debug } }
        @{ Case = 'the token of a trigger'; Script = { Start-GLPipelineTrigger 4 -Ref main -Token (ConvertTo-Secret $canary) -Verbose -Debug } }
        @{ Case = 'the value of a variable'; Script = { New-GLVariable -Project 4 -Name KEY -Value $canary -Verbose -Debug } }
        @{ Case = 'a secret in a body of one''s own'; Script = { Invoke-GLRestMethod projects/4/hooks -Method POST -Body @{ url = 'https://example.com'; token = $canary } -Verbose -Debug } }
        @{ Case = 'a list of secrets in a body of one''s own'; Script = { Invoke-GLRestMethod projects/4/hooks -Method POST -Body @{ url = 'https://example.com'; token = @($canary) } -Verbose -Debug } }
        @{ Case = 'an address with a password in a longer text'; Script = { $null = New-GLIssue 4 -Title x -Description "See https://me:$canary@example.com/a for it" -Verbose -Debug } }
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
        @{ Case = 'a variable of a triggered pipeline'; Script = { Start-GLPipelineTrigger 4 -Ref main -Token (ConvertTo-Secret 'other') -Variable @{ KEY = $canary } -WhatIf } }
        @{ Case = 'a secret in a body of one''s own'; Script = { Invoke-GLRestMethod projects/4/hooks -Method POST -Body @{ url = 'https://example.com'; token = $canary } -WhatIf } }
    ) {
        $lines = (Get-Everything $script) -split "`n"
        $lines -like '*POST projects*' | Should -Not -BeNullOrEmpty
        $lines -like "*$canary*" | Should -BeNullOrEmpty
    }

    It 'a number that is one is masked as well' {
        $lines = (Get-Everything { Invoke-GLRestMethod users -Method POST -Body @{ name = 'x'; password = 12345678 } -Verbose }) -split "`n"
        (Get-SimulatorRequest | Where-Object method -EQ POST).body | Should -Match '12345678'
        $lines -like '*POST users*' | Should -Not -BeNullOrEmpty
        $lines -like '*12345678*' -notlike '*Invoke-GLRestMethod*' | Should -BeNullOrEmpty
    }

    It '<case> that a server repeats in an error is shown nowhere' -ForEach @(
        @{ Case = 'the token of a hook'; Script = { New-GLProjectHook 4 https://example.com -Token (ConvertTo-Secret $canary) } }
        @{ Case = 'a variable of a pipeline'; Script = { New-GLPipeline 4 -Ref main -Variable @{ KEY = $canary } } }
        @{ Case = 'the password in an address to import from'; Script = { New-GLProject -Name imported -ImportUrl "https://me:$canary@example.com/a.git" } }
        @{ Case = 'a secret in a JSON text of one''s own'; Script = { Invoke-GLRestMethod projects/4/hooks -Method POST -Body "{`"token`":`"$canary`"}" } }
    ) {
        foreach ($copy in $canary, ($canary -replace '-', '%2D'), ($canary -replace '-', '\\u002d')) {
            Add-SimulatorRule @{ method = 'POST'; status = 400; body = "{`"message`":`"You sent $copy`"}" }
            $lines = (Get-Everything $script) -split "`n"
            $lines -like '*You sent*' | Should -Not -BeNullOrEmpty
            $lines -match 'hush(-|%2D|\\u002d)canary' | Should -BeNullOrEmpty
        }
    }

    It '<name> of <case> is a SecureString that nothing shows' -ForEach @(
        @{ Case = 'a new access token'; Name = 'Token'; Field = 'token'; Script = { New-GLAccessToken -Project 4 -Name new -Scope api -ExpiresAt 2030-01-31 -Verbose -Debug } }
        @{ Case = 'a token made anew'; Name = 'Token'; Field = 'token'; Script = { Reset-GLPersonalAccessToken 1 -Verbose -Debug } }
        @{ Case = 'a new deploy token'; Name = 'Token'; Field = 'token'; Script = { New-GLDeployToken -Project 4 -Name new -Scope read_repository -Verbose -Debug } }
        @{ Case = 'a new trigger'; Name = 'Token'; Field = 'token'; Script = { New-GLPipelineTrigger 4 -Description new -Verbose -Debug } }
        @{ Case = 'a list of triggers'; Name = 'Token'; Field = 'token'; Script = { Get-GLPipelineTrigger 4 -Verbose -Debug } }
        @{ Case = 'a new runner'; Name = 'Token'; Field = 'token'; Script = { New-GLRunner -Instance -Verbose -Debug } }
        @{ Case = 'a runner that registers itself'; Name = 'Token'; Field = 'token'; Script = { Register-GLRunner -Token (ConvertTo-Secret 'other') -PassThru -Verbose -Debug } }
        @{ Case = 'the variables of a project'; Name = 'Value'; Field = 'value'; Script = { Get-GLVariable -Project 4 -Verbose -Debug } }
        @{ Case = 'the variables of a pipeline'; Name = 'Value'; Field = 'value'; Script = { Get-GLPipelineVariable 4 1 -Verbose -Debug } }
        @{ Case = 'a new application'; Name = 'Secret'; Field = 'secret'; Script = { New-GLUserApplication new -RedirectUri https://example.com -Scope api -Verbose -Debug } }
        @{ Case = 'the runners of a project'; Name = 'RunnersToken'; Field = 'runners_token'; Script = { Get-GLProject 4 -Verbose -Debug } }
        @{ Case = 'the runners of a group'; Name = 'RunnersToken'; Field = 'runners_token'; Script = { Get-GLGroup 18 -Verbose -Debug } }
    ) {
        $object = "{`"id`":1,`"$field`":`"$canary`",`"brand_new_secret`":`"$canary`"}"
        Add-SimulatorRule @{ status = 200; times = 0; body = if ("$script" -match '-GLPipelineTrigger 4 -Verbose|Variable') { "[$object]" } else { $object } }
        $emitted = @(& $script 4>$null 5>$null)
        $emitted | Should -HaveCount 1
        [Net.NetworkCredential]::new('', $emitted[0].$name).Password | Should -Be $canary -Because 'who asked for it can have it'
        $lines = (Get-Everything $script) -split "`n"
        $lines -like '* in * ms*' | Should -Not -BeNullOrEmpty -Because '-Verbose tells of the request'
        $lines -like "*$canary*" | Should -BeNullOrEmpty
    }
}
