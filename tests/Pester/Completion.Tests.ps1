BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $server = Start-Simulator
    function Complete([string] $Line) { (TabExpansion2 $Line $Line.Length).CompletionMatches }
}

AfterAll { Stop-Simulator }

Describe 'Completion with a session' {
    BeforeEach {
        Reset-Simulator
        $null = Connect-Simulator
        Clear-SimulatorRequest
    }

    It '<line> offers <expected>' -ForEach @(
        @{ Line = 'Get-GLProject -Project plat'; Expected = 'platform/docs' }
        @{ Line = 'Get-GLProject diaspora-c'; Expected = 'diaspora/diaspora-client' }
        @{ Line = 'Remove-GLProject '; Expected = 'platform/infrastructure' }
        @{ Line = 'Get-GLProject -Group back'; Expected = 'platform/backend' }
        @{ Line = 'Get-GLUser -User ja'; Expected = 'jane.d-oe' }
        @{ Line = 'Move-GLProject platform/docs -Namespace cute'; Expected = 'cute-cats' }
        @{ Line = 'New-GLProject -Visibility in'; Expected = 'internal' }
    ) {
        (Complete $line).CompletionText | Should -Contain $expected
    }

    It 'uses the session that -Session names' {
        $theirs = Connect-Simulator -Token 'glpat-simulator-developer' -With @{ NoDefault = $true }
        (Complete 'Get-GLProject -Session $theirs -Project notes').CompletionText | Should -Be 'jane.d-oe/notes'
        (Get-SimulatorRequest)[-1].headers.'PRIVATE-TOKEN' | Should -Be 'glpat-simulator-developer'
    }

    It 'asks once for the same word in quick succession' {
        $null = Complete 'Get-GLUser -User j'
        $null = Complete 'Get-GLUser -User j'
        Get-SimulatorRequest | Should -HaveCount 1
    }

    Context 'offers the names of others as one argument, whatever they are' {
        BeforeDiscovery {
            # What PowerShell reads as a quote, a number, a parameter, a variable, an operator, the end of a command.
            $quotes = [string[]] [char[]] (0x2018..0x201e)
            $pieces = $quotes + @("'", '"', '`', '$', '$(', '${', '@', '@(', '(', ')', '{', '}', ';', '|', '&', '<', '>', ',', '#', '%',
                '--', '-', '–', '—', '*', '?', '[', ']', '=', ':', '~', '!', '+', '.', '..', '/', '\', ' ', '1kb', '7L', '0x10', '1e3', '$true', 'New-Item', 'Force', 'é', '日本', '🦊')
            $random = [Random]::new(7)
            $made = foreach ($i in 1..140) { -join (1..$random.Next(1, 8) | ForEach-Object { $pieces[$random.Next($pieces.Count)] }) }
            $known = "x$($quotes[1]);New-Item pwned;$($quotes[0])y", "o'neil & sons", '1kb', '7L', '0x10', '-1', '1..3', '-Force', '--', '--%', '–Force', '$env:HOME', '@args', '#', '~', '*',
                '%', 'a,b', 'a;b', '&', '.', '12', '1.5d', '007', 'null', 'a b', 'a`b', '{}', '>out', '2>&1', 'user.name-1_x'
            $all = @($known) + @($made.Trim() | Where-Object { $_ }) | Select-Object -Unique
            $groups = for ($i = 0; $i -lt $all.Count; $i += 20) { @{ From = $i; Texts = $all[$i..([Math]::Min($i + 19, $all.Count - 1))] } }
        }

        It 'texts from <from> on' -ForEach $groups {
            Add-SimulatorRule @{ path = '/users'; status = 200; body = ConvertTo-Json @($texts | ForEach-Object { @{ username = $_ } }) }
            $offers = Complete "Get-GLUser -User text$from"

            $offers.ListItemText | Should -BeExactly $texts
            $other = foreach ($offer in $offers) {
                $errors = $null
                $line = "Get-GLUser -User $($offer.CompletionText)"
                $ast = [Management.Automation.Language.Parser]::ParseInput($line, [ref] $null, [ref] $errors)
                $elements = $ast.Find({ $args[0] -is [Management.Automation.Language.CommandAst] }, $true).CommandElements
                $bound = & ([scriptblock]::Create("& { param(`$User, [switch] `$Force) `$User } -User $($offer.CompletionText)"))
                $isOneText = $errors.Count -eq 0 -and $elements.Count -eq 3 -and $elements[2] -is [Management.Automation.Language.StringConstantExpressionAst]
                if (-not $isOneText -or $elements[2].Value -cne $offer.ListItemText -or $bound -isnot [string] -or $bound -cne $offer.ListItemText) { $line }
            }
            $other | Should -BeNullOrEmpty
        }
    }

    It 'quotes nothing that needs no quotes' {
        (Complete 'Get-GLProject diaspora-c').CompletionText | Should -Contain 'diaspora/diaspora-client'
    }

    It 'finds what is typed in quotes' {
        (Complete "Get-GLProject 'plat").CompletionText | Should -Contain 'platform/docs'
        (Complete "Get-GLProject $([char] 0x2018)plat").CompletionText | Should -Contain 'platform/docs'
    }

    It 'offers the rows that have a name, without those that have none or one that cannot be shown' {
        $body = '[{"id":1},null,5,{"username":7},{"username":""},{"username":"first"},{"username":"a\u001b[2J"},{"username":"b\u202ec"},{"username":"d\u200be"},'
        $body += '{"username":"f\u009bg"},{"username":"h\u2028i"},{"username":"' + ('x' * 5000) + '"},{"username":"last"}]'
        Add-SimulatorRule @{ path = '/users'; status = 200; body = $body }
        (Complete 'Get-GLUser -User rows').CompletionText | Should -Be 'first', 'last'
    }

    It 'offers what the server of the session knows, not what another one said' {
        (Complete 'Get-GLUser -User same').CompletionText | Should -BeNullOrEmpty
        $null = Connect-Simulator
        Add-SimulatorRule @{ path = '/users'; status = 200; body = '[{"username":"theirs"}]' }
        (Complete 'Get-GLUser -User same').CompletionText | Should -Be 'theirs'
    }

    It 'stays silent when the server answers with <status>' -ForEach @{ Status = 401 }, @{ Status = 500 }, @{ Status = 429 } {
        Add-SimulatorRule @{ status = $status; times = 0; headers = @{ 'Retry-After' = '60' } }
        $before = $Error.Count
        Complete "Get-GLProject -Project x$status" | Should -BeNullOrEmpty
        $Error.Count | Should -Be $before
    }

    It 'gives up after two seconds' {
        Add-SimulatorRule @{ action = 'delay'; delay_ms = 30000; times = 0 }
        $watch = [Diagnostics.Stopwatch]::StartNew()
        Complete 'Get-GLProject -Project slow' | Should -BeNullOrEmpty
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 4
    }
}

Describe 'Completion without a session' {
    BeforeEach {
        Reset-Simulator
        Disconnect-GLServer
        $env:GITLAB_HOST = $server.Url
        $env:GITLAB_TOKEN = 'glpat-simulator-admin'
    }
    AfterEach {
        Remove-Item Env:GITLAB_HOST, Env:GITLAB_TOKEN
        Disconnect-GLServer
    }

    It 'makes that of the environment once, as a command would, however often Tab is pressed' {
        $connections = {
            @([Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties().GetActiveTcpConnections() |
                Where-Object { $_.RemoteEndPoint.Port -eq ([uri] $server.Url).Port -and $_.State -eq 'Established' }).Count
        }
        $before = & $connections
        1..30 | ForEach-Object { $null = Complete "Get-GLUser -User u$_" }

        Get-SimulatorRequest | Should -HaveCount 30

        # One of the session, and perhaps one of this test's own question.
        (& $connections) - $before | Should -BeLessOrEqual 2
    }
}

Describe 'Completion without a server' {
    It 'offers nothing and does not fail without a session' {
        Disconnect-GLServer
        Complete 'Get-GLProject -Project plat' | Should -BeNullOrEmpty
    }

    It 'offers nothing, and soon, when the server is away' {
        $away = Start-Simulator
        $null = Connect-Simulator -Server $away
        $away.Process.StandardInput.Close()
        $away.Process.WaitForExit()

        $watch = [Diagnostics.Stopwatch]::StartNew()
        Complete 'Get-GLProject -Project plat' | Should -BeNullOrEmpty
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 4
    }
}
