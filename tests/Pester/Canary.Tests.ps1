# Each command, with a token of each kind, while all goes well and while the server refuses, or breaks and repeats what it
# was sent. The tokens are then looked for in all that PowerShell can show of what was written.

BeforeDiscovery {
    Import-Module $PSScriptRoot/Simulator.psm1, $PSScriptRoot/Commands.psm1
    Import-TestedModule

    # A session without a token has none to show.
    $sets = Get-ParameterSet | Where-Object Set -NE Anonymous
}

BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1, $PSScriptRoot/Commands.psm1
    Import-TestedModule
    $tokens = [ordered]@{
        AccessToken = 'glpat-simulator-admin'
        OAuth       = 'simulator-oauth-token'
        JobToken    = 'glcbt-simulator-job'
        DeployToken = 'gldt-simulator-deploy'
    }
    $canary = 'glpat-canary-that-a-server-repeats'
    $needles = @($tokens.Values) + $canary

    # Nothing that fails is waited for and repeated: that would take hours.
    function New-KindOfSession($Server, $Kind, $Token) {
        Connect-GLServer $Server.Url -Token (ConvertTo-Secret $Token) -TokenType $Kind -NoDefault -RetryBudgetSec 0
    }

    # A server that takes any token at first, and then answers everything alike.
    function Start-FailingServer($Status) {
        $server = Start-Simulator
        Add-SimulatorRule @{ status = 200; body = '{}'; times = 0 } $server
        $sessions = foreach ($kind in $tokens.Keys) { @{ Kind = $kind; Token = $canary; Session = New-KindOfSession -Server $server -Kind $kind -Token $canary } }
        $null = Invoke-RestMethod "$($server.Url)/_simulator/misbehave" -Method Delete
        Add-SimulatorRule @{ status = $Status; body = "{`"message`":`"was sent '$canary'`"}"; times = 0 } $server
        $sessions
    }

    $good = Start-Simulator
    $situations = @(
        foreach ($kind in $tokens.Keys) { @{ Kind = $kind; Token = $tokens.$kind; Session = New-KindOfSession -Server $good -Kind $kind -Token $tokens.$kind } }
        Start-FailingServer 401
        Start-FailingServer 500
    )

    # A token takes the same way through all commands. Each has one kind of token in each situation, another than its
    # neighbour; with GITLABPS_ALL_TOKENS set, and for one command of each kind always, it is every kind.
    $whole = 'Connect-GLServer', 'Get-GLSession', 'Test-GLConnection', 'Invoke-GLRestMethod', 'Get-GLProject', 'New-GLProject', 'Set-GLProject', 'Remove-GLProject', 'Save-GLProjectSnapshot'
    function Select-Situation($Title) {
        if ($env:GITLABPS_ALL_TOKENS -or $Title.Split(' ')[0] -in $whole) { return $situations }
        $turn = ($Title.ToCharArray() | Measure-Object -Sum { [int] $_ }).Sum
        for ($i = 0; $i -lt $situations.Count; $i += $tokens.Count) { $situations[$i + ($turn + $i / $tokens.Count) % $tokens.Count] }
    }

    # Connect-GLServer and what ends or takes a session need more than a number and a name.
    function Get-Argument($Name, $Set, $Situation) {
        if ($Name -ne 'Connect-GLServer') {
            $arguments = Get-MandatoryArgument $Set $TestDrive -Except Session
            if ($Set.Parameters.Name -contains 'Session') { $arguments.Session = $Situation.Session }
            if ($Name -eq 'Disconnect-GLServer') { $arguments.Session = New-KindOfSession -Server $good -Kind AccessToken -Token $tokens.AccessToken }
            if ($Name -eq 'New-GLProject') { $arguments.Name = 'new' }
            return $arguments
        }
        $secret = ConvertTo-Secret $Situation.Token
        $arguments = @{ Server = $Situation.Session.Server.AbsoluteUri; NoDefault = $true; RetryBudgetSec = 0 }
        if ($Set.Parameters.Name -contains 'TokenType') { $arguments.TokenType = $Situation.Kind }
        switch ($Set.Name) {
            Token { $arguments.Token = $secret }
            Credential { $arguments.Credential = [pscredential]::new('anybody', $secret) }
            Script { $arguments.TokenScript = { $secret }.GetNewClosure() }
            Secret { $arguments.SecretName = 'gitlab' }
        }
        $arguments
    }

    # What a command writes, in whichever way: all streams, and what is thrown.
    function Get-Written($Name, $Arguments) {
        $ConfirmPreference = 'None'
        $InformationPreference = 'Continue'
        try { & $Name @Arguments -Verbose -Debug *>&1 } catch { $_ }
    }

    # Every form in which an object may end up in a log or a file.
    function Get-EveryForm($Item) {
        "$Item"
        $Item | Format-List * -Force | Out-String -Width 4000

        # A record of a stream refers to how the command was called; as JSON and XML that would be most of the module.
        if ($Item -is [Management.Automation.InformationalRecord]) { return }
        if ($Item -is [Management.Automation.ErrorRecord]) {
            $Item.Exception.ToString()
            $Item.ErrorDetails

            # The method that threw would bring millions of lines about its assembly.
            $exception = $Item.Exception | Select-Object * -ExcludeProperty TargetSite
            $Item = [pscustomobject]@{ Exception = $exception; Target = $Item.TargetObject }
        }
        $Item | ConvertTo-Json -Depth 5 -WarningAction SilentlyContinue
        $file = Join-Path $TestDrive 'written.xml'
        $Item | Export-Clixml $file
        Get-Content $file -Raw
    }

    function Find-Needle([string] $Text) { $needles | Where-Object { $Text.IndexOf($_, [StringComparison]::OrdinalIgnoreCase) -ge 0 } }
}

AfterAll {
    Remove-Item Function:Get-Secret, Env:GITLAB_TOKEN, Env:GITLAB_HOST -ErrorAction Ignore
    Stop-Simulator
}

Describe 'A token of any kind' {
    # One transcript, as each takes a tenth of a second to end; a line before each command says whose words follow.
    BeforeAll {
        $transcript = Join-Path $TestDrive 'transcript.txt'
        $null = Start-Transcript $transcript
    }

    BeforeEach { Reset-Simulator $good }

    It 'is nowhere in what <name> (<set>) writes' -ForEach $sets {
        $global:Error.Clear()
        Write-Information "<<$name ($set)>>" -InformationAction Continue
        $written = foreach ($situation in Select-Situation "$name $set") {
            $env:GITLAB_TOKEN = $situation.Token
            $env:GITLAB_HOST = $situation.Session.Server.AbsoluteUri
            function global:Get-Secret { ConvertTo-Secret $env:GITLAB_TOKEN }
            $arguments = Get-Argument -Name $name -Set $setInfo -Situation $situation
            Get-Written $name $arguments
        }
        $written | Out-Default

        # These two do their work without a word.
        if ($name -notin 'Disconnect-GLServer', 'Set-GLSession') { $written | Should -Not -BeNullOrEmpty -Because 'there must be something to look at' }
        $failures = $written | Where-Object { $_ -is [Management.Automation.ErrorRecord] }
        $failures | Where-Object FullyQualifiedErrorId -NotLike 'GitLab*' | Should -BeNullOrEmpty -Because 'the module has errors of its own'
        $text = @(
            foreach ($item in $written) { Get-EveryForm $item }
            $global:Error | Format-List * -Force | Out-String -Width 4000
        ) -join "`n"
        Find-Needle $text | Should -BeNullOrEmpty
    }

    It 'is nowhere in what the console showed of all this' {
        $null = Stop-Transcript
        $shown = (Get-Content $transcript -Raw) -split '(?m)^<<(?=[^>]+>>\r?$)' | Select-Object -Skip 1
        $shown | Should -HaveCount (Get-ParameterSet | Where-Object Set -NE Anonymous).Count
        $shown | Where-Object { Find-Needle $_ } | ForEach-Object { $_.Split('>')[0] } | Should -BeNullOrEmpty
    }

    It 'is nowhere in a session of the kind <_>, nor in what the server says about it' -ForEach AccessToken, OAuth, JobToken, DeployToken {
        $session = ($situations | Where-Object Kind -EQ $_)[0].Session
        $text = @(
            Get-EveryForm $session
            Get-EveryForm (Get-GLSession -Session $session -Detailed)
            Get-EveryForm (Test-GLConnection -Session $session)
        ) -join "`n"
        $text | Should -Match $_
        Find-Needle $text | Should -BeNullOrEmpty
    }

    It 'is masked in a message in which the server repeats it' {
        $said = Get-Written Get-GLProject @{ Project = 4; Session = $situations[-1].Session }
        "$said" | Should -Match ([regex]::Escape("was sent '***'"))
    }
}
