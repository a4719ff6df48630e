BeforeDiscovery {
    Import-Module $PSScriptRoot/Simulator.psm1, $PSScriptRoot/Commands.psm1
    Import-TestedModule
    $changing = Get-ParameterSet | Where-Object { $_.Command.Parameters.ContainsKey('WhatIf') }
}

BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1, $PSScriptRoot/Commands.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator

    function Get-Argument($Name, $Set) {
        $arguments = Get-MandatoryArgument $Set $TestDrive -Name $Name
        if ($Name -eq 'Invoke-GLRestMethod') { $arguments.Method = 'POST' }
        if ($Name -eq 'New-GLProject') { $arguments.Name = 'new' }
        $arguments
    }

    # Messages of -WhatIf go to the host alone; a transcript is the only record of that.
    function Get-HostText([scriptblock] $Script) {
        $file = Join-Path $TestDrive "$([guid]::NewGuid()).txt"
        $null = Start-Transcript $file
        try { & $Script } finally { $null = Stop-Transcript }
        (Get-Content $file -Raw) -replace '\r?\n', ' '
    }
}

AfterAll { Stop-Simulator }

Describe 'Each command that changes something' {
    It 'has -WhatIf and -Confirm' {
        $declared = foreach ($command in Get-Command -Module GitLabPS -CommandType Cmdlet) {
            $routes = [GitLabPS.Engine.CommandDescriptor]::For($command.ImplementingType).Routes

            # Some read with POST, because what they ask about is long.
            if ($command.Verb -notin 'ConvertTo', 'Test' -and ($routes | Where-Object { $_.Method.Method -notin 'GET', 'HEAD' })) { $command }
        }
        $declared.Count | Should -BeGreaterThan 300
        $declared | Where-Object { -not ($_.Parameters.ContainsKey('WhatIf') -and $_.Parameters.ContainsKey('Confirm')) } | ForEach-Object Name |
            Should -BeNullOrEmpty -Because 'their [Cmdlet] needs SupportsShouldProcess = true'
    }
}

Describe '-WhatIf' {
    # All commands in one transcript, as each takes a tenth of a second to end; a line before each says whose words follow.
    BeforeAll {
        Clear-SimulatorRequest
        $outcomes = @{}
        $text = Get-HostText {
            foreach ($row in Get-ParameterSet | Where-Object { $_.Command.Parameters.ContainsKey('WhatIf') }) {
                $title = "$($row.Name) ($($row.Set))"
                $arguments = Get-Argument $row.Name $row.SetInfo
                Write-Information "<<$title>>" -InformationAction Continue
                $output = & $row.Name @arguments -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue
                $outcomes[$title] = @{ Output = $output; Failures = $failures; Sent = Get-SimulatorRequest; Said = '' }
                if ($outcomes[$title].Sent) { Clear-SimulatorRequest }
            }
        }
        foreach ($match in [regex]::Matches($text, '<<([^>]+)>>(.*?)(?=<<|$)')) { $outcomes[$match.Groups[1].Value].Said = $match.Groups[2].Value }
    }

    It '<name> (<set>) sends nothing, and says what it would send' -ForEach $changing {
        $outcome = $outcomes["$name ($set)"]
        $outcome.Failures | Should -BeNullOrEmpty
        $outcome.Output | Should -BeNullOrEmpty
        $outcome.Sent | Should -BeNullOrEmpty
        $outcome.Said | Should -Match 'What if: Performing the operation "(GET|POST|PUT|PATCH|DELETE) \w+.*" on target ".+"'
    }
}

Describe '-WhatIf of a command' {
    BeforeEach { Clear-SimulatorRequest }

    It 'names the whole path of what was given by path, and the server' {
        $said = Get-HostText { Remove-GLProject platform/docs -WhatIf }
        $said | Should -Match "DELETE projects/platform%2Fdocs.*project 'platform/docs' on http://127\.0\.0\.1:\d+/"
    }

    It 'names each of several requests' {
        $said = Get-HostText { Set-GLProject platform/docs -Description new -Archived $true -WhatIf }
        $said | Should -Match 'PUT projects/platform%2Fdocs.*POST projects/platform%2Fdocs/archive'
    }

    It 'shows the names of others in one plain line, and no more of them than one reads' {
        $trick = "a$([char] 27)[2J$([char] 0x9b)2J$([char] 0x202e)gpj$([char] 0x200b)b$([char] 0x2028)c`r`nd"
        $said = Get-HostText {
            Remove-GLProject "platform/$trick" -WhatIf
            New-GLIssue 4 -Title $trick -WhatIf
            New-GLIssue 4 -Title x -Description ('x' * 5MB) -WhatIf
            Invoke-GLRestMethod projects/:id/labels -PathParameter @{ id = $trick } -Method POST -Body @{ name = $trick } -WhatIf
            Save-GLProjectSnapshot 4 -OutFile "TestDrive:/$trick" -WhatIf
        }
        $said | Should -Match "project 'platform/a \[2J 2Jgpjb c d' on"
        $said | Should -Not -Match '[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]'
        $said.Length | Should -BeLessThan 10000
    }

    It 'is also said where a preference asks for it' {
        $said = Get-HostText { & { $WhatIfPreference = $true; Set-GLProject 4 -Description new } }
        $said | Should -Match 'What if: .*PUT projects/4 {"description":"new"}'
        Set-GLProject 4 -Description new -Verbose 4>&1 | Out-String | Should -Match 'Performing the operation "PUT projects/4 {"description":"new"}"'
        & { $VerbosePreference = 'Continue'; Set-GLProject 4 -Description new } 4>&1 | Should -Match 'PUT projects/4 {"description":"new"}: 200 in'
        Set-GLProject 4 -Description new -Verbose:$false 4>&1 | Should -BeNullOrEmpty
    }

    It 'takes no time for what is long' -ForEach @{ Text = 'https://example.com/aaaa,' * 4000 }, @{ Text = 'token=' * 20000 }, @{ Text = '//a@' * 25000 } {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        New-GLIssue 4 -Title long -Description $text -WhatIf
        $null = New-GLIssue 4 -Title long -Description $text -Verbose 4>&1
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 5
    }

    It 'is beaten by nothing, not even -Force' {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive 'forced')
        Save-GLProjectSnapshot 4 -OutFile $folder -Force -WhatIf
        Get-ChildItem $folder | Should -BeNullOrEmpty
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }
}

Describe '-Confirm:$false' {
    BeforeAll {
        Reset-Simulator

        # Whether a server likes the values is not the question here.
        Add-SimulatorRule @{ status = 200; body = '{}'; times = 0 }
    }

    It '<name> (<set>) goes to work without a question' -ForEach $changing {
        $arguments = Get-Argument $name $setInfo
        $said = & $name @arguments -Confirm:$false -Verbose -ErrorAction SilentlyContinue 4>&1
        $said | Where-Object { $_ -is [Management.Automation.VerboseRecord] -and "$_" -match '^[A-Z]+ [^ ]+.*: \d+ in' } | Should -Not -BeNullOrEmpty
    }
}

Describe 'What is hard to undo' {
    It 'does not happen where nobody can confirm it: <_>' -ForEach 'Remove-GLProject' {
        Reset-Simulator
        $script = "Import-Module '$(Get-ModulePath)'; `$env:GITLAB_HOST = '$((Get-GLSession).Server)'; `$env:GITLAB_TOKEN = 'glpat-simulator-admin'; $_ platform/docs"
        $said = Invoke-PowerShell -Command $script 2>&1
        "$said" | Should -Match 'NonInteractive'
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }
}
